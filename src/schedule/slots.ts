import type { QuietHours, Slot, Timing } from '../ports/digests.ts'
import { localTime } from './local-time.ts'
import { nextRun } from './next-run.ts'

const minute = 60_000
const day = 86_400_000

/** How far clocks are ever put back, in ms: by half an hour (Lord Howe Island), an hour, two (Troll), three (Casey). */
const putBack = [30, 60, 120, 180].map((minutes) => minutes * minute)

/** The local date and time names a slot. In the hour that an autumn night has twice, a slot of its second time says so: "2025-10-26T01:00 again". */
const idOf = (at: number, zone: string): string => {
  const local = localTime(at, zone)
  return putBack.some((ms) => localTime(at - ms, zone) === local) ? `${local} again` : local
}

/** "22:30" → 1350 */
const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** A run as it is, or at the end of the quiet hours that it falls into. */
const putOff = (run: number, { from, to }: QuietHours, zone: string): number => {
  const length = (minuteOfDay(to) - minuteOfDay(from) + 1440) % 1440
  const since = (minuteOfDay(localTime(run, zone).slice(11)) - minuteOfDay(from) + 1440) % 1440
  if (since >= length) return run
  const end = nextRun(`${minuteOfDay(to) % 60} ${Math.floor(minuteOfDay(to) / 60)} * * *`, zone, run) ?? run
  // An autumn night comes to "01:15" once more when the quiet hours are over: their next end is that of the next night.
  return end - run > (length + 180) * minute ? run : end
}

/** The slots after `start`, one after the other, without end unless the pattern has one. */
function* slotsAfter({ cron, zone }: Timing, quiet: QuietHours | null, start: number): Generator<Slot> {
  // Quiet hours are shorter than a day: what they put off to after `start` was due after this.
  let from = quiet === null ? start : start - day
  let last = start
  for (;;) {
    const run = nextRun(cron, zone, from)
    if (run === null) return
    const at = quiet === null ? run : putOff(run, quiet, zone)
    // All that is put off to the same end is one slot, and what is due at that end too.
    from = at === run ? run : at - 1
    if (at > last) {
      last = at
      yield { id: idOf(at, zone), at }
    }
  }
}

/** The next `count` slots after `start`, ms UTC. What falls into quiet hours comes at their end, once: three slots of a night are one in the morning. */
export const nextSlots = (timing: Timing, quiet: QuietHours | null, start: number, count: number): readonly Slot[] => {
  const slots: Slot[] = []
  if (count < 1) return slots
  for (const slot of slotsAfter(timing, quiet, start)) if (slots.push(slot) >= count) break
  return slots
}

/** More than that many missed slots are not looked at one by one. */
const mostMissed = 100

export interface Due {
  /** In (from, to], the latest last; after a long time away only those of the last days, the latest always. */
  readonly slots: readonly Slot[]
  /** The first slot after `to`, ms UTC; null where there is none. */
  readonly next: number | null
}

/** The slots due in (`from`, `to`], ms UTC, and when the next one is. */
export const dueSlots = (timing: Timing, quiet: QuietHours | null, from: number, to: number): Due => {
  const slots: Slot[] = []
  for (const slot of slotsAfter(timing, quiet, from)) {
    if (slot.at > to) return { slots, next: slot.at }
    // So many come often: the second half of the time has enough of them.
    if (slots.push(slot) > mostMissed) return dueSlots(timing, quiet, from + Math.ceil((to - from) / 2), to)
  }
  return { slots, next: null }
}
