import { readFileSync } from 'node:fs'
import { labelCount, type NameType, nameTypes } from '../../src/annotation/models/name-labels.ts'
import { listed, listsOf } from '../../src/annotation/models/name-lists.ts'
import type { Token } from '../../src/document/document.ts'
import { parseDocument } from '../../src/document/parse-document.ts'
import type { Span } from '../../src/document/span.ts'
import { tokenize } from '../../src/document/tokens.ts'
import type { TreebankSentence, TreebankWord } from './conllu.ts'
import { inData } from './paths.ts'
import { readEwt, readGum } from './treebanks.ts'

interface TypedSpan extends Span {
  readonly type: NameType
}

/** A sentence to train on: for each token the labels it may have, as bits. Mostly one; more where the source does not tell. */
export interface NameExample {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly allowed: Uint16Array
}

const anyOther = 1 | (1 << (labelCount - 2)) | (1 << (labelCount - 1))

/**
 * Lays typed spans over our tokens. A leading "the" is no part of a name, and a demonym alone ("Russian") is none.
 * With `open`, a capitalized word outside all spans may be an "other" name: the source annotates no such names.
 */
const exampleOf = (text: string, spans: readonly TypedSpan[], open: boolean): NameExample => {
  const tokens = tokenize(text, { start: 0, end: text.length })
  const allowed = new Uint16Array(tokens.length).fill(1)
  if (open) for (const [i, token] of tokens.entries()) if (i > 0 && /^[\p{Lu}\d]/u.test(token.text)) allowed[i] = anyOther
  for (const { start, end, type } of spans) {
    let first = tokens.findIndex((token) => token.end > start)
    let last = first
    while (last < tokens.length && (tokens[last] as Token).start < end) last++
    if (first < 0 || last === first) continue
    if (last - first > 1 && tokens[first]?.lower === 'the') {
      allowed[first] = 1
      first++
    }
    const words = tokens.slice(first, last)
    const isDemonym = words.every(({ lower }) => listsOf(lower) & listed.demonym)
    if (type === 'other' && isDemonym) continue
    const label = 1 + 2 * nameTypes.indexOf(type)
    for (let i = first; i < last; i++) allowed[i] = 1 << (i === first ? label : label + 1)
  }
  return { text, tokens, allowed }
}

/** Reads "word tag" columns; `split` are column numbers of both. `types` maps an entity's tag to ours; tags it lacks are outside. */
const readColumns = (
  file: string,
  [wordAt, tagAt]: readonly [number, number],
  types: Readonly<Record<string, NameType>>,
  open: boolean,
): NameExample[] => {
  const examples: NameExample[] = []
  for (const block of readFileSync(inData(file), 'utf8').split(/\n\s*\n/)) {
    let text = ''
    const spans: { start: number; end: number; type: NameType }[] = []
    let before = 'O'
    for (const row of block.split('\n')) {
      if (row.startsWith('#')) continue
      const cells = row.split(/[\t ]/)
      const word = cells[wordAt]
      const tag = cells[tagAt]
      if (!word || !tag) continue
      if (text) text += ' '
      const start = text.length
      text += word
      const type = types[tag.slice(2)]
      const last = spans.at(-1)
      if (type && tag.startsWith('I-') && before.slice(2) === tag.slice(2) && last) last.end = text.length
      else if (type) spans.push({ start, end: text.length, type })
      before = tag
    }
    if (text) examples.push(exampleOf(text, spans, open))
  }
  return examples
}

/** The UNER annotation of EWT's test part (CC BY-SA 4.0). */
export const readUnerTest = (): NameExample[] =>
  readColumns('train_open/en_ewt-ud-test.iob2', [1, 2], { PER: 'person', ORG: 'organization', LOC: 'place' }, true)

/** Wikigold (CC BY 4.0). */
export const readWikigold = (): NameExample[] =>
  readColumns('train_open/wikigold/wikigold.conll.txt', [0, 1], { PER: 'person', ORG: 'organization', LOC: 'place', MISC: 'other' }, false)

/** CrossNER's politics domain (MIT), all three parts. */
export const readCrossNer = (): NameExample[] =>
  ['train', 'dev', 'test'].flatMap((part) =>
    readColumns(
      `train_open/crossner_politics.${part}.txt`,
      [0, 1],
      {
        politician: 'person',
        person: 'person',
        organisation: 'organization',
        politicalparty: 'organization',
        country: 'place',
        location: 'place',
        event: 'other',
        election: 'other',
        misc: 'other',
      },
      false,
    ),
  )

interface GumMention {
  readonly first: number
  readonly last: number
  readonly type: string
  readonly identity: string
}

/** The mentions in a sentence's `Entity=` annotation that begin and end in it, by word index. */
const mentionsOf = ({ words }: TreebankSentence): GumMention[] => {
  const mentions: GumMention[] = []
  const open: { id: string; type: string; identity: string; first: number }[] = []
  for (const [index, { misc }] of words.entries()) {
    const written = /(?:^|\|)Entity=([^|]*)/.exec(misc)?.[1] ?? ''
    for (const found of written.matchAll(/\(([^()]*)(\)?)|([^()]+)\)/g)) {
      const [, opening, closed, closing] = found
      if (opening !== undefined) {
        // id-type-status-salience-centering-minspan-link-identity
        const cells = opening.split('-')
        const mention = { id: cells[0] ?? '', type: cells[1] ?? '', identity: decodeURIComponent(cells[7] ?? ''), first: index }
        if (closed) mentions.push({ ...mention, last: index + 1 })
        else open.push(mention)
      } else {
        const at = open.findLastIndex(({ id }) => id === closing)
        const mention = open[at]
        if (!mention) continue
        open.splice(at, 1)
        mentions.push({ ...mention, last: index + 1 })
      }
    }
  }
  return mentions
}

