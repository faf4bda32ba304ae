import type { Document } from '../document/document.ts'
import type { Excerpt, Span } from '../document/span.ts'

/** A half-open range `[first, last)` of indices into `document.tokens`. */
export interface TokenSpan {
  readonly first: number
  readonly last: number
}

/** The words of a token range. The range must not be empty. */
export const wordsOf = (document: Document, { first, last }: TokenSpan): Excerpt => {
  const start = document.tokens[first]?.start ?? 0
  const end = document.tokens[last - 1]?.end ?? start
  return { start, end, text: document.text.slice(start, end) }
}

/** The tokens that a span covers, looked for from token `from` on; an empty range where it covers none. */
export const tokensWithin = ({ tokens }: Document, span: Span, from = 0): TokenSpan => {
  let first = from
  while ((tokens[first]?.end ?? Infinity) <= span.start) first++
  let last = first
  while ((tokens[last]?.start ?? Infinity) < span.end) last++
  return { first, last }
}
