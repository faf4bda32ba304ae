import type { Token } from '../../document/document.ts'
import { hashText } from './feature-hash.ts'
import { listsOfHash } from './name-lists.ts'
import { clusterOf } from './word-clusters.ts'

/** How a sentence uses capitals. In headlines and in text all in capitals a capital letter says little. */
export type Lettering = 0 /** as usual */ | 1 /** Title Case, as in a Headline */ | 2 /** ALL CAPITALS */ | 3 /** no capital at all */

/** What the models see of a word, as numbers: hashes of its letters, a class of its form, its clusters. */
export interface WordLook {
  /** No two looks have the same; looks made one after the other are numbered so. */
  readonly id: number
  readonly word: number
  /** Of its letters as they stand, in lower case. */
  readonly lower: number
  /** What lists know of it: `listed` bits. */
  readonly lists: number
  readonly shape: number
  readonly prefix2: number
  readonly prefix3: number
  readonly suffix1: number
  readonly suffix2: number
  readonly suffix3: number
  readonly suffix4: number
  /** After the last hyphen of a compound ("state-run" → "run"), else 0. */
  readonly tail: number
  readonly fine: number
  readonly coarse: number
  /** Whether it begins with a capital letter. */
  readonly capital: boolean
  /** Whether any letter is a capital. */
  readonly upper: boolean
  /** Whether it is a double quotation mark, of whatever fashion. */
  readonly doubleMark: boolean
}

/** A word's shape as the features have it: capitals say less in a headline. */
export const shapeIn = (shape: number, lettering: Lettering): number => Math.imul(shape, 5) + lettering

/** Begins and ends a sentence. */
export const edgeLook: WordLook = {
  id: 0,
  word: 1,
  lower: 1,
  lists: 0,
  shape: 1,
  prefix2: 1,
  prefix3: 1,
  suffix1: 1,
  suffix2: 1,
  suffix3: 1,
  suffix4: 1,
  tail: 0,
  fine: 1,
  coarse: 1,
  capital: false,
  upper: false,
  doubleMark: false,
}

const isUpper = (unit: number): boolean => (unit >= 65 && unit <= 90) || (unit >= 0xc0 && unit <= 0xde)
const isLower = (unit: number): boolean => (unit >= 97 && unit <= 122) || (unit >= 0xdf && unit <= 0xff)
const isDigit = (unit: number): boolean => unit >= 48 && unit <= 57

/** "Kim" → Xx, "KCNA" → X, "U.S." → X.X., "2026-2027" → d-d: runs of one kind are written once. Letters beyond Latin 1 go by their lower case. */
const shapeOf = (text: string): number => {
  let hash = 7
  let before = 0
  const units = Math.min(text.length, 24)
  for (let i = 0; i < units; i++) {
    const unit = text.charCodeAt(i)
    let kind = unit
    if (isUpper(unit)) kind = 88
    else if (isLower(unit)) kind = 120
    else if (isDigit(unit)) kind = 100
    else if (unit > 0xff && unit < 0x2000) kind = text.charAt(i).toLowerCase() === text.charAt(i) ? 120 : 88
    if (kind !== before) hash = Math.imul(hash, 31) + kind
    before = kind
  }
  return hash | 0
}

/** Quotation marks, dashes and dots of all fashions look like one. */
const likeness: ReadonlyMap<string, string> = new Map([
  ['“', '"'],
  ['”', '"'],
  ['„', '"'],
  ['«', '"'],
  ['»', '"'],
  ['``', '"'],
  ["''", '"'],
  ['‘', "'"],
  ['’', "'"],
  ['`', "'"],
  ['—', '--'],
  ['–', '--'],
  ['---', '--'],
  ['…', '...'],
])

const UPPER = /\p{Lu}/u

let made = 0

const look = (lower: string, text: string): WordLook => {
  const word = likeness.get(lower) ?? (/^\d[\d.,]*$/.test(lower) ? '0'.repeat(Math.min(lower.length, 5)) : lower)
  const n = word.length
  const hyphen = n > 2 ? word.lastIndexOf('-', n - 2) : -1
  let cluster = clusterOf(word)
  if (cluster < 0 && hyphen > 0) cluster = clusterOf(word.slice(hyphen + 1))
  return {
    id: ++made,
    word: hashText(word),
    lower: hashText(lower),
    lists: listsOfHash(hashText(lower)),
    shape: shapeOf(likeness.get(text) ?? text),
    prefix2: hashText(word, 0, Math.min(2, n)),
    prefix3: hashText(word, 0, Math.min(3, n)),
    suffix1: hashText(word, Math.max(0, n - 1)),
    suffix2: hashText(word, Math.max(0, n - 2)),
    suffix3: hashText(word, Math.max(0, n - 3)),
    suffix4: hashText(word, Math.max(0, n - 4)),
    tail: hyphen > 0 ? hashText(word, hyphen + 1) : 0,
    fine: cluster < 0 ? 0 : 2 + (cluster & 511),
    coarse: cluster < 0 ? 0 : 2 + (cluster >> 9),
    upper: text !== lower && UPPER.test(text),
    capital: text !== lower && text.charAt(0) !== lower.charAt(0),
    doubleMark: word === '"',
  }
}

/** Most looks that are remembered. */
const lookLimit = 20000
const looks = new Map<string, WordLook>()

/** The look of a token. Remembered for words already seen; the memory is bounded and does not change results. */
const lookOf = ({ text, lower }: Token): WordLook => {
  let found = looks.get(text)
  if (!found) {
    if (looks.size >= lookLimit) looks.clear()
    found = look(lower, text)
    looks.set(text, found)
  }
  return found
}

const ofTokens = new WeakMap<readonly Token[], readonly WordLook[]>()

/** The looks of a text's tokens. Looked up once: tags and names are both read from them. */
export const looksOf = (tokens: readonly Token[]): readonly WordLook[] => {
  let found = ofTokens.get(tokens)
  if (!found) {
    found = tokens.map(lookOf)
    ofTokens.set(tokens, found)
  }
  return found
}

/** How the sentence `[first, last)` uses capitals, by its words of four letters and more. */
export const letteringOf = (tokens: readonly Token[], first: number, last: number): Lettering => {
  let words = 0
  let capital = 0
  let shouted = 0
  let short = 0
  for (let i = first; i < last; i++) {
    const token = tokens[i] as Token
    const { text } = token
    const unit = text.charCodeAt(0)
    if (!isUpper(unit) && !isLower(unit)) continue
    if (text.length < 4) {
      if (text.length > 1 && text === token.lower) short++
      continue
    }
    words++
    if (isUpper(unit)) {
      capital++
      if (text === text.toUpperCase()) shouted++
    }
  }
  if (words > 1 && shouted === words && short === 0) return 2
  if (words > 3 && capital >= words * 0.8) return 1
  return capital === 0 && words > 2 ? 3 : 0
}
