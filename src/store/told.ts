import type { ComposedDigest, ToldStore } from '../ports/digests.ts'
import type { Database, Queries } from './database.ts'
import { channelOf, inChannel } from './place-columns.ts'
import { inParts, placeholders } from './rows.ts'

/** How long the words of a digest are kept for a second try, in ms: longer than any delivery is tried. */
const keptFor = 7 * 86_400_000

/** What digests under these deliveries' keys were to tell is not told; the next one tells it. In the transaction of the failure. */
export const untell = async (on: Queries, keys: readonly string[]): Promise<void> => {
  for (const part of inParts(keys, 100)) {
    const list = placeholders(
      1,
      part.map(() => null),
    )
    await on.run(`delete from told where delivery in ${list}`, part)
    await on.run(`delete from digests where delivery in ${list}`, part)
  }
}

/** Which briefings digests have told a channel of, and those digests word for word while a delivery may still be tried again. */
export const createToldStore = (database: Database): ToldStore => ({
  composed: async (delivery) => {
    const [row] = await database.all<{ digest: string }>('select digest from digests where delivery = $1', [delivery])
    return row ? (JSON.parse(row.digest) as ComposedDigest) : null
  },

  keep: (delivery, place, digest, at) =>
    database.transaction(async (on) => {
      const here = channelOf(place)
      const written = await on.run(
        `insert into digests (delivery, platform, workspace, channel, digest, composed_at) values ($1, $2, $3, $4, $5, $6)
         on conflict (delivery) do nothing`,
        [delivery, ...here, JSON.stringify(digest), at],
      )
      // Another process was there first: its words stand, and what they tell.
      if (written === 0) {
        const [row] = await on.all<{ digest: string }>('select digest from digests where delivery = $1', [delivery])
        return row ? (JSON.parse(row.digest) as ComposedDigest) : digest
      }
      // A briefing may have been forgotten meanwhile: then there is nothing to remember of it.
      for (const part of inParts(digest.told, 200)) {
        await on.run(
          `insert into told (platform, workspace, channel, briefing, delivery, told_at)
           select $1, $2, $3, key, $4, $5 from briefings where key in (${part.map((_, i) => `$${i + 6}`).join(', ')}) on conflict do nothing`,
          [...here, delivery, at, ...part],
        )
      }
      await on.run(`delete from digests where ${inChannel} and composed_at < $4`, [...here, at - keptFor])
      return digest
    }),

  before: async (place, since, limit) => {
    const rows = await database.all<{ briefing: string; told: number }>(
      `select briefing, max(told_at) as told from told where ${inChannel} and told_at >= $4
       group by briefing order by max(told_at) desc, briefing limit $5`,
      [...channelOf(place), since, limit],
    )
    return rows.map(({ briefing }) => briefing)
  },
})
