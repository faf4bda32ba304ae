import type { ClauseView } from './clauses.ts'
import { isFiniteVerb, phraseEnd, wordOf } from './clauses.ts'
import { CLAUSE_OPENERS, isTime, opensQuote, quoteAt, startOf, trimEnd } from './content-view.ts'
import { CUE_VERBS } from './words/cue-verbs.ts'

/**
 * Where a content that begins at chunk `first` ends: with its sentence, or before ", according to", ", adding", "and said",
 * ", KCNA reported", or with its quotation where that is the whole.
 */
export const contentEnd = (view: ClauseView, first: number, object: boolean): number => {
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
  const subordinate = first > 0 && opensSubordinate(view)
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
      if (boundaryAt(view, i, first) || (object && endsObject(view, i)) || isOccasion(view, i) || (subordinate && mainFrom(view, i))) break
    }
    if (chunk.kind === 'bracket') depth += /[([{]/.test(token.text) ? 1 : -1
    if (depth < 0) break
    if (chunk.kind === 'stop' && i === chunks.length - 1) break
    if (chunk.kind === 'stop' && chunks.slice(i).every((rest) => rest.kind === 'stop' || rest.kind === 'mark' || rest.kind === 'bracket'))
      break
    end = Math.min(lastToken.end, limit)
  }
  return trimEnd(text, startOf(view, first), end)
}

const SUBORDINATING = /^(?:while|when|although|though|if|after|before|since|because|as|despite|by|besides)$/

/** "While Moss said that it is old, …", "After saying it is old, …": the sentence's main clause is still to come. */
const opensSubordinate = (view: ClauseView): boolean => {
  const { chunks, reading } = view
  const at = chunks[0]?.kind === 'coordinator' || reading.document.tokens[chunks[0]?.first ?? -1]?.lower === 'even' ? 1 : 0
  return (chunks[at]?.kind === 'subordinator' || chunks[at]?.kind === 'preposition') && SUBORDINATING.test(wordOf(view, chunks[at]))
}

/** "…, Roe left": a comma, a noun phrase and its verb. */
const mainFrom = (view: ClauseView, i: number): boolean => {
  const { chunks } = view
  return chunks[i]?.kind === 'comma' && chunks[i + 1]?.kind === 'noun' && isFiniteVerb(chunks[phraseEnd(view, i + 1)])
}

const OCCASIONS = /^(?:interview|statement|e-?mail|tweet|memo|op-ed|release|conference)$/

/** "… in an interview with the Courier." at the sentence's end: where it was said. */
const isOccasion = (view: ClauseView, i: number): boolean => {
  const { chunks, reading } = view
  const noun = chunks[i + 1]
  const determiner = reading.document.tokens[noun?.first ?? -1]?.lower
  if (wordOf(view, chunks[i]) !== 'in' || (determiner !== 'a' && determiner !== 'an') || !OCCASIONS.test(wordOf(view, noun))) return false
  return chunks.slice(i + 2).every((x) => x.kind !== 'comma' && x.kind !== 'verb' && x.kind !== 'mark' && x.kind !== 'subordinator')
}

/** A thing that is denied or called for ends where an aside or the next verb of the same subject begins: "denied any role, which …", "denied it and left". */
const endsObject = (view: ClauseView, i: number): boolean => {
  const { chunks } = view
  const chunk = chunks[i]
  const next = chunks[i + 1]
  if (chunk?.kind === 'comma')
    return (
      (next?.kind === 'subordinator' && /^(?:which|who|whose|where|while|although|though|because)$/.test(wordOf(view, next))) ||
      (next?.kind === 'coordinator' && isPredicate(view, i + 2)) ||
      (next?.kind === 'verb' && next.verb?.form === 'gerund') ||
      (next?.kind === 'coordinator' && wordOf(view, next) === 'but')
    )
  return chunk?.kind === 'coordinator' && isPredicate(view, i + 1)
}

/** A finite verb that is no bare infinitive: not "a process to choose flags and | determine which". */
const isPredicate = (view: ClauseView, i: number): boolean => {
  const chunk = view.chunks[i]
  return isFiniteVerb(chunk) && (chunk?.verb?.modal !== null || view.reading.tags[chunk?.head ?? -1] !== 'VB')
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
  if (
    chunk.kind === 'comma' &&
    after.kind === 'verb' &&
    after.verb?.form === 'gerund' &&
    isCue(view, j) &&
    [
      'add',
      'say',
      'note',
      'warn',
      'claim',
      'insist',
      'call',
      'argue',
      'explain',
      'stress',
      'tell',
      'accuse',
      'describe',
      'vow',
      'promise',
      'declare',
    ].includes(lemmaOf(view, j))
  )
    return true
  // "…, though she acknowledged", "…, after Labour accused him of dithering"
  if (
    chunk.kind === 'comma' &&
    chunks[j + 1]?.kind === 'noun' &&
    (wordOf(view, after) === 'after' || (after.kind === 'subordinator' && ['though', 'although', 'while'].includes(wordOf(view, after))))
  ) {
    const end = phraseEnd(view, j + 1)
    if (isFiniteVerb(chunks[end]) && isCue(view, end)) return true
  }
  // "…, citing two officials"
  if (chunk.kind === 'comma' && wordOf(view, after) === 'citing') return true
  if (after.kind === 'coordinator') {
    // "…, and said", "but added"
    let k = j + 1
    while (chunks[k]?.kind === 'adverb') k++
    const verb = chunks[k]
    if (
      verb?.verb?.form === 'finite' &&
      isCue(view, k) &&
      [
        'say',
        'add',
        'tell',
        'warn',
        'note',
        'insist',
        'claim',
        'argue',
        'call',
        'urge',
        'accuse',
        'vow',
        'promise',
        'declare',
        'announce',
        'deny',
        'confirm',
        'stress',
        'describe',
        'suggest',
        'acknowledge',
      ].includes(lemmaOf(view, k)) &&
      verb.verb.modal === null
    )
      return true
    // "… but stopped short of predicting a deal": of what was not said
    if (
      verb?.verb?.form === 'finite' &&
      wordOf(view, after) === 'but' &&
      (/^(?:stopped|declined|refused|offered|gave)$/.test(wordOf(view, verb)) || (verb.verb.negated && isCue(view, k)))
    )
      return true
    // "…, but Moss said"
    if (chunks[j + 1]?.kind === 'noun') {
      const end = phraseEnd(view, j + 1)
      if (isFiniteVerb(chunks[end]) && isCue(view, end) && !CLAUSE_OPENERS.has(wordOf(view, chunks[first])))
        return ['say', 'add', 'tell', 'warn', 'insist', 'note'].includes(lemmaOf(view, end))
    }
  }
  return chunk.kind === 'comma' && attributesTail(view, j)
}

/** "…, KCNA reported on Monday." at the sentence's end. */
const attributesTail = (view: ClauseView, j: number): boolean => {
  const { chunks } = view
  if (chunks[j]?.kind !== 'noun') return false
  const end = overAside(view, phraseEnd(view, j))
  if (!(isFiniteVerb(chunks[end]) || chunks[end]?.verb?.form === 'participle') || !isCue(view, end)) return false
  return chunks
    .slice(end + 1)
    .every(
      (x, k) =>
        x.kind === 'stop' ||
        x.kind === 'adverb' ||
        x.kind === 'mark' ||
        (x.kind === 'noun' && isTime(view, end + 1 + k)) ||
        (x.kind === 'preposition' && isTime(view, end + 2 + k)),
    )
}

/** Over what stands between a speaker and the verb: "a person familiar with the matter | said", "his lawyer, Karl Voss, | said". */
const overAside = (view: ClauseView, from: number): number => {
  const { chunks } = view
  const told = chunks[from]
  if (told?.kind === 'adjective' && chunks[from + 1]?.kind === 'preposition' && chunks[from + 2]?.kind === 'noun')
    return phraseEnd(view, from + 2)
  if (told?.kind === 'comma' && chunks[from + 1]?.kind === 'noun') {
    const close = phraseEnd(view, from + 1)
    if (chunks[close]?.kind === 'comma') return close + 1
  }
  return from
}

const isCue = (view: ClauseView, i: number): boolean => CUE_VERBS.has(wordOf(view, view.chunks[i]))

const lemmaOf = (view: ClauseView, i: number): string => CUE_VERBS.get(wordOf(view, view.chunks[i]))?.lemma ?? ''
