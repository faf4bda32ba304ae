import type { Document, Sentence } from '../document/document.ts'
import { type Excerpt, excerpt } from '../document/span.ts'
import { isGlue, storyWords } from './story-words.ts'

/** A number of the text and what it counts or measures. */
export interface CountedThing {
  /** "at least 10,000 troops", "$1.9 billion". */
  readonly phrase: Excerpt
  readonly value: number
  /** What is counted, as a stem ("troop"), or the unit: "$", "%". */
  readonly unit: string
  /** Whether the text says "about", "nearly". */
  readonly rough: boolean
  /** Words around it that tell which things are meant: who did what with them. Names are among them. */
  readonly context: ReadonlySet<string>
  /** The names among the context. */
  readonly names: ReadonlySet<string>
  /** The beginning of what is done with the things: "sent", "kille" of "were killed". */
  readonly done: string | null
  readonly sentence: Excerpt
}

const NUMBER_WORDS: Readonly<Record<string, number>> = Object.fromEntries(
  'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, i) => [word, i + 2]),
)

const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  bn: 1e9,
  m: 1e6,
}

// The whole number, never the tail of one: not "000" of "10,000", not "5" of "2.5" or "G5"
const NUMBER = `(?<![\\p{L}\\p{N}.,:/-])(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|${Object.keys(NUMBER_WORDS).join('|')})(?![\\d:/]|[.,]\\d|\\s?[-–]\\s?[$€£¥]?\\d)`
const HEDGE =
  '(?:(?<hedge>at least|at most|more than|less than|fewer than|over|under|up to|as many as|about|around|nearly|almost|roughly|some|approximately|an estimated|close to) )?'
const COUNTED = new RegExp(
  `${HEDGE}(?<money>[$€£¥])?${NUMBER}(?:[ -]?(?<scale>${Object.keys(SCALES).join('|')})\\b)?(?!\\p{L})(?<percent> ?(?:%|per ?cent\\b))?(?<behind>(?: [\\p{L}'’-]+){0,3})`,
  'giu',
)

/** "another 3,000", "3,000 more", "2,000 of the": of others, or of a part. */
const OTHERS_BEFORE =
  /\b(?:between|another|additional|further|extra|other|remaining|first|last|next|each|every|per|than the|article|section|no|number|page|chapter|highway|route)\s+$/i
const OTHERS_BEHIND =
  /^\s?(?:more|each|annual|average|an? (?:year|month|week|day|season|share|barrel|head|person)|of|additional|further|other|others|extra|per|years? old|year-olds?)\b/i

/** Things that are a time or a measure of it; what lasted or when is not a number of things. */
const TIMES =
  /^(?:second|season|term|minute|hour|day|week|month|year|decade|centurie|century|am|pm|time|o'clock|gmt|minute|mile|kilometer|kilometre|km|metre|meter|foot|feet|degree)s?$/i

const PLURALS: ReadonlySet<string> = new Set(['people', 'men', 'women', 'children', 'police', 'personnel', 'staff', 'crew', 'cattle'])

/** Characters around a number whose words tell what is meant. */
const AROUND = 90

/** Characters within which what is done with the things stands. */
const NEAR = 24

const amountOf = (digits: string, scale: string | undefined): number =>
  (NUMBER_WORDS[digits.toLowerCase()] ?? Number(digits.replace(/,/g, ''))) * (scale ? (SCALES[scale.toLowerCase()] ?? 1) : 1)

/** "North Korean troops were" → "troops": the first plural of the next words, and what stands before it. */
const nounIn = (behind: string): { readonly upTo: string; readonly noun: string } | null => {
  let upTo = ''
  for (const word of behind.split(' ').filter((each) => each !== '')) {
    upTo += ` ${word}`
    if (/['’]/.test(word)) return null
    if (PLURALS.has(word.toLowerCase()) || /^\p{Ll}{2,}s$/u.test(word))
      return /(?:ss|us|is)$|^(?:was|is|has|as)$/.test(word) ? null : { upTo, noun: word }
    // Only what describes the things may stand between: "North Korean", "armed"
    if (/^(?:of|and|or|to|in|at|on|by|for|from|the|a|an|with|were|was|had|have|who|that|which|than|after|before)$/i.test(word)) return null
  }
  return null
}

const inSentence = (document: Document, sentence: Sentence): CountedThing[] => {
  const whole = document.text.slice(sentence.start, sentence.end)
  return [...whole.matchAll(COUNTED)].flatMap((match): CountedThing[] => {
    const { hedge, money, digits = '', scale, percent, behind = '' } = match.groups ?? {}
    const before = whole.slice(Math.max(0, match.index - 24), match.index)
    if (OTHERS_BEFORE.test(before) || OTHERS_BEHIND.test(behind.trimStart())) return []
    const counted = money || percent ? null : nounIn(behind)
    if (!money && !percent && (counted === null || TIMES.test(counted.noun))) return []
    // "the 2024 elections"
    if (!hedge && !money && !percent && !scale && /^(?:19|20)\d\d$/.test(digits)) return []
    const end = match.index + match[0].length - behind.length + (counted?.upTo.length ?? 0)
    const around = storyWords(whole).filter(
      (word) => (word.end <= match.index && word.end > match.index - AROUND) || (word.start >= end && word.start < end + AROUND),
    )
    const telling = around.filter(({ stem }) => !isGlue(stem) && !/\d/.test(stem))
    const isName = ({ start: at }: { readonly start: number }): boolean => at > 0 && /\p{Lu}/u.test(whole.charAt(at))
    const plain = telling.filter((word) => !isName(word))
    const doing = plain.findLast((word) => word.end <= match.index && /^[^,;:]{0,14}$/.test(whole.slice(word.end, match.index)))
    // "…, and three people were killed": what stands before is done to others
    const isTied = doing !== undefined && !/\b(?:and|or|but|while|that)\b/.test(whole.slice(doing.end, match.index))
    const nearest = isTied ? doing : plain.find((word) => word.start >= end && word.start < end + NEAR)
    return [
      {
        phrase: excerpt(document.text, { start: sentence.start + match.index, end: sentence.start + end }),
        value: amountOf(digits, scale),
        unit: money ?? (percent ? '%' : (storyWords(counted?.noun ?? '')[0]?.stem ?? '')),
        rough: /^(?:about|around|nearly|almost|roughly|some|approximately|an estimated|close to|over|more than)$/i.test(hedge ?? ''),
        context: new Set(telling.map(({ stem }) => stem)),
        names: new Set(telling.filter(isName).map(({ stem }) => stem)),
        done: nearest?.stem.slice(0, 5) ?? null,
        sentence: excerpt(document.text, sentence),
      },
    ]
  })
}

/**
 * The numbers of a text with what they count: "at least 10,000 troops", "$1.9 billion", "4.5 percent". Leaves out years, ages, times, distances and ordinals, and
 * numbers of others or of a part ("another 3,000", "2,000 of the soldiers"), which are not the same thing.
 */
export const countedThings = (document: Document): readonly CountedThing[] =>
  document.sentences.flatMap((sentence) =>
    ['paragraph', 'list-item'].includes(document.blocks[sentence.block]?.kind ?? '') ? inSentence(document, sentence) : [],
  )
