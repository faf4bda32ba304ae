import type { SlotPlan } from '../ports/digests.ts'
import type { Posting } from './posting.ts'

/** So many at a time, so that commands are answered in between. */
const portion = 200

/** Writes down all digests that have become due, each once whoever else does the same. How many deliveries are new. StoreError. */
export const planSlots = async ({ slots, timetable, clock }: Pick<Posting, 'slots' | 'timetable' | 'clock'>): Promise<number> => {
  const now = clock.now()
  let added = 0
  let before = ''
  for (;;) {
    const due = await slots.due(now, portion)
    const first = due.map(({ id }) => id).join()
    // Another process has the same ones in work; the next minute looks again.
    if (due.length === 0 || first === before) return added
    before = first
    const plans = due.map((subscription): SlotPlan => {
      const { timing, options, plannedUntil } = subscription
      const { slots: found, next } = timetable.due(timing, options.quiet, plannedUntil, now)
      return { subscription, slots: found, next }
    })
    added += await slots.plan(plans, now)
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
}
