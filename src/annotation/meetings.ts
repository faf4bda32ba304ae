import type { MeetingStatus } from './annotations.ts'
import type { Chunk } from './chunks.ts'
import type { ClauseView } from './clauses.ts'
import { wordOf } from './clauses.ts'
import {
  governors,
  isJoint,
  isPersonal,
  isPersonLike,
  isPersonNamed,
  listFrom,
  nameWithin,
  partyAfter,
  possessor,
  subjectParties,
  TIME,
  words,
} from './meeting-parties.ts'
import { placeNear, statusOf } from './meeting-slots.ts'
import type { Reading } from './reading.ts'
import type { TokenSpan } from './token-span.ts'
import { HOLDING_VERBS, MEETING_NOUNS, MEETING_VERBS } from './words/meeting-words.ts'

/** A mention of a meeting as its sentence tells it. */
export interface FoundMeeting {
  /** Noun phrases of the parties; fewer than two where the sentence leaves them to an earlier one ("The bilateral talks were held in …"). */
  readonly parties: readonly TokenSpan[]
  readonly trigger: TokenSpan
  /** Token index of the first word of the place, or -1. */
  readonly place: number
  readonly sentence: number
  readonly status: MeetingStatus
  readonly inCaption: boolean
  readonly rule: string
}

/** Finds every mention of people meeting, in text order. */
export const findMeetings = (reading: Reading): FoundMeeting[] => {
  const found: FoundMeeting[] = []
  reading.document.sentences.forEach((sentence, index) => {
    const view: ClauseView = { reading, chunks: reading.chunks[index] ?? [] }
    const inCaption = reading.document.blocks[sentence.block]?.kind === 'caption'
    view.chunks.forEach((chunk, at) => {
      const met = chunk.kind === 'verb' ? byVerb(view, at) : chunk.kind === 'noun' ? byNoun(view, at) : null
      if (!met) return
      const told = { ...met, sentence: index, inCaption, place: placeNear(view, at, inCaption), status: statusOf(view, at) }
      const [caller, ...called] = met.parties
      // "He spoke Saturday to Abe, Merkel and Hollande": calls are made one by one
      if (caller && called.length > 1 && /^(?:speak|talk|phone|telephone)-/.test(met.rule))
        for (const other of called) found.push({ ...told, parties: [caller, other] })
      else found.push(told)
    })
  })
  return found
}

type Met = Pick<FoundMeeting, 'parties' | 'trigger' | 'rule'>

/** "Kim also met with Lavrov", "Moss met Roe and Poe", "Moss and Roe met in Kyiv", "Moss spoke to Roe by phone". */
const byVerb = (view: ClauseView, at: number): Met | null => {
  const { chunks } = view
  const chunk = chunks[at] as Chunk
  const verb = MEETING_VERBS.get(wordOf(view, chunk))
  if (!verb) return null
  const trigger: TokenSpan = { first: chunk.head, last: chunk.head + 1 }
  let i = at + 1
  while (chunks[i]?.kind === 'adverb' || TIME(view, i) || (chunks[i]?.kind === 'preposition' && TIME(view, i + 1))) i++
  if (verb.lemma === 'sit-down') {
    if (wordOf(view, chunks[i]) === 'down') i++
    else return null
  }
  // "spoke by phone with", "met in Paris with"
  const with_ = partyAfter(view, i, verb.how === 'to' ? ['with', 'to'] : ['with'])
  const subjects = subjectParties(view, at)
  if (
    verb.lemma === 'speak' &&
    with_ &&
    !aboutPhone(view) &&
    chunks[with_.at - 1] !== undefined &&
    wordOf(view, chunks[with_.at - 1]) === 'to' &&
    !isPersonal(view, with_.span)
  )
    return null
  if (with_)
    return subjects.length > 0 && isPersonal(view, with_.span)
      ? { parties: [...subjects, ...listFrom(view, with_.at)], trigger, rule: `${verb.lemma}-with` }
      : null
  if (verb.how === 'with' || verb.how === 'to') {
    return verb.lemma === 'speak' && subjects.length > 0 && aboutPhone(view) && isJoint(view, subjects)
      ? { parties: subjects, trigger, rule: 'joint-subject' }
      : verb.lemma === 'talk' && subjects.length > 1
        ? { parties: subjects, trigger, rule: 'joint-subject' }
        : null
  }
  if (chunk.verb?.passive) {
    const agent = partyAfter(view, at + 1, ['by'])
    return agent && verb.how === 'object' ? { parties: [...subjects, ...listFrom(view, agent.at)], trigger, rule: 'passive-by' } : null
  }
  const object = chunks[i]
  if (object?.kind === 'noun' && !TIME(view, i) && isPersonal(view, object)) {
    if (verb.lemma === 'visit' && !isPersonLike(view, object)) return null
    return subjects.length > 0 ? { parties: [...subjects, ...listFrom(view, i)], trigger, rule: `${verb.lemma}-object` } : null
  }
  // "Moss and Roe met on Friday": nobody else is named
  if (verb.lemma === 'meet' && (object === undefined || object.kind !== 'noun') && subjects.length > 0 && isJoint(view, subjects))
    return { parties: subjects, trigger, rule: 'joint-subject' }
  return null
}

