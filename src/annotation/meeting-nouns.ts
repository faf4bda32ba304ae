import type { Chunk } from './chunks.ts'
import { type ClauseView, isFiniteVerb, wordOf } from './clauses.ts'
import type { MeetingKind, Met } from './found-meeting.ts'
import {
  governors,
  isJoint,
  isPersonal,
  isPersonLike,
  isPersonNamed,
  listFrom,
  namesInCompound,
  nameWithin,
  partyAfter,
  possessor,
  subjectAhead,
  subjectParties,
  words,
} from './meeting-parties.ts'
import type { TokenSpan } from './token-span.ts'
import { ADDRESSING_VERBS, HOLDING_VERBS, JOINING_VERBS, MEETING_NOUNS } from './words/meeting-words.ts'

const AROUND: ReadonlySet<string> = new Set(['during', 'before', 'after', 'at', 'in', 'following', 'ahead', 'of', 'for', 'to', 'since'])

/** "a meeting between A and B", "talks with B", "A's meeting with B", "held talks in Geneva", "The talks took place in …". */
export const byNoun = (view: ClauseView, at: number): Met | null => {
  const { chunks, reading } = view
  const chunk = chunks[at] as Chunk
  const head = wordOf(view, chunk)
  if (!MEETING_NOUNS.has(head)) return null
  const phrase = words(view, chunk)
  const linked = ['with', 'between'].includes(wordOf(view, chunks[at + 1]))
  if (head === 'call' && !linked && !/\b(?:phone|telephone|video|hour-long|minute|conference)\b/i.test(phrase)) return null
  const trigger: TokenSpan = { first: chunk.head, last: chunk.head + 1 }
  const kind: MeetingKind =
    head === 'call' || /\b(?:tele)?phone\b/i.test(phrase) ? 'call' : /^(?:summits?|visit|dinner|luncheon)$/.test(head) ? 'visit' : 'any'
  const found = (parties: readonly TokenSpan[], rule: string, named: readonly string[] = []): Met => ({
    parties,
    named,
    trigger,
    kind,
    rule,
  })

  const between = partyAfter(view, at + 1, ['between', 'among', 'involving'])
  if (between) return found(listFrom(view, between.at, true), 'noun-between')
  const compound = namesInCompound(view, chunk)
  if (compound.length > 1) return found([], 'compound-noun', compound)
  const owner = possessor(view, chunk)
  const host = nameWithin(view, chunk)
  // "paid a visit to Roe"
  const with_ = partyAfter(view, at + 1, head === 'visit' && HOLDING_VERBS.has(wordOf(view, chunks[at - 1])) ? ['with', 'to'] : ['with'])
  const adjunct = chunks[at - 1]?.kind === 'preposition' && AROUND.has(wordOf(view, chunks[at - 1]))
  const others = with_ ? listFrom(view, with_.at) : []
  if (with_ && isPersonal(view, with_.span)) {
    // "the P5+1 talks with Iran"
    if (host && !owner) return found([host, ...others], 'named-noun-with')
    if (owner) return found([owner, ...others], 'possessive-noun-with')
    // "a phone conversation I had yesterday with Roe" is told by its own verb
    const subjects = governors(view, at)
    if (subjects.length > 0) return found([...subjects, ...others], 'noun-with')
    const ahead = adjunct ? subjectAhead(view, at) : []
    return ahead.length > 0 ? found([...ahead, ...others], 'adjunct-with') : null
  }
  const had = relativeHolder(view, at)
  if (had) return found(had, 'noun-had-with')
  const of_ = partyAfter(view, at + 1, ['of'])
  if (head !== 'visit' && of_ && isPersonal(view, of_.span)) {
    const members = listFrom(view, of_.at)
    // "addressed a meeting of the Security Council"
    const speakers = members.length === 1 && ADDRESSING_VERBS.has(wordOf(view, chunks[at - 1])) ? subjectParties(view, at - 1) : []
    return found([...speakers, ...members], 'noun-of')
  }
  const holder = chunks[at - 1]
  if (holder?.kind === 'verb' && HOLDING_VERBS.has(wordOf(view, holder)) && head !== 'visit' && head !== 'call') {
    const subjects = subjectParties(view, at - 1)
    if (isJoint(view, subjects)) return found(subjects, 'held-noun')
  }
  // "Moss and Roe are in talks"
  if (wordOf(view, holder) === 'in' && head === 'talks' && BEING.test(wordOf(view, chunks[at - 2]))) {
    const subjects = subjectParties(view, at - 2)
    if (isJoint(view, subjects)) return found(subjects, 'in-talks')
  }
  // "Roe joined Moss for talks"
  const joined = chunks[at - 2]
  if (
    wordOf(view, holder) === 'for' &&
    joined?.kind === 'noun' &&
    isPersonNamed(view, joined) &&
    JOINING_VERBS.has(wordOf(view, chunks[at - 3]))
  ) {
    const subjects = subjectParties(view, at - 3)
    if (subjects.length > 0) return found([...subjects, joined], 'joined-for')
  }
  // "The talks in Geneva brought together Moss and Roe"
  const brought = chunks.findIndex((x, i) => i > at && i < at + 6 && /^(?:brought|brings|bringing)$/.test(wordOf(view, x)))
  if (brought > 0 && reading.document.tokens[chunks[brought + 1]?.first ?? -1]?.lower === 'together') {
    const members = listFrom(view, chunks[brought + 1]?.kind === 'noun' ? brought + 1 : brought + 2)
    if (members.length > 1) return found(members, 'brought-together')
  }
  // "After talks in Geneva, Moss and Roe announced": both were there
  if (adjunct && !owner && head !== 'visit') {
    const ahead = subjectAhead(view, at)
    if (ahead.length > 1 && isJoint(view, ahead) && ahead.every((span) => isPersonLike(view, span) || isCountry(view, span)))
      return found(ahead, 'adjunct-joint')
    const told = toldDuring(view, at)
    if (told) return found(told, 'told-during')
  }
  // "spoke at a NATO summit", "told a Security Council meeting"
  if (host && ['summit', 'meeting', 'talks'].includes(head) && chunks[at - 1]?.kind === 'preposition') {
    if (['at', 'to', 'for', 'during'].includes(wordOf(view, chunks[at - 1]))) {
      const subjects = governors(view, at)
      if (subjects.some((span) => isPersonLike(view, span))) return found([...subjects, host], 'named-noun')
    }
  }
  // a caption's people "during a meeting in Wonsan"
  if (
    isCaption(view, chunk) &&
    chunks[at - 1]?.kind === 'preposition' &&
    ['during', 'before', 'after', 'at', 'following', 'ahead', 'of'].includes(wordOf(view, chunks[at - 1]))
  ) {
    const people = chunks.slice(0, at).filter((other) => other.kind === 'noun' && isPersonNamed(view, other))
    if (people.length > 1) return found(people.slice(0, 4), 'caption')
  }
  // a later mention of a meeting told before: it only adds place or time
  const determiner = reading.document.tokens[chunk.first]?.lower
  if (determiner === 'the' || determiner === 'their' || determiner === 'both') return found(owner ? [owner] : [], 'mentioned-again')
  return null
}

