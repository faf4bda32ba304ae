import type { Document } from '../document/document.ts'
import type { Excerpt } from '../document/span.ts'
import { startsUpper } from '../document/starts-upper.ts'
import { tokenize } from '../document/tokens.ts'
import type { EntityType } from './annotations.ts'
import { listed as lists, listsOf } from './models/name-lists.ts'
import { type NameCandidate, settleBounds } from './name-bounds.ts'
import type { NameVote } from './name-model.ts'
import type { Tag } from './part-of-speech.ts'
import { namedSpeakers } from './speaker-names.ts'
import { type TokenSpan, tokensWithin } from './token-span.ts'
import { AGENCIES } from './words/agencies.ts'
import { MONTHS, WEEKDAYS } from './words/calendar.ts'
import { COUNTRIES, countryOf } from './words/countries.ts'
import { isFirstName } from './words/first-names.ts'
import { ORGANIZATION_WORDS, POWERS } from './words/organizations.ts'
import { HONORIFICS, ROLE_NOUNS } from './words/person-words.ts'
import { STATES } from './words/states.ts'

/** A name in the text: without title, honorific, leading "the" or possessive. */
export interface Name extends TokenSpan, Excerpt {
  readonly type: EntityType
}

type NamedType = 'person' | 'organization' | 'place'
type Candidate = NameCandidate

interface Listed {
  readonly words: readonly string[]
  readonly type: NamedType
}

/** Names known beforehand, by first word. They vote; the article has the last word. */
const listed = (): ReadonlyMap<string, readonly Listed[]> => {
  const byFirst = new Map<string, Listed[]>()
  const add = (name: string, type: NamedType): void => {
    const words = tokenize(name.replace(/^the /i, ''), { start: 0, end: name.replace(/^the /i, '').length }).map((token) => token.text)
    const first = words[0]
    if (!first) return
    const rows = byFirst.get(first)
    if (rows) rows.push({ words, type })
    else byFirst.set(first, [{ words, type }])
  }
  for (const { names, capitals } of COUNTRIES) for (const name of [...names, ...capitals]) add(name, 'place')
  for (const { names } of AGENCIES) for (const name of names) if (name.length > 2) add(name, 'organization')
  for (const name of POWERS) add(name, 'organization')
  for (const rows of byFirst.values()) rows.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}
const DEMONYMS: ReadonlySet<string> = new Set(COUNTRIES.flatMap(({ demonyms }) => demonyms))
let known: ReadonlyMap<string, readonly Listed[]> | null = null

const isNameTag = (tag: string | undefined): boolean => tag === 'NNP' || tag === 'NNPS'

const SMALL = /^[\p{Ll}-]+$/u

/**
 * The names of an article, none overlapping another, in order. Votes of the name model, of lists and of titles ("Gen. X",
 * "X Inc.") are summed over all places where the same words stand, and later short forms ("Lavrov") are found everywhere.
 */
