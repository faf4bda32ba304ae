import type { Chain, Recent } from './chain.ts'
import type { Chunk } from './chunks.ts'
import type { FoundAttribution } from './found-attribution.ts'
import { type Gender, genderOf, PRONOUNS } from './gender.ts'
import type { Candidate } from './mention-candidates.ts'
import type { Reading } from './reading.ts'
import { MEDIA_NOUNS } from './words/agencies.ts'
import { COUNTRIES, countryOf } from './words/countries.ts'
import { BODY_NOUNS, FEMALE_WORDS, MALE_WORDS, ROLE_NOUNS } from './words/person-words.ts'
import { WRITTEN_NOUNS } from './words/written-nouns.ts'

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
    if (after < (inTitle ? 1 : 0) || after > 5 || (chain.type !== 'person' && !inTitle)) return false
    if (inTitle && [...own].every((word) => word === '' || chain.kinds.has(word))) return true
    return chain.kinds.has(head) && ROLE_NOUNS.has(head) && [...chain.kinds].every((kind) => own.has(kind))
  })
  return fitting.length === 1 ? (fitting[0]?.chain ?? null) : null
}

/** Whose words a pronoun stands in. */
export interface Words {
  /** The claim in whose content it stands, -1 where the reporter speaks. */
  readonly claim: number
  /** Who makes that claim, as far as it is known by then. */
  readonly speaker: Chain | null
  /** Who is named in the words that the pronoun is the source of. */
  readonly named: ReadonlySet<Chain>
}

/** What speaks for a mention and against it, in sentences of distance; set by hand, tried on GUM's coreference (`he`, `she`: 77 % there). */
const WEIGHTS = {
  /** A sentence further back; for "they"; between one who speaks and one who spoke before. */
  distance: 0.3,
  distanceOfPlural: 2,
  distanceOfSpeakers: 0.5,
  paragraph: 0.6,
  otherParagraph: 0.5,
  mention: 0.02,
  subject: 1,
  source: 0.5,
  /** Who speaks now spoke before: "Moss said … She added". */
  speaksAgain: 0.2,
  /** Named for the first time in this paragraph: "The jury heard from Ivo Brandt, an accountant. He said …". */
  introduced: 0.6,
  pronoun: 0.3,
  again: 0.3,
  gender: 0.5,
  unnamed: -0.5,
  caption: -1.5,
  /** Of whom others only told: "Moss said Roe had left. He added" is more likely Moss. */
  told: -1.5,
  /** Within the same words as the pronoun. */
  sameWords: 1.5,
  /** "Roe will stay, he said": whoever is named in the words is not who says them. */
  ownWords: -3,
  /** "“He left,” Moss said": in a quotation the speaker is "I"; "Moss said he left": outside of one he is "he". */
  speakerQuoted: -3,
  speakerReported: 1.5,
}

/**
 * The lede's unnamed speaker: "A former judge said on Friday …" and the next paragraph "Anna Moss, who …, said …". `said` are the
 * article's claims; the first after this one in another paragraph must be by a person who is named there for the first time.
 */
export const namedNext = (
  reading: Reading,
  head: string,
  { first, source }: Candidate,
  said: readonly FoundAttribution[],
  own: number,
  names: readonly FirstName[],
): Chain | null => {
  const { sentences, blocks } = reading.document
  const blockOf = (token: number): number => sentences[reading.sentenceOf[token] ?? 0]?.block ?? 0
  const block = blockOf(first)
  const someone = (ROLE_NOUNS.has(head) && !UNNAMED.has(head)) || MALE_WORDS.has(head) || FEMALE_WORDS.has(head)
  if (!source || !someone || blocks.findIndex(({ kind }) => kind === 'paragraph') !== block) return null
  const next = said.slice(own + 1, own + 8).find((claim) => claim.source && blockOf(claim.source.first) > block)
  if (!next?.source || blockOf(next.source.first) > block + 2) return null
  const name = reading.nameOf[next.source.last - 1] ?? -1
  const person = reading.names[name]
  if (person?.type !== 'person' || person.last - person.first < 2) return null
  const chain = names.find((named) => named.first === person.first)?.chain ?? null
  const gender = genderOf(reading, [], head)
  // who has a title of another kind is someone else: "A former judge said …", "Foreign Minister Anna Moss said …"
  if (chain && chain.kinds.size > 0 && !chain.kinds.has(head)) return null
  return chain && (gender === null || chain.gender === null || gender === chain.gender) ? chain : null
}

/** Who is left unnamed on purpose. */
const UNNAMED = new Set(
  'official aide source insider adviser advisor diplomat officer whistleblower expert analyst critic observer'.split(' '),
)

