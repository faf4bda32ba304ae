import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { voteNames } from '../../../src/annotation/name-model.ts'
import { tagPartsOfSpeech } from '../../../src/annotation/part-of-speech.ts'
import { parseDocument } from '../../../src/document/parse-document.ts'

const votes = (text: string) => {
  const document = parseDocument({ id: 'test', text })
  return { document, names: voteNames(document, tagPartsOfSpeech(document)) }
}

const named = (text: string): string[] => {
  const { document, names } = votes(text)
  return names.map(({ start, end, type }) => `${type}: ${document.text.slice(start, end)}`)
}

const seed = readFileSync(new URL('../../../seeds/000_7ee25d2f685fed20.txt', import.meta.url), 'utf8')

describe('name model', () => {
  test('persons without their titles, organizations, places', () => {
    expect(named('French President Claude Moreau met Prime Minister Anna Lindqvist in Stockholm on Monday.')).toEqual([
      'person: Claude Moreau',
      'person: Anna Lindqvist',
      'place: Stockholm',
    ])
    expect(named('The World Bank said growth in Kenya had slowed.')).toEqual(
      expect.arrayContaining(['organization: World Bank', 'place: Kenya']),
    )
  })

  test('nationalities, days and sentence openings are no names', () => {
    expect(named('Russian officials said on Tuesday that talks would go on.')).toEqual([])
    expect(named('Sales fell until Sept. 30, the North Korean envoy said.')).toEqual([])
    expect(named('Yesterday the German minister praised Swiss farmers.')).toEqual([])
  })

  test('offices with "of" and "and", before a name and by themselves', () => {
    expect(named('The Ministry of Defense said two soldiers died.')).toEqual(['organization: Ministry of Defense'])
    expect(named('Officials from the Department of Housing and Urban Development met him.')).toEqual([
      'organization: Department of Housing and Urban Development',
    ])
    expect(named('It was signed by Minister of Foreign Affairs Choe Son Hui.')).toEqual(['person: Choe Son Hui'])
  })

  test('the names of the wire story that the house began with', () => {
    expect(named(seed)).toEqual(
      expect.arrayContaining([
        'person: Kim Jong Un',
        'person: Choe Son Hui',
        'person: Sergey Lavrov',
        'person: Marco Rubio',
        'organization: Korean Central News Agency',
        'organization: KCNA',
        'organization: Pentagon',
        'place: North Korea',
        'place: Wonsan',
        'place: U.S.',
      ]),
    )
  })

  test('votes stand in order, apart, inside the text, with a score between 0 and 1; the same every time', () => {
    const { names } = votes(seed)
    let end = 0
    for (const name of names) {
      expect(name.start).toBeGreaterThanOrEqual(end)
      expect(name.end).toBeGreaterThan(name.start)
      expect(name.score).toBeGreaterThan(0)
      expect(name.score).toBeLessThanOrEqual(1)
      end = name.end
    }
    expect(end).toBeLessThanOrEqual(seed.length)
    expect(votes(seed).names).toEqual(names)
  })

  test('odd text gives no error', () => {
    for (const text of ['', '…', '😀', 'A', 'Ж'.repeat(40), 'McX '.repeat(200)]) expect(Array.isArray(votes(text).names)).toBe(true)
  })
})
