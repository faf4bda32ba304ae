const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Code points that a terminal sets two columns wide (East Asian Wide and Fullwidth, Unicode Standard Annex 11; and pictures). */
const wide =
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u

const noWidth = /^[\p{M}\p{Cf}\p{Cc}]*$/u

/** The segmenter is slow, and most words are these. */
const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text)

/** User-perceived characters: an emoji family and an accented letter are one each. */
export const graphemes = (text: string): readonly string[] =>
  isAscii(text) ? text.split('') : Array.from(segmenter.segment(text), ({ segment }) => segment)

/** Columns that a terminal needs for it. */
export const displayWidth = (text: string): number => {
  if (isAscii(text)) return text.length
  let width = 0
  for (const grapheme of graphemes(text)) width += noWidth.test(grapheme) ? 0 : wide.test(grapheme) ? 2 : 1
  return width
}
