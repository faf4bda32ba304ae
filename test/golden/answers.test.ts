import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/annotation/analyze.ts'
import type { Answer, AnswerStatement } from '../../src/answer/answer.ts'
import { answerQuestion } from '../../src/answer/answer-question.ts'
import { parseQuestion } from '../../src/answer/parse-question.ts'
import { brief } from '../../src/briefing/brief.ts'
import { parseDocument } from '../../src/document/parse-document.ts'
import { clientSeed, seeds } from '../seeds.ts'

// What must hold on the user's own article, whatever else changes.

const article = seeds.find(({ id }) => id === clientSeed)
if (!article) throw new Error(`seeds/${clientSeed}.txt is missing`)
const document = parseDocument(article)
const briefing = brief(document, analyze(document))

const ask = (question: string): Answer => answerQuestion(parseQuestion(question), [{ document, briefing }])

/** The statements of an answer that was found. */
const found = (question: string): readonly AnswerStatement[] => {
  const answer = ask(question)
  expect(answer.status, question).toBe('found')
  return answer.status === 'found' ? answer.statements : []
}

/** The statement's words, and what stands beside them. */
const told = ({ text, place, date, sources }: AnswerStatement) => ({ text, place, date: date?.value ?? null, sources })

describe('on the user’s article', () => {
  test('who met whom?', () => {
    const [first, second, third, ...more] = found('who met whom?').map(told)
    expect(more).toEqual([])
    expect(first).toMatchObject({
      place: expect.stringContaining('Wonsan'),
      date: '2025-07-12',
      sources: [expect.stringContaining('KCNA')],
    })
    expect(first?.text).toMatch(/Choe Son Hui.*Sergei Lavrov/)
    expect(second).toMatchObject({
      place: expect.stringContaining('Wonsan'),
      date: '2025-07-12',
      sources: [expect.stringContaining('state media')],
    })
    expect(second?.text).toMatch(/Kim Jong Un.*Sergei Lavrov/)
    expect(third).toMatchObject({ place: expect.stringContaining('Malaysia'), date: '2025-07-10' })
    expect(third?.text).toMatch(/Sergei Lavrov.*Marco Rubio/)
  })

  test('who met Rubio?', () => {
    const statements = found('who met Rubio?')
    expect(statements).toHaveLength(1)
    expect(statements[0]?.text).toContain('Lavrov')
  })

  test.each(['did Kim meet Rubio?', 'did Trump meet Lavrov?', 'who won the football?'])('%s is not in this article', (question) => {
    const answer = ask(question)
    expect(answer).toMatchObject({ status: 'not-found', text: expect.stringMatching(/^Not in this article/) })
  })

  test('when did Lavrov meet Rubio?', () => {
    const answer = ask('when did Lavrov meet Rubio?')
    expect(answer).toMatchObject({ status: 'found', lead: expect.stringContaining('Thursday 10 July 2025') })
    expect(found('when did Lavrov meet Rubio?')[0]?.date?.value).toBe('2025-07-10')
  })

  test('what did Lavrov say about Ukraine?', () => {
    const statements = found('what did Lavrov say about Ukraine?')
    expect(statements.map(({ via }) => via)).toEqual([
      expect.stringContaining('Russian state-affiliated media'),
      expect.stringContaining('Tass'),
    ])
    expect(statements.map(({ speaker }) => speaker)).toEqual(['Sergei Lavrov', 'Sergei Lavrov'])
  })

  test('who said North Korea shipped arms?', () => {
    const [statement] = found('who said North Korea shipped arms?')
    expect(statement?.speaker).toContain('State Department')
    expect(statement?.saidAt?.value).toBe('2024')
  })

  test('how many troops?', () => {
    const answer = ask('how many troops?')
    expect(answer).toMatchObject({ status: 'found', lead: expect.stringContaining('at least 10,000') })
    expect(JSON.stringify(found('how many troops?')[0])).toContain('Pentagon')
  })

  test('who is Choe Son Hui?', () => {
    expect(JSON.stringify(found('who is Choe Son Hui?'))).toContain('North Korean Minister of Foreign Affairs')
  })

  test.each(['asdf qwer', '?', 'tell me a joke'])('%s gives help', (question) => {
    expect(ask(question).status).toBe('not-understood')
  })
})
