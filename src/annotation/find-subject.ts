import type { Chunk } from './chunks.ts'
import { type ClauseView, isFiniteVerb, isTimeChunk, joins, phraseEnd, phraseStart, wordOf } from './clauses.ts'
import { opensQuote } from './content-view.ts'
import type { Subject } from './subject.ts'
import { overTitle, widerSubject } from './wider-subject.ts'
import { CUE_VERBS } from './words/cue-verbs.ts'
import { GROUP_NOUNS, ROLE_NOUNS } from './words/person-words.ts'
import { WRITTEN_NOUNS } from './words/written-nouns.ts'

const TIME_PREPOSITIONS = new Set([
  'on',
  'in',
  'at',
  'during',
  'since',
  'by',
  'late',
  'early',
  'after',
  'before',
  'last',
  'this',
  'earlier',
  'until',
  'over',
  'for',
])

/**
 * The subject of the verb group at chunk `at`, or null.
 * Left: "Rubio said", "Rubio on Thursday said", "Rubio, the secretary of state, said", "Rubio, who met him, said", "an aide who said".
 * Inverted: "“…,” said Anna Moss, a lawyer". Shared: "Rubio walked in and said", "…, adding that".
 */
export const findSubject = (view: ClauseView, at: number): Subject | null => {
  const { chunks } = view
  const verb = chunks[at]?.verb
  if (!verb) return null
  if (verb.form === 'gerund') {
    // "footage of Moss saying": the noun before it, whatever opens that
    // "The ministry issued a statement saying": whose statement it is
    const verbAt = chunks[at - 2]?.kind === 'preposition' && wordOf(view, chunks[at - 2]) === 'out' ? at - 3 : at - 2
    const issuer = WRITTEN_NOUNS.has(wordOf(view, chunks[at - 1])) && isFiniteVerb(chunks[verbAt]) ? mainSubject(view, at) : null
    if (issuer) return issuer
    if (chunks[at - 1]?.kind === 'noun' && !isTimeChunk(view, chunks[at - 1] as Chunk))
      return leftOf(view, at) ?? subject(view, at - 1, at, 'left')
    return saidJustNow(view, at) ?? mainSubject(view, at) ?? sharedBefore(view, at) ?? subjectAhead(view, at)
  }
  if (verb.form === 'infinitive') return sharedBefore(view, at)
  // "Moss, who knew it, told his advisers": the sentence begins with its subject
  const opening = chunks[at - 1]?.kind === 'comma' ? leftOf(view, at) : null
  if (
    opening &&
    // "For now, Moss, at the institute, said": no clause stands before her that could be what she said
    chunks.slice(0, opening.firstChunk).every((chunk) => !isFiniteVerb(chunk) && chunk.kind !== 'mark' && chunk.verb?.form !== 'participle')
  )
    return widerSubject(view, at, opening)
  return invertedAfter(view, at) ?? widerSubject(view, at, opening ?? leftOf(view, at)) ?? sharedBefore(view, at)
}

const subject = ({ chunks }: ClauseView, firstChunk: number, lastChunk: number, by: Subject['by']): Subject => ({
  firstChunk,
  lastChunk,
  first: chunks[firstChunk]?.first ?? 0,
  last: chunks[lastChunk - 1]?.last ?? 0,
  by,
})

