import type { Chunk } from './chunks.ts'
import type { Reading } from './reading.ts'

/** What a sentence's clauses are read with. */
export interface ClauseView {
  readonly reading: Reading
  readonly chunks: readonly Chunk[]
}

export const wordOf = ({ reading }: ClauseView, chunk: Chunk | undefined): string =>
  chunk ? (reading.document.tokens[chunk.head]?.lower ?? '') : ''
/** Whether a chunk tells a time. */
export const isTimeChunk = ({ reading }: ClauseView, chunk: Chunk): boolean => reading.isTime[chunk.head] === 1
export const isFiniteVerb = (chunk: Chunk | undefined): boolean => chunk?.verb?.form === 'finite'

/** "and", "or", and the comma of a list. */
export const joins = (view: ClauseView, chunk: Chunk | undefined): boolean =>
  chunk?.kind === 'coordinator' && ['and', 'or', '&', 'nor'].includes(wordOf(view, chunk))

/**
 * The first chunk of the noun phrase that ends with chunk `last`: over prepositions ("officials in Washington") and
 * coordination ("Putin and Trump"), never over a verb.
 */
export const phraseStart = (view: ClauseView, last: number): number => {
  const { chunks } = view
  let first = last
  for (;;) {
    const before = chunks[first - 1]
    const earlier = chunks[first - 2]
    if (before?.kind === 'preposition' && earlier?.kind === 'noun' && !isTimeChunk(view, earlier)) {
      const preposition = wordOf(view, before)
      // "said at a conference officials …" never; "the ambassador to Syria", "a spokesman for the ministry" always
      if (preposition === 'after' || preposition === 'before' || preposition === 'as' || preposition === 'than') return first
      first -= 2
      continue
    }
    // "four out of 10 voters"
    if (before?.kind === 'preposition' && wordOf(view, earlier) === 'out' && chunks[first - 3]?.kind === 'noun') {
      first -= 3
      continue
    }
    // "observers in Velmar and around the country"
    if (
      before?.kind === 'preposition' &&
      joins(view, earlier) &&
      chunks[first - 3]?.kind === 'noun' &&
      chunks[first - 4]?.kind === 'preposition'
    ) {
      first -= 3
      continue
    }
    if (joins(view, before) && earlier?.kind === 'noun') {
      first -= 2
      continue
    }
    if (joins(view, before) && earlier?.kind === 'comma' && chunks[first - 3]?.kind === 'noun' && chunks[first - 4]?.kind === 'comma') {
      first -= 3
      // "Unions, farmers, and many lawmakers"
      while (chunks[first - 1]?.kind === 'comma' && inList(view, first - 2)) first -= 2
      continue
    }
    return first
  }
}

/** Whether chunk i is a member of a list that opens its clause, no time and no phrase with a preposition: "On Monday, …". */
const inList = (view: ClauseView, i: number): boolean => {
  const { chunks } = view
  const before = chunks[i - 1]?.kind
  return (
    chunks[i]?.kind === 'noun' &&
    !isTimeChunk(view, chunks[i] as Chunk) &&
    (before === undefined || before === 'coordinator' || before === 'comma')
  )
}

/** The last chunk (exclusive) of the noun phrase that begins with chunk `first`: "officials in the ministry", "a fellow at the institute". */
export const phraseEnd = (view: ClauseView, first: number, over: ReadonlySet<string> = OF): number => {
  const { chunks } = view
  let last = first + 1
  for (;;) {
    const next = chunks[last]
    const after = chunks[last + 1]
    if (next?.kind === 'preposition' && after?.kind === 'noun' && over.has(wordOf(view, next)) && !isTimeChunk(view, after)) {
      last += 2
      continue
    }
    if (joins(view, next) && after?.kind === 'noun' && !isFiniteVerb(chunks[last + 2])) {
      last += 2
      continue
    }
    return last
  }
}
const OF: ReadonlySet<string> = new Set(['of', 'for', 'at', 'from', 'in', 'with', 'to', 'on'])
