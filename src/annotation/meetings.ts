import type { MeetingStatus } from './annotations.ts'
import type { Chunk } from './chunks.ts'
import type { ClauseView } from './clauses.ts'
import { findSubject, isFinite, wordOf } from './clauses.ts'
import type { Reading } from './reading.ts'
import type { TokenSpan } from './token-span.ts'
import { isMedium } from './via.ts'
import { BODY_NOUNS, GROUP_NOUNS, ROLE_NOUNS } from './words/person-words.ts'
import { CANCELLING_WORDS, DENYING_WORDS, HOLDING_VERBS, MEETING_NOUNS, MEETING_VERBS, PLANNING_WORDS } from './words/meeting-words.ts'

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
      if (caller && called.length > 1 && /^(?:speak|talk|phone|telephone)-/.test(met.rule)) for (const other of called) found.push({ ...told, parties: [caller, other] })
      else found.push(told)
    })
  })
  return found
}

type Met = Pick<FoundMeeting, 'parties' | 'trigger' | 'rule'>

const TIME = (view: ClauseView, i: number): boolean => view.reading.isTime[view.chunks[i]?.head ?? -1] === 1
const phrase = ({ chunks }: ClauseView, first: number, last: number): TokenSpan => ({ first: chunks[first]?.first ?? 0, last: chunks[last - 1]?.last ?? 0 })
const PARTY_LINKS: ReadonlySet<string> = new Set(['of', 'from'])

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
  if (verb.lemma === 'speak' && with_ && !aboutPhone(view) && chunks[with_.at - 1] !== undefined && wordOf(view, chunks[with_.at - 1]) === 'to' && !isPersonal(view, with_.span)) return null
  if (with_) return subjects.length > 0 && isPersonal(view, with_.span) ? { parties: [...subjects, ...listFrom(view, with_.at)], trigger, rule: `${verb.lemma}-with` } : null
  if (verb.how === 'with' || verb.how === 'to') {
    return verb.lemma === 'speak' && subjects.length > 0 && aboutPhone(view) && isJoint(view, subjects) ? { parties: subjects, trigger, rule: 'joint-subject' } : verb.lemma === 'talk' && subjects.length > 1 ? { parties: subjects, trigger, rule: 'joint-subject' } : null
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
  if (verb.lemma === 'meet' && (object === undefined || object.kind !== 'noun') && subjects.length > 0 && isJoint(view, subjects)) return { parties: subjects, trigger, rule: 'joint-subject' }
  return null
}

/** "a meeting between A and B", "talks with B", "A's meeting with B", "held talks in Geneva", "The talks took place in …". */
const byNoun = (view: ClauseView, at: number): Met | null => {
  const { chunks, reading } = view
  const chunk = chunks[at] as Chunk
  const head = wordOf(view, chunk)
  if (!MEETING_NOUNS.has(head)) return null
  const { tokens } = reading.document
  if (head === 'call' && !/\b(?:phone|telephone|video|hour-long|minute|conference)\b/i.test(words(view, chunk)) && wordOf(view, chunks[at + 1]) !== 'with' && wordOf(view, chunks[at + 1]) !== 'between') return null
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
  if (host && ['summit', 'meeting', 'talks'].includes(head) && chunks[at - 1]?.kind === 'preposition' && ['at', 'to', 'for', 'during'].includes(wordOf(view, chunks[at - 1]))) {
    const subjects = governors(view, at)
    if (subjects.some((span) => isPersonLike(view, span))) return { parties: [...subjects, host], trigger, rule: 'named-noun' }
  }
  // a caption's people "during a meeting in Wonsan"
  if (isCaption(view, chunk) && chunks[at - 1]?.kind === 'preposition' && ['during', 'before', 'after', 'at', 'following', 'ahead'].includes(wordOf(view, chunks[at - 1]))) {
    const people = chunks.slice(0, at).filter((other) => other.kind === 'noun' && isPersonNamed(view, other))
    if (people.length > 1) return { parties: people.slice(0, 4), trigger, rule: 'caption' }
  }
  // a later mention of a meeting told before: it only adds place or time
  const determiner = tokens[chunk.first]?.lower
  if (determiner === 'the' || determiner === 'their' || determiner === 'both') return { parties: owner ? [owner] : [], trigger, rule: 'mentioned-again' }
  return null
}