/** "a meeting between A and B", "talks with B", "A's meeting with B", "held talks in Geneva", "The talks took place in …". */
const byNoun = (view: ClauseView, at: number): Met | null => {
  const { chunks, reading } = view
  const chunk = chunks[at] as Chunk
  const head = wordOf(view, chunk)
  if (!MEETING_NOUNS.has(head)) return null
  const { tokens } = reading.document
  if (
    head === 'call' &&
    !/\b(?:phone|telephone|video|hour-long|minute|conference)\b/i.test(words(view, chunk)) &&
    wordOf(view, chunks[at + 1]) !== 'with' &&
    wordOf(view, chunks[at + 1]) !== 'between'
  )
    return null
  const trigger: TokenSpan = { first: chunk.head, last: chunk.head + 1 }
  const between = partyAfter(view, at + 1, ['between', 'among'])
  if (between) return { parties: listFrom(view, between.at, true), trigger, rule: 'noun-between' }
  const owner = possessor(view, chunk)
  const with_ = partyAfter(view, at + 1, ['with'])
  const host = nameWithin(view, chunk)
  if (with_) {
    const others = listFrom(view, with_.at)
    // "the P5+1 talks with Iran"
    if (host && !owner) return { parties: [host, ...others], trigger, rule: 'named-noun-with' }
    if (owner) return { parties: [owner, ...others], trigger, rule: 'possessive-noun-with' }
    const subjects = governors(view, at)
    if (subjects.length > 0) return { parties: [...subjects, ...others], trigger, rule: 'noun-with' }
    return null
  }
  const of_ = partyAfter(view, at + 1, ['of'])
  if (head !== 'visit' && of_ && isPersonal(view, of_.span)) return { parties: listFrom(view, of_.at), trigger, rule: 'noun-of' }
  const holder = chunks[at - 1]
  if (holder?.kind === 'verb' && HOLDING_VERBS.has(wordOf(view, holder)) && head !== 'visit' && head !== 'call') {
    const subjects = subjectParties(view, at - 1)
    if (isJoint(view, subjects)) return { parties: subjects, trigger, rule: 'held-noun' }
  }
  // "spoke at a NATO summit", "told a Security Council meeting"
  if (
    host &&
    ['summit', 'meeting', 'talks'].includes(head) &&
    chunks[at - 1]?.kind === 'preposition' &&
    ['at', 'to', 'for', 'during'].includes(wordOf(view, chunks[at - 1]))
  ) {
    const subjects = governors(view, at)
    if (subjects.some((span) => isPersonLike(view, span))) return { parties: [...subjects, host], trigger, rule: 'named-noun' }
  }
  // a caption's people "during a meeting in Wonsan"
  if (
    isCaption(view, chunk) &&
    chunks[at - 1]?.kind === 'preposition' &&
    ['during', 'before', 'after', 'at', 'following', 'ahead'].includes(wordOf(view, chunks[at - 1]))
  ) {
    const people = chunks.slice(0, at).filter((other) => other.kind === 'noun' && isPersonNamed(view, other))
    if (people.length > 1) return { parties: people.slice(0, 4), trigger, rule: 'caption' }
  }
  // a later mention of a meeting told before: it only adds place or time
  const determiner = tokens[chunk.first]?.lower
  if (determiner === 'the' || determiner === 'their' || determiner === 'both')
    return { parties: owner ? [owner] : [], trigger, rule: 'mentioned-again' }
  return null
}

const isCaption = ({ reading }: ClauseView, chunk: Chunk): boolean =>
  reading.document.blocks[reading.document.sentences[reading.sentenceOf[chunk.first] ?? 0]?.block ?? 0]?.kind === 'caption'

const aboutPhone = (view: ClauseView): boolean => view.chunks.some((chunk) => /^(?:phone|telephone)$/.test(wordOf(view, chunk)))
