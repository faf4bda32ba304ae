import type { Chunk } from '../annotation/chunks.ts'
import type { TokenSpan } from '../annotation/token-span.ts'
import type { SentenceView } from './sentence-view.ts'

/** How a sentence is built, as far as its chunks tell: its verbs, its insertions, what stands before its subject. */

/** A stretch of a sentence that can go without making it false or ungrammatical. The comments show what each rule takes out, in brackets. */
export interface Cut extends TokenSpan {
  readonly kind: string
}

/** Finds stretches of one kind. */
export type CutRule = (view: SentenceView) => Cut[]

/** Asks once a sentence. */
const once = <T>(ask: (view: SentenceView) => T): ((view: SentenceView) => T) => {
  const known = new WeakMap<SentenceView, { readonly answer: T }>()
  return (view) => {
    const found = known.get(view) ?? { answer: ask(view) }
    known.set(view, found)
    return found.answer
  }
}

export const hasTense = (chunk: Chunk | undefined): boolean => chunk?.verb?.form === 'finite'
export const COMMA = ','

/** The next comma at or after `from`, before `view.end`; -1 where there is none. Commas within quotes do not count. */
const nextComma = (view: SentenceView, from: number): number => {
  for (let k = from; k < view.end; k += 1) if (view.word(k) === COMMA && !view.quoteAt(k)) return k
  return -1
}

export const chunkAt = (view: SentenceView, token: number): Chunk | undefined =>
  view.chunks.find(({ first, last }) => first <= token && token < last)
export const hasFinite = (view: SentenceView, from: number, to: number): boolean =>
  view.chunks.some((chunk) => chunk.first >= from && chunk.last <= to && hasTense(chunk))

export const CLAUSE = /^(?:as|after|while|because|since|although|though|before|when|where|whereas|that|which|who|whom)$/

/** Whether the words from `at` go on with a finite verb of the clause before, not of a new one. */
const goesOnWithVerb = (view: SentenceView, at: number): boolean => {
  for (const chunk of view.chunks) {
    if (chunk.first < at) continue
    if (hasTense(chunk)) return true
    if (chunk.kind !== 'adverb' && chunk.kind !== 'mark') return false
  }
  return false
}

const RELATIVE = /^(?:who|which|whose|where|whom)$/

/** Whether a relative clause, to the sentence's end, has one verb more than its own: "Ann Smith, who died in May was right", where a comma is left out. */
const holdsMainVerb = (view: SentenceView, from: number): boolean => {
  let owed = 0
  for (const [at, chunk] of view.chunks.entries()) {
    if (chunk.first < from || chunk.first >= view.end) continue
    if (chunk.kind === 'subordinator' || chunk.kind === 'coordinator' || chunk.kind === 'comma' || opensBareClause(view, at)) owed += 1
    if (hasTense(chunk) && --owed < 0) return true
  }
  return false
}

/**
 * "The minister[, who resigned in May,] was charged." "Kim Davis[, a county clerk,] was jailed." "The bank[, founded in 1901,] failed."
 * "It is[, in fact,] rare." Not a list: "Rome, Paris, and Bonn agreed", "a long, hard winter".
 */
export const insertions: CutRule = once((view) => {
  const cuts: Cut[] = []
  for (let comma = nextComma(view, view.sentence.first); comma >= 0; comma = nextComma(view, comma + 1)) {
    const before = chunkAt(view, comma - 1)
    const opens = chunkAt(view, comma + 1)
    if (!before || !opens || (before.kind !== 'noun' && before.kind !== 'verb' && before.kind !== 'mark')) continue
    const relative = RELATIVE.test(view.word(comma + 1)) || (opens.kind === 'preposition' && RELATIVE.test(view.word(comma + 2)))
    let close = nextComma(view, comma + 1)
    // the relative clause may have commas of its own; it ends where the verb of its noun comes
    if (relative)
      while (close >= 0 && !goesOnWithVerb(view, close + 1) && nextComma(view, close + 1) >= 0) close = nextComma(view, close + 1)
    const last = close < 0 ? view.end : close
    if (relative && close < 0 && holdsMainVerb(view, comma + 1)) continue
    if (!relative) {
      if (opens.kind === 'coordinator' || opens.kind === 'adjective' || hasTense(opens)) continue
      const resumes = close >= 0 && goesOnWithVerb(view, close + 1)
      if (!resumes && hasFinite(view, comma + 1, last)) continue
      if (opens.kind === 'noun' && (before.kind !== 'noun' || (!resumes && phraseEnd(view, comma + 1) !== last))) continue
      const next = close < 0 ? undefined : chunkAt(view, close + 1)
      if (opens.kind === 'noun' && (next?.kind === 'coordinator' || next?.kind === 'noun' || view.word(before.first - 1) === COMMA))
        continue
      if (close < 0 && opens.kind !== 'noun') continue
    }
    cuts.push({ first: comma, last: close < 0 ? last : last + 1, kind: 'insertion' })
  }
  return cuts
})

