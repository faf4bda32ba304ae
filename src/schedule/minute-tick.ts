import { schedule, setLogger } from 'node-cron'
import type { Log } from '../ports.ts'

/** Calls `tick` at every full minute, UTC; a minute that comes while the last is not done yet is left out. Gives a way to stop. What `tick` throws is logged. */
export const startMinuteTick = (tick: () => Promise<void>, log: Log): (() => Promise<void>) => {
  setLogger({
    info: (text) => log.info({}, `clock: ${text}`),
    warn: (text) => log.warn({}, `clock: ${text}`),
    error: (error, cause) => log.error({ err: cause ?? error }, 'clock: a minute could not be told'),
    debug: () => {},
  })
  const task = schedule('* * * * *', () => tick().catch((error: unknown) => log.error({ err: error }, 'a minute could not be planned')), {
    timezone: 'UTC',
    noOverlap: true,
  })
  return async () => {
    await task.destroy()
  }
}
