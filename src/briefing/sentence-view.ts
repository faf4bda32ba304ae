import type { Annotations, Entity, EntityType } from '../annotation/annotations.ts'
import { type Chunk, findChunks } from '../annotation/chunks.ts'
import { tagPartsOfSpeech } from '../annotation/part-of-speech.ts'
import { type TokenSpan, tokensWithin } from '../annotation/token-span.ts'
import { CUE_VERBS } from '../annotation/words/cue-verbs.ts'
import type { Document, Sentence } from '../document/document.ts'
import { contains, overlaps, type Span } from '../document/span.ts'

/** A name in a sentence, with the type and salience of whom it names. */
interface NameInView extends TokenSpan {
  readonly type: EntityType
  readonly salience: number
  /** Whether it is somebody whom the article mostly calls by the last name alone. */
  readonly knownBySurname: boolean
}

/** So often a person has to be called by the last name alone. */
const OFTEN = 4

/** Whether the article calls a person by the last name alone, time and again: "Rowe" for "Miriam Rowe". */
const isKnownBySurname = ({ type, mentions }: Entity): boolean =>
  type === 'person' && mentions.filter(({ form, text }) => form === 'name' && !text.includes(' ')).length >= OFTEN

/** A sentence read for shortening. All indices are those of `document.tokens`. */
export interface SentenceView {
  readonly document: Document
  readonly sentence: Sentence
  readonly chunks: readonly Chunk[]
  readonly times: readonly (TokenSpan & { readonly value: string | null })[]
  readonly names: readonly NameInView[]
  /** Whether it names the one who says so with a pronoun ("he said"). */
  readonly pronounSource: boolean
  /** Whether it goes on with what somebody says in another sentence, so that it may not stand alone. */
  readonly leansOnAnother: boolean
  /** Whether it holds only a part of a quotation. */
  readonly splitsQuote: boolean
  /** Whether a token is half of a quotation, said in another sentence, or tells of a speaker with a pronoun. */
  readonly needsOthers: (token: number) => boolean
  /** The end of what may be cut off at the end: where ", state media reported" begins, else the sentence's closing stop. */
  readonly end: number
  /** Whether a token belongs to the words that tell who says so. */
  readonly tellsSource: (token: number) => boolean
  /** For each report in the sentence the words that tell of it (source, cue, channel) and what is reported. */
  readonly reports: readonly { readonly telling: readonly TokenSpan[]; readonly content: readonly TokenSpan[] }[]
  /** The quote that a token belongs to, marks included; null outside of quotes. */
  readonly quoteAt: (token: number) => TokenSpan | null
  readonly word: (token: number) => string
  readonly tag: (token: number) => string
}

/** The tokens of a sentence that a span of the text covers; null where it covers none. */
const tokensIn = (document: Document, sentence: Sentence, span: Span): TokenSpan | null => {
  const within = tokensWithin(document, span, sentence.first)
  const [first, last] = [within.first, Math.min(within.last, sentence.last)]
  return last > first ? { first, last } : null
}

/**
 * The chunks with a verb where the tagger took it for a participle: a cue ("The office on June 18 called for …"), and the only verb
 * before the first comma ("Two men set fire to the hall, police said").
 */
const withVerb = (chunks: readonly Chunk[], cues: readonly TokenSpan[], word: (token: number) => string): Chunk[] => {
  const comma = chunks.findIndex(
    ({ kind, first }, at) =>
      kind === 'comma' || kind === 'dash' || kind === 'colon' || (at > 1 && /^(?:as|when|while|after|before|because)$/.test(word(first))),
  )
  const clause = chunks.slice(0, comma < 0 ? chunks.length : comma)
  const only =
    clause[0]?.kind === 'noun' && !clause.some(({ verb }) => verb?.form === 'finite')
      ? clause.find(({ verb }) => verb?.form === 'participle')
      : undefined
  return chunks.map((chunk) =>
    chunk.verb?.form === 'participle' && (chunk === only || cues.some(({ first, last }) => first <= chunk.head && chunk.head < last))
      ? { ...chunk, verb: { ...chunk.verb, form: 'finite' as const } }
      : chunk,
  )
}

/** Whether a token of the sentence is within some spans. */
const marked = ({ first: from, last: to }: Sentence, spans: readonly TokenSpan[]): ((token: number) => boolean) => {
  if (spans.length === 0) return () => false
  const marks = new Uint8Array(to - from)
  for (const { first, last } of spans) marks.fill(1, Math.max(0, first - from), Math.max(0, last - from))
  return (token) => marks[token - from] === 1
}

/** The first of some spans that holds a token. */
const byToken = <T extends TokenSpan>({ first: from, last: to }: Sentence, spans: readonly T[]): ((token: number) => T | null) => {
  if (spans.length === 0) return () => null
  const held = new Array<T | null>(to - from).fill(null)
  for (const span of spans.toReversed()) held.fill(span, Math.max(0, span.first - from), Math.max(0, span.last - from))
  return (token) => held[token - from] ?? null
}

