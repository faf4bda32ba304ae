import type { EntityType, Mention } from './annotations.ts'
import {
  antecedentOf,
  apposedPerson,
  type FirstName,
  justNamed,
  namedLater,
  namedNext,
  nameKinds,
  nominalAntecedent,
  pairBefore,
  type Words,
} from './antecedents.ts'
import { type Chain, fullestName, joint, type Recent } from './chain.ts'
import type { FoundAttribution } from './found-attribution.ts'
import type { FoundMeeting } from './found-meeting.ts'
import { genderOf, PRONOUNS } from './gender.ts'
import { type Candidate, candidates, chunksWithin, lastNameIn } from './mention-candidates.ts'
import { chainNames } from './name-chains.ts'
import type { Name } from './names.ts'
import type { Reading } from './reading.ts'
import type { TokenSpan } from './token-span.ts'
import { wordsOf } from './token-span.ts'
import { MEDIA_NOUNS } from './words/agencies.ts'
import { BODY_NOUNS, GROUP_NOUNS, ROLE_NOUNS } from './words/person-words.ts'

export interface Coreference {
  readonly chains: readonly Chain[]
  /** Whom a noun phrase means: by its head, else by the names in it; several for "Putin and Trump". */
  readonly meantBy: (span: TokenSpan) => readonly Chain[]
  /** The chain that the mention at a token is of. */
  readonly at: (token: number) => Chain | undefined
  /** The chain of a name by its index in `reading.names`. */
  readonly ofName: readonly (Chain | undefined)[]
}

/**
 * Puts all mentions of an article into chains, in the order of reading. `sources` are noun phrases that need a chain whatever they
 * are ("hundreds", "U.S. records"); `said` tells who speaks, and whose words a mention stands in.
 */