/** "…,” said Anna Moss, a lawyer.": a mark or comma before the verb, and after it a noun phrase that no verb follows. */
const invertedAfter = (view: ClauseView, at: number): Subject | null => {
  const { chunks } = view
  const before = chunks[at - 1]
  const next = chunks[at + 1]
  // "…, Moss called the ruling a sham": what these verbs have after them is an object
  const frame = CUE_VERBS.get(wordOf(view, chunks[at]))
  if (!frame || (!frame.clause && (frame.complement || frame.judged || !frame.quote))) return null
  if (next?.kind !== 'noun' || chunks[at]?.verb?.form !== 'finite') return null
  if (isTimeChunk(view, next) || OBJECT_PRONOUNS.has(wordOf(view, next))) return null
  const opensAfterMark =
    before === undefined || before.kind === 'mark' || before.kind === 'comma' || before.kind === 'stop' || before.kind === 'dash'
  if (!opensAfterMark) return null
  // "…,” Moss, a lawyer, told the Morning Post"
  if (frame.lemma === 'tell') return null
  // "Moss, however, rejected the claim": a verb that takes no clause is inverted after a quotation only
  if (!frame.clause && before !== undefined && before.kind !== 'mark' && chunks[at - 2]?.kind !== 'mark') return null
  const phrase = phraseEnd(view, at + 1)
  const last = overTitle(view, phrase)
  const inverted = (): Subject => ({ ...subject(view, last > phrase ? phrase : at + 1, last, 'inverted'), firstChunk: at + 1 })
  let end = last
  while (chunks[end]?.kind === 'adverb' || (chunks[end] && isTimeChunk(view, chunks[end] as Chunk))) end++
  const after = chunks[end]
  if (
    after === undefined ||
    after.kind === 'stop' ||
    after.kind === 'mark' ||
    after.kind === 'dash' ||
    after.kind === 'colon' ||
    after.kind === 'bracket'
  )
    return inverted()
  if (after.kind === 'comma' || after.kind === 'preposition' || after.kind === 'subordinator' || after.kind === 'coordinator') {
    // "…, said Velmar and Karsova have agreed"
    if (joins(view, after) && chunks[end + 1]?.kind === 'noun' && isFiniteVerb(chunks[phraseEnd(view, end + 1)])) return null
    // "X, the minister, said Lavrov would come": a verb of its own follows before the next comma
    return inverted()
  }
  return after.kind === 'verb' && after.verb?.form !== 'finite' ? inverted() : null
}

const OBJECT_PRONOUNS = new Set(['him', 'himself', 'herself', 'them', 'themselves', 'itself', 'me', 'us', 'it'])

const CLAUSE_PREPOSITIONS = new Set(['after', 'before', 'since', 'until', 'as', 'than'])

const leftOf = (view: ClauseView, at: number): Subject | null => {
  const { chunks, reading } = view
  let i = at - 1
  // adverbs and times between: "Rubio later on Thursday said"
  for (;;) {
    const chunk = chunks[i]
    if (!chunk) return null
    if (chunk.kind === 'adverb' || chunk.kind === 'adjective') {
      i--
      continue
    }
    if (chunk.kind === 'noun' && isTimeChunk(view, chunk)) {
      const before = chunks[i - 1]
      i -= before?.kind === 'preposition' && TIME_PREPOSITIONS.has(wordOf(view, before)) ? 2 : 1
      continue
    }
    // "both nations “held talks”": what is quoted begins with the verb
    if (chunk.kind === 'mark' && i === at - 1 && opensQuote(view, i)) {
      i--
      continue
    }
    // "The port itself said"
    if (chunk.kind === 'noun' && /sel(?:f|ves)$/.test(wordOf(view, chunk)) && chunks[i - 1]?.kind === 'noun') {
      i--
      continue
    }
    break
  }
  const chunk = chunks[i]
  if (!chunk) return null
  // "those surveyed say", "officials interviewed said"
  if (chunk.kind === 'verb' && (chunk.verb?.form === 'participle' || POLLED.has(wordOf(view, chunk)))) return whichOne(view, i)
  if (chunk.kind === 'noun') {
    const first = phraseStart(view, i)
    const opener = chunks[first - 1]
    // "a boy whose death has sparked outrage says", "a man who met Moss said": what the relative clause ends with is its object
    if (isFiniteVerb(opener) && !CUE_VERBS.has(wordOf(view, opener))) {
      const before = chunks[first - 2]
      const relative =
        before?.kind === 'subordinator' && /^(?:who|which|that)$/.test(wordOf(view, before))
          ? first - 2
          : before?.kind === 'noun' && reading.document.tokens[before.first]?.lower === 'whose'
            ? first - 2
            : -1
      const comma = chunks[relative - 1]?.kind === 'comma' ? 1 : 0
      const j = relative - 1 - comma
      if (relative > 0 && comma === 0 && chunks[j]?.kind === 'noun') return subject(view, relativeAntecedent(view, j), j + 1, 'left')
    }
    // "In a statement Rubio said": two phrases side by side, the second is the subject
    // "after Moss said": these open a clause as well as a phrase
    if (opener?.kind === 'preposition' && !CLAUSE_PREPOSITIONS.has(wordOf(view, opener))) return whichOne(view, first - 2)
    return subject(view, first, i + 1, 'left')
  }
  if (chunk.kind === 'subordinator' && ['who', 'which', 'that'].includes(wordOf(view, chunk))) {
    let j = i - 1
    const comma = chunks[j]?.kind === 'comma'
    if (comma || chunks[j]?.kind === 'dash') j--
    if (chunks[j]?.kind !== 'noun') return null
    const first = relativeAntecedent(view, j)
    // "Karl Voss, the head of the union, who said": the person before her role
    const role = chunks[first]
    if (comma && chunks[first - 1]?.kind === 'comma' && chunks[first - 2]?.kind === 'noun' && role && !isPersonNamed(view, role)) {
      const person = chunks[first - 2] as Chunk
      if (isPersonNamed(view, person) && isPerson(view, role)) return subject(view, first - 2, first - 1, 'left')
    }
    return subject(view, first, j + 1, 'left')
  }
  if (chunk.kind === 'mark' && wordOf(view, chunks[i - 1]) === ',') return overParenthesis(view, i)
  if (chunk.kind === 'comma' || chunk.kind === 'dash' || chunk.kind === 'bracket') {
    // "Sen. Jack Roe (D-R.I.), said"
    const bracket = chunk.kind === 'comma' && chunks[i - 1]?.kind === 'bracket' ? overParenthesis(view, i - 1) : null
    return overParenthesis(view, i) ?? bracket
  }
  return null
}

