import { expect } from 'vitest'
import type { Answer, AnswerStatement } from '../../src/answer/answer.ts'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import type { BriefedArticle } from '../../src/answer/briefed-article.ts'
import { parseQuestion } from '../../src/answer/parse-question.ts'

export const ask = (question: string, ...articles: readonly BriefedArticle[]): Answer => answerQuestion(parseQuestion(question), articles)

/** A statement as a reader sees it in one line: "A and B · Wonsan · Saturday 12 July 2025 · according to KCNA". */
export const line = ({ speaker, text, place, date, sources, via, saidAt, label }: AnswerStatement): string =>
  [
    speaker ? `${speaker}: ${text}` : text,
    place,
    date?.text,
    sources.length > 0 ? `according to ${sources.join(' and ')}` : null,
    via && `via ${via}`,
    saidAt && `said ${saidAt.text}`,
    label === 'article' ? null : label,
  ]
    .filter(Boolean)
    .join(' · ')

/** The lines of an answer that must be found. */
export const lines = (question: string, article: BriefedArticle): string[] => {
  const answer = ask(question, article)
  expect(answer.status, question).toBe('found')
  return answer.status === 'found' ? answer.statements.map(line) : []
}

export const lead = (question: string, article: BriefedArticle): string | null => {
  const answer = ask(question, article)
  expect(answer.status, question).toBe('found')
  return answer.status === 'found' ? answer.lead : null
}

/** The text of an answer that must not be found. */
export const absent = (question: string, article: BriefedArticle): string => {
  const answer = ask(question, article)
  expect(answer.status, question).toBe('not-found')
  return answer.status === 'not-found' ? answer.text : ''
}
