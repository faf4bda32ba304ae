import { featureSpace } from './feature-hash.ts'

/** A sparse linear classifier: for each known feature a row of (class, weight). */
export interface LinearModel {
  /** A bit for each 64 features: most that are asked for are in no row, and this small table tells. */
  readonly known: Int32Array
  /** Pairs of a feature (-1: free) and where its cells begin; looked for from the feature's high bits on. */
  readonly slots: Int32Array
  /** How far a feature is shifted to give its first slot. */
  readonly shift: number
  /** Cells, two bytes each: class (negative, less 128, in the last cell of a row), weight. */
  readonly cells: Int8Array
}

const featureBits = Math.log2(featureSpace)
const knownBits = 20

/** Unpacks the base64 of `packLinearModel`: row count, cell count (both uint32, little-endian), the features' gaps as LEB128,
 * then the cells with a class's bit 7 set on the last cell of a row. */
export const decodeLinearModel = (base64: string): LinearModel => {
  const bytes = Buffer.from(base64, 'base64')
  const rowCount = bytes.readUInt32LE(0)
  const cellCount = bytes.readUInt32LE(4)
  const slotBits = Math.max(4, Math.ceil(Math.log2(rowCount * 1.5 + 1)))
  const slots = new Int32Array(2 << slotBits).fill(-1)
  const known = new Int32Array((1 << knownBits) >> 5)
  const shift = featureBits - slotBits
  const features = new Int32Array(rowCount)
  let at = 8
  let feature = 0
  for (let row = 0; row < rowCount; row++) {
    let gap = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0
      gap |= (byte & 127) << shift
      if (byte < 128) break
    }
    feature += gap
    features[row] = feature
  }
  const cells = new Int8Array(cellCount * 2)
  let begins = true
  for (let cell = 0, row = 0; cell < cellCount; cell++) {
    const label = bytes[at++] ?? 0
    if (begins) {
      const own = features[row++] as number
      const bit = own >>> (featureBits - knownBits)
      known[bit >> 5] = (known[bit >> 5] as number) | (1 << (bit & 31))
      let slot = own >>> shift
      while (slots[2 * slot] !== -1) slot = (slot + 1) & ((1 << slotBits) - 1)
      slots[2 * slot] = own
      slots[2 * slot + 1] = cell
    }
    cells[2 * cell] = label
    cells[2 * cell + 1] = bytes[at++] ?? 0
    begins = label > 127
  }
  return { known, slots, shift, cells }
}

/** Adds the feature's weights to `scores`, one a class; an unknown feature adds nothing. */
export const addScores = ({ known, slots, shift, cells }: LinearModel, feature: number, scores: Int32Array): void => {
  const bit = feature >>> (featureBits - knownBits)
  if (((known[bit >> 5] as number) & (1 << (bit & 31))) === 0) return
  let at = (feature >>> shift) << 1
  for (;;) {
    const own = slots[at] as number
    if (own === feature) break
    if (own === -1) return
    at += 2
    if (at === slots.length) at = 0
  }
  for (let cell = (slots[at + 1] as number) << 1; ; cell += 2) {
    const label = cells[cell] as number
    const index = label & 127
    scores[index] = (scores[index] as number) + (cells[cell + 1] as number)
    if (label < 0) return
  }
}
