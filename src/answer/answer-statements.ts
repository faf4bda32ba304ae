import type { Actor, Claim } from '../briefing/briefing.ts'
import { contains } from '../document/span.ts'
import { namesOf } from './actor-names.ts'
import type { AnswerStatement, Outcome } from './answer.ts'
import { answerWhoSaid, fitClaims } from './answer-who-said.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { contentWords, sameStem, wordsOf } from './content-words.ts'
import { nearestPassage } from './find-passage.ts'
import { list } from './in-words.ts'
import { mendedNote } from './named-actors.ts'
import { type NamedSpeaker, namedSpeaker } from './named-speaker.ts'
import { found, notFound } from './outcome.ts'
import type { Question } from './question.ts'
import { readTopic } from './read-topic.ts'
import { tellClaim } from './tell-claim.ts'
import { tellDate } from './tell-date.ts'
import { tellPassage } from './tell-passage.ts'

type StatementQuestion = Extract<Question, { kind: 'statements' | 'reports' }>

const TIME_ONLY =
  /^(?:on |in )?(?:last |this |next |the )?(?:\S+day|week|month|year|yesterday|today|january|february|march|april|may|june|july|august|september|october|november|december|\d+)(?: \d+)*$/i

const saidThen = ({ saidAt }: Claim, topic: string): boolean => {
  const times = wordsOf(`${saidAt?.text ?? ''} ${saidAt?.value ? tellDate(saidAt.value) : ''}`)
  return contentWords(topic).every(({ stem }) => times.some((word) => sameStem(word.stem, stem)))
}

const keyFirst = (claims: readonly Claim[]): readonly Claim[] => [...claims.filter(({ key }) => key), ...claims.filter(({ key }) => !key)]

/** What the article says they did not say: "The company declined to comment on that." */
const unsaid = (article: BriefedArticle, { actors }: NamedSpeaker): AnswerStatement | null => {
  const mentions = actors.flatMap((actor) => actor.mentions)
  const passage = article.briefing.notSaid.find((each) => mentions.some((mention) => contains(each, mention)))
  return passage ? tellPassage(article, passage) : null
}

/** "Not in this article: it has nothing that Russia said", with what those say who are of it. */
const silent = (article: BriefedArticle, speaker: NamedSpeaker): Outcome => {
  const { actors, claims } = article.briefing
  const bodies = speaker.actors.filter(({ type }) => type !== 'person')
  // "U.S. State Department" is of the U.S. by its name
  const isOf = (body: Actor, actor: Actor): boolean =>
    actor.of === body.id || namesOf(body).some((own) => own.every((word, at) => namesOf(actor)[0]?.[at] === word))
  const theirs = actors.filter((actor) => bodies.some((body) => body.id !== actor.id && isOf(body, actor)))
  const said = claims.filter(({ speakers }) => theirs.some(({ id }) => speakers.includes(id)))
  const names = theirs.filter(({ id }) => said.some(({ speakers }) => speakers.includes(id))).map(({ name }) => name)
  return notFound(
    `Not in this article: it has nothing that ${speaker.name} ${names.length > 0 ? `itself said, only words of ${list(names)}` : 'said'}.`,
    {
      instead: said.map((claim) => tellClaim(article, claim)),
      nearest: said.length > 0 ? null : unsaid(article, speaker),
      note: speaker.note,
    },
  )
}

/** Who said what, about what, on what day; what an agency reports; who said T and whether. */
export const answerStatements = (question: StatementQuestion, article: BriefedArticle): Outcome => {
  const { claims } = article.briefing
  const name = question.kind === 'reports' ? question.source : question.speaker
  const ask = question.kind === 'reports' ? 'what' : question.ask
  const about = question.topic

  const speaker = name === null ? null : namedSpeaker(article, name)
  if (speaker && 'outcome' in speaker) return speaker.outcome
  const theirs = speaker === null ? claims : claims.filter(speaker.says)
  if (speaker !== null && theirs.length === 0) return silent(article, speaker)
  if (theirs.length === 0) return notFound('Not in this article: it has nothing that anyone said.')
  if (ask !== 'what' && about !== null) return answerWhoSaid({ ask, topic: about, text: question.text }, article, speaker)

  const note = speaker?.note ?? null
  const tell = (some: readonly Claim[]): AnswerStatement[] => some.map((claim) => tellClaim(article, claim))
  if (ask === 'when') {
    const dated = theirs.filter(({ saidAt }) => saidAt !== null)
    return dated.length > 0
      ? found(tell(dated), null, note)
      : notFound(`Not in this article: it does not say when.`, { instead: tell(theirs), note })
  }
  if (about === null) return found(tell(speaker === null ? keyFirst(theirs) : theirs), null, note)

  const called = speaker?.name ?? 'anyone'
  if (TIME_ONLY.test(about)) {
    const then = tell(theirs.filter((claim) => saidThen(claim, about)))
    return then.length > 0
      ? found(then, null, note)
      : notFound(`Not in this article: it does not tell that ${called} said anything then.`, { instead: tell(theirs), note })
  }
  const topic = readTopic(about, article)
  const notes = mendedNote(note, topic)
  // Its names and most of its words, in whatever order
  const on = fitClaims(article, theirs, topic).filter(({ fit }) => fit.complete && fit.overlap >= 0.6)
  if (on.length > 0) return found(tell(on.map(({ claim }) => claim)), null, notes)
  const none = `Not in this article: it has nothing that ${called} said about ${about}.`
  return speaker === null
    ? notFound(none, { nearest: nearestPassage(article, topic), note: notes })
    : notFound(`${none} It does have other words of theirs.`, {
        instead: tell(theirs),
        nearest: unsaid(article, speaker) ?? nearestPassage(article, topic),
        note: notes,
      })
}
