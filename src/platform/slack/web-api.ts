import { webApi } from '@slack/bolt'
import { PlatformError } from '../../errors.ts'
import type { Posted } from '../../ports/chat.ts'
import { createLastLook, type LastLook } from '../last-look.ts'
import type { Encoded } from './block-kit.ts'
import { type Again, patiently, type Wait } from './patient.ts'
import { toPlatformError } from './slack-error.ts'

/** Who we are, as the token says. */
export interface Self {
  readonly team: string
  readonly user: string
  readonly bot: string
  /** Scopes that were granted; empty where Slack does not tell. */
  readonly scopes: readonly string[]
}

/** A channel, or a person's id for their direct messages, and the thread in it if any. */
export interface Target {
  readonly channel: string
  readonly thread: string | null
}

export interface Channel {
  /** Who made it; null where Slack does not say. */
  readonly creator: string | null
  /** Everybody in the workspace may read it. */
  readonly open: boolean
}

/** A member of the workspace. */
export interface Person {
  /** IANA zone of their profile. */
  readonly zone: string | null
  /** Admin or owner of the workspace. */
  readonly admin: boolean
}

export interface AnnouncedPage {
  readonly found: readonly { readonly name: string; readonly id: string; readonly author: string }[]
  /** Null where this was the last page. */
  readonly next: string | null
}

/** What we ask of Slack's Web API. Each rejects with a PlatformError. */
export interface WebApi {
  /** Asked once: the caller starts again if it likes. */
  self(): Promise<Self>
  post(target: Target, message: Encoded, options: { readonly again: Again }): Promise<Posted>
  /**
   * A post of a name that can be found again. Given up after a while: whoever posts unasked keeps what is to be posted, and tries again later. `held` is asked
   * when the next thing is to write it to the socket. `there` looks it up: "It's possible some aspect of the operation succeeded" is what Slack says of its own errors (chat.postMessage: internal_error, fatal_error).
   */
  announce(target: Target, message: Encoded, name: string, held: () => boolean, there: () => Promise<string | null>): Promise<Posted>
  /** A page of a channel, the newest first, or of a thread, the oldest first, with the names of announcements in it. */
  announced(target: Target, since: number, cursor: string | null): Promise<AnnouncedPage>
  /** Seen by one person only, and gone when they reload. */
  whisper(target: Target, user: string, message: Encoded): Promise<void>
  edit(channel: string, id: string, message: Encoded): Promise<void>
  remove(channel: string, id: string): Promise<void>
  /** Asked once: a trigger lives three seconds. */
  openView(trigger: string, view: webApi.ViewsOpenArguments['view']): Promise<void>
  /** Shows a view as a person's Home tab. */
  publishHome(user: string, view: webApi.ViewsPublishArguments['view']): Promise<void>
  isMember(channel: string): Promise<boolean>
  /** Needs users:read. Asked once: somebody waits. */
  person(user: string): Promise<Person>
  /** Needs channels:read (groups:read for a private one), and so do its members. Asked once. */
  channel(channel: string): Promise<Channel>
  /** Ids of the first thousands of members. */
  members(channel: string): Promise<readonly string[]>
}

/**
 * Our retries instead of the client's: its own go on for half an hour, also after a refusal, and post again what may have been posted. `parse: none`
 * lets `text` ping nobody; links are never unfolded.
 */
export const webClientOptions = (apiUrl: string | null, logger: webApi.Logger): webApi.WebClientOptions => ({
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: 10_000,
  // No row within the client: what waited there would go out on the way of another call, with its last look.
  maxRequestConcurrency: Number.POSITIVE_INFINITY,
  logger,
  ...(apiUrl && { slackApiUrl: apiUrl }),
})

const quiet = { unfurl_links: false, unfurl_media: false, parse: 'none', link_names: false } as const

/** What our announcements' metadata is called. */
const eventType = 'dateline_post'

/** Of a channel's members. */
const mostPages = 10

/** In ms. */
const longestAnnounceMs = 20_000

const takenOver = (): PlatformError =>
  new PlatformError('Slack: it took so long that another may have posted it', { platform: 'slack', reason: 'held-up' })

/** With a way to look once more before a call's request is written. */
interface Client extends Pick<LastLook, 'looking'> {
  readonly client: webApi.WebClient
}

const inThread = (thread: string | null) => (thread === null ? {} : { thread_ts: thread })

/** A client whose posts can be held back until the last moment. */
export const createClient = (token: string, options: webApi.WebClientOptions): Client => {
  const { dispatcher, looking } = createLastLook()
  const way = { dispatcher: dispatcher as unknown as NonNullable<RequestInit['dispatcher']> }
  return { client: new webApi.WebClient(token, { ...options, fetch: (url, init) => fetch(url, { ...init, ...way }) }), looking }
}