export const findNames = (document: Document, tags: readonly Tag[], votes: readonly NameVote[]): Name[] => {
  const { tokens } = document
  const spans: Candidate[] = []
  const covered = new Uint8Array(tokens.length)
  const take = (candidate: Candidate): void => {
    for (let i = candidate.first; i < candidate.last; i++) if (covered[i]) return
    covered.fill(1, candidate.first, candidate.last)
    spans.push(candidate)
  }

  const voted: Candidate[] = []
  const other = new Uint8Array(tokens.length)
  const openers = doubtfulOpeners(document, votes)
  let at = 0
  for (const vote of votes) {
    if (openers.has(vote)) continue
    const { first, last } = tokensWithin(document, vote, at)
    at = first
    if (last <= first) continue
    // "NATO summit" is an event, NATO remains a name
    if (vote.type === 'other' && SMALL.test(tokens[last - 1]?.text ?? '')) continue
    if (vote.type === 'other') other.fill(Math.min(last - first, 255), first, last)
    else if (!isCompound(document, first, last)) voted.push(withoutTitle(document, { first, last, type: vote.type, weight: vote.score }))
  }
  const settled = settleBounds(document, voted)
  for (const speaker of namedSpeakers(document)) take(speaker)
  const hints: Candidate[] = []
  let next = 0
  for (const candidate of listedNames(document, tags, other)) {
    while ((settled[next]?.last ?? Infinity) <= candidate.first) next++
    const rival = settled[next]
    // "New York Times" is longer than "New York"; the longer reading wins
    if (rival && rival.first < candidate.last && rival.last - rival.first >= candidate.last - candidate.first) {
      if (rival.first === candidate.first && rival.last === candidate.last) hints.push(candidate)
      continue
    }
    take(candidate)
  }
  for (const candidate of settled) if (candidate.first < candidate.last) take(candidate)
  for (const candidate of titledNames(document, tags, covered)) take(candidate)
  for (const candidate of acronyms(document, tags, covered, other)) take(candidate)
  for (const candidate of shortForms(document, tags, covered, spans)) take(candidate)

  const types = typesOf(document, spans, hints)
  const names: Name[] = []
  for (const { first, last, type } of spans.sort((a, b) => a.first - b.first)) {
    const start = tokens[first]?.start ?? 0
    const end = tokens[last - 1]?.end ?? start
    const text = document.text.slice(start, end)
    const decided = types.get(text) ?? type
    // "North Korean" tells whose, it names nobody
    if (decided && !DEMONYMS.has(text) && !isPeople(text, types)) names.push({ first, last, start, end, text, type: decided })
  }
  return names
}

/** "Karsovan", where the article also names Karsova, a place. */
const isPeople = (text: string, types: ReadonlyMap<string, NamedType>): boolean =>
  ['n', 'an', 'ian', 'ese'].some(
    (ending) => text.length - ending.length > 3 && text.endsWith(ending) && types.get(text.slice(0, -ending.length)) === 'place',
  )

const KNOWN = lists.firstName | lists.personWord | lists.country | lists.place | lists.organizationRun

const LINE_OPENERS: ReadonlySet<string> = new Set('-–—•*:“"')

/** "Revenue rose.": one word that stands in capitals only where every word would, and of which the model is not sure or the article writes it small. */
const doubtfulOpeners = ({ tokens, sentences, text }: Document, votes: readonly NameVote[]): ReadonlySet<NameVote> => {
  const starts = new Set(sentences.map(({ first }) => tokens[first]?.start ?? -1))
  const elsewhere = new Set<string>()
  const small = new Set<string>()
  let before = ''
  for (const token of tokens) {
    // what follows a bullet or a quotation mark begins a line too
    if (LINE_OPENERS.has(before)) starts.add(token.start)
    before = token.text
    if (token.text === token.lower) small.add(token.lower)
    else if (!starts.has(token.start)) elsewhere.add(token.text)
  }
  return new Set(
    votes.filter(({ start, end, score }) => {
      const word = text.slice(start, end)
      if (!starts.has(start) || /\s/.test(word) || elsewhere.has(word) || listsOf(word.toLowerCase()) & KNOWN) return false
      return score < 0.6 || small.has(word.toLowerCase())
    }),
  )
}

/** "the Israel-Hamas war", "Russia-Moss": two names side by side are none. */
const isCompound = ({ tokens }: Document, first: number, last: number): boolean => {
  const [one, two] = (tokens[first]?.text ?? '').split(/[-–]/)
  return last - first === 1 && startsUpper(two) && countryOf(one ?? '') !== undefined
}

/** "Wednesday", "November" before a number. */
const isDay = (lower: string, next: string): boolean =>
  (WEEKDAYS as readonly string[]).includes(lower) || (/^\d/.test(next) && (MONTHS as readonly string[]).includes(lower))

const PORTFOLIOS = new Set(
  'foreign affairs state defense defence finance interior health justice trade education energy agriculture labor labour commerce war homeland security environment economy staff transport culture sport tourism science communications information development planning industry housing and'.split(
    ' ',
  ),
)

