import type { Quote } from '../document/document.ts'
import type { Span } from '../document/span.ts'
import type { Chunk } from './chunks.ts'
import type { ClauseView } from './clauses.ts'
import { isFiniteVerb } from './clauses.ts'

/** The content of a cue on one side of it, and the rule that found it. */
export interface Content extends Span {
  readonly rule: string
  /** Chunk index of its first word, -1 where it begins in an earlier sentence. */
  readonly firstChunk: number
}

const chunkAt = ({ chunks }: ClauseView, i: number): Chunk | undefined => chunks[i]

export const isTime = ({ reading, chunks }: ClauseView, i: number): boolean =>
  chunks[i] !== undefined && reading.isTime[chunks[i]?.head ?? 0] === 1

export const startOf = ({ reading, chunks }: ClauseView, i: number): number => reading.document.tokens[chunks[i]?.first ?? 0]?.start ?? 0

export const quoteAt = ({ reading, chunks }: ClauseView, i: number): Quote | undefined => {
  const index = reading.quoteOf[chunks[i]?.first ?? -1] ?? -1
  return index < 0 ? undefined : reading.quotes[index]
}

export const opensQuote = (view: ClauseView, i: number): boolean =>
  chunkAt(view, i)?.kind === 'mark' && quoteAt(view, i)?.start === startOf(view, i)

export const hasFinite = (view: ClauseView, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isFiniteVerb(view.chunks[i])) return true
  return false
}

export const trimEnd = (text: string, start: number, end: number): number => {
  let last = end
  while (last > start && /[\s,;:–—-]/.test(text[last - 1] ?? '')) last--
  return last
}

/** Words that open a clause of content: "said that", "asked why". */
export const CLAUSE_OPENERS = new Set([
  'that',
  'whether',
  'if',
  'how',
  'why',
  'what',
  'who',
  'where',
  'when',
  'which',
  'whoever',
  'whatever',
])
