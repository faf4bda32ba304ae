import { accordingTo } from './according-to.ts'
import type { Chunk } from './chunks.ts'
import type { ClauseView } from './clauses.ts'
import { wordOf } from './clauses.ts'
import type { Found, FoundAttribution } from './found-attribution.ts'
import { reported } from './indirect-speech.ts'
import { labelledTitles } from './labelled-titles.ts'
import { namedBeforeColon } from './named-before-colon.ts'
import { nounCue } from './noun-cue.ts'
import type { Reading } from './reading.ts'
import { signedWords } from './signed-words.ts'
import { spokeThenQuoted } from './spoke-then-quoted.ts'
import { spokenTurns } from './turns.ts'
import { speaks } from './utterance.ts'
import { isMedium } from './via.ts'
import { CUE_VERBS, type CueFrame } from './words/cue-verbs.ts'

/** Finds who says what in every sentence, most precise rule first; each cue gives one attribution at most. */
export const findAttributions = (reading: Reading): FoundAttribution[] => {
  const wordless = new Map(
    [...labelledTitles(reading), ...spokenTurns(reading), ...signedWords(reading)].map((claim) => [claim.sentence, claim]),
  )
  const claims = reading.document.sentences.map((_, sentence) => {
    const own = wordless.get(sentence)
    return [...(own ? [own] : []), ...attributionsOf(reading, sentence, own !== undefined)]
  })
  return claims.flatMap((own, sentence) =>
    own.length === 0 && claims[sentence + 1]?.length === 0 ? spokeThenQuoted(reading, sentence) : own,
  )
}

const attributionsOf = (reading: Reading, sentence: number, turned: boolean): FoundAttribution[] => {
  const chunks = reading.chunks[sentence] ?? []
  const view: ClauseView = { reading, chunks }
  const claims: FoundAttribution[] = []
  let taken = 0
  chunks.forEach((chunk, at) => {
    const found = cueAt(view, sentence, at, chunk, taken, claims)
    if (!found) return
    if ('attribution' in found) {
      claims.push(found.attribution)
      taken = Math.max(taken, found.taken)
    } else claims[found.of] = { ...(claims[found.of] as FoundAttribution), via: found.via }
  })
  return throughMedium(reading, turned ? claims : [...claims, ...namedBeforeColon(view, sentence, claims)])
}

/** "According to the Courier, Moss said A": the paper is the channel of what she said. */
const throughMedium = (reading: Reading, claims: FoundAttribution[]): FoundAttribution[] => {
  const [first, ...others] = claims
  const told = first?.rule === 'according-to-before' && isMedium(reading, first.source) ? first : null
  const start = told?.content[0]?.start ?? 0
  const subjects = others.filter(({ rule, via }) => via === null && /^(?:left|inverted|shared)/.test(rule))
  if (!told || subjects.length === 0 || (reading.document.tokens[subjects[0]?.source?.first ?? -1]?.start ?? 0) > start + 60) return claims
  return others.map((claim) => (subjects.includes(claim) ? { ...claim, via: told.source } : claim))
}

/** The frame of a verb, with its particle: "pointed out". */
const frameAt = (view: ClauseView, at: number): CueFrame | undefined => {
  const word = wordOf(view, view.chunks[at])
  const particle = wordOf(view, view.chunks[at + 1])
  // "made it clear that"
  if (particle === 'it' && wordOf(view, view.chunks[at + 2]) === 'clear') return CUE_VERBS.get(`${word}-it-clear`)
  return (particle === 'out' || particle === 'back' ? CUE_VERBS.get(`${word}-${particle}`) : undefined) ?? CUE_VERBS.get(word)
}

/** What the cue at chunk `at` gives, if it is one. `claims` are the sentence's so far. */
const cueAt = (
  view: ClauseView,
  sentence: number,
  at: number,
  chunk: Chunk,
  taken: number,
  claims: readonly FoundAttribution[],
): Found | null => {
  if (wordOf(view, chunk) === 'according' || view.reading.document.tokens[chunk.first]?.lower === 'according')
    return accordingTo(view, sentence, at, taken, claims)
  if (chunk.kind === 'noun') return nounCue(view, sentence, at)
  const frame = chunk.kind === 'verb' ? frameAt(view, at) : undefined
  return frame && speaks(view, at) ? reported(view, sentence, at, frame, taken, claims) : null
}
