import type { ClauseView } from './clauses.ts'
import type { FoundMeeting } from './found-meeting.ts'
import { byNoun } from './meeting-nouns.ts'
import { placeNear } from './meeting-place.ts'
import { statusOf } from './meeting-status.ts'
import { byVerb } from './meeting-verbs.ts'
import type { Reading } from './reading.ts'

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
