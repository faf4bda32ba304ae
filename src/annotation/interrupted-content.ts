import { CLAUSE, leftClause, wholeRest } from './clause-content.ts'
import type { ClauseView } from './clauses.ts'
import { isFiniteVerb, wordOf } from './clauses.ts'
import { contentAfter } from './content.ts'
import { isConnective } from './content-before.ts'
import type { Content } from './content-view.ts'
import { quotesWithin } from './reading.ts'
import type { Subject } from './subject.ts'
import { CUE_VERBS } from './words/cue-verbs.ts'

/** After "said Anna Moss, a lawyer," only a further quotation is still hers. */
export const afterInversion = (view: ClauseView, from: number): Content | null => {
  const { chunks, reading } = view
  // "A, adds Moss, but B"
  if (chunks[from]?.kind === 'comma' && chunks[from + 1]?.kind === 'coordinator') {
    const rest = contentAfter(view, from + 2, CLAUSE, false)
    if (rest) return { ...rest, rule: 'clause-goes-on' }
  }
  for (let i = from; i < chunks.length; i++) {
    const chunk = chunks[i]
    if (chunk?.kind === 'verb' && chunk.verb?.form !== 'participle' && CUE_VERBS.has(wordOf(view, chunk))) return null
    if (chunk?.kind === 'mark') {
      const previous = chunks[i - 1]
      const token = reading.document.tokens[chunk.first]
      const quote = reading.quotes[reading.quoteOf[chunk.first] ?? -1]
      if (token && quote?.start === token.start && (previous?.kind === 'comma' || previous?.kind === 'stop' || previous?.kind === 'colon'))
        return { start: quote.start, end: quote.end, rule: 'quotation-goes-on', firstChunk: i }
      return null
    }
  }
  return null
}

/** "“A,” he said, “B.”", "A, he said, B": what follows a cue that its content already precedes. */
export const goesOn = (view: ClauseView, from: number, left: Content): Content | null => {
  const { chunks, reading } = view
  let i = from
  if (chunks[i]?.kind !== 'comma') return null
  while (chunks[i]?.kind === 'comma' || (chunks[i]?.kind === 'coordinator' && chunks[i + 1]?.kind === 'mark')) i++
  const chunk = chunks[i]
  if (!chunk) return null
  const quote = reading.quotes[reading.quoteOf[chunk.first] ?? -1]
  if (chunk.kind === 'mark' && quote && quote.start === reading.document.tokens[chunk.first]?.start)
    return { start: quote.start, end: quote.end, rule: 'quotation-goes-on', firstChunk: i }
  if (left.rule !== 'clause-before-cue') return null
  // "He may not shout, they say, but he is heard"
  const joined = chunk.kind === 'coordinator' && chunks[i + 1]?.kind === 'noun' && isFiniteVerb(chunks[i + 2])
  if (joined && !CUE_VERBS.has(wordOf(view, chunks[i + 2]))) return wholeRest(view, i)
  // "Pushing Iran to the top, he says, focuses attention …": the rest of the interrupted clause
  const rest = contentAfter(view, i, CLAUSE, false)
  return rest && chunks.slice(i).some((x) => isFiniteVerb(x)) && chunk.kind !== 'verb' ? rest : interrupted(view, i)
}

const interrupted = (view: ClauseView, i: number): Content | null => {
  const chunk = view.chunks[i]
  if (chunk?.kind !== 'verb' || chunk.verb?.form !== 'finite') return null
  return contentAfter(view, i, { ...CLAUSE, infinitive: true }, false) ?? wholeRest(view, i)
}

/** "Pushing for talks now, Moss says, draws attention away": subject and verb of the content stand on either side of the cue. */
export const interruptedClause = (view: ClauseView, edge: number, taken: number, next: number): Content[] => {
  const { chunks } = view
  if (chunks[edge - 1]?.kind !== 'comma' || chunks[next]?.kind !== 'comma') return []
  const before = leftClause(view, edge, taken, chunks[next + 1]?.verb?.form === 'finite' ? 1 : 2)
  const rest = chunks[next + 1]?.verb?.form === 'finite' ? wholeRest(view, next + 1) : contentAfter(view, next + 1, CLAUSE, false)
  // "In addition, he said, prices rose", "Perhaps, he said, prices will fall": the connective is the reporter's
  const alone = chunks.slice(taken, edge).every(({ kind }) => kind === 'adverb' || kind === 'coordinator' || kind === 'comma')
  if (rest && (alone || (before && isConnective(view.reading.document.text.slice(before.start, before.end))))) return [rest]
  // "As recently as in May, he said, the ministry issued cards": whatever the tagger makes of "issued"
  const other =
    rest ??
    (before && chunks.slice(next + 2).some(({ kind }) => kind === 'verb') && chunks[next + 1]?.kind === 'noun'
      ? wholeRest(view, next + 1)
      : null)
  if (!rest && before && other) return [{ ...before, rule: 'clause-before-cue', firstChunk: taken }, other]
  return before && rest ? [{ ...before, rule: 'clause-before-cue', firstChunk: taken }, rest] : []
}

/** “I hope so.” Moss said. – the full stop stands inside the marks, and so the speaker in a sentence of its own. */
export const saidAlone = (view: ClauseView, sentence: number, subject: Subject, next: number): Content[] => {
  const { chunks, reading } = view
  const { sentences } = reading.document
  const before = sentences[sentence - 1]
  if (subject.by !== 'left' || subject.firstChunk !== 0 || !before || before.block !== sentences[sentence]?.block) return []
  if (chunks.slice(next).some(({ kind, head }) => kind !== 'stop' && kind !== 'adverb' && reading.isTime[head] !== 1)) return []
  const quote = quotesWithin(reading, before).at(-1)
  if (!quote?.closed || quote.end < before.end - 1 || quote.end > before.end + 1) return []
  return [{ start: quote.start, end: quote.end, rule: 'quotation-before-cue', firstChunk: -1 }]
}

/** "The paper reports:" and in the next paragraph the quotation. */
export const afterColon = (view: ClauseView, sentence: number, next: number): Content | null => {
  const { chunks, reading } = view
  if (wordOf(view, chunks[next]) !== ':' || chunks[next + 1] !== undefined) return null
  const following = reading.document.sentences[sentence + 1]
  const quote = following
    ? quotesWithin(reading, following).find((candidate) => candidate.start >= following.start && candidate.start <= following.start + 1)
    : undefined
  if (quote) return { start: quote.start, end: quote.end, rule: 'colon-quotation', firstChunk: next }
  // a quotation set apart as a paragraph, without marks
  const here = reading.document.sentences[sentence]
  const block = reading.document.blocks[following?.block ?? -1]
  const apart = following && here && following.block !== here.block && block?.kind === 'paragraph'
  return apart ? { start: block.start, end: block.end, rule: 'colon-paragraph', firstChunk: next } : null
}
