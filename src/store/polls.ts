import type { Place } from '../ports/chat.ts'
import type { DueFeed, FailedPoll, FeedItem, KnownItem, NewItem, PolledFeed, PollStore } from '../ports/feeds.ts'
import type { Database, Queries, Value } from './database.ts'
import { databaseNow } from './database-clock.ts'
import { addDeliveries } from './deliveries.ts'
import { inFairTurns } from './fair-turns.ts'
import { type PlaceColumns, placeOf } from './place-columns.ts'
import { inParts, placeholders } from './rows.ts'

/** How long a poll may take before another copy of the program takes it for dead, in ms, where nothing else is asked for. */
const usualLease = 5 * 60_000

/** How long an item is known after its feed has stopped showing it, in ms: feeds bring old items back. */
const memory = 120 * 86_400_000

/** An item's row says when it was last shown; a day's accuracy is enough, and spares a write a poll. */
const dayMs = 86_400_000

/** Rows in one transaction: the event loop has a turn between two of them. */
const atOnce = 100

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

interface DueRow {
  readonly id: string
  readonly url: string
  readonly title: string | null
  readonly etag: string | null
  readonly last_modified: string | null
  readonly failures: number
  readonly failing_since: number | null
  readonly last_good_at: number | null
}

const toDue = ({ id, url, title, etag, last_modified, failures, failing_since, last_good_at }: DueRow): DueFeed => ({
  id,
  url,
  title,
  validators: { etag, lastModified: last_modified },
  failures,
  failingSince: failing_since,
  isNew: last_good_at === null,
})

const addIdentities = async (
  on: Queries,
  feed: string,
  rows: readonly { readonly id: string; readonly item: FeedItem }[],
): Promise<void> => {
  const all = rows.flatMap(({ id, item }) => item.identities.map((identity) => [feed, identity, id]))
  for (const part of inParts(all, atOnce))
    await on.run(
      `insert into feed_identities (feed, identity, item) values ${placeholders(part.length, [null, null, null])} on conflict (feed, identity) do nothing`,
      part.flat(),
    )
}

/** Feeds take turns: the tenth item of one feed comes after the first of another that was polled a little later. */
const turnStep = 1_000

const addItems = async (on: Queries, feed: string, news: readonly NewItem[], from: number, now: number): Promise<void> => {
  const columns = 'id, feed, content, state, announce, item, edits, attempts, turn, next_try_at, first_seen_at, last_shown_at'
  const rows = news.map(({ item, as }, i): Value[] => [
    ...[`${feed}:${item.identities[0]}`, feed, item.content, as === 'known' ? 'known' : 'waiting', as === 'news' ? 1 : 0],
    ...[as === 'known' ? null : JSON.stringify(item), 0, 0, now + (from + i) * turnStep, now, now, now],
  ])
  if (rows.length > 0)
    await on.run(
      `insert into feed_items (${columns}) values ${placeholders(rows.length, Array(12).fill(null))} on conflict (id) do nothing`,
      rows.flat(),
    )
  await addIdentities(
    on,
    feed,
    news.map(({ item }) => ({ id: `${feed}:${item.identities[0]}`, item })),
  )
}

const showAgain = async (on: Queries, feed: string, shown: PolledFeed['shown'], now: number): Promise<void> => {
  for (const { id, item, edited } of shown) {
    await on.run('update feed_items set last_shown_at = $2 where id = $1 and last_shown_at < $3', [id, now, now - dayMs])
    if (edited)
      await on.run(
        `update feed_items set content = $2, item = case when state = 'known' then null else $3 end, edits = edits + 1, attempts = 0, next_try_at = $4, turn = $4,
           state = case when state = 'known' then 'known' else 'waiting' end
         where id = $1 and content <> $2`,
        [id, item.content, JSON.stringify(item), now],
      )
  }
  await addIdentities(on, feed, shown)
}

interface Follower extends PlaceColumns {}

const followersOf = (on: Queries, feed: string) =>
  on.all<Follower>(
    'select platform, workspace, channel, null as thread from followers where feed = $1 order by platform, workspace, channel',
    [feed],
  )

