import type { MeetingStatus } from './annotations.ts'
import type { TokenSpan } from './token-span.ts'

/** A mention of a meeting as its sentence tells it. */
export interface FoundMeeting {
  /** Noun phrases of the parties; fewer than two where the sentence leaves them to an earlier one ("The bilateral talks were held in …"). */
  readonly parties: readonly TokenSpan[]
  /** Parties that a compound names: "the U.S.-Iran talks" → U.S., Iran. */
  readonly named: readonly string[]
  readonly trigger: TokenSpan
  /** Over the telephone, in one room, or one of the two. */
  readonly kind: MeetingKind
  readonly place: TokenSpan | null
  readonly sentence: number
  readonly status: MeetingStatus
  readonly inCaption: boolean
  readonly rule: string
}

export type MeetingKind = 'call' | 'visit' | 'any'

/** What a rule finds of a meeting; the rest is told by the words around it. */
export type Met = Pick<FoundMeeting, 'parties' | 'trigger' | 'kind' | 'rule'> & Partial<Pick<FoundMeeting, 'named' | 'place'>>
