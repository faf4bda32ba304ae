import { describe, expect, test } from 'vitest'
import { countedThings } from '../../src/briefing/counted-things.ts'
import { type Difference, differencesOf } from '../../src/briefing/differences.ts'
import { findStories } from '../../src/briefing/story.ts'
import type { StoryArticle } from '../../src/briefing/story-article.ts'
import { arrivals, storyArticle } from '../fixtures/story-articles.ts'

const article = (host: string, text: string): StoryArticle =>
  storyArticle({ id: host, text: `LISBON, May 18, 2025 -- ${text}`, url: `https://${host}.test/1`, publishedAt: '2025-05-18' })

/** What two newsrooms that tell one story differ in. */
const between = (one: string, other: string): readonly Difference[] => {
  const articles = [article('harbourpost', one), article('courier', other)]
  const newsrooms = articles.map(({ key }) => ({ name: key, articles: [key] }))
  return differencesOf({ articles, lead: articles[0] as StoryArticle, newsrooms })
}

const words = (found: readonly Difference[]): readonly string[][] => found.map(({ sides }) => sides.map(({ words }) => words.text))

describe('numbers', () => {
  test('of the same thing that differ are shown both, each with its sentence and whose word it is', () => {
    const [story] = findStories(arrivals)
    const [difference] = story ? differencesOf(story) : []
    expect(difference?.sides.map((side) => side.words.text)).toEqual(['at least 10,000 troops', 'at least 12,000 troops'])
    for (const { article, words, sentence } of difference?.sides ?? []) {
      expect(article.document.text.slice(sentence.start, sentence.end)).toBe(sentence.text)
      expect(sentence.text).toContain(words.text)
    }
    expect(difference?.sides[1].claim?.source?.text).toContain('South Korean Defense Ministry')
  })

  test('of the dead and of the hurt are of different people', () => {
    expect(
      between(
        'The blast at the harbour in Lisbon killed 12 people, police said.',
        'The blast at the harbour in Lisbon injured 30 people, police said.',
      ),
    ).toEqual([])
    expect(
      words(
        between(
          'The blast at the harbour in Lisbon killed 12 people, police said.',
          'The blast at the harbour in Lisbon killed at least 15 people, police said.',
        ),
      ),
    ).toEqual([['12 people', 'at least 15 people']])
  })

  test.each([
    [
      'the same number',
      'The ministry sent 400 engineers to the dam near Porto.',
      'The ministry sent about 400 engineers to the dam near Porto.',
    ],
    [
      'another number of others',
      'The ministry sent 400 engineers to the dam near Porto.',
      'The ministry sent another 50 engineers to the dam near Porto.',
    ],
    ['a part', 'The ministry sent 400 engineers to the dam near Porto.', 'The ministry sent 50 of the engineers to the dam near Porto.'],
    ['another unit', 'The ministry sent 400 engineers to the dam near Porto.', 'The ministry sent 50 trucks to the dam near Porto.'],
    [
      'another year',
      'The ministry sent 400 engineers to the dam near Porto in 2023.',
      'The ministry sent 50 engineers to the dam near Porto in 2024.',
    ],
    ['another place', 'The ministry sent 400 engineers to Porto.', 'The ministry sent 50 engineers to Braga.'],
    [
      'nearly as many',
      'The ministry sent nearly 400 engineers to the dam near Porto.',
      'The ministry sent 396 engineers to the dam near Porto.',
    ],
    [
      'both numbers in one',
      'The ministry sent 400 engineers to the dam near Porto.',
      'The ministry sent 500 engineers to the dam near Porto. It had spoken of 400 engineers.',
    ],
  ])('that are not of the same thing do not differ: %s', (_, one, other) => {
    expect(between(one, other)).toEqual([])
  })

  test('are never the tail of a longer one, nor years, times, ages and ranges', () => {
    const { document } = article(
      'numbers',
      'Ana, 40, is 12 years old in 2024 elections. On 3 days at 9:30 p.m. 110,000 troops came with $1.5 million, 2.5 percent and $140-150 million.',
    )
    expect(countedThings(document).map(({ phrase, value }) => [phrase.text, value])).toEqual([
      ['110,000 troops', 110_000],
      ['$1.5 million', 1_500_000],
      ['2.5 percent', 2.5],
    ])
  })
})

describe('meetings', () => {
  test('of the same people on another day', () => {
    const found = between(
      'Foreign Minister Ivo Brandt met Prime Minister Anna Reyes in Lisbon on Friday, his office said.',
      'Foreign Minister Ivo Brandt met Prime Minister Anna Reyes in Lisbon on Saturday, her office said.',
    )
    expect(found.map(({ kind }) => kind)).toEqual(['date'])
    expect(words(found)).toEqual([['on Friday', 'on Saturday'].map((day) => expect.stringContaining(day.slice(3)))])
  })
})

describe('denials', () => {
  test('stand beside what they deny', () => {
    const found = between(
      'Rebel commander Omar Hadi said the army had shelled the market in Velmar.',
      'The Defence Ministry denied that the army had shelled the market in Velmar.',
    )
    expect(found.map(({ kind, sides }) => [kind, sides[0].article.key, sides[1].article.key])).toEqual([
      ['denial', 'harbourpost', 'courier'],
    ])
  })

  test('of something else do not', () => {
    expect(
      between(
        'Rebel commander Omar Hadi said the army had shelled the market in Velmar.',
        'The Defence Ministry denied that its chief had resigned over the budget.',
      ),
    ).toEqual([])
  })
})
