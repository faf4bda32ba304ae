import type { Span } from '../document/span.ts'
import type { FoundAttribution } from './found-attribution.ts'
import type { Reading } from './reading.ts'
import { type TokenSpan, tokensWithin } from './token-span.ts'

/** Fewer words tell nothing: "Good evening.", "Thank you." */
const FEWEST_WORDS = 3

const asks = (words: string): boolean => /\?["”’')\]]*$/.test(words)

/** Whom "A:" stands for: who is in "an interview with …", else the one person whom the text names before the first question. Null where it names several, or none. */
const intervieweeOf = (reading: Reading, before: number): TokenSpan | null => {
  const { text } = reading.document
  const asked = reading.names.find(
    ({ type, start, end }) => type === 'person' && end <= before && /\binterview with $/i.test(text.slice(0, start).slice(-16)),
  )
  if (asked) return asked
  const persons = reading.names.filter(({ type, end }) => type === 'person' && end <= before)
  const longest = persons.reduce<(typeof persons)[number] | undefined>((a, b) => (a && a.text.length >= b.text.length ? a : b), undefined)
  const one = longest && persons.every(({ text }) => longest.text.includes(text))
  return one ? longest : null
}

/**
 * What people say in their turns of an interview or a transcript: one claim a turn, by the colon, of all its sentences that are no
 * questions. Not what the newsroom itself tells, nor a turn that asks in the end. "A:" is the one person named before the first turn.
 */
export const spokenTurns = (reading: Reading): FoundAttribution[] => {
  const { document } = reading
  const { turns, sentences, text } = document
  const answers = turns[0] ? intervieweeOf(reading, turns[0].speaker.start) : null
  let token = 0
  return turns.flatMap(({ speaker, colon, said, ofNewsroom }): FoundAttribution[] => {
    const label = text.slice(speaker.start, speaker.end)
    const name = tokensWithin(document, speaker, token)
    token = name.first
    const source = label === 'A' ? answers : name
    const sentence = reading.sentenceOf[name.first] ?? -1
    if (ofNewsroom || label === 'Q' || asks(text.slice(said.start, said.end)) || !source || sentence < 0 || name.last <= name.first)
      return []
    const content: Span[] = []
    for (let at = sentence; (sentences[at]?.start ?? Infinity) < said.end; at++) {
      const one = sentences[at]
      if (!one) break
      const start = Math.max(one.start, said.start)
      const words = text.slice(start, one.end)
      if (asks(words) || (words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < FEWEST_WORDS) continue
      const before = content.at(-1)
      if (before && !/\S/.test(text.slice(before.end, start))) content[content.length - 1] = { ...before, end: one.end }
      else content.push({ start, end: one.end })
    }
    return content.length > 0
      ? [{ source, cue: tokensWithin(document, colon, name.first), content, via: null, sentence, rule: 'turn' }]
      : []
  })
}
