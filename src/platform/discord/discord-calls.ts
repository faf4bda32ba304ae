import { setTimeout as delay } from 'node:timers/promises'
import {
  type APIInteractionResponse,
  type APIMessage,
  MessageFlags,
  type REST,
  RESTJSONErrorCodes,
  type RequestMethod,
  Routes,
  ThreadAutoArchiveDuration,
} from 'discord.js'
import { PlatformError } from '../../errors.ts'
import type { LastLook } from '../last-look.ts'
import type { DiscordBody } from './encoder.ts'
import { codeOf, isNoAnswer, isServerFailure, toPlatformError } from './errors.ts'

/** Pauses before a call is made again, in ms: together about a minute, which most outages do not outlast. */
const pauses = [250, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000] as const

/** Whoever posts unasked keeps what is to be posted, and tries again later by himself. */
const pausesOfAnnouncement = [250, 1_000, 4_000, 8_000] as const

/** A first answer is worth nothing after 3 s. */
const pausesOfFirstAnswer = [0, 250] as const

/** What a channel is, as far as it matters here. */
export interface ChannelOf {
  readonly type: number
  readonly name?: string
  readonly guild_id?: string
  /** A thread's channel. */
  readonly parent_id?: string | null
  readonly last_message_id?: string | null
  readonly permission_overwrites?: readonly { readonly id: string; readonly allow: string; readonly deny: string }[]
}

export interface GuildOf {
  readonly owner_id: string
  readonly roles: readonly { readonly id: string; readonly permissions: string }[]
}

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
  readonly query?: URLSearchParams
  readonly auth?: boolean
  /** Whether doing it twice does no harm: an edit, or a post with a nonce. Otherwise a lost answer is not made up for. */
  readonly twice: boolean
  readonly pauses?: readonly number[]
  /** Called when the next thing is to write a try to the socket, and throws a PlatformError where that must not be. */
  readonly look?: () => void
}

/** Both with no retries of their own: they are made here, for only here is it known what may be done twice. Both wait as told after a 429. */
export interface CallsOptions {
  /** For calls with the bot's token. */
  readonly rest: REST
  /** For answers to interactions, which need no token and are exempt from the limit of 50 calls a second. */
  readonly answers: REST
  /** Of `rest`, which has its dispatcher. */
  readonly looking: LastLook['looking']
  /** Waits so many ms; tests need not. */
  readonly wait?: (ms: number) => Promise<void>
}

/** Every call to Discord's REST API that Dateline makes, and how often each is tried. All throw PlatformError. */
export const createCalls = ({ rest, answers, looking, wait = (ms) => delay(ms) }: CallsOptions) => {
  const attempt = async <T>({
    what,
    method,
    route,
    body,
    query,
    auth = true,
    twice,
    pauses: after = pauses,
    look = () => {},
  }: Attempt): Promise<T> => {
    const options = { method: method as RequestMethod, fullRoute: route, auth, ...(body && { body }), ...(query && { query }) }
    let before: PlatformError | null = null
    for (let tried = 0; ; tried += 1) {
      try {
        return (await looking(look, () => (auth ? rest : answers).request(options))) as T
      } catch (error) {
        // Held up: as things stood after the try before, which may have done it.
        if (error instanceof PlatformError) throw before ?? error
        const again = isServerFailure(error) || (twice && isNoAnswer(error))
        const pause = after[tried]
        // 401, 403 and 404 are never tried again: repeated, they would get this address banned.
        before = toPlatformError(error, what)
        if (!again || pause === undefined) throw before
        await wait(pause)
      }
    }
  }

  const get = <T>(what: string, route: `/${string}`, query?: URLSearchParams): Promise<T> =>
    attempt({ what, method: 'GET', route, twice: true, pauses: pausesOfAnnouncement, ...(query && { query }) })

  const postOf = (channel: string, body: object): Attempt => ({
    what: 'post a message',
    method: 'POST',
    route: Routes.channelMessages(channel),
    body,
    twice: true,
  })

  let self: Promise<string> | null = null

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
      attempt(
        postOf(channel, {
          ...body,
          nonce,
          enforce_nonce: true,
          ...(replyTo === null ? {} : { message_reference: { message_id: replyTo, fail_if_not_exists: false } }),
        }),
      ),

    /** The same, given up sooner; `look` as each try is written. */
    announce: (channel: string, body: DiscordBody, nonce: string, look: () => void): Promise<APIMessage> =>
      attempt({ ...postOf(channel, { ...body, nonce, enforce_nonce: true }), pauses: pausesOfAnnouncement, look }),

    /** A public thread on a message; its id is the message's. */
    openThread: (channel: string, message: string, name: string): Promise<{ readonly id: string }> =>
      attempt({
        what: 'open a thread',
        method: 'POST',
        route: Routes.threads(channel, message),
        body: { name, auto_archive_duration: ThreadAutoArchiveDuration.OneDay },
        twice: true,
        pauses: pausesOfAnnouncement,
      }),

    /** At most `limit` messages before one of that id, the newest first; none where the history may not be read. */
    messages: (channel: string, limit: number, before: string | null): Promise<readonly APIMessage[]> =>
      get(
        'look at what was posted',
        Routes.channelMessages(channel),
        new URLSearchParams({ limit: String(limit), ...(before && { before }) }),
      ),

    channel: (channel: string): Promise<ChannelOf> => get('look at the channel', Routes.channel(channel)),

    guild: (guild: string): Promise<GuildOf> => get('look at the server', Routes.guild(guild)),

    rolesIn: async (guild: string, user: string): Promise<readonly string[]> =>
      (await get<{ readonly roles: readonly string[] }>('look at my roles', Routes.guildMember(guild, user))).roles,

    /** How many shards Discord wants. */
    shards: async (): Promise<number> => (await get<{ readonly shards: number }>('connect', Routes.gatewayBot())).shards,

    /** The bot's own id; asked once. */
    self: (): Promise<string> => {
      self ??= get<{ readonly id: string }>('look who I am', Routes.user()).then(({ id }) => id)
      self.catch(() => {
        self = null
      })
      return self
    },

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
