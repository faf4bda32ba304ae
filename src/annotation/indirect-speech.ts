import type { Span } from '../document/span.ts'
import type { Chunk } from './chunks.ts'
import { wholeRest } from './clause-content.ts'
import { type ClauseView, isFiniteVerb, phraseEnd, wordOf } from './clauses.ts'
import { contentAfter } from './content.ts'
import { contentBefore } from './content-before.ts'
import { type Content, opensQuote, trimEnd } from './content-view.ts'
import { complementsOf } from './cue-complements.ts'
import { findSubject } from './find-subject.ts'
import type { Claim, Found, FoundAttribution } from './found-attribution.ts'
import { afterColon, afterInversion, goesOn, interruptedClause, saidAlone } from './interrupted-content.ts'
import { quotesWithin } from './reading.ts'
import type { Subject } from './subject.ts'
import type { TokenSpan } from './token-span.ts'
import { canSpeak, isSpeaker } from './utterance.ts'
import { isMedium, mediumAhead, mediumAmong, mediumAtEnd, mediumBehind, tweetedOn } from './via.ts'
import type { CueFrame } from './words/cue-verbs.ts'

const EXPRESSED = new Set(
  'hope concern concerns regret doubt doubts support confidence optimism outrage anger gratitude condolences sympathy alarm fear fears disappointment frustration willingness readiness surprise skepticism thanks appreciation dismay opposition satisfaction solidarity interest'.split(
    ' ',
  ),
)

