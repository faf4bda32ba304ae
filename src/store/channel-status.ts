import { zoneCity } from '../message/period-in-words.ts'
import type { ChannelStatus } from '../message/status-message.ts'
import type { Place } from '../ports/chat.ts'
import type { Database } from './database.ts'
import { isOpen } from './deliveries.ts'
import { channelOf, inChannel } from './place-columns.ts'
import { never } from './subscriptions.ts'

/** Failures that are told: what could not be posted, and articles of feeds that could not be read. */
const mostFailed = 5

/** What a channel may expect and what goes wrong in it; `now` is ms UTC. StoreError. */
export const readChannelStatus = async (database: Database, place: Place, now: number): Promise<ChannelStatus> => {
  const here = channelOf(place)
  const feeds = await database.all<{
    url: string
    title: string | null
    good: number | null
    failure: string | null
    failures: number
    paused: string | null
    closed: string | null
  }>(
    `select url, title, last_good_at as good, last_failure as failure, failures, paused, closed from followers join feeds on feeds.id = followers.feed
     where ${inChannel} order by added_at, feeds.id`,
    here,
  )
  const digests = await database.all<{ id: string; timing: string; next_at: number; paused: string | null }>(
    `select id, timing, next_at, paused from subscriptions where ${inChannel} order by created_at, id`,
    here,
  )
  const [waiting] = await database.all<{ many: number }>(
    `select count(*) as many from deliveries where ${inChannel} and ${isOpen} and due_at <= $4`,
    [...here, now],
  )
  const failed = await database.all<{ settled_at: number; reason: string | null }>(
    `select settled_at, reason from deliveries where ${inChannel} and state = 'failed' order by settled_at desc limit ${mostFailed}`,
    here,
  )
  const unread = await database.all<{ settled_at: number; reason: string | null }>(
    `select first_seen_at as settled_at, reason from feed_items join followers on followers.feed = feed_items.feed
     where ${inChannel} and state = 'given-up' and first_seen_at >= added_at order by first_seen_at desc limit ${mostFailed}`,
    here,
  )
  const lost = [...failed, ...unread].sort((a, b) => b.settled_at - a.settled_at).slice(0, mostFailed)
  return {
    feeds: feeds.map(({ url, title, good, failure, failures, paused, closed }) => ({
      name: title ?? url,
      lastGoodAt: good,
      problem: paused ?? closed ?? (failures > 0 ? failure : null),
    })),
    digests: digests.map(({ id, timing, next_at, paused }) => {
      const { words, zone } = JSON.parse(timing) as { readonly words: string; readonly zone: string }
      return { id, words: `${words} ${zoneCity(zone)}`, nextAt: paused === null && next_at < never ? next_at : null, problem: paused }
    }),
    waiting: waiting?.many ?? 0,
    failed: lost.map(({ settled_at, reason }) => ({ at: settled_at, reason: reason ?? 'for no known reason' })),
  }
}
