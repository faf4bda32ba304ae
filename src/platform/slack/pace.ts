import type { Clock } from '../../ports/clock.ts'
import type { Wait } from './patient.ts'

/** Slack takes one message a second in a channel, threads included, and a short burst of more: docs.slack.dev/apis/web-api/rate-limits. */
const everyMs = 1_000
const burst = 5

/** Channels that were written in during the last seconds; more than that are never. */
const mostChannels = 20_000

/** Resolves when one more message may be posted in the channel of that name. */
export type Pace = (channel: string) => Promise<void>

/**
 * Keeps announcements of this process to what Slack takes, for a refusal costs a wait of Slack's choosing. A channel's posts are made by one process at a
 * time; where another goes on with the next, Slack itself may ask it to wait.
 */
export const createPace = (wait: Wait, clock: Clock): Pace => {
  /** When a channel is as if nothing had been posted, ms UTC. */
  const restedAt = new Map<string, number>()
  return async (channel) => {
    const now = clock.now()
    if (restedAt.size > mostChannels) for (const [name, at] of restedAt) if (at <= now) restedAt.delete(name)
    // A clock that was set back makes nobody wait for longer than a channel's burst takes.
    const before = Math.min(Math.max(restedAt.get(channel) ?? now, now), now + burst * everyMs)
    restedAt.set(channel, before + everyMs)
    const early = before + everyMs - burst * everyMs - now
    if (early > 0) await wait(early)
  }
}