/** "X said …", "…, said X", "X, who …, told Y that …". */
export const reported = (
  view: ClauseView,
  sentence: number,
  at: number,
  frame: CueFrame,
  taken: number,
  earlier: readonly FoundAttribution[],
): Found | null => {
  const { chunks, reading } = view
  const chunk = chunks[at] as Chunk
  const verb = chunk.verb
  if (!verb) return null
  const cue: TokenSpan = { first: chunk.head, last: chunk.head + frame.lemma.split('-').length }
  if (verb.passive || (verb.form === 'participle' && isBy(view, at + 1))) return passive(view, sentence, at, frame)
  const subject = findSubject(view, at)
  if (!subject || subject.first >= subject.last) return null
  // "reported, citing two diplomats, that …": whom the report is from, not what it says
  if ((frame.lemma === 'rule' || frame.lemma === 'cite') && verb.form !== 'finite') return null
  if (verb.form === 'participle' && subject.by !== 'inverted' && subject.by !== 'left') return null
  if (!canSpeak(view, subject, frame)) return null
  if (verb.form === 'gerund' && subject.by === 'left' && !isSpeaker(view, subject)) return null
  const complements =
    subject.by === 'inverted' ? { next: subject.lastChunk, addressee: -1, medium: -1 } : complementsOf(view, at + 1, frame)
  // "As Moss pointed out, the bridge is old", "In this view, as Moss told CNN, the bridge is old"
  const opener = chunks[subject.firstChunk - 1]
  const beforeAs = chunks[subject.firstChunk - 2]?.kind
  const opens =
    subject.firstChunk <= 1 || ((beforeAs === 'comma' || beforeAs === 'coordinator') && chunks[complements.next]?.kind === 'comma')
  if (subject.by === 'left' && opens && opener && wordOf(view, opener) === 'as' && frame.clause) {
    // "As Moss told CNN, “the bridge is old.”"
    const quoted = opensQuote(view, complements.next) ? contentAfter(view, complements.next, frame, false) : null
    const comma = chunks[complements.next]?.kind === 'comma' ? wholeRest(view, complements.next + 1) : quoted
    return (
      comma && {
        attribution: {
          source: { first: subject.first, last: subject.last },
          cue,
          content: [{ start: comma.start, end: comma.end }],
          via: mediumAmong(reading, chunks, complements),
          sentence,
          rule: 'as-said',
        },
        taken: complements.next + 1,
      }
    )
  }
  // "The bridge is old, as Moss said"
  if (subject.by === 'left' && opener && wordOf(view, opener) === 'as' && frame.clause && closes(view, complements.next)) {
    const before = contentBefore(view, subject.firstChunk - 1, taken)
    const source: TokenSpan = { first: subject.first, last: subject.last }
    const via = mediumAmong(reading, chunks, complements)
    return (
      before && {
        attribution: { source, cue, content: [{ start: before.start, end: before.end }], via, sentence, rule: 'as-said' },
        taken: at + 1,
      }
    )
  }
  const relative = subject.by === 'left' ? relativeContent(view, subject, complements.next, frame) : null
  const ahead =
    subject.by === 'inverted'
      ? afterInversion(view, subject.lastChunk)
      : contentAfter(view, complements.next, frame, complements.addressee >= 0)
  const asked =
    ahead && complements.addressee >= 0 && !TELLING.has(frame.lemma) && (ahead.rule === 'infinitive' || ahead.rule === 'preposition')
      ? withAddressee(view, complements.addressee, ahead)
      : ahead
  const whole = asked && isRelative(view, at) ? beforeMainVerb(view, asked) : asked
  // "Noting that the bridge is old, Moss added …": up to the main clause
  const main = reading.document.tokens[subject.first]?.start ?? 0
  const after =
    whole && subject.firstChunk > at && subject.by === 'shared' && main > whole.start && main < whole.end
      ? { ...whole, end: trimEnd(reading.document.text, whole.start, main) }
      : whole
  const edge = subject.by === 'left' ? Math.min(subject.firstChunk, at) : at
  // "The plan called for calm, officials said": the last cue reports all that stands before it
  const last = !after && taken > 0 && frame.clause && closes(view, complements.next)
  // "Hale denies the charges and will appeal, his lawyer said": a thing is no clause of its own
  const thing = /(?:object|infinitive|preposition|complement)$/.test(earlier.at(-1)?.rule ?? '')
  const reach = last ? (thing ? [0, taken] : [taken, 0]) : [taken]
  const lefts = subject.by === 'shared' ? [] : reach.flatMap((from) => leftContent(view, edge, from, after, frame) ?? [])
  const left = lefts[0] ?? null
  // "“You should resign,” Moss told him, and left": a whole quotation before the cue is all of it
  const right =
    left?.rule === 'quotation-before-cue' && after && !after.rule.includes('quotation')
      ? null
      : (after ?? (left ? null : afterColon(view, sentence, complements.next)))
  if (frame.lemma === 'express' && right && !EXPRESSED.has(wordOf(view, chunks[complements.next]))) return null
  if (relative) {
    return {
      attribution: {
        source: { first: subject.first, last: subject.last },
        cue,
        content: relative,
        via: null,
        sentence,
        rule: 'relative-clause',
      },
      taken: at + 1,
    }
  }
  if ((left || right || !frame.clause) && !accepts(frame, left, right, view)) return null
  // "The church denied it:" and its words in the next paragraph
  const apart =
    right && right.rule === 'object' && wordOf(view, chunks.at(-1)) === ':' ? afterColon(view, sentence, chunks.length - 1) : null
  const content =
    left || right
      ? [left, right ?? (left && subject.by !== 'inverted' ? goesOn(view, complements.next, left) : null), apart].filter(
          (x): x is Content => x !== null,
        )
      : [...interruptedClause(view, edge, taken, complements.next), ...saidAlone(view, sentence, subject, complements.next)]
  if (content.length === 0) return null
  const source: TokenSpan = { first: subject.first, last: subject.last }
  // "North Korea said …, KCNA reported": the second is the channel of the first
  if (left && !right && isMedium(reading, source)) {
    const told = earlier.findIndex(
      (other) =>
        other.content.some((span) => span.start < left.end && left.start < span.end) &&
        other.via === null &&
        !isMedium(reading, other.source),
    )
    if (told >= 0) return { via: source, of: told }
  }
  const via =
    mediumAmong(reading, chunks, complements) ??
    quotedIn(view, at) ??
    (subject.by === 'left' ? mediumAhead(reading, chunks, subject.firstChunk) : null) ??
    (right && !right.rule.includes('clause') ? mediumBehind(reading, chunks, complements.next) : null) ??
    mediumAtEnd(reading, chunks, complements.next) ??
    (frame.lemma === 'tweet' || frame.lemma === 'retweet' ? tweetedOn(reading, cue) : null)
  return {
    attribution: {
      source,
      cue,
      content: content.map(({ start, end }) => ({ start, end })),
      via,
      sentence,
      rule: `${subject.by}-${content.map((x) => x.rule).join('+')}`,
    },
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
      if (
        chunks[j]?.kind === 'preposition' &&
        medium?.kind === 'noun' &&
        ['in', 'by', 'on'].includes(wordOf(view, chunks[j])) &&
        !reading.isTime[medium.head]
      )
        return { first: medium.first, last: chunks[phraseEnd(view, j + 1, new Set(['of'])) - 1]?.last ?? medium.last }
    }
    return null
  }
  return null
}

