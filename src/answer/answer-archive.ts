import type { Answer, AnswerArticle, AnswerStatement, Candidate } from './answer.ts'
import { answerQuestion, toAnswerArticle } from './answer-question.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { findActors } from './find-actors.ts'
import { capital, list, oneLine } from './in-words.ts'
import type { Question } from './question.ts'
import type { TimeSpan } from './read-span.ts'
import { mayBeOne } from './same-person.ts'
import { tellDate } from './tell-date.ts'

/** A day, month or year as the days it may mean; ISO 8601 in order of text. */
const overlapsSpan = (value: string, { from, to }: TimeSpan): boolean =>
  value.slice(0, 10) <= `${to}` && (value.length >= 10 ? value.slice(0, 10) : `${value}￿`) >= from

/** An article that a channel has had. */
export interface KeptArticle extends BriefedArticle {
  /** ISO date of its publication, or of when the channel first had it where that is not known. */
  readonly day: string
}

type Meant = Omit<Candidate, 'article'>

/** What one article of an archive has to say: all that is needed of it for the whole answer, so that nobody has to hold the article itself. */
export interface KeptAnswer {
  readonly article: AnswerArticle | null
  /** Whom it may mean by each name of the question, in the question's order. */
  readonly meant: readonly (readonly Meant[])[]
  /** Of the time asked for. */
  readonly statements: readonly AnswerStatement[]
}

/** Whether a statement is of the time asked for: by its own day, that of a meeting or of the saying, else by the article's. */
const isThen = (statement: AnswerStatement, article: KeptArticle, span: TimeSpan | null): boolean => {
  if (span === null) return true
  const value = statement.date?.value ?? statement.saidAt?.value ?? article.day
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?(?:T|$)/.test(value) && overlapsSpan(value, span)
}

const namesIn = (question: Question): readonly string[] => {
  switch (question.kind) {
    case 'meetings':
      return question.people
    case 'statements':
      return question.speaker === null ? [] : [question.speaker]
    case 'reports':
      return [question.source]
    case 'who-is':
      return question.names
    default:
      return []
  }
}

const meantBy = (name: string, { briefing }: KeptArticle): readonly Meant[] => {
  const { actors } = findActors(name, briefing.actors)
  const persons = actors.filter(({ type }) => type === 'person')
  return (persons.length > 0 ? persons : actors.slice(0, 1)).map(({ id, name, roles }) => ({
    ...{ id, name },
    role: roles[0] ? oneLine(roles[0].text) : null,
  }))
}

/** What an article says to a question, which is without its time. Pure. */
export const answerKept = (question: Question, article: KeptArticle, span: TimeSpan | null): KeptAnswer => {
  const answer = answerQuestion(question, [article])
  return {
    article: toAnswerArticle(article),
    meant: namesIn(question).map((name) => meantBy(name, article)),
    statements: answer.status === 'found' ? answer.statements.filter((statement) => isThen(statement, article, span)) : [],
  }
}

/** Of those that a name means in different articles, one for each that cannot be another of them, by the fullest name. */
const apart = (found: readonly Candidate[]): readonly Candidate[] => {
  const fullest = found.toSorted((a, b) => b.name.length - a.name.length || a.article - b.article)
  const kept: Candidate[] = []
  for (const one of fullest) if (!kept.some((other) => mayBeOne(one.name, other.name))) kept.push(one)
  return kept.toSorted((a, b) => a.article - b.article)
}

const daysInWords = ({ from, to, words }: TimeSpan): string =>
  from === to ? `${words}: ${tellDate(from)}` : `${words}: ${tellDate(from)} to ${tellDate(to)}`

/** Two that tell the same in the same words: a wire story that several papers have. */
const sameWords = (a: AnswerStatement, b: AnswerStatement): boolean =>
  a.text === b.text && a.speaker === b.speaker && (a.date?.value ?? null) === (b.date?.value ?? null) && a.place === b.place

/**
 * Answers a question from what all articles that a channel has had say to it, the latest first, each with its own article, date and sentence.
 * A name that means different people in different articles asks back. `question` is without its time; `text` is as it was asked. Pure.
 */
export const answerArchive = (question: Question, text: string, kept: readonly KeptAnswer[], span: TimeSpan | null): Answer => {
  const asked = { ...question, text }
  const note = span && `${capital(daysInWords(span))}.`
  for (const [i, name] of namesIn(question).entries()) {
    const candidates = apart(kept.flatMap(({ meant }, article) => (meant[i] ?? []).map((one) => ({ ...one, article }))))
    if (candidates.length < 2) continue
    const used = [...new Set(candidates.map(({ article }) => article))]
    return {
      ...{ status: 'ambiguous', question: asked, note, name },
      articles: used.flatMap((at) => kept[at]?.article ?? []),
      candidates: candidates.map((candidate) => ({ ...candidate, article: used.indexOf(candidate.article) })),
    }
  }
  const statements = kept.flatMap(({ statements }, article) => statements.map((statement) => ({ ...statement, article })))
  const once = statements.filter((statement, i) => statements.findIndex((other) => sameWords(statement, other)) === i)
  const used = [...new Set(once.map(({ article }) => article))]
  if (once.length === 0)
    return {
      status: 'not-found',
      question: asked,
      note: null,
      articles: [],
      text: `Not in what this channel has had${span ? ` (${daysInWords(span)})` : ''}${namesIn(question).length > 0 ? `: nothing of ${list(namesIn(question))} that answers this` : ''}.`,
      instead: [],
      nearest: null,
    }
  return {
    status: 'found',
    question: asked,
    note,
    lead: null,
    articles: used.flatMap((at) => kept[at]?.article ?? []),
    statements: once.map((statement) => ({ ...statement, article: used.indexOf(statement.article) })),
  }
}
