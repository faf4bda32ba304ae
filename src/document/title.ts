/** Words that a title in title case leaves small. */
const SMALL = new Set(
  'a an and as at but by for from if in into is it its near nor of off on onto or over per so than that the to up upon via vs vs. with yet amid after before about against between during under not no be are was his her their this that its'.split(
    ' ',
  ),
)

const wordsOf = (line: string): string[] => line.match(/[\p{L}\p{N}][\p{L}\p{N}.'’&-]*/gu) ?? []

/** "Trump", "2026", "iPhone", "al-Assad" */
const CAPITALIZED = /^(?:[\p{Lu}\p{N}]|\p{Ll}{1,3}-?\p{Lu})/u

/** "Trump and Kim Agree to Meet Again": every word of weight has a capital. */
const isTitleCase = (line: string): boolean => {
  const heavy = wordsOf(line).filter((word) => !SMALL.has(word.toLowerCase()))
  return heavy.length >= 3 && heavy.every((word) => CAPITALIZED.test(word))
}

const ENDS = /[.!?…:;,]["'”’»)\]]*$/

const TWO_SENTENCES = /\p{L}{2}[.!?]["”’)]? +["“‘]?\p{Lu}\p{Ll}+ /u

/** A line that is a title by itself: short, and without a stop; with a stop or question mark only in title case. */
export const isTitleLine = (line: string): boolean => {
  if (line.length > 180 || wordsOf(line).length < 2) return false
  if (/[:;,]["'”’]*$/.test(line)) return false
  return !ENDS.test(line) || (isTitleCase(line) && !TWO_SENTENCES.test(line.slice(0, -2)))
}

/** "7 p.m.", "LATEST NEWS." */
const CLOCK_OR_SHOUT = /^(?:\d{1,2}(?::\d\d)? ?[ap]\.m\.:?|\p{Lu}{4,}(?: \p{Lu}+){0,3}\.)$/u

/** A short line between paragraphs that heads the next ones: no stop, no colon, not a quotation. Also a clock time in a running story ("7 p.m."). */
export const isSubhead = (line: string): boolean =>
  CLOCK_OR_SHOUT.test(line) ||
  (line.length <= 80 && wordsOf(line).length <= 12 && /^[\p{Lu}\p{N}'‘]/u.test(line) && !/[.!?…:;,"”—–-]$|[.!?]['’)]$/.test(line))
