import { setTimeout as sleep } from 'node:timers/promises'
import PgBoss from 'pg-boss'
import { StoreError } from '../errors.ts'
import type { JobData, JobQueue } from '../ports/deliveries.ts'
import type { Log } from '../ports/log.ts'
import { createWorkForce } from './work-force.ts'

export interface PgBossOptions {
  /** The same PostgreSQL as the store's. */
  readonly url: string
  /** pg-boss keeps its tables in a schema of its own. */
  readonly schema?: string
  /** How many jobs of a kind this process does at a time. */
  readonly concurrency: number
  readonly log: Log
}

const kept = { archiveCompletedAfterSeconds: 600, archiveFailedAfterSeconds: 3_600, deleteAfterHours: 24 }

const away = (cause: unknown): StoreError => new StoreError('The queue in PostgreSQL is away for the moment.', { retryable: true, cause })

/** Copies that start at one moment make their tables in each other's way: PostgreSQL lets one through and tells the other to try again. */
const isDeadlock = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '40P01'

/**
 * Jobs that all copies of the program share, in tables of pg-boss. A job is done with as soon as a process has taken it: what a killed process had taken is
 * not lost, for the store still has the work and it is added again.
 */
export const createPgBossQueue = async ({ url, schema = 'dateline_queue', concurrency, log }: PgBossOptions): Promise<JobQueue> => {
  const boss = new PgBoss({ connectionString: url, schema, max: 3, application_name: 'dateline queue', schedule: false, ...kept })
  // It goes on by itself when the server is back. Its own error holds the whole connection, secrets included.
  boss.on('error', (error) => log.warn({ err: away(new Error(error.message)) }, 'queue: PostgreSQL did not answer; trying again'))
  const force = createWorkForce(concurrency, log)
  const kinds = new Set<string>()
  let stopped = false

  const declare = async (kind: string): Promise<void> => {
    for (let tries = 1; !kinds.has(kind); tries += 1) {
      try {
        // `short`: of one key one job waits.
        await boss.createQueue(kind, { name: kind, policy: 'short', retryLimit: 0 })
        kinds.add(kind)
      } catch (error) {
        if (!isDeadlock(error) || tries >= 20) throw error
        await sleep(100 * Math.random())
      }
    }
  }

  try {
    await boss.start()
  } catch (error) {
    throw away(error)
  }

  return {
    handle: async (kind, work) => {
      await declare(kind)
      force.handle(kind, work)
      const batchSize = Math.max(10, 2 * concurrency)
      const worker = await boss.work<JobData>(kind, { batchSize, pollingIntervalSeconds: 0.5 }, async (jobs) => {
        if (stopped) return
        for (const { data } of jobs) force.take(kind, data)
        await force.room(kind, concurrency)
        // A full batch: more are waiting.
        if (jobs.length === batchSize) boss.notifyWorker(worker)
      })
    },
    add: async (kind, jobs) => {
      if (stopped || jobs.length === 0) return
      try {
        await declare(kind)
        await boss.insert(jobs.map(({ key, data }) => ({ name: kind, data, singletonKey: key })))
      } catch (error) {
        throw away(error)
      }
    },
    stop: async (graceMs) => {
      if (stopped) return
      stopped = true
      await force.stop(graceMs)
      await boss.stop({ graceful: false, wait: false }).catch((error: unknown) => log.warn({ err: error }, 'queue: could not say goodbye'))
    },
  }
}
