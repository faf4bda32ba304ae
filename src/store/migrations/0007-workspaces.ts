import type { Migration } from './migration.ts'

/**
 * Workspaces that have installed the app; what they granted is encrypted. `heard` has what was delivered lately, by any copy of the program, and `leases`
 * which copy does what only one may do; both mean nothing after a restart of all.
 */
export const workspaces: Migration = {
  name: '0007-workspaces',
  statements: [
    `create table installations (
      platform text not null,
      workspace text not null,
      sealed text not null,
      installed_at bigint not null,
      primary key (platform, workspace)
    )`,
    'create table heard (key text not null primary key, at bigint not null)',
    'create index heard_at on heard (at)',
    'create table leases (name text not null primary key, holder text not null, until bigint not null)',
  ],
}
