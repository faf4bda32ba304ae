import type { SentenceView } from './sentence-view.ts'

/** Words of a sentence that is not the reporter's telling. */
const SPOKEN: ReadonlySet<string> = new Set(['i', 'me', 'my', 'we', 'us', 'our', 'you', 'your', 'yourself', 'please', "let's"])

/** Whether a word is a speaker's own: "us", not the "US". */
const isSpoken = ({ document, word, quoteAt }: SentenceView, token: number): boolean =>
  SPOKEN.has(word(token)) && document.tokens[token]?.text !== 'US' && !quoteAt(token)

/**
 * Whether a token may stand in a line by itself: not where it is half of a quotation, what somebody says in another sentence, what "he" says, or a
 * speaker's own word.
 */
export const canBeTold = (view: SentenceView, token: number): boolean => !view.needsOthers(token) && !isSpoken(view, token)

/** First words that lean on the sentence before. */
const LEANING = /^(?:he|she|they|it|this|these|those|his|her|their|its|here|there|that|such|if)$/

/** Whether a sentence tells something, as far as its end shows: not "What is a bridge worth?", not "Read more". */
export const isStatement = ({ sentence, word }: SentenceView): boolean =>
  sentence.last - sentence.first >= 6 && !/^[?:]$/.test(word(sentence.last - 1))

/**
 * Whether a sentence may be told by itself: it says something, of somebody that it names, in the reporter's voice, and tells itself who
 * says so. Not a question, not half of a quotation.
 */
export const canStandAlone = (view: SentenceView): boolean => {
  const { sentence, chunks, word } = view
  if (view.leansOnAnother || view.splitsQuote || view.pronounSource || !isStatement(view)) return false
  if (LEANING.test(word(sentence.first))) return false
  for (let k = sentence.first; k < sentence.last; k += 1) if (isSpoken(view, k)) return false
  return chunks.some((chunk) => chunk.verb?.form === 'finite' && !view.quoteAt(chunk.head))
}
