import { accordingTo } from './according-to.ts'
import type { ClauseView } from './clauses.ts'
import { wordOf } from './clauses.ts'
import type { FoundAttribution } from './found-attribution.ts'
import { reported } from './indirect-speech.ts'
import { nounCue } from './noun-cue.ts'
import type { Reading } from './reading.ts'
import { speaks } from './utterance.ts'
import { CUE_VERBS } from './words/cue-verbs.ts'

/** Finds who says what in every sentence, most precise rule first; each cue gives one attribution at most. */
export const findAttributions = (reading: Reading): FoundAttribution[] => {
  const found: FoundAttribution[] = []
  reading.document.sentences.forEach((_, sentence) => found.push(...attributionsOf(reading, sentence)))
  return found
}

const attributionsOf = (reading: Reading, sentence: number): FoundAttribution[] => {
  const chunks = reading.chunks[sentence] ?? []
  const view: ClauseView = { reading, chunks }
  const found: FoundAttribution[] = []
  let taken = 0
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at]
    if (!chunk) continue
    if (wordOf(view, chunk) === 'according' || (chunk.kind === 'verb' && reading.document.tokens[chunk.first]?.lower === 'according')) {
      const claim = accordingTo(view, sentence, at, taken, found)
      if (claim) {
        found.push(claim.attribution)
        taken = Math.max(taken, claim.taken)
      }
      continue
    }
    if (chunk.kind === 'noun') {
      const claim = nounCue(view, sentence, at)
      if (claim) found.push(claim)
      continue
    }
    if (chunk.kind !== 'verb') continue
    const frame = CUE_VERBS.get(wordOf(view, chunk))
    if (!frame || !speaks(view, at)) continue
    const claim = reported(view, sentence, at, frame, taken, found)
    if (claim) {
      found.push(claim.attribution)
      taken = Math.max(taken, claim.taken)
    }
  }
  return found
}
