import type { Terms } from './story-terms.ts'

/** Two articles by their places in the list, the smaller first, and how alike they are: 0..1, the cosine of their terms. */
export interface Alike {
  readonly a: number
  readonly b: number
  readonly likeness: number
}

/** A likeness below this is chance. */
const CHANCE = 0.03

/** A pair must share a term that no more than this many articles have: rare terms lead to the pairs, common ones only weigh in. */
const RARE = 60

/**
 * All pairs of articles that may be of one story. Found through an index of terms, not by comparing each with each: the time grows with the articles and with
 * how many are of one story, not with the square of all.
 */
export const similarArticles = (terms: readonly Terms[]): readonly Alike[] => {
  const index = new Map<string, number[]>()
  for (const [at, own] of terms.entries()) {
    for (const term of own.keys()) {
      const row = index.get(term)
      if (row) row.push(at)
      else index.set(term, [at])
    }
  }
  const most = Math.max(RARE, Math.ceil(Math.sqrt(terms.length)))
  return terms.flatMap((own, a) => {
    const others = new Set<number>()
    for (const term of own.keys()) {
      const row = index.get(term) ?? []
      if (row.length <= most) for (const b of row) if (b > a) others.add(b)
    }
    return [...others]
      .sort((x, y) => x - y)
      .map((b) => ({ a, b, likeness: cosine(own, terms[b] ?? new Map()) }))
      .filter(({ likeness }) => likeness >= CHANCE)
  })
}

const cosine = (a: Terms, b: Terms): number => {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [term, weight] of few) sum += weight * (many.get(term) ?? 0)
  return sum
}
