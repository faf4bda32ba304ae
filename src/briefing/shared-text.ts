import { storyWords } from './story-words.ts'

/** Words in a row that two people do not choose alike by chance (Broder 1997 shingles four to ten). */
const IN_A_ROW = 6

/** The share of the shorter text that must stand in the other for the two to be one text: papers cut a wire story and add a paragraph. */
const SAME = 0.5

const hashOf = (words: readonly string[]): number => {
  let hash = 0x811c9dc5
  for (const word of words) {
    for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
    hash = Math.imul(hash ^ 32, 0x01000193)
  }
  return hash >>> 0
}

const shingles = (text: string): ReadonlySet<number> => {
  const words = storyWords(text).map(({ stem }) => stem)
  const found = new Set<number>()
  for (let at = 0; at + IN_A_ROW <= words.length; at++) found.add(hashOf(words.slice(at, at + IN_A_ROW)))
  return found
}

/** For each text the place of the first one that it is a copy of, word for word in good part; its own place where it is no copy. */
export const sharedText = (texts: readonly string[]): readonly number[] => {
  if (texts.length < 2) return texts.map((_, at) => at)
  const all = texts.map(shingles)
  const having = new Map<number, number[]>()
  for (const [at, own] of all.entries()) for (const each of own) having.set(each, [...(having.get(each) ?? []), at])
  const first = texts.map((_, at) => at)
  const rootOf = (at: number): number => (first[at] === at ? at : rootOf(first[at] ?? at))
  for (const [at, own] of all.entries()) {
    const shared = new Map<number, number>()
    for (const each of own) for (const other of having.get(each) ?? []) if (other < at) shared.set(other, (shared.get(other) ?? 0) + 1)
    for (const [other, count] of shared) {
      const shorter = Math.min(own.size, all[other]?.size ?? 0)
      const [one, two] = [rootOf(at), rootOf(other)]
      if (shorter > 0 && count >= SAME * shorter) first[Math.max(one, two)] = Math.min(one, two)
    }
  }
  return texts.map((_, at) => rootOf(at))
}
