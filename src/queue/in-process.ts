import type { JobQueue } from '../ports/deliveries.ts'
import type { Log } from '../ports/log.ts'
import { createWorkForce } from './work-force.ts'

/** Jobs of this one process, `concurrency` of a kind at a time. */
export const createInProcessQueue = ({ concurrency, log }: { readonly concurrency: number; readonly log: Log }): JobQueue => {
  const force = createWorkForce(concurrency, log)
  const waiting = new Set<string>()
  let stopped = false
  return {
    handle: async (kind, work) => force.handle(kind, work),
    add: async (kind, jobs) => {
      if (stopped) return
      for (const { key, data } of jobs) {
        const name = `${kind} ${key}`
        if (waiting.has(name)) continue
        waiting.add(name)
        force.take(kind, data, () => waiting.delete(name))
      }
    },
    stop: (graceMs) => {
      stopped = true
      waiting.clear()
      return force.stop(graceMs)
    },
  }
}
