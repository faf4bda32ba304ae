import { featureSpace } from './feature-hash.ts'

/** A sparse linear classifier: for each known feature a row of (class, weight). Rows are found by the feature's high bits. */
export interface LinearModel {
  /** Rows of the features whose high 17 bits are `b` stand at `starts[b]` up to `starts[b + 1]`. */
  readonly starts: Uint32Array
  /** The low 7 bits of each row's feature. */
  readonly rests: Uint16Array
  /** Where a row's cells begin; one more than there are rows. */
  readonly rows: Uint32Array
  /** Cells, two bytes each: class, weight. */
  readonly cells: Int8Array
}

const restBits = 9

/** Unpacks the base64 of `packLinearModel`: row count, cell count (both uint32, little-endian), the features' gaps as LEB128,
 * then the cells with a class's bit 7 set on the last cell of a row. */
export const decodeLinearModel = (base64: string): LinearModel => {
  const bytes = Buffer.from(base64, 'base64')
  const rowCount = bytes.readUInt32LE(0)
  const cellCount = bytes.readUInt32LE(4)
  const starts = new Uint32Array((featureSpace >> restBits) + 1)
  const rests = new Uint16Array(rowCount)
  const rows = new Uint32Array(rowCount + 1)
  const cells = new Int8Array(cellCount * 2)
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
    rests[row] = feature & ((1 << restBits) - 1)
    starts[(feature >> restBits) + 1] = row + 1
  }
  for (let bucket = 1; bucket < starts.length; bucket++) starts[bucket] ||= starts[bucket - 1] ?? 0
  for (let cell = 0, row = 1; cell < cellCount; cell++) {
    const label = bytes[at++] ?? 0
    cells[2 * cell] = label & 127
    cells[2 * cell + 1] = bytes[at++] ?? 0
    if (label > 127) rows[row++] = cell + 1
  }
  return { starts, rests, rows, cells }
}

/** Adds the feature's weights to `scores`, one a class; an unknown feature adds nothing. */
export const addScores = ({ starts, rests, rows, cells }: LinearModel, feature: number, scores: Int32Array): void => {
  const bucket = feature >> restBits
  const rest = feature & ((1 << restBits) - 1)
  const end = starts[bucket + 1] as number
  for (let row = starts[bucket] as number; row < end; row++) {
    if (rests[row] !== rest) continue
    const last = rows[row + 1] as number
    for (let cell = rows[row] as number; cell < last; cell++) {
      const label = cells[2 * cell] as number
      scores[label] = (scores[label] as number) + (cells[2 * cell + 1] as number)
    }
    return
  }
}
