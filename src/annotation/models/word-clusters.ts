import { featureOf, hashText } from './feature-hash.ts'
import { wordClusters } from './word-clusters.weights.ts'

/** Known words by hash: `keys` are sorted 24-bit hashes, `values` their `coarse << 9 | fine`, both from 0. `starts` are by the key's high 16 bits. */
interface ClusterTable {
  readonly starts: Uint32Array
  readonly rests: Uint8Array
  readonly values: Uint16Array
}

/** The key of a lower-cased word, 24 bits. */
export const clusterKey = (lower: string): number => featureOf(0, hashText(lower)) >>> 2

let table: ClusterTable | null = null

const decode = (): ClusterTable => {
  const bytes = Buffer.from(wordClusters, 'base64')
  const count = bytes.readUInt32LE(0)
  const starts = new Uint32Array((1 << 16) + 1)
  const rests = new Uint8Array(count)
  const values = new Uint16Array(count)
  let at = 4
  let key = 0
  for (let row = 0; row < count; row++) {
    let gap = 0
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0
      gap |= (byte & 127) << shift
      if (byte < 128) break
    }
    key += gap
    rests[row] = key & 255
    starts[(key >> 8) + 1] = row + 1
    values[row] = bytes.readUInt16LE(at)
    at += 2
  }
  for (let bucket = 1; bucket < starts.length; bucket++) starts[bucket] ||= starts[bucket - 1] ?? 0
  return { starts, rests, values }
}

/** The clusters of a lower-cased word as one number, `coarse << 9 | fine`, both from 0; -1 where the word is not known. */
export const clusterOf = (lower: string): number => {
  table ??= decode()
  const key = clusterKey(lower)
  const end = table.starts[(key >> 8) + 1] as number
  for (let row = table.starts[key >> 8] as number; row < end; row++) if (table.rests[row] === (key & 255)) return table.values[row] as number
  return -1
}
