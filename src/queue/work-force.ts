import { setTimeout as sleep } from 'node:timers/promises'
import PQueue from 'p-queue'
import type { JobData } from '../ports/deliveries.ts'
import type { Log } from '../ports/log.ts'

export interface WorkForce {
  /** Who does the jobs of a kind. */
  handle(kind: string, work: (data: JobData) => Promise<void>): void
  /** Puts a job in the row of those that wait. */
  take(kind: string, data: JobData, begun?: () => void): void
  /** Resolves when fewer than `most` of a kind wait. */
  room(kind: string, most: number): Promise<void>
  /** Begins nothing more and waits for what runs, so many ms at most. */
  stop(graceMs: number): Promise<void>
}

/** Does jobs in this process, so many of a kind at a time; one that fails is logged and harms no other. */
export const createWorkForce = (concurrency: number, log: Log): WorkForce => {
  const rows = new Map<string, { readonly queue: PQueue; readonly work: (data: JobData) => Promise<void> }>()
  const idle = () => Promise.all([...rows.values()].map(({ queue }) => queue.onIdle()))
  return {
    handle: (kind, work) => void rows.set(kind, { queue: new PQueue({ concurrency }), work }),
    take: (kind, data, begun = () => {}) => {
      const row = rows.get(kind)
      if (!row) return
      void row.queue.add(() => {
        begun()
        return row.work(data).catch((error: unknown) => log.error({ err: error, kind }, 'a job failed'))
      })
    },
    room: async (kind, most) => rows.get(kind)?.queue.onSizeLessThan(most),
    stop: async (graceMs) => {
      for (const { queue } of rows.values()) queue.clear()
      const patience = new AbortController()
      await Promise.race([idle(), sleep(graceMs, null, { signal: patience.signal }).catch(() => {})])
      patience.abort()
    },
  }
}