const BEING = /^(?:is|are|was|were|be|been)$/

/** "a phone conversation I had yesterday with Roe": subject, "had" or "held", and "with". */
const relativeHolder = (view: ClauseView, at: number): TokenSpan[] | null => {
  const { chunks } = view
  let i = at + 1
  if (chunks[i]?.kind === 'subordinator') i++
  const subject = chunks[i]
  const verb = chunks[i + 1]
  if (subject?.kind !== 'noun' || verb?.kind !== 'verb' || !/^(?:had|have|held|has)$/.test(wordOf(view, verb))) return null
  const with_ = partyAfter(view, i + 2, ['with'])
  return with_ ? [subject, ...listFrom(view, with_.at)] : null
}

const TELLING = new Set('told tells tell informed assured urged warned asked thanked congratulated pressed reassured briefed'.split(' '))

/** "In a phone call on Saturday, Moss told Roe that …", "Moss told Roe in a phone call that …". */
const toldDuring = (view: ClauseView, at: number): TokenSpan[] | null => {
  const { chunks } = view
  if (!['in', 'during'].includes(wordOf(view, chunks[at - 1]))) return null
  for (let i = Math.max(0, at - 5); i < Math.min(chunks.length - 1, at + 7); i++) {
    const verb = chunks[i]
    const object = chunks[i + 1]
    if (verb?.kind !== 'verb' || !isFiniteVerb(verb) || !TELLING.has(wordOf(view, verb))) continue
    if (object?.kind !== 'noun' || !isPersonNamed(view, object)) continue
    const subjects = subjectParties(view, i)
    if (subjects.length > 0) return [...subjects, object]
  }
  return null
}

const isCountry = ({ reading }: ClauseView, span: TokenSpan): boolean =>
  reading.names[reading.nameOf[span.last - 1] ?? -1]?.type === 'place'

const isCaption = ({ reading }: ClauseView, chunk: Chunk): boolean =>
  reading.document.blocks[reading.document.sentences[reading.sentenceOf[chunk.first] ?? 0]?.block ?? 0]?.kind === 'caption'
