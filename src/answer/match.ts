import type { Document } from '../document/document.ts'
import type { Span } from '../document/span.ts'
import { sameStem, type Word } from './content-words.ts'
import { beginningIn, documentWords } from './document-words.ts'
import { NEGATION, type Term, type Topic } from './read-topic.ts'

/** Characters around the words that fit where a "not" or "denied" still bears on them; more where one is looked for. */
const AROUND = 12
const WIDER = 30

/** Stretches of the article that are looked at as one, and their words: a sentence, or the content of a claim without its source. */
export interface Passage {
  readonly parts: readonly Span[]
  readonly words: readonly Word[]
  readonly text: string
}

/** `parts` in text order. */
export const passage = (document: Document, parts: readonly Span[]): Passage => {
  const { words } = documentWords(document)
  return { parts, words: parts.flatMap((part) => beginningIn(words, part)), text: document.text }
}

const placesOf = (term: Term, { parts, words }: Passage): readonly Span[] => {
  const last = term.stems.length - 1
  const named = words.flatMap((word, at) => {
    const first = words[at - last]
    return first !== undefined && term.stems.every((stem, i) => sameStem(stem, words[at - last + i]?.stem ?? ''))
      ? [{ start: first.start, end: word.end }]
      : []
  })
  const mentioned = parts.flatMap((part) => beginningIn(term.mentions, part))
  return [...named, ...mentioned].sort((a, b) => a.start - b.start)
}

/** A term that the passage has, and where. */
export interface Hit {
  readonly term: Term
  /** In text order, at least one. */
  readonly places: readonly Span[]
}

/** How well a passage fits a topic. */
export interface Fit {
  /** 0..1: the share of the topic's terms that the passage has. */
  readonly overlap: number
  /** Whether it has more of the topic than names, where the topic has more. */
  readonly tells: boolean
  /** Whether it has every number and every actor of the topic. */
  readonly complete: boolean
  /** Whether who does what is as in the topic: "Russia sent troops" does not fit "North Korea sent troops to Russia". */
  readonly inOrder: boolean
  /** Whether one of the two negates what the other does not: "have not left" does not fit "who left". */
  readonly negationDiffers: boolean
  /** The narrowest stretch that has every term that fits; null where none does. */
  readonly span: Span | null
  readonly places: readonly Span[]
  readonly hits: readonly Hit[]
}

/** The narrowest stretch with a place of every hit: one walk over all places, dropping from the left what comes again on the right. */
const narrowest = (hits: readonly Hit[]): Span | null => {
  const all = hits.flatMap(({ places }, hit) => places.map((place) => ({ ...place, hit }))).sort((a, b) => a.start - b.start)
  const inside = hits.map(() => 0)
  let missing = hits.length
  let best: Span | null = null
  let left = 0
  for (const { hit, end } of all) {
    if (inside[hit] === 0) missing--
    inside[hit] = (inside[hit] ?? 0) + 1
    for (let first = all[left]; missing === 0 && first; first = all[left]) {
      if (best === null || end - first.start < best.end - best.start) best = { start: first.start, end: Math.max(end, first.end) }
      inside[first.hit] = (inside[first.hit] ?? 0) - 1
      if (inside[first.hit] === 0) missing++
      left++
    }
  }
  return best
}

/** How well a passage fits a topic. Linear in the passage's length. */
export const fitOf = (topic: Topic, where: Passage): Fit => {
  const found = topic.terms.map((term): Hit => ({ term, places: placesOf(term, where) }))
  const hit = found.filter(({ places }) => places.length > 0)
  const must = found.filter(({ term }) => term.actor !== null || /\d/.test(term.text))
  const places = hit.flatMap((each) => each.places).sort((a, b) => a.start - b.start)
  const span = narrowest(hit)
  const from = where.parts[0]?.start ?? 0
  const near = (before: number, after: number): string =>
    span === null ? '' : where.text.slice(Math.max(from, span.start - before), span.end + after)
  return {
    overlap: topic.terms.length === 0 ? 0 : hit.length / topic.terms.length,
    tells: hit.some(({ term }) => term.actor === null) || topic.terms.every(({ actor }) => actor !== null),
    complete: must.every((each) => each.places.length > 0),
    inOrder: isInOrder(hit, where.text),
    negationDiffers: topic.negated ? !NEGATION.test(near(WIDER, AROUND)) : NEGATION.test(near(AROUND, 0)),
    span,
    places,
    hits: hit,
  }
}

const someBefore = (a: readonly Span[], b: readonly Span[]): boolean => (a[0]?.start ?? 0) < (b.at(-1)?.start ?? 0)

/** "was opened by Russia" */
const isBehindBy = (text: string, places: readonly Span[]): boolean =>
  places.some(({ start }) => /\bby\s+(?:the\s+)?$/i.test(text.slice(Math.max(0, start - 8), start)))

/**
 * Whether each actor has the part in the passage that it has in the topic, as far as order shows it: who stands before a word does it, there or behind
 * "by"; who stands behind "to" comes after what is done. Only pairs with an actor count: "arms were shipped" and "shipped arms" are the same.
 */
const isInOrder = (hit: readonly Hit[], text: string): boolean => {
  const isPassive = hit.some(({ term }) => term.behind === 'by')
  return hit.every(({ term, places }, at) => {
    if (term.actor === null) return true
    const before = hit.slice(0, at)
    if (term.behind === 'by')
      return isBehindBy(text, places) || before.every((other) => other.term.actor !== null || someBefore(places, other.places))
    if (term.behind !== null) return before.every((other) => someBefore(other.places, places))
    const next = hit.slice(at + 1).find((other) => !other.term.joined)
    return isPassive || next === undefined || someBefore(places, next.places) || isBehindBy(text, places)
  })
}
