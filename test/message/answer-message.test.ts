import { describe, expect, test } from 'vitest'
import type { Answer, AnswerStatement, Found } from '../../src/answer/answer.ts'
import { parseQuestion } from '../../src/answer/parse-question.ts'
import { callId, readCallId } from '../../src/command/call-id.ts'
import { answerMessage } from '../../src/message/answer-message.ts'
import type { Message } from '../../src/message/message.ts'
import { toPlainText } from '../../src/message/plain-text.ts'
import { at } from './handmade.ts'

const read = (message: Message): string => toPlainText(message, { width: 100, color: false, zone: null, buttons: 'typed' })

const asked = (question: string) => ({
  question: parseQuestion(question),
  note: null,
  articles: [
    { id: 'fishing.txt', ref: 'fishing.txt', url: null, headline: 'Fishing may start again, ministry says', publishedAt: '2025-05-18' },
  ],
})

const statement: AnswerStatement = {
  speaker: null,
  text: 'Anna Reyes and Ivo Brandt',
  label: 'reported',
  sources: ['the ministry'],
  via: null,
  place: 'Lisbon',
  date: { value: '2025-05-17', text: 'Saturday 17 May 2025', words: 'Saturday' },
  saidAt: null,
  status: 'held',
  evidence: [
    {
      ...at('Foreign Minister Anna Reyes met Ivo Brandt in Lisbon on Saturday, the ministry said.'),
      proves: ['statement'],
      inCaption: false,
    },
    { ...at('Anna Reyes talks with Ivo Brandt in Lisbon, Saturday, May 17, 2025.'), proves: ['place', 'date'], inCaption: true },
  ],
  article: 0,
}

const found = (more: Partial<Found> = {}): Found => ({
  ...asked('who met whom?'),
  status: 'found',
  lead: null,
  statements: [statement],
  ...more,
})

const view = { key: 'k', page: null, elsewhere: [] }

