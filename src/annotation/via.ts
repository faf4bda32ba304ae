import type { Chunk } from './chunks.ts'
import type { CueComplements } from './cue-complements.ts'
import type { Reading } from './reading.ts'
import type { TokenSpan } from './token-span.ts'
import { AGENCIES, MEDIA_NOUNS } from './words/agencies.ts'

const AGENCY_NAMES: ReadonlySet<string> = new Set(AGENCIES.flatMap(({ names }) => names))
const TEXT_MEDIA = new Set('tweet tweets post memo blog website twitter facebook instagram telegram op-ed interview'.split(' '))

/** Whether a noun phrase is a medium: a news agency's name, or "state media", "a Russian newspaper". */
export const isMedium = (reading: Reading, span: TokenSpan | null): boolean => {
  if (!span) return false
  const { tokens, text } = reading.document
  const first = tokens[span.first]
  const last = tokens[span.last - 1]
  if (!first || !last) return false
  const words = text.slice(first.start, last.end).replace(/^the\s+/i, '')
  if (AGENCY_NAMES.has(words) || AGENCY_NAMES.has(`The ${words}`)) return true
  // "spokesman for the TV station" is a person
  for (let i = span.first; i < span.last; i++) if (reading.tags[i] === 'IN') return false
  return MEDIA_NOUNS.has(last.lower)
}

/** The medium among what follows a cue: "told CNN", "wrote on Twitter", "was quoted in state media", "in an interview with Bild". */
export const mediumAmong = (reading: Reading, chunks: readonly Chunk[], { addressee, medium }: CueComplements): TokenSpan | null => {
  const addressed = chunks[addressee]
  if (addressed && isMedium(reading, addressed)) return addressed
  const through = chunks[medium]
  if (through) {
    const head = reading.document.tokens[through.head]?.lower ?? ''
    if (isMedium(reading, through)) return through
    if (TEXT_MEDIA.has(head)) {
      const further = chunks[medium + 2]
      // "in an interview with Bild", "in a post on Twitter": the named medium is the channel
      if (chunks[medium + 1]?.kind === 'preposition' && further?.kind === 'noun' && isMedium(reading, further)) return further
      if (head !== 'interview') return through
    }
  }
  return null
}
