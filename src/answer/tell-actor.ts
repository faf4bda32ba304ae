import type { Actor } from '../briefing/briefing.ts'
import { contains, type Excerpt, excerpt } from '../document/span.ts'
import type { AnswerStatement } from './answer.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { claimAround, evidence, isInCaption } from './evidence.ts'
import { oneLine } from './in-words.ts'
import { plainStatement } from './plain-statement.ts'
import { actorById, sourcesOf } from './who-says.ts'

/** The fullest role, rather from the text than from a caption: "North Korean leader" before "leader", and that before "its leader". */
const bestRole = ({ document }: BriefedArticle, { roles }: Actor): Excerpt | null => {
  const plain = roles.filter(({ text }) => !/^(?:its|his|her|their|whose|my|our)\b/i.test(text))
  const told = plain.find((role) => !isInCaption(document, role)) ?? plain[0] ?? roles[0]
  return told
    ? (plain.find(({ text }) => text.length > told.text.length && text.toLowerCase().endsWith(told.text.toLowerCase())) ?? told)
    : null
}

/** The same role where the text has it before the name, if it was found under a photo. */
const outsideCaptions = ({ document }: BriefedArticle, { mentions }: Actor, role: Excerpt): Excerpt => {
  if (!isInCaption(document, role)) return role
  const spans = mentions.map(({ start }) => ({ start: start - role.text.length - 1, end: start - 1 }))
  const span = spans.find(
    (each) => each.start >= 0 && document.text.slice(each.start, each.end) === role.text && !isInCaption(document, each),
  )
  return span ? excerpt(document.text, span) : role
}

/** Who someone is, in the article's words: "Choe Son Hui, North Korean Minister of Foreign Affairs"; null where the article gives no role. */
export const tellActor = (article: BriefedArticle, actor: Actor): AnswerStatement | null => {
  const { document, briefing } = article
  const best = bestRole(article, actor)
  if (best === null) return null
  const role = outsideCaptions(article, actor, best)
  // A title within quotation marks is the speaker's, elsewhere the newsroom's, also in reported speech
  const claim = document.quotes.some((quote) => contains(quote, role)) ? claimAround(briefing.claims, role) : null
  const body = actor.of === null ? null : actorById(briefing, actor.of)
  // "its leader": the one it is of stands elsewhere
  const of = body?.type === 'place' && !/\s/.test(role.text) ? ` of ${body.name}` : ''
  return plainStatement(`${actor.name}, ${oneLine(role.text)}${of}`, [evidence(document, role)], {
    sources: claim ? sourcesOf(briefing, [claim]) : [],
  })
}
