import type { EntityType, Mention } from './annotations.ts'
import type { Chunk } from './chunks.ts'
import { genderOf, type Gender, PRONOUNS } from './gender.ts'
import { chainNames } from './name-chains.ts'
import type { Name } from './names.ts'
import type { Reading } from './reading.ts'
import type { TokenSpan } from './token-span.ts'
import { wordsOf } from './token-span.ts'
import { MEDIA_NOUNS } from './words/agencies.ts'
import { COUNTRIES } from './words/countries.ts'
import { BODY_NOUNS, GROUP_NOUNS, ROLE_NOUNS } from './words/person-words.ts'

/** One of whom or of what a set of mentions is: an entity while it is being put together. */
export interface Chain {
  readonly type: EntityType
  name: string
  readonly aliases: Set<string>
  readonly mentions: (Mention & TokenSpan)[]
  gender: Gender
  readonly plural: boolean
  /** Last words of its role phrases and appositions: "minister", "agency". */
  readonly kinds: Set<string>
  /** A noun phrase that nobody speaks by and that may be dropped if it stands alone: "the troops". */
  readonly passing: boolean
  /** The members, where this stands for several: "Putin and Trump". */
  readonly members: readonly Chain[]
}

export interface Coreference {
  readonly chains: readonly Chain[]
  /** Whom a noun phrase means: by its head, else by the names in it; several for "Putin and Trump". */
  readonly meantBy: (span: TokenSpan) => readonly Chain[]
  /** The chain of a name by its index in `reading.names`. */
  readonly ofName: readonly (Chain | undefined)[]
}

interface Candidate extends TokenSpan {
  /** joint: "Putin and Trump"; pair: "the two leaders", which means an earlier joint. */
  readonly kind: 'name' | 'nominal' | 'pronoun' | 'joint' | 'pair'
  readonly name: number
  readonly chunk: Chunk | null
  readonly subject: boolean
  /** Whether it is a source, a channel or a party. */
  readonly wanted: boolean
  /** Whether it is the source of a claim. */
  readonly source: boolean
}

/**
 * Puts all mentions of an article into chains, in the order of reading. `sources` are noun phrases that need a chain whatever they
 * are ("hundreds", "U.S. records"); `speakers` tells, by token, the source that a quoted "I" belongs to.
 */
export const resolveCoreference = (reading: Reading, sources: readonly TokenSpan[], subjects: ReadonlySet<number>): Coreference => {
  const { document, names } = reading
  const { tokens } = document
  const chains: Chain[] = []
  const ofName: (Chain | undefined)[] = new Array(names.length)
  const kindsByName = nameKinds(reading)
  for (const group of chainNames(names)) {
    const members = group.names.flatMap((index) => (names[index] ? [names[index]] : []))
    const fullest = fullestName(reading, members)
    const chain: Chain = {
      type: members.some((name) => name.type === 'person') ? 'person' : group.type,
      name: fullest.text,
      aliases: new Set(members.map((name) => name.text).filter((text) => text !== fullest.text)),
      mentions: [],
      gender: null,
      plural: false,
      kinds: new Set(),
      passing: false,
      members: [],
    }
    if (chain.type === 'person') chain.gender = genderOf(reading, group.names)
    for (const index of group.names) {
      ofName[index] = chain
      for (const kind of kindsByName.get(index) ?? []) chain.kinds.add(kind)
    }
    chains.push(chain)
  }

  const named = new Set(chains)
  const byHead = new Map<number, Chain>()
  const nominals = new Map<string, Chain>()
  const recent: Recent[] = []
  const remember = (chain: Chain, sentence: number, subject: boolean, source: boolean): void => {
    const block = document.sentences[sentence]?.block ?? 0
    recent.push({ chain, sentence, block, caption: document.blocks[block]?.kind === 'caption', subject, source })
  }
  const mention = (chain: Chain, span: TokenSpan, form: Mention['form'], { subject, source }: Candidate): void => {
    const words = wordsOf(document, span)
    chain.mentions.push({ ...words, ...span, form })
    for (let i = span.first; i < span.last; i++) byHead.set(i, chain)
    const sentence = reading.sentenceOf[span.first] ?? 0
    remember(chain, sentence, subject, source)
  }

  for (const candidate of candidates(reading, sources, subjects)) {
    const sentence = reading.sentenceOf[candidate.first] ?? 0
    if (candidate.kind === 'name') {
      const chain = ofName[candidate.name]
      if (chain) mention(chain, candidate, 'name', candidate)
      continue
    }
    if (candidate.kind === 'pronoun') {
      const chain = antecedentOf(reading, candidate, recent, sentence)
      if (chain) mention(chain, candidate, 'pronoun', candidate)
      continue
    }
    if (candidate.kind === 'joint') {
      const members = meantBy(candidate)
      if (members.length > 1) remember(joint(members), sentence, candidate.subject, candidate.source)
      continue
    }
    if (candidate.kind === 'pair') {
      const members = pairBefore(recent, sentence, wordsOf(document, candidate).text)
      if (members.length > 1) {
        mention(joint(members), candidate, 'nominal', candidate)
        continue
      }
    }
    const words = wordsOf(document, candidate).text.replace(/^(?:the|a|an|some|many|several|its|his|her|their|these|those)\s+/i, '')
    const head = tokens[candidate.chunk?.head ?? candidate.last - 1]?.lower ?? ''
    const determiner = tokens[candidate.first]?.lower ?? ''
    const chain = apposedPerson(reading, candidate, ofName) ?? nominalAntecedent(words, head, determiner, recent, sentence, nominals) ?? (document.blocks[document.sentences[sentence]?.block ?? 0]?.kind === 'title' ? (chains.find((known) => known.type === 'person' && sameRole(words.toLowerCase(), head, known)) ?? null) : null)
    if (chain) {
      mention(chain, candidate, 'nominal', candidate)
      if (!named.has(chain)) chain.aliases.add(words)
      continue
    }
    const created: Chain = {
      type: nominalType(head),
      name: words,
      aliases: new Set(),
      mentions: [],
      gender: genderOf(reading, [], head),
      plural: isPlural(head, determiner),
      kinds: new Set([head]),
      passing: !candidate.wanted,
      members: [],
    }
    chains.push(created)
    nominals.set(words.toLowerCase(), created)
    mention(created, candidate, 'nominal', candidate)
  }

  return { chains: chains.filter((chain) => !chain.passing || chain.mentions.length > 1), meantBy, ofName }

  function meantBy(span: TokenSpan): readonly Chain[] {
    const found = new Set<Chain>()
    for (const chunk of chunksWithin(reading, span)) {
      const lastName = lastNameIn(reading, chunk)
      const chain = byHead.get(chunk.head) ?? (lastName >= 0 ? ofName[lastName] : undefined)
      if (chain) for (const member of chain.members.length > 0 ? chain.members : [chain]) found.add(member)
    }
    return [...found]
  }
}

