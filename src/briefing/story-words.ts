import { FREQUENT_WORDS } from './words/frequent-words.ts'

/** A word as stories are compared by it. */
export interface StoryWord {
  /** Lower case, without accents, dots, possessive and plural s: "U.S." is "us", "ferries" "ferrie". Not always a word. */
  readonly stem: string
  /** UTF-16 offsets into the text it was taken from. */
  readonly start: number
  readonly end: number
}

const stemOf = (lower: string): string => (lower.length > 3 && !lower.endsWith('ss') ? lower.replace(/s$/, '') : lower)

/** Most words are plain already; taking the others apart costs ten times as much. */
const plain = (word: string): string =>
  (/^[A-Za-z0-9]+$/.test(word) ? word : word.normalize('NFKD').replace(/[\p{M}.,]/gu, '')).toLowerCase()

/** Words and numbers of a text, in order. */
export const storyWords = (text: string): StoryWord[] =>
  [...text.matchAll(/\p{N}+(?:[.,]\p{N}+)*|\p{L}[\p{L}\p{M}]*(?:\.\p{L}(?![\p{L}]))*/gu)].map(({ 0: word, index }) => ({
    stem: stemOf(plain(word.slice(0, 60))),
    start: index,
    end: index + word.length,
  }))

const RANKS: ReadonlyMap<string, number> = new Map(
  FREQUENT_WORDS.trim()
    .split(/\s+/)
    .map((word, i) => [word, i + 1]),
)

/** Words in an article of usual length. */
const USUAL = 300

/** The share of articles that have a word, 0..1, as Zipf's law has it of its rank; for words that are not among the common, as if they were about the 5,000th. */
export const shareOfArticles = (stem: string): number => 1 - Math.exp((-USUAL * 0.1) / ((RANKS.get(stem) ?? 5_000) + 5))

/** Whether a word is among the hundred or so that tie sentences together: "the", "with", "said". */
export const isGlue = (stem: string): boolean => stem.length < 2 || (RANKS.get(stem) ?? Number.POSITIVE_INFINITY) <= 110

/** How common a word is in the news: 0 for one that is not among the 3,000 commonest, 1 to 4 from the very commonest on. */
export const commonness = (lower: string): number => {
  const rank = RANKS.get(lower) ?? RANKS.get(lower.replace(/s$/, ''))
  return rank === undefined ? 0 : rank <= 150 ? 1 : rank <= 600 ? 2 : rank <= 1_500 ? 3 : 4
}
