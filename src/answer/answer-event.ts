import type { TimeExpression } from '../annotation/annotations.ts'
import { contains, type Span } from '../document/span.ts'
import type { Outcome } from './answer.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { clauseOf } from './clause-of.ts'
import { claimAround } from './evidence.ts'
import { type FoundPassage, findPassages, isGood, nearestPassage } from './find-passage.ts'
import { oneLine } from './in-words.ts'
import { readTopic, type Topic } from './match.ts'
import { mendedNote } from './named-actors.ts'
import { found, notFound } from './outcome.ts'
import type { Question } from './question.ts'
import { answerDate } from './tell-date.ts'
import { tellPassage } from './tell-passage.ts'
import { accordingTo } from './who-says.ts'

type EventQuestion = Extract<Question, { kind: 'event' }>

/** More passages than these do not answer better. */
const MOST = 3

const REASON =
  /\b(?:because|due to|owing to|thanks to|in order to|so that|as a result of|in response to|in retaliation for|on account of|prompted by|caused by)\b/i
const NOT_YET =
  /\b(?:will|would|shall|plan(?:s|ned)? to|expect(?:s|ed)? to|due to|scheduled|intend(?:s|ed)? to|may|might|could|about to|set to|hopes? to|aims? to)\b/i

/** A time that belongs to the event: in its clause, in the same claim, and not part of a name ("a 2026-2027 plan"). */
const timesOf = ({ document, briefing }: BriefedArticle, { sentence, fit, focus }: FoundPassage): readonly TimeExpression[] => {
  const clause = clauseOf(document.text, sentence, fit.places)
  const claim = claimAround(briefing.claims, focus)
  return briefing.times.filter(
    (time) =>
      time.value !== null &&
      contains(clause, time) &&
      (claim === null
        ? !briefing.claims.some(({ saidAt }) => saidAt?.start === time.start)
        : claim.content.some((part) => contains(part, time))) &&
      !(
        /^\d/.test(time.text) &&
        /\b(?:an?|the|its|their|his|her|of)\s$/i.test(document.text.slice(0, time.start).slice(-8)) &&
        /^\s\p{Ll}/u.test(document.text.slice(time.end, time.end + 2))
      ),
  )
}

/** Places that the event is told to be in: "in Kursk" in its clause, or before it ("in Kursk, where Ukraine had mounted an offensive"). */
const placesOf = ({ document, briefing }: BriefedArticle, { sentence, fit, focus }: FoundPassage, topic: Topic): readonly Span[] => {
  const { text } = document
  const clause = clauseOf(text, sentence, fit.places)
  const claim = claimAround(briefing.claims, focus)
  const asked = new Set(topic.terms.map(({ actor }) => actor?.id))
  const mentions = briefing.actors
    .filter(({ id, type }) => type === 'place' && !asked.has(id))
    .flatMap((actor) => actor.mentions)
    .filter((mention) => contains(sentence, mention) && (claim === null || claim.content.some((part) => contains(part, mention))))
    .sort((a, b) => a.start - b.start)
  const isAt = ({ start }: Span): boolean =>
    /\b(?:in|at|near|outside|inside|off)\s+(?:the\s+)?(?:\p{L}+\s+(?:of|city of|town of)\s+)?$/iu.test(
      text.slice(Math.max(clause.start - 80, 0), start),
    )
  if (/^,?\s+where\b/i.test(text.slice(clause.start, clause.end))) {
    const before = mentions.filter((mention) => mention.end <= clause.start && clause.start - mention.end <= 40 && isAt(mention))
    return before.slice(-1)
  }
  return mentions.filter((mention) => contains(clause, mention) && isAt(mention))
}

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
    for (const passage of good) {
      const plain = tellPassage(article, passage.sentence, passage.focus)
      const clause = clauseOf(article.document.text, passage.sentence, passage.fit.places)
      const notYet = NOT_YET.test(article.document.text.slice(clause.start, clause.end)) ? 'Planned or expected: ' : ''
      const [time] = ask === 'when' ? timesOf(article, passage) : []
      const date = answerDate(time ?? null)
      if (date) return found([{ ...plain, date }], `${notYet}${date.text}${accordingTo(plain)}.`, note)
      const [place] = ask === 'where' ? placesOf(article, passage, topic) : []
      if (place) {
        const words = oneLine(article.document.text.slice(place.start, place.end))
        return found([{ ...plain, place: words }], `${notYet}${words}${accordingTo(plain)}.`, note)
      }
    }
    return none(good.length > 0 ? `Not in this article: it tells of this, but not ${ask}.` : 'Not in this article.')
  }

  // A single word is a subject, not an event: "who won" would take any sentence with a winner
  const [best] = good
  const telling = topic.terms.length < 2 ? [] : good.filter(({ fit }) => fit.overlap >= (best?.fit.overlap ?? 0) - 0.1)
  if (ask === 'why' || ask === 'how') {
    const reasons =
      ask === 'why' ? telling.filter(({ sentence }) => REASON.test(article.document.text.slice(sentence.start, sentence.end))) : []
    if (reasons.length > 0)
      return found(
        reasons.slice(0, MOST).map(({ sentence, focus }) => tellPassage(article, sentence, focus)),
        null,
        note,
      )
    return none(telling.length > 0 ? `Not in this article: it tells of this, but does not plainly say ${ask}.` : 'Not in this article.')
  }
  if (telling.length === 0) return none('Not in this article.')
  return found(
    telling.slice(0, MOST).map(({ sentence, focus }) => tellPassage(article, sentence, focus)),
    null,
    note,
  )
}
