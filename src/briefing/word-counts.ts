import type { Document } from '../document/document.ts'

const counted = new WeakMap<Document, ReadonlyMap<string, number>>()

const count = ({ tokens }: Document): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { lower } of tokens) counts.set(lower, (counts.get(lower) ?? 0) + 1)
  return counts
}

/** How often the article says each word, in lower case. Counted once: headline and summary both ask. */
export const wordCounts = (document: Document): ReadonlyMap<string, number> => {
  const counts = counted.get(document) ?? count(document)
  counted.set(document, counts)
  return counts
}
