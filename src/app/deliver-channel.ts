import { isStoreAway, isUnconfirmed, StoreError } from '../errors.ts'
import type { Place } from '../ports/chat.ts'
import type { Delivery, Progress } from '../ports/deliveries.ts'
import { afterFailure, type Outcome } from './after-failure.ts'
import { composePost } from './compose-post.ts'
import { type Hold, keepHold, stopwatch } from './hold.ts'
import type { Posting } from './posting.ts'
import { noticesOfFailure } from './tell-failure.ts'

/** Composes and posts what was claimed; how it ended. StoreError where the store is away: then nothing is known, and the lease will tell. */
const attempt = async (delivery: Delivery, held: () => boolean, posting: Posting): Promise<Outcome> => {
  const { platforms, clock, whenUnsure } = posting
  const composed = await composePost(delivery, posting).catch((error: unknown) => {
    if (error instanceof StoreError) throw error
    return { error }
  })
  if (composed === 'empty') return { state: 'empty' }
  if ('error' in composed) return afterFailure(composed.error, delivery, clock.now())
  if ('failed' in composed) return { state: 'failed', reason: composed.failed, all: false }
  const platform = platforms.find(({ name }) => name === delivery.place.platform)
  if (!platform) return afterFailure(new Error(`This copy of me is not connected to ${delivery.place.platform}.`), delivery, clock.now())
  const post = { ...composed, key: delivery.key, again: delivery.unsure, held }
  try {
    return { state: 'posted', message: (await platform.post(delivery.place, post)).id }
  } catch (error) {
    const after = afterFailure(error, delivery, clock.now())
    if (after.state !== 'failed' || whenUnsure === 'alarm' || !held() || !isUnconfirmed(error)) return after
    // As the setting has it: rather twice than not at all.
    return platform
      .post(delivery.place, { ...post, key: `${delivery.key} again`, again: false })
      .then(({ id }): Outcome => ({ state: 'posted', message: id }))
      .catch((second: unknown) => afterFailure(second, delivery, clock.now()))
  }
}

/** A refusal for good is told to those who miss something by it. */
const withNotices = async (outcome: Outcome, delivery: Delivery, { subscriptions, follows, clock }: Posting): Promise<Progress> => {
  if (outcome.state !== 'failed') return outcome
  const digests = (await subscriptions.of(delivery.place)).filter(({ paused }) => paused === null)
  const feeds = (await follows.list(delivery.place)).filter(({ post, closed }) => post === 'each' && closed === null)
  return { ...outcome, notices: noticesOfFailure(delivery, outcome, { digests, feeds }, clock.now()) }
}

/** How often, and at which distance in ms, a store that is away is told of a post all the same: longer than it is away for a restart. */
const tellings = { most: 45, pause: 2_000 } as const

/** Writes down how it ended. That a post stands there only we know, and a copy that cannot look it up would take it for lost. */
const settle = async (delivery: Delivery, progress: Progress, { deliveries, clock, wait }: Posting): Promise<boolean> => {
  for (let times = 1; ; times += 1) {
    try {
      return await deliveries.report(delivery, progress, clock.now())
    } catch (error) {
      if (!isStoreAway(error) || progress.state !== 'posted' || times >= tellings.most) throw error
      await wait(tellings.pause)
    }
  }
}

/** One claimed delivery from beginning to end. False where it has to wait, so that the channel has to. */
const deliverOne = async (delivery: Delivery, since: () => number, posting: Posting, holds: Set<Hold>): Promise<boolean> => {
  const { deliveries, leaseMs, log } = posting
  const hold = keepHold(delivery, deliveries, leaseMs, since)
  holds.add(hold)
  try {
    const progress = await withNotices(await attempt(delivery, hold.held, posting), delivery, posting)
    const ours = await settle(delivery, progress, posting)
    const fields = { platform: delivery.place.platform, kind: delivery.kind, attempt: delivery.attempts }
    if (ours && progress.state === 'failed') log.warn({ ...fields, closed: progress.all }, `a post failed: ${progress.reason}`)
    else log.info({ ...fields, state: ours ? progress.state : 'taken over' }, 'a delivery')
    return ours && progress.state !== 'pending'
  } finally {
    hold.release()
    holds.delete(hold)
  }
}

/** Slack takes about one message a second in a channel, Discord five in five: docs.slack.dev/apis/web-api/rate-limits. */
const betweenPosts = 1_100

/**
 * Posts what a channel has open, one after the other, until there is nothing or the first has to wait; what is in work is among `holds` meanwhile. Whatever
 * happens, the row in the store knows where things stand; a StoreError goes up and is harmless.
 */
export const deliverChannel = async (
  place: Place,
  posting: Posting,
  isStopping: () => boolean = () => false,
  holds = new Set<Hold>(),
): Promise<number> => {
  const { deliveries, clock, leaseMs, wait, log } = posting
  for (let posts = 0; ; posts += 1) {
    if (isStopping()) return posts
    if (posts > 0) await wait(betweenPosts)
    const since = stopwatch()
    const delivery = await deliveries.claim(place, clock.now(), leaseMs)
    if (delivery === null) return posts
    const goesOn = await log.about({ delivery: delivery.key }, () => deliverOne(delivery, since, posting, holds))
    if (!goesOn) return posts
  }
}
