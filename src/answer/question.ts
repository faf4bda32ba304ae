import type { EntityType } from '../annotation/annotations.ts'

/** What is asked of a meeting. */
export type MeetingAsk = 'who' | 'whether' | 'when' | 'where' | 'how-many'

/** What is asked of statements: what was said, who said it, whether or when someone did. */
export type StatementAsk = 'what' | 'who' | 'whether' | 'when'

/** What is asked of anything else that happened. */
export type EventAsk = 'when' | 'where' | 'why' | 'how' | 'who' | 'what' | 'whether' | 'about'

/** The question without its text: a union by what is asked. */
export type Asking =
  /** `people` as typed, at most two of them matter; `topic` is place, time or subject: "in Wonsan", "on Thursday". */
  | { readonly kind: 'meetings'; readonly ask: MeetingAsk; readonly people: readonly string[]; readonly topic: string | null }
  /** `speaker` null asks for everyone's, `topic` null for everything. */
  | { readonly kind: 'statements'; readonly ask: StatementAsk; readonly speaker: string | null; readonly topic: string | null }
  /** What an agency reports, as a speaker or as the medium that others speak through. */
  | { readonly kind: 'reports'; readonly source: string; readonly topic: string | null }
  /** What the article says was not said. */
  | { readonly kind: 'not-said' }
  | { readonly kind: 'who-is'; readonly names: readonly string[] }
  /** Who is involved; null for all types. */
  | { readonly kind: 'actors'; readonly type: EntityType | 'country' | null }
  | { readonly kind: 'age'; readonly name: string }
  /** How many, how much: `topic` begins with what is counted ("troops did North Korea send"). */
  | { readonly kind: 'amount'; readonly topic: string }
  | { readonly kind: 'event'; readonly ask: EventAsk; readonly topic: string }
  /** Who wrote the article, where and when. */
  | { readonly kind: 'origin' }
  | { readonly kind: 'summary' }
  | { readonly kind: 'headline' }
  | { readonly kind: 'help' }
  | { readonly kind: 'unknown' }

/** A question. Names and topics stand as they were typed: who or what they mean in an article is for the answer to find. */
export type Question = Asking & { readonly text: string }
