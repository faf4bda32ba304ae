import type { Chunk } from '../annotation/chunks.ts'
import { CUE_VERBS } from '../annotation/words/cue-verbs.ts'
import type { SentenceView } from './sentence-view.ts'
import type { Draft } from './shorten.ts'
import { PRESENT_OF } from './words/headline-verbs.ts'

const PLURAL_NOUNS = /^(?:media|police|people|they|we|i|you|both|many|some|several|thousands|hundreds|dozens)$/
const NEVER = /^(?:who|which|that|it|there|i|you)$/

/** The noun phrase whose verb `at` is: "officials" in "officials from the ministry in Rome agreed". Null where another clause stands between. */
const subjectOf = (view: SentenceView, at: number): Chunk | null => {
  let k = at - 1
  while (k >= 0 && (view.chunks[k]?.kind === 'adverb' || view.chunks[k]?.kind === 'bracket')) k -= 1
  while (view.chunks[k]?.kind === 'noun' && view.chunks[k - 1]?.kind === 'preposition' && view.chunks[k - 2]?.kind === 'noun') k -= 2
  // "a union | representing | pilots agreed"
  while (
    view.chunks[k]?.kind === 'noun' &&
    (view.chunks[k - 1]?.verb?.form === 'gerund' || view.chunks[k - 1]?.verb?.form === 'participle') &&
    view.chunks[k - 2]?.kind === 'noun'
  )
    k -= 2
  const chunk = view.chunks[k]
  return chunk?.kind === 'noun' && view.chunks[k - 1]?.kind !== 'preposition' ? chunk : null
}

/** Whether the verb's subject is more than one; null where the words do not tell. */
const isPlural = (view: SentenceView, subject: Chunk): boolean | null => {
  const word = view.word(subject.head)
  if (NEVER.test(word)) return null
  const before = view.chunks[view.chunks.indexOf(subject) - 1]
  if (before?.kind === 'coordinator') {
    // "the Republican and businessman John Roe" is one
    const isName = (chunk: Chunk | undefined): boolean =>
      chunk !== undefined && view.names.some(({ first, last }) => first <= chunk.head && chunk.head < last)
    const other = view.chunks[view.chunks.indexOf(subject) - 2]
    return view.word(before.first) === 'and' && isName(subject) === isName(other) ? true : null
  }
  if (PLURAL_NOUNS.test(word)) return true
  const name = view.names.find(({ first, last }) => first <= subject.head && subject.head < last)
  if (name?.type === 'person') return false
  const tag = view.tag(subject.head)
  if (tag === 'NNPS') return name?.type === 'organization' ? false : null
  if (tag === 'NNS') return true
  return tag === 'NN' || tag === 'NNP' || tag === 'PRP' ? false : null
}

const thirdPerson = (verb: string): string =>
  /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : /(?:[sxz]|[cs]h|[^o]o)$/.test(verb) ? `${verb}es` : `${verb}s`

/**
 * Headlines tell in the present: "said" becomes "says", "agreed" "agree", "has announced" "announces". Only the main verb, only one on the
 * list, only where its subject tells its number; and no verb where the line keeps a time of the past or goes on in the past ("said he would").
 */
export const inPresent = ({ view, kept }: Draft): ((token: number) => string | null) => {
  const changed = new Map<number, string>()
  const keeps = (token: number): boolean => kept[token - view.sentence.first] === true
  if (view.times.some(({ first }) => keeps(first))) return () => null
  const at = view.chunks.findIndex((chunk) => chunk.verb?.form === 'finite' && keeps(chunk.head) && !view.quoteAt(chunk.head))
  const chunk = view.chunks[at]
  if (!chunk) return () => null
  for (const [index, candidate] of view.chunks.entries()) {
    // the main verb, and the cue of a report that follows what is reported: "…, state media said"
    if (candidate !== chunk && !(candidate.verb?.form === 'finite' && view.tellsSource(candidate.head) && candidate.first >= view.end))
      continue
    const form = presentOf(view, index, keeps)
    if (form) for (const [token, word] of form) changed.set(token, word)
  }
  return (token) => changed.get(token) ?? null
}

/** "Emails exchanged among officials have been found": what looks like the main verb is a participle where another verb has its subject. */
const isReduced = (view: SentenceView, at: number): boolean => {
  for (let k = at + 1; k < view.chunks.length; k += 1) {
    const chunk = view.chunks[k]
    if (chunk?.kind === 'subordinator' || chunk?.kind === 'comma' || chunk?.kind === 'coordinator' || chunk?.kind === 'mark') return false
    if (chunk?.verb?.form === 'finite') return view.chunks[k - 1]?.kind !== 'noun' || view.chunks[k - 2]?.kind === 'preposition'
  }
  return false
}

const presentOf = (view: SentenceView, at: number, keeps: (token: number) => boolean): [number, string][] | null => {
  const chunk = view.chunks[at]
  if (!chunk?.verb || chunk.verb.negated || chunk.verb.modal || chunk.verb.passive || !keeps(chunk.head)) return null
  const past =
    chunk.last - chunk.first === 1 && (view.tag(chunk.head) === 'VBD' || (view.tag(chunk.head) === 'VBN' && view.tellsSource(chunk.head)))
  const perfect = chunk.last - chunk.first === 2 && /^(?:has|have)$/.test(view.word(chunk.first)) && view.tag(chunk.head) === 'VBN'
  if (!past && !perfect) return null
  // "said he would", "said it had": the tenses that follow belong to the past
  const next = view.chunks.slice(at + 1).find(({ verb, head }) => verb?.form === 'finite' && keeps(head) && !view.quoteAt(head))
  if (next && /^(?:would|had|could|should|might|was|were|did)$/.test(view.word(next.first))) return null
  if (next && next.last - next.first === 1 && view.tag(next.head) === 'VBD') return null
  const word = view.word(chunk.head)
  const verb = PRESENT_OF.get(word) ?? (view.tellsSource(chunk.head) ? CUE_VERBS.get(word)?.lemma : undefined)
  const inverted = view.chunks[at + 1]
  const subject =
    subjectOf(view, at) ?? (view.tellsSource(chunk.head) && inverted?.kind === 'noun' && view.tellsSource(inverted.head) ? inverted : null)
  // "the airline have bought" is British
  const have = view.word(chunk.first) === 'have'
  const plural = perfect ? (have && subject && isPlural(view, subject) === false ? null : have) : subject && isPlural(view, subject)
  if (verb === undefined || plural === null || isReduced(view, at)) return null
  const form = plural ? verb : thirdPerson(verb)
  return perfect
    ? [
        [chunk.first, ''],
        [chunk.head, form],
      ]
    : [[chunk.head, form]]
}
