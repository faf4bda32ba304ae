import type { Delivery, DeliveryStore } from '../ports/deliveries.ts'

export interface Hold {
  /** Whether the delivery is certainly still ours. */
  readonly held: () => boolean
  readonly release: () => void
  /** Nothing more is begun, and another may take it over as soon as a call that is on its way must have come to its end. StoreError. */
  readonly handBack: () => Promise<void>
}

/** How long a call may still be on its way after a hand-back, in ms. */
const lastCall = 10_000

/** Before the lease ends by so much of it, nothing new is begun: a call that is on its way takes time too. */
const margin = 0.2

/** The time that has gone by since, in ms, by whichever clock says more: one stands still while a machine sleeps, the other may be set back. */
export const stopwatch = (): (() => number) => {
  const [started, date] = [performance.now(), Date.now()]
  return () => Math.max(performance.now() - started, Date.now() - date)
}

/**
 * Keeps what was claimed: prolongs its lease while the process is well, and knows when it was held up for too long (stopped, swapped out, cut off from the
 * store) to go on. `since` was taken before the claim, so that we never believe in a lease longer than the store does.
 */
export const keepHold = (delivery: Delivery, { report }: Pick<DeliveryStore, 'report'>, leaseMs: number, since: () => number): Hold => {
  let elapsed = since
  let lost = false
  const prolong = async (): Promise<void> => {
    const asked = stopwatch()
    if (await report(delivery, { state: 'posting', leaseMs }, 0)) elapsed = asked
    else lost = true
  }
  // The store may be away for a moment; the lease tells how long that is no matter.
  const timer = setInterval(() => void prolong().catch(() => {}), leaseMs / 3)
  timer.unref()
  return {
    held: () => !lost && elapsed() < leaseMs * (1 - margin),
    release: () => clearInterval(timer),
    handBack: async () => {
      clearInterval(timer)
      lost = true
      await report(delivery, { state: 'posting', leaseMs: Math.min(lastCall, leaseMs) }, 0)
    },
  }
}
