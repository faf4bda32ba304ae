import { link, type Message, strong } from '../message/message.ts'
import type { Arrival, ComposedDigest, FiledBriefing, Place, Subscription, ToldStore } from '../ports.ts'
import type { Outside } from './outside.ts'

/** What a digest is made of. */
export interface DigestSources extends Pick<Outside, 'briefings' | 'clock'> {
  readonly arrivals: { between(place: Place, from: number, to: number): Promise<readonly Arrival[]> }
  readonly told: ToldStore
}

/** The time that a digest covers, ms UTC: at or after `from`, before `to`. */
export interface Period {
  readonly from: number
  readonly to: number
}

/** How long what was told is not told again, in ms. */
const memory = 14 * 86_400_000

/** The digest that a subscription would send for a period; null where there is nothing new. Nothing is remembered: for a preview. */
export const previewDigest = async (
  { place }: Subscription,
  { from, to }: Period,
  { arrivals, briefings, told }: DigestSources,
): Promise<ComposedDigest | null> => {
  const before = new Set(await told.before(place, from - memory, 1_000))
  const keys = [...new Set((await arrivals.between(place, from, to)).map(({ briefing }) => briefing))].filter((key) => !before.has(key))
  const filed = (await Promise.all(keys.map((key) => briefings.find(key)))).filter((one): one is FiledBriefing => one !== null)
  if (filed.length === 0) return null
  const message: Message = {
    audience: 'everyone',
    fallback: `${filed.length} articles`,
    about: null,
    blocks: [
      {
        type: 'items',
        items: filed.map(({ briefing }, i) => ({
          number: i + 1,
          line: [link(briefing.headline.text, briefing.article.url)],
          evidence: [],
        })),
      },
    ],
  }
  return {
    message,
    details: filed.map(({ briefing }) => ({ ...message, blocks: [{ type: 'paragraph', line: [strong(briefing.headline.text)] }] })),
    told: filed.map(({ key }) => key),
  }
}

/**
 * The digest for a delivery, kept under the delivery's key with what it tells before it is given: composed again (after a crash, a failed post), it is the
 * same to the letter, and no other digest of the channel repeats it. Null where there is nothing new. Whoever gives a delivery up calls
 * `told.withdraw(key)`, and the next digest tells it. StoreError.
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