describe('an answer', () => {
  test('a sentence of the article is told once, not proven by itself; a long one keeps its beginning', () => {
    const only = (text: string, more: Partial<AnswerStatement> = {}): Message =>
      answerMessage(
        found({
          statements: [
            {
              ...statement,
              ...{ text, sources: [], place: null, date: null, label: 'article' },
              evidence: [{ start: 0, end: text.length, text, proves: ['statement'], inCaption: false }],
              ...more,
            },
          ],
        }),
        view,
      )
    const told = (message: Message): number => read(message).split('The boats').length - 1
    expect(read(only('The boats left.'))).toContain('1  The boats left. · the article’s own words')
    expect(told(only('The boats left.'))).toBe(1)
    expect(told(only('The boats left.', { speaker: 'Reyes', label: 'reported' }))).toBe(2)
    expect(told(only(`The boats left ${'and left '.repeat(100)}.`))).toBe(2)
  })

  test('names the article, and stands on its sentences', () => {
    expect(read(answerMessage(found(), view))).toBe(
      [
        'who met whom? · from “Fishing may start again, ministry says”, Sunday 18 May 2025',
        '',
        '1  Anna Reyes and Ivo Brandt · Lisbon · Saturday 17 May 2025 · according to the ministry · reported',
        '   > Foreign Minister Anna Reyes met Ivo Brandt in Lisbon on Saturday, the ministry said.',
        '   place and day from a photo caption:',
        '   > Anna Reyes talks with Ivo Brandt in Lisbon, Saturday, May 17, 2025.',
      ].join('\n'),
    )
  })

  test("a day keeps the article's word where the day does not say it", () => {
    const date = { value: '2024', text: '2024', words: 'last year' }
    expect(read(answerMessage(found({ statements: [{ ...statement, date }] }), view))).toContain(' · 2024 ("last year") · ')
  })

  test('who speaks stands before the words, the medium and the day of saying after them', () => {
    const said: AnswerStatement = {
      ...statement,
      speaker: 'state media',
      text: '"no"',
      label: 'quoted',
      sources: [],
      via: 'VTV',
      place: null,
      date: null,
      saidAt: { value: '2025-05-18', text: 'Sunday 18 May 2025', words: 'Sunday' },
    }
    expect(read(answerMessage(found({ statements: [said] }), view))).toContain(
      '1  State media: "no" · via VTV · said Sunday 18 May 2025 · quoted',
    )
  })

  test('many statements are paged by asking again', () => {
    const message = answerMessage(found({ statements: Array.from({ length: 7 }, () => statement) }), view)
    expect(read(message)).toContain('Page 1 of 2, 7 statements, 2 more after this page.')
    const buttons = message.blocks.flatMap((block) => (block.type === 'buttons' ? block.buttons : []))
    expect(buttons.map(({ call }) => call)).toEqual([{ command: 'ask', options: { question: 'who met whom?', briefing: 'k', page: 2 } }])
  })

  test('which one? offers each by name, as a question asked again', () => {
    const answer: Answer = {
      ...asked('what did the minister say?'),
      status: 'ambiguous',
      name: 'the minister',
      candidates: [
        { id: 'a', name: 'Anna Reyes', role: 'Foreign Minister', article: 0 },
        { id: 'b', name: 'Ivo Brandt', role: null, article: 0 },
      ],
    }
    const message = answerMessage(answer, view)
    expect(message.audience).toBe('asker')
    expect(read(message)).toContain('1  Anna Reyes, Foreign Minister\n2  Ivo Brandt')
    const [button] = message.blocks.flatMap((block) => (block.type === 'buttons' ? block.buttons : []))
    expect(button?.call).toEqual({ command: 'ask', options: { question: 'what did Anna Reyes say?', briefing: 'k', page: null } })
    expect(button && readCallId(callId(button.call) ?? '')).toEqual({ call: button?.call })
  })

  test('what is not there is said, and the nearest passage is marked as such', () => {
    const answer: Answer = { ...asked('who won?'), status: 'not-found', text: 'Not in this article.', instead: [], nearest: statement }
    expect(read(answerMessage(answer, view))).toContain(
      'Not in this article.\n\nThe nearest passage, which may not be what you asked for:\n\n> Foreign Minister Anna Reyes',
    )
  })

  test('another article that has an answer is offered', () => {
    const answer: Answer = { ...asked('who won?'), status: 'not-found', text: 'Not in this article.', instead: [], nearest: null }
    const message = answerMessage(answer, { ...view, elsewhere: [{ key: 'k2', headline: 'Rail workers to strike, union says' }] })
    expect(read(message)).toContain(
      'Another article here does speak of it. Ask that one:\n\n[Rail workers to strike, union says] /brief ask briefing:k2 who won?',
    )
    const [button] = message.blocks.flatMap((block) => (block.type === 'buttons' ? block.buttons : []))
    expect(button).toMatchObject({
      label: 'Rail workers to strike, union says',
      call: { command: 'ask', options: { question: 'who won?', briefing: 'k2' } },
    })
  })

  test('what was not understood is told to the asker alone, with what can be asked', () => {
    const answer: Answer = { ...asked('blah'), status: 'not-understood', text: 'I did not understand that.', examples: ['who met whom?'] }
    const message = answerMessage(answer, view)
    expect(message.audience).toBe('asker')
    expect(read(message)).toContain('/brief who met whom?')
  })

  test('a sentence without end is shown in part, and the rest is counted', () => {
    const long = `Reyes said ${'that the boats and '.repeat(200)}`
    const answer = found({
      statements: [{ ...statement, evidence: [{ start: 0, end: long.length, text: long, proves: ['statement'], inCaption: false }] }],
    })
    expect(read(answerMessage(answer, view)).replace(/\s+>? ?/g, ' ')).toMatch(/… \(and [\d,]+ more characters\)/)
  })
})
