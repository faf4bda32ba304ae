import { tellDate } from '../answer/tell-date.ts'
import type { TimeRun } from './message.ts'

/** A moment (ms UTC), in each reader's zone where the platform can; else in UTC: "Sunday 13 July 2025, 08:00 UTC". */
export const moment = (at: number, shape: TimeRun['shape'] = 'date-time'): TimeRun => {
  const iso = new Date(at).toISOString()
  return { kind: 'time', at, shape, text: `${tellDate(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC` }
}
