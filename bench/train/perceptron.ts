import { featureSpace } from '../../src/annotation/models/feature-hash.ts'

/** A multi-class perceptron under training. Features are numbers below 2^24; a row of weights is made on a feature's first mistake. */
export interface Perceptron {
  /** Fills `scores` with the classes' scores. */
  readonly score: (features: Int32Array, count: number, scores: Float32Array) => void
  /** Moves weight from the class `guess` to the class `gold`. */
  readonly update: (features: Int32Array, count: number, gold: number, guess: number) => void
  /** Counts an example; the average is taken over these. */
  readonly tick: () => void
  /** The averaged weights: a row of `classes` numbers for every feature that was ever wrong. */
  readonly averaged: () => ReadonlyMap<number, Float64Array>
}

/** `known` says how often each feature stands in the training data; rarer ones than `atLeast` are left out. */
export const createPerceptron = (classes: number, known: Uint8Array, atLeast: number): Perceptron => {
  const rowOf = new Int32Array(featureSpace).fill(-1)
  let rows = 0
  let weights = new Float32Array(classes * (1 << 16))
  let summed = new Float64Array(classes * (1 << 16))
  let time = 1
  const grow = (): void => {
    const wider = new Float32Array(weights.length * 2)
    wider.set(weights)
    weights = wider
    const longer = new Float64Array(summed.length * 2)
    longer.set(summed)
    summed = longer
  }
  return {
    score: (features, count, scores) => {
      scores.fill(0)
      for (let k = 0; k < count; k++) {
        const row = rowOf[features[k] as number] as number
        if (row < 0) continue
        const base = row * classes
        for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) + (weights[base + c] as number)
      }
    },
    update: (features, count, gold, guess) => {
      for (let k = 0; k < count; k++) {
        const feature = features[k] as number
        let row = rowOf[feature] as number
        if (row < 0) {
          if ((known[feature] as number) < atLeast) continue
          row = rows++
          rowOf[feature] = row
          if (rows * classes > weights.length) grow()
        }
        const up = row * classes + gold
        const down = row * classes + guess
        weights[up] = (weights[up] as number) + 1
        summed[up] = (summed[up] as number) + time
        weights[down] = (weights[down] as number) - 1
        summed[down] = (summed[down] as number) - time
      }
    },
    tick: () => {
      time++
    },
    averaged: () => {
      const all = new Map<number, Float64Array>()
      for (let feature = 0; feature < featureSpace; feature++) {
        const row = rowOf[feature] as number
        if (row < 0) continue
        const averages = new Float64Array(classes)
        for (let c = 0; c < classes; c++)
          averages[c] = (weights[row * classes + c] as number) - (summed[row * classes + c] as number) / time
        all.set(feature, averages)
      }
      return all
    },
  }
}
