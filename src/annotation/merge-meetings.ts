import { excerpt } from '../document/span.ts'
import type { Meeting, TimeExpression } from './annotations.ts'
import type { Chain } from './chain.ts'
import type { Coreference } from './coreference.ts'
import type { FoundMeeting } from './meetings.ts'
import type { Reading } from './reading.ts'
import { wordsOf } from './token-span.ts'

interface Event {
  parties: readonly Chain[]
  readonly mentions: FoundMeeting[]
  time: TimeExpression | null
  place: number
  status: Meeting['status']
}

/** A meeting whose parties are chains and whose reporting claims are not yet known. */
export interface MergedMeeting extends Omit<Meeting, 'id' | 'participants' | 'reportedBy'> {
  readonly parties: readonly Chain[]
  /** Sentence indices of all its mentions. */
  readonly sentences: readonly number[]
}

/**
 * One event of all its mentions: the same parties on days that agree. Its place and day come from whichever mention tells them,
 * captions and "The talks were held in …" included.
 */
export const mergeMeetings = (reading: Reading, found: readonly FoundMeeting[], coreference: Coreference): MergedMeeting[] => {
  const events: Event[] = []
  for (const mention of found) {
    const parties = distinct(mention.parties.flatMap((span) => coreference.meantBy(span)))
    const time = timeOf(reading, mention)
    const status = mention.status === 'held' && isFuture(time, reading.document.day) ? 'planned' : mention.status
    if (parties.length < 2) {
      if (mention.rule !== 'mentioned-again') continue
      // "The bilateral talks were held in Wonsan": the last one told, if it lacks what this one adds
      const last = events.at(-1)
      if (last && last.status === status && parties.every((party) => last.parties.includes(party))) {
        if (last.place < 0 && mention.place >= 0) last.place = mention.place
        if (last.time === null && time) last.time = time
        if (mention.place >= 0) last.mentions.push(mention)
      }
      continue
    }
    const same = events.find((event) => agree(event, parties, time, status))
    if (same) {
      same.mentions.push(mention)
      same.time = finer(same.time, time)
      if (same.place < 0) same.place = mention.place
      if (parties.length > same.parties.length && same.parties.every((party) => parties.includes(party))) same.parties = parties
    } else events.push({ parties, mentions: [mention], time, place: mention.place, status })
  }
  return events.map((event) => finish(reading, event)).sort((a, b) => a.trigger.start - b.trigger.start)
}

const distinct = (chains: readonly Chain[]): Chain[] => [...new Set(chains)]

const agree = (event: Event, parties: readonly Chain[], time: TimeExpression | null, status: Meeting['status']): boolean => {
  if (event.status !== status) return false
  const [small, large] = event.parties.length <= parties.length ? [event.parties, parties] : [parties, event.parties]
  if (!small.every((party) => large.includes(party))) return false
  if (small.length !== large.length && large.length - small.length > 2) return false
  const a = event.time?.value
  const b = time?.value
  return !a || !b || a.startsWith(b) || b.startsWith(a)
}

const finer = (a: TimeExpression | null, b: TimeExpression | null): TimeExpression | null =>
  (b?.value?.length ?? 0) > (a?.value?.length ?? 0) ? b : (a ?? b)

const isFuture = (time: TimeExpression | null, day: string | null): boolean =>
  Boolean(day && time?.value && time.value.length === 10 && time.value > day)

/** The time nearest the trigger, in its sentence; a saying's own time ("said on Monday") is not the meeting's. */
const timeOf = (reading: Reading, mention: FoundMeeting): TimeExpression | null => {
  const { document } = reading
  const sentence = document.sentences[mention.sentence]
  const trigger = document.tokens[mention.trigger.first]
  if (!sentence || !trigger) return null
  let best: TimeExpression | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  for (const time of reading.times[mention.sentence] ?? []) {
    if (!time.value || !/^\d{4}/.test(time.value)) continue
    const before = document.text.slice(Math.max(sentence.start, time.start - 24), time.start)
    const after = document.text.slice(time.end, time.end + 8)
    if (/\b(?:said|told|says|reported|announced)\s+(?:\w+\s+)?(?:on\s+)?(?:late\s+)?$/i.test(before) || /^\s+(?:said|told)\b/.test(after))
      continue
    if (!sameClause(reading, mention, trigger.start, time)) continue
    const distance = time.start >= trigger.start ? time.start - trigger.end : (trigger.start - time.end) * 1.5
    const weight = distance - (time.value.length === 10 ? 40 : 0)
    if (weight < bestDistance) {
      bestDistance = weight
      best = time
    }
  }
  return best
}

/** Whether no "where", "which" or "that" and at most one finite verb stands between trigger and time: "talks were held in Wonsan, where … this year opened". */
const sameClause = (reading: Reading, mention: FoundMeeting, trigger: number, time: TimeExpression): boolean => {
  const [from, to] = time.start < trigger ? [time.end, trigger] : [trigger, time.start]
  let finite = 0
  for (const chunk of reading.chunks[mention.sentence] ?? []) {
    const start = reading.document.tokens[chunk.first]?.start ?? 0
    if (start < from || start >= to) continue
    if (chunk.kind === 'subordinator') return false
    if (chunk.verb?.form === 'finite' && start !== trigger) finite++
  }
  return finite <= (mention.inCaption ? 2 : 1)
}

const finish = (reading: Reading, { parties, mentions, time, place, status }: Event): MergedMeeting => {
  const { document } = reading
  const ranked = [...mentions].sort(
    (a, b) =>
      Number(a.inCaption) - Number(b.inCaption) || Number(a.parties.length < 2) - Number(b.parties.length < 2) || a.sentence - b.sentence,
  )
  const best = ranked[0] as FoundMeeting
  const sentences = [...new Set(ranked.map((mention) => mention.sentence))]
  const name = place >= 0 ? reading.names[reading.nameOf[place] ?? -1] : undefined
  return {
    parties,
    trigger: wordsOf(document, best.trigger),
    evidence: sentences.flatMap((index) => {
      const sentence = document.sentences[index]
      return sentence ? [excerpt(document.text, sentence)] : []
    }),
    place: name ? { start: name.start, end: name.end, text: name.text } : null,
    time,
    status,
    rule: best.rule,
    sentences,
  }
}
