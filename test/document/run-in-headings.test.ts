import { describe, expect, test } from 'vitest'
import { parseDocument } from '../../src/document/parse-document.ts'

const sentencesOf = (text: string): string[] =>
  parseDocument({ id: 'test', text }).sentences.map(({ start, end }) => text.slice(start, end))

describe('headings that a page ran into the sentence behind them', () => {
  test('are sentences of their own', () => {
    expect(sentencesOf('The bridge is closed. Roots of dispute-The rift is far deeper than the river. Nobody knows why.')).toEqual([
      'The bridge is closed.',
      'Roots of dispute-',
      'The rift is far deeper than the river.',
      'Nobody knows why.',
    ])
  })
  test.each([
    'Many anti-Moss marchers came to the old bridge today.',
    'The then-Minister said the bridge would be closed for a year.',
    'The bridge is closed, and so is the road-The sign says so to all of us here.',
  ])('%s', (text) => expect(sentencesOf(text)).toEqual([text]))
})
