import type { Outcome } from './answer.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { clauseOf } from './clause-of.ts'
import { isAssertion } from './cue-sense.ts'
import { claimAround } from './evidence.ts'
import { type FoundPassage, findPassages, isGood, nearestPassage } from './find-passage.ts'
import { oneLine } from './in-words.ts'
import { mendedNote } from './named-actors.ts'
import { found, notFound } from './outcome.ts'
import type { Question } from './question.ts'
import { readTopic } from './read-topic.ts'
import { answerDate } from './tell-date.ts'
import { attributionAt, tellFact, tellPassage } from './tell-passage.ts'
import { boundIn, holderOf, isYetToCome, placesOf, timesOf } from './when-and-where.ts'

type EventQuestion = Extract<Question, { kind: 'event' }>

/** More passages than these do not answer better. */
const MOST = 3

const REASON =
  /\b(?:because|due to|owing to|thanks to|in order to|so that|as a result of|in response to|in retaliation for|on account of|prompted by|caused by)\b/i

/** When, where and why something happened, who did it, or whether: the sentences that tell it, never a bare yes. */
export const answerEvent = (question: EventQuestion, article: BriefedArticle): Outcome => {
  const topic = readTopic(question.topic, article)
  const note = mendedNote(null, topic)
  const passages = findPassages(article, topic)
  const nearest = nearestPassage(article, topic, passages)
  const good = passages.filter(({ fit }) => isGood(fit, topic))
  const { ask } = question
  const none = (text: string): Outcome => notFound(text, { nearest, note })

  if (ask === 'when' || ask === 'where') {
    const [only, ...more] = topic.terms
    const holder = ask === 'where' && more.length === 0 && only?.actor?.type === 'place' ? holderOf(article, only.actor) : null
    if (holder) return found([tellPassage(article, holder)], `${oneLine(holder.text)}.`, note)
    for (const passage of good) {
      const plain = tellFact(article, passage)
      const claim = claimAround(article.briefing.claims, passage.focus)
      // "denied that it had closed the plant in May": no day of a closure
      const lead = (words: string): string | null =>
        claim && !isAssertion(claim)
          ? null
          : `${isYetToCome(article, passage) ? 'Planned or expected: ' : ''}${words}${attributionAt(article, passage.focus)}.`
      const [time] = ask === 'when' ? timesOf(article, passage) : []
      if (time) {
        const date = answerDate(time)
        const words = boundIn(article.document.text, time)
        const line = date.value === null ? `"${words ?? date.words}"` : words ? `${date.text} ("${words}")` : date.text
        return found([{ ...plain, date }], lead(line), note)
      }
      const [place] = ask === 'where' ? placesOf(article, passage, topic) : []
      if (place) {
        const name = oneLine(article.document.text.slice(place.start, place.end))
        return found([{ ...plain, place: name }], lead(name), note)
      }
    }
    return none(good.length > 0 ? `Not in this article: it tells of this, but not ${ask}.` : 'Not in this article.')
  }

  // A single word is a subject, not an event, unless it is what somebody does: "who won", not "who took the photo"
  const isEvent = ({ sentence, fit }: FoundPassage): boolean =>
    topic.terms.length > 1 || clauseOf(article.document.text, sentence, fit.places).verbs.length > 0
  const [best] = good
  const telling = good.filter((each) => each.fit.overlap >= (best?.fit.overlap ?? 0) - 0.1 && isEvent(each))
  if (ask === 'why' || ask === 'how') {
    const reasons =
      ask === 'why' ? telling.filter(({ sentence }) => REASON.test(article.document.text.slice(sentence.start, sentence.end))) : []
    if (reasons.length > 0)
      return found(
        reasons.slice(0, MOST).map((each) => tellFact(article, each)),
        null,
        note,
      )
    return none(telling.length > 0 ? `Not in this article: it tells of this, but does not plainly say ${ask}.` : 'Not in this article.')
  }
  if (telling.length === 0) return none('Not in this article.')
  return found(
    telling.slice(0, MOST).map((each) => tellFact(article, each)),
    null,
    note,
  )
}
