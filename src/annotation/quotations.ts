import type { Span } from '../document/span.ts'
import type { FoundAttribution } from './attributions.ts'
import type { Reading } from './reading.ts'

/**
 * Gives quotations that go on to their claim: “A,” he said. “B. C.” – sentences wholly in quotation marks with no cue of their own
 * belong to the claim before them, in the same paragraph or where the quotation is left open to the next.
 */
export const continueQuotations = (reading: Reading, claims: readonly FoundAttribution[]): FoundAttribution[] => {
  const { sentences, blocks, text } = reading.document
  const { quotes } = reading
  const bySentence = new Map<number, number[]>()
  claims.forEach((claim, index) => {
    const row = bySentence.get(claim.sentence)
    if (row) row.push(index)
    else bySentence.set(claim.sentence, [index])
  })
  const more = new Map<number, Span[]>()
  let current = -1
  let open = false
  let quote = 0
  sentences.forEach((sentence, index) => {
    const own = bySentence.get(index)
    const block = blocks[sentence.block]
    if (block?.kind === 'caption' || block?.kind === 'credit' || block?.kind === 'boilerplate') return
    while ((quotes[quote]?.end ?? Infinity) <= sentence.start) quote++
    const first = quotes[quote]
    if (own) {
      const last = own.at(-1) ?? -1
      current = last
      const claim = claims[last]
      open = Boolean(claim && quotes.some((q) => q.start < sentence.end && q.end > sentence.start && claim.content.some((span) => span.start <= q.start && q.end <= span.end + 1)))
      return
    }
    if (current < 0 || !first || !open) {
      if (!first || first.start > sentence.start + 1) open = false
      return
    }
    const covered = first.start <= sentence.start + 1 && first.end >= sentence.end - 2
    const claim = claims[current]
    const sameBlock = claim && sentences[claim.sentence]?.block === sentence.block
    const follows = first.continues || sameBlock || onlyQuote(text, block, first)
    if (covered && follows) {
      const span: Span = { start: Math.max(first.start, sentence.start), end: Math.min(first.end, sentence.end) }
      if (claim?.content.some((own) => own.start <= span.start && span.end <= own.end)) return
      const row = more.get(current)
      if (row) row.push(span)
      else more.set(current, [span])
    } else open = false
  })
  return claims.map((claim, index) => {
    const spans = more.get(index)
    return spans ? { ...claim, content: [...claim.content, ...spans] } : claim
  })
}

const onlyQuote = (text: string, block: Span | undefined, quote: Span): boolean => block !== undefined && quote.start <= block.start + 1 && text.slice(quote.end, block.end).trim() === ''
