import type { Span } from '../document/span.ts'
import type { QuotationKind } from './annotations.ts'
import type { Chunk } from './chunks.ts'
import type { ClauseView, Subject } from './clauses.ts'
import { findSubject, isFinite, phraseEnd, wordOf } from './clauses.ts'
import type { Content } from './content.ts'
import { complementsOf, contentAfter, contentBefore } from './content.ts'
import type { Reading } from './reading.ts'
import type { TokenSpan } from './token-span.ts'
import { isMedium, mediumAmong } from './via.ts'
import type { CueFrame } from './words/cue-verbs.ts'
import { CUE_VERBS } from './words/cue-verbs.ts'
import { GROUP_NOUNS, ROLE_NOUNS } from './words/person-words.ts'

/** An attribution as its sentence tells it, before anyone knows who "he" is. */
export interface FoundAttribution {
  readonly source: TokenSpan | null
  readonly cue: TokenSpan
  readonly content: readonly Span[]
  readonly via: TokenSpan | null
  readonly sentence: number
  readonly rule: string
}

/** Verbs that deny the saying itself: "declined to say", "stopped short of saying". */
const WITHHOLDING = new Set('decline declined declines declining refuse refused refuses refusing stop stopped fail failed fails avoid avoided neglect neglected want wanted wants expect expected hope hoped plan planned plans intend intended try tried need needed able unable going likely scheduled due reluctant hesitate hesitated ready prepared'.split(' '))
/** "went on to say", "took to Twitter to announce": infinitives that did happen. */
const CARRYING_ON = new Set('went goes go continued continues took takes turned used uses rose stood interrupted paused appeared'.split(' '))
const TEXT_NOUNS = new Set('report study survey poll statement document documents records record data figures statistics research review findings results paper letter memo analysis assessment investigation inquiry audit article post tweet message book email filing lawsuit complaint indictment affidavit ruling order reports studies polls surveys court judge judges jury panel commission committee transcript readout communique communiqué declaration resolution text note sign banner placard caption headline editorial release bulletin'.split(' '))
const EXPRESSED = new Set('hope concern concerns regret doubt doubts support confidence optimism outrage anger gratitude condolences sympathy alarm fear fears disappointment frustration willingness readiness surprise skepticism thanks appreciation dismay opposition satisfaction solidarity interest'.split(' '))

/** Finds who says what in every sentence, most precise rule first; each cue gives one attribution at most. */
export const findAttributions = (reading: Reading): FoundAttribution[] => {
  const found: FoundAttribution[] = []
  reading.document.sentences.forEach((_, sentence) => found.push(...attributionsOf(reading, sentence)))
  return found
}

const attributionsOf = (reading: Reading, sentence: number): FoundAttribution[] => {
  const chunks = reading.chunks[sentence] ?? []
  const view: ClauseView = { reading, chunks }
  const found: FoundAttribution[] = []
  let taken = 0
  for (let at = 0; at < chunks.length; at++) {
    const chunk = chunks[at]
    if (!chunk) continue
    if (wordOf(view, chunk) === 'according' || (chunk.kind === 'verb' && reading.document.tokens[chunk.first]?.lower === 'according')) {
      const claim = accordingTo(view, sentence, at, taken, found)
      if (claim) {
        found.push(claim.attribution)
        taken = Math.max(taken, claim.taken)
      }
      continue
    }
    if (chunk.kind === 'noun') {
      const claim = nounCue(view, sentence, at)
      if (claim) found.push(claim)
      continue
    }
    if (chunk.kind !== 'verb') continue
    const frame = CUE_VERBS.get(wordOf(view, chunk))
    if (!frame || !speaks(view, at)) continue
    const claim = reported(view, sentence, at, frame, taken, found)
    if (claim) {
      found.push(claim.attribution)
      taken = Math.max(taken, claim.taken)
    }
  }
  return found
}

