import type { Chunk } from './chunks.ts'
import { type ClauseView, wordOf } from './clauses.ts'
import type { MeetingKind, Met } from './found-meeting.ts'
import {
  aboutPhone,
  canMeet,
  isAudience,
  isJoint,
  isPersonal,
  isPersonLike,
  isPersonNamed,
  isPlaceNamed,
  listFrom,
  partyAfter,
  subjectParties,
  TIME,
  words,
} from './meeting-parties.ts'
import type { TokenSpan } from './token-span.ts'
import { MEETING_VERBS, type MeetingVerb } from './words/meeting-words.ts'

/** "Kim also met with Lavrov", "Moss met Roe and Poe", "Moss and Roe met in Kyiv", "Moss spoke to Roe by phone". */
export const byVerb = (view: ClauseView, at: number): Met | null => {
  const { chunks } = view
  const chunk = chunks[at] as Chunk
  const verb = MEETING_VERBS.get(wordOf(view, chunk))
  if (!verb) return null
  const trigger: TokenSpan = { first: chunk.head, last: chunk.head + 1 }
  const found = (parties: readonly TokenSpan[], rule: string): Met => ({ parties, trigger, kind: kindOf(view, verb), rule })
  const subjects = subjectParties(view, at).filter((span) => canMeet(view, span))
  // "was put through to Roe", by phone
  if (verb.lemma === 'put-through') {
    const other = chunk.verb?.passive && wordOf(view, chunks[at + 1]) === 'through' ? partyAfter(view, at + 2, ['to']) : null
    return other && isPersonLike(view, other.span) && subjects.length > 0 ? found([...subjects, other.span], 'put-through') : null
  }
  if (chunk.verb?.passive) {
    const agent = partyAfter(view, at + 1, ['by'])
    return agent && (verb.how === 'object' || verb.lemma === 'meet') && isPersonLike(view, agent.span)
      ? found([...subjects, ...listFrom(view, agent.at)], 'passive-by')
      : null
  }
  let i = at + 1
  if (verb.lemma === 'shake-hands') {
    if (wordOf(view, chunks[i]) !== 'hands') return null
    i++
  }
  i = overAdjuncts(view, i)
  if (verb.lemma === 'sit-down') {
    if (wordOf(view, chunks[i]) !== 'down') return null
    i++
  }
  // "discussed the crisis with Roe": the topic stands between
  const topic = verb.lemma === 'discuss' && chunks[i]?.kind === 'noun' ? topicEnd(view, i) : i
  if (verb.lemma === 'discuss' && topic === i) return null
  const with_ = partyAfter(view, topic, verb.how === 'to' || (verb.lemma === 'talk' && aboutPhone(view)) ? ['with', 'to'] : ['with'])
  if (with_) {
    if (subjects.length === 0 || !isPersonal(view, with_.span)) return null
    // "spoke to supporters" is a speech, "discussed it with students" a lesson
    const loose = verb.lemma !== 'meet' && verb.lemma !== 'sit-down' && verb.lemma !== 'confer'
    if (loose && isAudience(view, with_.span) && !aboutPhone(view)) return null
    if (PERSONS_ONLY.has(verb.lemma) && !isPersonNamed(view, with_.span)) return null
    // "spoke about his contacts with the leaders"
    if (chunks.slice(i, with_.at).some((other) => wordOf(view, other) === 'about') && !isPersonNamed(view, with_.span)) return null
    return found([...subjects, ...listFrom(view, with_.at)], `${verb.lemma}-with`)
  }
  if (verb.how === 'with' || verb.how === 'to') {
    const joint = isJoint(view, subjects)
    // "Moss and Roe discussed the port by phone"
    if (verb.lemma === 'discuss' && joint && aboutPhone(view)) return found(subjects, 'joint-subject')
    if (verb.lemma === 'speak' && joint && (aboutPhone(view) || eachOther(view, i) || forAWhile(view, i)))
      return found(subjects, 'joint-subject')
    if (
      (verb.lemma === 'talk' || verb.lemma === 'shake-hands') &&
      subjects.length > 1 &&
      subjects.every((span) => isPersonNamed(view, span))
    )
      return found(subjects, 'joint-subject')
    return verb.lemma === 'confer' && joint ? found(subjects, 'joint-subject') : null
  }
  const object = chunks[i]
  if (verb.lemma === 'visit' && object?.kind === 'noun' && isPlaceNamed(view, object) && sendsDelegation(view, subjects)) {
    // "A delegation of the party visited Karsova": it is received there
    return { parties: [...subjects, object], trigger, kind: 'visit', place: object, rule: 'delegation-visit' }
  }
  if (object?.kind === 'noun' && !TIME(view, i) && isPersonal(view, object) && !isPlaceNamed(view, object)) {
    if (verb.how === 'object' && (!isPersonLike(view, object) || isAudience(view, object))) return null
    return subjects.length > 0 ? found([...subjects, ...listFrom(view, i)], `${verb.lemma}-object`) : null
  }
  // "Moss and Roe met on Friday": nobody else is named
  if (
    verb.lemma === 'meet' &&
    (object?.kind !== 'noun' || TIME(view, i) || eachOther(view, i) || faceToFace(view, i)) &&
    isJoint(view, subjects)
  )
    return found(subjects, 'joint-subject')
  return null
}