const POLLED = new Set(['surveyed', 'polled', 'interviewed', 'questioned', 'contacted', 'briefed'])

/** "A person familiar with the matter said", "officials briefed on the talks said": the noun that an adjective or participle at chunk i tells apart. */
const whichOne = (view: ClauseView, i: number): Subject | null => {
  const { chunks } = view
  const told = chunks[i]
  if (
    !(
      told?.kind === 'adjective' ||
      (told?.kind === 'verb' && (told.verb?.form === 'participle' || told.verb?.form === 'gerund' || POLLED.has(wordOf(view, told))))
    )
  )
    return null
  const noun = chunks[i - 1]
  if (noun?.kind !== 'noun' || isTimeChunk(view, noun)) return null
  const first = phraseStart(view, i - 1)
  return chunks[first - 1]?.kind === 'preposition' || isFiniteVerb(chunks[first - 1]) ? null : subject(view, first, i, 'left')
}

/** "the head of the union, who": the whole phrase for persons, the near noun for "a state media that". */
const relativeAntecedent = (view: ClauseView, j: number): number => {
  let first = j
  // "callers to his radio program who said": only people are "who"
  if (wordOf(view, view.chunks[j + 1]) === 'who' || wordOf(view, view.chunks[j + 2]) === 'who') {
    while (
      !isPerson(view, view.chunks[first] as Chunk) &&
      view.chunks[first - 1]?.kind === 'preposition' &&
      view.chunks[first - 2]?.kind === 'noun'
    )
      first -= 2
  }
  // "one of the farmers who", but "no mention of Roe, who"
  while (
    view.chunks[first - 1]?.kind === 'preposition' &&
    wordOf(view, view.chunks[first - 1]) === 'of' &&
    !isPersonNamed(view, view.chunks[first] as Chunk) &&
    view.chunks[first - 2]?.kind === 'noun'
  )
    first -= 2
  return first
}

const isPersonNamed = ({ reading }: ClauseView, chunk: Chunk): boolean =>
  reading.names[reading.nameOf[chunk.last - 1] ?? -1]?.type === 'person'

const isPerson = ({ reading }: ClauseView, chunk: Chunk): boolean => {
  const name = reading.names[reading.nameOf[chunk.last - 1] ?? -1]
  const head = reading.document.tokens[chunk.head]?.lower ?? ''
  return name ? name.type === 'person' : GROUP_NOUNS.has(head) || ROLE_NOUNS.has(head) || ROLE_NOUNS.has(head.replace(/s$/, ''))
}