export const resolveCoreference = (
  reading: Reading,
  sources: readonly TokenSpan[],
  said: readonly FoundAttribution[],
  met: readonly FoundMeeting[] = [],
): Coreference => {
  const { document, names } = reading
  const claimOf = new Map(said.flatMap(({ source }, claim) => (source ? [[source.first, claim] as const] : [])))
  const told = toldBy(reading, said)
  const { tokens } = document
  const chains: Chain[] = []
  const ofName: (Chain | undefined)[] = new Array(names.length)
  const firstNames: FirstName[] = []
  const kindsByName = nameKinds(reading)
  for (const group of chainNames(names)) {
    const members = group.names.flatMap((index) => (names[index] ? [names[index]] : []))
    const fullest = fullestName(reading, members)
    const chain: Chain = {
      type: members.some((name) => name.type === 'person' || hasRole(reading, name)) ? 'person' : group.type,
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
    if (members[0]) firstNames.push({ chain, first: members[0].first })
  }

  const named = new Set(chains)
  /** By token: the chain of the last mention that it stands in. */
  const byHead: (Chain | undefined)[] = new Array(tokens.length)
  const nominals = new Map<string, Chain>()
  const recent: Recent[] = []
  const remember = (chain: Chain, { first, subject, source }: Candidate, form: Recent['form']): void => {
    const sentence = reading.sentenceOf[first] ?? 0
    const block = document.sentences[sentence]?.block ?? 0
    const caption = document.blocks[block]?.kind === 'caption'
    recent.push({ chain, sentence, block, caption, subject, source, form, told: told[first] ?? -1 })
  }
  const mention = (chain: Chain, form: Mention['form'], candidate: Candidate): void => {
    const { start, end, text } = wordsOf(document, candidate)
    const { first, last } = candidate
    chain.mentions.push({ start, end, text, first, last, form })
    for (let i = first; i < last; i++) byHead[i] = chain
    remember(chain, candidate, form)
  }

  let next = 0
  for (const candidate of candidates(reading, sources, claimOf)) {
    const sentence = reading.sentenceOf[candidate.first] ?? 0
    for (let meeting = met[next]; meeting && meeting.sentence < sentence; meeting = met[++next]) rememberMet(meeting)
    if (candidate.kind === 'name') {
      const chain = ofName[candidate.name]
      if (chain) mention(chain, 'name', candidate)
      continue
    }
    if (candidate.kind === 'pronoun') {
      const found = antecedentOf(reading, candidate, recent, whose(candidate))
      if (found) {
        const { chain, sure } = found
        mention(chain, 'pronoun', candidate)
        // "Adrian Tolle arrived. He smiled.": from now on no "she"
        if (sure && chain.type === 'person') chain.gender ??= PRONOUNS.get(tokens[candidate.first]?.lower ?? '')?.gender ?? null
      }
      continue
    }
    if (candidate.kind === 'joint') {
      const members = meantBy(candidate)
      if (members.length > 1) remember(joint(members), candidate, 'joint')
      continue
    }
    if (candidate.kind === 'pair') {
      const members = pairBefore(recent, sentence, wordsOf(document, candidate).text)
      if (members.length > 1) {
        mention(joint(members), 'nominal', candidate)
        continue
      }
    }
    const words = wordsOf(document, candidate).text.replace(/^(?:the|a|an|some|many|several|its|his|her|their|these|those)\s+/i, '')
    const head = tokens[candidate.chunk?.head ?? candidate.last - 1]?.lower ?? ''
    const determiner = tokens[candidate.first]?.lower ?? ''
    const chain =
      apposedPerson(reading, candidate, ofName) ??
      nominalAntecedent(words, head, determiner, recent, sentence, nominals) ??
      namedLater(reading, words, head, candidate, firstNames) ??
      namedNext(reading, head, candidate, said, claimOf.get(candidate.first) ?? -1, firstNames) ??
      justNamed(reading, head, determiner, candidate, recent)
    if (chain) {
      mention(chain, 'nominal', candidate)
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
    mention(created, 'nominal', candidate)
  }

  /** Who is named in a claim's sentence as part of its content. */
  function namedIn(claim: number): ReadonlySet<Chain> {
    const own = said[claim]
    const sentence = document.sentences[own?.sentence ?? -1]
    if (!own || !sentence) return NOBODY
    const found = new Set<Chain>()
    for (let i = sentence.first; i < Math.min(sentence.last, sentence.first + LONGEST); i++) {
      const chain = told[i] === claim ? ofName[reading.nameOf[i] ?? -1] : undefined
      if (chain) found.add(chain)
    }
    return found
  }

  /** "Moss spoke with Roe by phone. They agreed …": who met is "they" afterwards. */
  function rememberMet({ parties, sentence }: FoundMeeting): void {
    const members = [...new Set(parties.flatMap((span) => meantBy(span)))]
    if (members.length < 2) return
    const block = document.sentences[sentence]?.block ?? 0
    const caption = document.blocks[block]?.kind === 'caption'
    recent.push({ chain: joint(members), sentence, block, caption, subject: true, source: false, form: 'joint', told: -1 })
  }

  /** Whose words a pronoun stands in, as far as it is known by then. */
  function whose({ first, source }: Candidate): Words {
    const claim = told[first] ?? -1
    const speaker = said[claim]?.source
    const head = speaker ? chunksWithin(reading, speaker)[0] : undefined
    const name = head ? lastNameIn(reading, head) : -1
    return {
      claim,
      speaker: head ? (byHead[head.head] ?? (name >= 0 ? (ofName[name] ?? null) : null)) : null,
      named: source ? namedIn(claimOf.get(first) ?? -1) : NOBODY,
    }
  }

  return {
    chains: chains.filter((chain) => !chain.passing || chain.mentions.length > 1),
    meantBy,
    at: (token) => byHead[token],
    ofName,
  }

  function meantBy(span: TokenSpan): readonly Chain[] {
    const found = new Set<Chain>()
    for (const chunk of chunksWithin(reading, span)) {
      const lastName = lastNameIn(reading, chunk)
      const chain = byHead[chunk.head] ?? (lastName >= 0 ? ofName[lastName] : undefined)
      if (chain) for (const member of chain.members.length > 0 ? chain.members : [chain]) found.add(member)
    }
    return [...found]
  }
}

const NOBODY: ReadonlySet<Chain> = new Set()

/** Tokens of a sentence that are looked through for names: longer ones are lists or broken text. */
const LONGEST = 300

/** By token: the innermost claim in whose content it stands, or -1. */
const toldBy = ({ document }: Reading, said: readonly FoundAttribution[]): Int32Array => {
  const contents = said.flatMap(({ content }, claim) => content.map(({ start, end }) => ({ start, end, claim })))
  contents.sort((a, b) => a.start - b.start || b.end - a.end)
  const open: typeof contents = []
  let next = 0
  const told = new Int32Array(document.tokens.length)
  document.tokens.forEach(({ start }, token) => {
    for (let content = contents[next]; content && content.start <= start; content = contents[++next]) open.push(content)
    while ((open.at(-1)?.end ?? Infinity) <= start) open.pop()
    told[token] = open.at(-1)?.claim ?? -1
  })
  return told
}

/** "opposition lawmaker Nadia Brenn": who has a function right before the name is a person. */
const hasRole = ({ document: { tokens }, tags }: Reading, { first, type }: Name): boolean =>
  type === 'organization' && tags[first - 1] === 'NN' && ROLE_NOUNS.has(tokens[first - 1]?.text ?? '')

const isPlural = (head: string, determiner: string): boolean =>
  GROUP_NOUNS.has(head) ||
  determiner === 'these' ||
  determiner === 'those' ||
  determiner === 'both' ||
  (/[^s]s$/.test(head) && !BODY_NOUNS.has(head))

const nominalType = (head: string): EntityType => {
  if (BODY_NOUNS.has(head)) return 'organization'
  if (MEDIA_NOUNS.has(head) || GROUP_NOUNS.has(head)) return 'group'
  if (ROLE_NOUNS.has(head)) return 'person'
  return 'group'
}
