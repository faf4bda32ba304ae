import { startsUpper } from '../document/starts-upper.ts'
import type { Chunk } from './chunks.ts'
import { type ClauseView, isFiniteVerb, wordOf } from './clauses.ts'
import { TIME } from './meeting-parties.ts'
import type { TokenSpan } from './token-span.ts'
import { countryOf } from './words/countries.ts'
import { MOVING_VERBS, SPOT_NOUNS, VENUE_NOUNS, VISIT_NOUNS } from './words/meeting-words.ts'

const WHERE: ReadonlySet<string> = new Set(['in', 'at', 'on', 'near', 'outside'])

/** The place named near the trigger at chunk `at`: "in Wonsan", "at the White House", "flew to Rome to meet"; null if none is. */
export const placeNear = (view: ClauseView, at: number, inCaption: boolean): TokenSpan | null =>
  look(view, at, afterEnd(view, at, inCaption)) ??
  movedTo(view, at) ??
  look(view, clauseStart(view, at), at) ??
  visited(view, clauseStart(view, at), view.chunks.length) ??
  aboard(view)

/** The first "in …", "at …" of a stretch of chunks that names a place. */
const look = (view: ClauseView, from: number, to: number): TokenSpan | null => {
  for (let i = from; i < to; i++) {
    const chunk = view.chunks[i]
    if (chunk?.kind !== 'preposition' || TIME(view, i + 1) || !WHERE.has(wordOf(view, chunk))) continue
    const word = wordOf(view, chunk)
    const place = spotOf(view, i + 1) ?? placeOf(view, view.chunks[i + 1], word === 'at')
    // "a meeting on Syria" tells what about
    if (place && word === 'on' && isCountry(view, place)) continue
    if (place) return place
  }
  return null
}

/** "from aboard Air Force One": where no other place is told, for one may also arrive aboard it. */
const aboard = ({ chunks, reading }: ClauseView): TokenSpan | null => {
  const { tokens } = reading.document
  for (const [i, chunk] of chunks.entries()) {
    const on = chunks[i + 1]
    if (chunk.kind !== 'preposition' || tokens[chunk.head]?.lower !== 'aboard' || on?.kind !== 'noun') continue
    let first = on.first
    while (first < on.last && !startsUpper(tokens[first]?.text)) first++
    if (first < on.last) return { first, last: on.last }
  }
  return null
}

/** "on the steps of the Supreme Court": a part of a named place. */
const spotOf = (view: ClauseView, i: number): TokenSpan | null => {
  const [part, of, whole] = [view.chunks[i], view.chunks[i + 1], view.chunks[i + 2]]
  if (part?.kind !== 'noun' || !SPOT_NOUNS.has(wordOf(view, part)) || of?.kind !== 'preposition' || wordOf(view, of) !== 'of') return null
  const { tokens } = view.reading.document
  const named = whole?.kind === 'noun' && tokens.slice(whole.first, whole.last).some(({ text }) => startsUpper(text))
  return named ? { first: part.head, last: whole.last } : null
}

/** "during his visit to Acme", "on a trip to Oslo": where the trip goes. */
const visited = (view: ClauseView, from: number, to: number): TokenSpan | null => {
  for (let i = from; i + 3 < to; i++) {
    const [when, trip, to] = [view.chunks[i], view.chunks[i + 1], view.chunks[i + 2]]
    if (when?.kind !== 'preposition' || !/^(?:during|on|amid)$/.test(wordOf(view, when))) continue
    if (trip?.kind !== 'noun' || !VISIT_NOUNS.has(wordOf(view, trip)) || to?.kind !== 'preposition' || wordOf(view, to) !== 'to') continue
    const place = placeOf(view, view.chunks[i + 3], true)
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
    const named = tokens.slice(first, chunk.last).some(({ text }) => startsUpper(text))
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
