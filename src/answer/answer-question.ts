import type { Answer, AnswerArticle, AnswerStatement, Outcome } from './answer.ts'
import { answerAbout } from './answer-about.ts'
import { answerAge } from './answer-age.ts'
import { answerAmount } from './answer-amount.ts'
import { answerHeadline, answerNotSaid, answerOrigin, answerSummary } from './answer-article.ts'
import { answerEvent } from './answer-event.ts'
import { answerMeetings } from './answer-meetings.ts'
import { answerStatements } from './answer-statements.ts'
import { answerActors, answerWhoIs } from './answer-who-is.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { notUnderstood } from './outcome.ts'
import type { Question } from './question.ts'

/** What one article has to say. */
const answerFrom = (question: Question, article: BriefedArticle): Outcome => {
  switch (question.kind) {
    case 'meetings':
      return answerMeetings(question, article)
    case 'statements':
    case 'reports':
      return answerStatements(question, article)
    case 'who-is':
      return answerWhoIs(question, article)
    case 'actors':
      return answerActors(question.type, article)
    case 'age':
      return answerAge(question.name, article)
    case 'amount':
      return answerAmount(question, article)
    case 'event':
      return question.ask === 'about' ? answerAbout(question, article) : answerEvent(question, article)
    case 'not-said':
      return answerNotSaid(article)
    case 'origin':
      return answerOrigin(article)
    case 'summary':
      return answerSummary(article)
    case 'headline':
      return answerHeadline(article)
    case 'help':
      return notUnderstood('You can ask, for instance:', article)
    case 'unknown':
      return notUnderstood('I did not understand that. These work:', article)
  }
}

/** An article as an answer names it. */
export const toAnswerArticle = (article: BriefedArticle | undefined): AnswerArticle | null =>
  article
    ? {
        id: article.briefing.id,
        ref: article.briefing.article.ref,
        url: article.briefing.article.url,
        headline: article.briefing.article.title ?? article.briefing.headline.text,
        publishedAt: article.briefing.article.publishedAt,
      }
    : null

const inSecond = (statement: AnswerStatement): AnswerStatement => ({ ...statement, article: 1 })

/**
 * Answers a question from what the articles say, the first being the one asked about: another is only looked at where the first does not say so, and then
 * the note tells. Every statement has its evidence; a claim keeps its source; what is not there is said. Pure: the same question and articles give
 * the same answer. Time grows linearly with the articles' length.
 */
export const answerQuestion = (question: Question, articles: readonly BriefedArticle[]): Answer => {
  const asked = articles.flatMap((article) => toAnswerArticle(article) ?? [])
  const [first] = articles
  if (!first)
    return { status: 'not-found', question, articles: [], note: null, text: 'There is no article to look in.', instead: [], nearest: null }

  const outcome = answerFrom(question, first)
  if (outcome.status === 'not-found') {
    for (const [index, article] of articles.entries()) {
      if (index === 0) continue
      const other = answerFrom(question, article)
      if (other.status !== 'found') continue
      const note = `Not in the article asked about; this is from another: ${asked[index]?.headline}${other.note ? `. ${other.note}` : ''}`
      return {
        ...other,
        note,
        question,
        articles: [...asked.slice(0, 1), ...asked.slice(index, index + 1)],
        statements: other.statements.map(inSecond),
      }
    }
  }
  return { ...outcome, question, articles: asked.slice(0, 1) }
}
