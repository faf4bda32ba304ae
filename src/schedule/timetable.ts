import type { Timetable } from '../ports/digests.ts'
import { localWords } from './local-time.ts'
import { readTiming } from './read-timing.ts'
import { dueSlots, nextSlots } from './slots.ts'
import { zoneCity } from './zones.ts'

/** When digests are due: words to times, and times to slots. */
export const createTimetable = (): Timetable => ({
  read: readTiming,
  next: nextSlots,
  due: dueSlots,
  tell: (at, zone) => `${localWords(at, zone)} ${zoneCity(zone)}`,
})
