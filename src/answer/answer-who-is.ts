import type { EntityType } from '../annotation/annotations.ts'
import type { Actor } from '../briefing/briefing.ts'
import { isCountry } from './actor-names.ts'
import type { AnswerStatement, Outcome } from './answer.ts'
import { answerAbout } from './answer-about.ts'
import { answerEvent } from './answer-event.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { evidence } from './evidence.ts'
import { list } from './in-words.ts'
import { namedActors } from './named-actors.ts'
import { found, notFound } from './outcome.ts'
import { plainStatement } from './plain-statement.ts'
import type { Question } from './question.ts'
import { tellActor } from './tell-actor.ts'
import { tellPassage } from './tell-passage.ts'

/** Who or what is X: the role that the article gives, nothing from anywhere else. */
export const answerWhoIs = ({ names, text }: Extract<Question, { kind: 'who-is' }>, article: BriefedArticle): Outcome => {
  const named = namedActors(article, names)
  if ('outcome' in named) {
    if (named.outcome.status !== 'not-found') return named.outcome
    // "what is the plan" is about a thing, "who is winning" about what somebody does
    const other = /^\s*what\b/i.test(text)
      ? answerAbout({ kind: 'event', ask: 'about', topic: names.join(' '), text: `about ${text}` }, article)
      : answerEvent({ kind: 'event', ask: 'who', topic: names.join(' and '), text }, article)
    return other.status === 'found' || /^\s*what\b/i.test(text) ? other : named.outcome
  }
  const told = named.actors.map((actor) => tellActor(article, actor)).filter((statement) => statement !== null)
  if (told.length > 0) return found(told, told.length === 1 ? `${told[0]?.text}.` : null, named.note)
  const [mention] = named.actors.flatMap(({ mentions }) => mentions)
  return notFound(`Not in this article: it names ${list(named.actors.map(({ name }) => name))}, but does not say who or what that is.`, {
    nearest: mention ? tellPassage(article, mention) : null,
    note: named.note,
  })
}

/** Who is involved: the key actors, or all of the type asked for, each with role or first mention. */
export const answerActors = (type: EntityType | 'country' | null, article: BriefedArticle): Outcome => {
  const { actors } = article.briefing
  const asked = actors.filter((actor) => (type === null ? actor.key : type === 'country' ? isCountry(actor) : actor.type === type))
  const told = (asked.length > 0 || type !== null ? asked : actors).flatMap(
    (actor) => tellActor(article, actor) ?? firstMention(article, actor),
  )
  return told.length > 0 ? found(told, null) : notFound(`Not in this article: it names no ${type ?? 'actor'}.`)
}

const firstMention = ({ document }: BriefedArticle, { name, mentions }: Actor): AnswerStatement[] => {
  const mention = mentions.find(({ form }) => form === 'name') ?? mentions[0]
  return mention ? [plainStatement(name, [evidence(document, mention)])] : []
}
