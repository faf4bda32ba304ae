import type { Chunk } from './chunks.ts'
import { CLAUSE, leftClause, wholeRest } from './clause-content.ts'
import type { ClauseView } from './clauses.ts'
import { isFiniteVerb, phraseEnd, wordOf } from './clauses.ts'
import { contentAfter } from './content.ts'
import type { Found, FoundAttribution } from './found-attribution.ts'
import type { TokenSpan } from './token-span.ts'
import { isMedium } from './via.ts'
import { ROLE_NOUNS } from './words/person-words.ts'

/** "A, according to X", "According to X, A": its content is the rest of the sentence; or X is the channel of another's words. */
export const accordingTo = (
  view: ClauseView,
  sentence: number,
  at: number,
  taken: number,
  earlier: readonly FoundAttribution[],
): Found | null => {
  const { chunks, reading } = view
  const { tokens, text } = reading.document
  const first = chunks[at]?.first ?? 0
  let i = at + 1
  if (tokens[first + 1]?.lower !== 'to') return null
  while (chunks[i] && (chunks[i]?.first ?? 0) < first + 2) i++
  if (chunks[i]?.kind !== 'noun') return null
  let end = phraseEnd(view, i, new Set(['of', 'for', 'at', 'in', 'from', 'by']))
  let sourceFirst = chunks[i]?.first ?? 0
  // "estimates from the Pentagon", "a report by the union": who made the text is the source
  for (let j = i + 1; j < end; j++) {
    if (chunks[j]?.kind === 'preposition' && ['from', 'by'].includes(wordOf(view, chunks[j])) && chunks[j + 1]?.kind === 'noun')
      sourceFirst = chunks[j + 1]?.first ?? sourceFirst
  }
  const source: TokenSpan = { first: sourceFirst, last: chunks[end - 1]?.last ?? 0 }
  const cue: TokenSpan = { first, last: first + 2 }
  if (
    chunks
      .slice(0, at)
      .some((chunk) => chunk.kind !== 'coordinator' && chunk.kind !== 'adverb' && chunk.kind !== 'mark' && chunk.kind !== 'comma')
  ) {
    const before = leftClause(view, at, 0)
    if (!before) return null
    const told = earlier.findIndex(
      (other) => other.content.some((span) => span.start < before.end && before.start < span.end) && other.via === null,
    )
    if (told >= 0 && isMedium(reading, source)) return { via: source, of: told }
    const from = told >= 0 ? before : (leftClause(view, at, taken) ?? before)
    return {
      attribution: { source, cue, content: [{ start: from.start, end: from.end }], via: null, sentence, rule: 'according-to-after' },
      taken: end,
    }
  }
  // "According to X, A": over the aside on X to the comma that opens A
  while (chunks[end] && chunks[end]?.kind !== 'comma') {
    if (isFiniteVerb(chunks[end])) break
    end++
  }
  let comma = end
  for (let j = end; j < chunks.length; j++) {
    if (chunks[j]?.kind !== 'comma') continue
    // "According to Moss, topics such as rights, the press and wages remain": the list is what she said
    if (j === end && !aside(view, j)) break
    const next = chunks[j + 1]
    if (next && next.kind !== 'verb' && contentAfter(view, j + 1, CLAUSE, false)) {
      comma = j
      if (!aside(view, j)) break
    }
  }
  // "According to Moss the property was returned by mail": no comma
  const joint =
    chunks[i + 1]?.kind === 'noun' && (reading.nameOf[source.last - 1] ?? -1) >= 0 && isFiniteVerb(chunks[phraseEnd(view, i + 1)])
  const right = joint
    ? wholeRest(view, i + 1)
    : (contentAfter(view, comma + 1, CLAUSE, false) ?? (chunks[comma]?.kind === 'comma' ? wholeRest(view, comma + 1) : null))
  if (!right || right.end <= right.start || !/\S/.test(text.slice(right.start, right.end))) return null
  return {
    attribution: { source, cue, content: [{ start: right.start, end: right.end }], via: null, sentence, rule: 'according-to-before' },
    taken: comma + 1,
  }
}

/** "a Russian agency", "its director", "director of the port": not "topics". */
const tellsWho = (view: ClauseView, chunk: Chunk): boolean => {
  const { tags, nameOf } = view.reading
  return (
    tags[chunk.first] === 'DT' || tags[chunk.first] === 'PRP$' || (nameOf[chunk.first] ?? -1) >= 0 || ROLE_NOUNS.has(wordOf(view, chunk))
  )
}

/** Whether the stretch from this comma to the next is an aside with no finite verb: "Tass, a Russian agency, …". */
const aside = (view: ClauseView, comma: number): boolean => {
  const opener = view.chunks[comma + 1]
  if (opener?.kind === 'noun' && !tellsWho(view, opener)) return false
  for (let j = comma + 1; j < view.chunks.length; j++) {
    if (isFiniteVerb(view.chunks[j])) return false
    if (view.chunks[j]?.kind === 'comma') return true
  }
  return false
}
