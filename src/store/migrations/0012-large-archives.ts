import type { Migration } from './migration.ts'

/** What a channel was shown last, and what failed in it last, found from the end of an index however much it has had. */
export const largeArchives: Migration = {
  name: '0012-large-archives',
  statements: [
    'create index shown_latest on shown (platform, workspace, channel, shown_at)',
    "create index deliveries_failed on deliveries (platform, workspace, channel, settled_at) where state = 'failed'",
  ],
}
