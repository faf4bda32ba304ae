const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?\\.?|July?\\.?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)'
const WEEKDAY = '(?:Mon|Tue|Tues|Wed|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?\\.?'

/** A day as heads and captions write it: "July 12", "Jan. 5, 2016", "Thursday, May 7, 2015", "12 July 2025", "2025-07-12". Source of a RegExp (flag i). */
export const DAY = `(?:(?:${WEEKDAY}),? )?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,? \\d{4}(?!\\d))?|\\d{1,2}(?:st|nd|rd|th)? ${MONTH}(?:,? \\d{4}(?!\\d))?|\\d{4}-\\d{2}-\\d{2})`

const pad = (value: number): string => String(value).padStart(2, '0')

/** The ISO 8601 date, or null where the calendar has no such day. */
const isoDate = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day))
  return month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? `${year}-${pad(month)}-${pad(day)}` : null
}

/** The date part of an ISO 8601 date or date-time as it stands, without moving it to another zone; null for anything else. */
export const datePart = (value: string | null | undefined): string | null => {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?![\d])/.exec(value ?? '')
  return found ? isoDate(Number(found[1]), Number(found[2]), Number(found[3])) : null
}

/**
 * The ISO 8601 date that `words` name ("Jan. 5, 2016"). Without a year the one that puts the day nearest before `published`
 * (an ISO date; two days after it still count, for time zones); null without either.
 */
export const readDay = (words: string, published: string | null): string | null => {
  const iso = datePart(/\d{4}-\d{2}-\d{2}/.exec(words)?.[0])
  if (iso) return iso
  const name = new RegExp(`\\b${MONTH}`, 'i').exec(words.replace(new RegExp(`^${WEEKDAY},? `, 'i'), ''))?.[0]
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(words)?.[1]
  if (!name || !day) return null
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
  const year = /\b\d{4}\b/.exec(words)?.[0]
  if (year) return isoDate(Number(year), month, Number(day))
  if (!published) return null
  const latest = Date.parse(published) + 2 * 86_400_000
  const thisYear = isoDate(Number(published.slice(0, 4)), month, Number(day))
  const nextYear = isoDate(Number(published.slice(0, 4)) + 1, month, Number(day))
  const lastYear = isoDate(Number(published.slice(0, 4)) - 1, month, Number(day))
  return [nextYear, thisYear, lastYear].find((date) => date !== null && Date.parse(date) <= latest) ?? null
}
