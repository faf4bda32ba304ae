import type { Actor } from '../briefing/briefing.ts'
import type { AnswerStatement } from './answer.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { claimAround, evidence, isInCaption } from './evidence.ts'
import { oneLine } from './in-words.ts'
import { sourcesOf } from './who-says.ts'

/** Who someone is, in the article's words: "Choe Son Hui, North Korean Minister of Foreign Affairs"; null where the article gives no role. */
export const tellActor = ({ document, briefing }: BriefedArticle, actor: Actor): AnswerStatement | null => {
  // "its leader" says less than "North Korean leader", a caption no less than the text
  const plain = actor.roles.filter(({ text }) => !/^(?:its|his|her|their|whose|my|our)\b/i.test(text))
  const role = plain.find((each) => !isInCaption(document, each)) ?? plain[0] ?? actor.roles[0]
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
