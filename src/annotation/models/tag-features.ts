import type { Token } from '../../document/document.ts'
import { featureOf } from './feature-hash.ts'
import { edgeLook, type Lettering, letteringOf, looksOf, shapeIn, type WordLook } from './word-looks.ts'

/** A sentence as the tagger reads it: without its double quotation marks, which part what belongs together ("would "support" the plan"). */
export interface SentenceView {
  /** The other tokens' indices. */
  readonly places: readonly number[]
  /** Their looks, padded with two edges on both sides: that of `places[i]` is `looks[i + 2]`. */
  readonly looks: readonly WordLook[]
  /** 1 where a quotation mark stands before the word, 2 after it, 3 both. */
  readonly marks: readonly number[]
  readonly lettering: Lettering
}

export const viewSentence = (tokens: readonly Token[], first: number, last: number): SentenceView => {
  const places: number[] = []
  const looks = [edgeLook, edgeLook]
  const marks: number[] = []
  const known = looksOf(tokens)
  let mark = 0
  for (let i = first; i < last; i++) {
    const look = known[i] as WordLook
    if (look.doubleMark) {
      if (marks.length > 0) marks[marks.length - 1] = (marks.at(-1) ?? 0) | 2
      mark = 1
      continue
    }
    places.push(i)
    looks.push(look)
    marks.push(mark)
    mark = 0
  }
  looks.push(edgeLook, edgeLook)
  return { places, looks, marks, lettering: letteringOf(tokens, first, last) }
}

/** What the tagger remembers of the tags it gave before; a tag is its class + 1, 0 at the edge. */
export interface TagMemory {
  before: number
  before2: number
  /** The last verb or modal, and whether the last finite one was a form of "be" or "have" (their look's word), 0 if none. */
  verb: number
  verbWord: number
}

/** Most features of one word. */
export const tagFeatureCount = 48

/** Writes into `out`, from `from` on, what a word tells at some place of a sentence so lettered; gives the end of it. */
export type LookFeatures = (look: WordLook, lettering: Lettering, out: Int32Array, from: number) => number

/** What a word itself tells of its tag. */
const ownFeatures: LookFeatures = (w, lettering, out, from) => {
  let n = from
  const shape = shapeIn(w.shape, lettering)
  out[n++] = featureOf(0, w.word)
  out[n++] = featureOf(2, w.suffix4)
  out[n++] = featureOf(3, w.suffix3)
  out[n++] = featureOf(4, w.suffix2, shape)
  out[n++] = featureOf(5, w.suffix1, shape)
  out[n++] = featureOf(6, w.prefix2)
  out[n++] = featureOf(7, w.prefix3)
  out[n++] = featureOf(8, w.fine, shape)
  out[n++] = featureOf(9, w.coarse, w.suffix2)
  if (w.tail !== 0) {
    out[n++] = featureOf(40, w.tail)
    out[n++] = featureOf(41, w.prefix3, w.tail)
  }
  return n
}

/** What a word tells of the tag of the second word from it; by the features' numbers. */
const twoAway =
  (ofWord: number, ofCluster: number): LookFeatures =>
  (look, _lettering, out, from) => {
    out[from] = featureOf(ofWord, look.word)
    out[from + 1] = featureOf(ofCluster, look.fine)
    return from + 2
  }

/** What a word tells of the tag of its neighbour. */
const neighbour =
  (ofWord: number, ofCluster: number, ofSuffix: number): LookFeatures =>
  (look, _lettering, out, from) => {
    out[from] = featureOf(ofWord, look.word)
    out[from + 1] = featureOf(ofCluster, look.fine)
    out[from + 2] = featureOf(ofSuffix, look.suffix3)
    return from + 3
  }

const beforeLastFeatures = twoAway(18, 27)
const beforeFeatures = neighbour(17, 24, 28)
const afterFeatures = neighbour(19, 25, 29)
const afterNextFeatures = twoAway(20, 26)

/** What a word tells, by itself, of the tag of the word that it is seen from: as the second before it, the first before it, itself, the first and second after it. */
export const wordFeatures: readonly LookFeatures[] = [beforeLastFeatures, beforeFeatures, ownFeatures, afterFeatures, afterNextFeatures]