const PRONOUN = /^(?:he|she|they|i|we)$/i

/** Reads some of a document's sentences for shortening. */
export const viewSentences = (document: Document, annotations: Annotations, sentences: readonly Sentence[]): SentenceView[] => {
  const tags = tagPartsOfSpeech(document)
  const upTo = sentences.at(-1)?.end ?? 0
  const allNames = annotations.entities.flatMap((entity) => {
    const knownBySurname = isKnownBySurname(entity)
    const { type, salience } = entity
    return entity.mentions
      .filter(({ form, start }) => form === 'name' && start < upTo)
      .map(({ start, end }) => ({ start, end, type, salience, knownBySurname }))
  })
  const allTimes = annotations.times.filter(({ start }) => start < upTo)
  const isTime = new Uint8Array(document.tokens.length)
  const word = (token: number): string => document.tokens[token]?.lower ?? ''
  return sentences.map((sentence): SentenceView => {
    const within = <T extends Span>(items: readonly T[]): (TokenSpan & { readonly item: T })[] => {
      const found: (TokenSpan & { readonly item: T })[] = []
      for (const item of items) {
        const range = overlaps(sentence, item) ? tokensIn(document, sentence, item) : null
        if (range) found.push({ first: range.first, last: range.last, item })
      }
      return found
    }
    const names = within(allNames)
    const nameEnds = new Map(names.map(({ first, last, item }) => [first, { last, person: item.type === 'person' }]))
    const own = annotations.attributions.filter(({ cue }) => cue !== null && contains(sentence, cue))
    const telling: (TokenSpan & { item: Span })[] = within<Span>(
      own.flatMap(({ source, cue, via }) => [source, cue, via]).filter((span) => span !== null),
    )
    const cues = within(own.flatMap(({ cue, source }) => (cue && source && source.end <= cue.start ? [cue] : [])))
    const quotes = within(document.quotes)

    const times = within(allTimes)
    for (const { first, last } of times) isTime.fill(1, first, last)

    let end = sentence.last
    while (end > sentence.first && /^(?:[.!?…]+|["”’']|'')$/.test(word(end - 1))) end -= 1
    const closing = end
    for (const { cue, source, content } of own) {
      const tail = within([cue, source].filter((span) => span !== null))
      const before = Math.min(...tail.map(({ first }) => first))
      const said = content.filter((span) => overlaps(sentence, span))
      const closes = said.length > 0 && said.every((span) => span.end <= (document.tokens[before]?.start ?? 0) + 1)
      if (closes && before < end) end = word(before - 1) === ',' ? before - 1 : before
    }
    // "…, her former doctor maintains.": a report that the annotations do not hold is kept as one all the same
    let tail: TokenSpan | null = null
    if (end === closing && CUE_VERBS.has(word(end - 1)) && /^VB[DZP]$/.test(tags[end - 1] ?? '')) {
      let comma = end - 2
      while (comma > sentence.first && !/^[,”"]$/.test(word(comma))) comma -= 1
      if (comma > sentence.first && end - comma <= 14 && !/^(?:and|but|or|that|who|which|when|as|because)$/.test(word(comma + 1)))
        tail = { first: comma + 1, last: end }
    }
    if (tail) {
      telling.push({ ...tail, item: sentence })
      end = tail.first - 1
    }
    const pronounSources = own.flatMap(({ source }) => (source !== null && PRONOUN.test(source.text) ? [source] : []))
    const elsewhere = annotations.attributions.flatMap(({ cue, content }) =>
      cue !== null && overlaps(sentence, cue) ? [] : content.filter((span) => overlaps(sentence, span)),
    )
    const split = document.quotes.filter((quote) => overlaps(sentence, quote) && !contains(sentence, quote))
    const lost = within<Span>([...pronounSources, ...elsewhere, ...split])
    return {
      document,
      sentence,
      chunks: withVerb(
        findChunks(document, tags, sentence, (token) => nameEnds.get(token), isTime),
        cues,
        word,
      ),
      times: times.map(({ first, last, item }) => ({ first, last, value: item.value })),
      names: names.map(({ first, last, item: { type, salience, knownBySurname } }) => ({ first, last, type, salience, knownBySurname })),
      pronounSource: pronounSources.length > 0,
      leansOnAnother: elsewhere.length > 0,
      splitsQuote: split.length > 0,
      needsOthers: marked(sentence, lost),
      end,
      reports: [
        ...own.map(({ source, cue, via, content }) => ({
          telling: within<Span>([source, cue, via].filter((span) => span !== null)),
          content: within<Span>(content),
        })),
        ...(tail ? [{ telling: [tail], content: [{ first: sentence.first, last: tail.first - 1 }] }] : []),
      ],
      tellsSource: marked(sentence, telling),
      quoteAt: byToken(sentence, quotes),
      word,
      tag: (token) => tags[token] ?? '',
    }
  })
}
