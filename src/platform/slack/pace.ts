import type { Clock } from '../../ports/clock.ts'
import type { Wait } from './patient.ts'

/**
 * Slack takes one message a second in a channel, threads included, and "several hundred" a minute in a workspace, and a short burst of more:
 * docs.slack.dev/apis/web-api/rate-limits.
 */
const everyMs = { channel: 1_000, workspace: 200 } as const
const burst = 5

/** Longer than all that are under way at a time wait for each other, in ms. */
const longestRow = 60_000

/** Channels and workspaces that were written in during the last seconds; more than that are never. */
const mostNames = 20_000

/** Resolves when one more message may be posted in the channel of the workspace. */
export type Pace = (workspace: string, channel: string) => Promise<void>

/**
 * Keeps announcements of this process to what Slack takes, for a refusal costs a wait of Slack's choosing. A channel's posts are made by one process at a
 * time; where another goes on with the next, Slack itself may ask it to wait.
 */
export const createPace = (wait: Wait, clock: Clock): Pace => {
  /** When a channel or workspace is as if nothing had been posted, ms UTC. */
  const restedAt = new Map<string, number>()
  const turn = async (name: string, every: number): Promise<void> => {
    const now = clock.now()
    if (restedAt.size > mostNames) for (const [other, at] of restedAt) if (at <= now) restedAt.delete(other)
    // A clock that was set back makes nobody wait for longer than a row of posts takes.
    const before = Math.min(Math.max(restedAt.get(name) ?? now, now), now + longestRow)
    restedAt.set(name, before + every)
    const early = before + every - burst * every - now
    if (early > 0) await wait(early)
  }
  return async (workspace, channel) => {
    await turn(`${workspace} ${channel}`, everyMs.channel)
    await turn(workspace, everyMs.workspace)
  }
}