/** Several as one: it is no entity of its own, what is said of it is said of its members. */
const joint = (members: readonly Chain[]): Chain => ({ type: 'group', name: members.map(({ name }) => name).join(' and '), aliases: new Set(), mentions: [], gender: null, plural: true, kinds: new Set(), passing: true, members })

/** Whom "the two" or "the pair" means: the last joint subject, else the last two people named. */
const pairBefore = (recent: readonly Recent[], sentence: number, words: string): readonly Chain[] => {
  const states = /countries|sides/i.test(words)
  const people = new Set<Chain>()
  for (let i = recent.length - 1; i >= 0 && sentence - (recent[i]?.sentence ?? 0) <= 3; i--) {
    const chain = recent[i]?.chain
    if (!chain) break
    if (chain.members.length > 0 && (states || chain.members.every((member) => member.type === 'person'))) return chain.members
    if (chain.type === 'person') people.add(chain)
    if (people.size === 2) return [...people].reverse()
  }
  return []
}

/** The name with most words; of several spellings the one that stands most often outside captions. */
const fullestName = (reading: Reading, names: readonly Name[]): Name => {
  const weight = new Map<string, number>()
  for (const { text, first } of names) {
    const block = reading.document.blocks[reading.document.sentences[reading.sentenceOf[first] ?? 0]?.block ?? 0]
    weight.set(text, (weight.get(text) ?? 0) + (block?.kind === 'caption' ? 1 : 2))
  }
  const size = ({ text }: Name): number => text.split(' ').length
  return names.reduce((a, b) => (size(b) - size(a) || (weight.get(b.text) ?? 0) - (weight.get(a.text) ?? 0)) > 0 ? b : a)
}

/** The noun chunks that carry a phrase: its first, and those that "and" or a comma joins to it; not those behind prepositions. */
const chunksWithin = (reading: Reading, span: TokenSpan): Chunk[] => {
  const chunks = reading.chunks[reading.sentenceOf[span.first] ?? 0] ?? []
  const found: Chunk[] = []
  let open = true
  for (const chunk of chunks) {
    if (chunk.last <= span.first || chunk.first >= span.last) continue
    if (chunk.kind === 'preposition') open = false
    else if (chunk.kind === 'coordinator' || chunk.kind === 'comma') open = true
    else if (chunk.kind === 'noun' && open) {
      found.push(chunk)
      open = false
    }
  }
  return found
}

