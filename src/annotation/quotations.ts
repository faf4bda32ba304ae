import { contains, type Span } from '../document/span.ts'
import type { QuotationKind } from './annotations.ts'
import type { FoundAttribution } from './found-attribution.ts'
import { quotesWithin, type Reading } from './reading.ts'

/**
 * Gives quotations that go on to their claim: “A,” he said. “B. C.” – sentences wholly in quotation marks with no cue of their own
 * belong to the claim before them, in the same paragraph or where the quotation is left open to the next.
 */
export const continueQuotations = (reading: Reading, claims: readonly FoundAttribution[]): FoundAttribution[] => {
  const { sentences, blocks } = reading.document
  const { quotes } = reading
  const bySentence = new Map<number, number[]>()
  claims.forEach((claim, index) => {
    const row = bySentence.get(claim.sentence)
    if (row) row.push(index)
    else bySentence.set(claim.sentence, [index])
  })
  const more = new Map<number, Span[]>()
  const add = (claim: number, span: Span): void => {
    const row = more.get(claim)
    if (row) row.push(span)
    else more.set(claim, [span])
  }
  /** "“A. B,” added Roe": the cue of this quotation is yet to come. */
  const isTaken = (sentence: Span, index: number): boolean =>
    [1, 2, 3, 4, 5]
      .flatMap((ahead) => bySentence.get(index + ahead) ?? [])
      .some((other) => claims[other]?.content.some((span) => span.start <= sentence.start + 1 && sentence.end <= span.end))
  let current = -1
  let lastBlock = -1
  let lastTold = -1
  const lost = quotes.some(({ closed }, at) => !closed && !quotes[at + 1]?.continues)
  let quote = 0
  sentences.forEach((sentence, index) => {
    const own = bySentence.get(index)
    const block = blocks[sentence.block]
    if (block?.kind === 'caption' || block?.kind === 'credit' || block?.kind === 'boilerplate') return
    while ((quotes[quote]?.end ?? Infinity) <= sentence.start) quote++
    if (own) {
      lastTold = index
      // "“A,” said Moss, stressing why B. “C.”": the quotation goes on for whom it was opened
      const quoted = own.findLast((index) =>
        claims[index]?.content.some((span) => quotesWithin(reading, span).some((q) => q.end <= span.end + 1)),
      )
      // "They condemned the order." takes no quotation after it; "They said it was wrong." does
      current =
        quoted ??
        own.findLast(
          (index) => !/object|preposition|complement|judged|infinitive|noun-that|passive|relative/.test(claims[index]?.rule ?? ''),
        ) ??
        -1
      return
    }
    const first = quotes[quote]
    const claim = claims[current]
    const covered = first !== undefined && first.start <= sentence.start + 1 && first.end >= sentence.end - 2
    const home = sentences[claim?.sentence ?? -1]?.block
    // the next paragraph may be all hers: it opens with a quotation mark
    const follows =
      first?.continues ||
      home === sentence.block ||
      (first !== undefined && block !== undefined && first.start <= block.start + 1) ||
      lastBlock === sentence.block
    // "“No,” said Moss. We know it from the sea.": where marks get lost, "we" tells that she goes on
    const unmarked = (): boolean => lost && (first?.start ?? Infinity) >= sentence.end && isSpoken(reading, sentence)
    const sameBlock = sentences[index - 1]?.block === sentence.block
    if (claim && lastTold === index - 1 && (unmarked() || (!covered && sameBlock && endsInQuote(reading, sentence)))) {
      lastTold = index
      add(current, { start: sentence.start, end: sentence.end })
      return
    }
    if (!claim || !covered || !follows || isTaken(sentence, index)) {
      current = -1
      return
    }
    lastBlock = sentence.block
    lastTold = index
    const span: Span = { start: Math.max(first.start, sentence.start), end: Math.min(first.end, sentence.end) }
    if (!claim.content.some((said) => contains(said, span))) add(current, span)
  })
  return claims.map((claim, index) => {
    const spans = more.get(index)
    return spans ? { ...claim, content: [...claim.content, ...spans] } : claim
  })
}

/** "“No,” said Moss. That would be “the end of the port we know.”": a sentence that ends in words of somebody whom it does not name. */
const endsInQuote = (reading: Reading, sentence: Span): boolean => {
  const ending = quotesWithin(reading, sentence).at(-1)
  return (
    ending !== undefined &&
    ending.end >= sentence.end - 2 &&
    ending.start > sentence.start + 1 &&
    !reading.names.some((name) => name.type === 'person' && name.start >= sentence.start && name.end <= ending.start) &&
    reading.document.text.slice(ending.start, ending.end).split(' ').length > 4
  )
}

const SPOKEN = /^(?:i|we|you|my|our|your|us)$/

/** Whether somebody speaks for himself or to somebody in this sentence: a reporter does neither. */
const isSpoken = ({ document }: Reading, { first, last }: { readonly first: number; readonly last: number }): boolean =>
  document.tokens.slice(first, last).some(({ lower }) => SPOKEN.test(lower))

/** direct: all of the content stands in quotation marks; mixed: some of it; indirect: none. */
export const quotationKind = (reading: Reading, content: readonly Span[]): QuotationKind => {
  const { text } = reading.document
  let inside = false
  let outside = false
  for (const [index, { start, end }] of content.entries()) {
    let at = start
    // a sentence in the first person that follows a quotation lost its marks
    if (
      index > 0 &&
      quotesWithin(reading, { start, end }).length === 0 &&
      /\b(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|us)\b/.test(text.slice(start, end))
    ) {
      inside = true
      continue
    }
    for (const quote of quotesWithin(reading, { start, end })) {
      if (quote.end <= start || quote.start >= end) continue
      inside = true
      if (/[\p{L}\p{N}]/u.test(text.slice(at, Math.max(at, quote.start)).replace(/^\s*that\b/i, ''))) outside = true
      at = Math.max(at, quote.end)
    }
    if (at < end && /[\p{L}\p{N}]/u.test(text.slice(at, end).replace(at === start ? /^\s*that\b/i : /^$/, ''))) outside = true
  }
  return inside ? (outside ? 'mixed' : 'direct') : 'indirect'
}
