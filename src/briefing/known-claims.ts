import type { Claim } from './briefing.ts'
import type { StoryArticle } from './story-article.ts'
import { isGlue, storyWords } from './story-words.ts'

const contentStems = (text: string): ReadonlySet<string> => new Set(storyWords(text).flatMap(({ stem }) => (isGlue(stem) ? [] : [stem])))

/** The share of a claim's words that a sentence must have to have told it. */
const TOLD = 0.6

/** Tells of a claim whether these articles have it already: most of its words, and all of its numbers, in one of their sentences. */
export const createKnown = (articles: readonly StoryArticle[]): ((claim: Claim) => boolean) => {
  const sentences = articles.flatMap(({ document }) =>
    document.sentences.map(({ start, end }) => contentStems(document.text.slice(start, end))),
  )
  return ({ content }) => {
    const words = [...contentStems(content.map(({ text }) => text).join(' '))]
    if (words.length === 0) return true
    const numbers = words.filter((word) => /\d/.test(word))
    return sentences.some(
      (sentence) => numbers.every((word) => sentence.has(word)) && words.filter((word) => sentence.has(word)).length >= TOLD * words.length,
    )
  }
}
