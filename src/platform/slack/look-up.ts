import { PlatformError } from '../../errors.ts'
import type { Clock } from '../../ports/clock.ts'
import { isMissingScope } from './slack-error.ts'
import type { AnnouncedPage, Target, WebApi } from './web-api.ts'

/** Posts older than this are not asked after: nobody tries for so long. */
const oldestMs = 2 * 24 * 60 * 60_000

const mostPages = 20

/** Our own announcements of the last two days by name, with their ids. */
export type Found = ReadonlyMap<string, string>

const unconfirmed = (why: string, cause?: unknown): PlatformError =>
  new PlatformError(`Slack: nothing tells whether it was posted: ${why}`, { platform: 'slack', reason: 'unconfirmed', cause })

/**
 * Finds what we have posted in a channel or thread (docs.slack.dev/messaging/message-metadata). PlatformError `unconfirmed` where we may not read it, or
 * where too much was written since.
 */
export const lookUp = async (api: Pick<WebApi, 'announced' | 'self'>, target: Target, clock: Clock): Promise<Found> => {
  const found = new Map<string, string>()
  const { user } = await api.self()
  let cursor: string | null = null
  for (let count = 0; count < mostPages; count += 1) {
    const page: AnnouncedPage = await api.announced(target, clock.now() - oldestMs, cursor).catch((error: unknown) => {
      throw isMissingScope(error)
        ? unconfirmed('the scope channels:history (in a private channel groups:history) is missing', error)
        : error
    })
    for (const { name, id, author } of page.found) if (author === user && !found.has(name)) found.set(name, id)
    if (page.next === null) return found
    cursor = page.next
  }
  throw unconfirmed('too much was written in the channel since')
}
