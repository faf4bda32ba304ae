import type { Chain, Recent } from './chain.ts'
import type { Chunk } from './chunks.ts'
import { type Gender, PRONOUNS } from './gender.ts'
import type { Candidate } from './mention-candidates.ts'
import type { Reading } from './reading.ts'
import { MEDIA_NOUNS } from './words/agencies.ts'
import { COUNTRIES, countryOf } from './words/countries.ts'
import { BODY_NOUNS, ROLE_NOUNS } from './words/person-words.ts'

/** A chain and the token at which its first name stands. */
export interface FirstName {
  readonly chain: Chain
  readonly first: number
}

/**
 * Who is named only after being told of: "Velmar's foreign minister denied it. … Foreign Minister Adrian Tolle said": the one person
 * within the next sentences whose title says no more than that phrase; in a headline, anyone of whom the words are told later.
 */
export const namedLater = (
  reading: Reading,
  words: string,
  head: string,
  { first }: Candidate,
  names: readonly FirstName[],
): Chain | null => {
  const sentence = reading.sentenceOf[first] ?? 0
  const inTitle = reading.document.blocks[reading.document.sentences[sentence]?.block ?? 0]?.kind === 'title'
  const own = new Set(words.toLowerCase().split(/[\s]+|['’]s\b/))
  const fitting = names.filter(({ chain, first: name }) => {
    const after = (reading.sentenceOf[name] ?? 0) - sentence
    if (after < 0 || after > 5 || (chain.type !== 'person' && !inTitle)) return false
    if (inTitle && [...own].every((word) => word === '' || chain.kinds.has(word))) return true
    return chain.kinds.has(head) && ROLE_NOUNS.has(head) && [...chain.kinds].every((kind) => own.has(kind))
  })
  return fitting.length === 1 ? (fitting[0]?.chain ?? null) : null
}

/** The chain that a pronoun means: same gender and number, near, a subject rather than an object; none rather than a wrong one. */
export const antecedentOf = (reading: Reading, pronoun: Candidate, recent: readonly Recent[], sentence: number): Chain | null => {
  const word = reading.document.tokens[pronoun.first]?.lower ?? ''
  const wants = PRONOUNS.get(word)
  if (!wants) return null
  let best: Chain | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  const block = reading.document.sentences[sentence]?.block ?? 0
  const seen = new Map<Chain, number>()
  const asks = pronoun.source
  for (let i = recent.length - 1; i >= 0 && i > recent.length - 80; i--) {
    const candidate = recent[i]
    if (!candidate) break
    const distance = sentence - candidate.sentence
    if (distance > 8) break
    const { chain } = candidate
    if (!fits(wants, chain)) continue
    const times = (seen.get(chain) ?? 0) + 1
    seen.set(chain, times)
    const score =
      (asks && candidate.source && distance < 3 ? 1.4 : 0) -
      (chain.mentions.some((mention) => mention.form === 'name') ? 0 : 1) -
      (candidate.caption ? 1.5 : 0) -
      distance -
      (block - candidate.block) * 0.2 +
      (candidate.subject ? 1.2 : 0) +
      (times > 1 ? 0.3 : 0) -
      (recent.length - i) * 0.01 +
      (chain.gender === wants.gender && wants.gender ? 0.5 : 0)
    if (score > bestScore) {
      bestScore = score
      best = chain
    }
  }
  return best
}

const fits = (wants: { gender: Gender; plural: boolean; thing: boolean }, chain: Chain): boolean => {
  if (wants.thing) return !chain.plural && (chain.type === 'organization' || chain.type === 'place' || chain.type === 'group')
  if (wants.plural) return chain.plural || chain.type === 'group' || chain.members.length > 0 || chain.type === 'organization'
  return chain.type === 'person' && !chain.plural && (chain.gender === null || chain.gender === wants.gender)
}

/** Whom "the two" or "the pair" means: the last joint subject, else the last two people named. */
export const pairBefore = (recent: readonly Recent[], sentence: number, words: string): readonly Chain[] => {
  const states = /countries|nations|governments|neighbou?rs|sides|delegations/i.test(words)
  const people = new Set<Chain>()
  const countries = new Set<Chain>()
  for (let i = recent.length - 1; i >= 0 && sentence - (recent[i]?.sentence ?? 0) <= 3; i--) {
    const chain = recent[i]?.chain
    if (!chain) break
    if (chain.members.length > 0 && (states || chain.members.every((member) => member.type === 'person'))) return chain.members
    if (chain.type === 'person') people.add(chain)
    if (people.size === 2 && !states) return [...people].reverse()
    if (chain.type === 'place' && countryOf(chain.name)) countries.add(chain)
    if (states && countries.size === 2) return [...countries].reverse()
  }
  // "the two sides" may be two persons
  return /sides/i.test(words) && people.size >= 2 ? [...people].slice(0, 2).reverse() : []
}

const COMPANIES = new Set([
  'company',
  'firm',
  'carrier',
  'automaker',
  'carmaker',
  'manufacturer',
  'retailer',
  'airline',
  'bank',
  'chain',
  'startup',
  'maker',
])
const PUBLIC_BODY =
  /\b(?:Ministry|Department|Police|Court|Council|Union|Party|Government|Parliament|Congress|Senate|Commission|Agency|University|NATO|Pentagon|White House|Kremlin|media)\b/i

/** "the minister" after "Foreign Minister Lavrov"; "the church" after "Church of Scientology"; "state media" after "North Korean state media". */
export const nominalAntecedent = (
  words: string,
  head: string,
  determiner: string,
  recent: readonly Recent[],
  sentence: number,
  nominals: ReadonlyMap<string, Chain>,
): Chain | null => {
  const same = nominals.get(words.toLowerCase())
  if (same && determiner !== 'a' && determiner !== 'an' && determiner !== 'another') return same
  const definite = determiner === 'the' || determiner === 'this' || determiner === 'that' || determiner === 'both'
  for (let i = recent.length - 1; i >= 0 && i > recent.length - 60; i--) {
    const candidate = recent[i]
    if (!candidate) break
    const { chain } = candidate
    if (MEDIA_NOUNS.has(head) && chain.type === 'group' && chain.name.toLowerCase().endsWith(` ${words.toLowerCase()}`)) return chain
    if (!definite) continue
    // "the company": the one told of last
    if (
      COMPANIES.has(head) &&
      words.toLowerCase() === head &&
      chain.type === 'organization' &&
      candidate.subject &&
      sentence - candidate.sentence < 4 &&
      !PUBLIC_BODY.test(chain.name)
    )
      return chain
    if (chain.type === 'person' && ROLE_NOUNS.has(head) && sentence - candidate.sentence < 12 && sameRole(words.toLowerCase(), head, chain))
      return chain
    if (
      chain.type === 'organization' &&
      BODY_NOUNS.has(head) &&
      words.toLowerCase() === head &&
      chain.name.toLowerCase().split(/\s+/).includes(head)
    )
      return chain
  }
  return null
}

/** "its director, Anna Moss, said", "Anna Moss, a lawyer": a role beside its person. */
export const apposedPerson = (reading: Reading, { chunk }: Candidate, ofName: readonly (Chain | undefined)[]): Chain | null => {
  if (!chunk || !isRole(reading.document.tokens[chunk.head]?.lower ?? '') || reading.tags[chunk.head] === 'NNS') return null
  const chunks = reading.chunks[reading.sentenceOf[chunk.first] ?? 0] ?? []
  const at = chunks.indexOf(chunk)
  const personOf = (other: Chunk | undefined): Chain | null => {
    const name = other?.kind === 'noun' ? (reading.nameOf[other.last - 1] ?? -1) : -1
    return reading.names[name]?.type === 'person' ? (ofName[name] ?? null) : null
  }
  if (chunks[at - 1]?.kind === 'comma') {
    const before = personOf(chunks[at - 2])
    if (before && chunks[at - 3]?.kind !== 'coordinator') return before
  }
  let end = at + 1
  while (chunks[end]?.kind === 'preposition' && chunks[end + 1]?.kind === 'noun') end += 2
  const closes = chunks[end + 2]
  return chunks[end]?.kind === 'comma' && (closes === undefined || closes.kind === 'comma' || closes.kind === 'stop')
    ? personOf(chunks[end + 1])
    : null
}

const isRole = (word: string): boolean => ROLE_NOUNS.has(word) || ROLE_NOUNS.has(word.replace(/^(?:co|vice|deputy|ex)-/, ''))

/** Roles that one noun stands for: "the diplomat" for a foreign minister, "the lawmaker" for a senator. */
const KINDS_OF: Readonly<Record<string, readonly string[]>> = {
  diplomat: ['minister', 'ambassador', 'envoy', 'secretary', 'consul'],
  lawmaker: ['senator', 'representative', 'congressman', 'congresswoman', 'mp', 'sen.', 'rep.'],
  leader: ['president', 'premier', 'chancellor', 'king', 'chairman', 'minister', 'ruler', 'dictator'],
  official: ['secretary', 'director', 'commissioner', 'ambassador', 'spokesman', 'spokeswoman', 'chief'],
  officer: ['general', 'admiral', 'colonel', 'captain', 'sergeant', 'gen.', 'adm.', 'sgt.'],
  executive: ['ceo', 'director', 'founder', 'president'],
  monarch: ['king', 'queen', 'emperor', 'sultan', 'emir'],
  activist: ['campaigner'],
  journalist: ['reporter', 'correspondent', 'editor', 'columnist'],
  lawyer: ['attorney', 'counsel', 'prosecutor', 'solicitor', 'barrister'],
  attorney: ['lawyer', 'counsel', 'prosecutor'],
  candidate: ['nominee'],
  nominee: ['candidate'],
  professor: ['lecturer', 'academic'],
  scholar: ['professor', 'researcher', 'fellow'],
}

/** "jordanian" → "jordan", "jordan's": demonyms by the country's names, lower case. */
const COUNTRY_WORDS: ReadonlyMap<string, readonly string[]> = new Map(
  COUNTRIES.flatMap(({ names, demonyms }) =>
    demonyms.map((demonym): [string, readonly string[]] => [demonym.toLowerCase(), names.map((name) => name.toLowerCase())]),
  ),
)

/** "the president" after "President Moss", "the Russian diplomat" after "Russian Foreign Minister Lavrov". */
const sameRole = (words: string, head: string, chain: Chain): boolean => {
  const kinds = [head, ...(KINDS_OF[head] ?? [])]
  if (!kinds.some((kind) => chain.kinds.has(kind))) return false
  return words
    .split(/\s+/)
    .every(
      (word) =>
        word === head ||
        kinds.includes(word) ||
        chain.kinds.has(word) ||
        word === 'former' ||
        (COUNTRY_WORDS.get(word) ?? []).some((other) => chain.kinds.has(other)),
    )
}

/** The kinds of thing that titles and appositions say a name is: "Tass, a Russian news agency" → agency. */
export const nameKinds = (reading: Reading): ReadonlyMap<number, readonly string[]> => {
  const kinds = new Map<number, string[]>()
  const { tokens } = reading.document
  const add = (name: number, word: string | undefined): void => {
    if (!word) return
    const row = kinds.get(name)
    if (row) row.push(word)
    else kinds.set(name, [word])
  }
  for (const chunks of reading.chunks) {
    chunks.forEach((chunk, at) => {
      if (chunk.kind !== 'noun') return
      const name = reading.nameOf[chunk.last - 1] ?? -1
      const span = reading.names[name]
      if (!span) return
      for (let i = chunk.first; i < span.first; i++) add(name, tokens[i]?.lower)
      const comma = chunks[at + 1]
      const apposed = chunks[at + 2]
      if (comma?.kind === 'comma' && apposed?.kind === 'noun' && (reading.nameOf[apposed.head] ?? -1) < 0)
        for (let i = apposed.first; i < apposed.last; i++) add(name, tokens[i]?.lower)
    })
  }
  return kinds
}
