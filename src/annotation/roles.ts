import type { Excerpt } from '../document/span.ts'
import type { Chunk } from './chunks.ts'
import type { ClauseView } from './clauses.ts'
import { wordOf } from './clauses.ts'
import type { Reading } from './reading.ts'
import type { TokenSpan } from './token-span.ts'
import { wordsOf } from './token-span.ts'
import { HONORIFICS, ROLE_NOUNS } from './words/person-words.ts'

/** A title or function near a person's name. */
export interface FoundRole extends Excerpt, TokenSpan {
  /** Index of the name in `reading.names`. */
  readonly name: number
}

const KIN = new Set(
  'mother father brother sister son daughter wife husband uncle aunt nephew niece cousin grandson grandfather grandmother widow widower parent friend man woman boy girl child'.split(
    ' ',
  ),
)

/** Finds titles before names, appositions after them, and "is"-sentences, in text order. */
export const findRoles = (reading: Reading): FoundRole[] => {
  const roles: FoundRole[] = []
  for (const chunks of reading.chunks) {
    const view: ClauseView = { reading, chunks }
    chunks.forEach((chunk, at) => {
      if (chunk.kind !== 'noun') return
      for (let i = chunk.first; i < chunk.last; i++) {
        const person = reading.nameOf[i] ?? -1
        if (reading.names[person]?.first !== i || reading.names[person]?.type !== 'person') continue
        const before = titleBefore(view, at, person)
        if (before) roles.push({ ...before, ...wordsOf(reading.document, before), name: person })
      }
      const name = personAtEnd(reading, chunk)
      if (name < 0) return
      const after = appositionAfter(view, at) ?? copulaAfter(view, at) ?? appositionBefore(view, at)
      if (after) roles.push({ ...after, ...wordsOf(reading.document, after), name })
    })
  }
  return roles
}

const personAtEnd = (reading: Reading, chunk: Chunk): number => {
  const name = reading.nameOf[chunk.last - 1] ?? -1
  return reading.names[name]?.type === 'person' ? name : -1
}

const isRoleNoun = (word: string | undefined): boolean => {
  const lower = (word ?? '').toLowerCase()
  return (
    ROLE_NOUNS.has(lower) ||
    ROLE_NOUNS.has(lower.replace(/s$/, '')) ||
    ROLE_NOUNS.has(lower.replace(/^(?:ex|vice|co|deputy|under|then|now)-/, ''))
  )
}

/** "Russian Foreign Minister Sergei Lavrov", "its leader Kim", "U.S. Secretary of State Marco Rubio". */
const titleBefore = (view: ClauseView, at: number, name: number): TokenSpan | null => {
  const { chunks, reading } = view
  const chunk = chunks[at]
  const span = reading.names[name]
  if (!chunk || !span) return null
  const { tokens } = reading.document
  let last = span.first
  while (
    last > chunk.first &&
    HONORIFICS.has(tokens[last - 1]?.lower ?? '') &&
    !isRoleNoun(tokens[last - 1]?.text) &&
    tokens[last - 1]?.text.length !== undefined &&
    /\.$|^(?:mr|mrs|ms|dr|sir|lord|lady)$/i.test(tokens[last - 1]?.text ?? '')
  ) {
    // "Rear Adm. John Kirby": a rank is a role, a mere form of address is not
    if (!/^(?:mr|mrs|ms|miss|dr|sir|dame)\.?$/i.test(tokens[last - 1]?.text ?? '')) break
    last--
  }
  let first = chunk.first
  for (let i = chunk.first; i < last; i++) {
    // "Moss and President Roe", "Trump's adviser Roe": an earlier person begins nothing of this title, an owner does
    const other = reading.names[reading.nameOf[i] ?? -1]
    if (other?.type === 'person' && other !== span && reading.tags[other.last] !== 'POS') first = other.last
  }
  if (last <= first) return null
  // "Germany's Angela Merkel" names no role
  if (!hasRole(reading, first, last)) return null
  if (/^(?:the|a|an)$/.test(tokens[first]?.lower ?? '')) first++
  return withoutArticle(view, { first, last })
}

const hasRole = (reading: Reading, first: number, last: number): boolean => {
  for (let i = first; i < last; i++) {
    const token = reading.document.tokens[i]
    if (KIN.has(token?.lower ?? '')) return false
  }
  for (let i = first; i < last; i++) {
    const token = reading.document.tokens[i]
    if (isRoleNoun(token?.text) || /^(?:gen|adm|col|maj|capt|lt|sgt|sen|rep|gov|cmdr|brig|prof|rev)\.$/i.test(token?.text ?? ''))
      return true
  }
  return false
}

