import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fit as fitted } from '../../src/message/fit.ts'
import { type Block, type Line, type Message, plainWords, text } from '../../src/message/message.ts'
import { anyMessage } from './any-message.ts'

/** The words of a block in reading order; labels of fields are left out, for they are repeated where a list goes on. */
const blockWords = (block: Block): string => {
  switch (block.type) {
    case 'heading':
      return block.text
    case 'paragraph':
    case 'note':
      return plainWords(block.line)
    case 'fields':
      return block.fields.flatMap((field) => field.lines.map(plainWords)).join('')
    case 'items':
      return block.items
        .map(({ number, line, evidence }) =>
          [number, plainWords(line), ...evidence.map((e) => (e.note ?? '') + plainWords(e.words))].join(''),
        )
        .join('')
    case 'quotation':
      return (block.evidence.note ?? '') + plainWords(block.evidence.words)
    case 'buttons':
      return block.buttons.map(({ label }) => label).join('')
    case 'divider':
      return '—'
  }
}

const wordsOf = (message: Message): string => message.blocks.map(blockWords).join('')

const paragraphs = (...lines: Line[]): Message => ({
  audience: 'everyone',
  fallback: 'x',
  about: null,
  blocks: lines.map((line) => ({ type: 'paragraph', line })),
})

const upTo = (limit: number) => (message: Message) => wordsOf(message).length <= limit

describe('a message too long for the platform', () => {
  test('one that fits is left alone', () => {
    const message = paragraphs([text('Kim met Lavrov.')])
    expect(fitted(message, upTo(100))).toEqual([message])
  })

  test('is parted between its blocks, then between words', () => {
    const parts = fitted(paragraphs([text('One two.')], [text('Three four five six.')]), upTo(12))
    expect(parts.map(wordsOf)).toEqual(['One two.', 'Three four ', 'five six.'])
  })

  test('a list is parted between its entries, with its label kept', () => {
    const lines = ['first line', 'second line', 'third line'].map((line) => [text(line)])
    const parts = fitted({ ...paragraphs(), blocks: [{ type: 'fields', fields: [{ label: 'Said', lines }] }] }, upTo(21))
    expect(parts.map((part) => part.blocks)).toEqual([
      [{ type: 'fields', fields: [{ label: 'Said', lines: lines.slice(0, 2) }] }],
      [{ type: 'fields', fields: [{ label: 'Said', lines: lines.slice(2) }] }],
    ])
  })

  test('a family stays together: never within a character that a reader sees as one', () => {
    const parts = fitted(paragraphs([text('👨‍👩‍👧👨‍👩‍👧')]), upTo(10))
    expect(parts.map(wordsOf)).toEqual(['👨‍👩‍👧', '👨‍👩‍👧'])
  })

  test('a word without end is parted by looking no further than each part goes', () => {
    let looked = 0
    const parts = fitted(paragraphs([text('a'.repeat(60_000))]), (message) => {
      looked += 1
      return upTo(4_000)(message)
    })
    expect(parts.map((part) => wordsOf(part).length)).toEqual(Array(15).fill(4_000))
    expect(looked).toBeLessThan(15 * 30)
  })

  test('loses nothing, and every part fits, for any message', () => {
    fc.assert(
      fc.property(anyMessage, fc.integer({ min: 80, max: 400 }), (message, limit) => {
        const parts = fitted(message, upTo(limit))
        expect(parts.map(wordsOf).join('')).toBe(wordsOf(message))
        for (const part of parts) expect(upTo(limit)(part)).toBe(true)
      }),
    )
  })

  test('a platform that takes nothing is an error, not a loop', () => {
    expect(() => fitted(paragraphs([text('word')]), () => false)).toThrow(RangeError)
  })
})
