import { startsUpper } from '../document/starts-upper.ts'
import type { Chunk } from './chunks.ts'
import type { ClauseView } from './clauses.ts'
import { isFiniteVerb, wordOf } from './clauses.ts'
import { findSubject } from './find-subject.ts'
import type { TokenSpan } from './token-span.ts'
import { isMedium } from './via.ts'
import { PAIR } from './words/meeting-words.ts'
import { BODY_NOUNS, GROUP_NOUNS, ROLE_NOUNS } from './words/person-words.ts'

export const TIME = (view: ClauseView, i: number): boolean => view.reading.isTime[view.chunks[i]?.head ?? -1] === 1

const phrase = ({ chunks }: ClauseView, first: number, last: number): TokenSpan => ({
  first: chunks[first]?.first ?? 0,
  last: chunks[last - 1]?.last ?? 0,
})

const PARTY_LINKS: ReadonlySet<string> = new Set(['of', 'from'])

/** The noun phrase behind one of these prepositions, over times and places between: "met in Paris on Monday with Moss". */
export const partyAfter = (view: ClauseView, from: number, prepositions: readonly string[]): { at: number; span: TokenSpan } | null => {
  const { chunks } = view
  for (let i = from; i < chunks.length && i < from + 9; i++) {
    const chunk = chunks[i]
    if (!chunk) return null
    if (chunk.kind === 'preposition') {
      // "spoke to both her brothers"
      const both = chunks[i + 1]?.kind === 'coordinator' && wordOf(view, chunks[i + 1]) === 'both'
      if (both) i++
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

/** "Officials from the United States and Iran", "the leaders of Cuba and Peru": those whom they stand for, where several are named. */
const represented = (view: ClauseView, first: number): { parties: TokenSpan[]; end: number } | null => {
  const { chunks, reading } = view
  const chunk = chunks[first]
  const link = chunks[first + 1]
  if (!chunk || link?.kind !== 'preposition' || !PARTY_LINKS.has(wordOf(view, link))) return null
  const head = wordOf(view, chunk)
  if ((reading.nameOf[chunk.head] ?? -1) >= 0 || (!(ROLE_NOUNS.has(head.replace(/s$/, '')) && head.endsWith('s')) && !DELEGATES.has(head)))
    return null
  const parties: TokenSpan[] = []
  let i = first + 2
  for (;;) {
    const member = chunks[i]
    const name = reading.names[reading.nameOf[(member?.last ?? 1) - 1] ?? -1]
    if (member?.kind !== 'noun' || !name || name.type === 'person') break
    parties.push(member)
    i++
    if (chunks[i]?.kind === 'comma' && chunks[i + 1]?.kind === 'coordinator') i++
    if ((chunks[i]?.kind !== 'comma' && chunks[i]?.kind !== 'coordinator') || chunks[i + 1]?.kind !== 'noun') break
    i++
  }
  return parties.length > 1 ? { parties, end: i } : null
}

const DELEGATES = new Set(['delegations', 'representatives', 'teams', 'envoys', 'governments', 'negotiators', 'delegates'])

/** The parties from a noun chunk on: "Moss, Roe and the mayor", with their "of" phrases, without asides. */
export const listFrom = (view: ClauseView, first: number, subject = false): TokenSpan[] => {
  const { chunks } = view
  const parties: TokenSpan[] = []
  const members = represented(view, first)
  if (members) return members.parties
  let i = first
  while (chunks[i]?.kind === 'noun') {
    if (TIME(view, i)) break
    let end = i + 1
    while (
      chunks[end]?.kind === 'preposition' &&
      PARTY_LINKS.has(wordOf(view, chunks[end])) &&
      chunks[end + 1]?.kind === 'noun' &&
      !TIME(view, end + 1)
    )
      end += 2
    if (parties.length > 0 && !isPersonal(view, chunks[i] as Chunk)) break
    parties.push(phrase(view, i, end))
    const next = chunks[end]
    const word = wordOf(view, next)
    if (
      next?.kind === 'coordinator' &&
      (word === 'and' || word === '&') &&
      chunks[end + 1]?.kind === 'noun' &&
      (subject || !isFiniteVerb(chunks[end + 2]))
    )
      i = end + 1
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
export const subjectParties = (view: ClauseView, at: number): TokenSpan[] => {
  const { chunks } = view
  const verb = chunks[at]?.verb
  const subject = findSubject(view, at) ?? (verb?.form === 'finite' ? captionSubject(view, at) : null)
  if (!subject) return []
  const list = listFrom(view, listStart(view, subject.firstChunk), true)
  return list.length > 0 ? list : [{ first: subject.first, last: subject.last }]
}

/** The first of "the leaders of Austria, Bulgaria, Greece and Spain" or of "Moss, Roe and Poe", of which the subject is the tail. */
const listStart = (view: ClauseView, subject: number): number => {
  const { chunks } = view
  let first = subject
  while (chunks[first - 1]?.kind === 'comma' && chunks[first - 2]?.kind === 'noun' && isNamed(view, chunks[first - 2] as Chunk)) first -= 2
  const goesOn = chunks[subject + 1]?.kind === 'coordinator' || chunks[subject - 1]?.kind === 'coordinator'
  if (!goesOn || !isNamed(view, chunks[subject] as Chunk)) return subject
  if (chunks[first - 1]?.kind === 'preposition') return represented(view, first - 2) ? first - 2 : subject
  return first
}

const isNamed = ({ reading }: ClauseView, chunk: Chunk): boolean => (reading.nameOf[chunk.last - 1] ?? -1) >= 0

/** The subject of the clause that follows "After talks in Geneva," or "In a phone call on Saturday,". */
export const subjectAhead = (view: ClauseView, at: number): TokenSpan[] => {
  const { chunks } = view
  // only what opens the sentence or follows its comma
  for (let i = at - 1; i >= 0; i--) {
    const kind = chunks[i]?.kind
    if (kind === 'verb' || kind === 'subordinator') return []
    if (kind === 'comma' || kind === 'mark') break
  }
  for (let i = at + 1; i < chunks.length && i < at + 16; i++) {
    if (chunks[i]?.kind === 'verb') return subjectParties(view, i)
    if (chunks[i]?.kind === 'subordinator') return []
  }
  return []
}

const DASHED = /(?<![\p{L}-])(\p{Lu}[\p{L}.]*)(?:\s?[-–—/]\s?(\p{Lu}[\p{L}.]*))(?:\s?[-–—/]\s?(\p{Lu}[\p{L}.]*))?(?=\s|$)/u

/** "the U.S.-Iran talks", "Israeli-Palestinian negotiations", "the Moss–Roe summit": what a compound before the noun names. */
export const namesInCompound = (view: ClauseView, chunk: Chunk): string[] => {
  // "the Cuba-Peru Trade and Growth Dialogue": the chunk before "and" belongs to it
  const at = view.chunks.indexOf(chunk)
  const joint = view.chunks[at - 1]?.kind === 'coordinator' && view.chunks[at - 2]?.kind === 'noun' && startsUpper(words(view, chunk))
  const first = joint ? (view.chunks[at - 2]?.first ?? chunk.first) : chunk.first
  const before = words(view, { first, last: Math.max(chunk.head, first + 1) })
  const found = DASHED.exec(before)
  return found ? found.slice(1).filter((name): name is string => name !== undefined) : []
}

/** "Kim Jong Un, right, talks with …": over the comma that closes the position word. */
const captionSubject = (view: ClauseView, at: number): { firstChunk: number; first: number; last: number } | null => {
  for (let i = at - 1; i >= 0; i--) {
    const chunk = view.chunks[i]
    if (chunk?.kind === 'noun' && (view.reading.nameOf[chunk.last - 1] ?? -1) >= 0)
      return { firstChunk: i, first: chunk.first, last: chunk.last }
    if (chunk?.kind === 'verb') return null
  }
  return null
}

/** Who holds the meeting that the noun at chunk `at` names: the subject of the verb that governs it. */
export const governors = (view: ClauseView, at: number): TokenSpan[] => {
  for (let i = at - 1; i >= 0 && i > at - 9; i--) {
    const chunk = view.chunks[i]
    if (chunk?.kind === 'verb' && chunk.verb?.passive) {
      // "was confirmed by Moss in a meeting with lawmakers": who did it was there
      const agent = partyAfter(view, i + 1, ['by'])
      return agent && agent.at < at ? listFrom(view, agent.at) : []
    }
    if (chunk?.kind === 'verb') return subjectParties(view, i)
    if (chunk?.kind === 'comma' || chunk?.kind === 'subordinator') return []
  }
  return []
}

/** "Putin's meeting": the owner of the noun. */
export const possessor = ({ reading }: ClauseView, chunk: Chunk): TokenSpan | null => {
  for (let i = chunk.first; i < chunk.head; i++) if (reading.tags[i] === 'POS' && i > chunk.first) return { first: chunk.first, last: i }
  return reading.tags[chunk.first] === 'PRP$' ? { first: chunk.first, last: chunk.first + 1 } : null
}

export const isJoint = (view: ClauseView, parties: readonly TokenSpan[]): boolean => {
  if (parties.length > 1) return true
  const only = parties[0]
  if (!only) return false
  const lower = words(view, only).toLowerCase()
  return lower === 'they' || PAIR.test(lower)
}

/** Those to whom speeches are made and who are only visited: it is no meeting of parties. */
export const isAudience = (view: ClauseView, span: TokenSpan): boolean =>
  (view.reading.nameOf[span.last - 1] ?? -1) < 0 && AUDIENCES.has(view.reading.document.tokens[span.last - 1]?.lower ?? '')
const AUDIENCES = new Set(
  'supporters voters students residents crowd crowds audience fans protesters demonstrators followers viewers readers customers soldiers troops members people victims families survivors witnesses police officers workers children patients refugees migrants participants guests attendees passengers villagers staff man woman men women'.split(
    ' ',
  ),
)

export const isPlaceNamed = ({ reading }: ClauseView, chunk: TokenSpan): boolean =>
  reading.names[reading.nameOf[chunk.last - 1] ?? -1]?.type === 'place'

export const aboutPhone = (view: ClauseView): boolean => view.chunks.some((chunk) => /^(?:tele|cell)?phone$/.test(wordOf(view, chunk)))

const PEOPLE = /^(?:he|she|they|him|her|them|who)$/

/** A party can be a name, a pronoun, or people: "met local officials"; not "met the target". */
export const isPersonal = (view: ClauseView, span: TokenSpan): boolean => {
  const { reading } = view
  if ((reading.nameOf[span.last - 1] ?? -1) >= 0) return !isMedium(reading, span)
  const head = reading.document.tokens[span.last - 1]?.lower ?? ''
  return (PEOPLE.test(head) || isPeopleNoun(head)) && !PRESS.has(head)
}

/** "U.S.-led" */
const LOWER_BEHIND_HYPHEN = /\p{L}-\p{Ll}/u

/** Whether a subject can meet anybody: "the missile met engineers" cannot. */
export const canMeet = (view: ClauseView, { first, last }: TokenSpan): boolean =>
  PAIR.test(words(view, { first, last })) ||
  view.reading.document.tokens.slice(first, last).some(({ lower, text }, k) => {
    if ((view.reading.nameOf[first + k] ?? -1) >= 0) return view.reading.tags[first + k + 1] !== 'HYPH' && !LOWER_BEHIND_HYPHEN.test(text)
    return PEOPLE.test(lower) || lower === 'i' || lower === 'we' || isPeopleNoun(lower) || BODY_NOUNS.has(lower)
  })

const PRESS = new Set([
  'reports',
  'sources',
  'reporters',
  'journalists',
  'media',
  'press',
  'correspondents',
  'analysts',
  'investors',
  'shareholders',
])

export const isPersonLike = (view: ClauseView, span: TokenSpan): boolean => {
  const name = view.reading.names[view.reading.nameOf[span.last - 1] ?? -1]
  return name?.type === 'person' || (!name && isPeopleNoun(view.reading.document.tokens[span.last - 1]?.lower ?? ''))
}

const isPeopleNoun = (head: string): boolean =>
  ROLE_NOUNS.has(head) ||
  (GROUP_NOUNS.has(head) && head !== 'reports') ||
  ROLE_NOUNS.has(head.replace(/s$/, '')) ||
  [
    'delegation',
    'counterpart',
    'counterparts',
    'dignitaries',
    'husband',
    'wife',
    'brothers',
    'members',
    'representatives',
    'envoys',
    'negotiators',
    'brothers',
  ].includes(head) ||
  (BODY_NOUNS.has(head) && ['council', 'committee', 'government', 'delegation', 'parliament', 'cabinet', 'board', 'union'].includes(head))

export const isPersonNamed = ({ reading }: ClauseView, chunk: TokenSpan): boolean =>
  reading.names[reading.nameOf[chunk.last - 1] ?? -1]?.type === 'person'

/** An organization's name that stands before the noun in its phrase: "a NATO summit". */
export const nameWithin = ({ reading }: ClauseView, chunk: Chunk): TokenSpan | null => {
  for (let i = chunk.first; i < chunk.head; i++) {
    const name = reading.names[reading.nameOf[i] ?? -1]
    if (name?.type === 'organization' && name.last <= chunk.head && reading.tags[name.last] !== 'POS')
      return { first: name.first, last: name.last }
  }
  return null
}

export const words = (view: ClauseView, { first, last }: TokenSpan): string => {
  const { tokens, text } = view.reading.document
  return text.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0)
}
