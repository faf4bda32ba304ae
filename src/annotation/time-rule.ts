import { daysBetween, isoDay, partsOf } from './time-calendar.ts'
import type { Tense } from './time-tense.ts'
import { MONTHS } from './words/calendar.ts'

/** Where a rule stands: what it may know beside its own words. */
export interface Place {
  /** The day that relative times count from, ISO 8601, or null. */
  readonly day: string | null
  /** The word before, in lower case, and its tag; '' at the beginning of a sentence. */
  readonly before: string
  readonly beforeTag: string
  /** The word before that. */
  readonly beforeThat: string
  /** The word after and its tag; '' at the end of a sentence. */
  readonly after: string
  readonly afterTag: string
  /** Whether the word before begins with a capital letter and the match does not begin its sentence. */
  readonly afterName: boolean
  /** The tense of the clause, looked up when asked for. */
  readonly tense: () => Tense
}

/** A time found: its place within the match, `from` and `to` counted from the match's start, and its value. */
export interface Reading {
  readonly from: number
  readonly to: number
  readonly value: string | null
}

/** A rule of the grammar of times. It is tried at each word of `opens`; the first rule that gives a reading wins. */
export interface TimeRule {
  /** Words in lower case; '#' stands for any token that begins with a digit. */
  readonly opens: readonly string[]
  readonly pattern: RegExp
  /** The readings, none for what is a time without a date ("every Sunday"), null where the words only look like a time. */
  readonly read: (match: RegExpExecArray, place: Place) => readonly Reading[] | null
}

/** What a named group of a match holds; '' where it took no part. */
export const group = (match: RegExpExecArray, name: string): string => match.groups?.[name] ?? ''

/** The whole match is one time. */
export const whole = (match: RegExpExecArray, value: string | null): readonly Reading[] => [{ from: 0, to: match[0].length, value }]

/** "Sept." → 9; null for anything else. */
export const monthNumber = (word: string): number | null => {
  const index = MONTHS.findIndex((month) => month.startsWith(word.slice(0, 3).toLowerCase()))
  return index < 0 ? null : index + 1
}

/** "last" → -1, "this" → 0, "next" → 1 */
export const step = (which: string): number =>
  /^(?:last|past|previous)/i.test(which) ? -1 : /^(?:next|coming|following)/i.test(which) ? 1 : 0

/** A date so near that its year is that of the article's neighbourhood, whatever the tense seems to be: 31 days. */
const NEAR = 31

/**
 * The year of a day that is told without one: the most recent for the past, the next for the future, else the nearest. A day within
 * a month of the article is that one even against the tense: nobody writes "on Dec. 12" for a day eleven months away.
 */
export const yearOfDay = (day: string, month: number, date: number, tense: Tense): string | null => {
  const { year } = partsOf(day)
  const found = [year - 1, year, year + 1].map((y) => isoDay(y, month, date)).filter((d) => d !== null)
  const away = (d: string): number => Math.abs(daysBetween(day, d))
  const nearest = found.toSorted((a, b) => away(a) - away(b))[0] ?? null
  if (nearest === null || away(nearest) <= NEAR || tense === null || tense === 'present') return nearest
  const past = found.filter((d) => d <= day).at(-1)
  const future = found.find((d) => d >= day)
  return (tense === 'past' ? past : future) ?? nearest
}

/** The year of a month that is told without one; the article's own month counts for every tense. The present takes the nearest. */
export const yearOfMonth = (day: string, month: number, tense: Tense): number => {
  const now = partsOf(day)
  if (tense === 'present')
    return [now.year - 1, now.year, now.year + 1].find((year) => Math.abs((year - now.year) * 12 + month - now.month) <= 6) ?? now.year
  if (tense === 'future') return month >= now.month ? now.year : now.year + 1
  return month <= now.month ? now.year : now.year - 1
}

/** The year that a match names ("2025", "last year"), or null. */
export const namedYear = (match: RegExpExecArray, place: Place): number | null => {
  const { year, yearLater, which } = match.groups ?? {}
  if (year ?? yearLater) return Number(year ?? yearLater)
  return which && place.day ? partsOf(place.day).year + step(which) : null
}