/** What the forms of a word and its two neighbours tell of its tag. `mark`: whether quotation marks stand beside it; 9 where it begins the sentence. */
export const formFeatures = (
  before: number,
  own: number,
  after: number,
  lettering: Lettering,
  mark: number,
  out: Int32Array,
  from: number,
): number => {
  const shape = shapeIn(own, lettering)
  out[from] = featureOf(1, shape, mark)
  out[from + 1] = featureOf(33, shapeIn(after, lettering), shape)
  out[from + 2] = featureOf(34, shapeIn(before, lettering), shape)
  return from + 3
}

/** The tags before a word and its quotation marks, as one number. */
export const historyOf = ({ before, before2 }: TagMemory, mark: number): number => (before << 8) | (before2 << 2) | mark

/** What the tags before a word tell, whatever the word. */
export const historyFeatures = (history: number, out: Int32Array, from: number): number => {
  const before = history >> 8
  out[from] = featureOf(10, before)
  out[from + 1] = featureOf(11, before, (history >> 2) & 63)
  out[from + 2] = featureOf(39, history & 3, before)
  return from + 3
}

/** What the words tell together and with the tags before: the rest of the i-th word's features. */
export const jointFeatures = (
  { looks, lettering }: SentenceView,
  i: number,
  { before, before2, verb, verbWord }: TagMemory,
  out: Int32Array,
  from = 0,
): number => {
  let n = from
  const b1 = looks[i + 1] as WordLook
  const w = looks[i + 2] as WordLook
  const a1 = looks[i + 3] as WordLook
  const a2 = looks[i + 4] as WordLook
  out[n++] = featureOf(12, before, w.word)
  out[n++] = featureOf(13, before, w.fine)
  out[n++] = featureOf(14, before, w.suffix2)
  out[n++] = featureOf(15, before, a1.word)
  out[n++] = featureOf(16, before, a1.fine)
  out[n++] = featureOf(21, b1.word, w.word)
  out[n++] = featureOf(22, w.word, a1.word)
  out[n++] = featureOf(23, a1.word, a2.word)
  out[n++] = featureOf(30, w.fine, a1.fine)
  out[n++] = featureOf(31, b1.fine, w.fine)
  out[n++] = featureOf(32, a1.suffix2, w.suffix2)
  out[n++] = featureOf(35, w.coarse, Math.imul(a1.coarse, 100) + a2.coarse)
  out[n++] = featureOf(36, before, Math.imul(w.coarse, 100) + a1.coarse)
  out[n++] = featureOf(37, before, shapeIn(w.shape, lettering))
  out[n++] = featureOf(38, before2, Math.imul(before, 100) + w.coarse)
  out[n++] = featureOf(42, verb, w.suffix2)
  out[n++] = featureOf(43, verbWord, w.suffix2)
  out[n++] = featureOf(44, verb, Math.imul(before, 100) + w.coarse)
  return n
}

/** The marks as `formFeatures` has them. */
export const openingMark = (view: SentenceView, i: number): number => (i === 0 ? 9 : (view.marks[i] as number))

const forms = new Int32Array(3)

/**
 * Writes all features of the i-th word of the view into `out` and gives their number; for training. Always in this order: the trainer's rows
 * are numbered by it.
 */
export const tagFeatures = (view: SentenceView, i: number, memory: TagMemory, out: Int32Array): number => {
  const { looks, lettering } = view
  const [b2, b1, w, a1, a2] = looks.slice(i, i + 5) as [WordLook, WordLook, WordLook, WordLook, WordLook]
  formFeatures(b1.shape, w.shape, a1.shape, lettering, openingMark(view, i), forms, 0)
  const [ownForm, afterForm, beforeForm] = forms as unknown as [number, number, number]
  let n = ownFeatures(w, lettering, out, 1)
  out[0] = out[1] as number
  out[1] = ownForm
  n = beforeLastFeatures(b2, lettering, out, n)
  n = beforeFeatures(b1, lettering, out, n)
  out[n++] = beforeForm
  n = afterFeatures(a1, lettering, out, n)
  out[n++] = afterForm
  n = afterNextFeatures(a2, lettering, out, n)
  n = historyFeatures(historyOf(memory, view.marks[i] as number), out, n)
  return jointFeatures(view, i, memory, out, n)
}
