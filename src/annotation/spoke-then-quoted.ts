import { type ClauseView, wordOf } from './clauses.ts'
import { findSubject } from './find-subject.ts'
import type { FoundAttribution } from './found-attribution.ts'
import { quotesWithin, type Reading } from './reading.ts'
import { isSpeaker } from './utterance.ts'

/** What one does by the words that are quoted next. */
const SPEAKING = new Set(
  'spoke speaks addressed addresses talked responded responds reacted reacts agreed agrees disagreed disagrees concurred objected elaborated demurred protested apologized apologised laughed shrugged nodded'.split(
    ' ',
  ),
)

/** "Moss spoke to reporters outside the court. “The port is old.”": the sentence tells that she speaks, the next one what; neither has another cue. */
export const spokeThenQuoted = (reading: Reading, sentence: number): FoundAttribution[] => {
  const { sentences, tokens } = reading.document
  const [here, next] = [sentences[sentence], sentences[sentence + 1]]
  if (!here || !next || here.block !== next.block || quotesWithin(reading, here).length > 0) return []
  const quote = quotesWithin(reading, next)[0]
  if (!quote || quote.start > next.start + 1 || quote.end < next.end - 2) return []
  const view: ClauseView = { reading, chunks: reading.chunks[sentence] ?? [] }
  const at = view.chunks.findIndex((chunk) => chunk.kind === 'verb' && chunk.verb?.form === 'finite')
  const verb = view.chunks[at]
  if (!verb?.verb || verb.verb.negated || verb.verb.modal !== null || verb.verb.passive || !SPEAKING.has(wordOf(view, verb))) return []
  const subject = findSubject(view, at)
  if (subject?.by !== 'left' || !isSpeaker(view, subject) || /^(?:i|we|you|it)$/.test(tokens[subject.first]?.lower ?? '')) return []
  return [
    {
      source: { first: subject.first, last: subject.last },
      cue: { first: verb.head, last: verb.head + 1 },
      content: [{ start: quote.start, end: Math.min(quote.end, next.end) }],
      via: null,
      sentence,
      rule: 'spoke-then-quoted',
    },
  ]
}
