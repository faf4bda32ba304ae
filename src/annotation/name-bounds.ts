import type { Document, Token } from '../document/document.ts'
import { startsUpper } from '../document/starts-upper.ts'
import type { TokenSpan } from './token-span.ts'
import { BODIES_FOR_TWO, BODIES_OF, FIRMS_IN_S, NOBODY, STORMS } from './words/capital-words.ts'
import { COUNTRIES, countryOf } from './words/countries.ts'
import { ORGANIZATION_WORDS } from './words/organizations.ts'
import { POSTAL_CODES, STATES } from './words/states.ts'

/** A stretch of words that somebody votes for as a name. */
export interface NameCandidate extends TokenSpan {
  /** null: a name, but nobody knows yet of what. */
  readonly type: 'person' | 'organization' | 'place' | null
  readonly weight: number
}

const isUpper = (token: Token | undefined): boolean => startsUpper(token?.text)
const textOf = ({ tokens }: Document, { first, last }: TokenSpan): string =>
  tokens
    .slice(first, last)
    .map(({ text }) => text)
    .join(' ')

/** States by both of their names, and countries: what may stand behind a town's name. */
const REGIONS: ReadonlySet<string> = new Set([
  ...STATES.flat(),
  ...COUNTRIES.flatMap(({ names }) => names.filter((name) => name.length > 3)),
])
/** What makes a place of the region behind it: "West Virginia", "New England", "Gulf of Mexico". */
const QUALIFIERS =
  /^(?:new|north|south|east|west|northern|southern|eastern|western|central|upper|lower|greater|baja|inner|outer|republic|kingdom|state|united|democratic|people|federal|british|papua|equatorial|french|dutch|german|san|santa|the|of|gulf|strait|sea|bay|lake|mount|fort|mid|trans|sub)$/

/** "Miramar California": a town and its state, of one breath. */
const splitRegion = (document: Document, one: NameCandidate): NameCandidate[] => {
  if (one.type !== 'place' || one.last - one.first < 2) return [one]
  const { tokens } = document
  for (let cut = one.first + 1; cut < one.last; cut++) {
    const before = tokens[cut - 1]?.lower ?? ''
    const rest = textOf(document, { first: cut, last: one.last })
    const region = (REGIONS.has(rest) || POSTAL_CODES.has(rest.toUpperCase())) && !/^D\.?C\b/.test(rest)
    if (!region || QUALIFIERS.test(before) || REGIONS.has(textOf(document, one))) continue
    return [
      { ...one, last: cut },
      { ...one, first: cut },
    ]
  }
  return [one]
}

const INITIAL = /^\p{Lu}\.$/u
const LETTER = /^\p{Lu}$/u
const ACRONYM = /^\p{Lu}{2,}$/u

/** "[A.] Noel Moss", "[St.] Olaf's School": what is written short before a name is of it. */
const withInitial = ({ tokens }: Document, one: NameCandidate): NameCandidate => {
  const before = tokens[one.first - 1]?.text ?? ''
  const initial = one.type === 'person' && one.last - one.first > 1 && INITIAL.test(before)
  return initial || /^(?:St|Mt|Ft)\.$/.test(before) ? { ...one, first: one.first - 1 } : one
}

/** "Kelmar [3-1]", "Anna Hale [@annahale ·]": a score and an account's handle are not of the name. */
const withoutTail = ({ tokens }: Document, one: NameCandidate): NameCandidate => {
  let last = one.first
  const parts = (at: number): boolean => {
    const token = tokens[at]
    return /^(?:@|[·|•]$|\d+[-–]\d+$)/.test(token?.text ?? '') && tokens[at - 1]?.end !== token?.start
  }
  while (last < one.last && !parts(last)) last++
  return { ...one, last }
}

/** "McDonald" + "'s" */
const withOwnS = ({ tokens }: Document, one: NameCandidate): NameCandidate => {
  const word = tokens[one.last - 1]?.text ?? ''
  if (one.last - one.first !== 1 || !FIRMS_IN_S.has(word) || !/^['’]s$/.test(tokens[one.last]?.text ?? '')) return one
  return { ...one, last: one.last + 1, type: 'organization' }
}

/**
 * Where names begin and end, put right by how English builds them: "Department of Housing | and Urban Development" is one name, "Housing
 * Authority | of | New Orleans" too, "Miramar California" is two, "Hurricane Rita" and "10 a.m. CDT" name nobody who acts. In order.
 */
export const settleBounds = (document: Document, candidates: readonly NameCandidate[]): NameCandidate[] => {
  const { tokens } = document
  const storms = new Set<string>()
  for (let i = 0; i + 1 < tokens.length; i++)
    if (isUpper(tokens[i]) && isUpper(tokens[i + 1]) && STORMS.has(tokens[i]?.lower ?? '')) storms.add(tokens[i + 1]?.text ?? '')
  const long = new Set(
    candidates
      .filter(({ first, last }) => last - first > 1)
      .flatMap(({ first, last }) => tokens.slice(first, last).map(({ text }) => text)),
  )
  const kept: NameCandidate[] = []
  for (const candidate of candidates.map((one) => withoutTail(document, one)).filter(({ first, last }) => first < last)) {
    const word = tokens[candidate.last - 1]?.text ?? ''
    const alone = candidate.last - candidate.first === 1
    if (alone && (LETTER.test(word) || NOBODY.has(word.replace(/\.$/, ''))) && !long.has(word)) continue
    if (storms.has(word) && (alone || STORMS.has(tokens[candidate.first]?.lower ?? ''))) continue
    // "Moss_report.doc" is a file
    if (document.text[tokens[candidate.last - 1]?.end ?? 0] === '_') continue
    const last = kept.at(-1)
    if (last && joins(document, last, candidate)) kept[kept.length - 1] = { ...last, last: candidate.last }
    else kept.push(...splitRegion(document, withInitial(document, withOwnS(document, candidate))))
    // "Lawrence, KS"
    const behind = candidate.last + 1
    if (candidate.type === 'place' && tokens[candidate.last]?.text === ',' && POSTAL_CODES.has(tokens[behind]?.text ?? ''))
      kept.push({ first: behind, last: behind + 1, type: 'place', weight: 1 })
  }
  return kept
}

/** Whether two candidates are one name: "Superior Court" + "of the" + "District of Columbia", "Department of Housing" + "and" + "Urban Development". */
const joins = ({ tokens }: Document, one: NameCandidate, two: NameCandidate): boolean => {
  // "the U.S. | Marines"
  if (one.last === two.first && two.type === 'organization' && countryOf(tokens[one.first]?.text ?? '') !== undefined) return true
  if (one.type !== 'organization' || two.type === 'person') return false
  const between = tokens.slice(one.last, two.first).map(({ lower }) => lower)
  const head = tokens[one.last - 1]?.lower ?? ''
  if (between.join(' ') === 'of' || between.join(' ') === 'of the')
    return two.type === 'place' && one.last - one.first > 1 && BODIES_OF.has(head)
  if (between.length !== 1 || between[0] !== 'and') return false
  // "the Department of Justice and NASA", "… and the State Department" are two
  const words = tokens.slice(one.first, one.last).map(({ lower }) => lower)
  const of = words.indexOf('of')
  return (
    of > 0 &&
    BODIES_FOR_TWO.has(words[of - 1] ?? '') &&
    two.type !== 'place' &&
    !ACRONYM.test(tokens[two.first]?.text ?? '') &&
    !ORGANIZATION_WORDS.has(tokens[two.last - 1]?.lower ?? '') &&
    countryOf(tokens[two.first]?.text ?? '') === undefined
  )
}
