import type { PlatformError } from '../../errors.ts'
import { certainlyNotDone, toPlatformError } from './slack-error.ts'

/** Waits for so many ms; a test's takes no time. */
export type Wait = (ms: number) => Promise<void>

/** `always` for what may be asked twice without harm (an edit); `undone` for posts: again only where the first has certainly not happened. */
export type Again = 'always' | 'undone' | 'never'

const rounds = 10

/** How long to wait before asking again, in ms; null where asking again is no use. Outages of about two minutes are waited out. */
const pauseAfter = (error: PlatformError, round: number, again: Again): number | null => {
  if (again === 'never' || round >= rounds) return null
  const doubling = Math.min(30_000, 500 * 2 ** round)
  if (error.reason === 'rate-limited') return error.retryAfterMs ?? doubling
  if (error.reason !== 'unavailable') return null
  return again === 'always' || certainlyNotDone(error) ? doubling : null
}

/**
 * Asks until it is answered: waits as told when there are too many requests, longer and longer during an outage; everything else is an error at once
 * (a refusal is never asked again). Waits no longer than `longestMs` altogether. Throws PlatformError only.
 */
export const patiently = async <T>(ask: () => Promise<T>, again: Again, wait: Wait, longestMs = Number.POSITIVE_INFINITY): Promise<T> => {
  let waited = 0
  for (let round = 0; ; round += 1) {
    try {
      return await ask()
    } catch (error) {
      const failure = toPlatformError(error)
      const pause = pauseAfter(failure, round, again)
      if (pause === null || waited + pause > longestMs) throw failure
      waited += pause
      await wait(pause)
    }
  }
}
