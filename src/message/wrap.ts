import type { Style } from './message.ts'
import { displayWidth, graphemes } from './width.ts'

/** Printable words of one style. */
export interface Fragment {
  readonly text: string
  readonly style: Style
}

type Row = readonly Fragment[]

const widthOf = (row: Row): number => row.reduce((sum, { text }) => sum + displayWidth(text), 0)

/** Words with the blanks after them; a word may be of several fragments ('"all the measures"' + ','). */
const words = (line: Row): readonly Row[] => {
  const found: Fragment[][] = [[]]
  for (const { text, style } of line) {
    for (const part of text.match(/ +|[^ ]+/g) ?? []) {
      const last = found.at(-1)
      const ended = last?.at(-1)?.text.endsWith(' ')
      if (last && (part.startsWith(' ') || !ended)) last.push({ text: part, style })
      else found.push([{ text: part, style }])
    }
  }
  return found.filter((word) => word.length > 0)
}

/** A word that is wider than a whole line, in pieces. */
const broken = (word: Row, width: number): readonly Row[] => {
  if (widthOf(word.filter(({ text }) => text.trim() !== '')) <= width) return [word]
  const rows: Fragment[][] = [[]]
  let used = 0
  for (const { text, style } of word) {
    for (const grapheme of graphemes(text)) {
      const columns = displayWidth(grapheme)
      if (used + columns > width && used > 0) {
        rows.push([])
        used = 0
      }
      rows.at(-1)?.push({ text: grapheme, style })
      used += columns
    }
  }
  return rows
}

/** Rows of at most `width` columns (blanks at a row's end not counted), broken between words, and within a word only where it is wider than a row. */
export const wrap = (line: Row, width: number): readonly Row[] => {
  const rows: Fragment[][] = [[]]
  let used = 0
  for (const word of words(line).flatMap((one) => broken(one, width))) {
    const columns = widthOf(word)
    const visible = widthOf(word.filter(({ text }) => text.trim() !== ''))
    if (used > 0 && used + visible > width) {
      rows.push([])
      used = 0
    }
    rows.at(-1)?.push(...word)
    used += columns
  }
  return rows.filter((row) => row.length > 0)
}
