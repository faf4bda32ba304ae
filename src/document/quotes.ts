import type { BlockKind, Quote, Token } from './document.ts'
import { isDoubleMark, isSingleMark, type MarkRole, markRole } from './quote-marks.ts'
import type { Span } from './span.ts'

/** A stretch of text with its tokens `[first, last)`, in which every quotation ends or is said to be open. */
export interface Paragraph extends Span {
  readonly kind: BlockKind
  readonly first: number
  readonly last: number
}

/** A pair of token indices; `open` is null where the text lost the opening mark, `close` where it lost or does not want the closing one. */
interface Pair {
  readonly open: number | null
  readonly close: number | null
  /** The end of what is quoted where there is no closing mark: a token index, exclusive. */
  readonly until: number
}

interface Mark {
  readonly at: number
  readonly role: MarkRole
  readonly straight: boolean
}

const STOPS = /^(?:[.!?…]|\.{2,})$/
const SPEECH_STOP = /^(?:[.,!?…]|\.{2,}|--|—)$/

/** Where a quotation that misses its end is cut off when the next one begins: after its last full stop, else right before. */
const cutBefore = (tokens: readonly Token[], open: number, next: number): number => {
  for (let at = next - 1; at > open + 1; at -= 1) if (STOPS.test(tokens[at]?.text ?? '')) return at + 1
  return next
}

/** Double marks of one paragraph. `carried`: the paragraph before left a quotation open. */
const pairDoubles = (text: string, tokens: readonly Token[], { first, last }: Paragraph, carried: boolean): Pair[] => {
  const marks: Mark[] = []
  for (let at = first; at < last; at += 1) {
    const token = tokens[at]
    if (token && isDoubleMark(token)) marks.push({ at, role: markRole(text, token), straight: token.text === '"' })
  }
  const pairs: Pair[] = []
  let straightLeft = marks.filter((mark) => mark.straight).length
  let open: Mark | null = null
  let depth = 0
  marks.forEach(({ at, role, straight }, index) => {
    // an even number of straight marks from here on: this one more likely opens
    const even = straightLeft % 2 === 0
    if (straight) straightLeft -= 1
    if (!open) {
      if (role !== 'close' || (straight && even && index === 0)) open = { at, role, straight }
      else if (index === 0 && SPEECH_STOP.test(tokens[at - 1]?.text ?? '')) {
        let lost = carried
        if (!lost) lost = !tokens.slice(first, at - 1).some((token) => STOPS.test(token.text))
        if (lost) pairs.push({ open: null, close: at, until: at })
      }
    } else if (role === 'open' && !(straight && !even)) {
      const nested = marks[index + 1]?.role === 'close' && marks[index + 2]?.role === 'close'
      if (nested) depth += 1
      else {
        pairs.push({ open: open.at, close: null, until: cutBefore(tokens, open.at, at) })
        open = { at, role, straight }
        depth = 0
      }
    } else if (role === 'close' && depth > 0) depth -= 1
    else {
      pairs.push({ open: open.at, close: at, until: at })
      open = null
      depth = 0
    }
  })
  const rest = open as Mark | null
  if (rest) pairs.push({ open: rest.at, close: null, until: last })
  return pairs
}

/** "the workers' rights": a mark after an s and before a word may be an apostrophe. */
const maybePossessive = (text: string, token: Token, before: Token | undefined): boolean =>
  /[szx]$/i.test(before?.text ?? '') && before?.end === token.start && /^ ?\p{L}/u.test(text.slice(token.end, token.end + 3))