const isBy = (view: ClauseView, i: number): boolean => view.chunks[i]?.kind === 'preposition' && wordOf(view, view.chunks[i]) === 'by'

/** "was quoted in Russian media as saying that …", "was described by Moss as …". */
const passive = (view: ClauseView, sentence: number, at: number, frame: CueFrame): Claim | null => {
  const { chunks, reading } = view
  const chunk = chunks[at] as Chunk
  const { verb } = chunk
  if (!isBy(view, at + 1) || chunks[at + 2]?.kind !== 'noun') return null
  const end = phraseEnd(view, at + 2, new Set(['of']))
  const source: TokenSpan = { first: chunks[at + 2]?.first ?? 0, last: chunks[end - 1]?.last ?? 0 }
  const cue: TokenSpan = { first: chunk.head, last: chunk.head + 1 }
  // "As reported by the Herald, the bridge is old", "The bridge is old, as noted by Moss"
  const as = chunks[at - 1]?.kind === 'adverb' ? at - 2 : at - 1
  if (verb?.form === 'participle' && (frame.clause || frame.thatClause) && wordOf(view, chunks[as]) === 'as') {
    const said = as <= 1 && chunks[end]?.kind === 'comma' ? wholeRest(view, end + 1) : closes(view, end) ? contentBefore(view, as, 0) : null
    return (
      said && {
        attribution: { source, cue, content: [{ start: said.start, end: said.end }], via: null, sentence, rule: 'as-said' },
        taken: as <= 1 ? end + 1 : at + 1,
      }
    )
  }
  if (frame.object && verb?.form === 'finite') {
    // "The policy was confirmed by Moss": what was confirmed is the subject
    const subject = findSubject(view, at)
    const first = reading.document.tokens[subject?.first ?? -1]
    const last = reading.document.tokens[(subject?.last ?? 0) - 1]
    if (subject?.by === 'left' && first && last)
      return {
        attribution: { source, cue, content: [{ start: first.start, end: last.end }], via: null, sentence, rule: 'passive-subject' },
        taken: at + 1,
      }
  }
  if (!frame.complement && !frame.judged) return null
  const judged = contentAfter(view, end, { ...frame, prepositions: new Set([...frame.prepositions, 'as', 'for']) }, false)
  if (!judged) return null
  return {
    attribution: { source, cue, content: [{ start: judged.start, end: judged.end }], via: null, sentence, rule: 'passive-by' },
    taken: at + 1,
  }
}

/** "what it said was proof", "something he says was a mistake": the cue stands inside a relative clause whose verb follows it. */
const relativeContent = (view: ClauseView, subject: Subject, next: number, frame: CueFrame): Span[] | null => {
  const { chunks, reading } = view
  const { tokens } = reading.document
  const form = chunks[next]?.verb?.form
  // "which they say left a gap": a past tense that looks like a participle
  if (!frame.clause || (form !== 'finite' && !(form === 'participle' && next === subject.lastChunk + 1))) return null
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

/** Whether nothing but a time, an adverb or a mark stands from chunk i to the sentence's end. */
const closes = (view: ClauseView, from: number): boolean =>
  view.chunks
    .slice(from)
    .every(({ kind, head }) => kind === 'stop' || kind === 'mark' || kind === 'adverb' || view.reading.isTime[head] === 1)

const isRelative = (view: ClauseView, at: number): boolean =>
  view.chunks[at - 1]?.kind === 'subordinator' && /^(?:who|which)$/.test(wordOf(view, view.chunks[at - 1]))

/** "Moss, who has called it a bad deal, asked for …": the relative clause ends where the main verb comes. */
const beforeMainVerb = (view: ClauseView, content: Content): Content => {
  const { chunks, reading } = view
  for (let i = Math.max(content.firstChunk, 0); i + 1 < chunks.length; i++) {
    const token = reading.document.tokens[chunks[i]?.first ?? 0]
    if (
      (chunks[i]?.kind === 'comma' || chunks[i]?.kind === 'dash') &&
      isFiniteVerb(chunks[i + 1]) &&
      token &&
      token.start > content.start &&
      token.start < content.end
    )
      return { ...content, end: token.start }
  }
  return content
}

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

const hasQuote = (view: ClauseView, { start, end }: Span): boolean =>
  quotesWithin(view.reading, { start, end }).some((quote) => quote.start >= start && quote.end <= end)
