import type { Sentence } from '../document/document.ts'
import type { Span } from '../document/span.ts'
import type { AnswerStatement } from './answer.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { type Fit, fitOf, passage } from './match.ts'
import type { Topic } from './read-topic.ts'
import { tellPassage } from './tell-passage.ts'

/** Shares of a topic's words: of a passage that may answer, and of one that is worth showing as the nearest. */
const GOOD = 0.75
const NEAR = 0.5

export interface FoundPassage {
  readonly sentence: Sentence
  readonly fit: Fit
  /** Where the words of the topic stand. */
  readonly focus: Span
}

const isRead = (kind: string | undefined): boolean => kind !== 'title' && kind !== 'byline' && kind !== 'boilerplate' && kind !== 'credit'

/** Whether a fit may answer: enough words, every name and number, and nobody's part in it turned round. */
export const isGood = (fit: Fit, topic: Topic): boolean =>
  fit.overlap >= (topic.terms.length <= 4 ? 1 : GOOD) && fit.complete && fit.inOrder && !fit.negationDiffers

/** Sentences that share words with the topic, the best first, in text order where they are as good; all for a topic without words. */
export const findPassages = ({ document }: BriefedArticle, topic: Topic): readonly FoundPassage[] =>
  document.sentences
    .flatMap((sentence): FoundPassage[] => {
      if (!isRead(document.blocks[sentence.block]?.kind)) return []
      const fit = fitOf(topic, passage(document, [sentence]))
      return fit.span || topic.terms.length === 0 ? [{ sentence, fit, focus: fit.span ?? sentence }] : []
    })
    .sort((a, b) => rank(b.fit, topic) - rank(a.fit, topic))

const rank = (fit: Fit, topic: Topic): number =>
  fit.overlap + (isGood(fit, topic) ? 2 : 0) + (fit.complete ? 0.1 : 0) + (fit.tells ? 0.2 : 0)

/** The best passage, to be shown marked as no answer; null where nothing comes near. */
export const nearestPassage = (article: BriefedArticle, topic: Topic, passages = findPassages(article, topic)): AnswerStatement | null => {
  const [best] = passages
  return best?.fit.tells && best.fit.overlap >= NEAR ? tellPassage(article, best.sentence, best.focus) : null
}
