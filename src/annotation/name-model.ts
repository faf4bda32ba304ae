import type { Document, Token } from '../document/document.ts'
import type { Span } from '../document/span.ts'
import { decodeLinearModel } from './models/linear-model.ts'
import { bestLabels, createNameChain, emissionsOf, marginalsOf, type NameChain } from './models/name-chain.ts'
import { labelCount, type NameType, nameTypes } from './models/name-labels.ts'
import { mayBeName, type NameView, viewNames } from './models/name-view.ts'
import { nameStep, nameTransitions, nameWeights } from './models/names.weights.ts'
import { tags as classes, type Tag } from './part-of-speech.ts'
import { MONTH_ABBREVIATIONS, MONTHS, WEEKDAYS } from './words/calendar.ts'

/** A stretch that the name model takes for a name: without leading "the", without title ("President"), without possessive. */
export interface NameVote extends Span {
  /** 'other' is a name of no actor: an event, a work, a product, a law. Nationalities ("Russian") are no names. */
  readonly type: 'person' | 'organization' | 'place' | 'other'
  /** 0..1: how sure the model is of the least sure word of it. */
  readonly score: number
}

let chain: NameChain | null = null

const load = (): NameChain => createNameChain(decodeLinearModel(nameWeights, labelCount), nameStep, Float64Array.from(nameTransitions))

const calendarWords: ReadonlySet<string> = new Set([...MONTHS, ...WEEKDAYS, ...MONTH_ABBREVIATIONS.map((month) => `${month}.`)])

/** "Sept. 30", "Saturday"; "May" alone may be somebody. */
const isDate = (words: readonly Token[]): boolean =>
  words.every(({ lower }) => calendarWords.has(lower) || /^\d/.test(lower)) && words.some(({ lower }) => /^\d|day$|\.$/.test(lower))

const classOf: ReadonlyMap<Tag, number> = new Map(classes.map((tag, index) => [tag, index + 1]))

/** The names in the document by the trained model, sentence by sentence; in order, none overlapping another. `tags` are parallel to the document's tokens. */
export const voteNames = (document: Document, tags: readonly Tag[]): readonly NameVote[] => {
  chain ??= load()
  const { tokens } = document
  const votes: NameVote[] = []
  for (const sentence of document.sentences) {
    const view = viewNames(tokens, sentence.first, sentence.last, (i) => classOf.get(tags[i] as Tag) ?? 0)
    const count = sentence.last - sentence.first
    // a word that cannot be of a name parts the sentence: what stands between two such is read by itself
    for (let from = 0; from < count; from++) {
      if (!mayBeName(view, from)) continue
      let to = from + 1
      while (to < count && mayBeName(view, to)) to++
      votes.push(...votesWithin(chain, document, view, sentence.first, from, to))
      from = to
    }
  }
  return votes
}

/** The names among the words `[from, to)` of the sentence that begins with token `first`. */
const votesWithin = (chain: NameChain, { tokens }: Document, view: NameView, first: number, from: number, to: number): NameVote[] => {
  const votes: NameVote[] = []
  const emissions = emissionsOf(chain, view, from, to)
  const labels = bestLabels(emissions, chain.transitions)
  const firstNamed = labels.findIndex((label) => label > 0)
  if (firstNamed < 0) return votes
  const marginals = marginalsOf(emissions, chain.transitions, firstNamed, labels.findLastIndex((label) => label > 0) + 1)
  const start = first + from
  for (let i = firstNamed; i < labels.length; i++) {
    const label = labels[i] as number
    if (label === 0) continue
    let end = i + 1
    while (end < labels.length && labels[end] === label + 1) end++
    if (!isDate(tokens.slice(start + i, start + end))) {
      let score = 1
      for (let k = i; k < end; k++) score = Math.min(score, marginals.of(k, labels[k] as number))
      votes.push({
        start: tokens[start + i]?.start ?? 0,
        end: tokens[start + end - 1]?.end ?? 0,
        type: nameTypes[(label - 1) >> 1] as NameType,
        score: Math.round(score * 1000) / 1000,
      })
    }
    i = end - 1
  }
  return votes
}
