import type { Answer } from '../answer/answer.ts'
import { answerArchive, answerKept, type KeptAnswer } from '../answer/answer-archive.ts'
import { questionTerms, withoutTopic } from '../answer/archive-terms.ts'
import { parseQuestion } from '../answer/parse-question.ts'
import type { Question } from '../answer/question.ts'
import { readSpan, type TimeSpan } from '../answer/read-span.ts'
import type { Asker, Place } from '../ports/chat.ts'
import { openText } from './find-briefing.ts'
import type { Outside } from './outside.ts'

/** Articles that are read for one answer, the latest of those that may say something to it. */
const mostArticles = 25

/** What was published before the time asked for, right after it, and what tells of it later, in days. */
const before = 1
const soon = 1
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
 * The latest briefings that may answer, and whether there are more. Those of the time itself go before those that may look back at it: of somebody who is in the
 * news every day, the days after would else be all that is read.
 */
const findKept = async (terms: readonly string[], { from, to }: TimeSpan, place: Place, { archive }: Outside) => {
  const find = (first: number, last: number, most: number) => archive.find(place, { terms, from: first, to: last, limit: most + 1 })
  const end = dayNumber(to) + soon
  const then = await find(dayNumber(from) - before, end, mostArticles)
  const room = Math.max(0, mostArticles - then.length)
  const later = then.length > mostArticles ? [] : await find(end + 1, dayNumber(to) + after, room)
  return { latest: [...later.slice(0, room), ...then.slice(0, mostArticles)], more: then.length > mostArticles || later.length > room }
}

/** Lets others have their turn: an article is opened and read in a few milliseconds, two dozen of them take longer than anybody should wait for an ack. */
const breath = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))

interface Asked {
  /** Without its time. */
  readonly question: Question
  /** As it was typed. */
  readonly text: string
  readonly span: TimeSpan
}

/** The answer from those briefings that have the terms. */
const answerFrom = async (terms: readonly string[], { question, text, span }: Asked, place: Place, outside: Outside): Promise<Answer> => {
  const { latest, more } = await findKept(terms, span, place, outside)
  const filed = new Map((await outside.briefings.texts(latest.map(({ key }) => key))).map((one) => [one.key, one]))
  const kept: KeptAnswer[] = []
  for (const { key, day } of latest) {
    const one = filed.get(key)
    if (!one) continue
    kept.push(answerKept(question, { ...openText(one), day: new Date(day * DAY).toISOString().slice(0, 10) }, span))
    await breath()
  }
  const answer = answerArchive(question, text, kept, span)
  if (!more) return answer
  return {
    ...answer,
    note: [answer.note, `These are from the latest ${mostArticles} articles; there are more. A shorter time or another name finds them.`]
      .filter(Boolean)
      .join(' '),
  }
}

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
  const answer = await answerFrom(terms, { question, text, span: spanned.span }, place, outside)
  // Only an article's most telling words are looked up by; what the Pentagon said of soldiers may be found by the Pentagon alone.
  const wider = questionTerms(withoutTopic(question))
  return answer.status === 'not-found' && wider.length < terms.length
    ? answerFrom(wider, { question, text, span: spanned.span }, place, outside)
    : answer
}
