import type { Article } from './article.ts'
import { findBlocks } from './blocks.ts'
import { clockLength } from './dateline.ts'
import { datePart } from './dates.ts'
import type { Block, BlockKind, Dateline, Document, Sentence, Token } from './document.ts'
import { readFront } from './front.ts'
import { kindOf, kindRuns } from './kinds.ts'
import { detectLanguage } from './language.ts'
import { findQuotes, type Paragraph } from './quotes.ts'
import { partHeadings } from './run-in-headings.ts'
import { sentenceEnds } from './sentences.ts'
import { excerpt, type Span } from './span.ts'
import { tokenize } from './tokens.ts'
import { findTurns } from './turns.ts'

/** A sentence as the rules for kinds read it: on one line. */
const unwrap = (sentence: string): string => (/[\r\n\t]/.test(sentence) ? sentence.replace(/\s+/g, ' ') : sentence)

/**
 * Reads an article: its title, byline and dateline where the text has them, its blocks with their kind, sentences, tokens and
 * quotes, all as spans of `article.text`, which stays as it is. Never throws, whatever the text; a text without visible characters
 * gives empty lists. Tokens cover every visible character; the sentences leave out only the dateline and the clock time of a live entry. Linear in the text's length.
 */
export const parseDocument = (article: Article): Document => {
  const { text } = article
  const published = datePart(article.publishedAt)
  const spans = findBlocks(text)
  const front = readFront(article, spans, published)

  const tokens: Token[] = []
  const sentences: Sentence[] = []
  const blocks: Block[] = []
  const paragraphs: Paragraph[] = []
  const add = (span: Span, kind: BlockKind, first: number, ends: readonly number[]): void => {
    const firstSentence = sentences.length
    let from = first
    for (const end of ends) {
      sentences.push({ start: startOf(from), end: endOf(end - 1), first: from, last: end, block: blocks.length })
      from = end
    }
    blocks.push({ start: span.start, end: span.end, kind, firstSentence, lastSentence: sentences.length })
    paragraphs.push({ start: span.start, end: span.end, kind, first, last: from, ends })
  }
  const startOf = (at: number): number => tokens[at]?.start ?? 0
  const endOf = (at: number): number => tokens[at]?.end ?? 0

  spans.forEach((span, index) => {
    let first = tokens.length
    for (const token of tokenize(text, span)) tokens.push(token)
    const bodyStart = front.bodyStarts.get(index) ?? span.start + clockLength(text.slice(span.start, Math.min(span.end, span.start + 40)))
    while (first < tokens.length && startOf(first) < bodyStart) first += 1
    const headings = partHeadings(tokens, first)
    const stops = sentenceEnds(text, tokens, first, tokens.length)
    const ends = headings.length > 0 ? [...new Set([...headings, ...stops])].sort((a, b) => a - b) : stops
    const told = ends.map((end, at) => unwrap(text.slice(startOf(ends[at - 1] ?? first), endOf(end - 1))))
    const kind = front.kinds.get(index) ?? kindOf(spans, index, told)

    const runs = kind === 'paragraph' ? kindRuns(told) : [{ kind, upTo: told.length }]
    runs.forEach((run, at) => {
      const before = runs[at - 1]?.upTo ?? 0
      const from = at === 0 ? first : (ends[before - 1] ?? first)
      const to = ends[run.upTo - 1] ?? tokens.length
      const start = at === 0 ? span.start : startOf(from)
      const end = at === runs.length - 1 ? span.end : endOf(to - 1)
      add({ start, end }, run.kind, from, ends.slice(before, run.upTo))
    })
  })

  const dateline: Dateline | null = front.dateline && {
    ...excerpt(text, front.dateline),
    place: front.dateline.place,
    date: front.dateline.date,
  }
  return {
    article,
    text,
    language: detectLanguage(text),
    title: front.title && excerpt(text, front.title),
    byline: front.byline && excerpt(text, front.byline),
    dateline,
    wire: front.wire && excerpt(text, front.wire),
    day: dateline?.date ?? published,
    blocks,
    sentences,
    tokens,
    quotes: findQuotes(text, tokens, paragraphs),
    turns: findTurns(text, blocks),
  }
}
