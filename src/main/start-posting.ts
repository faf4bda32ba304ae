import { setTimeout as sleep } from 'node:timers/promises'
import { planSlots } from '../app/plan-slots.ts'
import type { Posting } from '../app/posting.ts'
import { startDeliveries } from '../app/run-deliveries.ts'
import type { Config } from '../config.ts'
import type { JobQueue } from '../ports/deliveries.ts'
import type { Log } from '../ports/log.ts'
import { createInProcessQueue } from '../queue/in-process.ts'
import { startLooks, startTicks } from '../schedule/minute-tick.ts'

/**
 * Posts under way at a time on a platform. Most of the time of a post is waiting (Slack takes one message a second in a channel), and all that while it is
 * held in memory with its details: with many more it grows, with fewer Slack's workspaces wait (`npm run bench -- digests`).
 */
export const postsAtOnce = 96

/** How long (ms) a post may go without a sign of life before another process takes it over. */
export const leaseMs = 60_000

/** How long a post that is under way may take after a signal, in ms; the next process takes up what is not done by then. */
const handBackAfter = 6_000

const createQueue = async ({ store }: Pick<Config, 'store'>, isConsole: boolean, log: Log): Promise<JobQueue> => {
  if (isConsole || 'file' in store) return createInProcessQueue({ concurrency: postsAtOnce, log })
  const { createPgBossQueue } = await import('../queue/pg-boss.ts')
  return createPgBossQueue({ url: store.url, concurrency: postsAtOnce, log })
}

/**
 * Plans digests each minute and posts what is due, in turn with all copies on the same store; on the console only while it is there. Gives a way to stop
 * that. StoreError.
 */
export const startPosting = async (
  config: Pick<Config, 'store' | 'digests'>,
  isConsole: boolean,
  outside: Omit<Posting, 'queue' | 'wait' | 'whenUnsure' | 'leaseMs'>,
): Promise<() => Promise<void>> => {
  const queue = await createQueue(config, isConsole, outside.log)
  const posting: Posting = { ...outside, ...config.digests, queue, leaseMs, wait: (ms) => sleep(ms) }
  const deliveries = await startDeliveries(posting)
  /** The store was away, and a minute may have gone by: what fell into it is planned with the next look. */
  let behind = false
  const noting = (work: () => Promise<void>) =>
    work().catch((error: unknown) => {
      behind = true
      throw error
    })
  const minute = () =>
    noting(async () => {
      await planSlots(posting)
      await deliveries.look()
      behind = false
    })
  const look = () => (behind ? minute() : noting(deliveries.look))
  const stopTicks = (isConsole ? startLooks : startTicks)({ minute, look }, posting.log)
  return async () => {
    await Promise.all([stopTicks(), deliveries.stop(handBackAfter)])
  }
}
