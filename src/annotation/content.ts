import type { Quote } from '../document/document.ts'
import type { Span } from '../document/span.ts'
import type { Chunk } from './chunks.ts'
import type { ClauseView } from './clauses.ts'
import { isFinite, phraseEnd, wordOf } from './clauses.ts'
import type { CueFrame } from './words/cue-verbs.ts'
import { CUE_VERBS } from './words/cue-verbs.ts'

/** The content of a cue on one side of it, and the rule that found it. */
export interface Content extends Span {
  readonly rule: string
  /** Chunk index of its first word, -1 where it begins in an earlier sentence. */
  readonly firstChunk: number
}

/** What stands between a cue and its content: to whom, in which medium, when. */
export interface CueComplements {
  /** Chunk index where the content may begin. */
  readonly next: number
  /** Chunk index of the addressee's noun phrase, or -1. */
  readonly addressee: number
  /** Chunk index of the medium's noun phrase ("in a statement", "on Twitter"), or -1. */
  readonly medium: number
}

const CLAUSE_OPENERS = new Set(['that', 'whether', 'if', 'how', 'why', 'what', 'who', 'where', 'when', 'which', 'whoever', 'whatever'])

const chunkAt = ({ chunks }: ClauseView, i: number): Chunk | undefined => chunks[i]
const isTime = ({ reading, chunks }: ClauseView, i: number): boolean => chunks[i] !== undefined && reading.isTime[chunks[i]?.head ?? 0] === 1
const startOf = ({ reading, chunks }: ClauseView, i: number): number => reading.document.tokens[chunks[i]?.first ?? 0]?.start ?? 0
const quoteAt = ({ reading, chunks }: ClauseView, i: number): Quote | undefined => {
  const index = reading.quoteOf[chunks[i]?.first ?? -1] ?? -1
  return index < 0 ? undefined : reading.quotes[index]
}
const opensQuote = (view: ClauseView, i: number): boolean => chunkAt(view, i)?.kind === 'mark' && quoteAt(view, i)?.start === startOf(view, i)

/** Whether a clause begins at chunk i: a finite verb follows that is not that of a relative clause. */
const beginsClause = (view: ClauseView, i: number): boolean => {
  const { chunks } = view
  for (let j = i; j < chunks.length; j++) {
    const chunk = chunks[j]
    if (!chunk || chunk.kind === 'stop') return false
    if (chunk.kind === 'verb' && chunk.verb?.form === 'finite' && j > i) {
      const before = chunks[j - 1]
      if (before?.kind === 'subordinator' && ['who', 'which', 'that'].includes(wordOf(view, before)) && j - 1 > i) continue
      return true
    }
    // "it expects": wink at participles taken for past tense
    if (j > i + 14) return false
  }
  return false
}

