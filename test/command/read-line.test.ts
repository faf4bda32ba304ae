import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readLine } from '../../src/command/read-line.ts'

describe('what follows /brief', () => {
  test.each([
    ['', { command: 'brief', options: { text: null } }],
    ['  who met whom?  ', { command: 'brief', options: { text: 'who met whom?' } }],
    ['https://news.example/a?b=c', { command: 'brief', options: { text: 'https://news.example/a?b=c' } }],
    ['ask who met whom?', { command: 'ask', options: { question: 'who met whom?', briefing: null, page: null } }],
    ['ASK  who met whom?', { command: 'ask', options: { question: 'who met whom?', briefing: null, page: null } }],
    ['ask briefing:k3 who met whom?', { command: 'ask', options: { question: 'who met whom?', briefing: 'k3', page: null } }],
    ['ask who met whom? briefing="k 3"', { command: 'ask', options: { question: 'who met whom?', briefing: 'k 3', page: null } }],
    ['claims', { command: 'claims', options: { briefing: null, page: null } }],
    ['claims page:2', { command: 'claims', options: { briefing: null, page: 2 } }],
    ['help', { command: 'help', options: { about: null } }],
    ['help me please', { command: 'help', options: { about: null } }],
    ['help digest', { command: 'help', options: { about: 'digest' } }],
    ['Digest', { command: 'help', options: { about: 'digest' } }],
    ['feed add http://news.example:8080/rss', { command: 'feed add', options: { url: 'http://news.example:8080/rss', post: null } }],
    ['article Line one.\nLine two.', { command: 'article', options: { text: 'Line one.\nLine two.' } }],
  ])('%j', (line, call) => {
    expect(readLine(line)).toEqual({ call })
  })

  test.each([
    'claims about Kursk?',
    'help me see who met whom',
    'helpful ministers',
    'evidence of troops in Kursk?',
    'feed prices, how high?',
    'meetings: who?',
    'claim about Kursk?',
    'summary',
    'forgeries',
  ])('%j starts like a command and is a question', (line) => {
    expect(readLine(line)).toEqual({ call: { command: 'brief', options: { text: line } } })
  })

  test('a mistake is a sentence that says what to type instead', () => {
    expect(readLine('ask')).toEqual({ problem: 'Something is missing after /brief ask: question. For example: /brief ask who met whom?' })
    expect(readLine('claims page:two')).toEqual({ problem: '"page" is a whole number from 1 to 999; "two" is not.' })
    expect(readLine('claims page:0')).toHaveProperty('problem')
    expect(readLine('feed add every:2 https://news.example')).toEqual({
      problem: '/brief feed add has no option "every". It takes "post".',
    })
    expect(readLine('digest add weekdays 8am stories:3')).toHaveProperty('problem', expect.stringContaining('no option "stories"'))
  })

  test.each([
    ['digst list', 'There is no /brief digst list. Did you mean /brief digest list?'],
    ['stauts', 'There is no /brief stauts. Did you mean /brief status?'],
    ['feed ad https://news.example', 'There is no /brief feed ad https://news.example. Did you mean /brief feed add?'],
    ['forget all', 'There is no /brief forget all. There are: /brief forget briefing, /brief forget feed, /brief forget everything.'],
  ])('%j was meant to be a command', (line, problem) => {
    expect(readLine(line)).toEqual({ problem })
  })

  test('any text is read as a call or refused with a sentence', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (line) => {
        const reading = readLine(line)
        if ('problem' in reading) expect(reading.problem).not.toBe('')
        else expect(reading.call.command).toBeTypeOf('string')
      }),
    )
  })
})
