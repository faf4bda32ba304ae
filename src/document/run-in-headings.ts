import type { Token } from './document.ts'

/** "anti-Moss": these make one word with a name. */
const PREFIXES = new Set(
  'anti non pro post pre mid then ex former now trans pan inter intra neo sub multi semi pseudo all self cross counter north south east west half ultra quasi super near like born based led style wide mock'.split(
    ' ',
  ),
)

const LONGEST = 5

const STOP = /^[.?!”"|]+$/
const STOPS: ReadonlySet<string> = new Set('.?!”"|')

const CAPITAL = /\p{Lu}/u

/** Pages that lose their line breaks run a heading into the sentence behind it: "Roots of dispute-The rift is deep". */
const RUN_IN = /^(\p{Ll}[\p{Ll}'’]{2,})-(\p{Lu}\p{Ll}*)$/u

/**
 * Parts such words, in place, from token `first` on: "dispute", "-", "The". Gives the indices behind the hyphens, where the heading ends.
 * Only right after a sentence's end, behind a few words that begin with a capital, and with a sentence's worth of words to follow.
 */
export const partHeadings = (tokens: Token[], first: number): number[] => {
  const ends: number[] = []
  let begin = first
  for (let at = first; at < tokens.length; at += 1) {
    const { text, start, end } = tokens[at] as Token
    if (STOPS.has(text.charAt(0)) && STOP.test(text)) begin = at + 1
    if (at === begin || at - begin > LONGEST || tokens.length - at < 5 || !text.includes('-')) continue
    const found = RUN_IN.exec(text)
    const left = found?.[1] ?? ''
    const right = found?.[2] ?? ''
    if (!found || PREFIXES.has(left) || !CAPITAL.test(tokens[begin]?.text ?? '')) continue
    const hyphen = start + left.length
    const part = (from: number, to: number, words: string): Token => ({ start: from, end: to, text: words, lower: words.toLowerCase() })
    tokens.splice(at, 1, part(start, hyphen, left), part(hyphen, hyphen + 1, '-'), part(hyphen + 1, end, right))
    ends.push(at + 2)
    begin = at + 2
    at += 2
  }
  return ends
}
