import { type APIMessage, RESTJSONErrorCodes } from 'discord.js'
import { PlatformError } from '../../errors.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Calls } from './discord-calls.ts'
import { codeOf } from './errors.ts'
import { readMark } from './mark.ts'

/** Posts older than this are not asked after: nobody tries for so long. */
const oldestMs = 2 * 24 * 60 * 60_000

const page = 100

const mostPages = 20

/** Our own messages of the last two days by their marks, with their ids. */
export type Found = ReadonlyMap<number, string>

const unconfirmed = (why: string): PlatformError =>
  new PlatformError(`Discord does not tell whether it was posted: ${why}`, { platform: 'discord', reason: 'unconfirmed' })

/**
 * Finds what we have posted in a channel. PlatformError `unconfirmed` where we may not read it or where too much was written since. A thread that is not
 * there has nothing in it.
 */
export const createLookUp =
  (calls: Pick<Calls, 'messages' | 'channel' | 'self'>, clock: Clock) =>
  async (channel: string): Promise<Found> => {
    const found = new Map<number, string>()
    const self = await calls.self()
    const keep = ({ id, author, components }: APIMessage): void => {
      const mark = author.id === self ? readMark(components) : null
      if (mark !== null && !found.has(mark)) found.set(mark, id)
    }
    let before: string | null = null
    for (let count = 0; count < mostPages; count += 1) {
      const messages: readonly APIMessage[] = await calls.messages(channel, page, before)
      // Without the permission to read the history Discord does not refuse: it gives an empty list.
      if (before === null && messages.length === 0 && (await calls.channel(channel)).last_message_id)
        throw unconfirmed('the permission "Read Message History" is missing for Dateline')
      for (const message of messages) keep(message)
      const last = messages.at(-1)
      if (messages.length < page || !last || Date.parse(last.timestamp) < clock.now() - oldestMs) return found
      before = last.id
    }
    throw unconfirmed('too much was written in the channel since')
  }

export type LookUp = ReturnType<typeof createLookUp>

/** The same for the thread of a message, which may not be there yet. */
export const lookUpThread = async (lookUp: LookUp, thread: string): Promise<Found> => {
  try {
    return await lookUp(thread)
  } catch (error) {
    if (codeOf(error) === RESTJSONErrorCodes.UnknownChannel) return new Map()
    throw error
  }
}
