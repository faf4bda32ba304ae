import { schedule, setLogger } from 'node-cron'
import type { Log } from '../ports/log.ts'

export interface Ticks {
  /** At every full minute, UTC. */
  readonly minute: () => Promise<void>
  /** Every five seconds: for what need not wait for the minute. */
  readonly look: () => Promise<void>
}

const explain = 'the clock could not do its work; it tries again'

/**
 * Calls at every full minute and in between, and once at the start; one that comes while the last of its kind is not done is left out. What they throw is
 * logged. Gives a way to stop.
 */
export const startTicks = ({ minute, look }: Ticks, log: Log): (() => Promise<void>) => {
  setLogger({
    info: (text) => log.info({}, `clock: ${text}`),
    warn: (text) => log.warn({}, `clock: ${text}`),
    error: (error, cause) => log.error({ err: cause ?? error }, 'clock: a time could not be told'),
    debug: () => {},
  })
  const calm = (work: () => Promise<void>) => () => work().catch((error: unknown) => log.warn({ err: error }, explain))
  const options = { timezone: 'UTC', noOverlap: true }
  const tasks = [schedule('* * * * *', calm(minute), options), schedule('*/5 * * * * *', calm(look), options)]
  const first = calm(minute)()
  return async () => {
    for (const task of tasks) await task.destroy()
    await first
  }
}

/**
 * The same for a program that is only there while its console is: every five seconds, and nothing of it keeps a program alive whose input has ended. Gives
 * a way to stop.
 */
export const startLooks = ({ minute }: Ticks, log: Log): (() => Promise<void>) => {
  let running: Promise<void> | null = null
  const timer = setInterval(() => {
    running ??= minute()
      .catch((error: unknown) => log.warn({ err: error }, explain))
      .finally(() => {
        running = null
      })
  }, 5_000)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await running
  }
}
