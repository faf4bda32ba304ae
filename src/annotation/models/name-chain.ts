import { type LinearModel, scoreOf } from './linear-model.ts'
import { labelCount, mayFollow } from './name-labels.ts'
import { addNameScores, createNameSums, type NameSums } from './name-sums.ts'
import type { NameView } from './name-view.ts'

/** The name model: weights in whole numbers of `step`, and what it costs to go from label to label, `[before * labelCount + label]`. */
export interface NameChain {
  readonly model: LinearModel
  readonly sums: NameSums
  readonly step: number
  readonly transitions: Float64Array
}

export const createNameChain = (model: LinearModel, step: number, transitions: Float64Array): NameChain => ({
  model,
  sums: createNameSums(model),
  step,
  transitions,
})

/** The score of a transition that cannot be. */
const closedTransition = -1e9

/** Which labels may stand before a label, in their order, and which after it. */
const allLabels = Array.from({ length: labelCount }, (_, label) => label)
const before = allLabels.map((label) => allLabels.filter((other) => mayFollow(other, label)))
const after = allLabels.map((label) => allLabels.filter((other) => mayFollow(label, other)))

/** Numbers of one stretch of words, used again for the next one: such arrays take longer to make than to fill. */
const createRoom = (): ((size: number) => Float64Array) => {
  let room = new Float64Array(labelCount * 64)
  return (size) => {
    if (room.length < size) room = new Float64Array(2 * size)
    return room
  }
}
const emissionRoom = createRoom()
const forwardRoom = createRoom()
const backwardRoom = createRoom()
const localRoom = createRoom()
const sumRoom = new Int32Array((labelCount + 1) >> 1)

/** Each word's score for each label, `[word * labelCount + label]`. */
export interface Emissions {
  readonly words: number
  /** Until emissions are asked for again. */
  readonly scores: Float64Array
}

/** The emissions of the view's words `[first, last)` and of one more that is no name. */
export const emissionsOf = ({ model, sums, step }: NameChain, view: NameView, first: number, last: number): Emissions => {
  const words = last - first + 1
  const emissions = emissionRoom(words * labelCount)
  for (let word = first; word < last; word++) {
    sumRoom.fill(0)
    addNameScores(model, sums, view, word, sumRoom)
    for (let label = 0; label < labelCount; label++) emissions[(word - first) * labelCount + label] = scoreOf(sumRoom, label) * step
  }
  emissions[(last - first) * labelCount] = 0
  for (let label = 1; label < labelCount; label++) emissions[(last - first) * labelCount + label] = closedTransition
  return { words, scores: emissions }
}

/** The best sequence of labels (Viterbi 1967). Gives the labels only. */
export const bestLabels = ({ words, scores: emissions }: Emissions, transitions: Float64Array): Uint8Array => {
  const labels = new Uint8Array(words)
  if (words === 0) return labels
  const scores = forwardRoom(words * labelCount)
  for (let label = 0; label < labelCount; label++) scores[label] = (emissions[label] as number) + (transitions[label] as number)
  for (let word = 1; word < words; word++) {
    const earlier = (word - 1) * labelCount
    for (let label = 0; label < labelCount; label++) {
      let most = Number.NEGATIVE_INFINITY
      for (const other of before[label] as number[])
        most = Math.max(most, (scores[earlier + other] as number) + (transitions[other * labelCount + label] as number))
      scores[earlier + labelCount + label] = most + (emissions[earlier + labelCount + label] as number)
    }
  }
  const last = (words - 1) * labelCount
  let label = 0
  for (let other = 1; other < labelCount; other++) if ((scores[last + other] as number) > (scores[last + label] as number)) label = other
  labels[words - 1] = label
  for (let word = words - 2; word >= 0; word--) {
    label = bestBefore(scores, word * labelCount, transitions, label)
    labels[word] = label
  }
  return labels
}

/** Which label of the word whose scores begin at `earlier` leads best to a label of the next one; the first of equal ones. */
const bestBefore = (scores: Float64Array, earlier: number, transitions: Float64Array, label: number): number => {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  for (const other of before[label] as number[]) {
    const score = (scores[earlier + other] as number) + (transitions[other * labelCount + label] as number)
    if (score > most) {
      most = score
      best = other
    }
  }
  return best
}

/** How probable a label is at a word, over all labellings of the sentence: 0..1. Until marginals or labels are asked for again. */
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

/** Forward and backward sums over all labellings (Rabiner 1989), for the words `[first, last)`. */
export const marginalsOf = ({ words, scores: emissions }: Emissions, transitions: Float64Array, first = 0, last = words): Marginals => {
  const size = words * labelCount
  const weights = factorsOf(transitions)
  const local = localRoom(size)
  for (let word = 0; word < words; word++) {
    let most = Number.NEGATIVE_INFINITY
    for (let label = 0; label < labelCount; label++) most = Math.max(most, emissions[word * labelCount + label] as number)
    for (let label = 0; label < labelCount; label++)
      local[word * labelCount + label] = Math.exp((emissions[word * labelCount + label] as number) - most)
  }
  const forward = forwardRoom(size)
  const backward = backwardRoom(size)
  for (let word = 0; word < last; word++) {
    let total = 0
    for (let label = 0; label < labelCount; label++) {
      let value = word === 0 ? (weights[label] as number) : 0
      if (word > 0)
        for (const other of before[label] as number[])
          value += (forward[(word - 1) * labelCount + other] as number) * (weights[other * labelCount + label] as number)
      value *= local[word * labelCount + label] as number
      forward[word * labelCount + label] = value
      total += value
    }
    for (let label = 0; label < labelCount; label++)
      forward[word * labelCount + label] = (forward[word * labelCount + label] as number) / total
  }
  for (let label = 0; label < labelCount; label++) backward[(words - 1) * labelCount + label] = 1
  for (let word = words - 2; word >= first; word--) {
    let total = 0
    for (let label = 0; label < labelCount; label++) {
      let value = 0
      for (const next of after[label] as number[]) {
        const at = (word + 1) * labelCount + next
        value += (weights[label * labelCount + next] as number) * (local[at] as number) * (backward[at] as number)
      }
      backward[word * labelCount + label] = value
      total += value
    }
    for (let label = 0; label < labelCount; label++)
      backward[word * labelCount + label] = (backward[word * labelCount + label] as number) / total
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