const lastNameIn = (reading: Reading, chunk: TokenSpan): number => {
  for (let i = chunk.last - 1; i >= chunk.first; i--) {
    const name = reading.nameOf[i] ?? -1
    if (name >= 0) return name
  }
  return -1
}

/** What may be a mention, in text order: names, pronouns, and noun phrases about people and bodies or wanted as a source. */
const candidates = (reading: Reading, sources: readonly TokenSpan[], subjects: ReadonlySet<number>): Candidate[] => {
  const { document, names, tags } = reading
  const { tokens } = document
  const wanted = new Map<number, TokenSpan>()
  for (const source of sources) for (const chunk of chunksWithin(reading, source)) if (chunk.head >= source.first && chunk.head < source.last) wanted.set(chunk.first, chunk)
  const found: Candidate[] = []
  reading.chunks.forEach((chunks) => {
    chunks.forEach((chunk, at) => {
      if (chunk.kind !== 'noun') return
      const source = subjects.has(chunk.first)
      const last = chunks[at + 2]
      const aside = chunks[at + 4]
      if (chunks[at + 1]?.kind === 'comma' && chunks[at + 3]?.kind === 'comma' && tokens[aside?.first ?? -1]?.lower === 'and' && chunks[at + 5]?.kind === 'noun' && isSomeone(reading, chunk) && isSomeone(reading, chunks[at + 5] as Chunk)) {
        // "Sergei Lavrov, left, and Choe Son Hui"
        found.push({ first: chunk.first, last: chunks[at + 5]?.last ?? chunk.last, kind: 'joint', name: -1, chunk, subject: true, source, wanted: false })
      }
      if (chunks[at + 1]?.kind === 'coordinator' && tokens[chunks[at + 1]?.first ?? 0]?.lower === 'and' && last?.kind === 'noun' && isSomeone(reading, chunk) && isSomeone(reading, last)) {
        found.push({ first: chunk.first, last: last.last, kind: 'joint', name: -1, chunk, subject: source || chunks[at + 3]?.verb?.form === 'finite', source, wanted: false })
      }
      const subject = source || chunks[at + 1]?.verb?.form === 'finite'
      let headNamed = false
      for (let i = chunk.first; i < chunk.last; i++) {
        const name = reading.nameOf[i] ?? -1
        const span = names[name]
        if (!span || span.first !== i) {
          if (tags[i] === 'PRP$' && PRONOUNS.has(tokens[i]?.lower ?? '')) found.push({ first: i, last: i + 1, kind: 'pronoun', name: -1, chunk: null, subject: false, source: false, wanted: false })
          continue
        }
        const isHead = span.last >= chunk.last || chunk.head < span.last
        if (isHead && chunk.head >= span.first) headNamed = true
        found.push({ first: span.first, last: span.last, kind: 'name', name, chunk, subject: subject && isHead, source: source && isHead, wanted: true })
        i = span.last - 1
      }
      if (headNamed) return
      const lower = tokens[chunk.head]?.lower ?? ''
      if (PAIR.test(wordsOf(document, chunk).text)) {
        found.push({ first: chunk.first, last: chunk.last, kind: 'pair', name: -1, chunk, subject, source, wanted: wanted.has(chunk.first) })
        return
      }
      if (tags[chunk.head] === 'PRP' || (chunk.last - chunk.first === 1 && PRONOUNS.has(lower))) {
        found.push({ first: chunk.first, last: chunk.last, kind: 'pronoun', name: -1, chunk, subject, source, wanted: wanted.has(chunk.first) })
        return
      }
      const people = ROLE_NOUNS.has(lower) || GROUP_NOUNS.has(lower) || BODY_NOUNS.has(lower) || MEDIA_NOUNS.has(lower) || ROLE_NOUNS.has(singular(lower))
      if (people || wanted.has(chunk.first)) found.push({ first: chunk.first, last: chunk.last, kind: 'nominal', name: -1, chunk, subject, source, wanted: wanted.has(chunk.first) })
    })
  })
  const covered = new Set(found.map((candidate) => candidate.first))
  names.forEach((name, index) => {
    if (!covered.has(name.first)) found.push({ first: name.first, last: name.last, kind: 'name', name: index, chunk: null, subject: false, source: false, wanted: false })
  })
  // a joint comes after its members
  const at = ({ kind, first, last }: Candidate): number => (kind === 'joint' ? last - 0.5 : first)
  return found.sort((a, b) => at(a) - at(b))
}

const PAIR = /^(?:the|both) (?:two|pair|couple|two (?:leaders|men|women|sides|countries|presidents|ministers|diplomats|officials)|leaders|sides)$/i

const isSomeone = (reading: Reading, chunk: Chunk): boolean => {
  const name = reading.names[reading.nameOf[chunk.last - 1] ?? -1]
  return name ? name.type !== 'place' || reading.isTime[chunk.head] !== 1 : ROLE_NOUNS.has(reading.document.tokens[chunk.head]?.lower ?? '')
}