/** "President Barack Obama" → "Barack Obama"; "Mr. Smith" → "Smith". */
const withoutTitle = ({ tokens }: Document, candidate: Candidate): Candidate => {
  let { first, last } = candidate
  if (tokens[first]?.lower === 'the' && last - first > 1) first++
  if (candidate.type === 'person') {
    while (first < last - 1 && (HONORIFICS.has(tokens[first]?.lower ?? '') || ROLE_NOUNS.has(tokens[first]?.lower ?? ''))) first++
  }
  if (candidate.type === 'person' && tokens[first - 1]?.lower === 'of' && ROLE_NOUNS.has(tokens[first - 2]?.lower ?? '')) {
    // "Minister of Foreign Affairs Choe Son Hui": the office is not the person
    while (first < last - 1 && PORTFOLIOS.has(tokens[first]?.lower ?? '')) first++
  }
  if (candidate.type === 'person') {
    // "Moss of Acme Analytics": the person is Moss
    for (let i = first + 1; i < last; i++) if (/^(?:of|from|the|at|for|,)$/.test(tokens[i]?.text ?? '')) last = i
  }
  while (last > first && /^['’]s?$/.test(tokens[last - 1]?.text ?? '')) last--
  // "NATO summit", "the White House Wednesday": what follows a name in small letters or tells the day is not of it
  while (
    last - 1 > first &&
    startsUpper(tokens[first]?.text) &&
    (SMALL.test(tokens[last - 1]?.text ?? '') || isDay(tokens[last - 1]?.lower ?? '', tokens[last]?.text ?? ''))
  )
    last--
  return { ...candidate, first, last }
}

const listedNames = ({ tokens }: Document, tags: readonly Tag[], other: Uint8Array): Candidate[] => {
  known ??= listed()
  // "NATO summit in Warsaw" names NATO and Warsaw, "Paris Match" names no Paris
  const inside = (i: number): boolean =>
    (other[i] ?? 0) > 1 &&
    ((other[i - 1] && startsUpper(tokens[i - 1]?.text)) || (other[i + 1] && startsUpper(tokens[i + 1]?.text))) === true
  const found: Candidate[] = []
  for (let i = 0; i < tokens.length; i++) {
    const rows = known.get(tokens[i]?.text ?? '')
    if (!rows) continue
    for (const { words, type } of rows) {
      if (!words.every((word, k) => tokens[i + k]?.text === word)) continue
      if (words.length === 1 && (!isNameTag(tags[i]) || inside(i) || (startsUpper(tokens[i + 1]?.text) && isNameTag(tags[i + 1])))) break
      found.push({ first: i, last: i + words.length, type, weight: words.length > 1 ? 1 : 0.6 })
      i += words.length - 1
      break
    }
  }
  return found
}

/** "spokeswoman Anna Moss", "Gen. Prayuth Chan-ocha": capitalized words after a title are a person. */
const titledNames = ({ tokens }: Document, tags: readonly Tag[], covered: Uint8Array): Candidate[] => {
  const found: Candidate[] = []
  for (let i = 0; i + 1 < tokens.length; i++) {
    const lower = tokens[i]?.lower ?? ''
    if (
      !isNameTag(tags[i + 1]) ||
      covered[i] ||
      covered[i + 1] ||
      !(HONORIFICS.has(lower) || ROLE_NOUNS.has(lower)) ||
      !startsUpper(tokens[i + 1]?.text)
    )
      continue
    if (HONORIFICS.has(tokens[i + 1]?.lower ?? '') || ROLE_NOUNS.has(tokens[i + 1]?.lower ?? '')) continue
    let last = i + 1
    while (last < tokens.length && !covered[last] && startsUpper(tokens[last]?.text) && isNameTag(tags[last]) && last - i < 5) last++
    if (last - i - 1 > 1 || HONORIFICS.has(lower)) found.push({ first: i + 1, last, type: 'person', weight: 1 })
  }
  return found
}

const ACRONYM = /^\p{Lu}{3,6}s?$/u

const SHOUTED = /^\p{Lu}{3,}$/u

/** "KCNA", "NATO": capitals alone are an organization, unless they are a headline's. */
const acronyms = ({ tokens, text }: Document, tags: readonly Tag[], covered: Uint8Array, other: Uint8Array): Candidate[] => {
  const found: Candidate[] = []
  const allCaps = !/\p{Ll}/u.test(text)
  if (allCaps) return found
  const times = new Map<string, number>()
  for (const { text: word, lower } of tokens) if (word !== lower && ACRONYM.test(word)) times.set(word, (times.get(word) ?? 0) + 1)
  for (let i = 0; i < tokens.length; i++) {
    const word = tokens[i]?.text ?? ''
    if (covered[i] || other[i] || !isNameTag(tags[i]) || !ACRONYM.test(word)) continue
    const shouting = SHOUTED.test(tokens[i - 1]?.text ?? '') || SHOUTED.test(tokens[i + 1]?.text ?? '')
    // once alone it may be anything ("VHS"); in brackets it is short for what stands before
    const explained = tokens[i - 1]?.text === '(' && tokens[i + 1]?.text === ')' && startsUpper(tokens[i - 2]?.text)
    if (!shouting && (explained || (times.get(word) ?? 0) > 1)) found.push({ first: i, last: i + 1, type: 'organization', weight: 0.5 })
  }
  return found
}

/** Later short forms of longer names, wherever they stand: "Lavrov" after "Sergei Lavrov". */
const shortForms = ({ tokens }: Document, tags: readonly Tag[], covered: Uint8Array, spans: readonly Candidate[]): Candidate[] => {
  const lasts = new Map<string, NamedType>()
  for (const { first, last, type } of spans) {
    if (type !== 'person') continue
    const word = tokens[last - 1]?.text
    if (word && word.length > 2 && !ROLE_NOUNS.has(word.toLowerCase())) lasts.set(word, 'person')
    // family name first: "Kim Jong Un", later "Kim"
    const opening = tokens[first]?.text
    if (
      last - first === 3 &&
      opening &&
      opening.length > 1 &&
      opening.length < 6 &&
      lasts.get(opening) === undefined &&
      tokens.slice(first, last).every((token) => token.text.length < 8)
    )
      lasts.set(opening, 'person')
  }
  const found: Candidate[] = []
  for (let i = 0; i < tokens.length; i++) {
    const type = lasts.get(tokens[i]?.text ?? '')
    if (
      type &&
      !covered[i] &&
      !(isNameTag(tags[i + 1]) && !covered[i + 1] && startsUpper(tokens[i + 1]?.text)) &&
      !(
        i > 0 &&
        isNameTag(tags[i - 1]) &&
        !covered[i - 1] &&
        startsUpper(tokens[i - 1]?.text) &&
        !HONORIFICS.has(tokens[i - 1]?.lower ?? '') &&
        !ROLE_NOUNS.has(tokens[i - 1]?.lower ?? '')
      )
    )
      found.push({ first: i, last: i + 1, type, weight: 0.8 })
  }
  return found
}

const COMPANY_NOUNS = new Set(
  'maker company firm group startup start-up chain retailer airline bank carrier manufacturer giant broadcaster newspaper operator supplier lender insurer developer brewer charity agency'.split(
    ' ',
  ),
)
const BUSINESS_NOUNS = new Set(
  'shares stock board profit profits revenue earnings plant plants factory headquarters customers products sales employees offices results losses debt'.split(
    ' ',
  ),
)
const STATE_NOUNS = new Set(
  'president minister ministry government parliament army navy capital coast border economy ambassador embassy king queen people airport mayor police port ports streets'.split(
    ' ',
  ),
)

/** Names that the article itself makes an adjective of: "Karsova" where it says "Karsovan". */
const baseNames = ({ tokens }: Document): ReadonlySet<string> => {
  const words = new Set(tokens.filter(({ text }) => startsUpper(text)).map(({ text }) => text))
  const bases = new Set<string>()
  for (const word of words)
    for (const ending of ['n', 'an', 'ian', 'ese', 'i', 'ish'])
      if (word.endsWith(ending) && word.length - ending.length > 3 && words.has(word.slice(0, -ending.length)))
        bases.add(word.slice(0, -ending.length))
  return bases
}

/** Whether a state or country is named at a token, as behind a town's name. */
const regionAt = ({ tokens }: Document, at: number): boolean => {
  const one = tokens[at]?.text ?? ''
  const two = `${one} ${tokens[at + 1]?.text ?? ''}`
  return REGIONS.has(one) || REGIONS.has(two) || countryOf(one) === one || countryOf(two) === two
}
const REGIONS: ReadonlySet<string> = new Set(STATES.flat())

/** One type for the same words everywhere in the article: the votes of all places are summed. */
const typesOf = (document: Document, spans: readonly Candidate[], hints: readonly Candidate[]): ReadonlyMap<string, NamedType> => {
  const { tokens, text } = document
  const scores = new Map<string, Record<NamedType, number>>()
  const wordsOf = ({ first, last }: TokenSpan): string => text.slice(tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0)
  const fullNames = new Map<string, number>()
  const peoples = baseNames(document)
  for (const span of spans) {
    const words = wordsOf(span)
    const row = scores.get(words) ?? { person: 0, organization: 0, place: 0 }
    if (span.type) row[span.type] += span.weight
    const before = tokens[span.first - 1]?.lower ?? ''
    const lastWord = tokens[span.last - 1]?.lower ?? ''
    // "Velmar's foreign minister", "Velmar's government": only a country or city has one
    if (/^['’]s?$/.test(tokens[span.last]?.text ?? '') && [1, 2, 3].some((k) => STATE_NOUNS.has(tokens[span.last + k]?.lower ?? '')))
      row.place += 1.2
    if (span.last - span.first === 1 && peoples.has(words)) row.place += 1.5
    // "met in Sant Orren on Friday", "Irving, Texas": what one is in, and what a state or country follows
    const after = tokens[span.last]?.text ?? ''
    if (before === 'in' && !startsUpper(after) && !/^['’]/.test(after)) row.place += 0.7
    if (after === ',' && regionAt(document, span.last + 1)) row.place += 1
    // "battery maker Solvane", "Solvane's shares"
    if (COMPANY_NOUNS.has(before) || /^[a-z]+maker$/.test(before)) row.organization += 3
    if (/^['’]s?$/.test(tokens[span.last]?.text ?? '') && BUSINESS_NOUNS.has(tokens[span.last + 1]?.lower ?? '')) row.organization += 1.5
    if (HONORIFICS.has(before)) row.person += 2
    if (span.last - span.first > 1 && isFirstName(tokens[span.first]?.text ?? '')) row.person += 0.5
    else if (ROLE_NOUNS.has(before) && span.last - span.first > 1) row.person += 0.7
    if (ORGANIZATION_WORDS.has(lastWord) && span.last - span.first > 1) row.organization += 1.5
    scores.set(words, row)
    if (span.type === 'person' && span.last - span.first > 1) {
      const family = tokens[span.last - 1]?.text ?? ''
      fullNames.set(family, (fullNames.get(family) ?? 0) + span.weight)
    }
  }
  for (const hint of hints) {
    const row = scores.get(wordsOf(hint))
    if (row && hint.type) row[hint.type] += hint.weight
  }
  const types = new Map<string, NamedType>()
  for (const [words, row] of scores) {
    row.person += Math.min(fullNames.get(words) ?? 0, 2)
    const best = (['person', 'organization', 'place'] as const).reduce((a, b) => (row[b] > row[a] ? b : a))
    if (row[best] > 0) types.set(words, best)
  }
  return types
}
