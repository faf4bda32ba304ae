import { startsUpper } from '../document/starts-upper.ts'
import type { ClauseView } from './clauses.ts'
import { isFiniteVerb, phraseEnd, wordOf } from './clauses.ts'
import { hasFinite, isTime, opensQuote, quoteAt, startOf } from './content-view.ts'
import { CUE_VERBS, type CueFrame } from './words/cue-verbs.ts'

/** What stands between a cue and its content: to whom, in which medium, when. */
export interface CueComplements {
  /** Chunk index where the content may begin. */
  readonly next: number
  /** Chunk index of the addressee's noun phrase, or -1. */
  readonly addressee: number
  /** Chunk index of the medium's noun phrase ("in a statement", "on Twitter"), or -1. */
  readonly medium: number
}

const CARRIED = new Set('carried published broadcast posted aired released cited quoted issued distributed shown printed'.split(' '))
const CONCEDING = new Set(['despite', 'under', 'without', 'unlike', 'instead', 'given', 'based', 'like', 'besides'])
const ADDRESSEE: ReadonlySet<string> = new Set(['of', 'at', 'from', 'for'])
const WITHOUT_FOR: ReadonlySet<string> = new Set(['of', 'at', 'from'])
const OF_ONLY: ReadonlySet<string> = new Set(['of'])

/** Whether a clause begins at chunk i: a finite verb follows that is not that of a relative clause. */
export const beginsClause = (view: ClauseView, i: number): boolean => {
  const { chunks } = view
  let relative = false
  for (let j = i; j < chunks.length; j++) {
    const chunk = chunks[j]
    if (!chunk || chunk.kind === 'stop') return false
    if (chunk.kind === 'verb' && chunk.verb?.form === 'finite' && j > i) {
      const before = chunks[j - 1]
      if (before?.kind === 'subordinator' && ['who', 'which', 'that'].includes(wordOf(view, before)) && j - 1 > i) {
        relative = true
        continue
      }
      // "denies the charges and will appeal": the second verb of who denies
      if (before?.kind !== 'coordinator') return true
      // "say plans to tax the rich and give breaks would …"
      if (relative || (chunk.verb.modal === null && view.reading.tags[chunk.head] === 'VB')) continue
      return false
    }
    // "said the state allocated more than a million": a past tense that looks like a participle
    if (
      chunk.verb?.form === 'participle' &&
      j > i &&
      chunks[j - 1]?.kind === 'noun' &&
      (chunks[j + 1]?.kind === 'noun' || chunks[j + 1]?.kind === 'adjective') &&
      wordOf(view, chunk) !== 'called' &&
      !isTime(view, j + 1)
    )
      return true
    // "it expects": wink at participles taken for past tense
    if (j > i + 24) return false
  }
  return false
}

/** "said on the radio, where she is a guest, that …" */
const isAside = (view: ClauseView, i: number): boolean =>
  view.chunks[i]?.kind === 'subordinator' && /^(?:where|which|who|when)$/.test(wordOf(view, view.chunks[i]))

/** "told jurors in closing arguments that": the chunk of "that" behind a phrase which no verb of its own or mark interrupts, or -1. */
const thatAhead = (view: ClauseView, from: number): number => {
  const { chunks } = view
  for (let i = from + 1; i < from + 6; i++) {
    const chunk = chunks[i]
    if (chunk?.kind === 'subordinator' && wordOf(view, chunk) === 'that') return i > from + 1 && !isFiniteVerb(chunks[i + 1]) ? i : -1
    if (!chunk || isFiniteVerb(chunk) || /^(?:comma|mark|colon|dash|stop|subordinator)$/.test(chunk.kind)) return -1
  }
  return -1
}

/** "Face the Sea": every word of some length with a capital. */
const isName = (words: string): boolean => words.split(' ').every((word) => startsUpper(word) || word.length < 4)