const SAYING_NOUNS = new Set('claim claims assertion assertions allegation allegations statement statements warning warnings denial announcement admission contention suggestion accusation accusations declaration promise pledge vow comment comments remark remarks'.split(' '))

/** "Moss's claim that the vote was rigged": the owner of the noun says what follows "that". */
const nounCue = (view: ClauseView, sentence: number, at: number): FoundAttribution | null => {
  const { chunks, reading } = view
  const chunk = chunks[at] as Chunk
  const next = chunks[at + 1]
  if (!SAYING_NOUNS.has(wordOf(view, chunk)) || next?.kind !== 'subordinator' || wordOf(view, next) !== 'that') return null
  let last = -1
  for (let i = chunk.first; i < chunk.head; i++) if (reading.tags[i] === 'POS') last = i
  const source: TokenSpan | null = last > chunk.first ? { first: chunk.first, last } : reading.tags[chunk.first] === 'PRP$' ? { first: chunk.first, last: chunk.first + 1 } : null
  if (!source || reading.quotes[reading.quoteOf[chunk.head] ?? -1]?.closed) return null
  const content = contentAfter(view, at + 1, CLAUSE, false)
  return content ? { source, cue: { first: chunk.head, last: chunk.head + 1 }, content: [{ start: content.start, end: content.end }], via: null, sentence, rule: 'noun-that' } : null
}

interface Claim {
  readonly attribution: FoundAttribution
  /** Chunk index up to which the sentence's words are source or cue: no later content reaches before it. */
  readonly taken: number
}

/** Whether the verb group tells of an utterance that took place. */
const speaks = (view: ClauseView, at: number): boolean => {
  const { chunks } = view
  const verb = chunks[at]?.verb
  if (!verb || verb.negated) return false
  const quote = view.reading.quotes[view.reading.quoteOf[chunks[at]?.head ?? 0] ?? -1]
  if (quote?.closed) return false
  // "to meet leaders and express support": a bare infinitive
  if (verb.form === 'finite' && verb.modal === null && view.reading.tags[chunks[at]?.head ?? 0] === 'VB') return false
  if (verb.modal !== null && verb.modal !== 'will' && verb.modal !== "'ll" && verb.modal !== '’ll') return false
  let before = at - 1
  while (chunks[before]?.kind === 'adverb') before--
  const governor = chunks[before]
  if (verb.form === 'infinitive') {
    // "went on to say", "took to Twitter to say"
    for (let i = before; i >= 0 && before - i < 4; i--) {
      const chunk = chunks[i]
      if (chunk?.kind === 'verb') return CARRYING_ON.has(wordOf(view, chunk)) && chunk.verb?.negated === false
      if (chunk?.kind !== 'preposition' && chunk?.kind !== 'noun' && chunk?.kind !== 'adverb') return false
    }
    return false
  }
  if (verb.form === 'gerund' && governor) {
    // "stopped short of saying", "without saying"; "by saying" did happen
    if (governor.kind === 'preposition') return ['by', 'in', 'while', 'after', 'before', 'with', 'as'].includes(wordOf(view, governor))
    if (governor.kind === 'verb' && WITHHOLDING.has(wordOf(view, governor))) return false
  }
  return true
}

