import type { ArrivalStore } from '../ports/feeds.ts'
import type { Database } from './database.ts'
import { channelOf, inChannel } from './place-columns.ts'

/** What arrived in a channel through its feeds. */
export const createArrivalStore = (database: Database): ArrivalStore => ({
  between: async (place, from, to) => {
    const rows = await database.all<{ briefing: string; feed: string; arrived_at: number }>(
      `select briefing, feed, arrived_at from arrivals
       where ${inChannel} and arrived_at >= $4 and arrived_at < $5 order by arrived_at, briefing, feed`,
      [...channelOf(place), from, to],
    )
    return rows.map(({ briefing, feed, arrived_at }) => ({ briefing, feed, seenAt: arrived_at }))
  },
})
