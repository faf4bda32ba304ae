import { featureOf, hashText } from './feature-hash.ts'
import { decodeTable, type HashedTable, valueAt } from './hashed-table.ts'
import { nameLists } from './name-lists.weights.ts'

/** What lists know of a word, as bits. */
export const listed = {
  firstName: 1,
  /** Stands in the name of some politician or official of the world: "Mohammad", "Karzai", "Kim". */
  personWord: 2,
  country: 4,
  demonym: 8,
  place: 16,
  roleNoun: 32,
  honorific: 64,
  organizationWord: 128,
  /** The whole run of words is a place ("north korea") or an organization ("world bank"). */
  placeRun: 256,
  organizationRun: 512,
} as const

let table: HashedTable | null = null

/** The key of a lower-cased word or, joined by single spaces, of a run of words; 24 bits. */
export const listKey = (lower: string): number => keyOf(hashText(lower))

const keyOf = (hash: number): number => featureOf(1, hash) >>> 2

/** The lists that have the word or run of words, as `listed` bits; 0 for none. */
export const listsOf = (lower: string): number => listsOfHash(hashText(lower))

/** The same by the text's `hashText`. */
export const listsOfHash = (hash: number): number => {
  table ??= decodeTable(nameLists)
  return Math.max(0, valueAt(table, keyOf(hash)))
}
