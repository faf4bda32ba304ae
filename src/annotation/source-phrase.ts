import { startsUpper } from '../document/starts-upper.ts'
import type { FoundAttribution } from './found-attribution.ts'
import type { Reading } from './reading.ts'
import type { TokenSpan } from './token-span.ts'
import { titleStart } from './wider-subject.ts'
import { ROLE_NOUNS } from './words/person-words.ts'

/** As many words of an apposition still stand with a name: "Anna Moss, a spokeswoman for the port of Velmar"; a longer one is told by the roles. */
const APPOSITION_WORDS = 10

/**
 * The whole noun phrase of who speaks, as a reader would mark it: with the party and state in brackets, the name behind a title, what
 * tells which one it is ("people close to the talks") and a short apposition; without "even" before it and "in a statement" after it.
 */
export const sourcePhrase = (reading: Reading, { source: named, cue, sentence, rule }: FoundAttribution): TokenSpan | null => {
  if (!named) return null
  const source = titled(reading, named, sentence, rule)
  const end = reading.document.sentences[sentence]?.last ?? source.last
  const limit = cue.first >= source.last ? cue.first : end
  const first = opening(reading, source)
  const last = withoutOccasion(reading, source)
  if (last < source.last) return { first, last }
  const affiliated = affiliation(reading, last, limit) ?? last
  const told = rule.startsWith('shared')
    ? null
    : (toldApart(reading, source, cue, sentence, rule) ?? restriction(reading, source, cue, limit, end))
  return { first, last: told ?? apposition(reading, { first, last: affiliated }, limit, end) ?? affiliated }
}

/** "former speechwriter | Noam Hale", "master of ceremonies | Anna Moss" */
const titled = (reading: Reading, source: TokenSpan, sentence: number, rule: string): TokenSpan => {
  if (!/^(?:left|inverted)/.test(rule)) return source
  const chunks = reading.chunks[sentence] ?? []
  const at = chunks.findIndex(({ first }) => first === source.first)
  return at < 0 ? source : { ...source, first: chunks[titleStart({ reading, chunks }, at)]?.first ?? source.first }
}

/** "The judges who ruled on it | said", "Organizers of the push to boycott the speech | said": to the verb, where no mark stands between. */
const toldApart = (reading: Reading, { last }: TokenSpan, cue: TokenSpan, sentence: number, rule: string): number | null => {
  if (!rule.startsWith('left') || cue.first <= last) return null
  const chunks = reading.chunks[sentence] ?? []
  const from = chunks.findIndex(({ first }) => first === last)
  const verb = chunks.findIndex((chunk) => chunk.first <= cue.first && cue.first < chunk.last)
  const between = from < 0 ? [] : chunks.slice(from, verb)
  const opener = between[0]
  const tells =
    opener?.kind === 'subordinator' || (opener?.verb && opener.verb.form !== 'finite') || reading.tags[opener?.head ?? -1] === 'PRP'
  if (!tells || between.length < 2 || between.some(({ kind }) => /^(?:comma|mark|colon|dash|bracket|stop)$/.test(kind))) return null
  if (!between.some(({ kind }) => kind === 'verb')) return null
  return between.at(-1)?.last ?? null
}

const word = ({ document }: Reading, i: number): string => document.tokens[i]?.lower ?? ''
const shape = ({ document }: Reading, i: number): string => document.tokens[i]?.text ?? ''
const nameAt = ({ names, nameOf }: Reading, i: number): Reading['names'][number] | undefined => names[nameOf[i] ?? -1]

/** "Even Moss said", "Only 7 percent said": what is said of the whole sentence. "Leading economists", "A CNN/ORC poll": not cut apart. */
const opening = (reading: Reading, { first, last }: TokenSpan): number => {
  const before = word(reading, first - 1)
  if (before === 'leading' || before === 'both') return first - 1
  if (before === '/' && reading.sentenceOf[first - 2] === reading.sentenceOf[first])
    return reading.tags[first - 3] === 'DT' ? first - 3 : first - 2
  // "Nearly a third", "at least a dozen members": how many it were
  if (COUNTING.has(before) && /^(?:CD|DT|NN)$/.test(reading.tags[first] ?? '') && COUNTED.test(word(reading, first))) return first - 1
  if ((before === 'least' || before === 'most') && word(reading, first - 2) === 'at') return first - 2
  return last - first > 1 && (word(reading, first) === 'even' || word(reading, first) === 'only') ? first + 1 : first
}

const COUNTING = new Set(['nearly', 'almost', 'roughly', 'about', 'some', 'over', 'around'])
const COUNTED = /^(?:an?|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d[\d.,]*|\w+-quarters|\w+-thirds)$/

