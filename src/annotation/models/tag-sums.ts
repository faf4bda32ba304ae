import { addScores, type LinearModel } from './linear-model.ts'
import { type Neighbour, neighbourFeatures, ownFeatures, tagFeatureCount } from './tag-features.ts'
import type { Lettering, WordLook } from './word-looks.ts'

/** Sums of a word's weights, as pairs of class and weight: what does not depend on other words is looked up once a word, not once an occurrence. */
interface WordSums {
  readonly own: (Int16Array | undefined)[]
  before2?: Int16Array
  before?: Int16Array
  after?: Int16Array
  after2?: Int16Array
}

/** Adds what a word tells of a tag, its own or a neighbour's. */
export interface TagSums {
  readonly addOwn: (look: WordLook, lettering: Lettering, scores: Int32Array) => void
  readonly addNeighbour: (look: WordLook, place: Neighbour, scores: Int32Array) => void
}

const limit = 20000
const made = new WeakMap<LinearModel, TagSums>()

/** The sums of a model with so many classes; remembered for words already seen, within bounds that do not change results. */
export const tagSumsOf = (model: LinearModel, classes: number): TagSums => {
  const known = made.get(model)
  if (known) return known
  const words = new Map<WordLook, WordSums>()
  const features = new Int32Array(tagFeatureCount)
  const buffer = new Int32Array(classes)
  const sum = (count: number): Int16Array => {
    buffer.fill(0)
    for (let k = 0; k < count; k++) addScores(model, features[k] as number, buffer)
    const pairs: number[] = []
    for (let label = 0; label < classes; label++) if (buffer[label] !== 0) pairs.push(label, buffer[label] as number)
    return Int16Array.from(pairs)
  }
  const of = (look: WordLook): WordSums => {
    let found = words.get(look)
    if (!found) {
      if (words.size >= limit) words.clear()
      found = { own: [undefined, undefined, undefined, undefined] }
      words.set(look, found)
    }
    return found
  }
  const add = (pairs: Int16Array, scores: Int32Array): void => {
    for (let k = 0; k < pairs.length; k += 2) scores[pairs[k] as number] = (scores[pairs[k] as number] as number) + (pairs[k + 1] as number)
  }
  const sums: TagSums = {
    addOwn: (look, lettering, scores) => {
      const word = of(look)
      let pairs = word.own[lettering]
      if (!pairs) {
        pairs = sum(ownFeatures(look, lettering, features))
        word.own[lettering] = pairs
      }
      add(pairs, scores)
    },
    addNeighbour: (look, place, scores) => {
      const word = of(look)
      let pairs = word[place]
      if (!pairs) {
        pairs = sum(neighbourFeatures(look, place, features))
        word[place] = pairs
      }
      add(pairs, scores)
    },
  }
  made.set(model, sums)
  return sums
}
