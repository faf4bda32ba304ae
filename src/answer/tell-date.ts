import type { TimeExpression } from '../annotation/annotations.ts'
import type { AnswerDate } from './answer.ts'
import { oneLine } from './in-words.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** An ISO 8601 date, month or year in words: "Saturday 12 July 2025", "week of 7 July 2025", "July 2025", "2024". Anything else stays as it is. */
export const tellDate = (value: string): string => {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$/.exec(value) ?? []
  const name = MONTHS[Number(month) - 1]
  const [, weekYear, week] = /^(\d{4})-W(\d\d)$/.exec(value) ?? []
  if (week !== undefined) return tellWeek(Number(weekYear), Number(week))
  if (year === undefined || (month !== undefined && name === undefined)) return value
  if (month === undefined) return year
  if (day === undefined) return `${name} ${year}`
  return `${WEEKDAYS[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()]} ${Number(day)} ${name} ${year}`
}

const DAY = 86_400_000

/** "2024-W09" → "week of 26 February 2024": ISO 8601 weeks begin on Monday, and the first has 4 January. */
const tellWeek = (year: number, week: number): string => {
  const fourth = new Date(Date.UTC(year, 0, 4))
  const monday = new Date(fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY + (week - 1) * 7 * DAY)
  return `week of ${monday.getUTCDate()} ${MONTHS[monday.getUTCMonth()]} ${monday.getUTCFullYear()}`
}

/** A time of the article as an answer tells it: a day, week, month or year in words, anything else in the article's. */
export const answerDate = (time: TimeExpression): AnswerDate => {
  const words = oneLine(time.text)
  const isTellable = time.value !== null && /^\d{4}(?:-\d\d|-W\d\d|T|$)/.test(time.value)
  return { value: time.value, text: isTellable && time.value ? tellDate(time.value) : words, words }
}
