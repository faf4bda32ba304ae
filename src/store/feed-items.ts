import type { Place } from '../ports/chat.ts'
import type { NewDelivery } from '../ports/deliveries.ts'
import type { FeedItem, FeedItemStore, PostMode, WaitingItem } from '../ports/feeds.ts'
import { archiveBriefing } from './archive.ts'
import type { Database, Queries } from './database.ts'
import { databaseNow } from './database-clock.ts'
import { addDeliveries } from './deliveries.ts'
import { inFairTurns } from './fair-turns.ts'
import { channelOf, type PlaceColumns, placeOf } from './place-columns.ts'

/** How long the briefing of an item may take before another copy of the program takes it for dead, in ms, where nothing else is asked for. */
const usualLease = 5 * 60_000

interface WaitingRow {
  readonly id: string
  readonly feed: string
  readonly item: string
  readonly attempts: number
  readonly briefing: string | null
}

interface Follower extends PlaceColumns {
  readonly post: PostMode
  readonly closed: string | null
}

/** One article once in a channel, by whichever of its feeds it came. */
const announcement = (place: Place, briefing: string, now: number): NewDelivery => ({
  key: `item:${place.platform}:${place.workspace ?? ''}:${place.channel}:${briefing}`,
  kind: 'item',
  place,
  subject: briefing,
  dueAt: now,
})

/** It arrives in every channel that follows its feed; where each is to be posted, it is announced, if it is news. */
const arrive = async (on: Queries, feed: string, briefing: string, isNews: boolean, now: number): Promise<void> => {
  const rows = await on.all<Follower>(
    'select platform, workspace, channel, null as thread, post, closed from followers where feed = $1 order by platform, workspace, channel',
    [feed],
  )
  const places = rows.map(placeOf)
  for (const place of places) {
    await on.run(
      `insert into arrivals (platform, workspace, channel, briefing, feed, arrived_at)
       select $1, $2, $3, $4, url, cast($6 as bigint) from feeds where id = $5 on conflict (platform, workspace, channel, briefing, feed) do nothing`,
      [...channelOf(place), briefing, feed, now],
    )
  }
  await archiveBriefing(on, places, briefing, now)
  const announced = isNews ? rows.filter(({ post, closed }) => post === 'each' && closed === null) : []
  await addDeliveries(
    on,
    announced.map((row) => announcement(placeOf(row), briefing, now)),
    now,
  )
}

/** For those who miss it: the item itself is not kept. */
const nameOf = ({ title, url }: FeedItem): string => (title === '' ? (url ?? 'An article without a name') : `"${title.slice(0, 100)}"`)

/** Items on their way from a feed to the channels that follow it. */
export const createFeedItemStore = (database: Database, { leaseMs = usualLease }: { readonly leaseMs?: number } = {}): FeedItemStore => {
  const clock = databaseNow(database)
  const free = `state = 'waiting' and next_try_at <= $1 and (lease_until is null or lease_until <= ${clock})`
  return {
    claim: async (now, limit) => {
      const rows = await database.all<WaitingRow>(
        `update feed_items set lease_until = ${clock} + ${leaseMs}, attempts = attempts + 1 where ${free} and id in
           (${inFairTurns({ table: 'feed_items', feed: 'feed', order: 'turn', where: free })})
         returning id, feed, item, attempts, briefing`,
        [now, limit],
      )
      const feeds = new Map<string, WaitingItem['feed']>()
      for (const { feed } of rows) {
        if (feeds.has(feed)) continue
        const [found] = await database.all<WaitingItem['feed']>('select id, url, title from feeds where id = $1', [feed])
        if (found) feeds.set(feed, found)
      }
      return rows.flatMap(({ id, feed, item, attempts, briefing }): WaitingItem[] => {
        const from = feeds.get(feed)
        return from ? [{ id, feed: from, item: JSON.parse(item) as FeedItem, attempts, edited: briefing !== null }] : []
      })
    },

    settle: ({ id, feed, item, edited }, outcome, now) =>
      database.transaction(async (on) => {
        if (outcome.kind === 'later') {
          await on.run("update feed_items set lease_until = null, next_try_at = $2 where id = $1 and state = 'waiting'", [id, outcome.at])
          return
        }
        const [state, briefing, reason] =
          outcome.kind === 'briefed'
            ? ['briefed', outcome.briefing, null]
            : [edited ? 'briefed' : 'given-up', null, `${nameOf(item)} could not be read. ${outcome.reason}`]
        // Edited once more while it was read: what is there now is read too.
        const [row] = await on.all<{ announce: number }>(
          `update feed_items set lease_until = null, briefing = coalesce($2, briefing), reason = $3,
             state = case when content = $5 then $4 else state end, item = case when content = $5 then null else item end
           where id = $1 and state = 'waiting' returning announce`,
          [id, briefing, reason, state, item.content],
        )
        // Its newer version arrives too, and is not announced: the next digest tells what has changed.
        if (row && outcome.kind === 'briefed') await arrive(on, feed.id, outcome.briefing, !edited && row.announce === 1, now)
      }),
  }
}
