/** A half-open range `[start, end)` of UTF-16 code units of a document's text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A span with its words, so that it can travel without its document. `text.slice(start, end) === excerpt.text`, always. */
export interface Excerpt extends Span {
  readonly text: string
}

export const excerpt = (text: string, { start, end }: Span): Excerpt => ({ start, end, text: text.slice(start, end) })

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end
