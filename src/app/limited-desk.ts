import { isLarge } from '../command/is-large.ts'
import { errorMessage } from '../message/error-message.ts'
import type { Desk, Invocation } from '../ports/chat.ts'
import type { Clock } from '../ports/clock.ts'

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

/** A key that may be spent so often in a while. */
interface Purse {
  readonly key: string
  readonly most: number
  readonly ms: number
  readonly sentence: (wait: string) => string
}

const inWords = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000)
  if (seconds < 90) return seconds === 1 ? 'a second' : `${seconds} seconds`
  return `${Math.ceil(seconds / 60)} minutes`
}

const pursesOf = (invocation: Invocation, limits: RateLimits): readonly Purse[] => {
  const { place, asker } = invocation
  const workspace = `${place.platform}:${place.workspace ?? ''}`
  const scopes = [
    { name: 'User', key: `${workspace}:user:${asker.id}`, who: 'one person' },
    { name: 'Channel', key: `${workspace}:${place.channel}`, who: 'one channel' },
    // A direct message on Discord shares its workspace with nobody.
    ...(place.workspace === null ? [] : [{ name: 'Workspace', key: workspace, who: 'all channels here together' } as const]),
  ] as const
  const commands = scopes.map(({ name, key, who }): Purse => {
    const most = limits[`commandsPer${name}`]
    const sentence = (wait: string) => `That was a lot at once: I take ${most} commands a minute from ${who}. Please try again in ${wait}.`
    return { key: `commands ${key}`, most, ms: minute, sentence }
  })
  if (!isLarge(invocation)) return commands
  const articles = scopes.map(({ name, key, who }): Purse => {
    const most = limits[`articlesPer${name}`]
    const sentence = (wait: string) =>
      `I open ${most} articles and feeds an hour for ${who}, and that many are opened. The next in ${wait}; questions are answered meanwhile.`
    return { key: `articles ${key}`, most, ms: hour, sentence }
  })
  return [...commands, ...articles]
}

/** What is left of each purse: it fills evenly, up to `most`, in `ms` from empty to full. */
interface Level {
  left: number
  at: number
  readonly ms: number
}

/** Purses are forgotten when they are full again; looked over when there are so many more. */
const sweepEvery = 1_000

const createPurses = (clock: Clock) => {
  const levels = new Map<string, Level>()
  let untilSweep = sweepEvery

  const levelOf = ({ key, most, ms }: Purse, now: number): Level => {
    const level = levels.get(key) ?? { left: most, at: now, ms }
    level.left = Math.min(most, level.left + (Math.max(0, now - level.at) * most) / ms)
    level.at = now
    levels.set(key, level)
    return level
  }

  const sweep = (now: number): void => {
    if ((untilSweep -= 1) > 0) return
    untilSweep = sweepEvery
    for (const [key, { at, ms }] of levels) if (now - at >= ms) levels.delete(key)
  }

  /** Takes one from each, or none and says which is empty and for how many ms. */
  return (purses: readonly Purse[]): { readonly empty: Purse; readonly waitMs: number } | null => {
    const now = clock.now()
    sweep(now)
    const looked = purses.map((purse) => ({ purse, level: levelOf(purse, now) }))
    const short = looked.filter(({ level }) => level.left < 1)
    const worst = short
      .map(({ purse, level }) => ({ empty: purse, waitMs: ((1 - level.left) * purse.ms) / purse.most }))
      .sort((a, b) => b.waitMs - a.waitMs)[0]
    if (worst) return worst
    for (const { level } of looked) level.left -= 1
    return null
  }
}

/**
 * The desk with limits for each person, channel and workspace: who asks for more is told when to come again. Limits hold for one process; with several
 * copies each has its own count.
 */
export const limitedDesk = (desk: Desk, limits: RateLimits, clock: Clock): Desk => {
  const take = createPurses(clock)
  return {
    handle: async (invocation, reply) => {
      const refused = take(pursesOf(invocation, limits))
      if (refused === null) return desk.handle(invocation, reply)
      // Where even this cannot be delivered the person sees the platform's own "did not respond"; the next try is theirs.
      await reply.finish(errorMessage(refused.empty.sentence(inWords(refused.waitMs)))).catch(() => null)
    },
    complete: (place, typed) => desk.complete(place, typed),
  }
}
