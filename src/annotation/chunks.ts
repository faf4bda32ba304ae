import type { Document, Sentence } from '../document/document.ts'
import { startsUpper } from '../document/starts-upper.ts'
import { isTitle } from './is-title.ts'
import type { TokenSpan } from './token-span.ts'
import { HONORIFICS } from './words/person-words.ts'

/**
 * A piece of a sentence as a shallow parser sees it (Abney 1991): base noun phrases and verb groups, and between them
 * single words: prepositions, conjunctions, subordinators, marks.
 */
export type ChunkKind =
  | 'noun' /** base noun phrase: "the Russian foreign minister", "he" */
  | 'verb' /** verb group: "has also been said" */
  | 'preposition'
  | 'coordinator' /** and, or, but */
  | 'subordinator' /** that, because, if, who, which, when … */
  | 'comma'
  | 'dash'
  | 'colon'
  | 'mark' /** a quotation mark */
  | 'bracket'
  | 'adverb'
  | 'adjective'
  | 'stop'

export interface Chunk extends TokenSpan {
  readonly kind: ChunkKind
  /** Index of the word that counts: the noun phrase's head noun, the verb group's last verb. */
  readonly head: number
  readonly verb: VerbGroup | null
}

/** What a verb group tells besides its verb. */
export interface VerbGroup {
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle'
  readonly passive: boolean
  readonly negated: boolean
  /** "will", "would", "could" …, lower case. */
  readonly modal: string | null
  readonly past: boolean
}

