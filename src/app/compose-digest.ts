import type { Period } from '../message/period-in-words.ts'
import type { DigestOrder, FiledText } from '../message/write-digest.ts'
import type { ComposedDigest, Subscription, ToldStore, WriteDigest } from '../ports/digests.ts'
import type { ArrivalStore } from '../ports/feeds.ts'
import type { Outside } from './outside.ts'

/** What a digest is made of. */
export interface DigestSources extends Pick<Outside, 'briefings' | 'clock'> {
  readonly arrivals: ArrivalStore
  readonly told: ToldStore
  readonly writeDigest: WriteDigest
}

/** How long what was told is not told again, in ms, and of how many briefings that is remembered. */
const memory = 14 * 86_400_000
const mostRemembered = 500

/** Done when the one before is, in this process. */
let last: Promise<unknown> = Promise.resolve()

/** One digest after the other: each holds the texts of dozens of articles until the writer, which is one thread, has taken them. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
  const mine = last.then(work)
  last = mine.catch(() => {})
  return mine
}

/** The writer says what it lacks, and is given that; what is not kept any more is left out. */
const write = async (order: DigestOrder, { briefings, writeDigest }: DigestSources): Promise<ComposedDigest | null> => {
  let rest = order
  let given: readonly FiledText[] = []
  for (;;) {
    const writing = await writeDigest(rest, given)
    if ('digest' in writing) return writing.digest
    const found = await briefings.texts(writing.missing)
    const kept = new Set(found.map(({ key }) => key))
    const gone = new Set(writing.missing.filter((key) => !kept.has(key)))
    rest = { ...rest, arrived: rest.arrived.filter(({ key }) => !gone.has(key)), told: rest.told.filter((key) => !gone.has(key)) }
    // Asked again, another thread may remember less than the first.
    given = [...given, ...found]
  }
}

/** The digest that a subscription would send for a period; null where there is nothing new. Nothing is remembered: for a preview. StoreError. */
export const previewDigest = async (
  { place, timing, options }: Subscription,
  period: Period,
  sources: DigestSources,
): Promise<ComposedDigest | null> => {
  const arrived = await sources.arrivals.between(place, period.from - straggling, period.to)
  const wanted = arrived.filter(({ feed }) => options.feeds === null || options.feeds.includes(feed))
  const first = new Map(wanted.toReversed().map(({ briefing, feed, seenAt }) => [briefing, { key: briefing, feed, seenAt }]))
  if (first.size === 0) return null
  const told = await sources.told.before(place, period.from - memory, mostRemembered)
  const { zone, words } = timing
  const { most, length, about } = options
  const order = { arrived: [...first.values()], told, most, view: { name: words, period, zone, length, about } }
  return inTurn(() => write(order, sources))
}

/**
 * How late an arrival may be seen, in ms: by a copy of the program that was slow to write it down, or whose clock is behind. What came so shortly before the
 * last digest is looked at once more; what that one told is not told again.
 */
const straggling = 10 * 60_000

/**
 * The digest for a delivery, kept under the delivery's key with what it tells before it is given: composed again (after a crash, a failed post), it is the
 * same to the letter, and no other digest of the channel repeats it. Null where there is nothing new. What a delivery
 * that failed for good was to tell, the next digest tells. StoreError.
 */
export const composeDigest = async (
  subscription: Subscription,
  period: Period,
  delivery: string,
  sources: DigestSources,
): Promise<ComposedDigest | null> => {
  const before = await sources.told.composed(delivery)
  if (before !== null) return before
  const digest = await previewDigest(subscription, period, sources)
  // Where another copy was there first, what it is about to tell is not new any more: then it is told in its words.
  return digest === null ? sources.told.composed(delivery) : sources.told.keep(delivery, subscription.place, digest, sources.clock.now())
}
