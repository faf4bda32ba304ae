/** What is asked of a meeting. */
export type MeetingAsk = 'who' | 'whether' | 'when' | 'where' | 'how-many'

/**
 * A question, by what is asked. Names and topics stand as they were typed, only trimmed: who or what they mean in an article is for the answer to find.
 */
export type Question = { readonly text: string } & (
  | { readonly kind: 'meetings'; readonly ask: MeetingAsk; readonly people: readonly string[]; readonly topic: string | null }
  /** Who said what; what did X say about T; did X say T; who said T. `speaker` null asks for everyone's, `topic` null for everything. */
  | { readonly kind: 'statements'; readonly ask: 'what' | 'who' | 'whether' | 'when'; readonly speaker: string | null; readonly topic: string | null }
  /** What does KCNA report: as speaker or as the medium that others speak through. */
  | { readonly kind: 'reports'; readonly source: string; readonly topic: string | null }
  | { readonly kind: 'not-said' }
  | { readonly kind: 'who-is'; readonly name: string }
  | { readonly kind: 'actors' }
  | { readonly kind: 'amount'; readonly topic: string }
  /** When, where, why … did T happen; who did T; did T happen; what about T. */
  | { readonly kind: 'event'; readonly ask: 'when' | 'where' | 'why' | 'how' | 'who' | 'what' | 'whether' | 'about'; readonly topic: string }
  | { readonly kind: 'summary' }
  | { readonly kind: 'headline' }
  | { readonly kind: 'help' }
  | { readonly kind: 'unknown' }
)
