import type { SentenceView } from './sentence-view.ts'

/** Words of a sentence that is not the reporter's telling. */
const SPOKEN: ReadonlySet<string> = new Set(['i', 'me', 'my', 'we', 'us', 'our', 'you', 'your', 'yourself', 'please', "let's"])
/** First words that lean on the sentence before. */
const LEANING = /^(?:he|she|they|it|this|these|those|his|her|their|its|here|there|that|such|if)$/

/**
 * Whether a sentence may be told by itself: it says something, of somebody that it names, in the reporter's voice, and tells itself who
 * says so. Not a question, not half of a quotation.
 */
export const canStandAlone = (view: SentenceView): boolean => {
  const { sentence, chunks, word } = view
  if (view.leansOnAnother || view.splitsQuote || view.pronounSource || sentence.last - sentence.first < 6) return false
  if (/[?:]$/.test(word(sentence.last - 1)) || LEANING.test(word(sentence.first))) return false
  for (let k = sentence.first; k < sentence.last; k += 1) if (SPOKEN.has(word(k)) && !view.quoteAt(k)) return false
  return chunks.some((chunk) => chunk.verb?.form === 'finite' && !view.quoteAt(chunk.head))
}
