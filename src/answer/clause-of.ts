import type { Span } from '../document/span.ts'
import { isPast, wordsOf } from './content-words.ts'

// Where another event begins, or a relative clause ends: "…, after which Rubio said …", "…, while …", "the plant, which opened in 1998, would stop …"
const BOUNDARY =
  /(?:[,;]|\s--|\s[–—-])\s+(?:after|before|during|in) which\b|,?\s+(?:while|although|though|whereas|but|after|before|when|since|until|where|who|which|whose)\b|[,;]\s+(?:and|or|so|yet)\b|,\s+(?=(?:would|will|had|has|have|was|were|is|are|did|does|could|can|may|might|must|should|[a-z]+ed)\b)|;|:\s|\s--?\s|\s[–—]\s/g
const AUXILIARY =
  /\b(?:will|would|to|can|could|may|might|must|shall|should|did|does|do|not|be|been|being|was|were|is|are|has|have|had)\s+$/i

/** The clauses of a sentence, roughly: it is broken where a conjunction or a relative begins another event. Spans in the article's text. */
const clausesOf = (text: string, { start, end }: Span): readonly Span[] => {
  const sentence = text.slice(start, end)
  const starts = [0, ...[...sentence.matchAll(BOUNDARY)].map(({ index }) => index), sentence.length]
  return starts.slice(1).map((to, at) => ({ start: start + (starts[at] ?? 0), end: start + to }))
}

/** "opened", "met", "would stop": what happens, as far as the form of the word shows. */
const isVerb = (text: string, { start, end }: Span): boolean => {
  const [word] = wordsOf(text.slice(start, end))
  return word !== undefined && (isPast(word) || AUXILIARY.test(text.slice(Math.max(0, start - 12), start)))
}

const within = (clause: Span, places: readonly Span[]): number =>
  places.filter(({ start }) => clause.start <= start && start < clause.end).length

/** The clause that the places speak of: the one with most verbs among them, then with most of them. With `verbs`, the places of those. */
export const clauseOf = (
  text: string,
  sentence: Span,
  places: readonly Span[],
): { readonly clause: Span; readonly verbs: readonly Span[] } => {
  const verbs = places.filter((place) => isVerb(text, place))
  let clause: Span = sentence
  let most = 0
  for (const each of clausesOf(text, sentence)) {
    const weight = within(each, verbs) * 100 + within(each, places)
    if (weight > most) {
      clause = each
      most = weight
    }
  }
  return { clause, verbs: verbs.filter(({ start }) => clause.start <= start && start < clause.end) }
}
