import type { Cut } from './sentence-cuts.ts'
import type { SentenceView } from './sentence-view.ts'

/** What is left of a sentence after some cuts; `kept[k]` tells of the sentence's k-th token. */
export interface Draft {
  readonly view: SentenceView
  readonly kept: readonly boolean[]
}

export const draftOf = (view: SentenceView): Draft => ({ view, kept: Array.from({ length: view.sentence.last - view.sentence.first }, () => true) })

/** Within the words that tell who says so only titles may go: "Mr.", "Russian Foreign Minister". */
const WITHIN_SOURCE: ReadonlySet<string> = new Set(['title', 'honorific', 'brackets'])

/**
 * The draft without a stretch, or the same draft where that would leave nothing that says something, split a quotation, or hide who says so.
 */
export const cutOut = (draft: Draft, cut: Cut): Draft => {
  const { view, kept } = draft
  const { first: from } = view.sentence
  const next = kept.slice()
  let gone = 0
  for (let k = cut.first; k < cut.last; k += 1) {
    if (!kept[k - from]) continue
    if (view.tellsSource(k) && !WITHIN_SOURCE.has(cut.kind)) return draft
    const quote = view.quoteAt(k)
    if (quote && (quote.first < cut.first || quote.last > cut.last)) return draft
    next[k - from] = false
    gone += 1
  }
  const stands = view.chunks.some((chunk) => chunk.verb?.form === 'finite' && !view.quoteAt(chunk.head) && next[chunk.head - from])
  const stood = view.chunks.some((chunk) => chunk.verb?.form === 'finite' && !view.quoteAt(chunk.head) && kept[chunk.head - from])
  if (gone === 0 || (stood && !stands) || next.filter(Boolean).length < 4) return draft
  return { view, kept: next }
}

/** Marks that need no space before them, and those that need none behind. */
const CLOSES = /^[,.;:?!…%)\]”’]$|^(?:'s|’s|n't|n’t|'|'re|'ll|'ve|'d|'m)$/i
const OPENS = /^[([“‘$£€#]$/

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
    const inQuote = view.quoteAt(k) !== null && view.quoteAt(before) !== null
    const gap =
      !beforeToken ? '' : before === k - 1 ? document.text.slice(beforeToken.end, token.start) : CLOSES.test(token.text) || OPENS.test(beforeToken.text) ? '' : ' '
    line += (inQuote && before === k - 1 ? gap : gap.replace(/\s+/g, ' ')) + written
    before = k
  }
  return tidy(line)
}

/** Commas that met, hang or lead; the closing stop; the first letter. */
export const tidy = (line: string): string => {
  const tidied = line
    .replace(/^[\s,;:.–—-]+/, '')
    .replace(/\s+([,.;:?!])/g, '$1')
    .replace(/,(?:\s*,)+/g, ',')
    .replace(/,\s*([.;:?!])/g, '$1')
    .replace(/[\s,;:–—-]+$/, '')
    .replace(/(?<![.\s]\p{L}|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|p\.m|a\.m))\.$/u, '')
  return tidied.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
