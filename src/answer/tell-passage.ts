import type { Span } from '../document/span.ts'
import type { AnswerStatement } from './answer.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { claimAround, evidence } from './evidence.ts'
import { oneLine } from './in-words.ts'
import { sourcesOf, viaOf } from './who-says.ts'

/** A sentence of the article as it stands, with the source that it is attributed to at `focus`, the words that matter. */
export const tellPassage = ({ document, briefing }: BriefedArticle, sentence: Span, focus: Span = sentence): AnswerStatement => {
  const proof = evidence(document, sentence)
  const claim = claimAround(briefing.claims, focus)
  return {
    speaker: null,
    text: oneLine(proof.text),
    label: proof.inCaption ? 'photo caption' : 'article',
    sources: claim ? sourcesOf(briefing, [claim]) : [],
    via: claim && viaOf(briefing, claim),
    place: null,
    date: null,
    saidAt: null,
    status: null,
    evidence: [proof],
    article: 0,
  }
}
