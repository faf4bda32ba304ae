import type { TimeExpression } from '../annotation/annotations.ts'
import type { AnswerDate } from './answer.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** An ISO 8601 date, month or year in words: "Saturday 12 July 2025", "July 2025", "2024". Anything else (weeks, seasons, durations) stays as it is. */
export const tellDate = (value: string): string => {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?:T.*)?$/.exec(value) ?? []
  const name = MONTHS[Number(month) - 1]
  if (year === undefined || (month !== undefined && name === undefined)) return value
  if (month === undefined) return year
  if (day === undefined) return `${name} ${year}`
  return `${WEEKDAYS[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()]} ${Number(day)} ${name} ${year}`
}

/** A time of the article as an answer tells it; null where nothing resolves it. */
export const answerDate = (time: TimeExpression | null): AnswerDate | null =>
  time?.value ? { value: time.value, text: tellDate(time.value), words: time.text.replace(/\s+/g, ' ') } : null
