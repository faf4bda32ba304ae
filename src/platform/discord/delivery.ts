import { PlatformError } from '../../errors.ts'
import { sentenceMessage } from '../../message/sentence-message.ts'
import type { Asker, Finding, Place, Posted } from '../../ports/chat.ts'
import type { Calls } from './discord-calls.ts'
import { type DiscordBody, toDiscord } from './encoder.ts'
import { codeOf, toPlatformError } from './errors.ts'
import { nonceOf } from './nonce.ts'
import { ownPermissions } from './own-permissions.ts'
import { findingsOf, missingByCode, missingIn, missingSentence, threadFindingsOf } from './permissions.ts'

const channelOf = ({ channel, thread }: Place): string => thread ?? channel

/** Posts of the bot itself: in a channel, as an answer to a message, or directly to a person. */
export const createDelivery = (calls: Calls) => {
  const check = async (place: Place): Promise<readonly Finding[]> => {
    if (place.workspace === null) return []
    const { bits, thread } = (await ownPermissions(calls, channelOf(place))) ?? { bits: 0n, thread: false }
    return [...findingsOf(bits, thread), ...threadFindingsOf(bits, thread)]
  }

  /** The error with the missing permission's name and the way to grant it, where one is missing; else as it is. */
  const named = async (error: unknown, place: Place): Promise<PlatformError> => {
    const failure = toPlatformError(error, 'post a message')
    const byCode = missingByCode(codeOf(failure))
    if (byCode === null) return failure
    const held = await ownPermissions(calls, channelOf(place)).catch(() => null)
    const names = held ? missingIn(held.bits, held.thread) : []
    const words = missingSentence(held?.name ?? null, names.length > 0 ? names : [byCode])
    return new PlatformError(words, { platform: 'discord', reason: 'unknown-channel', cause: failure.cause })
  }

  const postAll = async (channel: string, bodies: readonly DiscordBody[], key: string, replyTo: string | null): Promise<Posted> => {
    let first: Posted | null = null
    for (const [part, body] of bodies.entries()) {
      const { id } = await calls.post(channel, body, nonceOf(key, part), part === 0 ? replyTo : null)
      first ??= { id }
    }
    if (first === null) throw new RangeError('a message with no part')
    return first
  }

  const direct = async (asker: Asker, bodies: readonly DiscordBody[], key: string): Promise<void> => {
    await postAll(await calls.openDirect(asker.id), bodies, `${key} direct`, null)
  }

  return {
    check,

    named,

    /** To the asker alone, as a direct message. PlatformError. */
    direct,

    /**
     * In the place, for all; where a permission is missing there, the asker is told its name directly, with the answer, and null comes back.
     */
    postOrTell: async (to: { place: Place; asker: Asker }, bodies: readonly DiscordBody[], key: string, replyTo: string | null) => {
      try {
        return await postAll(channelOf(to.place), bodies, key, replyTo)
      } catch (error) {
        const failure = await named(error, to.place)
        if (failure === error) throw failure
        await direct(to.asker, [...toDiscord(sentenceMessage(failure.message)), ...bodies], key)
        return null
      }
    },
  }
}

export type Delivery = ReturnType<typeof createDelivery>
