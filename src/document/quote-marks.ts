import type { Token } from './document.ts'

/** Which way a quotation mark looks, from its shape and the space around it; 'either' where neither tells: `said"We`, ` " `. */
export type MarkRole = 'open' | 'close' | 'either'

const BEFORE_OPEN = /[\s([{—–―/‘“'`«„\u200b\u200e\u200f-]/
const AFTER_CLOSE = /[\s.,;:!?)\]}—–―/’”'»…\u200b\u200e\u200f-]/

const DOUBLE_MARKS: ReadonlySet<string> = new Set(['"', '“', '”', '„', '‟', '«', '»', '″', '``', "''"])
const SINGLE_MARKS: ReadonlySet<string> = new Set("'‘’‚‛`´‹›")

export const isDoubleMark = ({ text }: Token): boolean => text.length < 3 && DOUBLE_MARKS.has(text)

export const isSingleMark = ({ text }: Token): boolean => text.length === 1 && SINGLE_MARKS.has(text)

/**
 * Straight marks and '' look by their neighbours: "space, mark, letter" opens. Shaped marks look as they are drawn, except that a
 * closing shape before a word opens (”text”) and an opening shape after a word closes (German „Text“, »Text«).
 */
export const markRole = (text: string, token: Token): MarkRole => {
  const open = token.start === 0 || BEFORE_OPEN.test(text.charAt(token.start - 1))
  const close = token.end === text.length || AFTER_CLOSE.test(text.charAt(token.end))
  switch (token.text) {
    case '“':
    case '‘':
    case '«':
    case '‹':
    case '``':
      return close && !open ? 'close' : 'open'
    case '„':
    case '‚':
    case '‟':
    case '‛':
      return 'open'
    case '”':
    case '’':
    case '»':
    case '›':
      return open && !close ? 'open' : 'close'
    default:
      return open === close ? 'either' : open ? 'open' : 'close'
  }
}
