import type { Migration } from './migration.ts'

/** An organization may install the app as a whole. Its workspaces that were heard from have a row each, without a grant, that names it. */
export const organizations: Migration = {
  name: '0010-organizations',
  statements: [
    'alter table installations add column part_of text',
    'create index installations_part_of on installations (platform, part_of)',
  ],
}
