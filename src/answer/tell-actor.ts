import type { Actor } from '../briefing/briefing.ts'
import { contains } from '../document/span.ts'
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
  // A title within quotation marks is the speaker's, elsewhere the newsroom's, also in reported speech
  const claim = document.quotes.some((quote) => contains(quote, role)) ? claimAround(briefing.claims, role) : null
  const proof = evidence(document, role)
  return {
    speaker: null,
    text: `${actor.name}, ${oneLine(role.text)}`,
    label: proof.inCaption ? 'photo caption' : 'article',
    sources: claim ? sourcesOf(briefing, [claim]) : [],
    via: null,
    place: null,
    date: null,
    saidAt: null,
    status: null,
    evidence: [proof],
    article: 0,
  }
}