/** Steps over addressee, medium, time and adverbs after the cue: "told reporters in Geneva on Monday | that …". */
export const complementsOf = (view: ClauseView, from: number, frame: CueFrame): CueComplements => {
  const { chunks } = view
  let next = from
  let addressee = -1
  let medium = -1
  for (let guard = 0; guard < 12; guard++) {
    const chunk = chunks[next]
    if (!chunk) break
    if (chunk.kind === 'adverb' && !/^(?:there|yes|no)$/.test(wordOf(view, chunk)) && !(frame.complement || frame.judged)) {
      next++
      continue
    }
    if (chunk.kind === 'noun' && isTime(view, next) && !isFinite(chunks[next + 1])) {
      next++
      continue
    }
    if (chunk.kind === 'noun' && frame.addressee && addressee < 0 && !(frame.clause && frame.lemma !== 'tell' && isFinite(chunks[next + 1]))) {
      const end = phraseEnd(view, next, new Set(['of', 'at', 'from', 'for']))
      const after = chunks[end]
      const goes = frame.lemma === 'tell' || after?.kind === 'subordinator' || after?.kind === 'mark' || (after?.kind === 'verb' && after.verb?.form === 'infinitive') || (after?.kind === 'preposition' && frame.prepositions.has(wordOf(view, after)))
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
      const after = chunks[end]
      const closes =
        after === undefined || after.kind === 'subordinator' || after.kind === 'mark' || after.kind === 'comma' || after.kind === 'stop' || after.kind === 'colon' || after.kind === 'preposition' ||
        (after.kind === 'noun' && (isTime(view, end) || beginsClause(view, end))) || (after.kind === 'verb' && after.verb?.form === 'infinitive' && frame.infinitive) || after.kind === 'adverb'
      if (!closes) break
      const word = wordOf(view, chunk)
      if (word === 'to' && addressee < 0) addressee = next + 1
      else if (['in', 'on', 'via', 'through', 'by', 'during', 'at', 'with', 'from'].includes(word) && medium < 0 && !isTime(view, next + 1)) medium = next + 1
      next = end
      continue
    }
    // "told the show “Morning Talk” on Friday that": a title in quotation marks
    if (opensQuote(view, next) && !(frame.complement || frame.judged)) {
      const quote = quoteAt(view, next)
      const words = quote ? view.reading.document.text.slice(quote.inner.start, quote.inner.end) : ''
      let j = next
      while (chunks[j] && quote && startOf(view, j) < quote.end) j++
      if (quote?.closed && /^\p{Lu}/u.test(words) && words.split(' ').length <= 6 && !/[,.?!]$/.test(words) && chunks.slice(j, j + 4).some((x) => wordOf(view, x) === 'that')) {
        next = j
        continue
      }
    }
    // "said, however, that"
    if (chunk.kind === 'comma') {
      if (opensQuote(view, next + 1)) {
        next++
        break
      }
      let j = next + 1
      while (chunks[j] && chunks[j]?.kind !== 'comma' && j - next < 8) j++
      if (chunks[j]?.kind === 'comma' && (chunks[j + 1]?.kind === 'subordinator' || opensQuote(view, j + 1) || (chunks[j + 1]?.kind === 'noun' && beginsClause(view, j + 1))) && !hasFinite(view, next + 1, j)) {
        next = j + 1
        continue
      }
    }
    break
  }
  return { next, addressee, medium }
}

const hasFinite = (view: ClauseView, from: number, to: number): boolean => {
  for (let i = from; i < to; i++) if (isFinite(view.chunks[i])) return true
  return false
}

