import type { Meeting } from '../annotation/annotations.ts'
import { MONTHS, WEEKDAYS } from '../annotation/words/calendar.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { contentWords, sameStem, type Word, wordsOf } from './content-words.ts'
import { tellDate } from './tell-date.ts'

const CALENDAR: ReadonlySet<string> = new Set([...WEEKDAYS, ...MONTHS])
const TIME = /^(?:\d+|last|next|week|month|year|yesterday|today|tomorrow|weekend|morning|evening|afternoon|night)$/

/** "Wonsan, North Korea": the place, and what stands behind it to say where that is. */
const placeWords = ({ document: { text } }: BriefedArticle, { place }: Meeting): readonly Word[] => {
  if (place === null) return []
  const [holder = ''] = /^, \p{Lu}[^,.;]*/u.exec(text.slice(place.end, place.end + 40)) ?? []
  return wordsOf(text.slice(place.start, place.end + holder.length))
}

/**
 * Whether a meeting is the one asked for: "on Saturday" must be its time, "in Wonsan" its place, and any other subject must stand in a sentence that
 * tells it. A day or place that only stands nearby does not count.
 */
export const fitsMeeting = (article: BriefedArticle, meeting: Meeting, topic: string): boolean => {
  const { time, evidence } = meeting
  const times = wordsOf(`${time?.text ?? ''} ${time?.value ? tellDate(time.value) : ''}`)
  const others = /^(?:in|at|near)\b/i.test(topic) ? placeWords(article, meeting) : evidence.flatMap(({ text }) => wordsOf(text))
  return contentWords(topic).every(({ plain, stem }) => {
    const among = CALENDAR.has(plain) || TIME.test(plain) ? times : others
    return among.some((word) => sameStem(word.stem, stem))
  })
}
