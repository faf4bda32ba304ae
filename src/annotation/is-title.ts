import { HONORIFICS, ROLE_NOUNS } from './words/person-words.ts'

const KIN = new Set(
  'mother father brother sister son daughter wife husband uncle aunt nephew niece cousin grandson grandfather grandmother widow friend mate teammate colleague partner girlfriend boyfriend classmate'.split(
    ' ',
  ),
)

/** Whether a word may stand before a person's name as a title: "minister", "ex-president", "Dr.", "brother". Lower case. */
export const isTitle = (lower: string): boolean =>
  KIN.has(lower) ||
  ROLE_NOUNS.has(lower) ||
  ROLE_NOUNS.has(lower.replace(/s$/, '')) ||
  ROLE_NOUNS.has(lower.replace(/^(?:ex|vice|co|deputy)-/, '')) ||
  HONORIFICS.has(lower)
