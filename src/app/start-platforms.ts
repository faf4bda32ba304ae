import { PlatformError } from '../errors.ts'
import type { ChatPlatform, Desk } from '../ports/chat.ts'
import type { Log } from '../ports/log.ts'

interface Patience {
  readonly log: Log
  readonly wait: (ms: number) => Promise<void>
}

const longestWait = 60_000

/** How long to wait before another try, in ms; null where another try is useless: a wrong token does not get right by itself. */
const waitAfter = (error: unknown, attempt: number): number | null => {
  if (!(error instanceof PlatformError)) return null
  if (error.reason !== 'unavailable' && error.reason !== 'rate-limited') return null
  return error.retryAfterMs ?? Math.min(1_000 * 2 ** attempt, longestWait)
}

const startOne = async (platform: ChatPlatform, desk: Desk, { log, wait }: Patience): Promise<boolean> => {
  for (let attempt = 0; ; attempt++) {
    try {
      await platform.start(desk)
      return true
    } catch (error) {
      const pause = waitAfter(error, attempt)
      if (pause === null) {
        const why = error instanceof PlatformError ? `: ${error.message}` : ''
        log.error({ platform: platform.name, err: error }, `${platform.name} could not be started, and will not be tried again${why}`)
        return false
      }
      log.warn({ platform: platform.name, err: error, waitMs: pause }, `${platform.name} could not be reached; trying again`)
      await wait(pause)
    }
  }
}

/** Starts every platform, each for itself: one that cannot be reached is tried again, one that refuses us does not hold up the others. How many run. */
export const startPlatforms = async (platforms: readonly ChatPlatform[], desk: Desk, patience: Patience): Promise<number> => {
  const started = await Promise.all(platforms.map((platform) => startOne(platform, desk, patience)))
  return started.filter(Boolean).length
}
