import { contains } from '../document/span.ts'
import type { AnswerStatement, Outcome } from './answer.ts'
import { answerMeetings } from './answer-meetings.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { claimAround } from './evidence.ts'
import { findActors } from './find-actors.ts'
import { findPassages, isGood, nearestPassage } from './find-passage.ts'
import { fitOf, passage } from './match.ts'
import { mendedNote, namedActors } from './named-actors.ts'
import { found, notFound, notUnderstood } from './outcome.ts'
import type { Question } from './question.ts'
import { readTopic } from './read-topic.ts'
import { tellActor } from './tell-actor.ts'
import { tellClaim } from './tell-claim.ts'
import { tellMeeting } from './tell-meeting.ts'
import { tellPassage } from './tell-passage.ts'

type AboutQuestion = Extract<Question, { kind: 'event' }>

/** Statements that give a picture; the rest is a question away. */
const MOST = 6

/** What the article has on someone or something: who it is, whom they met, what they said, and what is told or claimed of it. */
export const answerAbout = (question: AboutQuestion, article: BriefedArticle): Outcome => {
  const { document, briefing } = article
  // "Rubio Lavrov", "Kim and Rubio?": two people and nothing else are asked for what is between them
  const { terms } = readTopic(question.topic, article)
  if (terms.length > 1 && terms.every((term) => term.actor?.type === 'person')) {
    return answerMeetings(
      { kind: 'meetings', ask: 'who', people: terms.map(({ text }) => text), topic: null, text: question.text },
      article,
    )
  }
  const named = findActors(question.topic, briefing.actors).actors.length > 0 ? namedActors(article, [question.topic]) : null
  if (named && 'outcome' in named) return named.outcome
  const actor = named?.actors[0]
  const topic = readTopic(actor?.name ?? question.topic, article)
  const note = mendedNote(named?.note ?? null, topic)

  const own: AnswerStatement[] = []
  if (actor) {
    const role = tellActor(article, actor)
    if (role) own.push(role)
    own.push(
      ...briefing.meetings.filter(({ participants }) => participants.includes(actor.id)).map((meeting) => tellMeeting(article, meeting)),
    )
    own.push(
      ...briefing.claims
        .filter(({ speakers, via }) => speakers.includes(actor.id) || via?.actor === actor.id)
        .map((claim) => tellClaim(article, claim)),
    )
  }
  const saidOf = briefing.claims.filter(
    (claim) =>
      !(actor && claim.speakers.includes(actor.id)) && isGood(fitOf(topic, passage(document, claim.content)), { ...topic, negated: false }),
  )
  const passages = findPassages(article, topic)
  const told = passages.filter(
    ({ sentence, fit, focus }) =>
      isGood({ ...fit, negationDiffers: false }, topic) &&
      claimAround(briefing.claims, focus) === null &&
      !own.some(({ evidence }) => evidence.some((each) => contains(each, sentence))),
  )
  const statements = [
    ...own,
    ...saidOf.map((claim) => tellClaim(article, claim)),
    ...told.map(({ sentence, focus }) => tellPassage(article, sentence, focus)),
  ]
  if (statements.length > 0) return found(statements.slice(0, MOST), null, note)

  const nearest = nearestPassage(article, topic, passages)
  const isNote = !/\b(?:about|mention|mentioned|mentions|on|regarding|in|any|happened)\b/i.test(question.text)
  if (isNote && nearest === null)
    return notUnderstood(`"${question.topic}" is not in this article, and no question that I know. These are:`, article)
  return notFound(`Not in this article: it says nothing about ${question.topic}.`, { nearest, note })
}
