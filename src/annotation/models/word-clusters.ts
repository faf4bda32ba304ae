import { featureOf, hashText } from './feature-hash.ts'
import { decodeTable, type HashedTable, valueAt } from './hashed-table.ts'
import { wordClusters } from './word-clusters.weights.ts'

let table: HashedTable | null = null

/** The key of a lower-cased word in the table of clusters, 24 bits. */
export const clusterKey = (lower: string): number => featureOf(0, hashText(lower)) >>> 2

/**
 * The clusters of a lower-cased word by its use in GloVe's vectors, as one number: `coarse << 9 | fine`, coarse 0..63 and fine 0..511;
 * words of like use share a cluster. -1 where the word is not known.
 */
export const clusterOf = (lower: string): number => {
  table ??= decodeTable(wordClusters)
  return valueAt(table, clusterKey(lower))
}
