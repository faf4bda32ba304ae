import type { Annotations } from '../annotation/annotations.ts'
import { type Chunk, findChunks } from '../annotation/chunks.ts'
import { tagPartsOfSpeech } from '../annotation/part-of-speech.ts'
import type { TokenSpan } from '../annotation/token-span.ts'
import type { Document, Sentence } from '../document/document.ts'
import { contains, overlaps, type Span } from '../document/span.ts'

/** A sentence read for shortening. All indices are those of `document.tokens`. */
export interface SentenceView {
  readonly document: Document
  readonly sentence: Sentence
  readonly chunks: readonly Chunk[]
  readonly times: readonly (TokenSpan & { readonly value: string | null })[]
  /** Names of persons in the sentence. */
  readonly persons: readonly TokenSpan[]
  /** Whether it tells itself who says what it says. */
  readonly attributed: boolean
  /** Whether it goes on with what somebody says in another sentence, so that it may not stand alone. */
  readonly leansOnAnother: boolean
  /** The end of what may be cut off at the end: where ", state media reported" begins, else the sentence's closing stop. */
  readonly end: number
  /** Whether a token belongs to the words that tell who says so. */
  readonly tellsSource: (token: number) => boolean
  /** The quote that a token belongs to, marks included; null outside of quotes. */
  readonly quoteAt: (token: number) => TokenSpan | null
  readonly word: (token: number) => string
  readonly tag: (token: number) => string
}

/** The tokens of a sentence that a span of the text covers; null where it covers none. */
const tokensIn = (document: Document, sentence: Sentence, span: Span): TokenSpan | null => {
  let first = sentence.first
  while (first < sentence.last && (document.tokens[first]?.end ?? 0) <= span.start) first += 1
  let last = first
  while (last < sentence.last && (document.tokens[last]?.start ?? 0) < span.end) last += 1
  return last > first ? { first, last } : null
}

/** Reads some of a document's sentences for shortening. */
export const viewSentences = (document: Document, annotations: Annotations, sentences: readonly Sentence[]): SentenceView[] => {
  const tags = tagPartsOfSpeech({ ...document, sentences })
  const word = (token: number): string => document.tokens[token]?.lower ?? ''
  return sentences.map((sentence): SentenceView => {
    const within = <T extends Span>(items: readonly T[]): (TokenSpan & { readonly item: T })[] =>
      items
        .filter((item) => overlaps(sentence, item))
        .flatMap((item) => {
          const range = tokensIn(document, sentence, item)
          return range ? [{ ...range, item }] : []
        })
    const names = within(annotations.entities.flatMap((entity) => entity.mentions.map((mention) => ({ ...mention, type: entity.type }))))
      .filter(({ item }) => item.form === 'name')
    const nameEnds = new Map(names.map(({ first, last, item }) => [first, { last, person: item.type === 'person' }]))
    const own = annotations.attributions.filter(({ cue }) => cue !== null && contains(sentence, cue))
    const telling = within(own.flatMap(({ source, cue, via }) => [source, cue, via]).filter((span) => span !== null))
    const quotes = within(document.quotes)

    let end = sentence.last
    while (end > sentence.first && /^[.!?…]+$/.test(word(end - 1))) end -= 1
    for (const { cue, source, content } of own) {
      const tail = within([cue, source].filter((span) => span !== null))
      const before = Math.min(...tail.map(({ first }) => first))
      const said = content.filter((span) => overlaps(sentence, span))
      const closes = said.length > 0 && said.every((span) => span.end <= (document.tokens[before]?.start ?? 0) + 1)
      if (closes && before < end) end = word(before - 1) === ',' ? before - 1 : before
    }
    return {
      document,
      sentence,
      chunks: findChunks(document, tags, sentence, (token) => nameEnds.get(token)),
      times: within(annotations.times).map(({ first, last, item }) => ({ first, last, value: item.value })),
      persons: names.filter(({ item }) => item.type === 'person').map(({ first, last }) => ({ first, last })),
      attributed: own.length > 0,
      leansOnAnother: annotations.attributions.some(
        ({ cue, content }) => content.some((span) => overlaps(sentence, span)) && (cue === null || !overlaps(sentence, cue)),
      ),
      end,
      tellsSource: (token) => telling.some(({ first, last }) => first <= token && token < last),
      quoteAt: (token) => quotes.find(({ first, last }) => first <= token && token < last) ?? null,
      word,
      tag: (token) => tags[token] ?? '',
    }
  })
}