/** The content to the right of a cue whose complements end at chunk `from`, or null. */
export const contentAfter = (view: ClauseView, from: number, frame: CueFrame, addressed: boolean): Content | null => {
  const { chunks } = view
  const chunk = chunks[from]
  if (!chunk) return null
  const word = wordOf(view, chunk)
  const take = (rule: string, first = from): Content | null => {
    const end = contentEnd(view, first, OBJECT_RULES.has(rule))
    const start = startOf(view, first)
    return end > start ? { start, end, rule, firstChunk: first } : null
  }
  if (chunk.kind === 'colon' && word === ':') return chunks[from + 1] ? take(opensQuote(view, from + 1) ? 'colon-quotation' : 'colon-clause', from + 1) : null
  if (opensQuote(view, from)) {
    const clause = frame.quote || frame.clause || frame.object || frame.complement || frame.judged
    return clause ? take('quotation-after-cue') : null
  }
  // "said no"
  if (chunk.kind === 'adverb' && (word === 'no' || word === 'yes') && frame.clause) {
    const token = view.reading.document.tokens[chunk.first]
    return token ? { start: token.start, end: token.end, rule: 'yes-no', firstChunk: from } : null
  }
  if (chunk.kind === 'dash' && opensQuote(view, from + 1)) return take('quotation-after-cue', from + 1)
  if (chunk.kind === 'subordinator' && CLAUSE_OPENERS.has(word) && (frame.thatClause || frame.addressee)) return take(word === 'that' ? 'that-clause' : 'wh-clause')
  if (chunk.kind === 'verb' && chunk.verb?.form === 'infinitive' && frame.infinitive) return take('infinitive')
  // "called for calm", "asked for help": what they want; "warned of floods", "accused them of lying": with the preposition
  if (chunk.kind === 'preposition' && frame.prepositions.has(word)) return take('preposition', (word === 'for' || word === 'on' || word === 'upon') && (frame.lemma === 'call' || frame.lemma === 'ask') ? from + 1 : from)
  // "has described as one of the worst"
  if (frame.complement && chunk.kind === 'preposition' && word === 'as') return take('complement', from + 1)
  if (addressed && frame.lemma === 'tell' && beginsClause(view, from)) return take('bare-clause')
  if (frame.clause && !addressed && chunk.kind !== 'comma' && chunk.kind !== 'stop' && chunk.kind !== 'coordinator' && chunk.kind !== 'verb' && beginsClause(view, from)) return take('bare-clause')
  if (frame.complement && chunk.kind === 'noun') {
    const end = phraseEnd(view, from)
    const after = chunks[end]
    if (after && (after.kind === 'noun' || after.kind === 'adjective' || opensQuote(view, end) || (after.kind === 'preposition' && wordOf(view, after) === 'as') || (after.kind === 'verb' && after.verb?.form !== 'finite')) && !isTime(view, end)) return take('object-complement')
    return null
  }
  if (frame.complement && opensQuote(view, from)) return take('object-complement')
  if (frame.judged && chunk.kind === 'noun') return take('judged-object')
  if (frame.object && (chunk.kind === 'noun' || (chunk.kind === 'verb' && chunk.verb?.form === 'gerund' && GERUND_TAKERS.has(frame.lemma)))) return take('object')
  if (frame.infinitive && frame.addressee && chunk.kind === 'noun') {
    const end = phraseEnd(view, from)
    if (chunks[end]?.kind === 'verb' && chunks[end]?.verb?.form === 'infinitive') return take('addressee-infinitive')
  }
  return null
}

const OBJECT_RULES = new Set(['object', 'judged-object', 'preposition', 'object-complement', 'complement', 'addressee-infinitive'])
/** "denied taking the money": these take a doing as their object. */
const GERUND_TAKERS = new Set(['deny', 'admit', 'acknowledge', 'suggest', 'recommend', 'propose', 'confirm', 'reject'])

/**
 * Where a content that begins at chunk `first` ends: with its sentence, or before ", according to", ", adding", "and said",
 * ", KCNA reported", or with its quotation where that is the whole.
 */
