import type { TokenSpan } from '../annotation/token-span.ts'
import { type Cut, mainVerb } from './sentence-clauses.ts'
import type { SentenceView } from './sentence-view.ts'

/** What is left of a sentence after some cuts; `kept[k]` tells of the sentence's k-th token. */
export interface Draft {
  readonly view: SentenceView
  readonly kept: readonly boolean[]
}

export const draftOf = (view: SentenceView): Draft => ({
  view,
  kept: Array.from({ length: view.sentence.last - view.sentence.first }, () => true),
})

/** Within the words that tell who says so only these may go: "Mr.", "Russian Foreign Minister". */
const WITHIN_SOURCE: ReadonlySet<string> = new Set(['title', 'honorific', 'first name', 'brackets', 'article'])

const CONDITION = /^(?:if|unless|provided|providing)$/

/**
 * The draft without a stretch, or the same draft where that would leave nothing that says something, split a quotation, take a condition away, or hide who
 * says so: a report goes whole or not at all.
 */
export const cutOut = (draft: Draft, cut: Cut): Draft => {
  const { view, kept } = draft
  const { first: from } = view.sentence
  const next = kept.slice()
  let gone = 0
  for (let k = cut.first; k < cut.last; k += 1) {
    if (!kept[k - from]) continue
    const quote = view.quoteAt(k)
    if (quote && (quote.first < cut.first || quote.last > cut.last)) return draft
    // "The deal, if approved, will …": without its condition a plan would be told as a fact
    if (CONDITION.test(view.word(k))) return draft
    next[k - from] = false
    gone += 1
  }
  // "need | n't"
  if (kept[cut.last - from] && /^(?:n't|n’t)$/.test(view.word(cut.last))) return draft
  const some = (spans: readonly TokenSpan[]): boolean => {
    for (const { first, last } of spans) for (let k = first; k < last; k += 1) if (next[k - from]) return true
    return false
  }
  const all = (spans: readonly TokenSpan[]): boolean => {
    for (const { first, last } of spans) for (let k = first; k < last; k += 1) if (next[k - from] !== kept[k - from]) return false
    return true
  }
  if (!WITHIN_SOURCE.has(cut.kind) && view.reports.some(({ telling, content }) => !all(telling) && some(content))) return draft
  const verb = mainVerb(view)
  const stands = !verb || cut.kind === 'auxiliary' || cut.kind === 'goes on' || !kept[verb.head - from] || next[verb.head - from]
  if (gone === 0 || !stands) return draft
  let left = 0
  for (const is of next) if (is) left += 1
  if (left < 4) return draft
  return { view, kept: next }
}

/** Marks that need no space before them, and those that need none behind. */
const CLOSES = /^[,.;:?!…%)\]”’]$|^(?:'s|’s|n't|n’t|'|'re|'ll|'ve|'d|'m)$/i
const OPENS = /^[([“‘$£€#]$/

/** Quoted words keep their spaces, for they are verbatim; a line break is none of them. */
const spaced = (gap: string, inQuote: boolean): string => gap.replace(inQuote ? /\s*[\r\n]\s*/g : /\s+/g, ' ')

/**
 * The draft's words as a line of text: spaced as in the article, its marks tidied, without the stop at its end, with a capital at its
 * beginning. `replace` may put another word in a token's place, or '' to leave it out.
 */
export const textOf = ({ view, kept }: Draft, replace: (token: number) => string | null = () => null): string => {
  const { document, sentence } = view
  let line = ''
  let before = -1
  for (let k = sentence.first; k < sentence.last; k += 1) {
    const token = document.tokens[k]
    if (!token || !kept[k - sentence.first]) continue
    const written = replace(k) ?? token.text
    if (written === '') continue
    const beforeToken = document.tokens[before]
    const gap = !beforeToken
      ? ''
      : before === k - 1
        ? document.text.slice(beforeToken.end, token.start)
        : CLOSES.test(token.text) || OPENS.test(beforeToken.text)
          ? ''
          : ' '
    line += (gap === ' ' || gap === '' ? gap : spaced(gap, view.quoteAt(k) !== null && view.quoteAt(before) !== null)) + written
    before = k
  }
  return tidy(line)
}

/** Not that of "U.S.", "Acme Corp." */
const CLOSING_STOP = /(?<![.\s]\p{L}|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|p\.m|a\.m))\.$/u
const SMALL_FIRST = /^\p{Ll}/u

/** Commas that met, hang or lead; the closing stop; the first letter. What stands in quotation marks is left as it is. */
const tidy = (line: string): string =>
  line
    .split(/((?:“[^”]*”)|(?:"[^"]*")|(?:``.*?''))/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/\s+([,.;:?!])/g, '$1')
            .replace(/,(?:\s*,)+/g, ',')
            .replace(/,\s*([.;:?!])/g, '$1'),
    )
    .join('')
    .replace(/^[\s,;:.–—-]+/, '')
    .replace(/[\s,;:–—-]+$/, '')
    .replace(CLOSING_STOP, '')
    .replace(/[.,]([”"])$/, '$1')
    .replace(SMALL_FIRST, (letter) => letter.toUpperCase())
