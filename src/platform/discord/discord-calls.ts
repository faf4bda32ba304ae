import { setTimeout as delay } from 'node:timers/promises'
import {
  type APIInteractionResponse,
  type APIMessage,
  MessageFlags,
  type REST,
  RESTJSONErrorCodes,
  type RequestMethod,
  Routes,
} from 'discord.js'
import type { PlatformError } from '../../errors.ts'
import type { DiscordBody } from './encoder.ts'
import { codeOf, isNoAnswer, isServerFailure, toPlatformError } from './errors.ts'

/** Pauses before a call is made again, in ms: together about a minute, which most outages do not outlast. */
const pauses = [250, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000] as const

/** A first answer is worth nothing after 3 s. */
const pausesOfFirstAnswer = [0, 250] as const

export interface Interaction {
  readonly id: string
  readonly application: string
  /** Secret: whoever has it may answer in our name for 15 minutes. */
  readonly token: string
}

interface Attempt {
  readonly what: string
  readonly method: 'POST' | 'PATCH' | 'DELETE' | 'GET'
  readonly route: `/${string}`
  readonly body?: object
  readonly auth?: boolean
  /** Whether doing it twice does no harm: an edit, or a post with a nonce. Otherwise a lost answer is not made up for. */
  readonly twice: boolean
  readonly pauses?: readonly number[]
}

/** Both with no retries of their own: they are made here, for only here is it known what may be done twice. Both wait as told after a 429. */
export interface CallsOptions {
  /** For calls with the bot's token. */
  readonly rest: REST
  /** For answers to interactions, which need no token and are exempt from the limit of 50 calls a second. */
  readonly answers: REST
  /** Waits so many ms; tests need not. */
  readonly wait?: (ms: number) => Promise<void>
}

/** Every call to Discord's REST API that Dateline makes, and how often each is tried. All throw PlatformError. */
export const createCalls = ({ rest, answers, wait = (ms) => delay(ms) }: CallsOptions) => {
  const attempt = async <T>({ what, method, route, body, auth = true, twice, pauses: after = pauses }: Attempt): Promise<T> => {
    for (let tried = 0; ; tried += 1) {
      try {
        return (await (auth ? rest : answers).request({
          method: method as RequestMethod,
          fullRoute: route,
          auth,
          ...(body ? { body } : {}),
        })) as T
      } catch (error) {
        const again = isServerFailure(error) || (twice && isNoAnswer(error))
        const pause = after[tried]
        // 401, 403 and 404 are never tried again: repeated, they would get this address banned.
        if (!again || pause === undefined) throw toPlatformError(error, what)
        await wait(pause)
      }
    }
  }

  const original = ({ application, token }: Interaction) => Routes.webhookMessage(application, token, '@original')

  return {
    /**
     * The first answer to an interaction, within 3 s of it. False where another process of this bot has answered it: nothing more is ours to do. After a
     * lost answer it is tried again, and "already acknowledged" then means by us.
     */
    respond: async (interaction: Interaction, response: APIInteractionResponse): Promise<boolean> => {
      const route = Routes.interactionCallback(interaction.id, interaction.token)
      const call: Attempt = {
        what: 'answer in time',
        method: 'POST',
        route,
        body: response,
        auth: false,
        twice: false,
        pauses: pausesOfFirstAnswer,
      }
      const first = await attempt(call).then(
        () => null,
        (error: PlatformError) => error,
      )
      if (first === null) return true
      if (codeOf(first) === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) return false
      if (first.reason !== 'unavailable') throw first
      try {
        await attempt(call)
      } catch (error) {
        if (codeOf(error) !== RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) throw error
      }
      return true
    },

    edit: (interaction: Interaction, body: DiscordBody): Promise<APIMessage> =>
      attempt({ what: 'show the answer', method: 'PATCH', route: original(interaction), body, auth: false, twice: true }),

    /** Takes back "Dateline is thinking …" or a note, so that the answer can be for the asker alone. */
    takeBack: (interaction: Interaction): Promise<unknown> =>
      attempt({ what: 'take back a note', method: 'DELETE', route: original(interaction), auth: false, twice: true }),

    followUp: ({ application, token }: Interaction, body: DiscordBody, alone: boolean): Promise<APIMessage> =>
      attempt({
        what: 'show the answer',
        method: 'POST',
        route: Routes.webhook(application, token),
        body: alone ? { ...body, flags: body.flags | MessageFlags.Ephemeral } : body,
        auth: false,
        twice: false,
      }),

    /** A message of the bot itself. With the same nonce it is posted once within the few minutes that Discord remembers. */
    post: (channel: string, body: DiscordBody, nonce: string, replyTo: string | null = null): Promise<APIMessage> =>
      attempt({
        what: 'post a message',
        method: 'POST',
        route: Routes.channelMessages(channel),
        body: {
          ...body,
          nonce,
          enforce_nonce: true,
          ...(replyTo === null ? {} : { message_reference: { message_id: replyTo, fail_if_not_exists: false } }),
        },
        twice: true,
      }),

    editPost: (channel: string, message: string, body: DiscordBody): Promise<APIMessage> =>
      attempt({ what: 'edit a message', method: 'PATCH', route: Routes.channelMessage(channel, message), body, twice: true }),

    /** The channel of direct messages with a person. */
    openDirect: async (user: string): Promise<string> => {
      const route = Routes.userChannels()
      const channel = await attempt<{ readonly id: string }>({
        what: 'write to you',
        method: 'POST',
        route,
        body: { recipient_id: user },
        twice: true,
      })
      return channel.id
    },
  }
}

export type Calls = ReturnType<typeof createCalls>
