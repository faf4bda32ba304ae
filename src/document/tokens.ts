import { ABBREVIATIONS, AFTER_COMMA, BEFORE_NUMBER, TITLES } from './abbreviations.ts'
import type { Token } from './document.ts'
import type { Span } from './span.ts'

const PART = '[\\p{L}\\p{M}\\p{N}\\u00ad\\u200c\\u200d]+'
const APOSTROPHE = "['’`´ʼ]"
const DOTTED = '(?:W\\.Va|N\\.Mex|[NS]\\.Dak|(?:(?:Ph|Ed|Psy)(?=\\.D)|\\p{L})(?:\\.\\p{L})+)(?![\\p{L}\\p{N}])(?:\\.(?!\\.\\.))?'
const NUMBER = '\\p{Nd}+(?:[.,:/–‑-]\\p{Nd}+)*'

/**
 * The kinds of token, the more particular first; what is tried and may fail is bounded, so that the whole stays linear.
 * Group 1 is a word, which may still be split ("don't") or take its full stop ("Gen.").
 */
const TOKEN = new RegExp(
  [
    '(?:https?:\\/\\/|www\\.)[^\\s<>"“”«»]{0,1000}[^\\s<>"“”«».,;:!?\'’)\\]}]',
    '[\\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,5}',
    '[A-Za-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){0,3}\\.(?:com|org|net|gov|edu|info|io|co\\.uk|gov\\.uk)(?![\\p{L}\\p{N}])(?:\\/[^\\s"”’)]{0,300}[\\p{L}\\p{N}\\/])?',
    '@\\w{1,50}|#\\p{L}[\\p{L}\\p{N}_]{0,100}',
    "['’‘]\\d0s(?![\\p{L}\\p{N}])",
    `${APOSTROPHE}(?:s|S|ll|LL|re|RE|ve|VE|d|D|m|M|em|[Tt]is|[Tt]was|[Tt]il)(?![\\p{L}\\p{N}-])|['’]n['’](?![\\p{L}\\p{N}])`,
    '(?:US|AU|NZ|HK|A|C|S|R)\\$(?=\\d)',
    // "10,000", "2026-2027", "9/11", "6:00", "12th", "41-year-old", "1990s", but "5p.m." is two
    `${NUMBER}(?:(?![ap]\\.m)-?${PART})*`,
    `((?:${DOTTED}|${PART})(?:(?:-|‐|‑|${APOSTROPHE}|(?<=\\p{Lu})&(?=\\p{Lu}))(?:${DOTTED}|${PART}))*)`,
    "\\.(?: \\.){2,}|\\.{2,}|-{2,}|—+|–+|={2,}|\\*{2,}|_{2,}|``|''",
    '\\p{Regional_Indicator}{2}',
    '\\p{Extended_Pictographic}[\\ufe0f\\u{1f3fb}-\\u{1f3ff}]*(?:\\u200d\\p{Extended_Pictographic}[\\ufe0f\\u{1f3fb}-\\u{1f3ff}]*)*',
    '[^]\\p{M}*',
  ].join('|'),
  'uy',
)

/** The short way for four words in five: where the letters of plain English from `start` on end before a space or comma; else `start`. */
const plainEnd = (text: string, start: number): number => {
  let at = start
  let unit = text.charCodeAt(at)
  while ((unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90)) {
    at += 1
    unit = text.charCodeAt(at)
  }
  return unit === 32 || unit === 44 || unit === 10 ? at : start
}

/** Parts words: white space, and marks that show nothing (zero-width space, writing direction). */
const SPACE = /[\s\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]*/y

/** Where white space from `start` on ends. */
const spaceEnd = (text: string, start: number): number => {
  const at = text.charCodeAt(start) === 32 ? start + 1 : start
  const unit = text.charCodeAt(at)
  // mostly it is one space, and a letter or mark of plain English behind it
  if (unit > 32 && unit < 127) return at
  SPACE.lastIndex = at
  SPACE.test(text)
  return SPACE.lastIndex
}

/** The end of a contraction: "do|n't", "Trump|'s", "we|'ll"; not "O'Brien", "o'clock". */
const CLITIC = /(?<=.)(?:n['’`´]t|['’`´](?:s|ll|re|ve|d|m))$/i

/** A dotted acronym or an initial: "U.S", "a.m", "J". "I" is not taken for one ("you and I."), but in "I. M. Pei" it is. */
const INITIAL = /^(?:\p{Lu}|Th|Yu|Kh)$/u

/** "I|. M. Pei" */
const NEXT_INITIAL = /^\.\s?\p{Lu}\./u
/** "p.m", "U.S" */
const DOTTED_END = /\.\p{L}$/u

/** Whether the full stop at `stop` belongs to the word before it. */
const keepsStop = (text: string, word: string, stop: number, before: string | undefined): boolean => {
  if (text.startsWith('...', stop)) return false
  if (INITIAL.test(word)) return word !== 'I' || NEXT_INITIAL.test(text.slice(stop, stop + 5))
  const last = word.slice(word.lastIndexOf('-') + 1)
  if (TITLES.has(word) || ABBREVIATIONS.has(last) || DOTTED_END.test(last)) return true
  if (BEFORE_NUMBER.has(word)) return /^\.\s?\d/.test(text.slice(stop, stop + 3))
  return AFTER_COMMA.has(word) && (before === ',' || text[stop + 1] === ',')
}

/**
 * The tokens of `text` inside `span`: in order, without overlap, covering every character that is not white space or invisible.
 * Words as in the Penn Treebank: "do|n't", "Trump|'s", "workers|'", "$|5", "50|%"; but hyphenated words, "cannot", abbreviations
 * with their stop ("U.S.", "Gen."), numbers, web and e-mail addresses, @handles and #tags stay whole. Each quotation mark is a
 * token of its own. Text that is already split by spaces ("do n't", "the company 's") gives the same tokens. Linear in length.
 * `lower` is in lower case with a straight apostrophe: both "’S" and "'s" give "'s".
 */
export const tokenize = (text: string, span: Span): Token[] => {
  const inside = text.slice(span.start, span.end)
  const tokens: Token[] = []
  const add = (start: number, end: number): void => {
    const word = inside.slice(start, end)
    const lower = word.toLowerCase()
    tokens.push({
      start: span.start + start,
      end: span.start + end,
      text: word,
      lower: lower.includes('’') ? lower.replace('’', "'") : lower,
    })
  }
  let at = 0
  while (at < inside.length) {
    at = spaceEnd(inside, at)
    if (at >= inside.length) break
    const plain = plainEnd(inside, at)
    if (plain > at) {
      add(at, plain)
      at = plain
      continue
    }
    TOKEN.lastIndex = at
    const found = TOKEN.exec(inside)
    let end = TOKEN.lastIndex
    const word = found?.[1]
    if (word !== undefined) {
      if (inside[end] === '.' && keepsStop(inside, word, end, tokens.at(-1)?.text)) end += 1
      else if (word.length > 2 && word.length < 60) {
        // "shouldn't've" has two ends
        const cuts: number[] = []
        let rest = word
        for (let cut = rest.search(CLITIC); cut > 0 && cuts.length < 3; cut = rest.search(CLITIC)) {
          cuts.unshift(at + cut)
          rest = rest.slice(0, cut)
        }
        for (const cut of cuts) {
          add(at, cut)
          at = cut
        }
      }
    }
    add(at, end)
    at = end
  }
  return tokens
}
