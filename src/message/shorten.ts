import { graphemes } from './width.ts'

/**
 * At most `max` UTF-16 code units, cut after a whole word where one ends in the last third, and marked with "…": never in the middle of a character.
 * A quotation that is cut open is closed again, after the mark: 'said "all the …"'.
 */
export const shorten = (text: string, max: number): string => {
  if (text.length <= max) return text
  let cut = ''
  // Room for the mark and a closing quotation mark.
  for (const grapheme of graphemes(text.slice(0, max))) {
    if (cut.length + grapheme.length > max - 3) break
    cut += grapheme
  }
  const blank = cut.lastIndexOf(' ')
  if (blank > (max * 2) / 3) cut = cut.slice(0, blank)
  return `${cut.replace(/[\s,;:–…-]+$/, '')} …${openQuote(cut)}`
}

/** The closing mark of a quotation that `text` leaves open, or nothing. */
const openQuote = (text: string): string => {
  if (text.lastIndexOf('“') > text.lastIndexOf('”')) return '”'
  return (text.match(/"/g)?.length ?? 0) % 2 === 1 ? '"' : ''
}
