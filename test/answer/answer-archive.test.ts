import { describe, expect, test } from 'vitest'
import { answerArchive, answerKept, type KeptArticle } from '../../src/answer/answer-archive.ts'
import { archiveTerms, questionTerms } from '../../src/answer/archive-terms.ts'
import { parseQuestion } from '../../src/answer/parse-question.ts'
import { readArticle } from '../../src/answer/read-article.ts'
import { mayBeOne } from '../../src/answer/same-person.ts'

const read = (id: string, day: string, text: string, publishedAt: string | null = day): KeptArticle => {
  const result = readArticle({ id, text, publishedAt, url: `https://${id}.test/1` })
  if ('problem' in result) throw new Error(result.problem)
  return { ...result.briefed, day }
}

const wonsan = read(
  'wonsan',
  '2025-07-13',
  'Russian Foreign Minister Sergei Lavrov met North Korean leader Kim Jong Un in Wonsan on Saturday, state media reported.',
)
const malaysia = read(
  'malaysia',
  '2025-07-11',
  'U.S. Secretary of State Marco Rubio met Russian Foreign Minister Sergey Lavrov in Malaysia on Thursday, his office said.',
)
const june = read(
  'june',
  '2025-06-20',
  'Russian Foreign Minister Sergei Lavrov met Foreign Minister Ivo Brandt in Lisbon on Thursday, his office said.',
)
const sister = read('sister', '2025-07-15', 'Kim Yo Jong met Foreign Minister Ivo Brandt in Lisbon on Monday, his office said.')
const articles = [sister, wonsan, malaysia, june]

const july = { from: '2025-07-01', to: '2025-07-31', words: 'in July' }

const ask = (question: string, of = articles, span: typeof july | null = july) => {
  const parsed = parseQuestion(question)
  return answerArchive(
    parsed,
    question,
    of.map((article) => answerKept(parsed, article, span)),
    span,
  )
}

test('an article without a date is of the day that the channel first had it', () => {
  const undated = read('undated', '2025-07-16', 'Foreign Minister Ivo Brandt met Mayor Anna Reyes in Lisbon, his office said.', null)
  expect(ask('who met Ivo Brandt?', [undated])).toMatchObject({ status: 'found', statements: [{ date: null }] })
  expect(ask('who met Ivo Brandt?', [undated], { from: '2025-06-01', to: '2025-06-30', words: 'in June' }).status).toBe('not-found')
})

describe('a question of all that a channel has had', () => {
  test('is answered from each article, with its date and sentence', () => {
    const answer = ask('who met Lavrov?')
    if (answer.status !== 'found') throw new Error(answer.status)
    expect(answer.articles.map(({ id }) => id)).toEqual(['wonsan', 'malaysia'])
    expect(answer.statements.map(({ text, article }) => [text, answer.articles[article]?.id])).toEqual([
      [expect.stringContaining('Kim Jong Un'), 'wonsan'],
      [expect.stringContaining('Marco Rubio'), 'malaysia'],
    ])
    for (const { evidence, article } of answer.statements) {
      const { document } = articles.find(({ briefing }) => briefing.id === answer.articles[article]?.id) ?? wonsan
      for (const { start, end, text } of evidence) expect(document.text.slice(start, end)).toBe(text)
    }
  })

  test('leaves out what is of another time, and has all where none is asked of', () => {
    const all = ask('who met Lavrov?', articles, null)
    expect(all.status === 'found' && all.articles.map(({ id }) => id)).toEqual(['wonsan', 'malaysia', 'june'])
  })

  test('asks back where a name means two people of different articles', () => {
    const answer = ask('who met Kim?')
    if (answer.status !== 'ambiguous') throw new Error(answer.status)
    expect(answer.candidates.map(({ name }) => name)).toEqual(['Kim Yo Jong', 'Kim Jong Un'])
    expect(ask('who met Kim Jong Un?').status).toBe('found')
  })

  test('says that it is not there', () => {
    const answer = ask('who met Petkova?')
    expect(answer.status === 'not-found' && answer.text).toMatch(/^Not in what this channel has had \(in July/)
    expect(ask('who met whom?', []).status).toBe('not-found')
  })

  test('finds the same told by two papers once', () => {
    const copy = { ...wonsan, briefing: { ...wonsan.briefing, id: 'copy' } }
    const answer = ask('who met Kim Jong Un?', [wonsan, copy])
    expect(answer.status === 'found' && answer.statements).toHaveLength(1)
  })
})

describe('terms', () => {
  test.each(['who met Lavrov?', 'who met whom?', 'did Kim meet Lavrov?', 'what did state media report?', 'who met Sergei Lavrov?'])(
    'of "%s" are the article’s',
    (question) => {
      const own = archiveTerms(wonsan.briefing)
      for (const term of questionTerms(parseQuestion(question))) expect(own).toContain(term)
    },
  )

  test('of others are not', () => {
    expect(archiveTerms(wonsan.briefing)).not.toContain('m rubio')
    expect(new Set(archiveTerms(wonsan.briefing)).size).toBe(archiveTerms(wonsan.briefing).length)
  })
})

test.each([
  ['Sergei Lavrov', 'Sergey Lavrov', true],
  ['Kim', 'Kim Jong Un', true],
  ['Kim Jong Un', 'Kim Yo Jong', false],
  ['Donald Trump', 'Eric Trump', false],
  ['Trump', 'Donald Trump', true],
  ['', 'Donald Trump', false],
])('%s and %s may be one: %s', (one, other, expected) => expect(mayBeOne(one, other)).toBe(expected))