/** The chunk before the quotation of a few words that chunk i closes; i itself where it closes none. */
const overQuotation = ({ reading, chunks }: ClauseView, i: number): number => {
  const quote = reading.quotes[reading.quoteOf[chunks[i]?.first ?? -1] ?? -1]
  if (!quote?.closed || quote.end - quote.start > 60) return i
  let before = i - 1
  while (before > 0 && (reading.document.tokens[chunks[before]?.first ?? 0]?.start ?? 0) >= quote.start) before--
  return before
}

/** "Anna Moss, a lawyer in Kyiv, said": the noun phrase before the comma that opens the aside. */
const overParenthesis = (view: ClauseView, close: number): Subject | null => {
  const { chunks } = view
  // "the author of “At Sea,” said": the comma stands inside the marks
  const kind = chunks[close]?.kind === 'mark' ? 'comma' : chunks[close]?.kind
  for (let open = chunks[close]?.kind === 'mark' ? overQuotation(view, close) : close - 1; open > 0; open--) {
    // "Moss, co-author of “At Sea” and other books, said"
    if (chunks[open]?.kind === 'mark' && kind === 'comma') open = overQuotation(view, open)
    const chunk = chunks[open]
    if (!chunk || (kind !== 'bracket' && (chunk.kind === 'stop' || chunk.kind === 'mark'))) return null
    const opens = kind === 'bracket' ? chunk.kind === 'bracket' : kind === 'dash' ? chunk.kind === 'dash' : chunk.kind === 'comma'
    if (!opens) continue
    const before = chunks[open - 1]
    const aside = chunks[open + 1]
    if (!aside || !before) return null
    if (kind === 'comma' && !opensAside(view, open + 1, close)) continue
    let j = open - 1
    while (chunks[j]?.kind === 'adverb' || (chunks[j]?.kind === 'noun' && isTimeChunk(view, chunks[j] as Chunk))) j--
    // "Rep. Moss (D-N.Y.), chairman of the panel, said"
    if (chunks[j]?.kind === 'bracket') {
      for (j--; j > 0 && open - j < 8 && chunks[j]?.kind !== 'bracket'; ) j--
      j--
    }
    if (chunks[j]?.kind !== 'noun') {
      if (kind === 'comma' && chunks[j]?.kind === 'comma') continue
      return null
    }
    const first = phraseStart(view, j)
    // inside a longer aside: "Moss, a lawyer in Kyiv, Ukraine, said"; but "As Moss, a lawyer, noted, …"
    const opensSentence = first === 1 && wordOf(view, chunks[0]) === 'as'
    if (chunks[first - 1]?.kind === 'preposition' && !opensSentence) return kind === 'comma' ? overParenthesis(view, open) : null
    // "Moss, director of a Kyiv, Ukraine-based fund, said": the person before her role
    const role = isPersonNamed(view, chunks[j] as Chunk) ? null : chunks[first - 1]
    const person = chunks[first - 2]
    if (role?.kind === 'comma' && person?.kind === 'noun' && isPersonNamed(view, person))
      return subject(view, phraseStart(view, first - 2), first - 1, 'left')
    return subject(view, first, j + 1, 'left')
  }
  return null
}

/** Whether the stretch between two commas can be an aside on the noun before it. */
const opensAside = (view: ClauseView, from: number, to: number): boolean => {
  const { chunks } = view
  const first = chunks[from]
  if (!first) return false
  const word = wordOf(view, first)
  for (let i = from; i + 1 < to; i++) if (chunks[i]?.kind === 'comma' && isFiniteVerb(chunks[i + 1])) return false
  if (first.kind === 'subordinator') return true
  let verbs = 0
  for (let i = from; i < to; i++) if (isFiniteVerb(chunks[i])) verbs++
  if (first.kind === 'coordinator') return false
  if (verbs > 0) {
    // a relative clause inside the aside is fine: "a lawyer who knows him"
    for (let i = from; i < to; i++) {
      if (chunks[i]?.kind === 'subordinator' || view.reading.document.tokens[chunks[i]?.first ?? -1]?.lower === 'whose') return true
      // "at a firm called Hale Ltd.": a participle
      if (isFiniteVerb(chunks[i]) && !(first.kind === 'preposition' && wordOf(view, chunks[i]) === 'called')) return false
    }
  }
  return (
    first.kind === 'noun' ||
    first.kind === 'preposition' ||
    first.kind === 'adverb' ||
    first.kind === 'adjective' ||
    (first.kind === 'verb' && first.verb?.form !== 'finite') ||
    word === 'then'
  )
}

