import { addDays } from '../../src/annotation/time-calendar.ts'
import { type ArticlePattern, articlePatterns } from './article-patterns.ts'
import { nameOf, people, thrownFor, topicOf, topics, zipf } from './people.ts'

/** The Sunday on which everybody asks. */
export const today = Date.parse('2025-07-13T20:00:00Z')

const DAY = 86_400_000
const WEEK = 7 * DAY
/** Two years of news. */
const weeks = 104

/** Newsrooms, each with a feed. */
export const papers = Array.from({ length: 24 }, (_, i) => `paper${String.fromCharCode(97 + i)}`)
export const feedOf = (paper: string): string => `https://${paper}.test/rss`

export interface MadeArticle {
  readonly key: string
  readonly paper: string
  /** When it came, ms UTC. */
  readonly at: number
  /** JSON. */
  readonly article: string
  readonly briefing: string
  readonly terms: readonly string[]
  /** Who says something about what. */
  readonly speaker: number
  readonly topic: number
  /** Who meets somebody in the week that it came, and in the next. */
  readonly meets: readonly number[]
  readonly meetsNext: readonly number[]
}

const patterns = new Map<string, readonly ArticlePattern[]>()
const patternsOf = (paper: string): readonly ArticlePattern[] => {
  const known = patterns.get(paper) ?? articlePatterns(paper)
  patterns.set(paper, known)
  return known
}

const anyone = zipf(people, 12)
const anything = zipf(topics, 8)

const severalOf = (count: number, random: () => number): readonly number[] => {
  const all = new Set<number>()
  while (all.size < count) all.add(anyone(random()))
  return [...all]
}

/** The article of a number: always the same. Offsets are right, for what is put in is as long as what stood there. */
export const madeArticle = (i: number): MadeArticle => {
  const random = thrownFor(i)
  const paper = papers[Math.floor(random() * papers.length)] ?? ''
  const own = patternsOf(paper)
  const pattern = own[Math.floor(random() * own.length)]
  if (!pattern) throw new Error('no pattern')
  const who = severalOf(pattern.people, random)
  const topic = anything(random())
  // The last week that is not ahead, and so many whole weeks before
  const last = Math.floor((today - Date.parse(pattern.day)) / WEEK)
  const shift = (last - Math.floor(random() * weeks)) * 7
  const key = `made-${String(i).padStart(13, '0')}`
  const fill = (piece: string): string => {
    const [given = '', family = ''] = nameOf(who[Number(piece.slice(1))] ?? people - 1 - Number(piece.slice(1)))
    switch (piece.charAt(0)) {
      case 'g':
        return given
      case 'G':
        return given.toLowerCase()
      case 'f':
        return family
      case 'F':
        return family.toLowerCase()
      case 't':
        return topicOf(topic)
      case 'k':
        return key
      default:
        return addDays(piece, shift)
    }
  }
  const fills = new Map<string, string>()
  const known = (piece: string): string => {
    const value = fills.get(piece) ?? fill(piece)
    fills.set(piece, value)
    return value
  }
  const filled = (pieces: readonly string[]): string => pieces.map((piece, at) => (at % 2 === 0 ? piece : known(piece))).join('')
  return {
    ...{ key, paper, topic, speaker: who[pattern.speaker] ?? 0 },
    at: Math.min(today, Date.parse(pattern.day) + shift * DAY + Math.floor(random() * DAY * 0.8)),
    article: filled(pattern.article),
    briefing: filled(pattern.briefing),
    terms: [...new Set(pattern.terms.map(filled))],
    meets: pattern.meets.flatMap((at) => who[at] ?? []),
    meetsNext: pattern.meetsNext.flatMap((at) => who[at] ?? []),
  }
}
