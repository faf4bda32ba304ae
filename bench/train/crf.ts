import { featureSpace } from '../../src/annotation/models/feature-hash.ts'

/** One sentence for the chain: its words' features (a row each) and, as bits, the labels that each word may have. */
export interface ChainExample {
  readonly features: readonly Int32Array[]
  readonly allowed: Uint16Array
  /** How much it counts: 2 as two sentences. */
  readonly weight: number
}

/** A linear-chain conditional random field under training. */
export interface Chain {
  readonly learn: (example: ChainExample) => number
  readonly weights: () => ReadonlyMap<number, Float64Array>
  /** `[before * labels + label]`; `before` 0 stands for the start too. */
  readonly transitions: () => Float64Array
}

export interface ChainOptions {
  readonly labels: number
  readonly mayFollow: (before: number, label: number) => boolean
  /** Learning rate, and how strongly weights are drawn to nought (L1 and L2): those of FTRL-proximal (McMahan et al. 2013). */
  readonly rate: number
  readonly l1: number
  readonly l2: number
  /** How often a feature stands in the data; those below `atLeast` are left out. */
  readonly known: Uint8Array
  readonly atLeast: number
}

/** The chain, learning by FTRL-proximal on the likelihood of the allowed labels; where several are allowed, of any of them. */
export const createChain = ({ labels, mayFollow, rate, l1, l2, known, atLeast }: ChainOptions): Chain => {
  const rowOf = new Int32Array(featureSpace).fill(-1)
  let rows = labels // the first `labels` rows are the transitions
  let z = new Float64Array(labels << 18)
  let n = new Float64Array(labels << 18)
  const read = (at: number, strength: number): number => {
    const pull = z[at] as number
    const size = Math.abs(pull)
    return size <= strength ? 0 : -(pull - Math.sign(pull) * strength) / ((1 + Math.sqrt(n[at] as number)) / rate + l2)
  }
  const move = (at: number, gradient: number, strength: number): void => {
    if (gradient === 0) return
    const squares = n[at] as number
    const sigma = (Math.sqrt(squares + gradient * gradient) - Math.sqrt(squares)) / rate
    z[at] = (z[at] as number) + gradient - sigma * read(at, strength)
    n[at] = squares + gradient * gradient
  }
  const open = Array.from({ length: labels }, (_, before) => Array.from({ length: labels }, (_, label) => mayFollow(before, label)))
  const transitionsNow = (): Float64Array => {
    const table = new Float64Array(labels * labels)
    for (let before = 0; before < labels; before++)
      for (let label = 0; label < labels; label++)
        table[before * labels + label] = open[before]?.[label] ? read(before * labels + label, 0) : -1e9
    return table
  }

  /** Forward and backward over the words; gives the log of the sum and fills the marginals of labels and of label pairs. */
  const sum = (
    emissions: Float64Array,
    exps: Float64Array,
    length: number,
    allowed: Uint16Array | null,
    one: Float64Array,
    pairs: Float64Array,
  ): number => {
    const forward = new Float64Array(length * labels)
    const backward = new Float64Array(length * labels)
    const scale = new Float64Array(length)
    let log = 0
    const local = new Float64Array(length * labels)
    for (let t = 0; t < length; t++) {
      const may = allowed ? (allowed[t] as number) : -1
      let most = Number.NEGATIVE_INFINITY
      for (let label = 0; label < labels; label++) if (may & (1 << label)) most = Math.max(most, emissions[t * labels + label] as number)
      for (let label = 0; label < labels; label++)
        if (may & (1 << label)) local[t * labels + label] = Math.exp((emissions[t * labels + label] as number) - most)
      log += most
    }
    const at = (t: number, label: number): number => local[t * labels + label] as number
    for (let t = 0; t < length; t++) {
      let total = 0
      for (let label = 0; label < labels; label++) {
        let value = 0
        if (t === 0) value = exps[label] as number
        else
          for (let before = 0; before < labels; before++)
            value += (forward[(t - 1) * labels + before] as number) * (exps[before * labels + label] as number)
        value *= at(t, label)
        forward[t * labels + label] = value
        total += value
      }
      scale[t] = total
      log += Math.log(total)
      for (let label = 0; label < labels; label++) forward[t * labels + label] = (forward[t * labels + label] as number) / total
    }
    for (let label = 0; label < labels; label++) backward[(length - 1) * labels + label] = 1
    for (let t = length - 2; t >= 0; t--)
      for (let before = 0; before < labels; before++) {
        let value = 0
        for (let label = 0; label < labels; label++)
          value += (exps[before * labels + label] as number) * at(t + 1, label) * (backward[(t + 1) * labels + label] as number)
        backward[t * labels + before] = value / (scale[t + 1] as number)
      }
    pairs.fill(0)
    for (let t = 0; t < length; t++)
      for (let label = 0; label < labels; label++) {
        one[t * labels + label] = (forward[t * labels + label] as number) * (backward[t * labels + label] as number)
        const into = (at(t, label) * (backward[t * labels + label] as number)) / (scale[t] as number)
        if (into === 0) continue
        if (t === 0) pairs[label] = (pairs[label] as number) + (exps[label] as number) * into
        else
          for (let before = 0; before < labels; before++) {
            const value = (forward[(t - 1) * labels + before] as number) * (exps[before * labels + label] as number) * into
            pairs[before * labels + label] = (pairs[before * labels + label] as number) + value
          }
      }
    return log
  }

  const learn = ({ features, allowed, weight }: ChainExample): number => {
    const length = features.length
    const emissions = new Float64Array(length * labels)
    for (const [t, row] of features.entries()) {
      for (const feature of row) {
        let at = rowOf[feature] as number
        if (at < 0) {
          if ((known[feature] as number) < atLeast) continue
          at = rows++
          rowOf[feature] = at
          if (rows * labels > z.length) {
            const widerZ = new Float64Array(z.length * 2)
            widerZ.set(z)
            z = widerZ
            const widerN = new Float64Array(n.length * 2)
            widerN.set(n)
            n = widerN
          }
        }
        for (let label = 0; label < labels; label++)
          emissions[t * labels + label] = (emissions[t * labels + label] as number) + read(at * labels + label, l1)
      }
    }
    const exps = transitionsNow().map(Math.exp)
    const expected = new Float64Array(length * labels)
    const observed = new Float64Array(length * labels)
    const expectedPairs = new Float64Array(labels * labels)
    const observedPairs = new Float64Array(labels * labels)
    const all = sum(emissions, exps, length, null, expected, expectedPairs)
    const right = sum(emissions, exps, length, allowed, observed, observedPairs)
    if (!Number.isFinite(all - right)) return 0 // no labelling is allowed: an annotation that overlaps another
    for (const [t, row] of features.entries())
      for (let label = 0; label < labels; label++) {
        const gradient = weight * ((expected[t * labels + label] as number) - (observed[t * labels + label] as number))
        if (Math.abs(gradient) < 1e-6) continue
        for (const feature of row) {
          const at = rowOf[feature] as number
          if (at >= 0) move(at * labels + label, gradient, l1)
        }
      }
    for (let k = 0; k < labels * labels; k++) move(k, weight * ((expectedPairs[k] as number) - (observedPairs[k] as number)), 0)
    return all - right
  }

  return {
    learn,
    transitions: transitionsNow,
    weights: () => {
      const out = new Map<number, Float64Array>()
      for (let feature = 0; feature < featureSpace; feature++) {
        const row = rowOf[feature] as number
        if (row < 0) continue
        const weights = new Float64Array(labels)
        let any = false
        for (let label = 0; label < labels; label++) {
          weights[label] = read(row * labels + label, l1)
          any ||= weights[label] !== 0
        }
        if (any) out.set(feature, weights)
      }
      return out
    },
  }
}