/** The subject that this verb shares with an earlier one of the same sentence. */
const sharedBefore = (view: ClauseView, at: number): Subject | null => {
  const { chunks, reading } = view
  let nearest: Subject | null = null
  let cue: Subject | null = null
  const quote = reading.quoteOf[chunks[at]?.head ?? 0] ?? -1
  for (let i = at - 1; i >= 0; i--) {
    const chunk = chunks[i]
    if (!chunk) break
    if (chunk.kind !== 'verb' || chunk.verb?.form !== 'finite') continue
    if ((reading.quoteOf[chunk.head] ?? -1) !== quote) continue
    const found = invertedAfter(view, i) ?? leftOf(view, i)
    if (!found) continue
    nearest ??= { ...found, by: 'shared' }
    // "Moss said he would order a review and warned of …": the reports share the first one's subject
    // but not "When I asked Roe, he laughed and said …"
    const opener = chunks[found.firstChunk - 1]
    const aside = opener?.kind === 'subordinator' && /^(?:when|while|if|because|although|though|unless)$/.test(wordOf(view, opener))
    if (CUE_VERBS.has(wordOf(view, chunk)) && !aside) cue = { ...found, by: 'shared' }
  }
  return cue ?? nearest
}

/** "Roe and Hale will meet, Moss said, adding that …", "…, said Moss on Friday, adding": the speaker of the cue that ends right before the comma. */
const saidJustNow = (view: ClauseView, at: number): Subject | null => {
  const { chunks } = view
  if (chunks[at - 1]?.kind !== 'comma') return null
  for (let i = at - 2; i > at - 8 && chunks[i]; i--) {
    const chunk = chunks[i] as Chunk
    if (chunk.kind === 'comma' || chunk.kind === 'mark' || chunk.kind === 'subordinator') return null
    if (chunk.verb?.form !== 'finite') continue
    if (!CUE_VERBS.has(wordOf(view, chunk))) return null
    const inverted = invertedAfter(view, i)
    const found = inverted ?? leftOf(view, i)
    let end = inverted ? inverted.lastChunk : i + 1
    while (
      end < at - 1 &&
      (chunks[end]?.kind === 'adverb' || chunks[end]?.kind === 'preposition' || isTimeChunk(view, chunks[end] as Chunk))
    )
      end++
    return found && end === at - 1 ? { ...found, by: 'shared' } : null
  }
  return null
}

/** "After speaking by phone on Friday, Moss and Roe called …": the main clause comes after the comma. */
const subjectAhead = (view: ClauseView, at: number): Subject | null => {
  const { chunks } = view
  const comma = chunks.findIndex((chunk, i) => i > at && chunk.kind === 'comma')
  if (comma < 0 || chunks[comma + 1]?.kind !== 'noun') return null
  let last = phraseEnd(view, comma + 1)
  while (joins(view, chunks[last]) && chunks[last + 1]?.kind === 'noun') last = phraseEnd(view, last + 1)
  return isFiniteVerb(chunks[last]) ? { ...subject(view, comma + 1, last, 'shared') } : null
}

/** The subject of the sentence's main verb: the first that no "who", "which" or "because" opens. A participle at the end is its ("…, saying that"). */
const mainSubject = (view: ClauseView, at: number): Subject | null => {
  const { chunks, reading } = view
  const quote = reading.quoteOf[chunks[at]?.head ?? 0] ?? -1
  for (let i = 0; i < at; i++) {
    const chunk = chunks[i]
    if (chunk?.kind !== 'verb' || chunk.verb?.form !== 'finite' || (reading.quoteOf[chunk.head] ?? -1) !== quote) continue
    const found = invertedAfter(view, i) ?? leftOf(view, i)
    if (!found) continue
    const opener = chunks[found.firstChunk - 1]
    if (opener?.kind === 'subordinator' || (opener?.kind === 'preposition' && i < at - 1)) continue
    if (found.lastChunk < i && chunks[i - 1]?.kind === 'subordinator') continue
    return { ...found, by: 'shared' }
  }
  return null
}
