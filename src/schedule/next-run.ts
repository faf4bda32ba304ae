import { Cron } from 'croner'
import { clockGaps } from './clock-gaps.ts'

interface Clockwork {
  readonly cron: Cron
  /** Stretches of time that are known: whoever asks from within one gets its end. The latest first. */
  known: readonly { readonly from: number; readonly to: number | null }[]
}

/** Thousands of subscriptions share a few patterns, and croner takes a tenth of a millisecond for a run. */
const clockworks = new Map<string, Clockwork>()

const clockworkOf = (pattern: string, zone: string): Clockwork => {
  const name = `${zone} ${pattern}`
  const found = clockworks.get(name) ?? { cron: new Cron(pattern, { mode: '5-part', timezone: zone }), known: [] }
  if (clockworks.size > 5_000) clockworks.clear()
  clockworks.set(name, found)
  return found
}

/**
 * Where a run falls into the hour that a spring night leaves out, the moment right after it: "daily 01:30 and 08:30". croner itself gives that only where
 * the day has no other run and the gap does not end at midnight, as Greenland's does: there it would be lost. None where a run comes within that hour
 * anyway, as of an hourly one. Null where there is none before `to`.
 */
const runAfterGap = (pattern: string, zone: string, from: number, to: number): number | null => {
  const gap = clockGaps(from, to, zone).find(({ at, localFrom, localTo }) => {
    if (to - at < localTo - localFrom) return false
    const inGap = new Cron(pattern, { mode: '5-part', timezone: 'UTC' }).nextRun(new Date(localFrom - 1))
    return inGap !== null && inGap.getTime() < localTo
  })
  return gap?.at ?? null
}

/**
 * When five cron fields come next after `at` on the clocks of the zone, ms UTC; null where never. On the day that clocks are put forward, what falls into the
 * gap comes right after it; when they are put back, a time of day comes at its first pass only, and every hour comes every hour.
 */
export const nextRun = (pattern: string, zone: string, at: number): number | null => {
  const work = clockworkOf(pattern, zone)
  const known = work.known.find(({ from, to }) => from <= at && (to === null || at < to))
  if (known) return known.to
  const run = work.cron.nextRun(new Date(at))?.getTime() ?? null
  const to = run === null ? null : (runAfterGap(pattern, zone, at, run) ?? run)
  work.known = [{ from: at, to }, ...work.known.slice(0, 3)]
  return to
}
