import type { Place } from '../../src/ports/chat.ts'
import { startBothPlatforms } from '../../test/fakes/both-platforms.ts'
import type { Fault as DiscordFault } from '../../test/fakes/discord-server/faults.ts'
import type { Fault as SlackFault } from '../../test/fakes/slack-server/faults.ts'
import { type Form, leaseMs } from './form.ts'

/** A message that a platform shows, and what it says of which delivery it is a part. */
export interface Shown {
  readonly channel: string
  /** Slack: the part's name. Discord: its nonce. */
  readonly name: string
}

/** How often each kind of fault happened. */
export type FaultCounts = Record<
  '429' | '5xx' | '5xx though done' | 'broken off' | 'done, answer lost' | 'time-out' | 'done, then time-out',
  number
>

/**
 * How many times faster than in life Discord forgets a nonce, which is after three minutes there: as leases are shorter. The SDK's time-outs of fifteen
 * seconds are not, and a try after two of them is to find it remembered, as in life.
 */
const hurryOf = ({ timeouts }: Form): number => (timeouts ? 4 : 60_000 / leaseMs)

const slackFaults: Readonly<Record<keyof FaultCounts, SlackFault>> = {
  '429': { kind: 'rate-limited', retryAfter: 1 },
  '5xx': { kind: 'http-500' },
  '5xx though done': { kind: 'done-then-500' },
  'broken off': { kind: 'reset' },
  'done, answer lost': { kind: 'done-then-reset' },
  'time-out': { kind: 'silent' },
  'done, then time-out': { kind: 'done-then-silent' },
}

const discordFaults: Readonly<Record<keyof FaultCounts, DiscordFault>> = {
  '429': { retryAfter: 1 },
  '5xx': { status: 502 },
  '5xx though done': 'failed after',
  'broken off': 'reset before',
  'done, answer lost': 'reset after',
  'time-out': 'silent before',
  'done, then time-out': 'silent after',
}

/** How many of a hundred calls go wrong in this way. */
const shareOf = (kind: keyof FaultCounts, { timeouts, careless }: Form): number => {
  if (kind.includes('time-out')) return timeouts ? 0.3 : 0
  // Whoever is careless is to be caught in a short run, too.
  return careless && kind === 'done, answer lost' ? 15 : 2
}

/** Loopback Slack and Discord, where calls go wrong at random. `now` is the clock of the copies, ms UTC. */
export const startRoughPlatforms = async (form: Form, now: () => number, chance: () => number) => {
  // Without the leaps from slot to slot, at each of which it would forget all nonces.
  const [began, atFirst] = [Date.now(), now()]
  const discordNow = () => atFirst + (Date.now() - began) * hurryOf(form)
  const { slack, discord, env, close } = await startBothPlatforms({ slackNow: now, discordNow })
  slack.workspace.scopes.add('channels:history')
  const counts: FaultCounts = {
    ...{ '429': 0, '5xx': 0, '5xx though done': 0, 'broken off': 0 },
    ...{ 'done, answer lost': 0, 'time-out': 0, 'done, then time-out': 0 },
  }

  const pick = (): keyof FaultCounts | null => {
    let drawn = chance() * 100
    for (const kind of Object.keys(counts) as (keyof FaultCounts)[]) {
      drawn -= shareOf(kind, form)
      if (drawn >= 0) continue
      counts[kind] += 1
      return kind
    }
    return null
  }
  const picked = <Fault>(faults: Readonly<Record<keyof FaultCounts, Fault>>): Fault | null => {
    const kind = pick()
    return kind && faults[kind]
  }
  slack.faults.choose(() => picked(slackFaults))
  discord.faults.choose(() => picked(discordFaults))

  const places = Array.from({ length: form.channels }, (_, i): Place => {
    if (i % 2 === 1) {
      const { id } = discord.world.addChannel({ name: `news-${i}` })
      return { platform: 'discord', workspace: discord.world.guild, channel: id, thread: null }
    }
    const channel = `C${String(i).padStart(6, '0')}`
    slack.workspace.channels.set(channel, {
      id: channel,
      direct: false,
      member: true,
      archived: false,
      creator: 'U0FOUNDER',
      people: new Set(),
    })
    return { platform: 'slack', workspace: slack.ids.team, channel, thread: null }
  })

  return {
    places,
    counts,
    /** What the fakes found wrong with calls. */
    violations: discord.violations,
    env,
    /** All that a person sees, in the order that it came. */
    shown: (): readonly Shown[] => [
      ...slack.workspace.messages
        .filter(({ deleted }) => !deleted)
        .map(({ channel, metadata }) => ({ channel, name: (metadata as { event_payload?: { key?: string } })?.event_payload?.key ?? '' })),
      ...discord.world.messages.map(({ channel, nonce }) => ({
        channel: discord.world.channels.get(channel)?.parent ?? channel,
        name: nonce ?? '',
      })),
    ],
    close,
  }
}