const isProper = (word: TreebankWord | undefined): boolean => word !== undefined && /^NNPS?$/.test(word.tag)
const isInner = (word: TreebankWord | undefined): boolean =>
  word !== undefined &&
  (isProper(word) ||
    /^(of|for|and|the|de|du|da|la|le|al|el|bin|von|van|&|-|'s|’s|'|’|\.|on|in)$/i.test(word.form) ||
    word.tag === 'CD' ||
    word.tag === 'HYPH')

/** The proper name in a mention, in words: all of it where it is one ("University of Helsinki"), else the run about its head ("veteran politician Cyd Ho"). */
const nameIn = (words: readonly TreebankWord[], { first, last, type }: GumMention): readonly [number, number] | null => {
  let start = first
  let end = last
  while (start < end && /^(DT|PRP\$)$/.test(words[start]?.tag ?? '')) start++
  while (end > start && /^(POS|,|\.|''|``|-RRB-)$/.test(words[end - 1]?.tag ?? '')) end--
  let whole = start < end && isProper(words[end - 1]) && (isProper(words[start]) || /^[A-Z]/.test(words[start]?.form ?? ''))
  for (let i = start; i < end; i++)
    if (!isInner(words[i]) && !(/^[A-Z]/.test(words[i]?.form ?? '') && words[i]?.tag === 'JJ')) whole = false
  if (!whole || (type === 'person' && words.slice(start, end).some(({ form, tag }) => /^(of|and|for)$/.test(form) || tag === 'POS'))) {
    let head = start
    for (let i = start; i < end; i++) {
      const above = words[i]?.head ?? -1
      if (above < first || above >= last) head = i
    }
    if (!isProper(words[head])) return null
    start = head
    end = head + 1
    while (start > first && (isProper(words[start - 1]) || (words[start - 1]?.tag === 'HYPH' && isProper(words[start - 2])))) start--
    while (end < last && (isProper(words[end]) || (words[end]?.tag === 'HYPH' && isProper(words[end + 1])))) end++
  }
  if (type === 'person')
    while (
      start < end - 1 &&
      listsOf((words[start]?.form ?? '').toLowerCase()) & (listed.roleNoun | listed.honorific) &&
      isProper(words[start + 1])
    )
      start++
  return start < end ? [start, end] : null
}

const gumTypes: Readonly<Record<string, NameType | undefined>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  event: 'other',
  object: 'other',
  abstract: 'other',
  plant: 'other',
  animal: 'other',
  substance: 'other',
}

/** Names of GUM's permissive documents (annotation CC BY 4.0) outside the held-out ones. A state that acts is an organization in GUM, a place here. */
export const readGumNames = (use: 'train' | 'test'): NameExample[] => {
  const examples: NameExample[] = []
  for (const document of readGum()) {
    if ((document.use === 'train') !== (use === 'train')) continue
    for (const sentence of document.sentences) {
      const { text, words } = sentence
      const spans: TypedSpan[] = []
      const taken = new Set<number>()
      const mentions = mentionsOf(sentence).sort((a, b) => b.last - b.first - (a.last - a.first))
      for (const mention of mentions) {
        const type = gumTypes[mention.type]
        const name = type && nameIn(words, mention)
        if (!name) continue
        const [first, last] = name
        if (Array.from({ length: last - first }, (_, k) => first + k).some((i) => taken.has(i))) continue
        const start = words[first]?.start ?? 0
        const end = words[last - 1]?.end ?? start
        const lower = text.slice(start, end).toLowerCase()
        const isPlace = type === 'organization' && listsOf(lower) & (listed.country | listed.place | listed.placeRun)
        // "Bangladeshis", "Sir", "Mom" are no names
        if (
          type === 'person' &&
          last - first === 1 &&
          (words[first]?.tag === 'NNPS' || listsOf(lower) & (listed.roleNoun | listed.honorific | listed.demonym))
        )
          continue
        for (let i = first; i < last; i++) taken.add(i)
        spans.push({ start, end, type: isPlace ? 'place' : type })
      }
      examples.push(exampleOf(text, spans, true))
    }
  }
  return examples
}

const sentencesOf = (text: string): string[] => {
  const document = parseDocument({ id: 'silver', text })
  return document.sentences.map(({ start, end }) => text.slice(start, end))
}

/** Sentences without names marked: EWT's train part (CC BY-SA 4.0), and VOA's news (public domain) but for the articles of gold/news.jsonl. */
export const readUnlabelled = (): Pick<NameExample, 'text' | 'tokens'>[] => {
  const gold = readFileSync(inData('../gold/news.jsonl'), 'utf8')
  const inGold = new Set(gold.match(/(?<="id": ")VOA[^"]+/g))
  const held = new Set(gold.match(/(?<="id": ")GUM_[^"]+/g))
  const news = readFileSync(inData('meetings/m2e2_voa_docs.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const { id, sentences } = JSON.parse(line) as { id: string; sentences: readonly { text: string }[] }
      return inGold.has(id) ? [] : sentences.map(({ text }) => text)
    })
  // Wikinews by way of MEANTIME and GUM, without the articles of gold/news.jsonl
  const wikinews = ['meantime/meantime_en.jsonl', 'gum_news/train.jsonl'].flatMap((file) =>
    readFileSync(inData(file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .flatMap((line) => {
        const { id, text } = JSON.parse(line) as { id: string; text: string }
        return held.has(id) ? [] : sentencesOf(text)
      }),
  )
  const web = readEwt().flatMap(({ use, sentences }) => (use === 'train' ? sentences.map(({ text }) => text) : []))
  return [...web, ...news, ...wikinews].map((text) => ({ text, tokens: tokenize(text, { start: 0, end: text.length }) }))
}
