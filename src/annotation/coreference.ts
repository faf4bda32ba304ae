import type { EntityType, Mention } from './annotations.ts'
import { antecedentOf, apposedPerson, type FirstName, namedLater, nameKinds, nominalAntecedent, pairBefore } from './antecedents.ts'
import { type Chain, fullestName, joint, type Recent } from './chain.ts'
import { genderOf } from './gender.ts'
import { type Candidate, candidates, chunksWithin, lastNameIn } from './mention-candidates.ts'
import { chainNames } from './name-chains.ts'
import type { Reading } from './reading.ts'
import type { TokenSpan } from './token-span.ts'
import { wordsOf } from './token-span.ts'
import { MEDIA_NOUNS } from './words/agencies.ts'
import { BODY_NOUNS, GROUP_NOUNS, ROLE_NOUNS } from './words/person-words.ts'

export interface Coreference {
  readonly chains: readonly Chain[]
  /** Whom a noun phrase means: by its head, else by the names in it; several for "Putin and Trump". */
  readonly meantBy: (span: TokenSpan) => readonly Chain[]
  /** The chain of a name by its index in `reading.names`. */
  readonly ofName: readonly (Chain | undefined)[]
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
  const firstNames: FirstName[] = []
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
    if (members[0]) firstNames.push({ chain, first: members[0].first })
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
    const chain =
      apposedPerson(reading, candidate, ofName) ??
      nominalAntecedent(words, head, determiner, recent, sentence, nominals) ??
      namedLater(reading, words, head, candidate, firstNames)
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
