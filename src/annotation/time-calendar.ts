/** Arithmetic of the Gregorian calendar on ISO 8601 dates, in UTC throughout. No clock: every day comes from the caller. */

const DAY = 86_400_000

const two = (n: number): string => String(n).padStart(2, '0')
const four = (n: number): string => String(n).padStart(4, '0')

/** Days since 1970-01-01 of "2025-07-13" (what follows the tenth character does not count), or null where it is no date. */
const dayNumber = (day: string): number | null => {
  const ms = Date.parse(`${day.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(ms) ? null : ms / DAY
}

const fromNumber = (days: number): string => new Date(days * DAY).toISOString().slice(0, 10)

/** "2025-07-13" from its parts; null for a day that there is not, such as 31 June. */
export const isoDay = (year: number, month: number, day: number): string | null => {
  const written = `${four(year)}-${two(month)}-${two(day)}`
  const days = dayNumber(written)
  return days !== null && fromNumber(days) === written ? written : null
}

/** "2025-07" */
export const isoMonth = (year: number, month: number): string => `${four(year)}-${two(month)}`

/** Year, month and day of an ISO date. */
export const partsOf = (day: string): { readonly year: number; readonly month: number; readonly day: number } => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
})

/** 1 for Monday … 7 for Sunday. The day must be an ISO date. */
export const weekdayOf = (day: string): number => {
  const days = dayNumber(day) ?? 0
  return ((((days + 3) % 7) + 7) % 7) + 1
}

/** The day `count` days after (before, where negative). */
export const addDays = (day: string, count: number): string => fromNumber((dayNumber(day) ?? 0) + count)

/** The month `count` months after the day's: "2025-07". */
export const addMonths = (day: string, count: number): string => {
  const { year, month } = partsOf(day)
  const months = year * 12 + (month - 1) + count
  return isoMonth(Math.floor(months / 12), (months % 12) + 1)
}

/** How many days `to` lies after `from`. */
export const daysBetween = (from: string, to: string): number => (dayNumber(to) ?? 0) - (dayNumber(from) ?? 0)

/** The ISO 8601 week of a day: "2025-W28". Weeks start on Monday and belong to the year of their Thursday. */
export const isoWeek = (day: string): string => {
  const thursday = addDays(day, 4 - weekdayOf(day))
  const week = Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1
  return `${thursday.slice(0, 4)}-W${two(week)}`
}

/** The quarter of a day, 1 to 4. */
export const quarterOf = (day: string): number => Math.ceil(partsOf(day).month / 3)
