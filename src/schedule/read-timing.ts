import type { Timing, TimingReading } from '../ports/digests.ts'
import { readCron } from './read-cron.ts'
import { readDays } from './read-days.ts'
import { findZone } from './zones.ts'

const unknown = (words: string): TimingReading => ({
  problem: `"${words.slice(0, 60)}" is not a time I know. Try: daily 08:00, weekdays 7:30, mondays and thursdays 18:00, every 4 hours.`,
})

interface ClockTime {
  readonly hour: number
  readonly minute: number
}

const clockTime = /^(?:(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.|h)?|(noon|midday)|(midnight))$/i

/** "8am", "7:30 pm", "08:00", "18h", "noon"; a number alone is an hour of the day. Null where it is no time of day. */
const readClockTime = (words: string): ClockTime | null => {
  const found = clockTime.exec(words.trim())
  if (!found) return null
  if (found[4]) return { hour: 12, minute: 0 }
  if (found[5]) return { hour: 0, minute: 0 }
  const half = found[3]?.[0]?.toLowerCase()
  const [typed, minute] = [Number(found[1]), Number(found[2] ?? 0)]
  const twelve = half === 'a' || half === 'p'
  if (minute > 59 || typed > 23 || (twelve && (typed < 1 || typed > 12))) return null
  return { hour: twelve ? (typed % 12) + (half === 'p' ? 12 : 0) : typed, minute }
}

const two = (number: number): string => String(number).padStart(2, '0')

type Rhythm = Omit<Timing, 'zone'>

/** How many hours between two go evenly into a day; others would make one gap a day shorter. */
const evenHours = [1, 2, 3, 4, 6, 8, 12]

/** "every 4 hours", "hourly", "every 30 minutes". */
const readEvery = (words: string): Rhythm | { readonly problem: string } | null => {
  const found = /^(?:hourly|every\s+(?:(\d{1,4})\s*)?(hours?|hrs?|h|minutes?|mins?))$/i.exec(words)
  if (!found) return null
  const [count, unit] = [Number(found[1] ?? 1), found[2]?.toLowerCase() ?? 'h']
  if (unit.startsWith('m')) {
    if ([15, 20, 30].includes(count)) return { words: `every ${count} minutes`, cron: `*/${count} * * * *` }
    return { problem: 'I can send a digest every 15, 20 or 30 minutes, or every so many hours: every 4 hours.' }
  }
  if (count === 24) return { problem: 'Every 24 hours is daily: please say at what time, like daily 08:00.' }
  if (!evenHours.includes(count)) return { problem: `I can send a digest every 1, 2, 3, 4, 6, 8 or 12 hours, not every ${count}.` }
  return count === 1 ? { words: 'every hour', cron: '0 * * * *' } : { words: `every ${count} hours`, cron: `0 */${count} * * *` }
}

const oneTime = String.raw`(?:\d{1,2}(?:[:.h]\d{2})?\s*(?:[ap]m|[ap]\.m\.|h)?|noon|midday|midnight)`

const atTimes = new RegExp(String.raw`^(.*?)\s*(?:\bat\s+)?(?<![\w:.])(${oneTime}(?:\s*(?:,|and|&)\s*${oneTime})*)$`, 'i')

/** "weekdays at 8am", "daily 08:00 and 18:00", "7:30pm". */
const readDaysAndTimes = (words: string): Rhythm | { readonly problem: string } | null => {
  const found = atTimes.exec(words)
  const days = found && readDays((found[1] ?? '').replace(/\s*(?:\bat|,)$/i, ''))
  if (!found || !days) return null
  const times = (found[2] ?? '').split(/\s*(?:,|&|\band\b)\s*/i).map(readClockTime)
  if (times.some((time) => time === null)) return null
  const sorted = (times as readonly ClockTime[]).toSorted((a, b) => a.hour - b.hour || a.minute - b.minute)
  const [first] = sorted
  if (!first) return null
  if (sorted.some(({ minute }) => minute !== first.minute))
    return {
      problem: 'Several times of one digest have the same minute, like 08:00 and 18:00. For other times, please add a second digest.',
    }
  const hours = [...new Set(sorted.map(({ hour }) => hour))]
  return {
    words: `${days.words} ${hours.map((hour) => `${two(hour)}:${two(first.minute)}`).join(' and ')}`,
    cron: `${first.minute} ${hours.join(',')} * * ${days.field}`,
  }
}

const readRhythm = (words: string): Rhythm | { readonly problem: string } | null =>
  readEvery(words) ?? readDaysAndTimes(words) ?? readCron(words)

/** The words before the zone and the zone, at every place where one may begin: the longest zone first. */
const partings = (words: string): readonly (readonly [string, string])[] => {
  const tokens = words.split(' ')
  return tokens.slice(1).map((_, i) => [tokens.slice(0, i + 1).join(' '), tokens.slice(i + 1).join(' ')] as const)
}

/**
 * When a digest is due, from what a person typed: "daily 08:00 Europe/London", "weekdays 8am", "every 4 hours New York", five fields of cron. Where no zone
 * is typed it is `zone`; `missing` where that is null. A sentence where it is no time, or comes too often.
 */
export const readTiming = (typed: string, zone: string | null): TimingReading => {
  const words = typed.normalize('NFKC').replace(/\s+/g, ' ').trim()
  if (words.length > 200) return unknown(words)
  const whole = readRhythm(words)
  if (whole && 'problem' in whole) return whole
  if (whole) return zone === null ? { missing: 'zone', words: whole.words } : { timing: { ...whole, zone } }
  for (const [head, tail] of partings(words)) {
    const rhythm = readRhythm(head)
    if (!rhythm) continue
    const named = tail.replace(/^(?:in|,)\s+/i, '').replace(/\s+time$/i, '')
    const found = findZone(named)
    if (found === null) continue
    return 'problem' in rhythm ? rhythm : { timing: { ...rhythm, zone: found } }
  }
  const began = partings(words).findLast(([head]) => readRhythm(head) !== null)
  if (began)
    return { problem: `"${began[1].slice(0, 60)}" is not a time zone I know. Try a city or its zone: London, New York, Europe/Kyiv.` }
  return unknown(words)
}
