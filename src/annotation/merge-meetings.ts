import { excerpt } from '../document/span.ts'
import type { Meeting, TimeExpression } from './annotations.ts'
import type { Chain } from './chain.ts'
import type { Coreference } from './coreference.ts'
import type { FoundAttribution } from './found-attribution.ts'
import type { FoundMeeting } from './found-meeting.ts'
import type { Reading } from './reading.ts'
import type { TokenSpan } from './token-span.ts'
import { wordsOf } from './token-span.ts'
import { countryOf, countryOfCapital } from './words/countries.ts'

interface Event {
  parties: readonly Chain[]
  readonly mentions: FoundMeeting[]
  time: TimeExpression | null
  place: TokenSpan | null
  kind: FoundMeeting['kind']
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
export const mergeMeetings = (
  reading: Reading,
  found: readonly FoundMeeting[],
  coreference: Coreference,
  said: readonly FoundAttribution[],
): MergedMeeting[] => {
  const events: Event[] = []
  for (const mention of found) {
    const parties = distinct(partiesOf(reading, mention, coreference, said))
    const time = timeOf(reading, mention)
    const status = mention.status === 'held' && isFuture(time, reading.document.day) ? 'planned' : mention.status
    if (parties.length < 2) {
      if (mention.rule !== 'mentioned-again') continue
      // "The bilateral talks were held in Wonsan": the last one told, if it lacks what this one adds
      const last = events.at(-1)
      if (last && last.status === status && parties.every((party) => last.parties.includes(party))) {
        if (last.place === null) last.place = mention.place
        if (last.time === null && time) last.time = time
        if (mention.place) last.mentions.push(mention)
      }
      continue
    }
    const same = events.find((event) => agree(event, mention.kind, parties, time, status))
    if (same) {
      same.mentions.push(mention)
      same.time = finer(same.time, time)
      same.place ??= mention.place
      if (same.kind === 'any') same.kind = mention.kind
      if (parties.length > same.parties.length && same.parties.every((party) => parties.includes(party))) same.parties = parties
    } else events.push({ parties, mentions: [mention], time, place: mention.place, kind: mention.kind, status })
  }
  return events.map((event) => finish(reading, event)).sort((a, b) => a.trigger.start - b.trigger.start)
}

/** Whom the phrases and the compound's names mean; a delegation that visits a capital is received by the country. */
const partiesOf = (
  reading: Reading,
  { parties, named, rule }: FoundMeeting,
  coreference: Coreference,
  said: readonly FoundAttribution[],
): readonly Chain[] => {
  const { tokens } = reading.document
  const chains = parties.flatMap((span) => {
    if (span.last - span.first > 1 || !/^(?:I|me|[Ww]e|us)$/.test(tokens[span.first]?.text ?? '')) return coreference.meantBy(span)
    // “a phone conversation I had with Roe,” Moss said: "I" is who is quoted
    const start = tokens[span.first]?.start ?? 0
    const claim = said.find(({ content }) => content.some((part) => part.start <= start && start < part.end))
    return claim?.source ? coreference.meantBy(claim.source) : []
  })
  if (named.length > 0) return named.flatMap((name) => chainNamed(coreference, name) ?? [])
  if (rule !== 'delegation-visit') return chains
  return chains.map((chain) => (chain.type === 'place' ? (chainNamed(coreference, countryOfCapital(chain.name) ?? '') ?? chain) : chain))
}

/** The chain that a short name means: its name, an alias, a person's last word, or the country of "Israeli". */
const chainNamed = ({ chains }: Coreference, name: string): Chain | null => {
  const country = countryOf(name)
  return (
    chains.find((chain) => chain.name === name || chain.aliases.has(name)) ??
    chains.find(
      (chain) => (country && countryOf(chain.name) === country) || (chain.type === 'person' && chain.name.endsWith(` ${name}`)),
    ) ??
    null
  )
}

const distinct = (chains: readonly Chain[]): Chain[] => [...new Set(chains)]

const agree = (
  event: Event,
  kind: Event['kind'],
  parties: readonly Chain[],
  time: TimeExpression | null,
  status: Meeting['status'],
): boolean => {
  if (event.status !== status || (event.kind !== kind && event.kind !== 'any' && kind !== 'any')) return false
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
  return best ?? settingOf(reading, mention)
}

const IN_PROGRESS = /\b(?:was|were) \p{L}+ing\b[^.]*$/u

/** "Moss sought on Monday to calm the city. She was speaking at a NATO summit": what was going on then was on that day. */
const settingOf = ({ document, times }: Reading, { sentence, trigger }: FoundMeeting): TimeExpression | null => {
  const [told, before] = [document.sentences[sentence], document.sentences[sentence - 1]]
  if (!told || !before || document.blocks[told.block]?.kind !== 'paragraph' || told.block - before.block > 1) return null
  const words = document.text.slice(told.start, document.tokens[trigger.first]?.start ?? told.start)
  const days = (times[sentence - 1] ?? []).filter(({ value }) => value?.length === 10)
  return IN_PROGRESS.test(words) && days.length === 1 ? (days[0] ?? null) : null
}

/** Whether no "where", "which" or "that" and at most one finite verb stands between trigger and time: "talks were held in Wonsan, where … this year opened". */
const sameClause = (reading: Reading, mention: FoundMeeting, trigger: number, time: TimeExpression): boolean => {
  const [from, to] = time.start < trigger ? [time.end, trigger] : [trigger, time.start]
  let finite = 0
  for (const chunk of reading.chunks[mention.sentence] ?? []) {
    const start = reading.document.tokens[chunk.first]?.start ?? 0
    if (start < from || start >= to) continue
    // "in 2011, when a delegation visited"
    if (
      chunk.kind === 'subordinator' &&
      !(time.end < trigger && start - time.end < 4 && reading.document.tokens[chunk.first]?.lower === 'when')
    )
      return false
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
  return {
    parties,
    trigger: wordsOf(document, best.trigger),
    evidence: sentences.flatMap((index) => {
      const sentence = document.sentences[index]
      return sentence ? [excerpt(document.text, sentence)] : []
    }),
    place: place ? wordsOf(document, place) : null,
    time,
    status,
    rule: best.rule,
    sentences,
  }
}
