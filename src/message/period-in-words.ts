/** A time that a digest covers, ms UTC: at or after `from`, before `to`. */
export interface Period {
  readonly from: number
  readonly to: number
}

const parts = (at: number, zone: string, options: Intl.DateTimeFormatOptions): Readonly<Record<string, string>> =>
  Object.fromEntries(
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, hourCycle: 'h23', ...options })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )

const momentIn = (
  at: number,
  zone: string,
): { readonly day: string; readonly year: string; readonly weekday: string; readonly clock: string } => {
  const read = parts(at, zone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' })
  return {
    day: `${read.weekday} ${read.day} ${read.month}`,
    year: read.year ?? '',
    weekday: read.weekday ?? '',
    clock: `${read.hour}:${read.minute}`,
  }
}

const DAY = 86_400_000

/** "Monday 14 July 2025, 08:00", as clocks in the zone (IANA) have it. */
export const momentInWords = (at: number, zone: string): string => {
  const { day, year, clock } = momentIn(at, zone)
  return `${day} ${year}, ${clock}`
}

/** "since Friday 08:00"; with the date where the weekday alone could be another. */
export const sinceInWords = ({ from, to }: Period, zone: string): string => {
  const { day, weekday, clock } = momentIn(from, zone)
  return `since ${to - from < 6.5 * DAY ? weekday : day} ${clock}`
}
