import type { Claim } from '../briefing/briefing.ts'
import type { AnswerStatement, Evidence, Label } from './answer.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { distinct, evidence } from './evidence.ts'
import { oneLine } from './in-words.ts'
import { answerDate } from './tell-date.ts'
import { speakerOf, viaOf } from './who-says.ts'

const label = ({ quotation, inCaption }: Claim): Label => {
  if (inCaption) return 'photo caption'
  return quotation === 'direct' ? 'quoted' : quotation === 'mixed' ? 'part quoted' : 'reported'
}

const count = (text: string, mark: RegExp): number => text.match(mark)?.length ?? 0

/** A stretch of a quotation that lacks a mark at one end, because the quotation goes on, gets it: the words inside stay as they are. */
const closed = (text: string): string => {
  if (count(text, /"/g) % 2 === 1) return /^"|\s"/.test(text) && !/"$/.test(text) ? `${text}"` : `"${text}`
  const open = count(text, /“/g) - count(text, /”/g)
  return open > 0 ? `${text}”` : open < 0 ? `“${text}` : text
}

/** What a claim says, in the article's words and one line: without "that" before it and the comma behind it. */
const contentText = ({ content }: Claim): string =>
  content
    .map(({ text }) => closed(oneLine(text).replace(/^that (?=\S)/i, '')))
    .join(' … ')
    .replace(/[,;:\s]+(["”’]?)$/, '$1')

const contentEvidence = ({ document }: BriefedArticle, claim: Claim): Evidence[] =>
  distinct([
    { ...evidence(document, claim.sentence), inCaption: claim.inCaption },
    ...claim.content.map((part) => evidence(document, part)),
  ])

/** A claim as an answer to "what did X say": its speaker stands before it. */
export const tellClaim = (article: BriefedArticle, claim: Claim): AnswerStatement => ({
  speaker: speakerOf(article.briefing, claim) ?? 'Somebody the article does not name',
  text: contentText(claim),
  label: label(claim),
  sources: [],
  via: viaOf(article.briefing, claim),
  place: null,
  date: null,
  saidAt: answerDate(claim.saidAt),
  status: null,
  evidence: contentEvidence(article, claim),
  article: 0,
})
