import type { LinearModel } from './linear-model.ts'
import {
  afterFeatures,
  afterNextFeatures,
  beforeFeatures,
  beforeLastFeatures,
  historyFeatures,
  historyOf,
  openingMark,
  ownFeatures,
  type SentenceView,
  type TagMemory,
} from './tag-features.ts'
import { edgeLook, type WordLook } from './word-looks.ts'
import { addWordSum, createWordSums, type WordSums } from './word-sums.ts'

/** The sums of the features that hang on one word, by its place as seen from the word that is tagged. */
export interface TagSums {
  readonly own: WordSums
  readonly beforeLast: WordSums
  readonly before: WordSums
  readonly after: WordSums
  readonly afterNext: WordSums
  readonly history: WordSums
}

/** 10 MB in all. */
const slots = 1 << 14

const made = new WeakMap<LinearModel, TagSums>()

export const tagSumsOf = (model: LinearModel): TagSums => {
  const known = made.get(model)
  if (known) return known
  const sums: TagSums = {
    own: createWordSums(model, ownFeatures, slots),
    beforeLast: createWordSums(model, beforeLastFeatures, slots),
    before: createWordSums(model, beforeFeatures, slots),
    after: createWordSums(model, afterFeatures, slots),
    afterNext: createWordSums(model, afterNextFeatures, slots),
    history: createWordSums(model, historyFeatures, slots),
  }
  made.set(model, sums)
  return sums
}

/** Adds what the words around the i-th, each by itself, and the tags before it tell of its tag: all but `jointFeatures`. */
export const addTagSums = (sums: TagSums, view: SentenceView, i: number, memory: TagMemory, scores: Int32Array): void => {
  const { looks, lettering } = view
  const w = looks[i + 2] as WordLook
  addWordSum(sums.own, w, lettering, openingMark(view, i), scores)
  addWordSum(sums.beforeLast, looks[i] as WordLook, lettering, 0, scores)
  addWordSum(sums.before, looks[i + 1] as WordLook, lettering, w.shape, scores)
  addWordSum(sums.after, looks[i + 3] as WordLook, lettering, w.shape, scores)
  addWordSum(sums.afterNext, looks[i + 4] as WordLook, lettering, 0, scores)
  addWordSum(sums.history, edgeLook, 0, historyOf(memory, view.marks[i] as number), scores)
}
