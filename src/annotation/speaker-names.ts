import type { Document } from '../document/document.ts'
import type { Span } from '../document/span.ts'
import type { NameCandidate } from './name-bounds.ts'
import { tokensWithin } from './token-span.ts'

/** The speakers of turns who come with a full name and by its last word: "MARIA STONE, UNION LEADER:", later "STONE:". In order. */
export const namedSpeakers = (document: Document): NameCandidate[] => {
  const wordsOf = ({ start, end }: Span): string[] => document.text.slice(start, end).toLowerCase().split(' ')
  const labels = document.turns.map(({ speaker }) => wordsOf(speaker))
  const short = new Set(labels.flatMap((words) => (words.length === 1 ? words : [])))
  const long = new Set(labels.flatMap((words) => (words.length > 1 ? [words.at(-1) ?? ''] : [])))
  let token = 0
  return document.turns.flatMap(({ speaker }, at): NameCandidate[] => {
    const words = labels[at] ?? []
    const span = tokensWithin(document, speaker, token)
    token = span.first
    return (words.length > 1 ? short : long).has(words.at(-1) ?? '') ? [{ ...span, type: 'person', weight: 2 }] : []
  })
}