/** The end of a noun phrase with its prepositional phrases that begins at `from`; `from` where none does. */
const phraseEnd = (view: SentenceView, from: number): number => {
  let at = from
  for (;;) {
    const chunk = chunkAt(view, at)
    if (chunk?.kind !== 'noun' || chunk.first !== at) return at
    at = chunk.last
    const next = chunkAt(view, at)
    if (next?.kind !== 'preposition' || chunkAt(view, next.last)?.kind !== 'noun') return at
    at = next.last
  }
}

const NEVER_LEADING = /^(?:if|unless|without|only|not|no|according|until|should|were|had)$/

/** Whether a subject that ends before `at` comes to its verb without a new clause between. */
const leadsToVerb = (view: SentenceView, at: number): boolean => {
  for (const chunk of view.chunks) {
    if (chunk.first < at) continue
    if (hasTense(chunk)) return true
    if (chunk.kind === 'subordinator' && !RELATIVE.test(view.word(chunk.first))) return false
    if (chunk.kind === 'coordinator' && hasTense(view.chunks[view.chunks.indexOf(chunk) + 1])) return false
  }
  return false
}

/** "[After two days of talks,] the two sides agreed." Not "If the vote fails, he will go", which would be told as a fact. */
export const leadingAdverbial: CutRule = once((view) => {
  const { sentence, end, word } = view
  const opens = view.chunks[0]
  if (!opens || NEVER_LEADING.test(word(sentence.first))) return []
  if (opens.kind === 'subordinator' && /^(?:what|who|how|why|whoever|whatever|that|whether)$/.test(word(opens.first))) return []
  const adverbial =
    opens.kind === 'preposition' ||
    opens.kind === 'subordinator' ||
    opens.kind === 'adverb' ||
    (opens.verb !== null && opens.verb.form !== 'finite')
  const later = opens.kind === 'noun' && /^(?:after|before|later|ahead|into)$/.test(word(opens.last))
  // "[Sunday on the radio,] he said"
  const timed = opens.kind === 'noun' && view.times.some(({ first }) => first === sentence.first)
  if (!adverbial && !later && !timed) return []
  for (let k = sentence.first; k < end; k += 1) {
    if (word(k) !== COMMA) continue
    // American marks close behind the comma: "On “Meet the Press,” he said"
    const quote = view.quoteAt(k)
    if (quote && k + 2 !== quote.last) continue
    const from = quote ? quote.last : k + 1
    const next = chunkAt(view, from)
    const subject = next?.kind === 'adverb' ? chunkAt(view, next.last) : next
    // "Boeing delivered the jet in Long Beach, California": what has its verb before the comma is no adverbial
    const own = view.chunks.find((chunk) => hasTense(chunk) && chunk.last <= from)
    const clause = view.chunks.some(
      (chunk) => own && chunk.first < own.first && (chunk.kind === 'subordinator' || CLAUSE.test(word(chunk.first))),
    )
    if (own && !clause && !later) return []
    if (subject?.kind === 'noun' && leadsToVerb(view, subject.last)) return [{ first: sentence.first, last: from, kind: 'leading' }]
  }
  return []
})
/** "the promise | she made": a clause without its "that". Not "Ann Roe | Sunday | ordered", "eleven | unions | struck". */
const opensBareClause = (view: SentenceView, at: number): boolean => {
  const [before, chunk] = [view.chunks[at - 1], view.chunks[at]]
  if (before?.kind !== 'noun' || chunk?.kind !== 'noun' || !hasTense(view.chunks[at + 1])) return false
  if (view.times.some(({ first }) => first === before.first || first === chunk.first)) return false
  // "told Greece | it must"
  if (view.tellsSource(view.chunks[at - 2]?.head ?? -1) && view.chunks[at - 2]?.verb) return false
  return /^(?:PRP|DT)/.test(view.tag(chunk.first)) || view.names.some(({ first }) => first === chunk.first)
}

/**
 * The verb of the clause that begins at `start`: "has endorsed" in "Blackwell, who founded the school and runs it, has endorsed Roe"; null
 * where there is none.
 */
export const clauseVerb = (view: SentenceView, start: number): Chunk | null => {
  const inserted = insertions(view)
  let owed = 0
  for (const [at, chunk] of view.chunks.entries()) {
    if (chunk.first < start || view.quoteAt(chunk.head)) continue
    if (inserted.some(({ first, last }) => first <= chunk.first && chunk.last <= last)) continue
    const relative = chunk.kind === 'noun' && view.word(chunk.first) === 'whose'
    const clause =
      chunk.first > start &&
      (chunk.kind === 'subordinator' ||
        (chunk.kind === 'preposition' && CLAUSE.test(view.word(chunk.first)) && hasTense(view.chunks[at + 2])))
    const bare = opensBareClause(view, at) && (view.chunks[at - 1]?.first ?? -1) >= start
    if (relative || clause || bare) owed += 1
    if (!hasTense(chunk)) continue
    if (owed === 0) return chunk
    // "who founded it and runs it"
    if (!(view.chunks[at + 1]?.kind === 'coordinator' && hasTense(view.chunks[at + 2]))) owed -= 1
  }
  return null
}

/** The verb of the main clause, behind a leading adverbial; null where there is none. */
export const mainVerb = once((view): Chunk | null => clauseVerb(view, leadingAdverbial(view)[0]?.last ?? view.sentence.first))