/** The chain that a pronoun means, and whether it leads clearly: same gender and number, near, a subject rather than an object; none rather than a wrong one. */
export const antecedentOf = (
  reading: Reading,
  pronoun: Candidate,
  recent: readonly Recent[],
  { claim, speaker, named }: Words,
): { readonly chain: Chain; readonly sure: boolean } | null => {
  const word = reading.document.tokens[pronoun.first]?.lower ?? ''
  const wants = PRONOUNS.get(word)
  if (!wants) return null
  let best: Chain | null = null
  let bestScore = Number.NEGATIVE_INFINITY
  let second = Number.NEGATIVE_INFINITY
  const sentence = reading.sentenceOf[pronoun.first] ?? 0
  const block = reading.document.sentences[sentence]?.block ?? 0
  const quoted = (reading.quoteOf[pronoun.first] ?? -1) >= 0
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
    const speaks = asks && candidate.source
    const sentences = speaks ? WEIGHTS.distanceOfSpeakers : wants.plural ? WEIGHTS.distanceOfPlural : WEIGHTS.distance
    let score =
      -Math.log2(1 + distance) * sentences -
      (block - candidate.block) * WEIGHTS.paragraph -
      (block === candidate.block ? 0 : WEIGHTS.otherParagraph) -
      (recent.length - i) * WEIGHTS.mention
    if (candidate.subject) score += WEIGHTS.subject
    if (candidate.source) score += WEIGHTS.source
    if (speaks) score += WEIGHTS.speaksAgain
    if (candidate.form === 'pronoun') score += WEIGHTS.pronoun
    if (candidate.form === 'name' && block === candidate.block && firstNamed(chain)) score += WEIGHTS.introduced
    if (times > 1) score += WEIGHTS.again
    if (wants.gender && chain.gender === wants.gender) score += WEIGHTS.gender
    if (!chain.mentions.some((mention) => mention.form === 'name')) score += WEIGHTS.unnamed
    if (candidate.caption) score += WEIGHTS.caption
    if (candidate.told >= 0 && claim < 0) score += WEIGHTS.told
    if (candidate.told >= 0 && claim === candidate.told) score += WEIGHTS.sameWords
    if (named.has(chain)) score += WEIGHTS.ownWords
    if (claim >= 0 && chain === speaker) score += quoted ? WEIGHTS.speakerQuoted : WEIGHTS.speakerReported
    if (score > bestScore) {
      if (chain !== best) second = bestScore
      bestScore = score
      best = chain
    } else if (chain !== best && score > second) second = score
  }
  return best && { chain: best, sure: bestScore - second > SURE }
}

/** Whether one mention at most is by name so far. */
const firstNamed = (chain: Chain): boolean => chain.mentions.length < 4 && chain.mentions.filter(({ form }) => form === 'name').length === 1

/** By how much the best must lead to tell us the gender of a name that does not tell it. */
const SURE = 1.5

const fits = (wants: { gender: Gender; plural: boolean; thing: boolean }, chain: Chain): boolean => {
  if (wants.thing) return !chain.plural && (chain.type === 'organization' || chain.type === 'place' || chain.type === 'group')
  // "The statement was short. They said": a text is nobody
  if (wants.plural && chain.type === 'group' && [...chain.kinds].some((kind) => WRITTEN_NOUNS.has(kind))) return false
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
    const persons = chain.members.every((member) => member.type === 'person')
    // "both governments" are no persons, "the two sides" may be
    if (chain.members.length > 0 && (states ? !persons || /sides|delegations/i.test(words) : persons)) return chain.members
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

/**
 * "Ortega was inconsolable. “I am sorry,” the midfielder said": who speaks by a function that nobody has been told to have is the one
 * person of this sentence and the one before it, in one paragraph; not one who has another function.
 */
export const justNamed = (
  reading: Reading,
  head: string,
  determiner: string,
  { first, last, source }: Candidate,
  recent: readonly Recent[],
): Chain | null => {
  const aged = /-year-old$/.test(reading.document.tokens[last - 1]?.lower ?? '')
  if (!source || determiner !== 'the' || !(aged || (ROLE_NOUNS.has(head) && !UNNAMED.has(head)))) return null
  const sentence = reading.sentenceOf[first] ?? 0
  const block = reading.document.sentences[sentence]?.block ?? 0
  let found: Chain | null = null
  for (let i = recent.length - 1; i >= 0 && sentence - (recent[i]?.sentence ?? 0) < 2; i--) {
    const candidate = recent[i]
    if (candidate?.block !== block || candidate.chain.type !== 'person' || candidate.chain === found) continue
    if (found || candidate.chain.members.length > 0) return null
    found = candidate.chain
  }
  const named = found?.mentions.some(({ form }) => form === 'name')
  const fits = (kind: string): boolean => !ROLE_NOUNS.has(kind) || (PLAYERS.has(head) && PLAYERS.has(kind)) || aged
  return found && named && [...found.kinds].every(fits) ? found : null
}

/** Who is one of these may be another of them as well: "captain Luis Ortega … the midfielder". */
const PLAYERS = new Set(
  'captain skipper striker midfielder defender forward goalkeeper keeper winger player champion star batsman bowler'.split(' '),
)

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
  // "its spokesman, known as Roe", "a nurse who gave her name as Anna", "a man named Roe"
  const naming = chunks[end]?.kind === 'comma' ? end + 1 : end
  const word = reading.document.tokens[chunks[naming]?.head ?? -1]?.lower ?? ''
  if (/^(?:known|identified)$/.test(word) && reading.document.tokens[chunks[naming + 1]?.first ?? -1]?.lower === 'as') {
    const known = ofName[reading.nameOf[(chunks[naming + 2]?.last ?? 0) - 1] ?? -1]
    if (known) return known
  }
  if (/^(?:named|called)$/.test(word)) {
    const known = personOf(chunks[naming + 1])
    if (known) return known
  }
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
