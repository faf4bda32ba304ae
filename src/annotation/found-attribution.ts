import type { Span } from '../document/span.ts'
import type { TokenSpan } from './token-span.ts'

/** An attribution as its sentence tells it, before anyone knows who "he" is. */
export interface FoundAttribution {
  readonly source: TokenSpan | null
  readonly cue: TokenSpan
  readonly content: readonly Span[]
  readonly via: TokenSpan | null
  readonly sentence: number
  readonly rule: string
}

/** What a cue gives: a claim, or the channel of one told before in its sentence ("Moss said …, Tass reported"). */
export type Found = Claim | Channel

export interface Claim {
  readonly attribution: FoundAttribution
  /** Chunk index up to which the sentence's words are source or cue: no later content reaches before it. */
  readonly taken: number
}

export interface Channel {
  readonly via: TokenSpan
  /** Index among the sentence's claims so far. */
  readonly of: number
}
