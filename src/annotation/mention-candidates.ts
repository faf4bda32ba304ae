import type { Chunk } from './chunks.ts'
import { PRONOUNS } from './gender.ts'
import type { Reading } from './reading.ts'
import type { TokenSpan } from './token-span.ts'
import { wordsOf } from './token-span.ts'
import { MEDIA_NOUNS } from './words/agencies.ts'
import { PAIR } from './words/meeting-words.ts'
import { BODY_NOUNS, GROUP_NOUNS, ROLE_NOUNS } from './words/person-words.ts'

export interface Candidate extends TokenSpan {
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

/** What may be a mention, in text order: names, pronouns, and noun phrases about people and bodies or wanted as a source. */
export const candidates = (reading: Reading, sources: readonly TokenSpan[], subjects: ReadonlyMap<number, unknown>): Candidate[] => {
  const { document, names, tags } = reading
  const { tokens } = document
  const wanted = new Map<number, TokenSpan>()
  for (const source of sources)
    for (const chunk of chunksWithin(reading, source))
      if (chunk.head >= source.first && chunk.head < source.last) wanted.set(chunk.first, chunk)
  const found: Candidate[] = []
  reading.chunks.forEach((chunks) => {
    chunks.forEach((chunk, at) => {
      if (chunk.kind !== 'noun') return
      const source = subjects.has(chunk.first)
      const last = chunks[at + 2]
      const aside = chunks[at + 4]
      if (
        chunks[at + 1]?.kind === 'comma' &&
        chunks[at + 3]?.kind === 'comma' &&
        tokens[aside?.first ?? -1]?.lower === 'and' &&
        chunks[at + 5]?.kind === 'noun' &&
        isSomeone(reading, chunk) &&
        isSomeone(reading, chunks[at + 5] as Chunk)
      ) {
        // "Sergei Lavrov, left, and Choe Son Hui"
        found.push({
          first: chunk.first,
          last: chunks[at + 5]?.last ?? chunk.last,
          kind: 'joint',
          name: -1,
          chunk,
          subject: true,
          source,
          wanted: false,
        })
      }
      if (
        chunks[at + 1]?.kind === 'coordinator' &&
        tokens[chunks[at + 1]?.first ?? 0]?.lower === 'and' &&
        last?.kind === 'noun' &&
        isSomeone(reading, chunk) &&
        isSomeone(reading, last)
      ) {
        found.push({
          first: chunk.first,
          last: last.last,
          kind: 'joint',
          name: -1,
          chunk,
          subject: source || chunks[at + 3]?.verb?.form === 'finite',
          source,
          wanted: false,
        })
      }
      const subject = source || isSubject(reading, chunks, at)
      let headNamed = false
      for (let i = chunk.first; i < chunk.last; i++) {
        const name = reading.nameOf[i] ?? -1
        const span = names[name]
        if (!span || span.first !== i) {
          if (tags[i] === 'PRP$' && PRONOUNS.has(tokens[i]?.lower ?? ''))
            found.push({ first: i, last: i + 1, kind: 'pronoun', name: -1, chunk: null, subject: false, source: false, wanted: false })
          continue
        }
        const isHead = span.last >= chunk.last || chunk.head < span.last
        if (isHead && chunk.head >= span.first) headNamed = true
        found.push({
          first: span.first,
          last: span.last,
          kind: 'name',
          name,
          chunk,
          subject: subject && isHead,
          source: source && isHead,
          wanted: true,
        })
        i = span.last - 1
      }
      if (headNamed) return
      const lower = tokens[chunk.head]?.lower ?? ''
      if (PAIR.test(wordsOf(document, chunk).text)) {
        found.push({
          first: chunk.first,
          last: chunk.last,
          kind: 'pair',
          name: -1,
          chunk,
          subject,
          source,
          wanted: wanted.has(chunk.first),
        })
        return
      }
      if (tags[chunk.head] === 'PRP' || (chunk.last - chunk.first === 1 && PRONOUNS.has(lower))) {
        found.push({
          first: chunk.first,
          last: chunk.last,
          kind: 'pronoun',
          name: -1,
          chunk,
          subject,
          source,
          wanted: wanted.has(chunk.first),
        })
        return
      }
      const people =
        ROLE_NOUNS.has(lower) ||
        GROUP_NOUNS.has(lower) ||
        BODY_NOUNS.has(lower) ||
        MEDIA_NOUNS.has(lower) ||
        ROLE_NOUNS.has(singular(lower))
      if (people || wanted.has(chunk.first))
        found.push({
          first: chunk.first,
          last: chunk.last,
          kind: 'nominal',
          name: -1,
          chunk,
          subject,
          source,
          wanted: wanted.has(chunk.first),
        })
    })
  })
  const covered = new Set(found.map((candidate) => candidate.first))
  names.forEach((name, index) => {
    if (!covered.has(name.first))
      found.push({
        first: name.first,
        last: name.last,
        kind: 'name',
        name: index,
        chunk: null,
        subject: false,
        source: false,
        wanted: false,
      })
  })
  // a joint comes after its members
  const at = ({ kind, first, last }: Candidate): number => (kind === 'joint' ? last - 0.5 : first)
  return found.sort((a, b) => at(a) - at(b))
}

/** The noun chunks that carry a phrase: its first, and those that "and" or a comma joins to it; not those behind prepositions. */
export const chunksWithin = (reading: Reading, span: TokenSpan): Chunk[] => {
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

export const lastNameIn = (reading: Reading, chunk: TokenSpan): number => {
  for (let i = chunk.last - 1; i >= chunk.first; i--) {
    const name = reading.nameOf[i] ?? -1
    if (name >= 0) return name
  }
  return -1
}

/** "Moss met Roe", "Moss, who met Roe, …", "On Monday Moss …": a noun phrase with a finite verb or an aside after it, or the first of its sentence. */
const isSubject = ({ document }: Reading, chunks: readonly Chunk[], at: number): boolean => {
  const next = chunks[at + 1]
  if (next?.verb?.form === 'finite') return true
  const opener = chunks[at + 2]
  if (next?.kind === 'comma' && opener?.kind === 'subordinator') return /^who/.test(document.tokens[opener.first]?.lower ?? '')
  return next?.kind === 'comma' && chunks.slice(0, at).every(({ kind }) => kind === 'adverb' || kind === 'mark' || kind === 'coordinator')
}

const isSomeone = (reading: Reading, chunk: Chunk): boolean => {
  const name = reading.names[reading.nameOf[chunk.last - 1] ?? -1]
  return name ? name.type !== 'place' || reading.isTime[chunk.head] !== 1 : ROLE_NOUNS.has(reading.document.tokens[chunk.head]?.lower ?? '')
}

const singular = (word: string): string =>
  word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.endsWith('men') ? `${word.slice(0, -3)}man` : word.replace(/s$/, '')
