/** A time that a digest covers, ms UTC: at or after `from`, before `to`. */
export interface Period {
  readonly from: number
  readonly to: number
}

interface Moment {
  readonly day: string
  readonly year: string
  readonly weekday: string
  readonly clock: string
}

const shape = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const

const formats = new Map<string, Intl.DateTimeFormat>()

const momentIn = (at: number, zone: string): Moment => {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('en-GB', { ...shape, timeZone: zone })
  formats.set(zone, format)
  const parts = format.formatToParts(at)
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((one) => one.type === type)?.value ?? ''
  return {
    day: `${part('weekday')} ${part('day')} ${part('month')}`,
    year: part('year'),
    weekday: part('weekday'),
    clock: `${part('hour')}:${part('minute')}`,
  }
}

const DAY = 86_400_000

/** The city of a zone, for people: "New York". */
export const zoneCity = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')

/** "Monday 14 July 2025, 08:00", as clocks in the zone (IANA) have it. */
export const momentInWords = (at: number, zone: string): string => {
  const { day, year, clock } = momentIn(at, zone)
  return `${day} ${year}, ${clock}`
}

/** "Monday 14 July 2025, 08:00 London" */
export const momentInCity = (at: number, zone: string): string => `${momentInWords(at, zone)} ${zoneCity(zone)}`

/** "since Friday 08:00"; with the date where the weekday alone could be another. */
export const sinceInWords = ({ from, to }: Period, zone: string): string => {
  const { day, weekday, clock } = momentIn(from, zone)
  return `since ${to - from < 6.5 * DAY ? weekday : day} ${clock}`
}
