import type { Place } from '../ports/chat.ts'
import type { ChannelDataStore } from '../ports/keeping.ts'
import type { Database, Queries } from './database.ts'
import { channelOf, inChannelToo } from './place-columns.ts'
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
export const heldBy = async (on: Queries, place: Place): Promise<readonly string[]> => {
  const union = holders
    .filter(({ ofChannel }) => ofChannel)
    .map(({ name, column }) => `select ${column} as key from ${name} where ${inChannel}`)
  const rows = await on.all<{ key: string | null }>(union.join(' union '), channelOf(place))
  return rows.flatMap(({ key }) => (key === null ? [] : [key]))
}

/** Deletes what the channel has of a briefing, and the article where nobody else has it. How many rows of the channel. */
const forgetHere = async (on: Queries, place: Place, key: string): Promise<number> => {
  let rows = 0
  for (const { name, column, ofChannel } of holders)
    if (ofChannel) rows += await on.run(`delete from ${name} where ${column} = $4 and ${inChannelToo}`, [...channelOf(place), key])
  // What was about to post it goes too.
  const unposted = "subject = $4 and state in ('pending', 'posting')"
  rows += await on.run(`delete from deliveries where ${inChannel} and ${unposted}`, [...channelOf(place), key])
  await letGo(on, [key])
  return rows
}

/** What the store has of one channel, as a whole: to be handed over, or forgotten. An article goes when no other channel has it. */
export const createChannelDataStore = (database: Database): ChannelDataStore => {
  const forgetChannel = (place: Place): Promise<number> =>
    database.transaction(async (on) => {
      const keys = await heldBy(on, place)
      let rows = 0
      for (const { name } of [...channelTables].reverse()) rows += await on.run(`delete from ${name} where ${inChannel}`, channelOf(place))
      rows += await on.run('delete from feeds where not exists (select 1 from followers where followers.feed = feeds.id)')
      await letGo(on, keys)
      return rows
    })

  return {
    forgetBriefing: (place, key) => database.transaction((on) => forgetHere(on, place, key)),

    forgetFeed: (place, feed) =>
      database.transaction(async (on) => {
        const sql = `select distinct briefing from arrivals where ${inChannel} and feed = $4`
        const rows = await on.all<{ briefing: string }>(sql, [...channelOf(place), feed])
        for (const { briefing } of rows) await forgetHere(on, place, briefing)
        return rows.length
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
