import { createHash } from 'node:crypto'
import type { Place, PlatformName } from '../ports/chat.ts'
import type { FeedHealth, FollowedFeed, FollowStore, PostMode } from '../ports/feeds.ts'
import { archiveBriefing } from './archive.ts'
import type { Database, Queries } from './database.ts'
import { channelOf, inChannel } from './place-columns.ts'

/** How many of a feed's articles a channel gets at once when it comes to follow a feed that others follow already. */
const welcome = 5

/** One feed, one row: by its address. */
const feedId = (url: string): string => createHash('sha256').update(url).digest('base64url').slice(0, 12)

interface Row {
  readonly platform: PlatformName
  readonly workspace: string
  readonly channel: string
  readonly id: string
  readonly url: string
  readonly title: string | null
  readonly post: PostMode
  readonly closed: string | null
  readonly added_by: string
  readonly added_at: number
  readonly last_good_at: number | null
  readonly last_failed_at: number | null
  readonly last_failure: string | null
  readonly failures: number
  readonly failing_since: number | null
  readonly items_seen: number
  readonly next_poll_at: number
  readonly paused: string | null
}

const healthOf = (row: Row): FeedHealth => ({
  lastGoodAt: row.last_good_at,
  lastFailedAt: row.last_failed_at,
  lastFailure: row.last_failure,
  failures: row.failures,
  failingSince: row.failing_since,
  itemsSeen: row.items_seen,
  nextPollAt: row.next_poll_at,
  paused: row.paused,
})

const toFollowed = (row: Row): FollowedFeed => ({
  place: { platform: row.platform, workspace: row.workspace || null, channel: row.channel, thread: null },
  id: row.id,
  url: row.url,
  title: row.title,
  post: row.post,
  closed: row.closed,
  addedBy: row.added_by,
  addedAt: row.added_at,
  health: healthOf(row),
})

const followed = 'select followers.*, feeds.* from followers join feeds on feeds.id = followers.feed'

const inOrder = 'order by added_at, feeds.id'

/** The feed's latest briefed articles, as if they had just arrived. */
const welcomeTo = (on: Queries, channel: readonly string[], feed: string, url: string, now: number) =>
  on.run(
    `insert into arrivals (platform, workspace, channel, briefing, feed, arrived_at)
     select $1, $2, $3, latest.briefing, $5, cast($6 as bigint) from
       (select briefing, max(first_seen_at) as seen from feed_items
        where feed = $4 and state = 'briefed' and briefing in (select key from briefings) group by briefing order by seen desc limit ${welcome}) as latest
     where true on conflict (platform, workspace, channel, briefing, feed) do nothing`,
    [...channel, feed, url, now],
  )

/** The channel is closed to us: articles are posted there one by one no more, in the transaction of what found it out. */
export const closeFeeds = (on: Queries, place: Place, why: string): Promise<number> =>
  on.run(`update followers set closed = $4 where ${inChannel} and post = 'each' and closed is null`, [...channelOf(place), why])

/** Which channel follows which feed. Nothing of one workspace is ever found from another. */
export const createFollowStore = (database: Database): FollowStore => ({
  follow: ({ place, url, title, post, addedBy }, now) =>
    database.transaction(async (on) => {
      const id = feedId(url)
      const channel = channelOf(place)
      // Added anew, a feed is asked at once, paused or not.
      await on.run(
        `insert into feeds (id, url, title, next_poll_at, failures, items_seen) values ($1, $2, $3, $4, 0, 0)
         on conflict (id) do update set paused = null, failures = 0, failing_since = null,
           next_poll_at = case when feeds.paused is null then feeds.next_poll_at else excluded.next_poll_at end`,
        [id, url, title, now],
      )
      const before = await on.all(`select feed from followers where ${inChannel} and feed = $4`, [...channel, id])
      await on.run(
        `insert into followers (platform, workspace, channel, feed, post, added_by, added_at) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (platform, workspace, channel, feed) do update set post = excluded.post, closed = null`,
        [...channel, id, post, addedBy, now],
      )
      if (before.length === 0) await welcomeTo(on, channel, id, url, now)
      const arrived = await on.all<{ briefing: string }>(`select distinct briefing from arrivals where ${inChannel} and feed = $4`, [
        ...channel,
        url,
      ])
      for (const { briefing } of arrived) await archiveBriefing(on, [place], briefing, now)
      const [row] = await on.all<Row>(`${followed} where ${inChannel} and feed = $4`, [...channel, id])
      if (!row) throw new Error('the row that was just written is not there')
      return toFollowed(row)
    }),

  unfollow: (place, id) =>
    database.transaction(async (on) => {
      const gone = await on.run(`delete from followers where ${inChannel} and feed = $4`, [...channelOf(place), id])
      await on.run('delete from feeds where not exists (select 1 from followers where feed = feeds.id)')
      return gone > 0
    }),

  reopen: (place) => database.run(`update followers set closed = null where ${inChannel} and closed is not null`, channelOf(place)),

  list: async (place) => {
    const rows = await (place
      ? database.all<Row>(`${followed} where ${inChannel} ${inOrder}`, channelOf(place))
      : database.all<Row>(`${followed} order by platform, workspace, channel, added_at, feeds.id`))
    return rows.map(toFollowed)
  },
})
