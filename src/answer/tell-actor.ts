import type { Actor } from '../briefing/briefing.ts'
import type { AnswerStatement } from './answer.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { claimAround, evidence, isInCaption } from './evidence.ts'
import { oneLine, sourcesOf } from './tell-claim.ts'

/** Who someone is, in the article's words: "Choe Son Hui, North Korean Minister of Foreign Affairs"; null where the article gives no role. */
export const tellActor = ({ document, briefing }: BriefedArticle, actor: Actor): AnswerStatement | null => {
  const told = actor.roles.find((role) => !isInCaption(document, role)) ?? actor.roles[0]
  // The fullest role may stand under a photo only; then that is the evidence
  const fullest = actor.roles[0]
  const role = told && fullest && told.text.length * 2 < fullest.text.length ? fullest : told
  if (role === undefined) return null
  const claim = claimAround(briefing.claims, role)
  const proof = evidence(document, role)
  return {
    speaker: null,
    text: `${actor.name}, ${oneLine(role.text)}`,
    label: proof.inCaption ? 'photo caption' : 'article',
    sources: claim && claim.quotation !== 'indirect' ? sourcesOf(briefing, [claim]) : [],
    via: null,
    place: null,
    date: null,
    saidAt: null,
    status: null,
    evidence: [proof],
    article: 0,
  }
}
