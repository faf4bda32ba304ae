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
const PHRASE_END = /[,;:.()"“”\n]|\s(?:of|in|on|at|from|to|who|that|and|which|for|by|with)\s/
/** "revenue fell 18% to $1.9 billion" has it; "revenue fell by $2 million" is another amount. */
const IS =
  /^(?:\s+\w+)?\s*(?:of|was|were|is|are|:|totall?ed|reached|hit|stood at|came to|amounted to|(?:rose|fell|grew|dropped|climbed|increased|declined|slipped|jumped)(?:\s[^,;.]{0,20})?\sto)\s*(?:a\s+)?(?:\w+\s+)?$/i
const OF = /^\s+(?:in|of|worth of)\s+(?:\w+\s+){0,2}$/i

/** "the 2024 elections" are not 2,024. */
const YEAR = /^(?:19|20)\d\d$/

const VERB = /(?:ed|ing)$|^(?:was|were|are|is|have|has|had|will|would|can|could|may|might)$/

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

/** The stretches of a sentence from the hedge to what is counted: "at least 10,000 troops". None where no number counts it. */
export const findAmounts = (text: string, { start, end }: Span, counted: Counted): readonly Span[] => {
  const sentence = text.slice(start, end)
  return [...sentence.matchAll(AMOUNT)].flatMap((match) => {
    const from = match.index
    const to = from + match[0].length
    if (YEAR.test(match[0]) || MONTH_BEFORE.test(sentence.slice(Math.max(0, from - 12), from))) return []
    const last =
      counted.kind === 'money'
        ? isMoney(sentence.slice(from, to + 12))
          ? to
          : null
        : countedEnd(sentence, { start: from, end: to }, counted)
    return last === null ? [] : [{ start: start + from, end: start + last }]
  })
}

/** Where the phrase of a number ends that counts the word; null where it counts something else. */
const countedEnd = (
  sentence: string,
  { start: from, end: to }: Span,
  { kind, word }: Exclude<Counted, { kind: 'money' }>,
): number | null => {
  const same = (other: Word | undefined): boolean => other !== undefined && sameStem(other.stem, word.stem)
  if (kind === 'measure') {
    const before = wordsOf(sentence.slice(0, from)).findLast(same)
    if (before && IS.test(sentence.slice(before.end, from))) return to
    const behind = wordsOf(sentence.slice(to, to + 40), to).find(same)
    return behind && OF.test(sentence.slice(to, behind.start)) ? behind.end : null
  }
  const phrase = wordsOf(sentence.slice(to, to + 80).split(PHRASE_END, 1)[0] ?? '', to)
  const at = phrase.slice(0, MOST_BETWEEN + 1).findIndex(same)
  const last = phrase[at]
  // "10,000 troop carriers", "10,000 troops' families": others are counted
  const next = phrase[at + 1]
  const isModifier =
    last &&
    (/['’]/.test(sentence.slice(last.start, last.end + 1)) ||
      (last.plain === last.stem && !/^(?:one|an?)$/i.test(sentence.slice(from, to)) && next && !VERB.test(next.plain)))
  if (last && !isModifier) return last.end
  return kind === 'verb' && same(wordsOf(sentence.slice(Math.max(0, from - 30), from)).at(-1)) ? (phrase[0]?.end ?? to) : null
}
