import { RESTJSONErrorCodes } from 'discord.js'
import { PlatformError, partlyDone } from '../../errors.ts'
import { clean } from '../../message/clean.ts'
import { shorten } from '../../message/shorten.ts'
import type { Place, Post, Posted } from '../../ports/chat.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Calls } from './discord-calls.ts'
import { type DiscordBody, toDiscord } from './encoder.ts'
import { codeOf } from './errors.ts'
import { limits } from './limits.ts'
import { createLookUp, type Found, lookUpThread } from './look-up.ts'
import { marked, markOf } from './mark.ts'
import { nonceOf } from './nonce.ts'

interface AnnounceNeeds {
  readonly calls: Calls
  readonly clock: Clock
  readonly log: Log
}

/** Answers of Discord that mean: there can be no thread here, or we may not make one or write in it. */
const noThread: ReadonlySet<number | null> = new Set([
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType,
  RESTJSONErrorCodes.ThreadLocked,
  RESTJSONErrorCodes.MaximumActiveThreads,
])

/** A permission that was granted is noticed within the hour. */
const refusalLifeMs = 60 * 60_000

const mostChannels = 20_000

const takenOver = (): PlatformError =>
  new PlatformError('Discord: it took so long that another may have posted it', { platform: 'discord', reason: 'held-up' })

const none: Found = new Map()

const threadName = ({ fallback }: Post['message']): string => shorten(clean(fallback).trim(), limits.threadName) || 'Details'

/**
 * Posts unasked: the message in the channel, its details in a thread on it, each part once. A repeat within minutes is caught by the nonce; `again`
 * looks the parts up by their marks first, which holds for days. Where there can be no thread the details follow in the channel.
 */
export const createAnnounce = ({ calls, clock, log }: AnnounceNeeds) => {
  const lookUp = createLookUp(calls, clock)
  /** Channels without threads, and until when (ms UTC) that is not asked again: repeated, refusals would get this address banned. */
  const threadless = new Map<string, number>()

  const noteThreadless = (channel: string, error: unknown): void => {
    if (threadless.size > mostChannels) threadless.clear()
    threadless.set(channel, clock.now() + refusalLifeMs)
    log.info({ platform: 'discord', channel, code: codeOf(error) }, 'no thread for details here; they follow in the channel')
  }

  /** The thread on a message, whose id is the message's own. Null where there can be none. */
  const openThread = async (channel: string, message: string, name: string): Promise<string | null> => {
    if ((threadless.get(channel) ?? 0) > clock.now()) return null
    try {
      return (await calls.openThread(channel, message, name)).id
    } catch (error) {
      if (codeOf(error) === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage) return message
      if (!noThread.has(codeOf(error))) throw error
      noteThreadless(channel, error)
      return null
    }
  }

  return async ({ workspace, channel: id, thread }: Place, { message, details, key, again, held = () => true }: Post): Promise<Posted> => {
    const channel = thread ?? (id.startsWith('@') ? await calls.openDirect(id.slice(1)) : id)
    let seen = again ? await lookUp(channel) : none

    let first: string | null = null

    const look = (): void => {
      if (!held()) throw takenOver()
    }

    const put = async (where: string, body: DiscordBody, part: string): Promise<string> => {
      const mark = markOf(key, part)
      const there = seen.get(mark)
      if (there !== undefined) return there
      try {
        return (await calls.announce(where, marked(body, mark), nonceOf(key, part), look)).id
      } catch (error) {
        throw first === null ? error : partlyDone(error)
      }
    }

    for (const [i, body] of toDiscord(message).entries()) {
      const posted = await put(channel, body, String(i))
      first ??= posted
    }
    if (first === null) throw new RangeError('a message with no part')
    const bodies = details.flatMap(toDiscord)
    if (bodies.length === 0) return { id: first }

    if (again) seen = new Map([...seen, ...(await lookUpThread(lookUp, first))])
    let where = (workspace === null ? null : await openThread(channel, first, threadName(message))) ?? channel
    for (const [i, body] of bodies.entries()) {
      try {
        await put(where, body, `detail ${i}`)
      } catch (error) {
        if (where === channel || !noThread.has(codeOf(error))) throw error
        noteThreadless(channel, error)
        where = channel
        await put(where, body, `detail ${i}`)
      }
    }
    return { id: first }
  }
}
