import { COUNTRIES } from '../annotation/words/countries.ts'
import type { Span } from '../document/span.ts'
import { EMPTY_WORDS, IRREGULAR_NOUNS, IRREGULAR_VERBS, SAME_MEANING } from './words/same-meaning.ts'

/** A word to look for or to look at. `start` and `end` are offsets into the text it was taken from. */
export interface Word extends Span {
  readonly text: string
  /** Lower case, without accents, dots and possessive: "U.S." is "us". */
  readonly plain: string
  /** What inflections of it have in common: "shipped", "ships" → "ship". Not always a word. */
  readonly stem: string
}

const rows = (list: string): string[][] =>
  list
    .trim()
    .split(/[\n/]/)
    .map((row) => row.trim().split(' '))

const EMPTY: ReadonlySet<string> = new Set(EMPTY_WORDS.trim().split(/\s+/))

const undouble = (stem: string): string => (/([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem)

/** Light stemming by rule: plural, past, -ing and a final e. */
const cut = (plain: string): string => {
  const noEnding = plain
    .replace(/(?<=[a-z]{2})ies$/, 'y')
    .replace(/(?<=s|x|z|ch|sh)es$/, '')
    .replace(/(?<=[^su\si])s$/, '')
    .replace(/(?<=[a-z]{2})ied$/, 'y')
  const noTense = noEnding.length >= 5 ? noEnding.replace(/(?<=[aeiouy].*)(?:ed|ing)$/, '') : noEnding
  return undouble(noTense === noEnding ? noTense : noTense.length < 3 ? noEnding : noTense).replace(/(?<=[a-z]{4})e$/, '')
}

const baseForms = (list: string): readonly (readonly [string, string])[] =>
  rows(list).flatMap(([base = '', ...forms]) => forms.map((form) => [form, cut(base)] as const))

const VERB_FORMS: ReadonlyMap<string, string> = new Map(baseForms(IRREGULAR_VERBS))
const BASE_FORMS: ReadonlyMap<string, string> = new Map([...VERB_FORMS, ...baseForms(IRREGULAR_NOUNS)])

/** The stem of a plain word: irregular forms by the list, also behind a prefix ("rebuilt"), others by rule. Numbers lose their commas. */
export const stemOf = (plain: string): string => {
  if (/\d/.test(plain)) return plain.replace(/,/g, '')
  const [, prefix = '', rest = plain] = /^(re|over|under|out)?(.{3,})$/.exec(plain) ?? []
  const base = BASE_FORMS.get(rest)
  return BASE_FORMS.get(plain) ?? (base === undefined ? cut(plain) : prefix + base)
}

/** Whether a word is the past form of a verb, as far as its form shows: "sent", "rebuilt", "opened". */
export const isPast = ({ plain, stem }: Word): boolean =>
  plain !== stem && (/ed$/.test(plain) || VERB_FORMS.has(plain) || VERB_FORMS.has(plain.replace(/^(?:re|over|under|out)/, '')))

/** Lower case, no accents, no dots in acronyms, no possessive ending. */
const plainWord = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}.]/gu, '')
    .replace(/’/g, "'")
    .replace(/['’]s?$/i, '')
    .toLowerCase()

type Form = Pick<Word, 'plain' | 'stem'>

/** The forms of the words met last: news has the same few thousand again and again, and the rules above are most of what an answer costs. */
const forms = new Map<string, Form>()
const mostForms = 20_000

const formOf = (word: string): Form => {
  const known = forms.get(word)
  if (known) return known
  const plain = /^\p{N}/u.test(word) ? word : plainWord(word)
  const form = { plain, stem: stemOf(plain) }
  if (forms.size >= mostForms) forms.clear()
  forms.set(word, form)
  return form
}

/** All words of a text, hyphenated ones as several. `offset` is where the text begins. */
export const wordsOf = (text: string, offset = 0): Word[] => {
  const words: Word[] = []
  for (const { 0: word, index } of text.matchAll(/\p{N}+(?:[.,]\p{N}+)*|(?:\p{L}\.){2,}|[\p{L}\p{M}]+(?:['’][\p{L}]+)*/gu)) {
    // Nobody looks for a word of a thousand letters, and the rules above look back over the word
    const { plain, stem } = formOf(word.slice(0, 60))
    words.push({ text: word, start: offset + index, end: offset + index + word.length, plain, stem })
  }
  return words
}

/** The words of a name or text, each as `plain` has it. */
export const plainWords = (text: string): readonly string[] => wordsOf(text).map(({ plain }) => plain)

/** The words of a question that say what to look for. "US" is a country where it has capitals, else a pronoun. */
export const contentWords = (text: string): Word[] =>
  wordsOf(text).filter(({ plain, text: typed }) => !(EMPTY.has(plain) || plain.endsWith("n't")) || /^(?:US|U\.S\.?)$/.test(typed))

/** Stems that mean the same, by one of them: "ukrainian" → "ukrain", "weapon" → "arm". */
const SAME: ReadonlyMap<string, string> = new Map([
  ...COUNTRIES.flatMap(({ names, demonyms }) =>
    demonyms.map((demonym) => [stemOf(plainWord(demonym)), stemOf(plainWord(names[0] ?? ''))] as const),
  ).filter(([demonym, name]) => !/ /.test(demonym + name)),
  ...rows(SAME_MEANING).flatMap((row) => row.map((word) => [stemOf(word), stemOf(row[0] ?? '')] as const)),
])

/** One stem for all words that mean the same: "weapon" → "arm". */
export const meaningOf = (stem: string): string => SAME.get(stem) ?? stem

/** Endings that make another word of the same thing: "korea", "korean"; "support", "supportive" is not among them. */
const DERIVED = /^(?:n|an|ian|ish|ese|ion|ation|ment|ly)$/

/** Whether two stems are of one word, of a country and its people, or of words with one meaning. */
export const sameStem = (a: string, b: string): boolean => {
  if (a === b || (SAME.get(a) ?? a) === (SAME.get(b) ?? b)) return true
  if (a[0] !== b[0]) return false
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 4 && long.startsWith(short) && DERIVED.test(long.slice(short.length))
}