const PERSONS_ONLY = new Set(['discuss', 'consult', 'shake-hands'])

const kindOf = (view: ClauseView, { lemma }: MeetingVerb): MeetingKind =>
  lemma === 'phone' || lemma === 'telephone' || lemma === 'ring' || lemma === 'put-through'
    ? 'call'
    : lemma === 'speak' || lemma === 'talk' || lemma === 'discuss' || lemma === 'confer'
      ? aboutPhone(view)
        ? 'call'
        : 'any'
      : 'visit'

/** Over "separately", "on Friday", "last week": to what the verb takes. */
const overAdjuncts = (view: ClauseView, from: number): number => {
  const { chunks } = view
  let i = from
  for (;;) {
    const chunk = chunks[i]
    if (chunk?.kind === 'adverb' || TIME(view, i)) i++
    else if (chunk?.kind === 'preposition' && TIME(view, i + 1)) i += 2
    // "met behind closed doors with Roe"
    else if (wordOf(view, chunk) === 'behind' && /^doors?$/.test(wordOf(view, chunks[i + 2]))) i += 3
    else if (wordOf(view, chunk) === 'behind' && /^doors?$/.test(wordOf(view, chunks[i + 1]))) i += 2
    else return i
  }
}

/** Where the topic that begins at chunk `from` ends: "the war in Gaza | with Roe". */
const topicEnd = (view: ClauseView, from: number): number => {
  const { chunks } = view
  let i = from + 1
  while (
    (chunks[i]?.kind === 'preposition' && wordOf(view, chunks[i]) !== 'with' && chunks[i + 1]?.kind === 'noun') ||
    (chunks[i]?.kind === 'coordinator' && chunks[i + 1]?.kind === 'noun')
  )
    i += 2
  return i
}

const eachOther = (view: ClauseView, at: number): boolean => {
  const { chunks } = view
  const rest = chunks.slice(at, at + 3).map((chunk) => words(view, chunk).toLowerCase())
  return /^(?:with |to )?(?:each other|one another)/.test(rest.join(' '))
}

/** "spoke for an hour" */
const forAWhile = (view: ClauseView, at: number): boolean =>
  wordOf(view, view.chunks[at]) === 'for' && /^(?:minutes?|hours?)$/.test(wordOf(view, view.chunks[at + 1]))

const faceToFace = (view: ClauseView, at: number): boolean =>
  wordOf(view, view.chunks[at]) === 'face' && words(view, view.chunks[at] as Chunk) === 'face'

const sendsDelegation = (view: ClauseView, subjects: readonly TokenSpan[]): boolean =>
  subjects.some((span) => /\b(?:delegation|negotiators|envoys)\b/i.test(words(view, span)))
