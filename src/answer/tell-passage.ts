import type { Claim } from '../briefing/briefing.ts'
import { contains, type Span } from '../document/span.ts'
import type { AnswerStatement } from './answer.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { claimAround, evidence } from './evidence.ts'
import { oneLine } from './in-words.ts'
import { plainStatement } from './plain-statement.ts'
import { tellClaim } from './tell-claim.ts'
import { accordingTo, sourcesOf, viaOf } from './who-says.ts'

/** Whose word a stretch of the text is: no sources for the article's own. */
const attribution = ({ briefing }: BriefedArticle, claim: Claim | null): Pick<AnswerStatement, 'sources' | 'via'> => ({
  sources: claim ? sourcesOf(briefing, [claim]) : [],
  via: claim && viaOf(briefing, claim),
})

/** " (according to estimates from the Pentagon)" for what stands at `focus`; nothing for the article's own telling. */
export const attributionAt = (article: BriefedArticle, focus: Span): string =>
  accordingTo(attribution(article, claimAround(article.briefing.claims, focus)))

/** A sentence of the article as it stands, with the source that it is attributed to at `focus`, the words that matter. */
export const tellPassage = (article: BriefedArticle, sentence: Span, focus: Span = sentence): AnswerStatement => {
  const proof = evidence(article.document, sentence)
  return plainStatement(oneLine(proof.text), [proof], attribution(article, claimAround(article.briefing.claims, focus)))
}

/** What the article tells at `focus`: the claim, its speaker before it, where it is one and a short one; else the sentence as it stands. */
export const tellFact = (
  article: BriefedArticle,
  { sentence, focus }: { readonly sentence: Span; readonly focus: Span },
): AnswerStatement => {
  const claim = claimAround(article.briefing.claims, focus)
  const isWhole = claim?.content.length === 1 && claim.content.every((part) => contains(part, focus) && contains(sentence, part))
  return claim && isWhole ? tellClaim(article, claim) : tellPassage(article, sentence, focus)
}
