import type { BlockKind, Quote, Token } from './document.ts'
import { isDoubleMark, isSingleMark, type MarkRole, markRole } from './quote-marks.ts'
import type { Span } from './span.ts'

/** A stretch of text with its tokens `[first, last)`, in which every quotation ends or is said to be open. */
export interface Paragraph extends Span {
  readonly kind: BlockKind
  readonly first: number
  readonly last: number
  /** Where its sentences end, token indices, exclusive. */
  readonly ends: readonly number[]
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

/** Speech tells itself by its speaker: "I", "we", "you". */
const SPOKEN = /^(?:i|me|my|we|us|our|ours|you|your|let's)$/
/** Words of the reporter's own sentences. */
const REPORTED =
  /^(?:said|says|told|added|asked|according|announced|reported|wrote|argued|explained|noted|warned|spokes(?:man|woman|person))$/
const NAMED = /^\p{Lu}|^(?:he|she|they|the|it)$/u
/** A paragraph of more sentences is rather one that lost its line ends than one quotation. */
const LONGEST_SPEECH = 4

/** The index of the first number above `value` in an ascending list. */
const firstAbove = (ascending: readonly number[], value: number): number => {
  let [low, high] = [0, ascending.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) > value) high = middle
    else low = middle + 1
  }
  return low
}

/**
 * The evident end of a quotation that lost its closing mark, a token index before `limit`: "… in Rome, he said." ends it before the
 * speaker, and a sentence of the reporter's after it. Without such a sign a short paragraph that opens with the quotation is quoted
 * to its end, another only as long as someone speaks ("we").
 */
const evidentEnd = (tokens: readonly Token[], paragraph: Paragraph, open: number, limit: number): number => {
  const words = (from: number, to: number): readonly Token[] => tokens.slice(from, to)
  let sentence = firstAbove(paragraph.ends, open + 1)
  const within = (index: number): number => Math.min(paragraph.ends[index] ?? limit, limit)
  let end = within(sentence)
  for (let at = open + 2; at < end - 1; at += 1) {
    if (!/^[,?!]$/.test(tokens[at]?.text ?? '') || !NAMED.test(tokens[at + 1]?.text ?? '')) continue
    const cue = words(at + 2, at + 6).findIndex((token) => REPORTED.test(token.lower))
    if (cue >= 0 && words(at + 2, at + 2 + cue).every((token) => NAMED.test(token.text))) return at + 1
  }
  const short = (open === paragraph.first || tokens[open - 1]?.text === ':') && paragraph.ends.length <= LONGEST_SPEECH
  while (end < limit) {
    sentence += 1
    const next = within(sentence)
    const following = words(end, next)
    if (following.some((token) => REPORTED.test(token.lower))) break
    if (next === limit && limit < paragraph.last) break
    if (!short && !following.some((token) => SPOKEN.test(token.lower))) break
    end = next
  }
  return end
}

/** Double marks of one paragraph. `carried`: the paragraph before left a quotation open; `goesOn`: the next begins with a mark. */
const pairDoubles = (text: string, tokens: readonly Token[], paragraph: Paragraph, carried: boolean, goesOn: boolean): Pair[] => {
  const { first, last } = paragraph
  const marks: Mark[] = []
  for (let at = first; at < last; at += 1) {
    const token = tokens[at]
    if (token && isDoubleMark(token)) marks.push({ at, role: markRole(text, token), straight: token.text === '"' })
  }
  const pairs: Pair[] = []
  let straightLeft = marks.filter((mark) => mark.straight).length
  let open: Mark | null = null
  let depth = 0
  marks.forEach((mark, index) => {
    const { at, role, straight } = mark
    // with an even number of straight marks from here on, this one more likely opens
    const even = straightLeft % 2 === 0
    if (straight) straightLeft -= 1
    if (!open) {
      const before = tokens[at - 1]?.text ?? ''
      const spoken = SPEECH_STOP.test(before)
      // `said" we win"`: a space on the wrong side; but `a 12" gun` is inches
      if (role !== 'close' || (straight && even && index === 0 && !spoken && !/\d$/.test(before))) open = mark
      else if (index === 0 && spoken && (carried || !tokens.slice(first, at - 1).some((token) => STOPS.test(token.text)))) {
        pairs.push({ open: null, close: at, until: at })
      }
      return
    }
    // `"we win "he said`: a space on the wrong side
    const misplaced = straight && open.straight && !even && !tokens.slice(open.at, at).some((token) => STOPS.test(token.text))
    if (role === 'open' && !misplaced) {
      if (!straight && marks[index + 1]?.role === 'close' && marks[index + 2]?.role === 'close') depth += 1
      else {
        pairs.push({ open: open.at, close: null, until: evidentEnd(tokens, paragraph, open.at, at) })
        open = mark
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
  if (rest) pairs.push({ open: rest.at, close: null, until: goesOn ? last : evidentEnd(tokens, paragraph, rest.at, last) })
  return pairs
}

const BEFORE_LETTER = /^ ?\p{L}/u

/** "the workers' rights": a mark after an s and before a word may be an apostrophe. */
const maybePossessive = (text: string, token: Token, before: Token | undefined): boolean =>
  /[szx]$/i.test(before?.text ?? '') && before?.end === token.start && BEFORE_LETTER.test(text.slice(token.end, token.end + 3))

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
 * gives one quote a paragraph, `continues` from the second on. Where a mark is lost the harm is kept small: a lost end is put where
 * the reporter evidently goes on, at the latest at the next opening mark or the paragraph's end; a lost beginning is put at the
 * paragraph's beginning if its first sentence is the quotation. A paragraph's marks are read afresh.
 */
export const findQuotes = (text: string, tokens: readonly Token[], paragraphs: readonly Paragraph[]): Quote[] => {
  const quotes: Quote[] = []
  let carried = false
  paragraphs.forEach((paragraph, index) => {
    const told = TOLD.has(paragraph.kind)
    const carry = told && carried
    const opening = tokens[paragraph.first]
    const next = paragraphs.slice(index + 1, index + 6).find((other) => TOLD.has(other.kind))
    const nextOpening = next && tokens[next.first]
    const doublesGoOn = told && nextOpening !== undefined && isDoubleMark(nextOpening) && markRole(text, nextOpening) !== 'close'
    const singlesGoOn = told && opening !== undefined && isSingleMark(opening) && nextOpening?.text === opening.text
    const doubles = pairDoubles(text, tokens, paragraph, carry, doublesGoOn)
    const singles = pairSingles(text, tokens, paragraph, doubles, singlesGoOn)
    let open = false
    let covered = -1
    for (const pair of [...doubles, ...singles].sort((a, b) => (a.open ?? -1) - (b.open ?? -1))) {
      // a double mark within single ones: ‘He said “go” and left’; or marks that cross, where the first keeps its words
      if ((pair.open ?? paragraph.first) < covered) continue
      covered = pair.until
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
