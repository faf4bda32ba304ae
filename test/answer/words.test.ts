import { describe, expect, test } from 'vitest'
import { clauseOf } from '../../src/answer/clause-of.ts'
import { contentWords, sameStem, wordsOf } from '../../src/answer/content-words.ts'
import { slips } from '../../src/answer/slips.ts'
import { tellDate } from '../../src/answer/tell-date.ts'
import { tidyQuestion } from '../../src/answer/tidy-question.ts'

const stem = (word: string): string => wordsOf(word)[0]?.stem ?? ''

describe('words', () => {
  test.each([
    ['shipped', 'ships'],
    ['sent', 'sends'],
    ['rebuilt', 'rebuild'],
    ['closing', 'close'],
    ['writes', 'wrote'],
    ['Ukrainian', 'Ukraine'],
    ['Korean', 'Korea'],
    ['Chinese', 'China'],
    ['French', 'France'],
    ['countries', 'country'],
    ['signed', 'inked'],
    ['troops', 'soldiers'],
    ['U.S.', 'US'],
    ['10,000', '10000'],
    ['Zelensky’s', 'Zelensky'],
    ['disappointed', 'disappointment'],
  ])('%s is %s', (a, b) => {
    expect(sameStem(stem(a), stem(b))).toBe(true)
  })

  test.each([
    ['north', 'south'],
    ['2024', '2025'],
    ['said', 'denied'],
    ['pact', 'according'],
    ['10,000', '100,000'],
    ['Iran', 'Iraq'],
    ['plan', 'planet'],
    ['war', 'warn'],
  ])('%s is not %s', (a, b) => {
    expect(sameStem(stem(a), stem(b))).toBe(false)
  })

  test('offsets point into the text', () => {
    const text = 'The U.S. sent 10,000 well-trained troops.'
    for (const { text: word, start, end } of wordsOf(text)) expect(text.slice(start, end)).toBe(word)
    expect(contentWords('what did the U.S. say about us and the US').map(({ text: word }) => word)).toEqual(['U.S.', 'US'])
  })

  test('slips', () => {
    expect([slips('lavorv', 'lavrov'), slips('rubio', 'rubio'), slips('mett', 'met'), slips('kim', 'kimberley')]).toEqual([1, 0, 1, 6])
  })
})

describe('tellDate', () => {
  test.each([
    ['2025-07-12', 'Saturday 12 July 2025'],
    ['2025-07-12T08:00:00Z', 'Saturday 12 July 2025'],
    ['2024-02-29', 'Thursday 29 February 2024'],
    ['2025-07', 'July 2025'],
    ['2024', '2024'],
    ['2025-W01', 'week of 30 December 2024'],
    ['2026-W53', 'week of 28 December 2026'],
    ['2025-SU', '2025-SU'],
    ['P3D', 'P3D'],
    ['2025-13-01', '2025-13-01'],
  ])('%s → %s', (value, words) => {
    expect(tellDate(value)).toBe(words)
  })
})

describe('clauseOf', () => {
  const clause = (text: string, ...words: string[]): string => {
    const { clause: span } = clauseOf(
      text,
      { start: 0, end: text.length },
      words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length })),
    )
    return text.slice(span.start, span.end)
  }
  test('where one event ends another begins', () => {
    const plant = 'The plant, which opened in 1998, would stop production by the end of March.'
    expect(clause(plant, 'plant', 'opened')).toBe(', which opened in 1998')
    expect(clause(plant, 'plant', 'stop', 'production')).toBe(', would stop production by the end of March.')
    const met = 'Lavrov on Thursday had met with Rubio in Malaysia, after which Rubio said he shared the disappointment.'
    expect(clause(met, 'Rubio', 'shared', 'disappointment')).toBe(', after which Rubio said he shared the disappointment.')
  })
})

describe('tidyQuestion', () => {
  test.each([
    ['  Hey Dateline, could you please tell me who’s met whom???  ', 'who is met whom'],
    ["who'd Kim meet", 'who did Kim meet'],
    ['does the article say who met whom', 'who met whom'],
    ['<@U0ABC> who met Rubio, please', 'who met Rubio'],
    ['Hi! Who met whom? Thanks a lot.', 'Who met whom'],
    ['what did the U.S. say?', 'what did the U.S. say'],
    ['did Lavrov say thank you', 'did Lavrov say thank you'],
    ['who met\u200b whom\u202e', 'who met whom'],
    ['“who said what”', '"who said what"'],
  ])('%s → %s', (text, tidy) => {
    expect(tidyQuestion(text)).toBe(tidy)
  })
})
