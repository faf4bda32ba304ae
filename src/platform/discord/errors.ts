import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, HTTPError, RateLimitError, RESTJSONErrorCodes } from 'discord.js'
import { PlatformError, type PlatformReason } from '../../errors.ts'

/** Discord's own number for what is wrong; null for all that is no answer of its API. */
export const codeOf = (error: unknown): number | null => {
  const cause = error instanceof PlatformError ? error.cause : error
  return cause instanceof Error && 'code' in cause && typeof cause.code === 'number' ? cause.code : null
}

/** Discord was reached and failed (5xx), so that what was asked has not been done. */
export const isServerFailure = (error: unknown): boolean => error instanceof HTTPError && error.status >= 500

/** No answer came: the connection was refused, lost, or too slow. What was asked may have been done. */
export const isNoAnswer = (error: unknown): boolean =>
  error instanceof Error &&
  !(error instanceof PlatformError) &&
  !(error instanceof DiscordAPIError) &&
  !(error instanceof HTTPError) &&
  !(error instanceof RateLimitError) &&
  !(error instanceof DiscordjsError) &&
  (error.name === 'AbortError' || 'code' in error || /fetch failed|socket|ECONN|timeout/i.test(error.message))

/** The place is not there, or closed to us: trying again changes nothing. */
const closedPlaces: ReadonlySet<number> = new Set([
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownGuild,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
  RESTJSONErrorCodes.ThreadLocked,
])

const reasonOf = ({ status, code }: DiscordAPIError): PlatformReason => {
  if (typeof code === 'number' && closedPlaces.has(code)) return 'unknown-channel'
  return status === 401 ? 'unauthorized' : 'rejected'
}

/** What the log may keep of an SDK's error: its address and body hold tokens of interactions, so they stay behind. */
const told = (error: Error): Error => {
  const kept = new Error(error.message)
  kept.name = error.name
  return Object.assign(kept, 'code' in error ? { code: error.code } : {}, 'status' in error ? { status: error.status } : {})
}

const made = (message: string, reason: PlatformReason, cause: Error, retryAfterMs: number | null = null): PlatformError =>
  new PlatformError(message, { platform: 'discord', reason, retryAfterMs, cause: told(cause) })

/** An error of discord.js or of the network as ours; `what` says what was tried ("post a message"). An error that is ours already stays as it is. */
export const toPlatformError = (error: unknown, what: string): PlatformError => {
  if (error instanceof PlatformError) return error
  const cause = error instanceof Error ? error : new Error('no error was given')
  if (error instanceof RateLimitError)
    return made(`Discord asks me to wait before I ${what} again`, 'rate-limited', cause, Math.max(0, Math.ceil(error.retryAfter)))
  if (error instanceof DiscordAPIError) return made(`Discord did not let me ${what}: ${error.message}`, reasonOf(error), cause)
  if (error instanceof HTTPError) return made(`Discord failed (${error.status}) when I tried to ${what}`, 'unavailable', cause)
  if (
    (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid) ||
    /^Expected token to be set/.test(cause.message)
  )
    return made('Discord refused the bot token. Take a new one from the Bot page of the application', 'unauthorized', cause)
  if (isNoAnswer(error)) return made(`Discord could not be reached when I tried to ${what}`, 'unavailable', cause)
  return made(`I failed to ${what} on Discord: ${cause.message}`, 'rejected', cause)
}
