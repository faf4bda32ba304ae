import { addDays, addMonths, isoDay, isoMonth, partsOf, weekdayOf } from '../annotation/time-calendar.ts'
import { MONTHS, NUMBER_WORDS, WEEKDAYS } from '../annotation/words/calendar.ts'

/** Days that a question asks of, both included; ISO 8601. */
export interface TimeSpan {
  readonly from: string
  readonly to: string
  /** As it was typed: "since Monday". */
  readonly words: string
}

/** A question with its span, and what is left without it. */
export interface Spanned {
  readonly span: TimeSpan
  readonly rest: string
}

const MONTH = MONTHS.join('|')
const WEEKDAY = WEEKDAYS.join('|')
const DATE = `(?:\\d{4}-\\d\\d-\\d\\d|\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${MONTH})(?:,? \\d{4})?|(?:${MONTH}) \\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,? \\d{4})?)`

const monthNumber = (name: string): number => (MONTHS as readonly string[]).indexOf(name.toLowerCase()) + 1

const lastDayOf = (month: string): string => addDays(addMonths(`${month}-01`, 1), -1)

/** The last such month that is not ahead: in March 2026, July is that of 2025. */
const yearOf = (month: number, today: string): number => partsOf(today).year - (month > partsOf(today).month ? 1 : 0)

/** "12 July", "July 12, 2025", "2025-07-12" → a day; without a year the last one that is not ahead. */
const dayOf = (words: string, today: string): string | null => {
  const [iso] = /\d{4}-\d\d-\d\d/.exec(words) ?? []
  if (iso) return isoDay(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8)))
  const month = monthNumber(new RegExp(MONTH, 'i').exec(words)?.[0] ?? '')
  const day = Number(/\b\d{1,2}(?=\D|$)/.exec(words)?.[0])
  const year = Number(/\b\d{4}\b/.exec(words)?.[0] ?? yearOf(month, today))
  const found = isoDay(year, month, day)
  return found !== null && found > today && !/\b\d{4}\b/.test(words) ? isoDay(year - 1, month, day) : found
}

/** The last such weekday, today among them. */
const weekdayBefore = (name: string, today: string): string => {
  const wanted = (WEEKDAYS as readonly string[]).indexOf(name.toLowerCase()) + 1
  return addDays(today, -((weekdayOf(today) - wanted + 7) % 7))
}

const monday = (today: string): string => addDays(today, 1 - weekdayOf(today))

type Read = (found: Readonly<Record<string, string | undefined>>, today: string) => readonly [string, string] | null

const days = (from: string | null, to: string | null): readonly [string, string] | null =>
  from !== null && to !== null ? [from, to] : null

const countOf = (words: string | undefined): number => Number(words ?? 1) || NUMBER_WORDS[(words ?? '').toLowerCase()] || 1

/** The most particular first. Each is the sentence's words and what they mean on that day. */
const FORMS: readonly (readonly [string, Read])[] = [
  // "since Monday", "since 12 July", "since July", "since yesterday", "since last week"
  [`since (?:last )?(?<w>${WEEKDAY})`, ({ w = '' }, today) => days(weekdayBefore(w, today), today)],
  [`since (?<d>${DATE})`, ({ d = '' }, today) => days(dayOf(d, today), today)],
  [
    `since (?<m>${MONTH})(?: (?<y>\\d{4}))?`,
    ({ m = '', y }, today) => days(`${isoMonth(Number(y ?? yearOf(monthNumber(m), today)), monthNumber(m))}-01`, today),
  ],
  ['since yesterday', (_, today) => days(addDays(today, -1), today)],
  ['since last week', (_, today) => days(addDays(monday(today), -7), today)],
  ['since last month', (_, today) => days(`${addMonths(today, -1).slice(0, 7)}-01`, today)],
  // "between 3 July and 12 July", "from 3 July to 12 July"
  [`(?:between|from) (?<d>${DATE}) (?:and|to|until) (?<e>${DATE})`, ({ d = '', e = '' }, today) => days(dayOf(d, today), dayOf(e, today))],
  [
    '(?:in|over|during|within) (?:the )?(?:last|past) (?:(?<n>\\d{1,3}|\\p{L}+) )?(?<u>day|week|month|year)s?',
    ({ n, u }, today) => {
      const count = countOf(n)
      return days(
        u === 'day' || u === 'week' ? addDays(today, -count * (u === 'week' ? 7 : 1)) : addMonths(today, -count * (u === 'year' ? 12 : 1)),
        today,
      )
    },
  ],
  [`(?:on )?(?<d>${DATE})`, ({ d = '' }, today) => days(dayOf(d, today), dayOf(d, today))],
  ['(?:so far )?this week', (_, today) => days(monday(today), addDays(monday(today), 6))],
  ['(?:in |during )?last week', (_, today) => days(addDays(monday(today), -7), addDays(monday(today), -1))],
  ['(?:over |on |during )?(?:the|this|last) weekend', (_, today) => days(addDays(monday(today), -2), addDays(monday(today), -1))],
  ['(?:so far )?this month', (_, today) => days(`${today.slice(0, 7)}-01`, lastDayOf(today.slice(0, 7)))],
  ['(?:in |during )?last month', (_, today) => days(`${addMonths(today, -1).slice(0, 7)}-01`, lastDayOf(addMonths(today, -1).slice(0, 7)))],
  ['(?:so far )?this year', (_, today) => days(`${today.slice(0, 4)}-01-01`, `${today.slice(0, 4)}-12-31`)],
  ['(?:in |during )?last year', (_, today) => days(`${Number(today.slice(0, 4)) - 1}-01-01`, `${Number(today.slice(0, 4)) - 1}-12-31`)],
  ['the day before yesterday', (_, today) => days(addDays(today, -2), addDays(today, -2))],
  ['yesterday', (_, today) => days(addDays(today, -1), addDays(today, -1))],
  ['(?:so far )?today', (_, today) => days(today, today)],
  [
    `(?:in|during) (?<last>last )?(?<m>${MONTH})(?:,? (?<y>\\d{4}))?`,
    ({ m = '', y }, today) => {
      const month = isoMonth(Number(y ?? yearOf(monthNumber(m), today)), monthNumber(m))
      return days(`${month}-01`, lastDayOf(month))
    },
  ],
  ['(?:in|during) (?<y>(?:19|20)\\d\\d)', ({ y = '' }) => days(`${y}-01-01`, `${y}-12-31`)],
  [`(?:on|last) (?<w>${WEEKDAY})`, ({ w = '' }, today) => days(weekdayBefore(w, today), weekdayBefore(w, today))],
]

const PATTERNS = FORMS.map(([form, read]) => ({ pattern: new RegExp(`(?<=^|[\\s,])${form}(?=[\\s,.?!]|$)`, 'iu'), read }))

/**
 * The time that a question asks of, as it is meant on the day it is asked: "who met Lavrov this week?", "what did the Pentagon say about troops in July?".
 * `today` is the asker's date, ISO 8601. Null where the question names no time.
 */
export const readSpan = (question: string, today: string): Spanned | null => {
  for (const { pattern, read } of PATTERNS) {
    const found = pattern.exec(question)
    const span = found && read(found.groups ?? {}, today)
    if (!found || !span || span[0] > span[1]) continue
    const rest = `${question.slice(0, found.index)} ${question.slice(found.index + found[0].length)}`
      .replace(/\s+/g, ' ')
      .replace(/ ([?!.,])/g, '$1')
      .trim()
    return { span: { from: span[0], to: span[1], words: found[0].trim() }, rest }
  }
  return null
}
