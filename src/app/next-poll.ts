import { tellDate } from '../answer/tell-date.ts'
import type { DueFeed, FailedPoll, FeedAnswer } from '../ports/feeds.ts'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** What a feed may ask for at most: one that wishes to be left alone for a year is asked all the same. */
const longestRest = 12 * hour
const longestBackOff = day

/** A number at or above 0 and below 1: feeds that failed together are not asked together again. */
export type Chance = () => number

/** When a feed that is well is asked again, ms UTC: after our own pause (ms) or its own, whichever is longer, and a little more by chance. */
export const nextPoll = (now: number, everyMs: number, restMs: number | null, chance: Chance): number =>
  Math.round(now + Math.max(everyMs, Math.min(restMs ?? 0, longestRest)) * (1 + 0.1 * chance()))

/** How long a feed may fail before it is asked no more, and how often it must have been asked in that time. */
const patience = { lasting: { ms: 3 * day, times: 5 }, passing: { ms: 14 * day, times: 10 } } as const

const nameOf = ({ title, url }: DueFeed): string => title ?? (URL.canParse(url) ? new URL(url).host : url)

/** What becomes of a feed that failed: asked again after a pause that doubles each time, or, after days of it, no more, in a sentence for its channels. */
export const afterFailure = (
  feed: DueFeed,
  { reason, lasting, gone, restMs }: Extract<FeedAnswer, { kind: 'failed' }>,
  { now, everyMs, chance }: { readonly now: number; readonly everyMs: number; readonly chance: Chance },
): FailedPoll => {
  const first = lasting ? Math.max(hour, everyMs) : everyMs
  const pause = Math.min(first * 2 ** Math.min(feed.failures, 20), longestBackOff) * (0.75 + 0.5 * chance())
  const nextPollAt = Math.round(now + Math.max(pause, Math.min(restMs ?? 0, day)))
  const since = feed.failingSince ?? now
  const { ms, times } = patience[lasting ? 'lasting' : 'passing']
  const isOver = gone || (now - since >= ms && feed.failures + 1 >= times)
  const began = tellDate(new Date(since).toISOString().slice(0, 10))
  const sentence = `I have stopped asking for the feed ${nameOf(feed)}${gone ? '' : `, which has failed since ${began}`}. ${reason} To try it again: /brief feed add ${feed.url}`
  return { reason, nextPollAt, pause: isOver ? sentence : null }
}