export const createWebApi = ({ client, looking }: Client, wait: Wait): WebApi => ({
  self: async () => {
    const answer = await client.auth.test().catch((error: unknown) => {
      throw toPlatformError(error)
    })
    const scopes = answer.response_metadata?.scopes ?? []
    return { team: answer.team_id ?? '', user: answer.user_id ?? '', bot: answer.bot_id ?? '', scopes }
  },
  post: async ({ channel, thread }, message, { again }) => {
    const ask = () => client.chat.postMessage({ channel, ...message, ...quiet, mrkdwn: false, ...inThread(thread) })
    return { id: (await patiently(ask, again, wait)).ts ?? '' }
  },
  announce: async ({ channel, thread }, message, name, held, there) => {
    const metadata = { event_type: eventType, event_payload: { key: name } }
    /** Of a try that may have posted it all the same. */
    let trouble: PlatformError | null = null
    let lost = false
    const look = (): void => {
      lost = !held()
      if (lost) throw takenOver()
    }
    const ask = async () => {
      const ts = trouble === null ? null : await there()
      if (ts !== null) return { ts }
      try {
        const body = { channel, ...message, ...quiet, mrkdwn: false, ...inThread(thread), metadata }
        return await looking(look, () => client.chat.postMessage(body))
      } catch (error) {
        if (lost) throw takenOver()
        const failure = toPlatformError(error)
        trouble = failure.reason === 'unavailable' ? failure : null
        throw failure
      }
    }
    const posted = await patiently(ask, 'undone', wait, longestAnnounceMs).catch((error: unknown) => {
      throw lost ? (trouble ?? error) : error
    })
    return { id: posted.ts ?? '' }
  },
  announced: async ({ channel, thread }, since, cursor) => {
    const page = { channel, limit: 200, include_all_metadata: true, oldest: String(since / 1000), ...(cursor !== null && { cursor }) }
    const ask = () => (thread === null ? client.conversations.history(page) : client.conversations.replies({ ...page, ts: thread }))
    const { messages = [], response_metadata } = await patiently(ask, 'always', wait, longestAnnounceMs)
    const found = messages.flatMap(({ ts, user, metadata }) => {
      const name = metadata?.event_type === eventType ? metadata.event_payload : null
      return ts && name && 'key' in name ? [{ name: String(name.key), id: ts, author: user ?? '' }] : []
    })
    return { found, next: response_metadata?.next_cursor || null }
  },
  whisper: async ({ channel, thread }, user, message) => {
    await patiently(
      () => client.chat.postEphemeral({ channel, user, ...message, parse: 'none', link_names: false, ...inThread(thread) }),
      'undone',
      wait,
    )
  },
  edit: async (channel, ts, message) => {
    await patiently(() => client.chat.update({ channel, ts, ...message, parse: 'none', link_names: false }), 'always', wait)
  },
  remove: async (channel, ts) => {
    await patiently(() => client.chat.delete({ channel, ts }), 'always', wait)
  },
  openView: async (trigger, view) => {
    await patiently(() => client.views.open({ trigger_id: trigger, view }), 'never', wait)
  },
  publishHome: async (user_id, view) => {
    await patiently(() => client.views.publish({ user_id, view }), 'always', wait, longestAnnounceMs)
  },
  isMember: async (channel) => (await patiently(() => client.conversations.info({ channel }), 'always', wait)).channel?.is_member ?? false,
  person: async (user) => {
    const { user: found } = await patiently(() => client.users.info({ user }), 'never', wait)
    return { zone: found?.tz ?? null, admin: found?.is_admin === true || found?.is_owner === true }
  },
  channel: async (channel) => {
    const { channel: found } = await patiently(() => client.conversations.info({ channel }), 'never', wait)
    return { creator: found?.creator ?? null, open: found?.is_channel === true && found.is_private === false }
  },
  members: async (channel) => {
    const members: string[] = []
    let cursor = ''
    for (let page = 0; page < mostPages; page += 1) {
      const ask = () => client.conversations.members({ channel, limit: 1_000, ...(cursor !== '' && { cursor }) })
      const answer = await patiently(ask, 'never', wait)
      members.push(...(answer.members ?? []))
      cursor = answer.response_metadata?.next_cursor ?? ''
      if (cursor === '') break
    }
    return members
  },
})

/** Asked each time whose it is: a token may have changed, or be gone. */
export const lazyWebApi = (open: () => Promise<WebApi>): WebApi => ({
  self: async () => (await open()).self(),
  post: async (...of) => (await open()).post(...of),
  announce: async (...of) => (await open()).announce(...of),
  announced: async (...of) => (await open()).announced(...of),
  whisper: async (...of) => (await open()).whisper(...of),
  edit: async (...of) => (await open()).edit(...of),
  remove: async (...of) => (await open()).remove(...of),
  openView: async (...of) => (await open()).openView(...of),
  publishHome: async (...of) => (await open()).publishHome(...of),
  isMember: async (...of) => (await open()).isMember(...of),
  person: async (...of) => (await open()).person(...of),
  channel: async (...of) => (await open()).channel(...of),
  members: async (...of) => (await open()).members(...of),
})
