import { webApi } from '@slack/bolt'
import type { REST } from 'discord.js'
import { createAnnounce as announceOnDiscord } from '../../src/platform/discord/announce.ts'
import { createCalls } from '../../src/platform/discord/discord-calls.ts'
import { createAnnounce as announceOnSlack } from '../../src/platform/slack/announce.ts'
import { createPace } from '../../src/platform/slack/pace.ts'
import { createWebApi } from '../../src/platform/slack/web-api.ts'
import type { ChatPlatform } from '../../src/ports/chat.ts'
import type { Log } from '../../src/ports/log.ts'
import type { SkippingClock } from './skipping-clock.ts'

// Both platforms' own posting over SDK clients that answer from here, as their limits allow on a clock that skips. Slack refuses what is too much; the
// client of discord.js holds calls back by itself, and so does this one.

const mostShown = 500

/** How long a call takes, in ms. */
const latency = 120

export const slackLimits = { aChannelASecond: 1, burst: 5, aWorkspaceASecond: 5 } as const
export const discordLimits = { callsASecond: 50, inAChannel: 5, inMs: 5_000 } as const

export interface Measured {
  readonly platform: ChatPlatform
  /** Calls that counted towards the limit, by whose limit it is. */
  readonly calls: ReadonlyMap<string, number>
  readonly refused: () => number
  readonly lastAt: () => number
}

/** Gives so many a second, and saves up no more than `burst`. */
const bucket = (perSecond: number, burst: number, now: () => number) => {
  let [left, at] = [burst, now()]
  return (): boolean => {
    left = Math.min(burst, left + ((now() - at) * perSecond) / 1000)
    at = now()
    if (left < 1) return false
    left -= 1
    return true
  }
}

/** These clients write to no socket. */
const looking = <T>(look: () => void, call: () => Promise<T>): Promise<T> => {
  look()
  return call()
}

const idle = { name: 'slack', start: async () => {}, isConnected: () => true, check: async () => [], stop: async () => {} } as const

export const limitedSlack = (clock: SkippingClock): Measured => {
  const channels = new Map<string, () => boolean>()
  const workspaces = new Map<string, () => boolean>()
  const calls = new Map<string, number>()
  let [refused, lastAt, made] = [0, 0, 0]
  const find = (of: Map<string, () => boolean>, name: string, perSecond: number): (() => boolean) => {
    const take = of.get(name) ?? bucket(perSecond, slackLimits.burst, clock.now)
    of.set(name, take)
    return take
  }
  /** What stands in the channels that were written in last, for those who look a post up: this is the bot's process, and its memory is measured. */
  const shown = new Map<string, { readonly ts: string; readonly thread_ts?: string; readonly metadata: unknown }[]>()
  const read = async (team: string, channel: string, thread?: string) => {
    await clock.wait(latency)
    const messages = (shown.get(`${team} ${channel}`) ?? []).filter(({ thread_ts }) => thread_ts === thread)
    return { ok: true, messages: messages.map((message) => ({ ...message, user: 'U0' })) }
  }
  const clientOf = (team: string) => ({
    auth: { test: async () => ({ ok: true, team_id: team, user_id: 'U0', bot_id: 'B0' }) },
    conversations: {
      history: ({ channel }: { readonly channel: string }) => read(team, channel),
      replies: ({ channel, ts }: { readonly channel: string; readonly ts: string }) => read(team, channel, ts),
    },
    chat: {
      postMessage: async ({
        channel,
        thread_ts,
        metadata,
      }: {
        readonly channel: string
        readonly thread_ts?: string
        readonly metadata: unknown
      }) => {
        await clock.wait(latency)
        const may =
          find(channels, `${team} ${channel}`, slackLimits.aChannelASecond)() && find(workspaces, team, slackLimits.aWorkspaceASecond)()
        if (!may) {
          refused += 1
          throw new webApi.WebAPIRateLimitedError(1)
        }
        calls.set(team, (calls.get(team) ?? 0) + 1)
        lastAt = clock.now()
        const ts = `1.${(made += 1)}`
        shown.set(`${team} ${channel}`, [...(shown.get(`${team} ${channel}`) ?? []), { ts, ...(thread_ts && { thread_ts }), metadata }])
        if (shown.size > mostShown) shown.delete(String(shown.keys().next().value))
        return { ok: true, ts }
      },
    },
  })
  const apis = new Map<string, ReturnType<typeof createWebApi>>()
  const announce = announceOnSlack(clock, createPace(clock.wait, clock))
  return {
    platform: {
      ...idle,
      post: (place, post) => {
        const team = place.workspace ?? ''
        const api = apis.get(team) ?? createWebApi({ client: clientOf(team) as unknown as webApi.WebClient, looking }, clock.wait)
        apis.set(team, api)
        return announce(api, place, post)
      },
    },
    calls,
    refused: () => refused,
    lastAt: () => lastAt,
  }
}

export const limitedDiscord = (clock: SkippingClock, log: Log): Measured => {
  const calls = new Map<string, number>()
  /** When the next call, and the next post of a channel, may go. */
  let next = 0
  const posts = new Map<string, number[]>()
  let [lastAt, made] = [0, 0]
  const request = async ({ fullRoute }: { readonly fullRoute: string }) => {
    const recent = posts.get(fullRoute) ?? []
    const free = recent.length < discordLimits.inAChannel ? 0 : (recent[0] ?? 0) + discordLimits.inMs
    const at = Math.max(clock.now(), next, free)
    next = Math.max(clock.now(), next) + 1000 / discordLimits.callsASecond
    posts.set(fullRoute, [...recent, at].slice(-discordLimits.inAChannel))
    await clock.wait(at - clock.now() + latency)
    calls.set('', (calls.get('') ?? 0) + 1)
    lastAt = clock.now()
    return { id: String(10n ** 17n + BigInt((made += 1))) }
  }
  const rest = { request } as unknown as REST
  const announce = announceOnDiscord({ calls: createCalls({ rest, answers: rest, looking, wait: clock.wait }), clock, log })
  return { platform: { ...idle, name: 'discord', post: announce }, calls, refused: () => 0, lastAt: () => lastAt }
}