const isCaption = ({ reading }: ClauseView, chunk: Chunk): boolean => reading.document.blocks[reading.document.sentences[reading.sentenceOf[chunk.first] ?? 0]?.block ?? 0]?.kind === 'caption'
const isPersonNamed = ({ reading }: ClauseView, chunk: Chunk): boolean => reading.names[reading.nameOf[chunk.last - 1] ?? -1]?.type === 'person'

/** An organization's name that stands before the noun in its phrase: "a NATO summit". */
const nameWithin = ({ reading }: ClauseView, chunk: Chunk): TokenSpan | null => {
  for (let i = chunk.first; i < chunk.head; i++) {
    const name = reading.names[reading.nameOf[i] ?? -1]
    if (name?.type === 'organization' && name.last <= chunk.head && reading.tags[name.last] !== 'POS') return { first: name.first, last: name.last }
  }
  return null
}

const words = (view: ClauseView, { first, last }: TokenSpan): string => {
  const { tokens, text } = view.reading.document
  return text.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0)
}

/** The noun phrase behind one of these prepositions, over times and places between: "met in Paris on Monday with Moss". */
const partyAfter = (view: ClauseView, from: number, prepositions: readonly string[]): { at: number; span: TokenSpan } | null => {
  const { chunks } = view
  for (let i = from; i < chunks.length && i < from + 9; i++) {
    const chunk = chunks[i]
    if (!chunk) return null
    if (chunk.kind === 'preposition') {
      const after = chunks[i + 1]
      if (prepositions.includes(wordOf(view, chunk)) && after?.kind === 'noun') return { at: i + 1, span: after }
      if (after?.kind !== 'noun') return null
      i++
      continue
    }
    if (chunk.kind === 'adverb' || TIME(view, i) || chunk.kind === 'adjective') continue
    return null
  }
  return null
}

/** The parties from a noun chunk on: "Moss, Roe and the mayor", with their "of" phrases, without asides. */
const listFrom = (view: ClauseView, first: number, subject = false): TokenSpan[] => {
  const { chunks } = view
  const parties: TokenSpan[] = []
  let i = first
  while (chunks[i]?.kind === 'noun') {
    if (TIME(view, i)) break
    let end = i + 1
    while (chunks[end]?.kind === 'preposition' && PARTY_LINKS.has(wordOf(view, chunks[end])) && chunks[end + 1]?.kind === 'noun' && !TIME(view, end + 1)) end += 2
    if (parties.length > 0 && !isPersonal(view, chunks[i] as Chunk)) break
    parties.push(phrase(view, i, end))
    const next = chunks[end]
    const word = wordOf(view, next)
    if (next?.kind === 'coordinator' && (word === 'and' || word === '&') && chunks[end + 1]?.kind === 'noun' && (subject || !isFinite(chunks[end + 2]))) i = end + 1
    else if (next?.kind === 'comma' && chunks[end + 1]?.kind === 'coordinator' && chunks[end + 2]?.kind === 'noun') i = end + 2
    else if (next?.kind === 'comma' && chunks[end + 1]?.kind === 'noun' && listGoesOn(view, end + 1)) i = end + 1
    else if (next?.kind === 'comma') {
      // an aside: "Choe Son Hui, left, and Sergei Lavrov"
      let j = end + 1
      while (chunks[j] && chunks[j]?.kind !== 'comma' && j < end + 5) j++
      if (chunks[j]?.kind === 'comma' && chunks[j + 1]?.kind === 'coordinator' && chunks[j + 2]?.kind === 'noun') i = j + 2
      else break
    } else break
  }
  return parties
}

