import type { Client } from 'discord.js'
import { PlatformError } from '../../errors.ts'
import { errorMessage } from '../../message/error-message.ts'
import type { Asker, Finding, Place, Posted } from '../../ports.ts'
import type { Calls } from './discord-calls.ts'
import { type DiscordBody, toDiscord } from './encoder.ts'
import { codeOf, toPlatformError } from './errors.ts'
import { nonceOf } from './nonce.ts'
import { findingsOf, missingByCode, missingSentence } from './permissions.ts'

export interface DeliveryOptions {
  readonly client: Client
  readonly calls: Calls
}

const channelOf = ({ channel, thread }: Place): string => thread ?? channel

/** Posts of the bot itself: in a channel, as an answer to a message, or directly to a person. */
export const createDelivery = ({ client, calls }: DeliveryOptions) => {
  const check = async (place: Place): Promise<readonly Finding[]> => {
    if (place.workspace === null) return []
    try {
      const channel = await client.channels.fetch(channelOf(place))
      const self = client.user
      if (!channel || !self || channel.isDMBased()) return []
      return findingsOf(channel.permissionsFor(self)?.bitfield ?? 0n, channel.isThread())
    } catch (error) {
      const failure = toPlatformError(error, 'look at the channel')
      if (missingByCode(codeOf(failure)) === null) throw failure
      return findingsOf(0n, false)
    }
  }

  /** The error with the missing permission's name and the way to grant it, where one is missing; else as it is. */
  const named = async (error: unknown, place: Place): Promise<PlatformError> => {
    const failure = toPlatformError(error, 'post a message')
    const byCode = missingByCode(codeOf(failure))
    if (byCode === null) return failure
    const found = await check(place).catch(() => [])
    const names = found.flatMap(({ name, ok }) => (ok ? [] : [name]))
    const channel = client.channels.cache.get(channelOf(place))
    const words = missingSentence(channel && 'name' in channel ? channel.name : null, names.length > 0 ? names : [byCode])
    return new PlatformError(words, { platform: 'discord', reason: 'rejected', cause: failure.cause })
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

    /** In the place, for all. PlatformError, which names a missing permission. */
    post: async (place: Place, bodies: readonly DiscordBody[], key: string): Promise<Posted> => {
      try {
        return await postAll(channelOf(place), bodies, key, null)
      } catch (error) {
        throw await named(error, place)
      }
    },

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
        await direct(to.asker, [...toDiscord(errorMessage(failure.message)), ...bodies], key)
        return null
      }
    },
  }
}

export type Delivery = ReturnType<typeof createDelivery>
