import { isLarge } from '../command/is-large.ts'
import { sentenceMessage } from '../message/sentence-message.ts'
import type { Desk, Invocation } from '../ports/chat.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Purse, TakeFromPurses } from '../ports/purses.ts'
import { createOwnPurses } from './own-purses.ts'

/** How often, in a minute for commands and in an hour for articles, links and feeds. */
export interface RateLimits {
  readonly commandsPerUser: number
  readonly commandsPerChannel: number
  readonly commandsPerWorkspace: number
  readonly articlesPerUser: number
  readonly articlesPerChannel: number
  readonly articlesPerWorkspace: number
}

const minute = 60_000
const hour = 60 * minute

/** With what is told where it is empty. */
interface ToldPurse extends Purse {
  readonly sentence: (wait: string) => string
}

const inWords = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000)
  if (seconds < 90) return seconds === 1 ? 'a second' : `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}

const pursesOf = (invocation: Invocation, limits: RateLimits): readonly ToldPurse[] => {
  const { place, asker } = invocation
  const workspace = `${place.platform}:${place.workspace ?? ''}`
  const scopes = [
    { name: 'User', key: `${workspace}:user:${asker.id}`, who: 'one person' },
    { name: 'Channel', key: `${workspace}:${place.channel}`, who: 'one channel' },
    // A direct message on Discord shares its workspace with nobody.
    ...(place.workspace === null ? [] : [{ name: 'Workspace', key: workspace, who: 'all channels here together' } as const]),
  ] as const
  const commands = scopes.map(({ name, key, who }): ToldPurse => {
    const most = limits[`commandsPer${name}`]
    const sentence = (wait: string) => `That was a lot at once: I take ${most} commands a minute from ${who}. Please try again in ${wait}.`
    return { key: `commands ${key}`, most, ms: minute, sentence }
  })
  if (!isLarge(invocation)) return commands
  const articles = scopes.map(({ name, key, who }): ToldPurse => {
    const most = limits[`articlesPer${name}`]
    const sentence = (wait: string) =>
      `I open ${most} articles and feeds an hour for ${who}, and that many are opened. The next in ${wait}; questions are answered meanwhile.`
    return { key: `articles ${key}`, most, ms: hour, sentence }
  })
  return [...commands, ...articles]
}

/** How limits are kept. */
export interface LimitOptions {
  readonly limits: RateLimits
  /** What several copies of the program have together; null where this one is alone. */
  readonly shared: TakeFromPurses | null
  readonly clock: Clock
  readonly log: Log
}

/**
 * The desk with limits for each person, channel and workspace: who asks for more is told when to come again. While the store is away each copy of the
 * program counts for itself.
 */
export const limitedDesk = (desk: Desk, { limits, shared, clock, log }: LimitOptions): Desk => {
  const own = createOwnPurses()
  const take: TakeFromPurses = async (purses, now) => {
    if (shared === null) return own(purses, now)
    return shared(purses, now).catch((error: unknown) => {
      log.warn({ err: error }, 'limits are kept by each copy of me for itself just now')
      return own(purses, now)
    })
  }
  return {
    handle: async (invocation, reply) => {
      const purses = pursesOf(invocation, limits)
      const refused = await take(purses, clock.now())
      if (refused === null) return desk.handle(invocation, reply)
      const sentence = purses.find(({ key }) => key === refused.key)?.sentence ?? ((wait) => `Please try again in ${wait}.`)
      // Where even this cannot be delivered the person sees the platform's own "did not respond"; the next try is theirs.
      await reply.finish(sentenceMessage(sentence(inWords(refused.waitMs)))).catch(() => null)
    },
    complete: (...of) => desk.complete(...of),
  }
}
