import type { Place } from '../ports/chat.ts'
import type { Database } from './database.ts'
import { heldBy } from './forget-channel.ts'
import { channelOf, inChannel } from './place-columns.ts'
import { channelTables } from './tables.ts'

/** A column of JSON as the data it is; all else as it stands. */
const opened = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (typeof value !== 'string' || !/^[[{]/.test(value)) return [name, value]
      try {
        return [name, JSON.parse(value)]
      } catch {
        return [name, value]
      }
    }),
  )

/** All that the store has of one channel, at one moment, as plain data for JSON: the rows of every table, and the articles and briefings that they are about. */
export const exportChannel = (database: Database, place: Place): Promise<object> =>
  database.snapshot(async (on) => {
    const rows: Record<string, readonly object[]> = {}
    for (const { name, key } of channelTables) {
      const found = await on.all<object>(`select * from ${name} where ${inChannel} order by ${key.join(', ')}`, channelOf(place))
      rows[name] = found.map(opened)
    }
    const articles: object[] = []
    const sql =
      'select articles.key, article, briefing from articles join briefings on briefings.key = articles.key where articles.key = $1'
    for (const key of await heldBy(on, place)) articles.push(...(await on.all<object>(sql, [key])).map(opened))
    const { platform, workspace, channel } = place
    return { format: 'dateline-channel/1', platform, workspace, channel, rows, articles }
  })
