import type { Document } from '../document/document.ts'
import type { Span } from '../document/span.ts'
import { type Word, wordsOf } from './content-words.ts'

/** All words of a document in order, and which stems there are, each with a word as it stands. */
interface DocumentWords {
  readonly words: readonly Word[]
  readonly stems: ReadonlyMap<string, string>
}

/** Read once a document, since several questions come to the same briefing. */
const read = new WeakMap<Document, DocumentWords>()

export const documentWords = (document: Document): DocumentWords => {
  const known = read.get(document)
  if (known) return known
  const words = wordsOf(document.text)
  const fresh = { words, stems: new Map(words.map(({ stem, plain }) => [stem, plain] as const)) }
  read.set(document, fresh)
  return fresh
}

/** Index of the first of the spans, which stand in text order, that begins at `at` or behind it. */
const firstFrom = (spans: readonly Span[], at: number): number => {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.start ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Those of the spans that begin within a stretch. They must stand in text order. */
export const beginningIn = <T extends Span>(spans: readonly T[], { start, end }: Span): readonly T[] =>
  spans.slice(firstFrom(spans, start), firstFrom(spans, end))