/** Whether "A, B" goes on as a list: an "and" comes before any verb, and the next one is a name. */
const listGoesOn = (view: ClauseView, from: number): boolean => {
  const { chunks, reading } = view
  if ((reading.nameOf[(chunks[from]?.last ?? 1) - 1] ?? -1) < 0) return false
  for (let i = from; i < chunks.length; i++) {
    const kind = chunks[i]?.kind
    if (kind === 'coordinator') return true
    if (kind === 'verb' || kind === 'stop' || kind === 'subordinator') return false
  }
  return false
}

/** The subject's parties; positions in captions ("left", "second right") are asides. */
const subjectParties = (view: ClauseView, at: number): TokenSpan[] => {
  const { chunks } = view
  const verb = chunks[at]?.verb
  const subject = findSubject(view, at) ?? (verb?.form === 'finite' ? captionSubject(view, at) : null)
  if (!subject) return []
  const list = listFrom(view, subject.firstChunk, true)
  return list.length > 0 ? list : [{ first: subject.first, last: subject.last }]
}

/** "Kim Jong Un, right, talks with …": over the comma that closes the position word. */
const captionSubject = (view: ClauseView, at: number): { firstChunk: number; first: number; last: number } | null => {
  for (let i = at - 1; i >= 0; i--) {
    const chunk = view.chunks[i]
    if (chunk?.kind === 'noun' && (view.reading.nameOf[chunk.last - 1] ?? -1) >= 0) return { firstChunk: i, first: chunk.first, last: chunk.last }
    if (chunk?.kind === 'verb') return null
  }
  return null
}

/** Who holds the meeting that the noun at chunk `at` names: the subject of the verb that governs it. */
const governors = (view: ClauseView, at: number): TokenSpan[] => {
  for (let i = at - 1; i >= 0 && i > at - 5; i--) {
    const chunk = view.chunks[i]
    if (chunk?.kind === 'verb') return subjectParties(view, i)
    if (chunk?.kind === 'comma' || chunk?.kind === 'subordinator') return []
  }
  return []
}

/** "Putin's meeting": the owner of the noun. */
const possessor = ({ reading }: ClauseView, chunk: Chunk): TokenSpan | null => {
  for (let i = chunk.first; i < chunk.head; i++) if (reading.tags[i] === 'POS' && i > chunk.first) return { first: chunk.first, last: i }
  return reading.tags[chunk.first] === 'PRP$' ? { first: chunk.first, last: chunk.first + 1 } : null
}

const isJoint = (view: ClauseView, parties: readonly TokenSpan[]): boolean => {
  if (parties.length > 1) return true
  const only = parties[0]
  if (!only) return false
  const lower = words(view, only).toLowerCase()
  return /^(?:they|the (?:two|three|four|pair|couple|leaders|two (?:sides|leaders|men|women|countries|presidents|ministers)|sides)|both\b.*)$/.test(lower)
}

const PEOPLE = /^(?:he|she|they|him|her|them|who)$/
/** A party can be a name, a pronoun, or people: "met local officials"; not "met the target". */
const isPersonal = (view: ClauseView, span: TokenSpan): boolean => {
  const { reading } = view
  if ((reading.nameOf[span.last - 1] ?? -1) >= 0) return !isMedium(reading, span)
  const head = reading.document.tokens[span.last - 1]?.lower ?? ''
  return (PEOPLE.test(head) || isPeopleNoun(head)) && !PRESS.has(head)
}
const PRESS = new Set(['reporters', 'journalists', 'media', 'press', 'correspondents'])
const isPersonLike = (view: ClauseView, span: TokenSpan): boolean => {
  const name = view.reading.names[view.reading.nameOf[span.last - 1] ?? -1]
  return name?.type === 'person' || (!name && isPeopleNoun(view.reading.document.tokens[span.last - 1]?.lower ?? ''))
}

const isPeopleNoun = (head: string): boolean => ROLE_NOUNS.has(head) || GROUP_NOUNS.has(head) || ROLE_NOUNS.has(head.replace(/s$/, '')) || ['delegation', 'counterpart', 'counterparts', 'dignitaries', 'husband', 'wife', 'brothers', 'members', 'representatives', 'envoys'].includes(head) || (BODY_NOUNS.has(head) && ['council', 'committee', 'government', 'delegation', 'parliament', 'cabinet', 'board', 'union'].includes(head))

