import type { Migration } from './migration.ts'

/** Why articles of a feed are not posted one by one any more in a channel that was closed to us, in a sentence; null where they are. */
export const closedChannels: Migration = {
  name: '0014-closed-channels',
  statements: ['alter table followers add column closed text'],
}
