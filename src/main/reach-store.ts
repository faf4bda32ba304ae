import { setTimeout as sleep } from 'node:timers/promises'
import { isStoreAway } from '../errors.ts'
import type { Log } from '../ports/log.ts'

/** In ms: a database that starts with the machine is there in seconds, one that somebody has to start is not missed for long. */
const longestPause = 15_000

interface Patience {
  readonly log: Pick<Log, 'warn' | 'info'>
  readonly wait?: (ms: number) => Promise<unknown>
}

/**
 * Does what needs the store first, and waits for as long as that is away: whoever supervises the program would else start it again and again. StoreError
 * where waiting is no use.
 */
export const reachStore = async (work: () => Promise<unknown>, { log, wait = sleep }: Patience): Promise<void> => {
  for (let pause = 1_000; ; pause = Math.min(2 * pause, longestPause)) {
    try {
      await work()
      if (pause > 1_000) log.info({}, 'the news store is there')
      return
    } catch (error) {
      if (!isStoreAway(error)) throw error
      log.warn(
        { err: error },
        'the news store cannot be reached, and I begin when it is there: is PostgreSQL running, and is its address in DATABASE_URL right?',
      )
      await wait(pause)
    }
  }
}