const contentEnd = (view: ClauseView, first: number, object: boolean): number => {
  const { chunks, reading } = view
  const { tokens, text } = reading.document
  const opened = opensQuote(view, first) ? quoteAt(view, first) : undefined
  if (opened) {
    const lastInner = text[opened.inner.end - 1] ?? ''
    const whole = /[,.?!…—-]/.test(lastInner) || !opened.closed
    if (whole) return opened.end
  }
  const within = opened ? undefined : quoteAt(view, first)
  const limit = within ? within.inner.end : Number.POSITIVE_INFINITY
  let end = startOf(view, first)
  let depth = 0
  for (let i = first; i < chunks.length; i++) {
    const chunk = chunks[i]
    if (!chunk) break
    const token = tokens[chunk.first]
    const lastToken = tokens[chunk.last - 1]
    if (!token || !lastToken) break
    if (token.start >= limit) break
    if (i > first && !within) {
      const inner = quoteAt(view, i)
      if (inner && opensQuote(view, i)) {
        // a quotation inside: over it in one step
        let j = i
        while (j < chunks.length && startOf(view, j) < inner.end) j++
        end = inner.end
        // ‘… the crisis," the agency reported’: the comma stands inside
        if (text[inner.inner.end - 1] === ',' && (attributesTail(view, j) || wordOf(view, chunks[j]) === 'according')) break
        i = j - 1
        continue
      }
      if (boundaryAt(view, i, first) || (object && endsObject(view, i))) break
    }
    if (chunk.kind === 'bracket') depth += /[([{]/.test(token.text) ? 1 : -1
    if (depth < 0) break
    if (chunk.kind === 'stop' && i === chunks.length - 1) break
    if (chunk.kind === 'stop' && chunks.slice(i).every((rest) => rest.kind === 'stop' || rest.kind === 'mark' || rest.kind === 'bracket')) break
    end = Math.min(lastToken.end, limit)
  }
  return trimEnd(text, startOf(view, first), end)
}

const trimEnd = (text: string, start: number, end: number): number => {
  let last = end
  while (last > start && /[\s,;:–—-]/.test(text[last - 1] ?? '')) last--
  return last
}

/** A thing that is denied or called for ends where an aside or the next verb of the same subject begins: "denied any role, which …", "denied it and left". */
const endsObject = (view: ClauseView, i: number): boolean => {
  const { chunks } = view
  const chunk = chunks[i]
  const next = chunks[i + 1]
  if (chunk?.kind === 'comma') return (next?.kind === 'subordinator' && /^(?:which|who|whose|where|while|although|though|because)$/.test(wordOf(view, next))) || (next?.kind === 'coordinator' && isFinite(chunks[i + 2])) || (next?.kind === 'verb' && next.verb?.form === 'gerund') || (next?.kind === 'coordinator' && wordOf(view, next) === 'but')
  return chunk?.kind === 'coordinator' && isFinite(next)
}

/** Whether chunk i begins what no longer belongs to a content begun at `first`. */
const boundaryAt = (view: ClauseView, i: number, first: number): boolean => {
  const { chunks } = view
  const chunk = chunks[i]
  if (!chunk) return true
  let j = i
  if (chunk.kind === 'comma' || chunk.kind === 'dash') j++
  const after = chunks[j]
  if (!after) return false
  if (chunk.kind === 'comma' && wordOf(view, after) === 'according') return true
  // "…; but the group is seen as important"
  if (chunk.kind === 'colon' && wordOf(view, chunk) === ';' && wordOf(view, chunks[i + 1]) === 'but') return true
  if (chunk.kind === 'comma' && after.kind === 'verb' && after.verb?.form === 'gerund' && isCue(view, j) && ['add', 'say', 'note', 'warn', 'claim', 'insist', 'call', 'argue', 'explain', 'stress', 'tell', 'accuse', 'describe', 'vow', 'promise', 'declare'].includes(lemmaOf(view, j))) return true
  // "…, though she acknowledged"
  if (chunk.kind === 'comma' && after.kind === 'subordinator' && ['though', 'although', 'while'].includes(wordOf(view, after)) && chunks[j + 1]?.kind === 'noun') {
    const end = phraseEnd(view, j + 1)
    if (isFinite(chunks[end]) && isCue(view, end)) return true
  }
  if (after.kind === 'coordinator') {
    // "…, and said", "but added"
    let k = j + 1
    while (chunks[k]?.kind === 'adverb') k++
    const verb = chunks[k]
    if (verb?.verb?.form === 'finite' && isCue(view, k) && ['say', 'add', 'tell', 'warn', 'note', 'insist', 'claim', 'argue', 'call', 'urge', 'accuse', 'vow', 'promise', 'declare', 'announce', 'deny', 'confirm', 'stress', 'describe', 'suggest', 'acknowledge'].includes(lemmaOf(view, k)) && verb.verb.modal === null) return true
    // "… but stopped short of predicting a deal": of what was not said
    if (verb?.verb?.form === 'finite' && (/^(?:stopped|declined|refused|offered|gave)$/.test(wordOf(view, verb)) || (verb.verb.negated && isCue(view, k)))) return true
    // "…, but Moss said"
    if (chunks[j + 1]?.kind === 'noun') {
      const end = phraseEnd(view, j + 1)
      if (isFinite(chunks[end]) && isCue(view, end) && !CLAUSE_OPENERS.has(wordOf(view, chunks[first]))) return ['say', 'add', 'tell', 'warn', 'insist', 'note'].includes(lemmaOf(view, end))
    }
  }
  return chunk.kind === 'comma' && attributesTail(view, j)
}

/** "…, KCNA reported on Monday." at the sentence's end. */
const attributesTail = (view: ClauseView, j: number): boolean => {
  const { chunks } = view
  if (chunks[j]?.kind !== 'noun') return false
  const end = phraseEnd(view, j)
  if (!(isFinite(chunks[end]) || chunks[end]?.verb?.form === 'participle') || !isCue(view, end)) return false
  return chunks.slice(end + 1).every((x, k) => x.kind === 'stop' || x.kind === 'adverb' || x.kind === 'mark' || (x.kind === 'noun' && isTime(view, end + 1 + k)) || (x.kind === 'preposition' && isTime(view, end + 2 + k)))
}

const isCue = (view: ClauseView, i: number): boolean => CUE_VERBS.has(wordOf(view, view.chunks[i]))
const lemmaOf = (view: ClauseView, i: number): string => CUE_VERBS.get(wordOf(view, view.chunks[i]))?.lemma ?? ''

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
  const mark = chunks[last]
  if (mark?.kind === 'mark') {
    const quote = quoteAt(view, last)
    if (quote && quote.end === (tokens[mark.last - 1]?.end ?? -1)) {
      const sentenceStart = startOf(view, 0)
      const lead = text.slice(sentenceStart, quote.start)
      const complete = /[,.?!…—-]["”’'»]*$/.test(text.slice(quote.start, quote.end)) || before.kind === 'comma'
      if (!complete) return null
      let first = last
      while (first > 0 && startOf(view, first - 1) >= quote.start) first--
      if (quote.start <= sentenceStart || !/\S/.test(lead)) return { start: quote.start, end: quote.end, rule: 'quotation-before-cue', firstChunk: quote.start < sentenceStart ? -1 : first }
      const from = clauseStart(view, after, first)
      // "She looked up. “No,” he said": only words that the quotation goes on from belong to it
      const joint = from < first && hasWords(view, from, first) && !/[:,]\s*$/.test(lead)
      return { start: joint ? startOf(view, from) : quote.start, end: quote.end, rule: joint ? 'mixed-before-cue' : 'quotation-before-cue', firstChunk: joint ? from : first }
    }
  }
  if (before.kind !== 'comma' && before.kind !== 'dash') return null
  const from = overConnective(view, clauseStart(view, after, edge - 1), edge - 1)
  if (from >= edge - 1) return null
  if (!hasFinite(view, from, edge - 1)) return null
  const start = startOf(view, from)
  const end = trimEnd(text, start, tokens[chunks[edge - 2]?.last ? (chunks[edge - 2]?.last ?? 1) - 1 : 0]?.end ?? start)
  return end > start ? { start, end, rule: 'clause-before-cue', firstChunk: from } : null
}

const hasWords = (view: ClauseView, from: number, to: number): boolean => view.chunks.slice(from, to).some((chunk) => chunk.kind !== 'comma' && chunk.kind !== 'mark' && chunk.kind !== 'colon' && chunk.kind !== 'coordinator')

/** "In addition, the vote was a sham, he said": the connective is the reporter's. */
const overConnective = (view: ClauseView, from: number, limit: number): number => {
  const { chunks } = view
  for (let i = from; i < Math.min(from + 4, limit); i++) {
    if (chunks[i]?.kind !== 'comma') continue
    const words = view.reading.document.text.slice(startOf(view, from), startOf(view, i)).trim().toLowerCase()
    return CONNECTIVES.has(words) ? i + 1 : from
  }
  return from
}
const CONNECTIVES = new Set(['in addition', 'additionally', 'still', 'however', 'meanwhile', 'also', 'moreover', 'furthermore', 'separately', 'besides', 'earlier', 'later', 'nevertheless', 'nonetheless', 'in fact', 'for example', 'for instance', 'on the other hand', 'in return', 'in turn'])

/** The first chunk of the clause before a cue: the sentence's first, or what follows an earlier cue's own words. */
const clauseStart = (view: ClauseView, after: number, limit: number): number => {
  let from = after
  while (from < limit && ['comma', 'coordinator', 'colon', 'dash', 'stop'].includes(view.chunks[from]?.kind ?? '')) from++
  return from
}
