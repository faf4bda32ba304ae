import type { MeetingStatus } from './annotations.ts'
import type { Chunk } from './chunks.ts'
import type { ClauseView } from './clauses.ts'
import { wordOf } from './clauses.ts'
import { words } from './meeting-parties.ts'
import type { TokenSpan } from './token-span.ts'
import { CANCELLING_WORDS, DENYING_WORDS, PLANNING_WORDS } from './words/meeting-words.ts'

/** held, unless the words about the trigger plan, cancel or deny it. */
export const statusOf = (view: ClauseView, at: number): MeetingStatus => {
  const { chunks } = view
  const chunk = chunks[at]
  // "In a call on Monday, Moss and Roe agreed": what they did there
  const opens = at < 3 && chunks[at - 1]?.kind === 'preposition' && chunk?.kind === 'noun'
  const next = opens ? -1 : chunks.findIndex((x, i) => i > at && x.kind === 'verb')
  const follower = chunks[next]
  // "A meeting of Moss and Roe, planned for Monday, was cancelled": what became of it stands behind the insertion
  const main = follower?.verb?.form === 'participle' ? chunks.findIndex((x, i) => i > next && x.verb?.form === 'finite') : -1
  const near = [
    ...chunks.slice(Math.max(0, at - 4), at + 4),
    ...(chunk?.kind === 'noun' && follower ? [...chunks.slice(next, next + 2), ...chunks.slice(main, main + 1)] : []),
  ]
  const has = (set: ReadonlySet<string>, part: readonly Chunk[]): boolean =>
    part.some((x) => wordsIn(view, x).some((word) => set.has(word)))
  if (has(CANCELLING_WORDS, near) || /called off|call off/.test(near.map((x) => words(view, x)).join(' '))) return 'cancelled'
  const before = chunks.slice(Math.max(0, at - 3), at)
  if (chunk?.verb?.negated || has(DENYING_WORDS, before) || (chunk?.kind === 'noun' && wordsIn(view, chunk)[0] === 'no')) return 'denied'
  if (before.some((x) => x.verb?.negated)) return 'denied'
  if (chunk?.verb) {
    const { modal, form } = chunk.verb
    if (modal !== null) return 'planned'
    // "was to have met": it never came to that
    if (form === 'infinitive' && /^(?:was|were)$/.test(wordOf(view, chunks[at - 1])) && wordsIn(view, chunk).includes('have'))
      return 'cancelled'
    if (form === 'infinitive')
      return has(PLANNING_WORDS, before) || before.some((x) => x.verb && /^(?:is|are|was|were|be)$/.test(wordOf(view, x)))
        ? 'planned'
        : before.some((x) => x.verb?.modal === 'will')
          ? 'planned'
          : 'held'
    return 'held'
  }
  const governor = chunks
    .slice(0, at)
    .reverse()
    .find((x) => x.kind === 'verb')
  if (governor?.verb?.modal === 'will' || governor?.verb?.form === 'infinitive') {
    if (has(PLANNING_WORDS, before) || governor.verb.modal === 'will') return 'planned'
  }
  if (has(PLANNING_WORDS, before)) return 'planned'
  if (follower?.verb?.modal === 'will' || (follower && PLANNING_WORDS.has(wordOf(view, follower)))) return 'planned'
  return 'held'
}

const wordsIn = (view: ClauseView, { first, last }: TokenSpan): string[] =>
  view.reading.document.tokens.slice(first, last).map((token) => token.lower)