const OCCASIONS = new Set(
  'statement interview tweet email e-mail post speech filing letter message interviews remarks memo video op-ed column'.split(' '),
)

/** "said Anna Moss in a statement": where it was said. */
const withoutOccasion = (reading: Reading, { first, last }: TokenSpan): number => {
  if (!OCCASIONS.has(word(reading, last - 1))) return last
  for (let i = last - 2; i > first; i--)
    if (word(reading, i) === 'in' && (word(reading, i + 1) === 'a' || word(reading, i + 1) === 'an')) return i
  return last
}

const PARTY = /^[RDI]-\p{Lu}/u

/** "Rep. Anna Moss (D-Tex.)", "Moss, R-N.Y.,", "Moss, Democrat of Delaware,". */
const affiliation = (reading: Reading, last: number, limit: number): number | null => {
  if (word(reading, last) === '(' && startsUpper(shape(reading, last + 1)))
    for (let i = last + 2; i < Math.min(last + 7, limit); i++) if (word(reading, i) === ')') return i + 1
  if (word(reading, last) !== ',') return null
  if (PARTY.test(shape(reading, last + 1)) && last + 2 <= limit) return last + 2
  const state = nameAt(reading, last + 3)?.last ?? last + 4
  return /^(?:democrat|republican|independent)$/.test(word(reading, last + 1)) && word(reading, last + 2) === 'of' && state <= limit
    ? state
    : null
}

const closes = (reading: Reading, i: number, limit: number): boolean => i >= limit || /^[,.;:!?)—–-]+$/.test(word(reading, i))

const RESTRICTING = new Set(
  'close familiar involved aware briefed opposed loyal critical knowledgeable authorized sympathetic allied affiliated associated reviewed obtained released published conducted provided compiled filed posted tallied seen surveyed polled interviewed done'.split(
    ' ',
  ),
)

/** "people close to the talks", "a copy of the letter reviewed by the Post": to the next mark, or to the verb. */
const restriction = (reading: Reading, { first, last }: TokenSpan, cue: TokenSpan, limit: number, end: number): number | null => {
  // "said an official who was briefed on the talks"
  const who = cue.first < first && /^(?:who|whose)$/.test(word(reading, last))
  const apart = who || RESTRICTING.has(word(reading, last))
  if (nameAt(reading, first) || nameAt(reading, last - 1) || !(apart || RESTRICTING.has(word(reading, last - 1))) || last >= limit)
    return null
  for (let i = last + 1; i < end; i++) {
    if (closes(reading, i, limit) || (reading.quoteOf[i] ?? -1) >= 0) return i
    if (/^(?:VBD|VBZ|MD)$/.test(reading.tags[i] ?? '') && !who) return null
  }
  return null
}

const FINITE_OR_RELATIVE = new Set(['VBD', 'VBZ', 'VBP', 'MD', 'WP', 'WDT'])

/** "Moss, a lawyer,", "Moss's lawyer, Karl Voss,": to the mark that closes it. */
const apposition = (reading: Reading, { first, last }: TokenSpan, limit: number, end: number): number | null => {
  if (word(reading, last) !== ',' || reading.tags[first] === 'PRP') return null
  const named = nameAt(reading, last + 1)
  const role = named && !nameAt(reading, last - 1) && reading.document.tokens.slice(first, last).some(({ lower }) => ROLE_NOUNS.has(lower))
  if (named?.type === 'person' && named.first === last + 1 && (role || ROLE_NOUNS.has(word(reading, last - 1))))
    return closes(reading, named.last, limit) && named.last <= limit ? named.last : null
  if (!nameAt(reading, last - 1) && word(reading, last - 1) !== ')') return null
  for (let i = last + 1; i <= last + APPOSITION_WORDS + 1 && i <= end; i++) {
    if (i === end || closes(reading, i, limit))
      return isKind(reading, last + 1, i) && (i + 1 >= limit || !nameAt(reading, i + 1)) ? i : null
    if (FINITE_OR_RELATIVE.has(reading.tags[i] ?? '') || (reading.quoteOf[i] ?? -1) >= 0) return null
  }
  return null
}

/** Whether the words tell what somebody is: "a lawyer", "his lawyer", "director of the port". */
const isKind = (reading: Reading, from: number, to: number): boolean => {
  const tag = reading.tags[from] ?? ''
  if (tag === 'DT' || tag === 'PRP$') return to > from + 1 && reading.isTime[to - 1] !== 1
  if (tag === 'VBG' || tag === 'VBN' || tag === 'IN') return false
  for (let i = from; i < to; i++) if (ROLE_NOUNS.has(word(reading, i))) return true
  return false
}