/** "X said …", "…, said X", "X, who …, told Y that …". */
const reported = (view: ClauseView, sentence: number, at: number, frame: CueFrame, taken: number, earlier: readonly FoundAttribution[]): Claim | null => {
  const { chunks, reading } = view
  const chunk = chunks[at] as Chunk
  const verb = chunk.verb
  if (!verb) return null
  if (verb.passive || (verb.form === 'participle' && isBy(view, at + 1))) return passive(view, sentence, at, frame, taken)
  const subject = findSubject(view, at)
  if (!subject || subject.first >= subject.last) return null
  if (frame.lemma === 'rule' && verb.form !== 'finite') return null
  if (verb.form === 'participle' && subject.by !== 'inverted' && subject.by !== 'left') return null
  if (!canSpeak(view, subject, frame)) return null
  if (verb.form === 'gerund' && subject.by === 'left' && !isSpeaker(view, subject)) return null
  const complements = subject.by === 'inverted' ? { next: subject.lastChunk, addressee: -1, medium: -1 } : complementsOf(view, at + 1, frame)
  const relative = subject.by === 'left' ? relativeContent(view, subject, complements.next, frame) : null
  const ahead = subject.by === 'inverted' ? afterInversion(view, subject.lastChunk) : contentAfter(view, complements.next, frame, complements.addressee >= 0)
  const asked = ahead && complements.addressee >= 0 && !TELLING.has(frame.lemma) && (ahead.rule === 'infinitive' || ahead.rule === 'preposition') ? withAddressee(view, complements.addressee, ahead) : ahead
  const after = asked && isRelative(view, at) ? beforeMainVerb(view, asked) : asked
  const edge = subject.by === 'left' ? Math.min(subject.firstChunk, at) : at
  const left = subject.by === 'shared' ? null : leftContent(view, edge, taken, after, frame)
  // "“You should resign,” Moss told him, and left": a whole quotation before the cue is all of it
  const right = left?.rule === 'quotation-before-cue' && after && !after.rule.includes('quotation') ? null : (after ?? (left ? null : afterColon(view, sentence, complements.next)))
  if (frame.lemma === 'express' && right && !EXPRESSED.has(wordOf(view, chunks[complements.next]))) return null
  if (relative) {
    return { attribution: { source: { first: subject.first, last: subject.last }, cue: { first: chunk.head, last: chunk.head + 1 }, content: relative, via: null, sentence, rule: 'relative-clause' }, taken: at + 1 }
  }
  if ((left || right || !frame.clause) && !accepts(frame, left, right, view)) return null
  const content = left || right ? [left, right ?? (left ? goesOn(view, complements.next, left) : null)].filter((x): x is Content => x !== null) : interruptedClause(view, edge, taken, complements.next)
  if (content.length === 0) return null
  const source: TokenSpan = { first: subject.first, last: subject.last }
  // "North Korea said …, KCNA reported": the second is the channel of the first
  if (left && !right && isMedium(reading, source)) {
    const told = earlier.findIndex((other) => other.content.some((span) => span.start < left.end && left.start < span.end) && other.via === null && !isMedium(reading, other.source))
    if (told >= 0) {
      const claim = earlier[told] as FoundAttribution
      ;(earlier as FoundAttribution[])[told] = { ...claim, via: source }
      return null
    }
  }
  const via = mediumAmong(reading, chunks, complements) ?? quotedIn(view, at)
  return {
    attribution: { source, cue: { first: chunk.head, last: chunk.head + 1 }, content: content.map(({ start, end }) => ({ start, end })), via, sentence, rule: `${subject.by}-${content.map((x) => x.rule).join('+')}` },
    taken: right && right.firstChunk >= 0 ? Math.max(at + 1, right.firstChunk) : Math.max(at + 1, complements.next, subject.lastChunk),
  }
}

/** "was quoted in state media as saying", "was cited by Tass as saying": the medium stands with the earlier verb. */
const quotedIn = (view: ClauseView, at: number): TokenSpan | null => {
  const { chunks, reading } = view
  for (let i = at - 1; i >= 0 && i > at - 8; i--) {
    const chunk = chunks[i]
    if (chunk?.kind !== 'verb') continue
    if (!/^(?:quoted|cited|heard|shown)$/.test(wordOf(view, chunk)) || !chunk.verb?.passive) return null
    for (let j = i + 1; j < at; j++) {
      const medium = chunks[j + 1]
      if (chunks[j]?.kind === 'preposition' && medium?.kind === 'noun' && ['in', 'by', 'on'].includes(wordOf(view, chunks[j])) && !reading.isTime[medium.head]) return { first: medium.first, last: chunks[phraseEnd(view, j + 1, new Set(['of'])) - 1]?.last ?? medium.last }
    }
    return null
  }
  return null
}

