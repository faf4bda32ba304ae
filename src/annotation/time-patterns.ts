import { MONTH_ABBREVIATIONS, MONTHS, NUMBER_WORDS, ORDINAL_WORDS, SEASONS, WEEKDAY_ABBREVIATIONS, WEEKDAYS } from './words/calendar.ts'

/** The pieces that the grammar of times is put together from: sources of regular expressions. */

export const oneOf = (words: readonly string[]): string => `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`

const MONTH_WORD = `(?:${oneOf(MONTHS)}\\b|${oneOf(MONTH_ABBREVIATIONS)}\\b\\.?)`
export const MONTH = `(?<month>${MONTH_WORD})`
export const WEEKDAY = `(?<weekday>${oneOf(WEEKDAYS)}\\b)`
/** "Saturday, July 12", "Sat. July 12": before a date a short form is safe. */
export const WEEKDAY_BEFORE = `(?:(?:${oneOf(WEEKDAYS)}|${oneOf(WEEKDAY_ABBREVIATIONS)}\\b\\.?),?\\s+)?`
/** "12", "12th"; not the beginning of "12,000", "12.5", "12:30", "12 percent". */
export const DAY =
  '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\w%]|[.,:/]\\d|\\s*(?:%|percent|per cent|million|billion)|\\s+[ap]\\.?m\\b)'
export const YEAR = '(?:1[5-9]|20)\\d\\d(?![\\w%]|[.,:]\\d)'
/** "2025" beside a month: also after a comma, also as "last year". */
export const OF_YEAR = `(?:(?:,\\s*|\\s+)(?:of\\s+)?(?<year>${YEAR})|\\s+(?:of\\s+)?(?<which>last|this|next)\\s+year\\b)`
export const DASH = '\\s*[-–—‑]\\s*'
export const TO = `(?:${DASH}|\\s+(?:to|and|or|through|until)\\s+)`
/** "July 30 to August 2, 2016", "June and July 2016": the year of the second is the year of the first. */
export const YEAR_LATER = `(?=${TO}${MONTH_WORD}(?:\\s+${DAY})?,?\\s+(?<yearLater>${YEAR}))`
export const NUMBER = `(?:\\d{1,3}|${oneOf(Object.keys(NUMBER_WORDS))})`
export const ORDINAL = `(?:\\d{1,2}(?:st|nd|rd|th)|${oneOf(ORDINAL_WORDS)})`
export const SEASON = oneOf(Object.keys(SEASONS))
export const PART_OF_DAY = '(?:morning|afternoon|evening|night)'
/** "Earlier on", "late", "mid-": said with the time, of no weight for its value. */
export const EDGE = '(?:(?:earlier|later|early|late|mid)(?:-|\\s+)(?:on\\s+|in\\s+)?)?'
/** The words that EDGE begins with. */
export const EDGES = ['earlier', 'later', 'early', 'late', 'mid'] as const

/** A pattern to be tried at one place of the text only, in any case. */
export const here = (source: string): RegExp => new RegExp(source, 'iy')
