import type { MadeArticle } from './made-article.ts'
import { nameOf, namesakes, people, topicOf, topics } from './people.ts'

const DAY = 86_400_000
const monday = Date.parse('2025-07-07')
const july = Date.parse('2025-07-01')

/** What the questions need to know of the articles, and what their answers must be. */
export interface Facts {
  add(made: MadeArticle): void
  /** In how many articles somebody meets somebody this week. */
  meetings(person: number): number
  /** Who said something about what this month. */
  said(i: number): { readonly speaker: number; readonly topic: number }
}

export const createFacts = (): Facts => {
  const meetings = new Map<number, number>()
  const said: MadeArticle[] = []
  return {
    add: (made) => {
      // Of those of this week, from Monday, and those of the Sunday before, which are looked at for what they say of the days ahead
      const meeting = made.at >= monday ? made.meets : made.at >= monday - DAY ? made.meetsNext : []
      for (const person of meeting) meetings.set(person, (meetings.get(person) ?? 0) + 1)
      if (made.at >= july && said.length < 200) said.push(made)
    },
    meetings: (person) => meetings.get(person) ?? 0,
    said: (i) => said[i % said.length] ?? { speaker: 0, topic: 0 },
  }
}

/** A kind of question: the words of the one of number `i`. */
export interface Kind {
  readonly name: string
  readonly words: (i: number, facts: Facts) => string
  /** From how many articles its answer must be, where that is known. */
  readonly articles?: (i: number, facts: Facts) => number
}

const called = (person: number): string => nameOf(person).join(' ')

const whoMet = (name: string, person: (i: number) => number): Kind => ({
  name: `who met X this week? ${name}`,
  words: (i) => `who met ${called(person(i))} this week?`,
  articles: (i, facts) => facts.meetings(person(i)),
})

/** Of the first thirty, none of whom has a namesake among them. */
const frequent = (i: number): number => i % 30
const middling = (i: number): number => 100 + ((i * 37) % 1_900)
const rare = (i: number): number => 3_000 + ((i * 397) % (people - 3_000))

/** Those of the promise first. */
export const kinds: readonly Kind[] = [
  whoMet('X in the news every day', frequent),
  whoMet('X now and then', middling),
  whoMet('X hardly ever', rare),
  { name: 'who met X this week? not in the archive', words: (i) => `who met Ottilie Grauvogel${'abcdefgh'.charAt(i % 8)}n this week?` },
  {
    name: 'who met X this month? X is two people',
    words: (i) => `who met ${nameOf(namesakes[i % 2] ?? 0)[1]} this month?`,
  },
  { name: 'who met whom this week?', words: () => 'who met whom this week?' },
  {
    name: 'what did X say about Y in July?',
    words: (i, facts) => `what did ${called(facts.said(i).speaker)} say about ${topicOf(facts.said(i).topic)} in July?`,
  },
  { name: 'who met X in the last 2 years? X now and then', words: (i) => `who met ${called(middling(i))} in the last 2 years?` },
  { name: 'who met X in the last 2 years? X hardly ever', words: (i) => `who met ${called(rare(i))} in the last 2 years?` },
  { name: 'what did X say in the last 2 years? X every day', words: (i) => `what did ${called(frequent(i))} say in the last 2 years?` },
  {
    name: 'what did X say about a rare Y in the last 2 years?',
    words: (i) => `what did ${called(frequent(i))} say about ${topicOf(topics - 1 - i)} in the last 2 years?`,
  },
  {
    name: 'did X meet Y in the last 2 years? both every day',
    words: (i) => `did ${called(frequent(i))} meet ${called(frequent(i + 7))} in the last 2 years?`,
  },
]