const isBy = (view: ClauseView, i: number): boolean => view.chunks[i]?.kind === 'preposition' && wordOf(view, view.chunks[i]) === 'by'

/** "was quoted in Russian media as saying that …", "was described by Moss as …". */
const passive = (view: ClauseView, sentence: number, at: number, frame: CueFrame, _taken: number): Claim | null => {
  const { chunks, reading } = view
  const chunk = chunks[at] as Chunk
  const { verb } = chunk
  if (!isBy(view, at + 1) || chunks[at + 2]?.kind !== 'noun') return null
  const end = phraseEnd(view, at + 2, new Set(['of']))
  const source: TokenSpan = { first: chunks[at + 2]?.first ?? 0, last: chunks[end - 1]?.last ?? 0 }
  const cue: TokenSpan = { first: chunk.head, last: chunk.head + 1 }
  if (frame.object && verb?.form === 'finite') {
    // "The policy was confirmed by Moss": what was confirmed is the subject
    const subject = findSubject(view, at)
    const first = reading.document.tokens[subject?.first ?? -1]
    const last = reading.document.tokens[(subject?.last ?? 0) - 1]
    if (subject?.by === 'left' && first && last) return { attribution: { source, cue, content: [{ start: first.start, end: last.end }], via: null, sentence, rule: 'passive-subject' }, taken: at + 1 }
  }
  if (!frame.complement && !frame.judged) return null
  const as = contentAfter(view, end, { ...frame, prepositions: new Set([...frame.prepositions, 'as', 'for']) }, false)
  if (!as) return null
  return { attribution: { source, cue, content: [{ start: as.start, end: as.end }], via: null, sentence, rule: 'passive-by' }, taken: at + 1 }
}

/** Whether the subject and the cue agree: studies find, people say, nobody "it" alone. */
const canSpeak = (view: ClauseView, subject: Subject, frame: CueFrame): boolean => {
  const { reading } = view
  const { tokens } = reading.document
  const head = tokens[subject.last - 1]
  const only = subject.last - subject.first === 1 ? tokens[subject.first]?.lower : undefined
  if (only === 'there' || only === 'this' || only === 'that' || only === 'these' || only === 'which') return false
  if (/^(?:no|neither|nobody|none|nothing)$/.test(tokens[subject.first]?.lower ?? '')) return false
  if (only !== undefined && ['i', 'me', 'himself', 'him', 'them', 'itself', 'us'].includes(only)) return false
  if (frame.lemma === 'find' || frame.lemma === 'show' || frame.lemma === 'read' || frame.lemma === 'rule') {
    for (let i = subject.first; i < subject.last; i++) if (TEXT_NOUNS.has(tokens[i]?.lower ?? '')) return true
    return false
  }
  if (only === 'it' && !frame.clause) return false
  // "the meeting said": times and numbers do not speak
  if (head && reading.isTime[subject.last - 1] === 1 && subject.last - subject.first === 1) return false
  return true
}

/** "what it said was proof", "something he says was a mistake": the cue stands inside a relative clause whose verb follows it. */
const relativeContent = (view: ClauseView, subject: Subject, next: number, frame: CueFrame): Span[] | null => {
  const { chunks, reading } = view
  const { tokens } = reading.document
  if (!frame.clause || chunks[next]?.kind !== 'verb' || chunks[next]?.verb?.form !== 'finite') return null
  const opener = chunks[subject.firstChunk - 1]
  const rest = wholeRest(view, next)
  if (!rest || !opener) return null
  if (opener.kind === 'subordinator' && ['what', 'which', 'that', 'who'].includes(wordOf(view, opener))) return [rest]
  if (opener.kind !== 'noun') return null
  const first = tokens[opener.first]
  const last = tokens[opener.last - 1]
  return first && last ? [{ start: first.start, end: last.end }, rest] : null
}

