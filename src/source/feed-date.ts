const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Zones that RFC 822 names, and those that feeds name all the same, as offsets. */
const zones: Readonly<Record<string, string>> = {
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
  wet: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  jst: '+09:00',
  kst: '+09:00',
  aest: '+10:00',
  aedt: '+11:00',
}

interface Parts {
  readonly day: readonly [year: number, month: number, day: number]
  readonly time: readonly [hour: number, minute: number, second: number] | null
  /** "Z" or "+02:00"; null where none is told. */
  readonly zone: string | null
}

/** "+0200", "+02:00", "GMT+2", "EST" → "+02:00"; null for none and for what is none. */
const readZone = (words: string): string | null => {
  const named = zones[words.toLowerCase().replace(/[()]/g, '')]
  if (named) return named
  const found = /^(?:gmt|utc)?([+-])(\d{1,2}):?(\d{2})?$/i.exec(words)
  if (!found) return null
  const [, sign, hours = '0', minutes = '00'] = found
  if (Number(hours) > 14 || Number(minutes) > 59) return null
  return Number(hours) + Number(minutes) === 0 ? 'Z' : `${sign}${hours.padStart(2, '0')}:${minutes}`
}

const readClock = (hour: string, minute: string, second: string | undefined, half: string | undefined): Parts['time'] => {
  const twelve = half ? (Number(hour) % 12) + (/^p/i.test(half) ? 12 : 0) : Number(hour)
  return [twelve, Number(minute), Number(second ?? 0)]
}

const clock = '(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([ap]\\.?m\\.?)?'

/** "2025-07-14T08:00:00.123+02:00", "2025-07-14 08:00", "20250714", "2025/07/14" */
const iso = new RegExp(`^(\\d{4})([-/]?)(\\d{2})\\2(\\d{2})(?:[T\\s]+${clock}\\s*(\\S+)?)?$`, 'i')
/** "Mon, 14 Jul 2025 08:00:00 +0200", "14 July 25 8:00 EST", "14-Jul-2025" */
const dayFirst = new RegExp(
  `^(?:[a-z]+\\.?,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+([a-z]{3,9})\\.?,?[\\s-]+(\\d{4}|\\d{2})(?:,?\\s+(?:at\\s+)?${clock}\\s*(\\S+)?)?$`,
  'i',
)
/** "Mon Jul 14 08:00:00 UTC 2025": what `date` and Java print */
const asCtime = new RegExp(`^(?:[a-z]+,?\\s+)?([a-z]{3,9})\\s+(\\d{1,2})\\s+${clock}\\s+(?:(\\S+)\\s+)?(\\d{4})$`, 'i')
/** "July 14, 2025 8:00 am EDT" */
const monthFirst = new RegExp(
  `^(?:[a-z]+\\.?,?\\s+)?([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:,?\\s+(?:at\\s+)?${clock}\\s*(\\S+)?)?$`,
  'i',
)

/** "20250714T083000Z" */
const basic = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?\s*(\S+)?$/i
/** Seconds or milliseconds since 1970. */
const unix = /^(\d{10})(\d{3})?$/

const monthOf = (name: string | undefined): number => months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1

/** RFC 822 had two digits: 25 is 2025, 99 is 1999. */
const yearOf = (digits: string | undefined): number => {
  const year = Number(digits)
  return (digits ?? '').length > 2 ? year : year + (year < 70 ? 2000 : 1900)
}

const readParts = (words: string): Parts | null => {
  const time = (found: RegExpExecArray, at: number): Parts['time'] =>
    found[at] === undefined ? null : readClock(found[at] ?? '', found[at + 1] ?? '', found[at + 2], found[at + 3])
  const zone = (found: RegExpExecArray, at: number): string | null => (found[at] === undefined ? null : readZone(found[at] ?? ''))
  let found = iso.exec(words)
  if (found) return { day: [Number(found[1]), Number(found[3]), Number(found[4])], time: time(found, 5), zone: zone(found, 9) }
  found = basic.exec(words)
  if (found)
    return {
      day: [Number(found[1]), Number(found[2]), Number(found[3])],
      time: readClock(found[4] ?? '', found[5] ?? '', found[6], undefined),
      zone: zone(found, 7),
    }
  found = unix.exec(words)
  if (found) return readParts(new Date(Number(found[1]) * 1000).toISOString())
  found = dayFirst.exec(words)
  if (found) return { day: [yearOf(found[3]), monthOf(found[2]), Number(found[1])], time: time(found, 4), zone: zone(found, 8) }
  found = asCtime.exec(words)
  if (found) return { day: [Number(found[8]), monthOf(found[1]), Number(found[2])], time: time(found, 3), zone: zone(found, 7) }
  found = monthFirst.exec(words)
  if (found) return { day: [Number(found[3]), monthOf(found[1]), Number(found[2])], time: time(found, 4), zone: zone(found, 8) }
  return null
}

const two = (number: number): string => String(number).padStart(2, '0')

const isDay = ([year, month, day]: Parts['day']): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Before the web had feeds no article was published in one. */
const earliest = Date.UTC(1990, 0, 1)

/** Clocks differ, and so do zones that are not told: a day ahead may be true. */
const tolerance = 26 * 60 * 60 * 1000

/**
 * The time that a feed tells, as ISO 8601 with its own offset ("2025-07-14T08:00:00+02:00"): a reader's "Saturday" is the publisher's. A time that tells no
 * zone is taken for UTC; midnight sharp and no time at all are the day alone ("2025-07-14"). Null where the words are no date that can be told for sure
 * (03/04/2025 is two days), before 1990, or more than a day after `now` (ms UTC).
 */
export const readFeedDate = (words: string, now: number): string | null => {
  const parts =
    words.length > 80
      ? null
      : readParts(
          words
            .trim()
            .replace(/\s+/g, ' ')
            .replace(/\s*\([^)]*\)$/, ''),
        )
  if (!parts || !isDay(parts.day)) return null
  const [hour, minute, second] = parts.time ?? [0, 0, 0]
  if (hour > 23 || minute > 59 || second > 60) return null
  const day = `${parts.day[0]}-${two(parts.day[1])}-${two(parts.day[2])}`
  const isMidnight = hour === 0 && minute === 0 && second === 0
  const told = isMidnight ? day : `${day}T${two(hour)}:${two(minute)}:${two(Math.min(second, 59))}${parts.zone ?? 'Z'}`
  const at = Date.parse(told)
  return at >= earliest && at <= now + tolerance ? told : null
}
