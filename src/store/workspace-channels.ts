import type { PlatformName } from '../ports/chat.ts'
import type { Database } from './database.ts'

/** Channels of a workspace that have a digest or follow a feed, by id. StoreError. */
export const channelsOf = async (database: Database, platform: PlatformName, workspace: string): Promise<readonly string[]> => {
  const union = ['subscriptions', 'followers'].map((table) => `select channel from ${table} where platform = $1 and workspace = $2`)
  const rows = await database.all<{ channel: string }>(union.join(' union '), [platform, workspace])
  return rows.map(({ channel }) => channel).sort()
}
