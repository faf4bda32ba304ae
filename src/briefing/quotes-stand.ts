import type { Document } from '../document/document.ts'

/** Whether all that stands between double quotation marks in `text` stands so in the article, and no mark is without its partner. */
export const quotesStand = (text: string, document: Document): boolean => {
  const straight = text.match(/"/g)?.length ?? 0
  const opened = text.match(/“/g)?.length ?? 0
  const closed = text.match(/”/g)?.length ?? 0
  if (straight % 2 !== 0 || opened !== closed) return false
  return [...text.matchAll(/[“"]([^”"]*)[”"]/g)].every(([, quoted = '']) => document.text.includes(quoted.replace(/[,.]$/, '')))
}
