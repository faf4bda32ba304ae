import type { BriefedArticle } from '../answer/briefed-article.ts'
import { evidence } from '../answer/evidence.ts'
import { tellClaim } from '../answer/tell-claim.ts'
import { tellMeeting } from '../answer/tell-meeting.ts'
import type { Statement } from '../briefing/briefing.ts'
import type { CommandName } from '../command/catalogue.ts'
import { clean } from './clean.ts'
import { type Block, type Item, link, type Message, small, strong, text } from './message.ts'
import { paged } from './paged.ts'
import { shorten } from './shorten.ts'
import { proof, statementItem } from './statement-item.ts'

export interface DetailView {
  /** Key of the briefing; null where nothing can be pressed or typed. */
  readonly key: string | null
  readonly page: number | null
}

type Detail = Extract<CommandName, 'meetings' | 'claims' | 'evidence'>

const message = (title: string, { briefing }: BriefedArticle, { key }: DetailView, body: readonly Block[]): Message => {
  const headline = clean(briefing.headline.text)
  return {
    audience: 'asker',
    fallback: `${title}: ${headline}`,
    about: key,
    blocks: [
      { type: 'paragraph', line: [strong(title), small(' · from '), link(`“${shorten(headline, 100)}”`, briefing.article.url, 'small')] },
      ...body,
    ],
  }
}

const turn =
  (command: Detail, { key }: DetailView) =>
  (page: number) =>
    ({ command, options: { briefing: key, page } }) as const

const nothing = (words: string): readonly Block[] => [{ type: 'paragraph', line: [text(words)] }]

/** All meetings, each with place, day, whom the article has it from, and the sentences that prove it. */
export const meetingsMessage = (article: BriefedArticle, view: DetailView): Message => {
  const statements = article.briefing.meetings.map((meeting) => tellMeeting(article, meeting))
  const paging = { page: view.page, turn: turn('meetings', view), what: ['meeting', 'meetings'] } as const
  return message(
    'Who met whom',
    article,
    view,
    statements.length > 0 ? paged(statements, statementItem, paging) : nothing('No meeting in this article.'),
  )
}

/** All claims in the article's order, each with who says it, through whom, how the article has it, and its sentence. */
export const claimsMessage = (article: BriefedArticle, view: DetailView): Message => {
  const statements = article.briefing.claims.map((claim) => tellClaim(article, claim))
  const paging = { page: view.page, turn: turn('claims', view), what: ['claim', 'claims'] } as const
  return message(
    'All claims',
    article,
    view,
    statements.length > 0 ? paged(statements, statementItem, paging) : nothing('Nobody is quoted or reported in this article.'),
  )
}

/** What the briefing's own words stand on: its headline, its summary, and what the article says was not said, each with the sentences. */
export const evidenceMessage = (article: BriefedArticle, view: DetailView): Message => {
  const { headline, summary, notSaid } = article.briefing
  const entries: readonly (Statement & { readonly lead: string })[] = [
    { lead: 'Headline: ', ...headline },
    ...summary.map((statement) => ({ lead: 'Summary: ', ...statement })),
    ...notSaid.map((words) => ({ lead: 'Not said: ', text: clean(words.text), evidence: [words] })),
  ]
  const paging = { page: view.page, turn: turn('evidence', view), what: ['line', 'lines'] } as const
  return message(
    'Evidence',
    article,
    view,
    paged(entries, (entry, number) => evidenceItem(article, entry, number), paging),
  )
}

const evidenceItem = (
  { document }: BriefedArticle,
  { lead, text: words, evidence: excerpts }: Statement & { readonly lead: string },
  number: number,
): Item => {
  const proofs = excerpts.map((excerpt) => evidence(document, excerpt))
  // A line that is a sentence of the article, word for word, is not printed twice.
  const itself = proofs.length === 1 && clean(proofs[0]?.text ?? '').trim() === words.trim()
  return {
    number,
    line: [text(lead), text(itself ? 'in the article’s own words' : shorten(words, 300))],
    evidence: proofs.map(proof),
  }
}