const BE = new Set(['am', 'is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", '’s', "'re", '’re', "'m", '’m'])
const NEGATIONS = new Set(['not', "n't", 'n’t', 'never', 'neither', 'hardly', 'nt'])
const MARKS = new Set(['"', '“', '”', '‘', '’', '``', "''", "'", '`', '«', '»', '„'])
const SUBORDINATORS = new Set(
  'that because if whether although though while since unless until when where why how who whom whose which what whatever whoever after before as than'.split(
    ' ',
  ),
)
const NOT_SUBORDINATING_BEFORE_NOUN = new Set(['after', 'before', 'since', 'until', 'than', 'as'])

const MEASURES = new Set(['more than', 'less than', 'fewer than', 'up to', 'close to'])

const isVerbTag = (tag: string | undefined): boolean => tag !== undefined && (tag.startsWith('VB') || tag === 'MD')
const isNounTag = (tag: string | undefined): boolean => tag?.startsWith('NN') === true
const canModify = (tag: string | undefined): boolean =>
  tag === 'JJ' ||
  tag === 'JJR' ||
  tag === 'JJS' ||
  tag === 'CD' ||
  tag === 'VBN' ||
  tag === 'VBG' ||
  tag === '$' ||
  tag === '#' ||
  tag === 'HYPH' ||
  tag === 'AFX'

/** Where a name ends (token, exclusive) and whether it is a person's. */
export interface NameEnd {
  readonly last: number
  readonly person: boolean
}

/** Splits a sentence into chunks. `nameAt(i)` tells of a name that begins at token i; names are never split. */
export const findChunks = (
  document: Document,
  tags: readonly string[],
  sentence: Sentence,
  nameAt: (token: number) => NameEnd | undefined,
  isTime: Uint8Array,
): Chunk[] => {
  const { tokens } = document
  const chunks: Chunk[] = []
  const word = (i: number): string => tokens[i]?.lower ?? ''
  const push = (kind: ChunkKind, first: number, last: number, head = last - 1, verb: VerbGroup | null = null): void => {
    chunks.push({ kind, first, last, head, verb })
  }

  /** The end of a base noun phrase that begins at i, or i if none does. */
  const nounPhraseEnd = (i: number): number => {
    let j = i
    let hasHead = false
    while (j < sentence.last) {
      const tag = tags[j]
      // "spoke by telephone | Sunday"
      if (hasHead && isTime[j] === 1 && isTime[j - 1] !== 1) break
      const named = nameAt(j)
      if (named !== undefined) {
        // "in a Bloomberg interview | Moss said": a person's name goes with a title before it, not with any noun
        if (hasHead && named.person && (tags[j - 1] === 'NN' || tags[j - 1] === 'NNS') && !isTitle(word(j - 1))) break
        j = Math.min(named.last, sentence.last)
        hasHead = true
        continue
      }
      // "at the convention | Sen. Anna Moss said"
      if (
        hasHead &&
        (tags[j - 1] === 'NN' || tags[j - 1] === 'NNS') &&
        /\.$/.test(word(j)) &&
        HONORIFICS.has(word(j)) &&
        !isTitle(word(j - 1))
      )
        break
      if (MARKS.has(tokens[j]?.text ?? '') && tag !== 'POS') break
      if (tag === 'POS' && hasHead) {
        j++
        hasHead = false
        // "Russia's": what follows belongs to the phrase
        if (j < sentence.last && !isNounTag(tags[j]) && !canModify(tags[j]) && tags[j] !== 'RB' && nameAt(j) === undefined) {
          hasHead = true
          break
        }
        continue
      }
      if (isNounTag(tag)) {
        hasHead = true
        j++
        continue
      }
      if (tag === 'DT' || tag === 'PRP$' || tag === 'PDT' || tag === 'WP$') {
        // "called | this | a defining moment"
        if (j > i && ((tags[j - 1] !== 'PDT' && tags[j - 1] !== 'DT') || /^(?:this|that|these|those)$/.test(word(j - 1)))) break
        j++
        continue
      }
      if (tag === 'PRP' || tag === 'EX') {
        if (j > i) break
        return j + 1
      }
      if (canModify(tag)) {
        if (hasHead && (tag === 'VBN' || tag === 'VBG')) break
        if (hasHead && tag !== 'CD' && tag !== 'JJ') break
        if (hasHead && tag === 'JJ' && !(tags[j - 1] === 'CD' ? leadsToNoun(j + 1) : isNounTag(tags[j + 1]) || nameAt(j + 1) !== undefined))
          break
        // "saying Russia": a participle opens a phrase only after a determiner or adjective
        if (tag === 'VBG' && j === i) break
        // "advice from seasoned sailors"
        if (
          tag === 'VBN' &&
          j === i &&
          !(tags[i - 1] === 'IN' && tags[i + 1] === 'NNS' && isTime[i + 1] !== 1 && !/^(?:as|than|if|that)$/.test(word(i - 1)))
        )
          break
        if ((tag === 'VBN' || tag === 'VBG') && !leadsToNoun(j + 1)) break
        if (tag === 'CD') hasHead = true
        j++
        continue
      }
      if (
        (tag === 'RB' || tag === 'RBR' || tag === 'RBS') &&
        !hasHead &&
        (canModify(tags[j + 1]) || isNounTag(tags[j + 1])) &&
        leadsToNoun(j + 1) &&
        (j > i || tags[j + 1] !== 'VBG')
      ) {
        j++
        continue
      }
      // "more than 800 churches", "up to 30 people", "about 80 civilians"
      if (j === i && tags[j + 2] === 'CD' && MEASURES.has(`${word(j)} ${word(j + 1)}`)) {
        j += 2
        continue
      }
      if (
        j === i &&
        (word(j) === 'about' || word(j) === 'around') &&
        tags[j + 1] === 'CD' &&
        !/^\d{1,2}:|^(?:19|20)\d\d$/.test(word(j + 1))
      ) {
        j++
        continue
      }
      // "at least 10,000 troops"
      if (j === i && word(j) === 'at' && (word(j + 1) === 'least' || word(j + 1) === 'most') && tags[j + 2] === 'CD') {
        j += 2
        continue
      }
      if (
        (word(j) === ',' || word(j) === 'and') &&
        !hasHead &&
        j > i &&
        canModify(tags[j - 1]) &&
        tags[j - 1] !== 'CD' &&
        // "would be eligible, local experts say", "Kept From Public, Former Doctor Says": two phrases
        !(word(j) === ',' && (BE.has(word(i - 1)) || startsUpper(tokens[j + 1]?.text))) &&
        canModify(tags[j + 1]) &&
        leadsToNoun(j + 1)
      ) {
        j++
        continue
      }
      if (word(j) === '&' && hasHead && (isNounTag(tags[j + 1]) || nameAt(j + 1) !== undefined)) {
        j++
        hasHead = false
        continue
      }
      break
    }
    if (hasHead) return j
    // a determiner alone is a phrase ("this", "all", "some"); adjectives alone are not
    const tag = tags[i]
    if (tag === 'DT' || tag === 'PDT') return i + 1 <= j && j === i + 1 ? j : j > i ? j : i
    return i
  }

  /** Whether modifiers from j on end in a noun. */
  const leadsToNoun = (j: number): boolean => {
    for (let k = j; k < sentence.last && k < j + 4; k++) {
      if (isNounTag(tags[k]) || nameAt(k) !== undefined) return true
      if (!canModify(tags[k]) && tags[k] !== 'RB') return false
    }
    return false
  }

  const verbGroup = (i: number): number => {
    let j = i
    let head = -1
    let negated = false
    let passive = false
    let modal: string | null = null
    let past = false
    let auxiliaries = 0
    let form: VerbGroup['form'] = 'finite'
    if (tags[j] === 'TO') {
      form = 'infinitive'
      j++
    }
    let lastBe = false
    while (j < sentence.last) {
      const tag = tags[j]
      const lower = word(j)
      if (nameAt(j) !== undefined && !isVerbTag(tag)) break
      if (isVerbTag(tag)) {
        // a finite verb after a finished main verb begins a new group: "said | is"
        if (head >= 0 && tag !== 'VBN' && tag !== 'VBG' && tag !== 'VB' && auxiliaries === 0) break
        if (head >= 0 && !isAuxiliary(word(head)) && tags[head] !== 'MD') break
        if (head < 0 && form !== 'infinitive') {
          if (tag === 'VBG') form = 'gerund'
          else if (tag === 'VBN') form = 'participle'
        }
        if (head < 0 || isAuxiliary(word(head)) || tags[head] === 'MD') {
          if (tag === 'VBN' && lastBe) passive = true
          if (tag === 'MD') modal = lower
          if (tag === 'VBD') past = true
          if ((lower === 'had' || lower === "'d") && tag === 'VBD') past = true
          lastBe = BE.has(lower)
          if (isAuxiliary(lower) || tag === 'MD') auxiliaries++
          head = j
          j++
          continue
        }
      }
      if (tag === 'RB' || tag === 'RBR' || NEGATIONS.has(lower)) {
        // adverbs after the main verb stay outside: "said | later", "said | neither came"
        let k = j + 1
        let denies = NEGATIONS.has(lower)
        while (k < sentence.last && (tags[k] === 'RB' || tags[k] === 'RBR')) {
          if (NEGATIONS.has(word(k))) denies = true
          k++
        }
        const open = head < 0 || isAuxiliary(word(head)) || tags[head] === 'MD'
        if (open && denies) negated = true
        if (isVerbTag(tags[k]) && open) {
          j = k
          continue
        }
      }
      break
    }
    if (head < 0) return i
    push('verb', i, head + 1, head, { form, passive, negated, modal, past: past || (form === 'participle' && auxiliaries === 0) })
    return head + 1
  }

  let i = sentence.first
  while (i < sentence.last) {
    const token = tokens[i]
    if (!token) break
    const tag = tags[i] ?? ''
    const lower = token.lower
    if (nameAt(i) === undefined && MARKS.has(token.text) && tag !== 'POS') {
      push('mark', i, ++i)
      continue
    }
    const end = nounPhraseEnd(i)
    if (end > i && !(SUBORDINATORS.has(lower) && tag !== 'DT' && nameAt(i) === undefined && tag !== 'WP$')) {
      let head = end - 1
      while (head > i && !isNounTag(tags[head]) && tags[head] !== 'CD' && tags[head] !== 'PRP') head--
      push('noun', i, end, head)
      i = end
      continue
    }
    if (
      isVerbTag(tag) ||
      (tag === 'TO' && leadsToVerb(tags, i + 1, sentence.last)) ||
      (NEGATIONS.has(lower) && isVerbTag(tags[i + 1])) ||
      (tag === 'RB' && adverbOfVerb(tags, i, sentence.last))
    ) {
      const next = verbGroup(i)
      if (next > i) {
        i = next
        continue
      }
    }
    if (token.text === ',') push('comma', i, i + 1)
    else if (/^(?:--+|[—–―])$/.test(token.text) || isSpacedHyphen(i)) push('dash', i, i + 1)
    else if (token.text === ':' || token.text === ';') push('colon', i, i + 1)
    else if (/^[.?!…]+$/.test(token.text)) push('stop', i, i + 1)
    else if (/^[()[\]{}]$/.test(token.text)) push('bracket', i, i + 1)
    else if (tag === 'CC') push('coordinator', i, i + 1)
    else if (SUBORDINATORS.has(lower) && (tag.startsWith('W') || tag === 'IN' || tag === 'DT' || tag === 'RB')) {
      push(NOT_SUBORDINATING_BEFORE_NOUN.has(lower) ? 'preposition' : 'subordinator', i, i + 1)
    } else if (tag === 'IN' || tag === 'TO' || tag === 'RP') push('preposition', i, i + 1)
    else if (tag.startsWith('JJ')) push('adjective', i, i + 1)
    else push('adverb', i, i + 1)
    i++
  }
  return joinTitles(chunks)

  /** "the board - and its chairman - said" */
  function isSpacedHyphen(at: number): boolean {
    const token = tokens[at]
    return token?.text === '-' && token.start > (tokens[at - 1]?.end ?? token.start) && token.end < (tokens[at + 1]?.start ?? token.end)
  }

  /** "U.S. Secretary of | State Marco Rubio", "former ambassador to | Syria Robert Ford": one phrase, its head the person. */
  function joinTitles(parts: readonly Chunk[]): Chunk[] {
    const joined: Chunk[] = []
    for (const chunk of parts) {
      const link = joined.at(-1)
      const title = joined.at(-2)
      const person = chunk.kind === 'noun' ? personAtEnd(chunk) : -1
      if (
        person > chunk.first &&
        link?.kind === 'preposition' &&
        title?.kind === 'noun' &&
        TITLE_LINKS.has(word(link.first)) &&
        isTitle(word(title.head)) &&
        !isTitle(word(person - 1)) &&
        tags[person - 1] !== 'POS'
      ) {
        joined.splice(-2, 2, { ...chunk, first: title.first })
      } else if (
        person > chunk.first &&
        isTitle(word(person - 1)) &&
        link?.kind === 'coordinator' &&
        title?.kind === 'noun' &&
        isTitle(word(title.head)) &&
        tags[title.head] !== 'NNS' &&
        tags[title.first] !== 'DT' &&
        joined.at(-3)?.kind !== 'preposition'
      ) {
        // "senior journalist and commentator Anna Moss"
        joined.splice(-2, 2, { ...chunk, first: title.first })
      } else joined.push(chunk)
    }
    return joined
  }

  /** First token of the person's name that ends a chunk, or -1. */
  function personAtEnd(chunk: Chunk): number {
    for (let k = chunk.last - 1; k >= chunk.first; k--) {
      const named = nameAt(k)
      if (named) return named.person && named.last === chunk.last ? k : -1
    }
    return -1
  }
}

const TITLE_LINKS = new Set(['of', 'to', 'for', 'at', 'in'])

const AUXILIARIES = new Set([...BE, 'has', 'have', 'had', 'having', 'do', 'does', 'did', "'ve", '’ve', "'d", '’d', 'get', 'got', 'gets'])
const isAuxiliary = (lower: string): boolean => AUXILIARIES.has(lower)

const leadsToVerb = (tags: readonly string[], from: number, end: number): boolean => {
  let i = from
  while (i < end && (tags[i] === 'RB' || tags[i] === 'RBR')) i++
  return tags[i] === 'VB'
}

/** "also said", "later told": an adverb that stands before its verb. */
const adverbOfVerb = (tags: readonly string[], from: number, end: number): boolean => {
  let i = from
  while (i < end && tags[i] === 'RB') i++
  return i < end && (tags[i] === 'VBD' || tags[i] === 'VBZ' || tags[i] === 'VBP' || tags[i] === 'MD' || tags[i] === 'VBN')
}
