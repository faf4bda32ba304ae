import type { Document } from '../document/document.ts'
import { titleWordWeights } from './models/title-words.weights.ts'
import type { SentenceView } from './sentence-view.ts'
import { commonness } from './story-words.ts'
import { wordCounts } from './word-counts.ts'

/** Which words of a story an editor puts into the title: a small logistic model over a word's part of speech, how often it comes, and whom it names. */

const CLASSES = ['NNP', 'NN', 'JJ', 'VB', 'VBX', 'CD', 'TO', 'IN', 'DT', 'MD', 'PRP', 'RB', 'CC', 'POS', 'X'] as const
/** Of the classes the first so many are words that say something. */
const FULL = 5

const classOf = (tag: string): number => {
  if (tag.startsWith('NNP')) return 0
  if (tag.startsWith('NN')) return 1
  if (tag.startsWith('JJ')) return 2
  if (tag.startsWith('VB')) return tag === 'VBG' || tag === 'VBN' ? 4 : 3
  if (tag.startsWith('PRP') || tag.startsWith('W')) return 10
  if (tag.startsWith('RB')) return 11
  const at = CLASSES.indexOf(tag as (typeof CLASSES)[number])
  return at < 0 ? CLASSES.length - 1 : at
}

/** Once, twice, some, many, often. */
const timesBucket = (count: number): number => (count <= 1 ? 0 : count === 2 ? 1 : count < 5 ? 2 : count < 9 ? 3 : 4)
const shareBucket = (salience: number): number => (salience < 0.1 ? 0 : salience < 0.25 ? 1 : salience < 0.5 ? 2 : salience < 0.95 ? 3 : 4)
const NAMES = ['person', 'organization', 'place', 'group'] as const

const isWord = (lower: string): boolean => (lower >= 'a' && lower < '{') || /[\p{L}\p{N}]/u.test(lower)

/** Where each kind of feature begins among the weights. */
const OF_CLASS = 1
const OF_TIMES = OF_CLASS + CLASSES.length
const OF_COMMON = OF_TIMES + FULL * 5
const OF_CLASS_COMMON = OF_COMMON + 25
const OF_SPREAD = OF_CLASS_COMMON + FULL * 5
const OF_PLACE = OF_SPREAD + 5
const OF_QUOTE = OF_PLACE + 6
const OF_TELLING = OF_QUOTE + 1
const OF_SUBJECT = OF_TELLING + FULL
const OF_NAME = OF_SUBJECT + FULL
const OF_SALIENCE = OF_NAME + NAMES.length * 2
export const TITLE_WORD_FEATURES = OF_SALIENCE + 5

/** How many of the story's first sentences are asked whether they have a word. */
const FIRST_SENTENCES = 6

/**
 * A function that gives `visit` the features of each word of a sentence, for some sentences of a story; `nth` is the sentence's place in it. The list of
 * features is the same each time, filled anew.
 */
export const titleWordFeatures = (
  document: Document,
  views: readonly SentenceView[],
): ((view: SentenceView, nth: number, visit: (token: number, features: readonly number[]) => void) => void) => {
  const counts = wordCounts(document)
  const spread = new Map<string, number>()
  for (const { sentence, word } of views.slice(0, FIRST_SENTENCES)) {
    const seen = new Set<string>()
    for (let k = sentence.first; k < sentence.last; k += 1) seen.add(word(k))
    for (const lower of seen) spread.set(lower, (spread.get(lower) ?? 0) + 1)
  }
  const features: number[] = []
  return (view, nth, visit) => {
    const { sentence, names } = view
    const verb = view.chunks.find((chunk) => chunk.verb?.form === 'finite')
    for (let k = sentence.first; k < sentence.last; k += 1) {
      const lower = view.word(k)
      if (!isWord(lower)) continue
      const kind = classOf(view.tag(k))
      features.length = 0
      features.push(0, OF_CLASS + kind)
      if (kind < FULL) {
        const times = timesBucket(counts.get(lower) ?? 1)
        const common = commonness(lower)
        features.push(
          OF_TIMES + kind * 5 + times,
          OF_COMMON + times * 5 + common,
          OF_CLASS_COMMON + kind * 5 + common,
          OF_SPREAD + Math.min(4, spread.get(lower) ?? 0),
          OF_PLACE + (kind < 2 ? 0 : 3) + (nth === 0 ? 0 : nth < 3 ? 1 : 2),
        )
        if (view.quoteAt(k)) features.push(OF_QUOTE)
        if (view.tellsSource(k)) features.push(OF_TELLING + kind)
        if (verb && k < verb.first) features.push(OF_SUBJECT + kind)
        const name = names.find(({ first, last }) => first <= k && k < last)
        if (name)
          features.push(OF_NAME + 2 * NAMES.indexOf(name.type) + (k === name.last - 1 ? 1 : 0), OF_SALIENCE + shareBucket(name.salience))
      }
      visit(k, features)
    }
  }
}

/**
 * How likely each token of a sentence is to stand in the title, 0..1, by its place in the sentence; -1 where it is no word. `nth` is the sentence's
 * place in the story.
 */
export const titleWords = (document: Document, views: readonly SentenceView[]): ((view: SentenceView, nth: number) => Float64Array) => {
  const featuresOf = titleWordFeatures(document, views)
  return (view, nth) => {
    const likely = new Float64Array(view.sentence.last - view.sentence.first).fill(-1)
    featuresOf(view, nth, (token, features) => {
      let sum = 0
      for (let k = 0; k < features.length; k += 1) sum += titleWordWeights[features[k] as number] ?? 0
      likely[token - view.sentence.first] = 1 / (1 + Math.exp(-sum))
    })
    return likely
  }
}
