import type { Actor } from '../briefing/briefing.ts'
import { contains, type Span } from '../document/span.ts'
import { namesOf } from './actor-names.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { contentWords, sameStem, type Word, wordsOf } from './content-words.ts'
import { slips } from './slips.ts'

/** One thing to look for: a word, or an actor under any name and by pronoun. */
interface Term {
  readonly text: string
  readonly stems: readonly string[]
  readonly actor: Actor | null
  /** Behind "to", "in", "against" …: not the one who does it. */
  readonly behindPreposition: boolean
}

/** What to look for, in the order of the question. `mended` are words that only fit the article with a slip put right. */
export interface Topic {
  readonly terms: readonly Term[]
  readonly negated: boolean
  readonly mended: readonly { readonly typed: string; readonly word: string }[]
}

const NEGATION = /\b(?:not|no|never|nobody|none|neither|nor|without|denie[sd]|deny|n[o']t)\b|n['’]t\b/i
/** Characters before the first word that fits where a "not" or "denied" still bears on it. */
const BEFORE = 12
const PREPOSITION =
  /\b(?:to|in|into|at|on|against|from|by|with|for|of|about|over|near|towards?|alongside)\s+(?:(?:the|a|an|its|their|his|her)\s+)?$/i

/** Actors that the words at `at` name, the longest name first; only names and aliases, as whole words. */
const actorAt = (
  words: readonly Word[],
  at: number,
  names: readonly { actor: Actor; words: readonly string[] }[],
): { actor: Actor; count: number } | null => {
  let best: { actor: Actor; count: number } | null = null
  for (const { actor, words: name } of names) {
    if (name.length <= (best?.count ?? 0)) continue
    if (name.every((word, i) => words[at + i]?.plain === word)) best = { actor, count: name.length }
  }
  return best
}

/** A topic of a question as terms; words that the article does not have are mended where a slip of one letter explains them. */
export const readTopic = (topic: string, { document, briefing }: BriefedArticle): Topic => {
  const words = wordsOf(topic)
  const content = new Set(contentWords(topic).map(({ start }) => start))
  const names = briefing.actors.flatMap((actor) => namesOf(actor).map((name) => ({ actor, words: name })))
  const vocabulary = new Map(wordsOf(document.text).map(({ plain, stem }) => [stem, plain] as const))
  const mended: { typed: string; word: string }[] = []
  const terms: Term[] = []
  for (let at = 0; at < words.length; ) {
    const word = words[at]
    if (word === undefined) break
    const behindPreposition = PREPOSITION.test(topic.slice(0, word.start))
    const named = actorAt(words, at, names)
    if (named !== null && (named.count > 1 || content.has(word.start))) {
      const own = words.slice(at, at + named.count)
      terms.push({ text: own.map(({ text }) => text).join(' '), stems: own.map(({ stem }) => stem), actor: named.actor, behindPreposition })
      at += named.count
      continue
    }
    at++
    if (!content.has(word.start)) continue
    const stem = mend(word, vocabulary)
    if (stem !== word.stem) mended.push({ typed: word.text, word: vocabulary.get(stem) ?? stem })
    terms.push({ text: word.text, stems: [stem], actor: null, behindPreposition })
  }
  return { terms, negated: NEGATION.test(topic), mended }
}

/** "ukrane" → "ukrain": for words of five letters or more that the article has in no form, where one slip leads to just one of its words. */
const mend = ({ plain, stem }: Word, vocabulary: ReadonlyMap<string, string>): string => {
  if (plain.length < 5 || /\d/.test(plain) || vocabulary.has(stem)) return stem
  const stems = [...vocabulary.keys()]
  if (stems.some((other) => sameStem(stem, other))) return stem
  const near = stems.filter(
    (other) =>
      other[0] === stem[0] && other.length >= 4 && (slips(plain, vocabulary.get(other) ?? other) === 1 || slips(stem, other) === 1),
  )
  return near.length === 1 ? (near[0] ?? stem) : stem
}

/** Stretches of the article that are looked at as one, and their words: a sentence, or the content of a claim without its source. */
export interface Passage {
  readonly parts: readonly Span[]
  readonly words: readonly Word[]
  readonly text: string
}

/** `parts` in text order. */
export const passage = (text: string, parts: readonly Span[]): Passage => ({
  parts,
  words: parts.flatMap(({ start, end }) => wordsOf(text.slice(start, end), start)),
  text,
})

const placesOf = (term: Term, { parts, words }: Passage): Span[] => {
  const last = term.stems.length - 1
  const named = words.flatMap((word, at) => {
    const first = words[at - last]
    return first !== undefined && term.stems.every((stem, i) => sameStem(stem, words[at - last + i]?.stem ?? ''))
      ? [{ start: first.start, end: word.end }]
      : []
  })
  const mentioned = term.actor?.mentions.filter((mention) => parts.some((part) => contains(part, mention))) ?? []
  return [...named, ...mentioned].sort((a, b) => a.start - b.start)
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
  /** From the first to the last word that fits; null where none does. */
  readonly span: Span | null
  readonly places: readonly Span[]
}

/** How well a passage fits a topic. Linear in the passage's length. */
export const fitOf = (topic: Topic, where: Passage): Fit => {
  const found = topic.terms.map((term) => ({ term, places: placesOf(term, where) }))
  const hit = found.filter(({ places }) => places.length > 0)
  const must = found.filter(({ term }) => term.actor !== null || /\d/.test(term.text))
  const places = hit.flatMap((each) => each.places).sort((a, b) => a.start - b.start)
  const first = places[0]
  const span = first === undefined ? null : { start: first.start, end: Math.max(...places.map(({ end }) => end)) }
  const from = where.parts[0]?.start ?? 0
  const told = span === null ? '' : where.text.slice(Math.max(from, span.start - BEFORE), span.end)
  return {
    overlap: topic.terms.length === 0 ? 0 : hit.length / topic.terms.length,
    tells: hit.some(({ term }) => term.actor === null) || topic.terms.every(({ actor }) => actor !== null),
    complete: must.every((each) => each.places.length > 0),
    inOrder: isInOrder(hit),
    negationDiffers: NEGATION.test(told) !== topic.negated,
    span,
    places,
  }
}

/**
 * An actor before a word in the topic must stand before it somewhere in the passage too, and what stands before "to X" must stand before X. Only
 * pairs with an actor count: "arms were shipped" and "shipped arms" are the same.
 */
const isInOrder = (hit: readonly { readonly term: Term; readonly places: readonly Span[] }[]): boolean =>
  hit.every(({ term, places }, at) => {
    if (term.actor === null) return true
    if (term.behindPreposition) return hit.slice(0, at).every((before) => (before.places[0]?.start ?? 0) < (places.at(-1)?.start ?? 0))
    const next = hit[at + 1]
    return next === undefined || (places[0]?.start ?? 0) < (next.places.at(-1)?.start ?? 0)
  })
