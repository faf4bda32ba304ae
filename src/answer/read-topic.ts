import type { Mention } from '../annotation/annotations.ts'
import type { Actor } from '../briefing/briefing.ts'
import { namesOf } from './actor-names.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { contentWords, sameStem, type Word, wordsOf } from './content-words.ts'
import { documentWords } from './document-words.ts'
import { slips } from './slips.ts'

/** One thing to look for: a word, or an actor under any name and by pronoun. */
export interface Term {
  readonly text: string
  readonly stems: readonly string[]
  readonly actor: Actor | null
  /** The actor's mentions in text order; none for a word. */
  readonly mentions: readonly Mention[]
  /** The preposition before it: "to", "by". Who stands behind one is not the one who does it, but for "by". */
  readonly behind: string | null
  /** "Russia and North Korea": stands beside the term before it. */
  readonly joined: boolean
}

/** What to look for, in the order of the question. `mended` are words that only fit the article with a slip put right. */
export interface Topic {
  readonly terms: readonly Term[]
  readonly negated: boolean
  readonly mended: readonly { readonly typed: string; readonly word: string }[]
}

/** Words that turn what is said into its contrary. */
export const NEGATION = /\b(?:not|no|never|nobody|none|neither|nor|without|denie[sd]|deny|n[o']t)\b|n['’]t\b/i

const PREPOSITION =
  /\b(to|in|into|at|on|against|from|by|with|for|of|about|over|near|towards?|alongside)\s+(?:(?:the|a|an|its|their|his|her)\s+)?$/i
const JOINED = /(?:\b(?:and|or)\s+|,\s*)(?:the\s+)?$/i

/** The actor whose name, or one of whose names, begins at `at`: the longest such name. */
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

/** "ukrane" → "ukrain": for words of six letters or more that the article has in no form, where one slip leads to just one of its words. */
const mend = ({ plain, stem }: Word, known: ReadonlyMap<string, string>): string => {
  if (plain.length < 6 || /\d/.test(plain) || known.has(stem)) return stem
  const near = new Set<string>()
  for (const [other, word] of known) {
    if (sameStem(stem, other)) return stem
    if (other[0] === stem[0] && word.length >= 5 && slips(plain, word) === 1) near.add(other)
  }
  const [only, ...more] = near
  return only !== undefined && more.length === 0 ? only : stem
}

/** A topic of a question as terms; words that the article does not have are mended where a slip of one letter explains them. */
export const readTopic = (topic: string, { document, briefing }: BriefedArticle): Topic => {
  const words = wordsOf(topic)
  const content = new Set(contentWords(topic).map(({ start }) => start))
  const names = briefing.actors.flatMap((actor) => namesOf(actor).map((name) => ({ actor, words: name })))
  const { stems: known } = documentWords(document)
  const mended: { typed: string; word: string }[] = []
  const terms: Term[] = []
  for (let at = 0; at < words.length; ) {
    const word = words[at]
    if (word === undefined) break
    const before = topic.slice(0, word.start)
    const place = { behind: PREPOSITION.exec(before)?.[1]?.toLowerCase() ?? null, joined: JOINED.test(before) }
    const named = actorAt(words, at, names)
    if (named !== null && (named.count > 1 || content.has(word.start))) {
      const own = words.slice(at, at + named.count)
      const mentions = [...named.actor.mentions].sort((a, b) => a.start - b.start)
      terms.push({
        text: own.map(({ text }) => text).join(' '),
        stems: own.map(({ stem }) => stem),
        actor: named.actor,
        mentions,
        ...place,
      })
      at += named.count
      continue
    }
    at++
    if (!content.has(word.start)) continue
    const stem = mend(word, known)
    if (stem !== word.stem) mended.push({ typed: word.text, word: known.get(stem) ?? stem })
    terms.push({ text: word.text, stems: [stem], actor: null, mentions: [], ...place })
  }
  return { terms, negated: NEGATION.test(topic), mended }
}
