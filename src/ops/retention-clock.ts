import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'

export interface RetentionOptions {
  readonly days: number
  /** Deletes what is older than a moment (ms UTC); how much. */
  readonly purge: (before: number) => Promise<number>
  readonly clock: Clock
  readonly log: Log
}

const day = 24 * 60 * 60 * 1000

/** The first time, when a start is over and nobody waits any more, in ms. */
const soon = 10 * 60 * 1000

/** One round of it. The store being away is a line in the log: the next day does it. */
const purgeOld = async ({ days, purge, clock, log }: RetentionOptions): Promise<void> => {
  try {
    const articles = await purge(clock.now() - days * day)
    if (articles > 0) log.info({ articles, days }, 'old articles and briefings are deleted')
  } catch (error) {
    log.warn({ err: error }, 'old articles could not be deleted; the next try is tomorrow')
  }
}

/** Does it once a day. Several copies may do it at the same time. Gives the way to stop it. */
export const startRetention = (options: RetentionOptions): (() => void) => {
  const round = () => void purgeOld(options)
  const first = setTimeout(round, soon)
  const daily = setInterval(round, day)
  for (const timer of [first, daily]) timer.unref()
  return () => {
    clearTimeout(first)
    clearInterval(daily)
  }
}
