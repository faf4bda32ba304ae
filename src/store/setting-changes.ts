import { randomInt } from 'node:crypto'
import { optionsInWords } from '../message/options-in-words.ts'
import type { DigestOptions } from '../ports/digests.ts'
import type { SettingChange, SettingChangeStore } from '../ports/keeping.ts'
import type { Database } from './database.ts'
import { channelOf, inChannel } from './place-columns.ts'

interface Row {
  readonly at: number
  readonly who: string
  readonly what: string
  readonly was: string | null
  readonly becomes: string | null
}

/** "digest ab12: weekdays 08:00 Europe/London, most 5" */
const inWords = (digest: {
  readonly id: string
  readonly timing: string
  readonly options: string
  readonly paused: string | null
}): string => {
  const { words, zone } = JSON.parse(digest.timing) as { readonly words: string; readonly zone: string }
  const options = optionsInWords(JSON.parse(digest.options) as DigestOptions)
  const paused = digest.paused === null ? [] : ['paused']
  return [`digest ${digest.id}: ${words} ${zone}`, ...(options === '' ? [] : [options]), ...paused].join('; ')
}

/** Who changed what. Rows are added and never changed; a channel that is forgotten takes its rows with it. */
export const createSettingChangeStore = (database: Database): SettingChangeStore => ({
  record: (place, changes) =>
    database.transaction(async (on) => {
      for (const [i, { at, who, what, was, becomes }] of changes.entries())
        await on.run(
          `insert into setting_changes (platform, workspace, channel, at, number, who, what, was, becomes)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          // In order within one call, and another number than that of whoever records in the same millisecond.
          [...channelOf(place), at, i * 2 ** 32 + randomInt(2 ** 32), who, what, was, becomes],
        )
    }),

  latest: (place, limit) =>
    database.all<Row>(`select at, who, what, was, becomes from setting_changes where ${inChannel} order by at desc, number desc limit $4`, [
      ...channelOf(place),
      limit,
    ]) satisfies Promise<readonly SettingChange[]>,

  settings: async (place) => {
    const feeds = await database.all<{ id: string; url: string; post: string; closed: string | null }>(
      `select feeds.id, url, post, closed from followers join feeds on feeds.id = followers.feed where ${inChannel}`,
      channelOf(place),
    )
    const digests = await database.all<{ id: string; timing: string; options: string; paused: string | null }>(
      `select id, timing, options, paused from subscriptions where ${inChannel}`,
      channelOf(place),
    )
    return new Map([
      ...feeds.map(
        ({ id, url, post, closed }) =>
          [
            `feed ${id}`,
            `feed ${url}, ${post === 'each' ? 'each article is posted' : 'for digests'}${closed === null ? '' : '; stopped'}`,
          ] as const,
      ),
      ...digests.map((digest) => [`digest ${digest.id}`, inWords(digest)] as const),
    ])
  },

  count: async (place) => {
    const many = async (table: string, where: string, values: readonly string[]): Promise<number> => {
      const [row] = await database.all<{ many: number }>(`select count(*) as many from ${table} where ${where}`, values)
      return row?.many ?? 0
    }
    const of = async (where: string, values: readonly string[]) => ({
      feeds: await many('followers', where, values),
      digests: await many('subscriptions', where, values),
    })
    const channel = await of(inChannel, channelOf(place))
    const workspace = place.workspace === null ? channel : await of('platform = $1 and workspace = $2', [place.platform, place.workspace])
    return { channel, workspace }
  },
})
