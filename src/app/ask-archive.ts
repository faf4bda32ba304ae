import type { Answer } from '../answer/answer.ts'
import { answerArchive } from '../answer/answer-archive.ts'
import { questionTerms } from '../answer/archive-terms.ts'
import { parseQuestion } from '../answer/parse-question.ts'
import { readSpan } from '../answer/read-span.ts'
import type { Asker, Place } from '../ports/chat.ts'
import { openBriefing } from './find-briefing.ts'
import type { Outside } from './outside.ts'

/** Articles that are read for one answer, the latest of those that may say something to it. */
const mostArticles = 25

/** What was published before the time asked for, and what tells of it afterwards, in days. */
const before = 1
const after = 14

const DAY = 86_400_000

/** The date where the asker is, ISO 8601; UTC where their zone is not known. */
const todayOf = (now: number, zone: string | null): string => {
  const day = (timeZone: string): string => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(now)
  try {
    return day(zone ?? 'UTC')
  } catch {
    return day('UTC')
  }
}

const dayNumber = (day: string): number => Math.floor(Date.parse(day) / DAY)

/**
 * The answer from all that the channel has had, to a question that names a time ("who met Lavrov this week?"); null where it names none, or asks of one article
 * as a whole. StoreError.
 */
export const askArchive = async (
  text: string,
  { place, asker }: { readonly place: Place; readonly asker: Asker },
  outside: Outside,
): Promise<Answer | null> => {
  const spanned = readSpan(text, todayOf(outside.clock.now(), asker.zone))
  if (spanned === null) return null
  const question = parseQuestion(spanned.rest)
  const terms = questionTerms(question)
  if (terms.length === 0) return null
  const { from, to } = spanned.span
  const found = await outside.archive.find(place, {
    terms,
    from: dayNumber(from) - before,
    to: dayNumber(to) + after,
    limit: mostArticles + 1,
  })
  const opened = await Promise.all(
    found.slice(0, mostArticles).map(async ({ key, day }) => {
      const filed = await openBriefing(key, outside)
      return filed && { ...filed, day: new Date(day * DAY).toISOString().slice(0, 10) }
    }),
  )
  const articles = opened.filter((one) => one !== null)
  const answer = answerArchive(question, text, articles, spanned.span)
  if (found.length <= mostArticles) return answer
  return {
    ...answer,
    note: [answer.note, `These are from the latest ${mostArticles} articles; there are more. A shorter time or another name finds them.`]
      .filter(Boolean)
      .join(' '),
  }
}
