import type { Timetable } from '../ports/digests.ts'
import { readTiming } from './read-timing.ts'
import { dueSlots, nextSlots } from './slots.ts'

/** When digests are due: words to times, and times to slots. */
export const createTimetable = (): Timetable => ({
  read: readTiming,
  next: nextSlots,
  due: dueSlots,
})
