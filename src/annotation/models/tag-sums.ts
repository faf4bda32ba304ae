import { addScores, type LinearModel } from './linear-model.ts'
import { type Neighbour, neighbourFeatures, ownFeatures, tagFeatureCount } from './tag-features.ts'
import { type Lettering, lookLimit, type WordLook } from './word-looks.ts'

/** Adds what a word tells of a tag, its own or a neighbour's. */
export interface TagSums {
  readonly addOwn: (look: WordLook, lettering: Lettering, scores: Int32Array) => void
  readonly addNeighbour: (look: WordLook, place: Neighbour, scores: Int32Array) => void
}

/** Words whose sums are known, more than looks are remembered: a power of two. */
const words = 1 << 15
/** For each word, numbers: its look's id, where its own sums stand in each lettering, and for each place as a neighbour. */
const stride = 16
/** Most sums that are kept; few words have more than three. */
const room = 3 * lookLimit

const made = new WeakMap<LinearModel, TagSums>()

/**
 * The sums of a model: what does not depend on other words is looked up once a word, not once an occurrence. Remembered for words already
 * seen, within bounds that do not change results (6 MB; it begins anew when full).
 */
export const tagSumsOf = (model: LinearModel): TagSums => {
  const known = made.get(model)
  if (known) return known
  const { width } = model
  const index = new Int32Array(words * stride)
  const kept = new Int32Array(room * width)
  let count = 0
  const features = new Int32Array(tagFeatureCount)

  /** Where in the index the word's places begin. */
  const placesOf = ({ id }: WordLook): number => {
    const at = (id & (words - 1)) * stride
    if (index[at] !== id) {
      index.fill(0, at, at + stride)
      index[at] = id
    }
    return at + 1
  }
  /** Keeps the sum of the features, at the place, and gives where it stands. */
  const keep = (place: number, found: number): number => {
    if (count === room) {
      index.fill(0)
      count = 0
    }
    const from = count * width
    const sum = kept.subarray(from, from + width).fill(0)
    addScores(model, features, found, sum)
    count++
    // a sum's number, from 1 on: 0 is none
    index[place] = count
    return count
  }
  const add = (number: number, scores: Int32Array): void => {
    const from = (number - 1) * width
    for (let k = 0; k < width; k++) scores[k] = (scores[k] as number) + (kept[from + k] as number)
  }
  const sums: TagSums = {
    addOwn: (look, lettering, scores) => {
      const place = placesOf(look) + lettering
      add(index[place] || keep(place, ownFeatures(look, lettering, features)), scores)
    },
    addNeighbour: (look, neighbour, scores) => {
      const place = placesOf(look) + 4 + neighbour
      add(index[place] || keep(place, neighbourFeatures(look, neighbour, features)), scores)
    },
  }
  made.set(model, sums)
  return sums
}