/** "told them to leave": whom one tells is not what one tells; "urged Tehran to sign", "accused Moss of lying": it is. */
const TELLING = new Set(['tell', 'warn', 'remind', 'inform', 'advise', 'assure', 'notify', 'caution', 'instruct', 'promise'])
const withAddressee = (view: ClauseView, addressee: number, content: Content): Content => {
  const token = view.reading.document.tokens[view.chunks[addressee]?.first ?? -1]
  return token && token.start < content.start ? { ...content, start: token.start, firstChunk: addressee } : content
}

const isRelative = (view: ClauseView, at: number): boolean => view.chunks[at - 1]?.kind === 'subordinator' && /^(?:who|which)$/.test(wordOf(view, view.chunks[at - 1]))

/** "Moss, who has called it a bad deal, asked for …": the relative clause ends where the main verb comes. */
const beforeMainVerb = (view: ClauseView, content: Content): Content => {
  const { chunks, reading } = view
  for (let i = Math.max(content.firstChunk, 0); i + 1 < chunks.length; i++) {
    const token = reading.document.tokens[chunks[i]?.first ?? 0]
    if (chunks[i]?.kind === 'comma' && isFinite(chunks[i + 1]) && token && token.start > content.start && token.start < content.end) return { ...content, end: token.start }
  }
  return content
}

/** Whether a noun phrase is someone: "diplomats condemning the order", not "resolutions condemning the order". */
const isSpeaker = ({ reading }: ClauseView, subject: TokenSpan): boolean => {
  for (let i = subject.first; i < subject.last; i++) if ((reading.nameOf[i] ?? -1) >= 0) return true
  const head = reading.document.tokens[subject.last - 1]?.lower ?? ''
  return GROUP_NOUNS.has(head) || ROLE_NOUNS.has(head) || reading.tags[subject.last - 1] === 'PRP'
}

/** After "said Anna Moss, a lawyer," only a further quotation is still hers. */
const afterInversion = (view: ClauseView, from: number): Content | null => {
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
      if (token && quote?.start === token.start && (previous?.kind === 'comma' || previous?.kind === 'stop' || previous?.kind === 'colon')) return { start: quote.start, end: quote.end, rule: 'quotation-goes-on', firstChunk: i }
      return null
    }
  }
  return null
}

/** "“A,” he said, “B.”", "A, he said, B": what follows a cue that its content already precedes. */
const goesOn = (view: ClauseView, from: number, left: Content): Content | null => {
  const { chunks, reading } = view
  let i = from
  if (chunks[i]?.kind !== 'comma') return null
  while (chunks[i]?.kind === 'comma' || (chunks[i]?.kind === 'coordinator' && chunks[i + 1]?.kind === 'mark')) i++
  const chunk = chunks[i]
  if (!chunk) return null
  const quote = reading.quotes[reading.quoteOf[chunk.first] ?? -1]
  if (chunk.kind === 'mark' && quote && quote.start === reading.document.tokens[chunk.first]?.start) return { start: quote.start, end: quote.end, rule: 'quotation-goes-on', firstChunk: i }
  if (left.rule !== 'clause-before-cue') return null
  // "Pushing Iran to the top, he says, focuses attention …": the rest of the interrupted clause
  const rest = contentAfter(view, i, CLAUSE, false)
  return rest && chunks.slice(i).some((x) => isFinite(x)) && chunk.kind !== 'verb' ? rest : interrupted(view, i)
}

const interrupted = (view: ClauseView, i: number): Content | null => {
  const chunk = view.chunks[i]
  if (chunk?.kind !== 'verb' || chunk.verb?.form !== 'finite') return null
  return contentAfter(view, i, { ...CLAUSE, infinitive: true }, false) ?? wholeRest(view, i)
}