/** Steps over addressee, medium, time and adverbs after the cue: "told reporters in Geneva on Monday | that …". */
export const complementsOf = (view: ClauseView, from: number, frame: CueFrame): CueComplements => {
  const { chunks } = view
  const [, ...particles] = frame.lemma.split('-')
  let next = from
  let addressee = -1
  let medium = -1
  for (let guard = 0; guard < 12; guard++) {
    const chunk = chunks[next]
    if (!chunk) break
    // "pointed out that", "made it clear that"
    if (next - from < particles.length && particles[next - from] === wordOf(view, chunk)) {
      next++
      continue
    }
    if (
      chunk.kind === 'adverb' &&
      !/^(?:there|yes|no)$/.test(wordOf(view, chunk)) &&
      !(/^(?:only|even|just|nearly|almost|perhaps|maybe)$/.test(wordOf(view, chunk)) && chunks[next + 1]?.kind === 'noun') &&
      !(frame.complement || frame.judged)
    ) {
      next++
      continue
    }
    if (chunk.kind === 'noun' && isTime(view, next) && !isFiniteVerb(chunks[next + 1])) {
      next++
      continue
    }
    if (
      chunk.kind === 'noun' &&
      frame.addressee &&
      addressee < 0 &&
      !(frame.clause && frame.lemma !== 'tell' && isFiniteVerb(chunks[next + 1]))
    ) {
      // "asked the court for help"
      const end = phraseEnd(view, next, frame.prepositions.has('for') ? WITHOUT_FOR : ADDRESSEE)
      const after = chunks[end]
      const goes =
        frame.lemma === 'tell' ||
        after?.kind === 'subordinator' ||
        after?.kind === 'mark' ||
        (after?.kind === 'verb' && after.verb?.form === 'infinitive') ||
        (after?.kind === 'preposition' && frame.prepositions.has(wordOf(view, after)))
      if (goes) {
        addressee = next
        next = end
        continue
      }
      break
    }
    if (frame.complement && wordOf(view, chunk) === 'as') break
    if (chunk.kind === 'preposition' && !frame.prepositions.has(wordOf(view, chunk))) {
      let end = next + 1
      if (chunks[end]?.kind === 'noun') end = phraseEnd(view, end, new Set(['of', 'with', 'for', 'from', 'at', 'on', 'to']))
      else if (chunks[end]?.kind === 'verb' || chunks[end]?.kind === 'adverb') break
      else break
      // "in a statement carried by Tass", "in remarks broadcast on state television"
      if (
        CARRIED.has(wordOf(view, chunks[end])) &&
        chunks[end + 1]?.kind === 'preposition' &&
        chunks[end + 2]?.kind === 'noun' &&
        !isTime(view, end + 2)
      ) {
        medium = end + 2
        end = phraseEnd(view, end + 2, OF_ONLY)
      }
      const after = chunks[end]
      // "says despite all that, Hale was moved": part of what she says
      if (after?.kind === 'comma' && frame.clause && CONCEDING.has(wordOf(view, chunk)) && beginsClause(view, end + 1)) break
      const closes =
        after === undefined ||
        after.kind === 'subordinator' ||
        after.kind === 'mark' ||
        after.kind === 'comma' ||
        after.kind === 'stop' ||
        after.kind === 'colon' ||
        after.kind === 'preposition' ||
        (after.kind === 'noun' && (isTime(view, end) || frame.object || beginsClause(view, end))) ||
        (after.kind === 'verb' && after.verb?.form === 'infinitive' && frame.infinitive) ||
        after.kind === 'adverb'
      if (!closes) break
      const word = wordOf(view, chunk)
      if (word === 'to' && addressee < 0) addressee = next + 1
      else if (['in', 'on', 'via', 'through', 'by', 'during', 'at', 'with', 'from'].includes(word) && medium < 0 && !isTime(view, next + 1))
        medium = next + 1
      next = end
      continue
    }
    // "told the show “Morning Talk” on Friday that": a title in quotation marks
    if (opensQuote(view, next) && !(frame.complement || frame.judged)) {
      const quote = quoteAt(view, next)
      const words = quote ? view.reading.document.text.slice(quote.inner.start, quote.inner.end) : ''
      let j = next
      while (chunks[j] && quote && startOf(view, j) < quote.end) j++
      if (
        quote?.closed &&
        startsUpper(words) &&
        words.split(' ').length <= 6 &&
        ((!/[,.?!]$/.test(words) && chunks.slice(j, j + 4).some((x) => wordOf(view, x) === 'that')) ||
          // "said on the Courier's “Morning Talk.”"
          (chunks[next - 1]?.kind === 'noun' && chunks[next - 2]?.kind === 'preposition' && isName(words)))
      ) {
        next = j
        continue
      }
    }
    // "tweeted using her own account: “…”"
    if (wordOf(view, chunk) === 'using' && chunks[next + 1]?.kind === 'noun') {
      const end = phraseEnd(view, next + 1)
      if (chunks[end]?.kind !== 'colon') break
      next = end
      continue
    }
    // "said, however, that"
    if (chunk.kind === 'comma') {
      if (opensQuote(view, next + 1)) {
        next++
        break
      }
      // "Moss said, adding, “…”": the next cue's own
      if (
        chunks[next + 1]?.verb?.form === 'gerund' &&
        (CUE_VERBS.get(wordOf(view, chunks[next + 1]))?.quote || chunks[next + 2]?.kind === 'comma')
      )
        break
      let j = next + 1
      while (chunks[j] && chunks[j]?.kind !== 'comma' && j - next < 8) j++
      if (
        chunks[j]?.kind === 'comma' &&
        (chunks[j + 1]?.kind === 'subordinator' ||
          opensQuote(view, j + 1) ||
          (chunks[j + 1]?.kind === 'noun' && beginsClause(view, j + 1))) &&
        (!hasFinite(view, next + 1, j) || (isAside(view, next + 1) && (wordOf(view, chunks[j + 1]) === 'that' || opensQuote(view, j + 1))))
      ) {
        next = j + 1
        continue
      }
    }
    break
  }
  const that = chunks[next]?.kind === 'preposition' ? thatAhead(view, next) : -1
  return { next: that > 0 ? that : next, addressee, medium }
}
