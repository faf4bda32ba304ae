import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { briefLine } from '../../src/worker/brief-line.ts'

const text = 'LISBON, May 18 -- Anna Reyes met Ivo Brandt in Lisbon on Saturday, the ministry said.'

describe('a line of a batch', () => {
  test('becomes a briefing with its id', () => {
    const { json, ok } = briefLine(
      JSON.stringify({ id: 'a1', text, publishedAt: '2025-05-18', title: null, url: 'https://news.example/a1' }),
      1,
    )
    expect(ok).toBe(true)
    expect(JSON.parse(json)).toMatchObject({
      schema: 'briefing/1',
      id: 'a1',
      article: { url: 'https://news.example/a1', publishedAt: '2025-05-18' },
    })
  })

  test.each([
    ['not json', null, 'Line 7 is not JSON.'],
    ['[1]', null, 'Line 7 is not a JSON object.'],
    ['null', null, 'Line 7 is not a JSON object.'],
    ['{"text":"x"}', null, 'The line has no "id" that is a string.'],
    ['{"id":5,"text":"x"}', 5, 'The line has no "id" that is a string.'],
    ['{"id":"a"}', 'a', 'The line has no "text" that is a string.'],
    ['{"id":"a","text":"x","publishedAt":"yesterday"}', 'a', '"publishedAt" is not a date like "2025-07-13".'],
    ['{"id":"a","text":"x","url":5}', 'a', '"url" is not a string.'],
    ['{"id":"a","text":"  \\n "}', 'a', 'It is empty: there is nothing to read.'],
    ['{"id":"a","text":"\\u0000\\u0001PNG"}', 'a', 'It is not text but binary data. Dateline reads plain text.'],
  ])('%s is told in its own line', (line, id, error) => {
    const { json, ok } = briefLine(line, 7)
    expect(ok).toBe(false)
    expect(JSON.parse(json)).toEqual({ id, error })
  })

  test('whatever the text, one line of JSON comes out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (any) => {
        const { json } = briefLine(JSON.stringify({ id: 'a', text: any }), 1)
        expect(json).not.toContain('\n')
        expect(JSON.parse(json).id).toBe('a')
      }),
    )
  })
})
