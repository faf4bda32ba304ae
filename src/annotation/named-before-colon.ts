import { overlaps } from '../document/span.ts'
import { type ClauseView, wordOf } from './clauses.ts'
import { opensQuote, quoteAt } from './content-view.ts'
import type { FoundAttribution } from './found-attribution.ts'
import { CUE_VERBS } from './words/cue-verbs.ts'

/** A quotation of fewer characters is rather a title: "the latest film by Anna Moss: “At Sea”". */
const SHORTEST = 25

/** "It did not surprise pollster Anna Moss: “The sea was calm that day.”", "Harbour Polling: “…”": who stands before the colon says the quotation. */
export const namedBeforeColon = (view: ClauseView, sentence: number, claims: readonly FoundAttribution[]): FoundAttribution[] => {
  const { chunks, reading } = view
  const at = chunks.findIndex((chunk, i) => chunk.kind === 'colon' && wordOf(view, chunk) === ':' && opensQuote(view, i + 1))
  const noun = chunks[at - 1]
  const quote = at > 0 ? quoteAt(view, at + 1) : undefined
  const name = reading.names[reading.nameOf[noun ? noun.last - 1 : -1] ?? -1]
  if (noun?.kind !== 'noun' || !quote || !name || name.type === 'place' || quote.end - quote.start < SHORTEST) return []
  const before = chunks[at - 2]
  const link = before?.kind === 'preposition' ? wordOf(view, before) === 'from' : before?.kind !== 'coordinator' && before?.kind !== 'noun'
  const told = chunks.slice(0, at).some((chunk) => chunk.kind === 'verb' && CUE_VERBS.has(wordOf(view, chunk)))
  if (!link || told || claims.some(({ content }) => content.some((span) => overlaps(span, quote)))) return []
  const colon = chunks[at]?.first ?? 0
  return [
    {
      source: { first: noun.first, last: noun.last },
      cue: { first: colon, last: colon + 1 },
      content: [{ start: quote.start, end: quote.end }],
      via: null,
      sentence,
      rule: 'named-before-colon',
    },
  ]
}
