import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { digestOf } from '../../src/briefing/digest.ts'
import { isFollowed } from '../../src/briefing/follow-filter.ts'
import { arrival, arrivals, nextDay, onWonsan, storyArticle } from '../fixtures/story-articles.ts'

const everything = { about: [], most: 10 }

const first = digestOf(arrivals, [], everything)

describe('a digest', () => {
  test('has each story once, the one of most newsrooms first, with claims from different mouths', () => {
    expect(first?.stories.map(({ story }) => story.newsrooms.length)).toEqual([3, 1, 1, 1, 1])
    for (const { claims } of first?.stories ?? []) {
      const mouths = claims.map(({ claim }) => claim.source?.text)
      expect(new Set(mouths).size).toBe(mouths.length)
    }
    expect([...(first?.told ?? [])].sort()).toEqual(arrivals.map(({ key }) => key).sort())
  })

  test('tells who met whom over all articles, each meeting once', () => {
    const names = first?.meetings.map(({ article, meeting }) =>
      meeting.participants
        .map((id) =>
          article.briefing.actors
            .find((actor) => actor.id === id)
            ?.name.split(' ')
            .at(-1),
        )
        .sort()
        .join(' '),
    )
    expect(names?.filter((pair) => pair === 'Lavrov Un')).toHaveLength(1)
    expect(names).toContain('Lavrov Rubio')
  })

  test('counts what it leaves out', () => {
    const digest = digestOf(arrivals, [], { about: ['Lavrov', 'Solvane'], most: 1 })
    expect(digest?.stories).toHaveLength(1)
    expect(digest?.leftOut).toEqual({ stories: 1, repeats: 0, outside: 3 })
    expect([...(digest?.told ?? [])].sort()).toEqual([...onWonsan].sort())
  })

  test('does not repeat what was told, and is nothing where that is all', () => {
    expect(digestOf(arrivals, arrivals, everything)).toBeNull()
    expect(digestOf([], [], everything)).toBeNull()
    const copy = { ...arrival('valley'), key: 'valley-again' }
    expect(digestOf([copy], arrivals, everything)).toBeNull()
    const withNews = digestOf(
      [copy, arrival('ferry')],
      arrivals.filter(({ key }) => key !== 'ferry'),
      everything,
    )
    expect(withNews?.leftOut.repeats).toBe(1)
    expect(withNews?.told).toContain('valley-again')
  })

  test('tells what its publisher has changed, and what is new in a told story', () => {
    const [edited] = digestOf(nextDay.slice(0, 1), arrivals, everything)?.changed ?? []
    expect(edited?.edited).toBe(true)
    expect(edited?.numbers[0]?.sides.map(({ words }) => words.text)).toEqual(['at least 12,000 troops', 'at least 11,000 troops'])
    const [later] = digestOf(nextDay.slice(1), arrivals, everything)?.changed ?? []
    expect(later?.edited).toBe(false)
    expect(later?.claims[0]?.claim.content[0]?.text).toContain('Direct flights')
  })

  test('is the same in whatever order articles come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...arrivals], { minLength: arrivals.length }), (shuffled) => {
        expect(digestOf(shuffled, [], everything)).toEqual(first)
      }),
      { numRuns: 10 },
    )
  })

  test('of an article that came in two versions has the later', () => {
    const [harbour] = nextDay
    if (!harbour) throw new Error('no second version')
    expect(digestOf([harbour, arrival('harbour')], [], everything)?.told).toEqual(['harbour-2'])
  })
})

describe('what is followed', () => {
  const about = (text: string) => storyArticle({ id: 'x', text: `LISBON, May 18, 2025 -- ${text}` })

  test.each([
    ['Lavrov', 'Sergei Lavrov met us in Tirana, he said.', true],
    ['north korea', 'North Korea said it would send troops.', true],
    ['Iran', 'Sergei Lavrov met us in Tirana, he said.', false],
    ['US', 'Sergei Lavrov met us in Tirana, he said.', false],
    ['US', 'The US said it would send troops.', true],
    ['Korea North', 'North Korea said it would send troops.', false],
    ['prison', 'The prisons are full, Anna Reyes said.', true],
    ['', 'The prisons are full, Anna Reyes said.', false],
  ])('"%s" in "%s": %s', (name, text, expected) => {
    expect(isFollowed(about(text), [name])).toBe(expected)
  })

  test('is everything where nothing is named', () => expect(isFollowed(about('The ferry stops, Anna Reyes said.'), [])).toBe(true))
})
