import type { Place } from '../ports/chat.ts'
import type { ChannelDataStore } from '../ports/keeping.ts'
import type { Database, Queries } from './database.ts'
import { isOpen } from './deliveries.ts'
import { channelOf, inChannel, inChannelToo } from './place-columns.ts'
import { channelTables, type Table, tables } from './tables.ts'

/** A table whose rows hold on to a briefing. */
interface Holder {
  readonly name: string
  readonly column: string
}

const holdersAmong = (some: readonly Table[]): readonly Holder[] =>
  some.flatMap(({ name, briefing }) => (briefing === null ? [] : [{ name, column: briefing }]))

const holders = holdersAmong(tables)
const channelHolders = holdersAmong(channelTables)
const arrivals: Holder = { name: 'arrivals', column: 'briefing' }

/** Deletes those of the articles that nothing holds on to any more. How many. */
const letGo = async (on: Queries, keys: readonly string[]): Promise<number> => {
  const held = holders.map(({ name, column }) => `not exists (select 1 from ${name} where ${name}.${column} = articles.key)`)
  let gone = 0
  for (const key of keys) gone += await on.run(`delete from articles where key = $1 and ${held.join(' and ')}`, [key])
  return gone
}

/** Keys of the briefings that the channel has. */
export const heldBy = async (on: Queries, place: Place): Promise<readonly string[]> => {
  const union = channelHolders.map(({ name, column }) => `select ${column} as key from ${name} where ${inChannel}`)
  const rows = await on.all<{ key: string | null }>(union.join(' union '), channelOf(place))
  return rows.flatMap(({ key }) => (key === null ? [] : [key]))
}

/** Deletes what the channel has of a briefing, and the article where nobody else has it. How many rows of the channel. */
const forgetHere = async (on: Queries, place: Place, key: string): Promise<number> => {
  let rows = 0
  for (const { name, column } of channelHolders)
    rows += await on.run(`delete from ${name} where ${column} = $4 and ${inChannelToo}`, [...channelOf(place), key])
  // What was about to post it goes too.
  rows += await on.run(`delete from deliveries where ${inChannel} and subject = $4 and ${isOpen}`, [...channelOf(place), key])
  await letGo(on, [key])
  return rows
}

/** Its settings and what is to be posted: from here on nothing new comes. How many rows. */
const stop = async (on: Queries, place: Place): Promise<number> => {
  let rows = 0
  for (const what of ['subscriptions where', 'followers where', `deliveries where ${isOpen} and`])
    rows += await on.run(`delete from ${what} ${inChannel}`, channelOf(place))
  return rows + (await on.run('delete from feeds where not exists (select 1 from followers where followers.feed = feeds.id)'))
}

/** How many go in one transaction, so that nobody waits long for it: a briefing takes a hundred and more rows of archives along. */
const portion = { briefings: 30, rows: 500 } as const

/**
 * What the store has of one channel, as a whole: to be handed over, or forgotten. An article goes when no other channel has it. A channel may have had hundreds
 * of thousands of briefings, so that they go in portions, others having their turn in between; each is there whole or gone whole. What breaks off is begun anew.
 */
export const createChannelDataStore = (database: Database): ChannelDataStore => {
  /** Forgets the briefings of this channel that stand in a table's rows, until there are none. How many briefings, and rows. */
  const forgetAll = async (place: Place, { name, column }: Holder, feed: string | null = null) => {
    const sql = `select ${column} as key from ${name} where ${inChannel}${feed === null ? '' : ' and feed = $4'} limit ${portion.briefings}`
    const values = [...channelOf(place), ...(feed === null ? [] : [feed])]
    const gone = { briefings: 0, rows: 0 }
    for (;;) {
      const some = await database.transaction(async (on) => {
        const found = await on.all<{ key: string }>(sql, values)
        const keys = new Set(found.map(({ key }) => key))
        let rows = 0
        for (const key of keys) rows += await forgetHere(on, place, key)
        return { briefings: keys.size, rows, isLast: found.length < portion.briefings }
      })
      gone.briefings += some.briefings
      gone.rows += some.rows
      if (some.isLast) return gone
    }
  }

  /** Deletes what a table has of the channel. How many rows. */
  const empty = async (place: Place, { name, key }: Table): Promise<number> => {
    const columns = key.join(', ')
    const sql = `delete from ${name} where (${columns}) in (select ${columns} from ${name} where ${inChannel} limit ${portion.rows})`
    for (let gone = 0; ; ) {
      const some = await database.run(sql, channelOf(place))
      gone += some
      if (some < portion.rows) return gone
    }
  }

  const forgetChannel = async (place: Place): Promise<number> => {
    let gone = await database.transaction((on) => stop(on, place))
    for (const holder of channelHolders) gone += (await forgetAll(place, holder)).rows
    for (const table of channelTables) gone += await empty(place, table)
    return gone
  }

  return {
    forgetBriefing: (place, key) => database.transaction((on) => forgetHere(on, place, key)),

    forgetFeed: async (place, feed) => (await forgetAll(place, arrivals, feed)).briefings,

    forgetChannel,

    forgetWorkspace: async (platform, workspace) => {
      const union = channelTables.map(({ name }) => `select channel from ${name} where platform = $1 and workspace = $2`).join(' union ')
      const channels = await database.all<{ channel: string }>(union, [platform, workspace])
      let rows = 0
      for (const { channel } of channels) rows += await forgetChannel({ platform, workspace, channel, thread: null })
      return rows
    },
  }
}
