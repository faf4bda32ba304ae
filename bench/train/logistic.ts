/** What is known of one thing, and whether it is so (0..1): `features` are places among the weights, `values` what stands there (1 where they are left out). */
export interface Example {
  readonly features: readonly number[]
  readonly values?: readonly number[]
  readonly hit: number
}

const ROUNDS = 10

/** Solves `matrix` · x = `right` by Cholesky's decomposition; both are overwritten. */
const solve = (matrix: Float64Array[], right: Float64Array): Float64Array => {
  const size = right.length
  const cell = (row: number, column: number): number => matrix[row]?.[column] as number
  for (let j = 0; j < size; j++)
    for (let i = j; i < size; i++) {
      let sum = cell(i, j)
      for (let k = 0; k < j; k++) sum -= cell(i, k) * cell(j, k)
      ;(matrix[i] as Float64Array)[j] = i === j ? Math.sqrt(sum) : sum / cell(j, j)
    }
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < i; k++) right[i] = (right[i] as number) - cell(i, k) * (right[k] as number)
    right[i] = (right[i] as number) / cell(i, i)
  }
  for (let i = size - 1; i >= 0; i--) {
    for (let k = i + 1; k < size; k++) right[i] = (right[i] as number) - cell(k, i) * (right[k] as number)
    right[i] = (right[i] as number) / cell(i, i)
  }
  return right
}

const valueAt = ({ values }: Example, at: number): number => values?.[at] ?? 1

/** How likely it is so, by some weights, 0..1. */
export const likelihood = (weights: Float64Array, example: Example): number =>
  1 / (1 + Math.exp(-example.features.reduce((sum, feature, at) => sum + (weights[feature] as number) * valueAt(example, at), 0)))

/** Logistic regression by Newton's method, from nought: the maximum is one, so the weights do not depend on the order. `ridge` is what pulls them to nought. */
export const fitted = (examples: readonly Example[], size: number, ridge: number): Float64Array => {
  const weights = new Float64Array(size)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight) => -ridge * weight)
    const bend = Array.from({ length: size }, (_, i) => new Float64Array(size).fill(ridge, i, i + 1))
    for (const example of examples) {
      const { features, hit } = example
      const p = likelihood(weights, example)
      for (const [a, i] of features.entries()) {
        slope[i] = (slope[i] as number) + (hit - p) * valueAt(example, a)
        const row = bend[i] as Float64Array
        for (const [b, j] of features.entries()) row[j] = (row[j] as number) + p * (1 - p) * valueAt(example, a) * valueAt(example, b)
      }
    }
    for (const [i, step] of solve(bend, slope).entries()) weights[i] = (weights[i] as number) + step
  }
  return weights
}
