import type { ChannelDataStore, Place } from '../ports.ts'
import type { Database, Queries } from './database.ts'
import { channelOf } from './place-columns.ts'
import { channelTables, tables } from './tables.ts'

const inChannel = 'platform = $1 and workspace = $2 and channel = $3'

/** Tables whose rows hold on to a briefing. */
const holders = tables.flatMap(({ name, briefing, ofChannel }) => (briefing === null ? [] : [{ name, column: briefing, ofChannel }]))

/** Deletes those of the articles that nothing holds on to any more. How many. */
const letGo = async (on: Queries, keys: readonly string[]): Promise<number> => {
  const held = holders.map(({ name, column }) => `not exists (select 1 from ${name} where ${name}.${column} = articles.key)`)
  let gone = 0
  for (const key of keys) gone += await on.run(`delete from articles where key = $1 and ${held.join(' and ')}`, [key])
  return gone
}

/** Keys of the briefings that the channel has. */
const heldBy = async (on: Queries, place: Place): Promise<readonly string[]> => {
  const union = holders
    .filter(({ ofChannel }) => ofChannel)
    .map(({ name, column }) => `select ${column} as key from ${name} where ${inChannel}`)
  const rows = await on.all<{ key: string | null }>(union.join(' union '), channelOf(place))
  return rows.flatMap(({ key }) => (key === null ? [] : [key]))
}

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

/** What the store has of one channel, as a whole: to be handed over, or forgotten. An article goes when no other channel has it. */
export const createChannelDataStore = (database: Database): ChannelDataStore => {
  const forgetChannel = (place: Place): Promise<number> =>
    database.transaction(async (on) => {
      const keys = await heldBy(on, place)
      let rows = 0
      for (const { name } of [...channelTables].reverse()) rows += await on.run(`delete from ${name} where ${inChannel}`, channelOf(place))
      rows += await on.run('delete from feeds where not exists (select 1 from followers where followers.feed = feeds.id)')
      return rows + (await letGo(on, keys))
    })

  return {
    export: (place) =>
      database.snapshot(async (on) => {
        const rows: Record<string, readonly object[]> = {}
        for (const { name, key } of channelTables) {
          const found = await on.all<object>(`select * from ${name} where ${inChannel} order by ${key.join(', ')}`, channelOf(place))
          rows[name] = found.map(opened)
        }
        const articles: object[] = []
        for (const key of await heldBy(on, place)) {
          const sql =
            'select articles.key, article, briefing from articles join briefings on briefings.key = articles.key where articles.key = $1'
          articles.push(...(await on.all<object>(sql, [key])).map(opened))
        }
        return {
          format: 'dateline-channel/1',
          platform: place.platform,
          workspace: place.workspace,
          channel: place.channel,
          rows,
          articles,
        }
      }),

    forgetBriefing: (place, key) =>
      database.transaction(async (on) => {
        let rows = 0
        for (const { name, column, ofChannel } of holders)
          if (ofChannel) rows += await on.run(`delete from ${name} where ${inChannel} and ${column} = $4`, [...channelOf(place), key])
        await letGo(on, [key])
        return rows
      }),

    forgetChannel,

    forgetWorkspace: async (platform, workspace) => {
      const union = channelTables.map(({ name }) => `select channel from ${name} where platform = $1 and workspace = $2`).join(' union ')
      const channels = await database.all<{ channel: string }>(union, [platform, workspace])
      let rows = 0
      // A channel at a time: a large workspace must not hold up all others.
      for (const { channel } of channels) rows += await forgetChannel({ platform, workspace, channel, thread: null })
      return rows
    },
  }
}
