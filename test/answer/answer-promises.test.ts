import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Answer, AnswerStatement } from '../../src/answer/answer.ts'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import type { BriefedArticle } from '../../src/answer/briefed-article.ts'
import { parseQuestion } from '../../src/answer/parse-question.ts'
import { readArticle } from '../../src/answer/read-article.ts'
import { seeds } from '../seeds.ts'
import { anyText, news } from '../written-news.ts'
import { clientArticle } from './client-article.ts'
import { questions } from './questions.ts'
import { talks } from './talks.ts'

const statementsOf = (answer: Answer): readonly AnswerStatement[] => {
  if (answer.status === 'found') return answer.statements
  return answer.status === 'not-found' ? [...answer.instead, ...(answer.nearest ? [answer.nearest] : [])] : []
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

const quotedIn = (text: string): readonly string[] =>
  [...text.matchAll(/"([^"]+)"|“([^”]+)”/g)].map(([, straight, curly]) => straight ?? curly ?? '')

/** The promises that an answer breaks, in words; none for a good one. */
const brokenIn = (question: string, articles: readonly BriefedArticle[]): readonly string[] => {
  const broken: string[] = []
  const must = (kept: boolean, promise: string): void => {
    if (!kept) broken.push(promise)
  }
  const answer = answerQuestion(parseQuestion(question), articles)
  const statements = statementsOf(answer)
  must(answer.status !== 'found' || statements.length > 0, 'found nothing')
  must(answer.status !== 'ambiguous' || answer.candidates.length > 1, 'one candidate is not ambiguous')
  must(answer.status !== 'not-understood' || answer.examples.length > 0, 'no examples')
  for (const { text, speaker, evidence, article } of statements) {
    const source = articles.find(({ briefing }) => briefing.id === answer.articles[article]?.id)?.document.text ?? ''
    must(text.trim() !== '' && text === oneLine(text), `not one line: ${text}`)
    must(speaker === null || speaker.trim() !== '', 'an empty speaker')
    must(evidence.length > 0, `no evidence: ${text}`)
    for (const { start, end, text: words } of evidence)
      must(start < end && source.slice(start, end) === words, `evidence is not in the article: ${words}`)
    for (const quoted of quotedIn(text)) must(oneLine(source).includes(oneLine(quoted)), `"${quoted}" is quoted and not in the article`)
  }
  if (answer.status === 'found' && answer.lead) {
    const sources = articles.map(({ document }) => oneLine(document.text)).join(' ')
    for (const quoted of quotedIn(answer.lead)) must(sources.includes(quoted), `the lead quotes what is not in the article: ${quoted}`)
    must(
      !/^Yes/.test(answer.lead) || !statements.every(({ status }) => status !== null && status !== 'held'),
      `a yes to a meeting not held: ${answer.lead}`,
    )
  }
  must(JSON.stringify(answer) === JSON.stringify(answerQuestion(parseQuestion(question), articles)), 'another answer the second time')
  return broken
}

const articles = [clientArticle, talks]

describe('whatever is asked', () => {
  test('of briefings made by hand', () => {
    fc.assert(
      fc.property(questions, (question) => {
        expect(brokenIn(question, articles), question).toEqual([])
        expect(brokenIn(question, [talks]), question).toEqual([])
      }),
      { numRuns: 250 },
    )
  })

  test('of the seeds', () => {
    const read = seeds.flatMap((seed) => {
      const result = readArticle(seed)
      return 'briefed' in result ? [result.briefed] : []
    })
    fc.assert(
      fc.property(questions, fc.constantFrom(...read), (question, article) => {
        expect(brokenIn(question, [article]), question).toEqual([])
      }),
      { numRuns: 200 },
    )
  })

  test('of any text', () => {
    fc.assert(
      fc.property(questions, fc.oneof(news, anyText), (question, text) => {
        const result = readArticle({ id: 'any', text })
        if ('briefed' in result) expect(brokenIn(question, [result.briefed]), question).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('no name of the question that the article lacks comes back as if it were there', () => {
    for (const question of [
      'did Obama meet Merkel',
      'what did Obama say',
      'who is Obama',
      'when did Obama meet Lavrov',
      'quotes by Obama',
      'did Obama say there was no meeting',
    ]) {
      expect(answerQuestion(parseQuestion(question), articles), question).toMatchObject({ status: 'not-found', instead: [] })
    }
  })
})
