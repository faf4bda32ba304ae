import type { Annotations, Entity } from '../annotation/annotations.ts'
import type { Document } from '../document/document.ts'
import { longWords } from './long-words.ts'

/** So many sentences from the top all are equally late. */
const LATE = 60

/** How many numbers `actorFeatures` gives, the constant one included. */
export const ACTOR_FEATURES = 7

/**
 * What tells whether a summary would name somebody: how often the article does (not by pronouns), whether the title does and with which share of the
 * name's words, how many sentences come before the first mention, whether it is a person in the title, or a place. The first is 1.
 */
export const actorFeatures = (document: Document): ((entity: Entity) => readonly number[]) => {
  const title = document.title
  const titleWords = new Set(longWords(document.article.title ?? title?.text ?? ''))
  const body = document.sentences.filter(({ block }) => /^(?:paragraph|list-item)$/.test(document.blocks[block]?.kind ?? ''))
  /** How many of the body's sentences end before an offset; null where it is in none. */
  const sentencesBefore = (offset: number): number | null => {
    let [low, high] = [0, body.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((body[middle]?.end ?? 0) <= offset) low = middle + 1
      else high = middle
    }
    return (body[low]?.start ?? offset + 1) <= offset ? low : null
  }
  return ({ name, type, mentions }) => {
    const told = mentions.filter(({ form }) => form !== 'pronoun').length
    const words = longWords(name)
    const shared = words.filter((word) => titleWords.has(word)).length / Math.max(1, words.length)
    const inTitle = title === null ? shared > 0 : mentions.some(({ start }) => title.start <= start && start < title.end)
    let first: number | null = null
    for (const { start } of mentions) {
      first = sentencesBefore(start)
      if (first !== null) break
    }
    return [
      1,
      Math.log1p(told),
      inTitle ? 1 : 0,
      shared,
      Math.log1p(Math.min(LATE, first ?? LATE)),
      inTitle && type === 'person' ? 1 : 0,
      type === 'place' ? 1 : 0,
    ]
  }
}

/** What "the centre" loses, which is said once and has no name: summaries may well say "farmers", but a reader wants to know who. Set by hand, not learnt. */
const NAMELESS_ONCE = 1

const isNamelessOnce = ({ mentions }: Entity): boolean =>
  mentions.filter(({ form }) => form !== 'pronoun').length < 2 && mentions.every(({ form }) => form !== 'name')

/** How likely a summary of the article names each of its entities, 0..1, by a logistic model's weights. */
export const actorLikelihood = (document: Document, { entities }: Annotations, weights: readonly number[]): ReadonlyMap<string, number> => {
  const featuresOf = actorFeatures(document)
  return new Map(
    entities.map((entity) => {
      const sum = featuresOf(entity).reduce(
        (total, value, at) => total + value * (weights[at] ?? 0),
        isNamelessOnce(entity) ? -NAMELESS_ONCE : 0,
      )
      return [entity.id, 1 / (1 + Math.exp(-sum))]
    }),
  )
}
