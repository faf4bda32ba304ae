import type { TokenSpan } from './token-span.ts'

/** The subject of a verb, and how it was found. */
export interface Subject extends TokenSpan {
  /** Chunk indices `[firstChunk, lastChunk)`. */
  readonly firstChunk: number
  readonly lastChunk: number
  /** left: before the verb; inverted: after it; shared: the subject of an earlier verb of the sentence. */
  readonly by: 'left' | 'inverted' | 'shared'
}
