import type { Chunk } from './chunks.ts'
import { CLAUSE } from './clause-content.ts'
import type { ClauseView } from './clauses.ts'
import { wordOf } from './clauses.ts'
import { contentAfter } from './content.ts'
import type { Claim } from './found-attribution.ts'
import type { TokenSpan } from './token-span.ts'

const SAYING_NOUNS = new Set(
  'claim claims assertion assertions allegation allegations statement statements warning warnings denial announcement admission contention suggestion accusation accusations declaration promise pledge vow comment comments remark remarks'.split(
    ' ',
  ),
)

/** "Moss's claim that the vote was rigged": the owner of the noun says what follows "that". */
export const nounCue = (view: ClauseView, sentence: number, at: number): Claim | null => {
  const { chunks, reading } = view
  const chunk = chunks[at] as Chunk
  const next = chunks[at + 1]
  if (!SAYING_NOUNS.has(wordOf(view, chunk)) || next?.kind !== 'subordinator' || wordOf(view, next) !== 'that') return null
  let last = -1
  for (let i = chunk.first; i < chunk.head; i++) if (reading.tags[i] === 'POS') last = i
  const source: TokenSpan | null =
    last > chunk.first
      ? { first: chunk.first, last }
      : reading.tags[chunk.first] === 'PRP$'
        ? { first: chunk.first, last: chunk.first + 1 }
        : null
  if (!source || reading.quotes[reading.quoteOf[chunk.head] ?? -1]?.closed) return null
  const content = contentAfter(view, at + 1, CLAUSE, false)
  if (!content) return null
  const cue: TokenSpan = { first: chunk.head, last: chunk.head + 1 }
  return {
    attribution: { source, cue, content: [{ start: content.start, end: content.end }], via: null, sentence, rule: 'noun-that' },
    taken: 0,
  }
}
