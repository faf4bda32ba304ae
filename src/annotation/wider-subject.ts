import { type ClauseView, isFiniteVerb, isTimeChunk, phraseEnd, wordOf } from './clauses.ts'
import type { Subject } from './subject.ts'
import { isSpeaker } from './utterance.ts'

/**
 * The subject that the noun phrase right before a verb belongs to, where that is not all of it: "former speechwriter | Noam Hale said",
 * "Organizers of the push to boycott | the speech said", "The state officials whose | laws fell say". `near` is what stands right before the verb.
 */
export const widerSubject = (view: ClauseView, at: number, near: Subject | null): Subject | null =>
  near && (near.by !== 'left' || isSpeaker(view, near)) ? withTitle(view, near) : (farSpeaker(view, at) ?? near)

/** "“…,” former speechwriter | Noam Hale said": the words before the name are neither of the content nor in the way of it; the name alone tells who it is. */
const withTitle = (view: ClauseView, near: Subject): Subject => ({ ...near, firstChunk: titleStart(view, near.firstChunk) })

/** The chunk where what stands before the person's name at chunk `name` begins, from a mark, an "and" or the sentence's beginning; else `name`. */
export const titleStart = (view: ClauseView, name: number): number => {
  const { chunks } = view
  if (!endsInPerson(view, chunks[name]?.last ?? 0) || chunks[name - 1]?.kind === 'preposition') return name
  let first = name
  while (first > 0 && name - first < 4 && isPlainPhrase(view, first - 1)) first--
  const opener = chunks[first - 1]?.kind
  const opens = opener === undefined || opener === 'mark' || opener === 'coordinator' || opener === 'subordinator' || opener === 'verb'
  return opens && chunks[first]?.kind !== 'preposition' ? first : name
}

const isPlainPhrase = (view: ClauseView, i: number): boolean => {
  const chunk = view.chunks[i]
  if (!chunk || isTimeChunk(view, chunk)) return false
  if (chunk.kind === 'preposition') return wordOf(view, chunk) === 'of'
  return (chunk.kind === 'noun' && view.reading.tags[chunk.head] !== 'PRP') || chunk.kind === 'adjective'
}

/** "said master of ceremonies | Anna Moss", "said Velmar constituent | Karl Roe": the chunk behind the person whom these words lead to; else `last`. */
export const overTitle = (view: ClauseView, last: number): number => {
  const next = view.chunks[last]
  return next?.kind === 'noun' && endsInPerson(view, next.last) && !endsInPerson(view, view.chunks[last - 1]?.last ?? 0) ? last + 1 : last
}

const endsInPerson = ({ reading }: ClauseView, last: number): boolean => reading.names[reading.nameOf[last - 1] ?? -1]?.type === 'person'

/** The speaker that opens the sentence, if what stands between it and the verb only tells which one: "The last man to mount a race says". */
const farSpeaker = (view: ClauseView, at: number): Subject | null => {
  const { chunks, reading } = view
  const firstChunk = chunks[0]?.kind === 'coordinator' || chunks[0]?.kind === 'adverb' ? 1 : 0
  const noun = chunks[firstChunk]
  if (noun?.kind !== 'noun' || isTimeChunk(view, noun)) return null
  const lastChunk = phraseEnd(view, firstChunk)
  const span = { first: noun.first, last: chunks[lastChunk - 1]?.last ?? noun.last }
  // "Police arrested and questioned the driver"
  if (
    lastChunk >= at ||
    chunks[at - 1]?.kind === 'coordinator' ||
    !(isSpeaker(view, { first: noun.first, last: noun.last }) || isSpeaker(view, span))
  )
    return null
  if (reading.tags[noun.head] === 'PRP' || !tellsWhich(view, lastChunk, at)) return null
  return { ...span, firstChunk, lastChunk, by: 'left' }
}

const RELATIVE = /^(?:who|that|which|whose|whom)$/

/** Whether the chunks from `from` to `to` are one "who …", "whose …", "to …", "trying to …" or "I have met" with as many verbs as these open. */
const tellsWhich = (view: ClauseView, from: number, to: number): boolean => {
  const { chunks, reading } = view
  const opener = chunks[from]
  const word = reading.document.tokens[opener?.first ?? -1]?.lower ?? ''
  const contact = reading.tags[opener?.head ?? -1] === 'PRP' && isFiniteVerb(chunks[from + 1])
  if (!(contact || RELATIVE.test(word) || (opener?.kind === 'verb' && opener.verb?.form !== 'finite'))) return false
  let open = contact ? 1 : 0
  for (let i = from; i < to; i++) {
    const chunk = chunks[i]
    if (chunk?.kind === 'comma' || chunk?.kind === 'mark' || chunk?.kind === 'colon' || chunk?.kind === 'dash') return false
    if (chunk?.kind === 'subordinator' || RELATIVE.test(reading.document.tokens[chunk?.first ?? -1]?.lower ?? '')) open++
    if (isFiniteVerb(chunk) && --open < 0) return false
  }
  return true
}
