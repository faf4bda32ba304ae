import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Document } from '../../src/document/document.ts'
import { parseDocument } from '../../src/document/parse-document.ts'
import { contains, type Span } from '../../src/document/span.ts'

const PIECES = [
  'Ana Ruiz said',
  'the talks ended.',
  '"',
  "'",
  '“',
  '”',
  '‘',
  '’',
  '``',
  "''",
  '«',
  '»',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  '\t',
  '\u200b',
  'LONDON (Reuters) - ',
  'date 2024-03-02 ROME -- ',
  'By Jane Doe',
  'FILE - Ruiz speaks.',
  'U.S.',
  'Gen.',
  '...',
  '?!',
  'May 2, 2024',
  'In this photo provided by AP, Ruiz, left, May 2, 2024.',
  '1. ',
  '- ',
  '(AP Photo/Jane Doe)',
  '\ud83d',
  '😀',
  '\u200f',
  'Ministers Meet',
  'Jane Doe contributed to this report.',
  'No!',
  ':',
  'said',
  'don’t',
  '\0',
]

const texts = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 }).map((units) => String.fromCharCode(...units)),
)

const inOrder = (spans: readonly Span[], within: Span): void => {
  let end = within.start
  for (const span of spans) {
    expect(span.start).toBeGreaterThanOrEqual(end)
    expect(span.end).toBeGreaterThanOrEqual(span.start)
    end = span.end
  }
  expect(end).toBeLessThanOrEqual(within.end)
}

const keepsItsPromises = (document: Document): void => {
  const { text, tokens, sentences, blocks, quotes } = document
  const whole = { start: 0, end: text.length }
  for (const spans of [tokens, sentences, blocks, quotes]) inOrder(spans, whole)
  for (const token of tokens) expect(text.slice(token.start, token.end)).toBe(token.text)

  let seen = 0
  blocks.forEach((block, number) => {
    expect(block.firstSentence).toBe(seen)
    seen = block.lastSentence
    for (const sentence of sentences.slice(block.firstSentence, block.lastSentence)) {
      expect(sentence.block).toBe(number)
      expect(contains(block, sentence)).toBe(true)
    }
  })
  expect(seen).toBe(sentences.length)

  let token = 0
  for (const sentence of sentences) {
    expect(sentence.first).toBeGreaterThanOrEqual(token)
    expect(sentence.last).toBeGreaterThan(sentence.first)
    expect(sentence.start).toBe(tokens[sentence.first]?.start)
    expect(sentence.end).toBe(tokens[sentence.last - 1]?.end)
    token = sentence.last
  }
  for (const quote of quotes) {
    expect(contains(quote, quote.inner)).toBe(true)
    expect(quote.inner.end).toBeGreaterThanOrEqual(quote.inner.start)
    expect(blocks.some((block) => contains(block, quote))).toBe(true)
  }
  for (const part of [document.title, document.byline, document.dateline, document.wire]) {
    if (part) expect(text.slice(part.start, part.end)).toBe(part.text)
  }

  let end = 0
  for (const { start, end: next } of [...tokens, { start: text.length, end: text.length }]) {
    expect(text.slice(end, start)).toMatch(/^[\s\u0085\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]*$/)
    end = next
  }
}

test('any text: spans in bounds, in order, nothing visible lost, the same twice', () => {
  fc.assert(
    fc.property(texts, fc.constantFrom(null, '2024-05-02', 'nonsense'), (text, publishedAt) => {
      const document = parseDocument({ id: 'x', text, publishedAt })
      keepsItsPromises(document)
      expect(document.text).toBe(text)
      expect(parseDocument({ id: 'x', text, publishedAt })).toEqual(document)
    }),
    { numRuns: 400 },
  )
})

test.each([
  ['a line without a space', 'a'.repeat(200_000)],
  ['a line without a stop', 'the talks went on and '.repeat(9_000)],
  ['ten thousand opened quotations', '“We go '.repeat(10_000)],
  ['ten thousand straight marks', ' "'.repeat(10_000)],
  ['ten thousand British marks', "'we go ".repeat(10_000)],
  ['blank lines', '\n'.repeat(100_000)],
  ['short lines', 'a\n'.repeat(20_000)],
  ['stops', '. '.repeat(50_000)],
  ['lone surrogates', '\ud83d'.repeat(20_000)],
])('%s', (_, text) => {
  const document = parseDocument({ id: 'x', text })
  expect(document.tokens.length).toBeLessThanOrEqual(text.length)
  for (const spans of [document.tokens, document.quotes, document.sentences])
    expect(spans.every((span) => span.end <= text.length)).toBe(true)
})
