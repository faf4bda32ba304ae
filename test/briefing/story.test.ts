import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostFamily } from '../../src/briefing/newsroom.ts'
import { sharedText } from '../../src/briefing/shared-text.ts'
import { findStories, type Story } from '../../src/briefing/story.ts'
import { arrival, arrivals, onWonsan, storyArticle } from '../fixtures/story-articles.ts'

const keysOf = ({ articles }: Story): string[] => articles.map(({ key }) => key).sort()

const stories = findStories(arrivals)

describe('articles on one event', () => {
  test('are one story, and others stay apart', () => {
    const [first, ...others] = stories.map(keysOf)
    expect(first).toEqual([...onWonsan].sort())
    expect(others.map((keys) => keys.length)).toEqual([1, 1, 1, 1])
  })

  test('make the same stories whatever order they come in', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...arrivals], { minLength: arrivals.length }), (shuffled) => {
        expect(findStories(shuffled)).toEqual(stories)
      }),
      { numRuns: 20 },
    )
  })

  test('each stand in one story, once, though given twice', () => {
    const keys = findStories([...arrivals, ...arrivals]).flatMap(keysOf)
    expect(keys.sort()).toEqual(arrivals.map(({ key }) => key).sort())
  })

  test('in one town are two where that is all they share', () => {
    const truce =
      'The foreign ministers of Karsova and Velmar, Ilia Moss and Dana Orlov, met in Port Ellery on Monday and signed a truce after two days of talks.\n\n“We have agreed to stop,” Moss told reporters. Orlov said that 3,000 troops would leave the valley by Friday.\n\nThe truce was welcomed by the United Nations, which said it would send observers to the valley next week.'
    const bridge =
      'The council of Port Ellery voted on Tuesday to close the old harbour bridge, which carries 4,000 cars a day.\n\nMayor Ruth Adeyemi called the bridge a danger to everyone and said that the works would take two years.\n\n“It will cost us dearly,” she added. Opposition leader Tom Hale accused her of wasting money and demanded an inquiry into the plan.'
    const two = [storyArticle({ id: 'truce', text: truce }, 1), storyArticle({ id: 'bridge', text: bridge }, 2)]
    expect(findStories(two)).toHaveLength(2)
  })

  test('that are short are no story for one word in common, and are for a handful', () => {
    const texts = [
      'BRUGES -- Thieves took forty bicycles from a museum cellar, inspector Lieve Maes said. The alarm had been switched off, Maes added.',
      'CORK -- Vets found no sign of bird flu on six farms, the inspector Niamh Walsh reported. Markets may sell poultry again, Walsh said.',
      'AALBORG -- Engineers moved the wooden lighthouse forty metres inland, the harbour office said.',
      'Thieves steal forty bikes from Bruges museum. The cellar alarm was off, inspector Lieve Maes said.',
    ]
    const found = findStories(texts.map((text, i) => storyArticle({ id: `short${i}`, text }, i))).map(keysOf)
    expect(found.filter((keys) => keys.length > 1)).toEqual([['short0', 'short3']])
  })

  test('a lone article is a story of its own, and no articles are none', () => {
    expect(findStories([arrival('ferry')]).map(keysOf)).toEqual([['ferry']])
    expect(findStories([])).toEqual([])
  })
})

describe('newsrooms', () => {
  test('are counted once: an agency by its credit and by its words, a house with its sections', () => {
    const [wonsan] = stories
    const byName = new Map(wonsan?.newsrooms.map(({ name, articles }) => [name, [...articles].sort()]))
    expect(byName.get('Associated Press')).toEqual(['courier', 'valley'])
    expect(byName.get('harbourpost.test')).toEqual(['harbour', 'harbour-asia'])
    expect(byName.size).toBe(3)
  })

  test('of copies without a credit are the one that had it first', () => {
    const text = arrival('valley').document.text
    const copy = (id: string, host: string, seenAt: number) => storyArticle({ id, text, url: `https://${host}/1` }, seenAt)
    const [story] = findStories([copy('b', 'later.test', 2), copy('a', 'first.test', 1), copy('c', 'last.test', 3)])
    expect(story?.newsrooms).toEqual([{ name: 'first.test', articles: ['a', 'b', 'c'] }])
  })

  test('are told apart by what stands before the registry, and on shared hosts by what stands before that', () => {
    expect(hostFamily('feeds.example.co.uk')).toBe('example.co.uk')
    expect(hostFamily('sport.example.com')).toBe('example.com')
    expect(hostFamily('example.org')).toBe('example.org')
    expect(hostFamily('anna.wordpress.com')).toBe('anna.wordpress.com')
    expect(hostFamily('127.0.0.1')).toBe('127.0.0.1')
  })

  test('two that tell of one event in their own words share no text', () => {
    const texts = ['harbour', 'courier', 'valley', 'ferry'].map((key) => arrival(key).document.text)
    expect(sharedText(texts)).toEqual([0, 1, 1, 3])
    expect(sharedText(['', 'a', ''])).toEqual([0, 1, 2])
  })
})
