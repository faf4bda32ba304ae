import { addScores, type LinearModel, scoreOf } from './linear-model.ts'
import { labelCount, mayFollow } from './name-labels.ts'

/** The name model: weights in whole numbers of `step`, and what it costs to go from label to label, `[before * labelCount + label]`. */
export interface NameChain {
  readonly model: LinearModel
  readonly step: number
  readonly transitions: Float64Array
}

/** The score of a transition that cannot be. */
const closedTransition = -1e9

/**
 * Each word's score for each label, `[word * labelCount + label]`, of the words `[first, last)` and of one more that is no name.
 * `featuresOf` writes a word's features and gives their number.
 */
export const emissionsOf = (
  { model, step }: NameChain,
  first: number,
  last: number,
  featuresOf: (word: number, out: Int32Array) => number,
  room: number,
): Float64Array => {
  const emissions = new Float64Array((last - first + 1) * labelCount)
  const features = new Int32Array(room)
  const scores = new Int32Array(model.width)
  for (let word = first; word < last; word++) {
    scores.fill(0)
    const n = featuresOf(word, features)
    addScores(model, features, n, scores)
    for (let label = 0; label < labelCount; label++) emissions[(word - first) * labelCount + label] = scoreOf(scores, label) * step
  }
  for (let label = 1; label < labelCount; label++) emissions[(last - first) * labelCount + label] = closedTransition
  return emissions
}

/** The best sequence of labels (Viterbi 1967). Gives the labels only. */
export const bestLabels = (emissions: Float64Array, transitions: Float64Array): Uint8Array => {
  const count = emissions.length / labelCount
  const labels = new Uint8Array(count)
  if (count === 0) return labels
  const from = new Uint8Array(emissions.length)
  let scores = new Float64Array(labelCount)
  let next = new Float64Array(labelCount)
  for (let label = 0; label < labelCount; label++) scores[label] = (emissions[label] as number) + (transitions[label] as number)
  for (let word = 1; word < count; word++) {
    for (let label = 0; label < labelCount; label++) {
      let best = 0
      let most = Number.NEGATIVE_INFINITY
      for (let before = 0; before < labelCount; before++) {
        const score = (scores[before] as number) + (transitions[before * labelCount + label] as number)
        if (score > most) {
          most = score
          best = before
        }
      }
      from[word * labelCount + label] = best
      next[label] = most + (emissions[word * labelCount + label] as number)
    }
    ;[scores, next] = [next, scores]
  }
  let label = 0
  for (let other = 1; other < labelCount; other++) if ((scores[other] as number) > (scores[label] as number)) label = other
  for (let word = count - 1; word >= 0; word--) {
    labels[word] = label
    label = from[word * labelCount + label] as number
  }
  return labels
}

/** How probable a label is at a word, over all labellings of the sentence: 0..1. */
export interface Marginals {
  readonly of: (word: number, label: number) => number
}

const factors = new WeakMap<Float64Array, Float64Array>()

/** By how much each transition multiplies a labelling's probability. */
const factorsOf = (transitions: Float64Array): Float64Array => {
  let found = factors.get(transitions)
  if (!found) {
    found = transitions.map((score) => (score <= closedTransition ? 0 : Math.exp(score)))
    factors.set(transitions, found)
  }
  return found
}

/** Forward and backward sums over all labellings (Rabiner 1989). */
export const marginalsOf = (emissions: Float64Array, transitions: Float64Array): Marginals => {
  const count = emissions.length / labelCount
  const weights = factorsOf(transitions)
  const local = new Float64Array(emissions.length)
  for (let word = 0; word < count; word++) {
    let most = Number.NEGATIVE_INFINITY
    for (let label = 0; label < labelCount; label++) most = Math.max(most, emissions[word * labelCount + label] as number)
    for (let label = 0; label < labelCount; label++)
      local[word * labelCount + label] = Math.exp((emissions[word * labelCount + label] as number) - most)
  }
  const forward = new Float64Array(emissions.length)
  const backward = new Float64Array(emissions.length).fill(1)
  for (let word = 0; word < count; word++) {
    let total = 0
    for (let label = 0; label < labelCount; label++) {
      let value = word === 0 ? (weights[label] as number) : 0
      if (word > 0)
        for (let before = 0; before < labelCount; before++)
          value += (forward[(word - 1) * labelCount + before] as number) * (weights[before * labelCount + label] as number)
      value *= local[word * labelCount + label] as number
      forward[word * labelCount + label] = value
      total += value
    }
    for (let label = 0; label < labelCount; label++)
      forward[word * labelCount + label] = (forward[word * labelCount + label] as number) / total
  }
  for (let word = count - 2; word >= 0; word--) {
    let total = 0
    for (let before = 0; before < labelCount; before++) {
      let value = 0
      for (let label = 0; label < labelCount; label++) {
        const at = (word + 1) * labelCount + label
        value += (weights[before * labelCount + label] as number) * (local[at] as number) * (backward[at] as number)
      }
      backward[word * labelCount + before] = value
      total += value
    }
    for (let before = 0; before < labelCount; before++)
      backward[word * labelCount + before] = (backward[word * labelCount + before] as number) / total
  }
  return {
    of: (word, label) => {
      let total = 0
      for (let other = 0; other < labelCount; other++)
        total += (forward[word * labelCount + other] as number) * (backward[word * labelCount + other] as number)
      return ((forward[word * labelCount + label] as number) * (backward[word * labelCount + label] as number)) / total
    },
  }
}

/** Trained transition scores, those that cannot be closed. */
export const openTransitions = (scores: Float64Array): Float64Array =>
  scores.map((score, k) => (mayFollow(Math.floor(k / labelCount), k % labelCount) ? score : closedTransition))
