import { NUMBER_WORDS } from '../annotation/words/calendar.ts'
import { COUNTRIES } from '../annotation/words/countries.ts'
import { FEMALE_NAMES, MALE_NAMES } from '../annotation/words/first-names.ts'
import type { Document, Sentence } from '../document/document.ts'
import { excerpt } from '../document/span.ts'
import { startsUpper } from '../document/starts-upper.ts'
import type { Statement } from './briefing.ts'
import { HEADLINE_LIMIT } from './headline-limit.ts'

/** Words that are names wherever they stand; so they must stand in the body too. */
const KNOWN_NAMES: ReadonlySet<string> = new Set(
  COUNTRIES.flatMap(({ names, demonyms, capitals }) => [...names, ...demonyms, ...capitals]).filter((name) => !name.includes(' ')),
)

/** "U.S." and "US", "Trump's" and "Trump", "1,500" and "1500" are the same word. */
const plain = (word: string): string => {
  const lower = word.toLowerCase()
  return /[.,'’]/.test(lower) ? lower.replace(/['’]s?$/, '').replace(/[.,'’]/g, '') : lower
}

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}.,'’&-]*/gu) ?? []

const withParts = (word: string): string[] => (word.includes('-') ? [word, ...word.split('-')] : [word])

/** Numbers in digits and in words are the same: "two" and "2". */
const numberOf = (word: string): string | null => {
  const lower = plain(word)
  const digits = /\d+/.exec(lower)?.[0]
  if (digits !== undefined) return digits
  return lower.length > 2 && NUMBER_WORDS[lower] !== undefined ? String(NUMBER_WORDS[lower]) : null
}

const LETTER = /\p{L}/u

const isTitleCase = (words: readonly string[]): boolean => {
  const long = words.slice(1).filter((word) => word.length > 3 && LETTER.test(word))
  return long.filter((word) => startsUpper(word)).length > 0.6 * long.length
}

/** Whether the names, numbers and quoted words of a title stand in the article's body. */
const standsIn = (title: string, body: string): boolean => {
  const bodyWords = [...new Set(wordsOf(body))].flatMap(withParts)
  const known = new Set(bodyWords.map(plain))
  const words = wordsOf(title)
  const allCapitals = isTitleCase(words)
  for (const [index, word] of words.entries()) {
    if (/\d/.test(word)) {
      const number = numberOf(word)
      if (!bodyWords.some((other) => numberOf(other) === number)) return false
    }
    if (!startsUpper(word) || withParts(word).every((part) => known.has(plain(part)))) continue
    const name = word.replace(/['’]s?$/, '').replace(/[.,]$/, '')
    // in a title in capitals only known names tell themselves; elsewhere every capital does
    const isName = KNOWN_NAMES.has(name) || MALE_NAMES.has(name) || FEMALE_NAMES.has(name) || (!allCapitals && index > 0)
    if (isName) return false
  }
  const quoted = [...title.matchAll(/["“]([^"”]+)["”]/g)].map(([, inner = '']) => inner.replace(/[,.]$/, ''))
  const single = [...title.matchAll(/(?<![\p{L}\p{N}])[‘']([^‘’']+)[’'](?![\p{L}])/gu)].map(([, inner = '']) => inner)
  return (
    quoted.every((words) => body.includes(words)) &&
    single.every((words) => body.toLowerCase().includes(words.toLowerCase().replace(/[,.]$/, '')))
  )
}

/** "Rates rise | The Daily Post": without the publisher's name. */
const withoutSite = (title: string): string =>
  title
    .replace(/\s+(?:\||[–—-])\s+[^|–—-]{2,40}$/, (site) =>
      /\||\b(?:News|Post|Times|Wikinews|CNN|BBC|VOA|Reuters|AP|Guardian)\b/.test(site) ? '' : site,
    )
    .trim()

/**
 * The publisher's title as a headline, with the sentence that says the same; null where there is none, where it has more than 90
 * characters, or where a name, number or quoted word of it is not in the article's body.
 */
export const honestTitle = (document: Document, story: readonly Sentence[]): Statement | null => {
  const given = document.article.title ?? document.title?.text
  const title = withoutSite(given?.replace(/\s+/g, ' ') ?? '')
  if (title === '' || title.length > HEADLINE_LIMIT || story.length === 0) return null
  const body = document.blocks
    .filter(({ kind }) => kind !== 'title')
    .map(({ start, end }) => document.text.slice(start, end))
    .join('\n')
  if (!standsIn(title, body)) return null
  const wanted = new Set(
    wordsOf(title)
      .map(plain)
      .filter((word) => word.length > 3),
  )
  const shared = (sentence: Sentence): number => {
    const own = new Set(wordsOf(document.text.slice(sentence.start, sentence.end)).map(plain))
    return [...wanted].filter((word) => own.has(word)).length
  }
  const best = story
    .slice(0, 20)
    .map((sentence) => ({ sentence, shared: shared(sentence) }))
    .reduce((one, other) => (other.shared > one.shared ? other : one))
  return { text: title, evidence: [excerpt(document.text, best.sentence)] }
}
