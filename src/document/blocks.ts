import type { Span } from './span.ts'

interface Line extends Span {
  /** How far it is set in: spaces and tabs before its first letter. */
  readonly indent: number
}

const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/g
const INVISIBLE = /[\s\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069]/

/** "- one", "• two", "3. three", "(a) four" at the start of a line. */
export const LIST_MARK = /^(?:[-–—*•·▪◦‣●]\s+|\(?\d{1,2}[.)]\s+|\(?[a-z]\)\s+)(?=\S)/

/** The span without white space and invisible marks at its ends; empty at its start where there is nothing else. */
const trim = (text: string, { start, end }: Span): Span => {
  let from = start
  while (from < end && INVISIBLE.test(text.charAt(from))) from += 1
  let to = end
  while (to > from && INVISIBLE.test(text.charAt(to - 1))) to -= 1
  return { start: from, end: to }
}

/** Groups of lines between blank lines. */
const lineGroups = (text: string): Line[][] => {
  const groups: Line[][] = [[]]
  const add = (start: number, end: number): void => {
    const line = trim(text, { start, end })
    if (line.start < line.end) groups.at(-1)?.push({ ...line, indent: line.start - start })
    else if (groups.at(-1)?.length) groups.push([])
  }
  let start = 0
  for (const found of text.matchAll(LINE_END)) {
    add(start, found.index)
    start = found.index + found[0].length
  }
  add(start, text.length)
  return groups.filter((group) => group.length > 0)
}

const WIDEST_COLUMN = 110
const SENTENCE_END = /[.!?…:]["'”’»)\]]*$/
const LOWER = /^\p{Ll}/u

/** "the talks⏎were held": the line begins in the midst of a sentence. */
const goesOn = (text: string, line: Line): boolean => LOWER.test(text.slice(line.start, line.start + 2))

/** The width that the text's lines were wrapped at, as in an e-mail; 0 if they were not. */
const columnOf = (text: string, groups: readonly (readonly Line[])[]): number => {
  let [widest, breaks, midst] = [0, 0, 0]
  for (const lines of groups) {
    for (const [at, line] of lines.entries()) {
      widest = Math.max(widest, line.end - line.start)
      if (at === 0) continue
      breaks += 1
      if (goesOn(text, line)) midst += 1
    }
  }
  return widest <= WIDEST_COLUMN && breaks > 0 && midst * 3 >= breaks ? widest : 0
}

/** The blocks of one group: one line each, unless the lines were only wrapped. */
const joinWrapped = (text: string, lines: readonly Line[], column: number): Span[] => {
  const blocks: Span[] = []
  let before: Line | undefined
  for (const line of lines) {
    const open = blocks.at(-1)
    if (open && before) {
      const ended = SENTENCE_END.test(text.slice(Math.max(before.start, before.end - 8), before.end))
      const firstWord = text.slice(line.start, Math.min(line.end, line.start + 40)).search(/\s|$/)
      const full = before.end - before.start + 1 + firstWord > column
      const marked = LIST_MARK.test(text.slice(line.start, line.start + 8)) || line.indent > before.indent + 1
      const wrapped = (column > 0 && full) || (goesOn(text, line) && !ended)
      if (wrapped && !marked) {
        blocks[blocks.length - 1] = { start: open.start, end: line.end }
        before = line
        continue
      }
    }
    blocks.push({ start: line.start, end: line.end })
    before = line
  }
  return blocks
}

/**
 * The text cut at blank lines, and at single line ends that are not just wrapping ("… the talks⏎were held"), list items one by one.
 * In order, without overlap, none empty, trimmed of white space and invisible marks at both ends.
 */
export const findBlocks = (text: string): Span[] => {
  const groups = lineGroups(text)
  const column = columnOf(text, groups)
  return groups.flatMap((lines) => joinWrapped(text, lines, column))
}