/** A word of what became of a feed, for each channel that follows it. */
const notify = async (on: Queries, feed: string, sentence: string, now: number): Promise<void> => {
  const places = (await followersOf(on, feed)).map((row): Place => placeOf(row))
  await addDeliveries(
    on,
    places.map((place) => ({
      key: `notice:feed-paused:${feed}:${now}:${place.platform}:${place.workspace ?? ''}:${place.channel}`,
      kind: 'notice' as const,
      place,
      subject: sentence,
      dueAt: now,
    })),
    now,
  )
}

const settled = 'lease_until = null, next_poll_at = $2'

/** A poll that was good: nothing is left of the failures before it. */
const recover = `${settled}, last_good_at = $3, failures = 0, failing_since = null`

/** Feeds, when to ask them, and which of their items were seen. Of several copies of the program one at a time has a feed. */
export const createPollStore = (database: Database, { leaseMs = usualLease }: { readonly leaseMs?: number } = {}): PollStore => {
  const clock = databaseNow(database)
  const free = `paused is null and next_poll_at <= $1 and (lease_until is null or lease_until <= ${clock})
    and exists (select 1 from followers where followers.feed = feeds.id)`
  return {
    claim: async (now, limit, lane) => {
      const suits = `${free} and failures ${lane === 'well' ? '= 0' : '> 0'}`
      const rows = await database.all<DueRow>(
        // The condition stands twice: of two copies that chose the same feed, the second looks again after the first has taken it.
        `update feeds set lease_until = ${clock} + ${leaseMs} where ${suits} and id in
           (${inFairTurns({ table: 'feeds', feed: 'id', order: 'next_poll_at', where: suits })})
         returning id, url, title, etag, last_modified, failures, failing_since, last_good_at`,
        [now, limit],
      )
      return rows.map(toDue)
    },

    known: async (feed, identities) => {
      const known = new Map<string, KnownItem>()
      for (const part of inParts(identities, atOnce)) {
        // Always as many places, so that the statement is prepared once.
        const filled = [...part, ...Array<null>(atOnce - part.length).fill(null)]
        const rows = await database.all<{
          identity: string
          id: string
          content: string
          first_seen_at: number
          last_shown_at: number
          edits: number
        }>(
          `select identity, id, content, first_seen_at, last_shown_at, edits from feed_identities join feed_items on feed_items.id = feed_identities.item
           where feed_identities.feed = $1 and identity in (${filled.map((_, i) => `$${i + 2}`).join(', ')})`,
          [feed, ...filled],
        )
        for (const { identity, id, content, first_seen_at, last_shown_at, edits } of rows)
          known.set(identity, { id, content, edits, firstSeenAt: first_seen_at, lastShownAt: last_shown_at })
        await pause()
      }
      return known
    },

    polled: async (feed, found, now) => {
      if (!('news' in found)) {
        await database.run(`update feeds set ${recover} where id = $1`, [feed, found.nextPollAt, now])
        return
      }
      const { title, url, validators, news, shown, nextPollAt } = found
      // In parts, the feed's own row last: after a crash in between the next poll goes on where this one ended.
      for (const [i, part] of inParts(news, atOnce).entries()) {
        await database.transaction((on) => addItems(on, feed, part, i * atOnce, now))
        await pause()
      }
      for (const part of inParts(shown, atOnce)) {
        await database.transaction((on) => showAgain(on, feed, part, now))
        await pause()
      }
      await database.transaction(async (on) => {
        await on.run('delete from feed_items where feed = $1 and last_shown_at < $2', [feed, now - memory])
        await on.run(
          `update feeds set ${recover}, title = coalesce($4, title), url = $5, etag = $6, last_modified = $7,
             items_seen = (select count(*) from feed_items where feed = $1) where id = $1`,
          [feed, nextPollAt, now, title, url, validators.etag, validators.lastModified],
        )
      })
    },

    failed: (feed, { reason, nextPollAt, pause }: FailedPoll, now) =>
      database.transaction(async (on) => {
        const written = await on.run(
          `update feeds set ${settled}, last_failed_at = $3, last_failure = $4, failures = failures + 1,
             failing_since = coalesce(failing_since, $3), paused = $5 where id = $1 and paused is null`,
          [feed, nextPollAt, now, reason, pause],
        )
        if (written > 0 && pause !== null) await notify(on, feed, pause, now)
      }),
  }
}
