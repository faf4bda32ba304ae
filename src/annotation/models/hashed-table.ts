/** A map from 24-bit keys to 16-bit values, without the words behind the keys: about one unknown word in two hundred finds another's value. */
export interface HashedTable {
  /** Rows of the keys whose high 16 bits are `b` stand at `starts[b]` up to `starts[b + 1]`. */
  readonly starts: Uint32Array
  /** The low 8 bits of each row's key. */
  readonly rests: Uint8Array
  readonly values: Uint16Array
}

/** Unpacks the base64 of `packTable`: row count (uint32, little-endian), then for each row its key's gap as LEB128 and its value (uint16). */
export const decodeTable = (base64: string): HashedTable => {
  const bytes = Buffer.from(base64, 'base64')
  const count = bytes.readUInt32LE(0)
  const starts = new Uint32Array((1 << 16) + 1)
  const rests = new Uint8Array(count)
  const values = new Uint16Array(count)
  let at = 4
  let key = 0
  for (let row = 0; row < count; row++) {
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] as number
      key += (byte & 127) << shift
      if (byte < 128) break
    }
    rests[row] = key & 255
    starts[(key >> 8) + 1] = row + 1
    values[row] = (bytes[at] as number) | ((bytes[at + 1] as number) << 8)
    at += 2
  }
  for (let bucket = 1; bucket < starts.length; bucket++) starts[bucket] ||= starts[bucket - 1] as number
  return { starts, rests, values }
}

/** The value of a key, -1 where there is none. */
export const valueAt = ({ starts, rests, values }: HashedTable, key: number): number => {
  const end = starts[(key >> 8) + 1] as number
  for (let row = starts[key >> 8] as number; row < end; row++) if (rests[row] === (key & 255)) return values[row] as number
  return -1
}
