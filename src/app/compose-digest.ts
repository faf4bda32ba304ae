import { digestOf } from '../briefing/digest.ts'
import type { StoryArticle } from '../briefing/story-article.ts'
import { parseDocument } from '../document/parse-document.ts'
import { digestMessage } from '../message/digest-message.ts'
import type { Period } from '../message/period-in-words.ts'
import type { ComposedDigest, Subscription, ToldStore } from '../ports/digests.ts'
import type { ArrivalStore } from '../ports/feeds.ts'
import type { Outside } from './outside.ts'

/** What a digest is made of. */
export interface DigestSources extends Pick<Outside, 'briefings' | 'clock'> {
  readonly arrivals: ArrivalStore
  readonly told: ToldStore
}

/** How long what was told is not told again, in ms, and of how many briefings that is remembered. */
const memory = 14 * 86_400_000
const mostRemembered = 500

const openAll = async (
  found: readonly { readonly key: string; readonly feed: string | null; readonly seenAt: number }[],
  { briefings }: DigestSources,
): Promise<readonly StoryArticle[]> => {
  const articles: StoryArticle[] = []
  for (const { key, feed, seenAt } of found) {
    const filed = await briefings.find(key)
    if (filed) articles.push({ key, document: parseDocument(filed.article), briefing: filed.briefing, feed, seenAt })
  }
  return articles
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
  const digest = digestOf(
    await openAll([...first.values()], sources),
    await openAll(
      told.map((key) => ({ key, feed: null, seenAt: period.from - 1 })),
      sources,
    ),
    options,
  )
  if (digest === null) return null
  const { zone, words } = timing
  return { ...digestMessage(digest, { name: words, period, zone, length: options.length, about: options.about }), told: digest.told }
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
  return digest && sources.told.keep(delivery, subscription.place, digest, sources.clock.now())
}
