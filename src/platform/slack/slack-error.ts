import { webApi } from '@slack/bolt'
import { PlatformError, type PlatformReason } from '../../errors.ts'

const invite = 'invite me: /invite @Dateline'

/** Slack's error codes (docs.slack.dev/reference/methods/chat.postMessage) with what a person can do; any other code is a `rejected` of ours. */
const known: Readonly<Record<string, readonly [PlatformReason, string]>> = {
  invalid_auth: ['unauthorized', 'Slack does not know the token: copy it again from the app’s settings'],
  not_authed: ['unauthorized', 'no token was given'],
  token_revoked: ['unauthorized', 'the token was revoked: install the app again and copy the new token'],
  token_expired: ['unauthorized', 'the token has expired: install the app again and copy the new token'],
  invalid_refresh_token: ['unauthorized', 'the token has run out and cannot be renewed: an admin can add the app again'],
  account_inactive: ['unauthorized', 'the app was removed from the workspace: install it again and copy the new token'],
  not_allowed_token_type: [
    'unauthorized',
    'this is another kind of token: Socket Mode takes the app token (xapp), all else the bot token (xoxb)',
  ],
  no_permission: ['unauthorized', 'the workspace does not let me: ask an admin'],
  access_denied: ['unauthorized', 'the workspace does not let me: ask an admin'],
  channel_not_found: ['unknown-channel', `there is no such channel that I can see; if it is private, ${invite}`],
  not_in_channel: ['unknown-channel', `I am not a member of this channel; ${invite}`],
  user_not_in_channel: ['unknown-channel', 'you are not a member of that channel'],
  is_archived: ['unknown-channel', 'the channel is archived'],
  restricted_action: [
    'unknown-channel',
    'posting in this channel is restricted: an admin can let me under Channel settings → Posting permissions',
  ],
  restricted_action_read_only_channel: ['unknown-channel', 'posting in this channel is restricted to some: an admin can let me'],
  restricted_action_thread_only_channel: ['unknown-channel', 'in this channel only threads may be written in'],
  restricted_action_non_threadable_channel: ['unknown-channel', 'in this channel there are no threads'],
  restricted_action_thread_locked: ['unknown-channel', 'the thread is locked'],
  cannot_dm_bot: ['unknown-channel', 'bots cannot be written to'],
  user_disabled: ['unknown-channel', 'the person is not in the workspace any more'],
  messages_tab_disabled: ['unknown-channel', 'my Messages tab is switched off: an admin can allow it under App Home'],
  org_login_required: ['unauthorized', 'the workspace is being moved to another organization'],
  team_access_not_granted: ['unauthorized', 'the app is not let into the workspace: an admin of the organization can add it'],
  ratelimited: ['rate-limited', 'Slack asks me to wait'],
  internal_error: ['unavailable', 'Slack has trouble'],
  fatal_error: ['unavailable', 'Slack has trouble'],
  service_unavailable: ['unavailable', 'Slack has trouble'],
  request_timeout: ['unavailable', 'Slack took too long'],
  expired_trigger_id: ['rejected', 'the form was asked for more than three seconds ago'],
}

const failure = (reason: PlatformReason, words: string, cause: unknown, retryAfterMs: number | null = null): PlatformError =>
  new PlatformError(`Slack: ${words}`, { platform: 'slack', reason, retryAfterMs, cause })

const ofCode = (code: string, needed: string | undefined, cause: unknown): PlatformError => {
  if (code === 'missing_scope')
    return failure(
      'unauthorized',
      `the scope ${needed ?? 'needed'} is missing. An admin can add it at api.slack.com/apps → OAuth & Permissions, and then reinstall the app`,
      cause,
    )
  const [reason, help] = known[code] ?? ['rejected', null]
  return failure(reason, help === null ? `it was refused (${code})` : `${help} (${code})`, cause)
}

/** Whether Slack refused because the app was not granted a scope. */
export const isMissingScope = (error: unknown): boolean => {
  const cause = error instanceof PlatformError ? error.cause : error
  return cause instanceof webApi.WebAPIPlatformError && cause.data.error === 'missing_scope'
}

/** A status of HTTP that is not 200, from the Web API or a response_url. */
export const ofStatus = (status: number, cause: unknown = null, retryAfterMs: number | null = null): PlatformError => {
  if (status === 429) return failure('rate-limited', 'I am asked to wait', cause, retryAfterMs)
  if (status === 401 || status === 403) return failure('unauthorized', `access was refused (HTTP ${status})`, cause)
  return failure(status >= 500 ? 'unavailable' : 'rejected', `it answered with HTTP ${status}`, cause)
}

/** Whatever the SDK throws, as what we know. The message is a sentence for the log and for the asker; no token, no address. */
export const toPlatformError = (error: unknown): PlatformError => {
  if (error instanceof PlatformError) return error
  if (error instanceof webApi.WebAPIRateLimitedError) return failure('rate-limited', 'I am asked to wait', error, error.retryAfter * 1000)
  if (error instanceof webApi.WebAPIPlatformError) {
    const { data } = error
    return ofCode(data.error, 'needed' in data && typeof data.needed === 'string' ? data.needed : undefined, error)
  }
  if (error instanceof webApi.WebAPIHTTPError) return ofStatus(error.statusCode, error)
  return failure('unavailable', 'it could not be reached', error)
}

const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])

const codes = (error: unknown): readonly string[] => {
  if (!(error instanceof Error)) return []
  return [...('code' in error && typeof error.code === 'string' ? [error.code] : []), ...codes(error.cause)]
}

/**
 * Whether what was asked has certainly not happened: Slack answered with an error, or was never reached. After a time-out or a connection that broke
 * on the way nobody knows.
 */
export const certainlyNotDone = ({ cause, reason }: PlatformError): boolean => {
  if (reason !== 'unavailable') return true
  if (cause instanceof webApi.WebAPIRequestError || (cause instanceof Error && !(cause instanceof webApi.SlackError)))
    return codes(cause).some((code) => neverConnected.has(code))
  return true
}
