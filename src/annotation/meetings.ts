import type { MeetingStatus } from './annotations.ts'
import type { ClauseView } from './clauses.ts'
import { byNoun } from './meeting-nouns.ts'
import { placeNear } from './meeting-place.ts'
import { statusOf } from './meeting-status.ts'
import { byVerb } from './meeting-verbs.ts'
import type { Reading } from './reading.ts'
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

/** Finds every mention of people meeting, in text order. */
export const findMeetings = (reading: Reading): FoundMeeting[] => {
  const found: FoundMeeting[] = []
  reading.document.sentences.forEach((sentence, index) => {
    const view: ClauseView = { reading, chunks: reading.chunks[index] ?? [] }
    const inCaption = reading.document.blocks[sentence.block]?.kind === 'caption'
    view.chunks.forEach((chunk, at) => {
      const met = chunk.kind === 'verb' ? byVerb(view, at) : chunk.kind === 'noun' ? byNoun(view, at) : null
      if (!met) return
      const place = met.place ?? placeNear(view, at, inCaption)
      const told = { named: [], ...met, sentence: index, inCaption, place, status: statusOf(view, at) }
      const [caller, ...called] = met.parties
      // "He spoke Saturday to Abe, Merkel and Hollande": calls are made one by one
      if (caller && called.length > 1 && (met.kind === 'call' || (place === null && /^(?:speak|talk)-/.test(met.rule))))
        for (const other of called) found.push({ ...told, parties: [caller, other] })
      else found.push(told)
    })
  })
  return found
}
