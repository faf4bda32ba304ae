import { setTimeout as sleep } from 'node:timers/promises'
import PQueue from 'p-queue'
import type { JobData } from '../ports/deliveries.ts'
import type { Log } from '../ports/log.ts'

export interface WorkForce {
  /** Who does the jobs of a kind. */
  handle(kind: string, work: (data: JobData) => Promise<void>): void
  /** Puts a job in the row of those that wait. */
  take(kind: string, data: JobData, begun?: () => void): void
  /** Resolves when fewer than `most` wait. */
  room(most: number): Promise<void>
  /** Begins nothing more and waits for what runs, so many ms at most. */
  stop(graceMs: number): Promise<void>
}

/** Does jobs in this process, so many at a time; one that fails is logged and harms no other. */
export const createWorkForce = (concurrency: number, log: Log): WorkForce => {
  const queue = new PQueue({ concurrency })
  const works = new Map<string, (data: JobData) => Promise<void>>()
  return {
    handle: (kind, work) => void works.set(kind, work),
    take: (kind, data, begun = () => {}) => {
      const work = works.get(kind)
      if (!work) return
      void queue.add(() => {
        begun()
        return work(data).catch((error: unknown) => log.error({ err: error, kind }, 'a job failed'))
      })
    },
    room: (most) => queue.onSizeLessThan(most),
    stop: async (graceMs) => {
      queue.clear()
      const patience = new AbortController()
      await Promise.race([queue.onIdle(), sleep(graceMs, null, { signal: patience.signal }).catch(() => {})])
      patience.abort()
    },
  }
}