/** "Pushing for talks now, Moss says, draws attention away": subject and verb of the content stand on either side of the cue. */
const interruptedClause = (view: ClauseView, edge: number, taken: number, next: number): Content[] => {
  const { chunks } = view
  if (chunks[edge - 1]?.kind !== 'comma' || chunks[next]?.kind !== 'comma') return []
  const before = leftClause(view, edge, taken)
  // "In addition, he said, prices rose"
  const rest = chunks[next + 1]?.verb?.form === 'finite' ? wholeRest(view, next + 1) : contentAfter(view, next + 1, CLAUSE, false)
  return before && rest ? [{ ...before, rule: 'clause-before-cue', firstChunk: taken }, rest] : []
}

const wholeRest = (view: ClauseView, i: number): Content | null => {
  const { chunks, reading } = view
  const { tokens } = reading.document
  const last = chunks.filter((chunk) => chunk.kind !== 'stop').at(-1)
  const start = tokens[chunks[i]?.first ?? 0]?.start ?? 0
  const end = tokens[(last?.last ?? 1) - 1]?.end ?? start
  return end > start ? { start, end, rule: 'clause-goes-on', firstChunk: i } : null
}

/** "The paper reports:" and in the next paragraph the quotation. */
const afterColon = (view: ClauseView, sentence: number, next: number): Content | null => {
  const { chunks, reading } = view
  if (wordOf(view, chunks[next]) !== ':' || chunks[next + 1] !== undefined) return null
  const following = reading.document.sentences[sentence + 1]
  const quote = following ? reading.quotes.find((candidate) => candidate.start >= following.start && candidate.start <= following.start + 1) : undefined
  return quote ? { start: quote.start, end: quote.end, rule: 'colon-quotation', firstChunk: next } : null
}

const CLAUSE: CueFrame = { lemma: 'say', clause: true, thatClause: true, quote: true, object: false, infinitive: false, addressee: false, complement: false, judged: false, text: false, prepositions: new Set() }

/** The content before source and cue, unless what stands there is an adverbial of the cue's own clause: "Asked about it, he said no". */
const leftContent = (view: ClauseView, edge: number, taken: number, right: Content | null, frame: CueFrame): Content | null => {
  if (!frame.clause && !frame.quote) return null
  const left = contentBefore(view, edge, taken)
  if (!left) return null
  if (!right) return left
  if (left.rule === 'clause-before-cue') return right.rule === 'clause-goes-on' ? left : null
  // "“A,” he said, “B”" is one statement; "He called it “mad,” she said that …" is not
  return right.rule.includes('quotation') || right.rule === 'clause-goes-on' || left.rule === 'quotation-before-cue' ? left : null
}

/** Whether this cue may stand with this content: "quipped" wants a quotation, "revealed" a that-clause. */
const accepts = (frame: CueFrame, left: Content | null, right: Content | null, view: ClauseView): boolean => {
  if (left && left.rule !== 'clause-before-cue') return frame.quote || frame.clause
  if (left) return frame.clause || (frame.quote && hasQuote(view, left))
  if (!right) return false
  if (right.rule === 'quotation-after-cue' || right.rule === 'colon-quotation') return true
  if (right.rule === 'colon-clause') return frame.clause || frame.quote
  return true
}

const hasQuote = (view: ClauseView, { start, end }: Span): boolean => view.reading.quotes.some((quote) => quote.start >= start && quote.end <= end)

