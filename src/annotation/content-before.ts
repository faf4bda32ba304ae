import type { ClauseView } from './clauses.ts'
import { type Content, hasFinite, quoteAt, startOf, trimEnd } from './content-view.ts'

/**
 * The content to the left of source and cue, which begin at chunk `edge`: "“…,” he said", "The vote was a sham, observers said".
 * `after` is the chunk index before which nothing may be taken.
 */
export const contentBefore = (view: ClauseView, edge: number, after: number): Content | null => {
  const { chunks, reading } = view
  const { text, tokens } = reading.document
  const before = chunks[edge - 1]
  if (!before) return null
  let last = edge - 1
  if (before.kind === 'comma' && chunks[edge - 2]?.kind === 'mark') last = edge - 2
  // ‘… with 'We are here,''' said’: the inner mark stands behind the outer one
  if (chunks[last]?.kind === 'mark' && !quoteAt(view, last) && chunks[last - 1]?.kind === 'mark') last--
  const mark = chunks[last]
  if (mark?.kind === 'mark') {
    const quote = quoteAt(view, last)
    if (quote && quote.end === (tokens[mark.last - 1]?.end ?? -1)) {
      const sentenceStart = startOf(view, 0)
      const lead = text.slice(sentenceStart, quote.start)
      // "“The island is a battle of ships” Moss said": the mark before the closing one was lost
      const alone = !/\S/.test(lead) && quote.end - quote.start > 20
      const complete = alone || /[,.?!…—-][ "”’'»]*$/.test(text.slice(quote.start, quote.end)) || before.kind === 'comma'
      if (!complete) return null
      let first = last
      while (first > 0 && startOf(view, first - 1) >= quote.start) first--
      if (quote.start <= sentenceStart || !/\S/.test(lead))
        return { start: quote.start, end: quote.end, rule: 'quotation-before-cue', firstChunk: quote.start < sentenceStart ? -1 : first }
      const from = clauseStart(view, after, first)
      // "She looked up. “No,” he said": only words that the quotation goes on from belong to it
      const joint = from < first && hasWords(view, from, first) && !/[:,]\s*$/.test(lead)
      return {
        start: joint ? startOf(view, from) : quote.start,
        end: quote.end,
        rule: joint ? 'mixed-before-cue' : 'quotation-before-cue',
        firstChunk: joint ? from : first,
      }
    }
  }
  if (before.kind !== 'comma' && before.kind !== 'dash') return null
  const from = overConnective(view, clauseStart(view, after, edge - 1), edge - 1)
  if (from >= edge - 1) return null
  // headlines leave out their verbs: "Talks Back on Track, Minister Says"
  if (!hasFinite(view, from, edge - 1) && !hasPast(view, from) && !(inTitle(view) && edge - 1 > from + 1)) return null
  const start = startOf(view, from)
  const end = trimEnd(text, start, tokens[chunks[edge - 2]?.last ? (chunks[edge - 2]?.last ?? 1) - 1 : 0]?.end ?? start)
  return end > start ? { start, end, rule: 'clause-before-cue', firstChunk: from } : null
}

/** "The plan called for calm": a past tense that may be read as a participle, right behind its subject; not so in "after talks behind closed doors". */
const hasPast = ({ chunks }: ClauseView, from: number): boolean =>
  chunks[from]?.kind === 'noun' && chunks[from + 1]?.verb?.form === 'participle'

const inTitle = ({ reading, chunks }: ClauseView): boolean => {
  const sentence = reading.document.sentences[reading.sentenceOf[chunks[0]?.first ?? -1] ?? -1]
  return reading.document.blocks[sentence?.block ?? -1]?.kind === 'title'
}

const hasWords = (view: ClauseView, from: number, to: number): boolean =>
  view.chunks
    .slice(from, to)
    .some((chunk) => chunk.kind !== 'comma' && chunk.kind !== 'mark' && chunk.kind !== 'colon' && chunk.kind !== 'coordinator')

/** "In addition, the vote was a sham, he said": the connective is the reporter's. */
const overConnective = (view: ClauseView, from: number, limit: number): number => {
  const { chunks } = view
  for (let i = from; i < Math.min(from + 4, limit); i++) {
    if (chunks[i]?.kind !== 'comma') continue
    return isConnective(view.reading.document.text.slice(startOf(view, from), startOf(view, i))) ? i + 1 : from
  }
  return from
}

/** Whether these words only join a sentence to the one before: "In addition". */
export const isConnective = (words: string): boolean => CONNECTIVES.has(words.trim().toLowerCase())

const CONNECTIVES = new Set([
  'in addition',
  'additionally',
  'still',
  'however',
  'meanwhile',
  'also',
  'moreover',
  'furthermore',
  'separately',
  'besides',
  'earlier',
  'later',
  'nevertheless',
  'nonetheless',
  'in fact',
  'for example',
  'for instance',
  'on the other hand',
  'in return',
  'in turn',
])

/** The first chunk of the clause before a cue: the sentence's first, or what follows an earlier cue's own words. */
const clauseStart = (view: ClauseView, after: number, limit: number): number => {
  let from = after
  while (from < limit && ['comma', 'coordinator', 'colon', 'dash', 'stop'].includes(view.chunks[from]?.kind ?? '')) from++
  return from
}
