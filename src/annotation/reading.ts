import type { Document, Quote } from '../document/document.ts'
import type { Span } from '../document/span.ts'
import type { TimeExpression } from './annotations.ts'
import type { Chunk, NameEnd } from './chunks.ts'
import { findChunks } from './chunks.ts'
import type { Name } from './names.ts'
import type { Tag } from './part-of-speech.ts'
import { tokensWithin } from './token-span.ts'

/** A document with what the later steps read it by: parts of speech, names, chunks and what is a time. */
export interface Reading {
  readonly document: Document
  readonly tags: readonly Tag[]
  readonly names: readonly Name[]
  /** By sentence. */
  readonly chunks: readonly (readonly Chunk[])[]
  /** By token: the sentence it stands in. */
  readonly sentenceOf: Int32Array
  /** By token: index of the name that covers it, or -1. */
  readonly nameOf: Int32Array
  /** The time expressions, by sentence. */
  readonly times: readonly (readonly TimeExpression[])[]
  /** By token: 1 where it belongs to a time expression. */
  readonly isTime: Uint8Array
  /** The outermost quotes; one whose closing mark is missing ends with its sentence, unless the next paragraph goes on with it. */
  readonly quotes: readonly Quote[]
  /** By token: index of the quote that covers it, or -1; marks belong to their quote. */
  readonly quoteOf: Int32Array
}

export const read = (document: Document, tags: readonly Tag[], names: readonly Name[], times: readonly TimeExpression[]): Reading => {
  const count = document.tokens.length
  const sentenceOf = new Int32Array(count).fill(-1)
  document.sentences.forEach((sentence, index) => sentenceOf.fill(index, sentence.first, sentence.last))
  const nameOf = new Int32Array(count).fill(-1)
  const nameEnd = new Map<number, NameEnd>()
  names.forEach((name, index) => {
    nameOf.fill(index, name.first, name.last)
    nameEnd.set(name.first, { last: name.last, person: name.type === 'person' })
  })
  const quotes = limitUnclosed(document)
  const isTime = new Uint8Array(count)
  let at = 0
  for (const time of times) {
    const { first, last } = tokensWithin(document, time, at)
    isTime.fill(1, first, last)
    at = last
  }
  const quoteOf = new Int32Array(count).fill(-1)
  at = 0
  for (const [index, quote] of quotes.entries()) {
    const { first, last } = tokensWithin(document, quote, at)
    quoteOf.fill(index, first, last)
    at = last
  }
  const chunks = document.sentences.map((sentence) => findChunks(document, tags, sentence, (token) => nameEnd.get(token), isTime))
  return { document, tags, names, chunks, sentenceOf, nameOf, times: bySentence(document, times), isTime, quotes, quoteOf }
}

/** “We want peace. The talks go on: where the closing mark was lost, nobody knows more than that the sentence was quoted. */
const limitUnclosed = ({ quotes, sentences }: Document): Quote[] => {
  let at = 0
  return quotes.map((quote, index) => {
    if (quote.closed || quotes[index + 1]?.continues) return quote
    while ((sentences[at]?.end ?? Infinity) <= quote.start) at++
    const end = Math.min(quote.end, sentences[at]?.end ?? quote.end)
    return { ...quote, end, inner: { start: quote.inner.start, end: Math.min(quote.inner.end, end) } }
  })
}

const bySentence = ({ sentences }: Document, times: readonly TimeExpression[]): TimeExpression[][] => {
  let at = 0
  return sentences.map(({ start, end }) => {
    while ((times[at]?.end ?? Infinity) <= start) at++
    const own: TimeExpression[] = []
    for (let i = at; (times[i]?.end ?? Infinity) <= end; i++)
      if (times[i] && (times[i]?.start ?? 0) >= start) own.push(times[i] as TimeExpression)
    return own
  })
}

/** The quotes that overlap a span, in order. */
export const quotesWithin = ({ quotes }: Reading, { start, end }: Span): readonly Quote[] => {
  let low = 0
  let high = quotes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((quotes[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  let last = low
  while ((quotes[last]?.start ?? Infinity) < end) last++
  return quotes.slice(low, last)
}
