import { addScores, type LinearModel } from './linear-model.ts'
import {
  aroundFeatures,
  jointNameFeatures,
  knownOf,
  nameFeatureCount,
  ownNameFeatures,
  placesAround,
  plainJointFeatures,
  plainNameFeatures,
} from './name-features.ts'
import type { NameView } from './name-view.ts'
import type { WordLook } from './word-looks.ts'
import { addWordSum, createWordSums, type WordSums } from './word-sums.ts'

/** The sums of what words tell of a label, each by itself. */
export interface NameSums {
  readonly own: WordSums
  readonly plain: WordSums
  readonly around: readonly WordSums[]
}

/** 2.5 MB in all. */
const slots = 1 << 13

export const createNameSums = (model: LinearModel): NameSums => ({
  own: createWordSums(model, ownNameFeatures, slots),
  plain: createWordSums(model, plainNameFeatures, slots),
  around: aroundFeatures.map((featuresOf) => createWordSums(model, featuresOf, slots)),
})

const features = new Int32Array(nameFeatureCount)
const places = new Int32Array(aroundFeatures.length)

/** Adds to `scores` what the model makes of all `nameFeatures` of the i-th word. */
export const addNameScores = (model: LinearModel, sums: NameSums, view: NameView, i: number, scores: Int32Array): void => {
  const { looks, lettering, standsOut } = view
  const w = looks[i + 2] as WordLook
  if (standsOut[i + 2] === 0) {
    addWordSum(sums.plain, w, lettering, knownOf(view, i), scores)
    addScores(model, features, plainJointFeatures(view, i, features), scores)
    return
  }
  addWordSum(sums.own, w, lettering, knownOf(view, i), scores)
  placesAround(view, i, places)
  for (let k = 0; k < places.length; k++) {
    addWordSum(sums.around[k] as WordSums, looks[places[k] as number] as WordLook, lettering, w.shape, scores)
  }
  addScores(model, features, jointNameFeatures(view, i, features), scores)
}
