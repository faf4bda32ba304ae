import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/answer/read-article.ts'
import { compareBriefings } from '../../src/briefing/compare-briefings.ts'

const sentences = [
  'OSLO, May 18, 2025 -- Rail workers will strike on Monday, union leader Karin Holm said.',
  '"We have waited long enough," Holm told reporters in the harbour.',
  'The ministry said that at least 10,000 commuters would be late.',
  'Mayor Ivo Brandt denied that the city had been asked for money.',
]
const brief = (texts: readonly string[], title = 'Rail strike in Oslo') => {
  const result = readArticle({ id: 'rail', title, text: texts.join('\n\n') })
  if ('problem' in result) throw new Error(result.problem)
  return result.briefed.briefing
}
const before = brief(sentences)
const contents = (claims: typeof before.claims) => claims.map(({ content }) => content.map(({ text }) => text).join(' '))

describe('what changed in an article', () => {
  test('nothing, where nothing did', () => {
    expect(compareBriefings(before, brief(sentences))).toEqual({ title: null, added: [], gone: [], altered: [] })
  })

  test('a number: the claim is altered, told as it was and as it is', () => {
    const { added, gone, altered } = compareBriefings(
      before,
      brief(sentences.with(2, 'The ministry said that at least 11,000 commuters would be late.')),
    )
    expect([added, gone]).toEqual([[], []])
    expect(altered.map((pair) => [contents([pair.before])[0], contents([pair.after])[0]])).toEqual([
      [expect.stringContaining('10,000'), expect.stringContaining('11,000')],
    ])
  })

  test('who said it: altered too', () => {
    const { altered, added, gone } = compareBriefings(
      before,
      brief(sentences.with(2, 'The city council said that at least 10,000 commuters would be late.')),
    )
    expect([altered.length, added.length, gone.length]).toEqual([1, 0, 0])
  })

  test('"said" to "denied": altered', () => {
    const { altered } = compareBriefings(
      before,
      brief(sentences.with(2, 'The ministry denied that at least 10,000 commuters would be late.')),
    )
    expect(altered).toHaveLength(1)
  })

  test('a sentence more, a sentence less', () => {
    const more = brief([...sentences, 'The bishop, Ada Lund, said the churches would stay open all night.'])
    expect(contents(compareBriefings(before, more).added)).toEqual([expect.stringContaining('churches')])
    expect(contents(compareBriefings(more, before).gone)).toEqual([expect.stringContaining('churches')])
  })

  test('the title; and words that move are no change', () => {
    expect(compareBriefings(before, brief(sentences, 'Rail strike off')).title).toEqual({
      before: 'Rail strike in Oslo',
      after: 'Rail strike off',
    })
    const [first = '', ...rest] = sentences
    const moved = compareBriefings(before, brief([first, ...rest.toReversed().toSorted((a, b) => a.length - b.length)]))
    expect([moved.added, moved.gone]).toEqual([[], []])
  })

  test('whatever is taken out or put in, each claim is counted once, and the way back is the way there', () => {
    fc.assert(
      fc.property(fc.subarray(sentences), fc.subarray(sentences), (a, b) => {
        fc.pre(a.length > 0 && b.length > 0)
        const [then, now] = [brief(a), brief(b)]
        const there = compareBriefings(then, now)
        const back = compareBriefings(now, then)
        expect(there.added.length + there.altered.length).toBeLessThanOrEqual(now.claims.length)
        expect(then.claims.length - there.gone.length).toBe(now.claims.length - there.added.length)
        expect([back.added.length, back.gone.length, back.altered.length]).toEqual([
          there.gone.length,
          there.added.length,
          there.altered.length,
        ])
      }),
      { numRuns: 40 },
    )
  })
})
