import type { Span } from '../document/span.ts'
import type { ClauseView } from './clauses.ts'
import type { Content } from './content-view.ts'
import type { CueFrame } from './words/cue-verbs.ts'

export const CLAUSE: CueFrame = {
  lemma: 'say',
  clause: true,
  thatClause: true,
  quote: true,
  object: false,
  infinitive: false,
  addressee: false,
  complement: false,
  judged: false,
  text: false,
  spoken: false,
  prepositions: new Set(),
}

/** What stands before a cue's own words; one word is enough where the clause goes on after them: "Velmar, he said, was calm". */
export const leftClause = (view: ClauseView, edge: number, after: number, least = 2): Span | null => {
  const { chunks, reading } = view
  const { tokens, text } = reading.document
  let from = after
  while (from < edge && ['comma', 'coordinator', 'colon', 'dash', 'stop'].includes(chunks[from]?.kind ?? '')) from++
  let last = edge - 1
  while (last > from && ['comma', 'dash'].includes(chunks[last]?.kind ?? '')) last--
  const start = tokens[chunks[from]?.first ?? 0]?.start ?? 0
  const end = tokens[(chunks[last]?.last ?? 1) - 1]?.end ?? 0
  if (last < from || end <= start || text.slice(start, end).split(' ').length < least) return null
  return { start, end }
}

export const wholeRest = (view: ClauseView, i: number): Content | null => {
  const { chunks, reading } = view
  const { tokens } = reading.document
  const last = chunks.filter((chunk) => chunk.kind !== 'stop').at(-1)
  const start = tokens[chunks[i]?.first ?? 0]?.start ?? 0
  const end = tokens[(last?.last ?? 1) - 1]?.end ?? start
  return end > start ? { start, end, rule: 'clause-goes-on', firstChunk: i } : null
}
