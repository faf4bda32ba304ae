import type { TimeExpression } from '../annotation/annotations.ts'
import type { Actor } from '../briefing/briefing.ts'
import { contains, type Excerpt, type Span } from '../document/span.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { clauseOf } from './clause-of.ts'
import { claimAround } from './evidence.ts'
import type { FoundPassage } from './find-passage.ts'
import { oneLine } from './in-words.ts'
import type { Topic } from './read-topic.ts'

const NOT_YET =
  /\b(?:will|would|shall|plan(?:s|ned)? to|expect(?:s|ed)? to|due to|scheduled|intend(?:s|ed)? to|may|might|could|about to|set to|hopes? to|aims? to)\b/i

/** Whether the clause that tells the event tells it as yet to come. */
export const isYetToCome = ({ document }: BriefedArticle, { sentence, fit }: FoundPassage): boolean => {
  const { clause } = clauseOf(document.text, sentence, fit.places)
  return NOT_YET.test(document.text.slice(clause.start, clause.end))
}

/** A time that belongs to the event: in its clause, in the same claim, and not part of a name ("a 2026-2027 plan"). */
export const timesOf = ({ document, briefing }: BriefedArticle, { sentence, fit, focus }: FoundPassage): readonly TimeExpression[] => {
  const { clause, verbs } = clauseOf(document.text, sentence, fit.places)
  const claim = claimAround(briefing.claims, focus)
  const away = (time: Span): number => Math.min(...(verbs.length > 0 ? verbs : fit.places).map(({ start }) => Math.abs(time.start - start)))
  const times = briefing.times.filter(
    (time) =>
      contains(clause, time) &&
      (claim === null
        ? !briefing.claims.some(({ saidAt }) => saidAt?.start === time.start)
        : claim.content.some((part) => contains(part, time))) &&
      !(
        /^\d/.test(time.text) &&
        /\b(?:an?|the|its|their|his|her|of)\s$/i.test(document.text.slice(Math.max(0, time.start - 8), time.start)) &&
        /^\s\p{Ll}/u.test(document.text.slice(time.end, time.end + 2))
      ),
  )
  return times.sort((a, b) => away(a) - away(b))
}

const BOUND =
  /\b(?:(?:by|before|after|until|till|since|from|early|late|mid)\s+(?:in\s+)?(?:the\s+)?(?:(?:end|start|beginning|middle|close)\s+of\s+)?|(?:the\s+)?(?:end|start|beginning|middle|close)\s+of\s+)(?:the\s+)?$/i

/** A time with the words that bound it, as the article has them: "by the end of March", "before Monday"; null where it stands alone. */
export const boundIn = (text: string, { start, end }: Span): string | null => {
  const [bound = ''] = BOUND.exec(text.slice(Math.max(0, start - 40), start)) ?? []
  return bound === '' ? null : oneLine(text.slice(start - bound.length, end))
}

/** Places that the event is told to be in: "in Kursk" in its clause, or before it ("in Kursk, where Ukraine had mounted an offensive"). */
export const placesOf = ({ document, briefing }: BriefedArticle, { sentence, fit, focus }: FoundPassage, topic: Topic): readonly Span[] => {
  const { text } = document
  const { clause } = clauseOf(text, sentence, fit.places)
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

/** Where a place itself is, if the article says so: "Wonsan, North Korea", "Wonsan, a coastal city". The words behind its name. */
export const holderOf = ({ document, briefing }: BriefedArticle, place: Actor): Excerpt | null => {
  const others = briefing.actors.filter(({ id, type }) => type === 'place' && id !== place.id).flatMap((actor) => actor.mentions)
  for (const { end } of place.mentions) {
    const holder = document.text.slice(end, end + 2) === ', ' ? others.find(({ start }) => start === end + 2) : undefined
    if (holder) return holder
  }
  return place.roles[0] ?? null
}