/** "Anna Moss, a senior fellow at the institute in Kyiv," */
const appositionAfter = (view: ClauseView, at: number): TokenSpan | null => {
  const { chunks, reading } = view
  if (chunks[at + 1]?.kind !== 'comma') return null
  let first = at + 2
  // "Moss, 52, the mayor": over the age
  if (/^\d+$/.test(wordOf(view, chunks[first])) && chunks[first + 1]?.kind === 'comma') first += 2
  return roleFrom(view, first, reading)
}

/** "Ford is a senior fellow at …", "Moss, who is the mayor of …". */
const copulaAfter = (view: ClauseView, at: number): TokenSpan | null => {
  const { chunks, reading } = view
  let i = at + 1
  if (chunks[i]?.kind === 'comma') i++
  if (wordOf(view, chunks[i]) === 'who') i++
  const verb = chunks[i]
  if (verb?.kind !== 'verb' || !/^(?:is|was|are|were|became|becomes)$/.test(wordOf(view, verb)) || verb.verb?.negated) return null
  i++
  while (chunks[i]?.kind === 'adverb') i++
  return roleFrom(view, i, reading)
}

const roleFrom = (view: ClauseView, first: number, reading: Reading): TokenSpan | null => {
  const { chunks } = view
  const chunk = chunks[first]
  if (chunk?.kind !== 'noun') return null
  const { tokens } = reading.document
  const several = oneOf(view, first)
  if (several) return withoutArticle(view, { first: chunk.first, last: several })
  if (
    !isRoleNoun(tokens[chunk.head]?.text) ||
    ((reading.nameOf[chunk.head] ?? -1) >= 0 && reading.names[reading.nameOf[chunk.head] ?? -1]?.type === 'person')
  )
    return null
  if (!hasRole(reading, chunk.first, chunk.last)) return null
  let last = first + 1
  while (
    chunks[last]?.kind === 'preposition' &&
    chunks[last + 1]?.kind === 'noun' &&
    ['of', 'for', 'at', 'to', 'in', 'with', 'from', 'on'].includes(wordOf(view, chunks[last])) &&
    reading.isTime[chunks[last + 1]?.head ?? 0] !== 1
  )
    last += 2
  return withoutArticle(view, { first: chunk.first, last: chunks[last - 1]?.last ?? chunk.last })
}

/** "one of the leading journalists in Cuba": where the phrase ends (token), or 0 if chunk `first` opens none. */
const oneOf = (view: ClauseView, first: number): number => {
  const { chunks, reading } = view
  const kind = chunks[first + 2]
  if (wordOf(view, chunks[first]) !== 'one' || wordOf(view, chunks[first + 1]) !== 'of' || kind?.kind !== 'noun') return 0
  if (!isRoleNoun(reading.document.tokens[kind.head]?.text)) return 0
  const place = chunks[first + 4]
  return chunks[first + 3]?.kind === 'preposition' && place?.kind === 'noun' && reading.isTime[place.head] !== 1 ? place.last : kind.last
}

/** "North Korea and its leader, Kim Jong Un": the role before the comma. */
const appositionBefore = (view: ClauseView, at: number): TokenSpan | null => {
  const { chunks, reading } = view
  // "Co-founder of Acme, Anna Moss,"
  let head = at - 2
  if (wordOf(view, chunks[at - 4]) === 'one' && oneOf(view, at - 4) === chunks[at - 2]?.last)
    return { first: chunks[at - 4]?.first ?? 0, last: chunks[at - 2]?.last ?? 0 }
  while (chunks[head - 1]?.kind === 'preposition' && chunks[head - 2]?.kind === 'noun' && wordOf(view, chunks[head - 1]) === 'of') head -= 2
  const chunk = chunks[head]
  if (chunks[at - 1]?.kind !== 'comma' || chunk?.kind !== 'noun') return null
  const { tokens } = reading.document
  const determiner = tokens[chunk.first]?.lower ?? ''
  const owned = reading.tags[chunk.first] === 'PRP$' || /^(?:the|an?)$/.test(determiner) || hasPossessive(reading, chunk) || head === 0
  const closes = chunks[at + 1] === undefined || ['comma', 'stop', 'dash'].includes(chunks[at + 1]?.kind ?? '')
  if (!owned || !closes || !isRoleNoun(tokens[chunk.head]?.text) || !hasRole(reading, chunk.first, chunk.last)) return null
  return withoutArticle(view, { first: chunk.first, last: chunks[at - 2]?.last ?? chunk.last })
}

const hasPossessive = (reading: Reading, chunk: TokenSpan): boolean => {
  for (let i = chunk.first; i < chunk.last; i++) if (reading.tags[i] === 'POS') return true
  return false
}

/** A role stands without article and possessive pronoun: "its leader" → "leader", "the mayor of Kyiv" → "mayor of Kyiv". */
const withoutArticle = ({ reading }: ClauseView, { first, last }: TokenSpan): TokenSpan | null => {
  let from = first
  while (from < last - 1 && ['DT', 'PRP$', 'PDT'].includes(reading.tags[from] ?? '')) from++
  return from < last ? { first: from, last } : null
}
