import type { BriefedArticle } from '../answer/briefed-article.ts'
import { tellClaim } from '../answer/tell-claim.ts'
import type { Claim } from '../briefing/briefing.ts'
import { clean } from './clean.ts'
import { type Line, small, strong, text } from './message.ts'
import { shorten } from './shorten.ts'
import { upperFirst } from './statement-item.ts'

/** 'Sergei Lavrov, via Tass: "once again expressed our sincere gratitude …" · quoted'. At most so many characters of what was said. */
export const claimLine = (article: BriefedArticle, claim: Claim, longest: number): Line => {
  const { speaker, text: words, via, label } = tellClaim(article, claim)
  return [
    strong(upperFirst(clean(speaker ?? ''))),
    text(`${via ? `, via ${clean(via)}` : ''}: ${shorten(clean(words), longest)}`),
    small(` · ${label}`),
  ]
}