/** "A, according to X", "According to X, A": its content is the rest of the sentence; or X is the channel of another's words. */
const accordingTo = (view: ClauseView, sentence: number, at: number, taken: number, earlier: readonly FoundAttribution[]): Claim | null => {
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
    if (chunks[j]?.kind === 'preposition' && ['from', 'by'].includes(wordOf(view, chunks[j])) && chunks[j + 1]?.kind === 'noun') sourceFirst = chunks[j + 1]?.first ?? sourceFirst
  }
  const source: TokenSpan = { first: sourceFirst, last: chunks[end - 1]?.last ?? 0 }
  const cue: TokenSpan = { first, last: first + 2 }
  if (chunks.slice(0, at).some((chunk) => chunk.kind !== 'coordinator' && chunk.kind !== 'adverb' && chunk.kind !== 'mark' && chunk.kind !== 'comma')) {
    const edge = chunks[at - 1]?.kind === 'comma' || chunks[at - 1]?.kind === 'dash' ? at : at + 0
    const before = leftClause(view, edge, 0)
    if (!before) return null
    const told = earlier.findIndex((other) => other.content.some((span) => span.start < before.end && before.start < span.end) && other.via === null)
    if (told >= 0 && isMedium(reading, source)) {
      const claim = earlier[told] as FoundAttribution
      ;(earlier as FoundAttribution[])[told] = { ...claim, via: source }
      return null
    }
    const from = told >= 0 ? before : leftClause(view, edge, taken) ?? before
    return { attribution: { source, cue, content: [{ start: from.start, end: from.end }], via: null, sentence, rule: 'according-to-after' }, taken: end }
  }
  // "According to X, A": over the aside on X to the comma that opens A
  while (chunks[end] && chunks[end]?.kind !== 'comma') {
    if (isFinite(chunks[end])) break
    end++
  }
  let comma = end
  for (let j = end; j < chunks.length; j++) {
    if (chunks[j]?.kind !== 'comma') continue
    const next = chunks[j + 1]
    if (next && next.kind !== 'verb' && contentAfter(view, j + 1, CLAUSE, false)) {
      comma = j
      if (!aside(view, j)) break
    }
  }
  const right = contentAfter(view, comma + 1, CLAUSE, false)
  if (!right || right.end <= right.start || !/\S/.test(text.slice(right.start, right.end))) return null
  return { attribution: { source, cue, content: [{ start: right.start, end: right.end }], via: null, sentence, rule: 'according-to-before' }, taken: comma + 1 }
}

/** Whether the stretch from this comma to the next is an aside with no finite verb: "Tass, a Russian agency, …". */
const aside = (view: ClauseView, comma: number): boolean => {
  for (let j = comma + 1; j < view.chunks.length; j++) {
    if (isFinite(view.chunks[j])) return false
    if (view.chunks[j]?.kind === 'comma') return true
  }
  return false
}

const leftClause = (view: ClauseView, edge: number, after: number): Span | null => {
  const { chunks, reading } = view
  const { tokens, text } = reading.document
  let from = after
  while (from < edge && ['comma', 'coordinator', 'colon', 'dash', 'stop'].includes(chunks[from]?.kind ?? '')) from++
  let last = edge - 1
  while (last > from && ['comma', 'dash'].includes(chunks[last]?.kind ?? '')) last--
  const start = tokens[chunks[from]?.first ?? 0]?.start ?? 0
  const end = tokens[(chunks[last]?.last ?? 1) - 1]?.end ?? 0
  if (last < from || end <= start || !text.slice(start, end).includes(' ')) return null
  return { start, end }
}

/** direct: all of the content stands in quotation marks; mixed: some of it; indirect: none. */
export const quotationKind = (reading: Reading, content: readonly Span[]): QuotationKind => {
  const { text } = reading.document
  const { quotes } = reading
  let inside = false
  let outside = false
  for (const { start, end } of content) {
    let at = start
    for (const quote of quotes) {
      if (quote.end <= start || quote.start >= end) continue
      inside = true
      if (/[\p{L}\p{N}]/u.test(text.slice(at, Math.max(at, quote.start)).replace(/^\s*that\b/i, ''))) outside = true
      at = Math.max(at, quote.end)
    }
    if (at < end && /[\p{L}\p{N}]/u.test(text.slice(at, end).replace(at === start ? /^\s*that\b/i : /^$/, ''))) outside = true
  }
  return inside ? (outside ? 'mixed' : 'direct') : 'indirect'
}
