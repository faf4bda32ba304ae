import type { Actor, Claim } from '../briefing/briefing.ts'
import { contains } from '../document/span.ts'
import type { AnswerStatement, Outcome } from './answer.ts'
import { answerEvent } from './answer-event.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { contentWords, sameStem, wordsOf } from './content-words.ts'
import { isGood, nearestPassage } from './find-passage.ts'
import { oneLine } from './in-words.ts'
import { type Fit, fitOf, passage, readTopic, type Topic } from './match.ts'
import { mendedNote, namedActors } from './named-actors.ts'
import { found, notFound } from './outcome.ts'
import type { Question } from './question.ts'
import { tellClaim } from './tell-claim.ts'
import { tellDate } from './tell-date.ts'
import { isPaperOf } from './who-says.ts'

type StatementQuestion = Extract<Question, { kind: 'statements' | 'reports' }>

/** Whether a claim is someone's: said by them, in a paper of theirs ("estimates from the Pentagon"), or told through them as the medium. */
const isOf = (actor: Actor, { speakers, source, via }: Claim): boolean =>
  speakers.includes(actor.id) ||
  via?.actor === actor.id ||
  (source !== null &&
    actor.type !== 'person' &&
    actor.mentions.some((mention) => contains(source, mention) && isPaperOf(source.text.slice(0, mention.start - source.start))))

const isTimeOnly = (topic: string): boolean =>
  /^(?:last |this |next |the )?(?:\S+day|week|month|year|yesterday|today|january|february|march|april|may|june|july|august|september|october|november|december|\d+)(?: \d+)*$/i.test(
    topic.trim(),
  )

const saidThen = ({ saidAt }: Claim, topic: string): boolean => {
  const times = wordsOf(`${saidAt?.text ?? ''} ${saidAt?.value ? tellDate(saidAt.value) : ''}`)
  return contentWords(topic).every(({ stem }) => times.some((word) => sameStem(word.stem, stem)))
}

const fitting = (article: BriefedArticle, claims: readonly Claim[], topic: Topic): { claim: Claim; fit: Fit }[] =>
  claims.map((claim) => ({ claim, fit: fitOf(topic, passage(article.document.text, claim.content)) }))

/** Claims that speak about a topic: they have its names and most of its words, in whatever order. */
const isAbout = ({ overlap, complete }: Fit): boolean => complete && overlap >= 0.6

const keyFirst = (claims: readonly Claim[]): readonly Claim[] => [...claims.filter(({ key }) => key), ...claims.filter(({ key }) => !key)]

const when = ({ saidAt, via }: AnswerStatement): string => [via && `via ${via}`, saidAt?.text].filter(Boolean).join(', ')

const speakerLine = (statements: readonly AnswerStatement[]): string | null => {
  const [first, ...others] = statements
  if (!first || others.some(({ speaker }) => speaker !== first.speaker)) return null
  return others.length === 0 && when(first) ? `${first.speaker} (${when(first)}).` : `${first.speaker}.`
}

