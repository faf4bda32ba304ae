import type { Document } from '../document/document.ts'
import { wordCounts } from './word-counts.ts'

/**
 * How much a word says of what the first sentences are about: how likely it is to stand in the headline that an editor would write, by its part of speech and
 * by how often the article says it. Rounded from counts on the titles of NewsReader MEANTIME and GUM news (CC BY).
 */
export const wordWorth = (document: Document): ((lower: string, tag: string) => number) => {
  const counts = wordCounts(document)
  const byCount = (lower: string, [once, twice, some, many, often]: readonly [number, number, number, number, number]): number => {
    const count = counts.get(lower) ?? 1
    return count <= 1 ? once : count === 2 ? twice : count < 5 ? some : count < 9 ? many : often
  }
  return (lower, tag) => {
    if (!/[\p{L}\p{N}]/u.test(lower)) return 0
    if (tag.startsWith('NNP')) return byCount(lower, [0.1, 0.22, 0.38, 0.6, 0.75])
    if (tag.startsWith('NN')) return byCount(lower, [0.1, 0.2, 0.25, 0.35, 0.4])
    if (tag.startsWith('JJ')) return byCount(lower, [0.05, 0.2, 0.25, 0.25, 0.25])
    if (tag.startsWith('VB')) return byCount(lower, [0.04, 0.08, 0.1, 0.1, 0.1])
    if (tag === 'CD') return 0.12
    if (tag === 'TO') return 0.35
    if (tag === 'IN') return 0.15
    if (tag === 'MD') return 0.1
    return 0.06
  }
}
