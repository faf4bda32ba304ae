import { PlatformError } from '../errors.ts'
import type { Delivery, Failed, Progress } from '../ports/deliveries.ts'

const minute = 60_000

/** Older than that, a post is no news any more. The next digest covers what this one did not tell. */
const longestTry = 12 * 60 * minute
const mostAttempts = 60

/** 5 s, 10 s, 20 s … half an hour. */
const backOff = (attempts: number): number => Math.min(30 * minute, 5_000 * 2 ** Math.min(attempts - 1, 12))

/** The channel is closed to us, or we to the platform: trying again changes nothing and worsens our standing. */
const isClosed = (error: unknown): error is PlatformError =>
  error instanceof PlatformError && (error.reason === 'unknown-channel' || error.reason === 'unauthorized')

/** How an attempt ended, before anybody is told. */
export type Outcome = Exclude<Progress, Failed> | Omit<Failed, 'notices'>

/** What becomes of a delivery whose attempt failed. `now` is ms UTC. */
export const afterFailure = (error: unknown, delivery: Delivery, now: number): Outcome => {
  const words = error instanceof Error ? error.message : String(error)
  if (isClosed(error)) return { state: 'failed', reason: words, all: true }
  const reason = error instanceof PlatformError ? error.reason : null
  if (reason === 'rejected') return { state: 'failed', reason: words, all: false }
  if (reason === 'unconfirmed' && delivery.unsure)
    return { state: 'failed', reason: `It may not have been posted, and I did not want to post it twice. ${words}`, all: false }
  if (now - delivery.dueAt > longestTry || delivery.attempts >= mostAttempts)
    return { state: 'failed', reason: `I tried ${delivery.attempts} times. ${words}`, all: false }
  const asked = error instanceof PlatformError ? error.retryAfterMs : null
  // What was refused for being too much, or held back by ourselves, has certainly not been posted; of all else nobody knows.
  const unsure = delivery.unsure || (reason !== null && reason !== 'rate-limited' && reason !== 'held-up')
  return { state: 'pending', nextTryAt: now + Math.max(asked ?? 0, asked === null ? backOff(delivery.attempts) : 0), unsure, reason: words }
}
