import type { Span } from '../document/span.ts'
import { sameStem, type Word, wordsOf } from './content-words.ts'

const HEDGES =
  'at least|at most|about|around|approximately|roughly|nearly|almost|more than|less than|fewer than|over|under|up to|as many as|as much as|some|an estimated|only|just|close to|no more than|no fewer than|no less than'
const UNITS = 'one|two|three|four|five|six|seven|eight|nine'
const NUMBER_WORD = `(?:${UNITS}|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-(?:${UNITS}))?)`
const SCALE = '(?:\\s+(?:hundred|thousand|million|billion|trillion|dozen)\\b)*'
const NUMBER = [
  `(?:[$£€¥]\\s?)?\\d+(?:[.,]\\d+)*(?:\\s?%|(?:bn|m|k)\\b)?${SCALE}`,
  `(?:(?:a\\s+)?(?:few|several)\\s+|${NUMBER_WORD}\\s+|an?\\s+)?(?:dozens?|hundreds?|thousands?|millions?|billions?)(?:\\s+of)?`,
  `${NUMBER_WORD}\\b${SCALE}`,
  'half(?:\\s+of)?|a\\s+handful\\s+of',
].join('|')
const AMOUNT = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:${HEDGES})\\s+)*(?:${NUMBER})(?![\\p{L}\\p{N}])`, 'giu')

/** "July 12" counts nothing. */
const MONTH_BEFORE = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.?\s+$/iu
/** What ends the noun phrase behind a number. */
const PHRASE_END = /[,;:.()"“”\n]|\s(?:in|on|at|from|to|who|that|and|which|for|by|with)\s/
/** "revenue fell 18% to $1.9 billion" has it; "revenue fell by $2 million" is another amount. */
const IS =
  /^(?:\s+\w+)?\s*(?:of|was|were|is|are|:|totall?ed|reached|hit|stood at|came to|amounted to|(?:rose|fell|grew|dropped|climbed|increased|declined|slipped|jumped)(?:\s[^,;.]{0,20})?\sto)\s*(?:a\s+)?(?:\w+\s+)?$/i
const OF = /^\s+(?:in|of|worth of)\s+(?:\w+\s+){0,2}$/i

/** Words that may stand between a number and what it counts: "10,000 North Korean troops". */
const MOST_BETWEEN = 3

export type Counted =
  /** How many of these: "10,000 troops". */
  | { readonly kind: 'noun'; readonly word: Word }
  /** How many did, or were done to: "killed at least 12 people", "12 people died". */
  | { readonly kind: 'verb'; readonly word: Word }
  /** How much of this: "revenue of $1.9 billion". */
  | { readonly kind: 'measure'; readonly word: Word }
  /** How much money at all. */
  | { readonly kind: 'money' }

const isMoney = (amount: string): boolean => /[$£€¥]|\d\s?(?:\p{L}+\s)?(?:dollars|euros|pounds|yen|yuan|rubles|roubles)/iu.test(amount)

/** The stretch of a sentence from the hedge to what is counted, "at least 10,000 troops"; null where no number counts it. */
export const findAmount = (text: string, { start, end }: Span, counted: Counted): Span | null => {
  const sentence = text.slice(start, end)
  for (const match of sentence.matchAll(AMOUNT)) {
    const from = match.index
    const to = from + match[0].length
    const amount = { start: start + from, end: start + to }
    if (MONTH_BEFORE.test(sentence.slice(Math.max(0, from - 12), from))) continue
    if (counted.kind === 'money') {
      if (isMoney(sentence.slice(from, to + 12))) return amount
      continue
    }
    const same = (word: Word | undefined): boolean => word !== undefined && sameStem(word.stem, counted.word.stem)
    if (counted.kind === 'measure') {
      const before = wordsOf(sentence.slice(0, from)).findLast(same)
      if (before && IS.test(sentence.slice(before.end, from))) return amount
      const behind = wordsOf(sentence.slice(to, to + 40)).find(same)
      if (behind && OF.test(sentence.slice(to, to + behind.start))) return { start: amount.start, end: amount.end + behind.end }
      continue
    }
    const phrase = wordsOf(sentence.slice(to, to + 80).split(PHRASE_END, 1)[0] ?? '', to)
    const last = phrase.slice(0, MOST_BETWEEN + 1).find(same)
    if (last) return { start: amount.start, end: start + last.end }
    if (counted.kind === 'verb' && same(wordsOf(sentence.slice(Math.max(0, from - 30), from)).at(-1)))
      return { start: amount.start, end: start + (phrase[0]?.end ?? to) }
  }
  return null
}