const aboutPhone = (view: ClauseView): boolean => view.chunks.some((chunk) => /^(?:phone|telephone)$/.test(wordOf(view, chunk)))

/** The first word of the place named after the trigger: "in Wonsan", "at the White House"; -1 if none is. */
const placeNear = (view: ClauseView, at: number, inCaption: boolean): number => {
  const { chunks, reading } = view
  const look = (from: number, to: number): number => {
    for (let i = from; i < to; i++) {
      const chunk = chunks[i]
      const noun = chunks[i + 1]
      if (chunk?.kind !== 'preposition' || noun?.kind !== 'noun' || TIME(view, i + 1)) continue
      if (!['in', 'at', 'on', 'near', 'outside', 'aboard'].includes(wordOf(view, chunk))) continue
      for (let j = noun.first; j < noun.last; j++) {
        const name = reading.names[reading.nameOf[j] ?? -1]
        if (name && (name.type === 'place' || (wordOf(view, chunk) === 'at' && name.type === 'organization'))) return name.first
      }
    }
    return -1
  }
  let stop = chunks.length
  for (let i = at + 1; i < chunks.length; i++) {
    const chunk = chunks[i]
    const ends = (chunk?.kind === 'verb' && (chunk.verb?.form === 'finite' || chunk.verb?.form === 'gerund') && !/^(?:was|were|is|are|be|held|took|take|takes|place)$/.test(wordOf(view, chunk))) || chunk?.kind === 'subordinator'
    if (ends && !inCaption) {
      stop = i
      break
    }
  }
  const after = look(at, stop)
  return after >= 0 ? after : look(0, at)
}

/** held, unless the words about the trigger plan, cancel or deny it. */
const statusOf = (view: ClauseView, at: number): MeetingStatus => {
  const { chunks } = view
  const chunk = chunks[at]
  const follower = chunks.slice(at + 1).find((x) => x.kind === 'verb')
  const near = [...chunks.slice(Math.max(0, at - 4), at + 4), ...(chunk?.kind === 'noun' && follower ? [follower] : [])]
  const has = (set: ReadonlySet<string>, part: readonly Chunk[]): boolean => part.some((x) => wordsIn(view, x).some((word) => set.has(word)))
  if (has(CANCELLING_WORDS, near) || /called off|call off/.test(near.map((x) => words(view, x)).join(' '))) return 'cancelled'
  const before = chunks.slice(Math.max(0, at - 3), at)
  if (chunk?.verb?.negated || has(DENYING_WORDS, before) || (chunk?.kind === 'noun' && wordsIn(view, chunk)[0] === 'no')) return 'denied'
  if (before.some((x) => x.verb?.negated)) return 'denied'
  if (chunk?.verb) {
    const { modal, form } = chunk.verb
    if (modal !== null) return 'planned'
    // "was to have met": it never came to that
    if (form === 'infinitive' && /^(?:was|were)$/.test(wordOf(view, chunks[at - 1])) && wordsIn(view, chunk).includes('have')) return 'cancelled'
    if (form === 'infinitive') return has(PLANNING_WORDS, before) || before.some((x) => x.verb && /^(?:is|are|was|were|be)$/.test(wordOf(view, x))) ? 'planned' : before.some((x) => x.verb?.modal === 'will') ? 'planned' : 'held'
    return 'held'
  }
  const governor = chunks.slice(0, at).reverse().find((x) => x.kind === 'verb')
  if (governor?.verb?.modal === 'will' || governor?.verb?.form === 'infinitive') {
    if (has(PLANNING_WORDS, before) || governor.verb.modal === 'will') return 'planned'
  }
  if (has(PLANNING_WORDS, before)) return 'planned'
  if (follower?.verb?.modal === 'will' || (follower && PLANNING_WORDS.has(wordOf(view, follower)))) return 'planned'
  return 'held'
}
const wordsIn = (view: ClauseView, { first, last }: TokenSpan): string[] => view.reading.document.tokens.slice(first, last).map((token) => token.lower)