/** Single marks of one paragraph that stand outside the double ones: British quotes, and ‘quoted’ words in titles. */
const pairSingles = (
  text: string,
  tokens: readonly Token[],
  { first, last }: Paragraph,
  doubles: readonly Pair[],
  goesOn: boolean,
): Pair[] => {
  const marks: Mark[] = []
  const inDouble = (at: number): boolean => {
    while (next < doubles.length && (doubles[next]?.until ?? 0) < at) next += 1
    const pair = doubles[next]
    return pair !== undefined && (pair.open ?? first) < at && at < pair.until
  }
  let next = 0
  for (let at = first; at < last; at += 1) {
    const token = tokens[at]
    if (token && isSingleMark(token) && !inDouble(at)) marks.push({ at, role: markRole(text, token), straight: false })
  }
  const pairs: Pair[] = []
  const lastClose = marks.findLastIndex((mark) => mark.role !== 'open')
  for (let index = 0; index < marks.length; index += 1) {
    const mark = marks[index]
    if (!mark || mark.role === 'close') continue
    let close = -1
    for (let other = index + 1; other <= lastClose; other += 1) {
      const candidate = marks[other]
      const token = candidate && tokens[candidate.at]
      if (!candidate || !token) break
      if (candidate.role === 'open') {
        if (close >= 0) break
        continue
      }
      if (close < 0 || !maybePossessive(text, token, tokens[candidate.at - 1])) close = other
      if (!maybePossessive(text, token, tokens[candidate.at - 1])) break
    }
    const closing = marks[close]
    if (closing) {
      pairs.push({ open: mark.at, close: closing.at, until: closing.at })
      index = close
    } else if (goesOn && mark.at === first) pairs.push({ open: mark.at, close: null, until: last })
  }
  return pairs
}

const TOLD: ReadonlySet<BlockKind> = new Set(['paragraph', 'list-item'])

/**
 * The outermost quotes of the paragraphs, in order, without overlap: straight, curly, ``…'', «…», „…“, and single marks that are no
 * apostrophes. A quote never leaves its paragraph. Speech over several paragraphs, each of which opens while only the last closes,
 * gives one quote a paragraph, `continues` from the second on. Where a mark is lost the harm is kept small: a lost end ends with
 * the last full stop before the next opening mark or with the paragraph, a lost beginning begins with the paragraph if its first
 * sentence is the quotation. A paragraph's marks are read afresh.
 */
export const findQuotes = (text: string, tokens: readonly Token[], paragraphs: readonly Paragraph[]): Quote[] => {
  const quotes: Quote[] = []
  let carried = false
  paragraphs.forEach((paragraph, index) => {
    const told = TOLD.has(paragraph.kind)
    const carry = told && carried
    const doubles = pairDoubles(text, tokens, paragraph, carry)
    const opening = tokens[paragraph.first]
    const following = paragraphs.slice(index + 1, index + 6).find((other) => TOLD.has(other.kind))
    const goesOn =
      following !== undefined && opening !== undefined && isSingleMark(opening) && tokens[following.first]?.text === opening.text
    const singles = pairSingles(text, tokens, paragraph, doubles, goesOn)
    // single marks around double ones: ‘He said “go” and left’
    const outer = doubles.filter(
      (pair) => !singles.some((single) => (single.open ?? 0) < (pair.open ?? paragraph.first) && pair.until <= single.until),
    )
    let open = false
    for (const pair of [...outer, ...singles].sort((a, b) => (a.open ?? -1) - (b.open ?? -1))) {
      const from = pair.open === null ? undefined : tokens[pair.open]
      const to = pair.close === null ? undefined : tokens[pair.close]
      const start = from?.start ?? tokens[paragraph.first]?.start ?? paragraph.start
      const inside = from?.end ?? start
      const end = to?.end ?? Math.max(tokens[pair.until - 1]?.end ?? paragraph.end, inside)
      quotes.push({
        start,
        end,
        inner: { start: inside, end: to ? Math.max(to.start, inside) : end },
        closed: to !== undefined,
        continues: carry && (pair.open === null || pair.open === paragraph.first),
      })
      open = pair.close === null && pair.until === paragraph.last
    }
    if (told) carried = open
  })
  return quotes
}
