import type { Claim } from '../briefing/briefing.ts'
import type { Document, Sentence } from '../document/document.ts'
import { contains, excerpt, overlaps, type Span } from '../document/span.ts'
import type { Evidence } from './answer.ts'

/** The sentence that holds a span; where it crosses sentences, the one it begins in. Null outside of all sentences, as in a dateline. */
const sentenceAt = ({ sentences }: Document, { start }: Span): Sentence | null => {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const sentence = sentences[low]
  return sentence && sentence.start <= start ? sentence : null
}

/** Whether a span stands under a photo: there it shows, it does not tell. */
export const isInCaption = (document: Document, span: Span): boolean => {
  const { kind } = document.blocks[sentenceAt(document, span)?.block ?? -1] ?? {}
  return kind === 'caption' || kind === 'credit'
}

/** A stretch of the article as evidence, the whole sentence where it stands in one. */
export const evidence = (document: Document, span: Span, proves: Evidence['proves'] = ['statement']): Evidence => {
  const sentence = sentenceAt(document, span)
  const whole = sentence && contains(sentence, span) ? { start: sentence.start, end: sentence.end } : span
  return { ...excerpt(document.text, whole), proves, inCaption: isInCaption(document, span) }
}

/** The same evidence once, in the order given. */
export const distinct = (all: readonly Evidence[]): Evidence[] =>
  all.filter((each, at) => all.findIndex(({ start, end }) => start === each.start && end === each.end) === at)

/** The claim that a stretch of the text belongs to: what is said there is said by its source. The narrowest where claims are nested; null for the article's own telling. */
export const claimAround = (claims: readonly Claim[], span: Span): Claim | null => {
  let best: Claim | null = null
  let narrowest = Number.POSITIVE_INFINITY
  for (const claim of claims) {
    for (const part of claim.content) {
      if (overlaps(part, span) && part.end - part.start < narrowest) {
        best = claim
        narrowest = part.end - part.start
      }
    }
  }
  return best
}