const letters = (text: string): string =>
  oneLine(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')

/** Who said what, who said T, whether and when X said T, what an agency reports. A yes is given only for words that stand so in the claim. */
export const answerStatements = (question: StatementQuestion, article: BriefedArticle): Outcome => {
  const { claims } = article.briefing
  const name = question.kind === 'reports' ? question.source : question.speaker
  const ask = question.kind === 'reports' ? 'what' : question.ask
  const { topic: about } = question

  const speaker = name === null ? null : speakerNamed(article, name)
  if (speaker && 'outcome' in speaker) return speaker.outcome
  const theirs = speaker === null ? claims : claims.filter(speaker.says)
  const called = speaker?.name ?? 'anyone'
  const note = speaker?.note ?? null
  const told = (some: readonly Claim[]): AnswerStatement[] => some.map((claim) => tellClaim(article, claim))

  if (theirs.length === 0)
    return notFound(`Not in this article: it has nothing that ${called} said.`, { note, nearest: speaker?.nearest ?? null })
  if (about === null) return found(told(speaker === null ? keyFirst(theirs) : theirs), null, note)
  if (isTimeOnly(about)) {
    const then = theirs.filter((claim) => saidThen(claim, about))
    return then.length > 0
      ? found(told(then), null, note)
      : notFound(`Not in this article: it does not tell that ${called} said anything ${about}.`, { instead: told(theirs), note })
  }

  const topic = readTopic(about, article)
  const notes = mendedNote(note, topic)
  const fits = fitting(article, theirs, topic)
  if (ask === 'what') {
    const on = fits.filter(({ fit }) => isAbout(fit)).map(({ claim }) => claim)
    if (on.length > 0) return found(told(on), null, notes)
    return notFound(
      `Not in this article: it has nothing that ${called} said about ${about}.${speaker ? ' It does have other words of theirs.' : ''}`,
      {
        instead: speaker ? told(theirs) : [],
        nearest: speaker ? null : nearestPassage(article, topic),
        note: notes,
      },
    )
  }

  const most = Math.max(...fits.map(({ fit }) => fit.overlap))
  const saying = fits.filter(({ fit }) => fit.overlap >= most - 0.1 && isGood(fit, topic)).map(({ claim }) => claim)
  if (saying.length === 0) {
    if (ask === 'who') {
      const telling = answerEvent({ kind: 'event', ask: 'what', topic: about, text: question.text }, article)
      return telling.status === 'found'
        ? notFound('The article does not say whose words these are; it has them in its own.', { instead: telling.statements, note: notes })
        : notFound('Not in this article: nobody in it is told to have said so.', { nearest: nearestPassage(article, topic), note: notes })
    }
    const others = fitting(article, claims, topic)
      .filter(({ fit }) => isGood(fit, topic))
      .map(({ claim }) => claim)
    const nearest = others[0] ?? fits.filter(({ fit }) => fit.overlap === most && most >= 0.5)[0]?.claim
    return notFound(
      `Not in this article: it does not tell that ${called} said so.${others.length > 0 ? ' Somebody else is told to have said it.' : ''}`,
      {
        instead: nearest ? [] : told(theirs),
        nearest: nearest ? tellClaim(article, nearest) : null,
        note: notes,
      },
    )
  }

  const statements = told(saying)
  if (ask === 'who') return found(statements, speakerLine(statements), notes)
  if (ask === 'when') {
    const dated = statements.filter(({ saidAt }) => saidAt !== null)
    const [first, ...more] = dated
    if (!first) return notFound(`Not in this article. It says that ${called} said so, but not when.`, { instead: statements, note: notes })
    return found(dated, more.length === 0 ? `${first.saidAt?.text}.` : null, notes)
  }
  const verbatim = saying.some(({ content }) => content.some(({ text }) => letters(text).includes(letters(about))))
  return found(statements, verbatim && !topic.negated ? `Yes, in these words${first(statements)}.` : null, notes)
}

const first = ([statement]: readonly AnswerStatement[]): string => (statement?.via ? `, via ${statement.via}` : '')

interface Speaker {
  readonly name: string
  readonly note: string | null
  readonly nearest: AnswerStatement | null
  readonly says: (claim: Claim) => boolean
}

/** The one whose words are asked for: an actor, or any source that is called so ("a person familiar with the matter"). */
const speakerNamed = (article: BriefedArticle, name: string): Speaker | { readonly outcome: Outcome } => {
  const named = namedActors(article, [name])
  if ('actors' in named) {
    const { actors, note } = named
    return {
      name: actors.map((actor) => actor.name).join(' or '),
      note,
      nearest: null,
      says: (claim) => actors.some((actor) => isOf(actor, claim)),
    }
  }
  if (named.outcome.status === 'ambiguous') return named
  const words = contentWords(name)
  const says = ({ source, via }: Claim): boolean => {
    const known = wordsOf(`${source?.text ?? ''} ${via?.text ?? ''}`)
    return words.length > 0 && words.every(({ stem }) => known.some((word) => sameStem(word.stem, stem)))
  }
  return article.briefing.claims.some(says) ? { name, note: null, nearest: null, says } : named
}