const singular = (word: string): string => (word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.endsWith('men') ? `${word.slice(0, -3)}man` : word.replace(/s$/, ''))
const isPlural = (head: string, determiner: string): boolean => GROUP_NOUNS.has(head) || determiner === 'these' || determiner === 'those' || determiner === 'both' || (/[^s]s$/.test(head) && !BODY_NOUNS.has(head))

const nominalType = (head: string): EntityType => {
  if (BODY_NOUNS.has(head)) return 'organization'
  if (MEDIA_NOUNS.has(head) || GROUP_NOUNS.has(head)) return 'group'
  if (ROLE_NOUNS.has(head)) return 'person'
  return 'group'
}

interface Recent {
  readonly chain: Chain
  readonly sentence: number
  readonly block: number
  readonly caption: boolean
  readonly subject: boolean
  readonly source: boolean
}

/** "the minister" after "Foreign Minister Lavrov"; "the church" after "Church of Scientology"; "state media" after "North Korean state media". */
const nominalAntecedent = (words: string, head: string, determiner: string, recent: readonly Recent[], sentence: number, nominals: ReadonlyMap<string, Chain>): Chain | null => {
  const same = nominals.get(words.toLowerCase())
  if (same && determiner !== 'a' && determiner !== 'an' && determiner !== 'another') return same
  const definite = determiner === 'the' || determiner === 'this' || determiner === 'that' || determiner === 'both'
  for (let i = recent.length - 1; i >= 0 && i > recent.length - 60; i--) {
    const candidate = recent[i]
    if (!candidate) break
    const { chain } = candidate
    if (MEDIA_NOUNS.has(head) && chain.type === 'group' && chain.name.toLowerCase().endsWith(` ${words.toLowerCase()}`)) return chain
    if (!definite) continue
    if (chain.type === 'person' && ROLE_NOUNS.has(head) && sentence - candidate.sentence < 12 && sameRole(words.toLowerCase(), head, chain)) return chain
    if (chain.type === 'organization' && BODY_NOUNS.has(head) && words.toLowerCase() === head && chain.name.toLowerCase().split(/\s+/).includes(head)) return chain
  }
  return null
}

/** "its director, Anna Moss, said", "Anna Moss, a lawyer": a role beside its person. */
const apposedPerson = (reading: Reading, { chunk }: Candidate, ofName: readonly (Chain | undefined)[]): Chain | null => {
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
  return chunks[end]?.kind === 'comma' && (closes === undefined || closes.kind === 'comma' || closes.kind === 'stop') ? personOf(chunks[end + 1]) : null
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
const COUNTRY_WORDS: ReadonlyMap<string, readonly string[]> = new Map(COUNTRIES.flatMap(({ names, demonyms }) => demonyms.map((demonym): [string, readonly string[]] => [demonym.toLowerCase(), names.map((name) => name.toLowerCase())])))

/** "the president" after "President Moss", "the Russian diplomat" after "Russian Foreign Minister Lavrov". */
const sameRole = (words: string, head: string, chain: Chain): boolean => {
  const kinds = [head, ...(KINDS_OF[head] ?? [])]
  if (!kinds.some((kind) => chain.kinds.has(kind))) return false
  return words.split(/\s+/).every((word) => word === head || kinds.includes(word) || chain.kinds.has(word) || word === 'former' || (COUNTRY_WORDS.get(word) ?? []).some((other) => chain.kinds.has(other)))
}

/** The chain that a pronoun means: same gender and number, near, a subject rather than an object; none rather than a wrong one. */
const antecedentOf = (reading: Reading, pronoun: Candidate, recent: readonly Recent[], sentence: number): Chain | null => {
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
    const score = (asks && candidate.source && distance < 3 ? 1.4 : 0) - (chain.mentions.some((mention) => mention.form === 'name') ? 0 : 1) - (candidate.caption ? 1.5 : 0) - distance - (block - candidate.block) * 0.2 + (candidate.subject ? 1.2 : 0) + (times > 1 ? 0.3 : 0) - (recent.length - i) * 0.01 + (chain.gender === wants.gender && wants.gender ? 0.5 : 0)
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

/** The kinds of thing that titles and appositions say a name is: "Tass, a Russian news agency" → agency. */
const nameKinds = (reading: Reading): ReadonlyMap<number, readonly string[]> => {
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
      if (comma?.kind === 'comma' && apposed?.kind === 'noun' && (reading.nameOf[apposed.head] ?? -1) < 0) for (let i = apposed.first; i < apposed.last; i++) add(name, tokens[i]?.lower)
    })
  }
  return kinds
}

