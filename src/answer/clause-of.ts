import type { Span } from '../document/span.ts'

// "…, after which Rubio said …", "…, while …", "…; …": where another event begins
const BOUNDARY =
  /(?:[,;]|\s--|\s[–—-])\s+(?:after|before|during|in) which\b|,?\s+(?:while|although|though|whereas|but|after|before|when|since|until|where|who|which|whose)\b|[,;]\s+(?:and|or|so|yet)\b|;|:\s|\s--?\s|\s[–—]\s/g

/** The clauses of a sentence, roughly: it is broken where a conjunction or a relative begins another event. Spans in the article's text. */
export const clausesOf = (text: string, { start, end }: Span): readonly Span[] => {
  const sentence = text.slice(start, end)
  const starts = [0, ...[...sentence.matchAll(BOUNDARY)].map(({ index }) => index), sentence.length]
  return starts.slice(1).map((to, at) => ({ start: start + (starts[at] ?? 0), end: start + to }))
}

/** The clause that has most of the places; the first of those that have as many. */
export const clauseOf = (text: string, sentence: Span, places: readonly Span[]): Span => {
  let best: Span = sentence
  let most = 0
  for (const clause of clausesOf(text, sentence)) {
    const count = places.filter(({ start }) => clause.start <= start && start < clause.end).length
    if (count > most) {
      best = clause
      most = count
    }
  }
  return best
}
