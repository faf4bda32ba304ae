import type { Claim } from '../briefing/briefing.ts'
import type { AnswerStatement, Evidence, Label } from './answer.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { isPlain } from './cue-sense.ts'
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

/** How far a cue may stand before what it says: "accused the chairman of the board of". UTF-16 code units. */
const FARTHEST = 80

/** "denied that …", "accused the board of …": from the cue on, where the cue changes what the content means. */
const withCue = (claim: Claim, text: string): readonly string[] => {
  const [first, ...rest] = claim.content
  const { cue } = claim
  const parts = (first ? [first, ...rest] : []).map((part) => part.text)
  if (cue === null || first === undefined || isPlain(claim)) return parts.map((part) => part.replace(/^that\s(?=\S)/i, ''))
  const between = first.start - cue.end
  return between >= 0 && between <= FARTHEST
    ? [text.slice(cue.start, first.end), ...parts.slice(1)]
    : [`${parts[0]} (${cue.text})`, ...parts.slice(1)]
}

/** What a claim says, in the article's words and one line: without "that" before it and the comma behind it. */
const contentText = ({ document }: BriefedArticle, claim: Claim): string =>
  withCue(claim, document.text)
    .map((text) => closed(oneLine(text)))
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
  text: contentText(article, claim),
  label: label(claim),
  sources: [],
  via: viaOf(article.briefing, claim),
  place: null,
  date: null,
  saidAt: claim.saidAt && answerDate(claim.saidAt),
  status: null,
  evidence: contentEvidence(article, claim),
  article: 0,
})
