import type { Chunk } from './chunks.ts'
import { type ClauseView, isFiniteVerb, wordOf } from './clauses.ts'
import { TIME } from './meeting-parties.ts'
import type { TokenSpan } from './token-span.ts'
import { countryOf } from './words/countries.ts'
import { MOVING_VERBS, VENUE_NOUNS } from './words/meeting-words.ts'

const WHERE: ReadonlySet<string> = new Set(['in', 'at', 'on', 'near', 'outside', 'aboard'])

/** The place named near the trigger at chunk `at`: "in Wonsan", "at the White House", "flew to Rome to meet"; null if none is. */
export const placeNear = (view: ClauseView, at: number, inCaption: boolean): TokenSpan | null =>
  look(view, at, afterEnd(view, at, inCaption)) ?? movedTo(view, at) ?? look(view, clauseStart(view, at), at)

/** The first "in …", "at …" of a stretch of chunks that names a place. */
const look = (view: ClauseView, from: number, to: number): TokenSpan | null => {
  for (let i = from; i < to; i++) {
    const chunk = view.chunks[i]
    if (chunk?.kind !== 'preposition' || TIME(view, i + 1) || !WHERE.has(wordOf(view, chunk))) continue
    const place = placeOf(view, view.chunks[i + 1], wordOf(view, chunk) === 'at')
    // "a meeting on Syria" tells what about
    if (place && wordOf(view, chunk) === 'on' && isCountry(view, place)) continue
    if (place) return place
  }
  return null
}

/** "Wonsan"; "the Torrejon airbase", "Acme's headquarters", "the Oval Office": a venue with the name that tells which. */
const placeOf = (view: ClauseView, chunk: Chunk | undefined, at: boolean): TokenSpan | null => {
  if (chunk?.kind !== 'noun') return null
  const { reading } = view
  const { tokens } = reading.document
  const head = tokens[chunk.head]?.lower ?? ''
  if (VENUE_NOUNS.has(head)) {
    let first = chunk.first
    while (first < chunk.head && /^(?:DT|PRP\$|PDT)$/.test(reading.tags[first] ?? '')) first++
    const named = tokens.slice(first, chunk.last).some(({ text }) => /^\p{Lu}/u.test(text))
    if (named && reading.nameOf[chunk.head] === -1) return { first, last: chunk.head + 1 }
  }
  for (let j = chunk.first; j < chunk.last; j++) {
    const name = reading.names[reading.nameOf[j] ?? -1]
    if (name && (name.type === 'place' || (at && name.type === 'organization'))) return { first: name.first, last: name.last }
  }
  return null
}

/** Where the trigger's own clause ends: at the next verb that is not "was held", or at "which", "that", "where". A caption is one clause. */
const afterEnd = ({ chunks, reading }: ClauseView, at: number, inCaption: boolean): number => {
  if (inCaption) return chunks.length
  for (let i = at + 1; i < chunks.length; i++) {
    const chunk = chunks[i]
    const form = chunk?.verb?.form
    const passes = /^(?:was|were|is|are|be|held|took|take|takes|place)$/.test(reading.document.tokens[chunk?.head ?? -1]?.lower ?? '')
    if ((chunk?.kind === 'verb' && (form === 'finite' || form === 'gerund') && !passes) || chunk?.kind === 'subordinator') return i
  }
  return chunks.length
}

/** Where the clause of the trigger begins: behind the last "that", "who" or "and" with a verb of its own. */
const clauseStart = ({ chunks }: ClauseView, at: number): number => {
  for (let i = at - 1; i >= 0; i--) if (chunks[i]?.kind === 'subordinator') return i
  return 0
}

/** "He traveled to Florida to meet Roe", "arrived in Rome for talks". */
const movedTo = (view: ClauseView, at: number): TokenSpan | null => {
  const { chunks } = view
  for (let i = at - 1; i >= 0 && i > at - 7; i--) {
    const chunk = chunks[i]
    if (chunk?.kind !== 'verb') continue
    if (
      !MOVING_VERBS.has(wordOf(view, chunk)) ||
      !(isFiniteVerb(chunk) || chunk.verb?.form === 'gerund' || chunk.verb?.form === 'infinitive')
    )
      return null
    const to = chunks[i + 1]
    return to?.kind === 'preposition' && ['to', 'in', 'for'].includes(wordOf(view, to)) && i + 2 < at
      ? placeOf(view, chunks[i + 2], false)
      : to?.kind === 'noun' && i + 1 < at
        ? placeOf(view, to, false)
        : null
  }
  return null
}

const isCountry = ({ reading }: ClauseView, { first }: TokenSpan): boolean =>
  countryOf(reading.names[reading.nameOf[first] ?? -1]?.text ?? '') !== undefined
