import type { Chunk } from '../annotation/chunks.ts'
import { isNeeded } from './needed-phrases.ts'
import { type Cut, type CutRule, hasTense } from './sentence-clauses.ts'
import type { SentenceView } from './sentence-view.ts'

/** What may go between a noun and the verb or phrase that follows. The comments show what each rule takes out, in brackets. */

const MIDDLE = /^(?:in|at|on|during|amid|from|near|outside|inside|across|with|for|over|against|between|among|around|since|under|by|about)$/

/** Where the phrase of the preposition at chunk `at` ends, with what is joined to it: "in Rome", "in Rome and Bonn", "in the heart of Rome"; a chunk's place. */
const phraseCloses = (view: SentenceView, at: number): number => {
  if (view.chunks[at + 1]?.kind !== 'noun') return at
  let close = at + 2
  for (;;) {
    const joint = view.chunks[close]
    const joins = joint && (view.word(joint.first) === 'of' || view.word(joint.first) === 'and')
    if (!joins || view.chunks[close + 1]?.kind !== 'noun') return close
    close += 2
  }
}

/** Whether the words go on with a verb, a phrase or a clause that belongs to what stands before the phrase. */
const goesOn = (view: SentenceView, next: Chunk | undefined): boolean =>
  next !== undefined &&
  next.first < view.end &&
  view.word(next.first) !== 'of' &&
  (hasTense(next) || next.kind === 'preposition' || next.verb?.form === 'infinitive' || view.word(next.first) === 'that')

/** "Officials [from the ministry] agreed." "Forty people were hurt [in a busy street] by a bus." "The row [over the bridge in Rome] is over." */
export const middlePhrases: CutRule = (view) =>
  view.chunks.flatMap((chunk, at): Cut[] => {
    const before = view.chunks[at - 1]
    if (chunk.kind !== 'preposition' || !MIDDLE.test(view.word(chunk.first)) || view.quoteAt(chunk.first)) return []
    if ((before?.kind !== 'noun' && !before?.verb?.passive) || isNeeded(view, at)) return []
    const found: Cut[] = []
    for (let close = phraseCloses(view, at); close > at; ) {
      const next = view.chunks[close]
      if (!next || next.first >= view.end) break
      // "the departure from France of the ship": whose is not clear
      if (goesOn(view, next)) found.push({ first: chunk.first, last: next.first, kind: 'middle' })
      if (next.kind !== 'preposition') break
      const further = phraseCloses(view, close)
      if (further === close) break
      close = further
    }
    return found
  })

/** Whether a noun phrase means certain things, so that what is told of them stays true without what tells which: "a boy", "the law", "Rome", "12 men". */
const isCertain = (view: SentenceView, { first, head }: Chunk): boolean =>
  /^(?:DT|CD|PRP\$)$/.test(view.tag(first)) || view.names.some((name) => name.first <= head && head < name.last)

/** "The aunt of a boy [whose death moved the town] hopes to stay." "Emails [exchanged among officials] have been found." "Efforts [to save the bridge] have failed." */
export const restrictions: CutRule = (view) =>
  view.chunks.flatMap((chunk, at): Cut[] => {
    const before = view.chunks[at - 1]
    if (before?.kind !== 'noun' || view.quoteAt(chunk.first)) return []
    const relative = /^(?:who|which|whose|where|that)$/.test(view.word(chunk.first)) && view.tag(chunk.first).startsWith('W')
    const reduced = chunk.verb !== null && chunk.verb.form !== 'finite'
    if (!relative && !reduced) return []
    let owed = relative ? 1 : 0
    for (let k = at + 1; k < view.chunks.length; k += 1) {
      const next = view.chunks[k] as Chunk
      if (next.first >= view.end || /^(?:comma|dash|colon|subordinator|stop|bracket|mark)$/.test(next.kind)) return []
      if (!hasTense(next)) continue
      if (view.chunks[k - 1]?.kind === 'coordinator') continue
      if (owed > 0) {
        owed -= 1
        continue
      }
      const happened = next.verb?.past === true || /^(?:has|have)$/.test(view.word(next.first))
      return isCertain(view, before) || happened ? [{ first: chunk.first, last: next.first, kind: 'restriction' }] : []
    }
    return []
  })
