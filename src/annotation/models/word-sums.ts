import { addScores, type LinearModel } from './linear-model.ts'
import type { Lettering, WordLook } from './word-looks.ts'

/**
 * Writes the features that hang on one word, its sentence's lettering and one number more, from `out[from]` on, and gives where they end.
 * The number is what the place tells: the shape of the word beside it, a part of speech.
 */
export type WordFeatures = (look: WordLook, lettering: Lettering, context: number, out: Int32Array, from?: number) => number

/** What a model makes of such features, remembered: they are looked up once a word and context, not once an occurrence. */
export interface WordSums {
  readonly model: LinearModel
  readonly featuresOf: WordFeatures
  /** A row a slot: the look's id, the context, the lettering, then the sum. */
  readonly rows: Int32Array
  readonly slots: number
}

const keyLength = 3

const buffer = new Int32Array(32)

/** `slots`, a power of two, bounds the memory and does not change results: who comes later takes the place. */
export const createWordSums = (model: LinearModel, featuresOf: WordFeatures, slots: number): WordSums => ({
  model,
  featuresOf,
  // no look has the id -1
  rows: new Int32Array(slots * (keyLength + model.width)).fill(-1),
  slots,
})

/** Adds to `scores` (`model.width` numbers) what the model makes of the features. */
export const addWordSum = (
  { model, featuresOf, rows, slots }: WordSums,
  look: WordLook,
  lettering: Lettering,
  context: number,
  scores: Int32Array,
): void => {
  const { width } = model
  const row = ((look.id + Math.imul(context, 0x9e3779b1)) & (slots - 1)) * (keyLength + width)
  const sum = row + keyLength
  if (rows[row] !== look.id || rows[row + 1] !== context || rows[row + 2] !== lettering) {
    rows[row] = look.id
    rows[row + 1] = context
    rows[row + 2] = lettering
    for (let k = 0; k < width; k++) rows[sum + k] = 0
    addScores(model, buffer, featuresOf(look, lettering, context, buffer), rows, sum)
  }
  for (let k = 0; k < width; k++) scores[k] = (scores[k] as number) + (rows[sum + k] as number)
}
