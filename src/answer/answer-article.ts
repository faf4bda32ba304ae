import type { Statement } from '../briefing/briefing.ts'
import type { AnswerStatement, Evidence, Outcome } from './answer.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { evidence, isInCaption } from './evidence.ts'
import { oneLine } from './in-words.ts'
import { found, notFound } from './outcome.ts'
import { plainStatement } from './plain-statement.ts'
import { tellDate } from './tell-date.ts'
import { tellPassage } from './tell-passage.ts'

/** A statement of the briefing: its text keeps the attribution in it. */
const briefed = ({ document }: BriefedArticle, { text, evidence: proofs }: Statement): AnswerStatement[] => {
  const all = proofs.map((proof): Evidence => ({ ...proof, proves: ['statement'], inCaption: isInCaption(document, proof) }))
  return all.length === 0 ? [] : [plainStatement(oneLine(text), all, { label: 'article' })]
}

/** What happened: the briefing's summary, attribution kept. */
export const answerSummary = (article: BriefedArticle): Outcome => {
  const { summary, headline } = article.briefing
  const told = (summary.length > 0 ? summary : [headline]).flatMap((statement) => briefed(article, statement))
  return told.length > 0 ? found(told, null) : notFound('There is nothing in this article to sum up.')
}

export const answerHeadline = (article: BriefedArticle): Outcome => {
  const told = briefed(article, article.briefing.headline)
  return told.length > 0 ? found(told, null) : notFound('This article has no headline.')
}

/** What the article itself says was not said. */
export const answerNotSaid = (article: BriefedArticle): Outcome => {
  const told = article.briefing.notSaid.map((each) => tellPassage(article, each))
  return told.length > 0 ? found(told, null) : notFound('This article does not tell of anything that was left unsaid.')
}

/** Who wrote it, where and when, as far as the text itself says so. */
export const answerOrigin = (article: BriefedArticle): Outcome => {
  const { document, briefing } = article
  const { byline, wire, publishedAt, publisher } = briefing.article
  const day = document.dateline?.date ?? document.day
  const proofs = [document.dateline, document.byline, document.wire].filter((each) => each !== null)
  const known = [byline, publisher ?? wire, document.dateline?.place, day && tellDate(day)]
    .filter((each) => typeof each === 'string')
    .map(oneLine)
  const [first] = proofs
  if (!first)
    return notFound(
      `The text does not say who wrote it, where or when.${publishedAt ? ` It was given to me as of ${tellDate(publishedAt)}.` : ''}`,
    )
  const all = proofs.map((proof) => evidence(document, proof))
  return found([plainStatement(known.join(', '), all, { label: 'article', place: document.dateline?.place ?? null })], null)
}
