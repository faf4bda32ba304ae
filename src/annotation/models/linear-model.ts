import { featureSpace } from './feature-hash.ts'

/**
 * A linear classifier: for each known feature a row of weights, one a class. It is laid out for few cache misses: two a feature.
 * In sums two classes share a number, class 2k in its low 16 bits and 2k + 1 in the high ones, so that one addition does for both.
 */
export interface LinearModel {
  /** Numbers of a sum. */
  readonly width: number
  /** The rows of the features whose high bits are `b` stand at `starts[b]` up to `starts[b + 1]`. */
  readonly starts: Int32Array
  /** Rows one after the other: the feature's low bits with the number of its cells above them; then cells, class below weight. */
  readonly rows: Int16Array
}

const lowBits = 10
const lowMask = (1 << lowBits) - 1
const countMask = (1 << (16 - lowBits)) - 1
const classBits = 6
const classMask = (1 << classBits) - 1

/** Unpacks the base64 of `packLinearModel` for at most 63 classes: row count, cell count (both uint32, little-endian), the features' gaps as
 * LEB128, then the cells with a class's bit 7 set on the last cell of a row. */
export const decodeLinearModel = (base64: string, classes: number): LinearModel => {
  const bytes = Buffer.from(base64, 'base64')
  const rowCount = bytes.readUInt32LE(0)
  const starts = new Int32Array((featureSpace >> lowBits) + 1)
  // one more, that may be read but is no row
  const rows = new Int16Array(rowCount + bytes.readUInt32LE(4) + 1)
  let gaps = 8
  let cells = gaps
  for (let row = 0; row < rowCount; cells++) if ((bytes[cells] as number) < 128) row++
  let feature = 0
  let end = 0
  let bucket = 0
  for (let row = 0; row < rowCount; row++) {
    let gap = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[gaps++] as number
      gap |= (byte & 127) << shift
      if (byte < 128) break
    }
    feature += gap
    while (bucket <= feature >> lowBits) starts[bucket++] = end
    const head = end++
    for (let label = 0; label < 128; cells += 2) {
      label = bytes[cells] as number
      rows[end++] = (bytes.readInt8(cells + 1) << classBits) | (label & 127)
    }
    rows[head] = ((end - head - 1) << lowBits) | (feature & lowMask)
  }
  starts.fill(end, bucket)
  return { width: (classes + 1) >> 1, starts, rows }
}

const mostFeatures = 128
const begins = new Int32Array(mostFeatures)
const heads = new Int16Array(mostFeatures)

/**
 * Adds the weights of the first `count` features (at most 128) to `sums` (`width` numbers, from `first` on); unknown features add nothing. All
 * rows' places are read before any row, so that the processor waits for many of them at once.
 */
export const addScores = ({ starts, rows }: LinearModel, features: Int32Array, count: number, sums: Int32Array, first = 0): void => {
  for (let k = 0; k < count; k++) begins[k] = starts[(features[k] as number) >> lowBits] as number
  for (let k = 0; k < count; k++) heads[k] = rows[begins[k] as number] as number
  for (let k = 0; k < count; k++) {
    const feature = features[k] as number
    const end = starts[(feature >> lowBits) + 1] as number
    let at = begins[k] as number
    let head = heads[k] as number
    while (at < end && (head & lowMask) !== (feature & lowMask)) {
      at += ((head >> lowBits) & countMask) + 1
      head = rows[at] as number
    }
    if (at >= end) continue
    for (let left = (head >> lowBits) & countMask; left > 0; left--) {
      const cell = rows[++at] as number
      const index = first + ((cell & classMask) >> 1)
      sums[index] = (sums[index] as number) + ((cell >> classBits) << ((cell & 1) << 4))
    }
  }
}

/** The sum of a class. */
export const scoreOf = (sums: Int32Array, label: number): number => {
  const both = sums[label >> 1] as number
  const low = (both << 16) >> 16
  return label & 1 ? (both - low) >> 16 : low
}

/** The class with the greatest sum; the first of equal ones. */
export const bestOf = (sums: Int32Array, classes: number): number => {
  let best = 0
  let most = Number.NEGATIVE_INFINITY
  for (let label = 0; label < classes; label += 2) {
    const both = sums[label >> 1] as number
    const low = (both << 16) >> 16
    const high = (both - low) >> 16
    if (low > most) {
      most = low
      best = label
    }
    if (high > most && label + 1 < classes) {
      most = high
      best = label + 1
    }
  }
  return best
}
