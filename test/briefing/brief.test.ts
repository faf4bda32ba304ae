import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANALYZER_VERSION } from '../../src/briefing/brief.ts'
import type { Briefing } from '../../src/briefing/briefing.ts'
import { briefOf } from './brief-of.ts'

/** The promises that hold for any article whatever. */
const keepsPromises = (text: string, briefing: Briefing): void => {
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look)
    else if (value && typeof value === 'object') {
      const { start, end, text: words } = value as { start?: unknown; end?: unknown; text?: unknown }
      if (typeof start === 'number' && typeof end === 'number' && typeof words === 'string') expect(text.slice(start, end)).toBe(words)
      Object.values(value).forEach(look)
    }
  }
  look(briefing)
  for (const told of [briefing.headline, ...briefing.summary]) {
    for (const [, quoted = ''] of told.text.matchAll(/[“"]([^”"]{3,})[”"]/g)) expect(text).toContain(quoted.replace(/[,.]$/, ''))
    if (told.text !== '') expect(told.evidence.length).toBeGreaterThan(0)
  }
  expect(briefing.headline.text.length).toBeLessThanOrEqual(90)
  expect(briefing.summary.length).toBeLessThanOrEqual(3)
  expect(briefing.actors.filter(({ key }) => key).length).toBeLessThanOrEqual(8)
  expect(briefing.claims.filter(({ key }) => key).length).toBeLessThanOrEqual(7)
}

describe('a briefing', () => {
  it.each(readdirSync('seeds'))('of %s keeps the promises and is the same every time', (name) => {
    const text = readFileSync(`seeds/${name}`, 'utf8')
    const briefing = briefOf(text)
    keepsPromises(text, briefing)
    expect(briefOf(text)).toEqual(briefing)
    expect(briefing.actors.filter(({ key }) => key).length).toBeGreaterThanOrEqual(3)
  })

  it('keeps the promises on any text', () => {
    const words = fc.constantFrom(
      'The',
      'mayor',
      'said',
      '"',
      '“',
      '”',
      'he',
      'will',
      'close',
      ',',
      'which',
      'and',
      'the',
      'bridge',
      '.',
      '\n\n',
      'on Monday',
      '(',
      ')',
      '—',
      'Ruth Adeyemi',
      'that',
      'if',
      '’s',
      '12',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.array(words, { maxLength: 60 }).map((list) => list.join(' ')),
        ),
        (text) => keepsPromises(text, briefOf(text)),
      ),
      { numRuns: 150 },
    )
  })

  it('tells of the article what is known', () => {
    const { article, madeBy, schema } = briefOf('LONDON (Reuters) — The bank raised its rate on Monday.', {
      url: 'https://www.example.com/a',
      title: 'Bank raises rate',
    })
    expect(schema).toBe('briefing/1')
    expect(article).toMatchObject({
      publisher: 'example.com',
      title: 'Bank raises rate',
      wire: 'Reuters',
      publishedAt: '2025-07-13',
      language: 'en',
    })
    expect(article.dateline?.place).toMatch(/london/i)
    expect(madeBy.version).toBe(ANALYZER_VERSION)
  })

  it('names the package’s version', () => {
    expect(ANALYZER_VERSION).toBe((JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version)
  })
})
