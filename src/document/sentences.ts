import { TITLES } from './abbreviations.ts'
import type { Token } from './document.ts'
import { isDoubleMark, isSingleMark, markRole } from './quote-marks.ts'
import { AFTER_CLOCK, ASKED, STARTERS } from './sentence-starters.ts'

const TERMINAL = /^(?:[.!?…。！？؟]|\.{2,}|\.(?: \.)+)$/
/** What such a stop, and an abbreviation, ends with. */
const STOPS: ReadonlySet<string> = new Set('.!?…。！？؟')
const ELLIPSIS = /^(?:…|\.{2,}|\.(?: \.)+)$/
const CLOCK = /^[ap]\.m\.$/i
const INITIAL = /^\p{L}\.$/u
const LETTER = /^\p{L}$/u
/** "1." and "a." before an item. */
const NUMBERING = /^(?:\d{1,2}|\p{L})$/u
/** "(", or a capital, or "iPhone", "al-Assad". */
const CAPITAL = /^(?:\p{Lu}|\p{Lt}|\p{Lo}|\p{Ll}{1,3}-?\p{Lu})/u
const LOWER = /^\p{Ll}/u
const GOES_ON = /^(?:[,;:%)\]}/&]|-+|[—–―]+)$/
const OPENING = /^[([{]$/
/** Stops that no sentence ends with, though a word follows that may start one: "St. The…" is left to the few that may. */
const STREET = /^(?:St|Sr|Fr)\.$/

/** An abbreviation that has eaten the sentence's stop: may it be both? */
const abbreviationEnds = (token: Token, next: Token, bracketed: boolean): boolean => {
  if (bracketed) return false
  const starts = CAPITAL.test(next.text) && STARTERS.has(next.lower)
  if (CLOCK.test(token.text)) return CAPITAL.test(next.text) && !AFTER_CLOCK.has(next.lower)
  if (token.lower === 'etc.') return CAPITAL.test(next.text)
  if (TITLES.has(token.text.slice(0, -1)) && !STREET.test(token.text)) return false
  return starts
}

/** A stop set apart by a tokenizer: "Sgt . Jane Doe", "John W . Henry", "$27 . 5 million" end no sentence. */
const setApart = (before: Token | undefined, stop: Token, next: Token): boolean => {
  if (!before || before.end === stop.start) return false
  if (/\d$/.test(before.text) && /^\d/.test(next.text)) return true
  return (TITLES.has(before.text) || LETTER.test(before.text)) && !STARTERS.has(next.lower)
}

/** "(BWF.L)", "0700.HK,": a share and its exchange. Not "the U.N.A day later", where a text lost its blank. */
const isTicker = (tokens: readonly Token[], stop: number, next: Token, after: Token | undefined): boolean => {
  const share = tokens[stop - 1]
  return (
    /^[\p{Lu}\d]+$/u.test(share?.text ?? '') &&
    share?.end === tokens[stop]?.start &&
    /^\p{Lu}{1,2}$/u.test(next.text) &&
    after?.start === next.end
  )
}

/** "“Is it over?” Kim Jong Un asked.": the question does not end the sentence, its speaker follows. */
const speakerFollows = (tokens: readonly Token[], from: number, last: number): boolean => {
  for (let at = from; at < Math.min(from + 7, last); at += 1) {
    const token = tokens[at]
    if (!token) return false
    if (at > from && ASKED.has(token.lower)) return true
    if (!CAPITAL.test(token.text) && !/^(?:of|de|van|al|bin|the)$/.test(token.text)) return false
    if (STARTERS.has(token.lower)) return false
  }
  return false
}

/**
 * Where the sentences of one block end: indices into `tokens`, exclusive, in order, the last always `last`; empty for no tokens.
 * A sentence ends at a full stop, question or exclamation mark or ellipsis with the closing marks after it, where the next word
 * can start one. Not at "Gen.", "J. K.", "U.S. President", "a.m. Tuesday", a bare "1.", a colon, nor before a small letter.
 * Ends that the text lost are not guessed.
 */
export const sentenceEnds = (text: string, tokens: readonly Token[], first: number, last: number): number[] => {
  const ends: number[] = []
  let start = first
  let quoted = false
  const closes = (token: Token): boolean => {
    if (/^[)\]}]$/.test(token.text)) return true
    const role = isDoubleMark(token) || isSingleMark(token) ? markRole(text, token) : 'open'
    return role === 'close' || (role === 'either' && (quoted || text.charAt(token.start - 1) !== ' '))
  }
  for (let at = first; at < last; at += 1) {
    const token = tokens[at]
    if (!token) break
    if (isDoubleMark(token)) {
      const role = markRole(text, token)
      quoted = role === 'either' ? !quoted : role === 'open'
    }
    if (!STOPS.has(token.text.charAt(token.text.length - 1))) continue
    const terminal = TERMINAL.test(token.text)
    if (!terminal && !(token.text.endsWith('.') && token.text.length > 1)) continue

    let end = at + 1
    let bracketed = false
    let marked = false
    for (let mark = tokens[end]; mark && end < last; mark = tokens[end]) {
      if (closes(mark)) {
        if (isDoubleMark(mark)) quoted = false
        marked ||= isDoubleMark(mark) || isSingleMark(mark)
        bracketed ||= mark.text === ')' || mark.text === ']'
      } else if (!TERMINAL.test(mark.text)) break
      end += 1
    }
    at = end - 1
    const next = tokens[end]
    if (!next || end >= last) break

    if (GOES_ON.test(next.text) || (LOWER.test(next.text) && !CAPITAL.test(next.text))) continue
    const numbering = end - start === 2 && NUMBERING.test(tokens[start]?.text ?? '')
    if (numbering) continue
    const opening = OPENING.test(next.text) || isDoubleMark(next) || isSingleMark(next)
    const head = opening ? tokens[end + 1] : next
    if (!terminal) {
      if (INITIAL.test(token.text) && at === start) continue
      if (!head || !abbreviationEnds(token, head, bracketed)) continue
    } else if (ELLIPSIS.test(token.text) && token.text.length !== 4) {
      if (bracketed || !head || !(marked || opening || STARTERS.has(head.lower)) || !CAPITAL.test(head.text)) continue
    } else if (/[?!]/.test(token.text)) {
      if (marked && speakerFollows(tokens, end, last)) continue
      if (/^yahoo$/i.test(tokens[at - 1]?.text ?? '')) continue
    } else if (next.start === tokens[end - 1]?.end && (/^\d/.test(next.text) || isTicker(tokens, at, next, tokens[end + 1]))) continue
    else if (end === at + 1 && setApart(tokens[at - 1], token, next)) continue
    ends.push(end)
    start = end
  }
  if (start < last) ends.push(last)
  if (last - first <= LONGEST) return ends
  return ends.flatMap((end, at) => [...cutsOf(tokens, ends[at - 1] ?? first, end), end])
}

/** Longer than this no reporter's sentence is; a list or a text without stops is cut, so that the work on it stays linear. */
const LONGEST = 250

/** Where a run of tokens without a stop is cut: after the last mark in each stretch, else anywhere. */
const cutsOf = (tokens: readonly Token[], first: number, last: number): number[] => {
  const cuts: number[] = []
  let from = first
  while (last - from > LONGEST) {
    let cut = from + LONGEST
    while (cut > from + LONGEST / 2 && !/^[;:,)]$/.test(tokens[cut - 1]?.text ?? '')) cut -= 1
    from = cut > from + LONGEST / 2 ? cut : from + LONGEST
    cuts.push(from)
  }
  return cuts
}
