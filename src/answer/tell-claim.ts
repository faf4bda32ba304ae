import type { Actor, Briefing, Claim } from '../briefing/briefing.ts'
import type { AnswerStatement, Evidence, Label } from './answer.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { distinct, evidence } from './evidence.ts'
import { answerDate } from './tell-date.ts'

/** The words of an excerpt in one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** A name list as English has it: "A", "A and B", "A, B and C". */
export const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

export const actorById = ({ actors }: Briefing, id: string): Actor | null => actors.find((actor) => actor.id === id) ?? null

const names = (briefing: Briefing, ids: readonly string[]): string[] => ids.flatMap((id) => actorById(briefing, id)?.name ?? [])

/** The article's noun phrase without "The" and what trails behind it: "estimates from the Pentagon". */
const phrase = (text: string): string => oneLine(text).replace(/^the (?=\S)/i, '')

/**
 * Who makes a claim, as a reader should see it: the actors' names, but the phrase of the article where it says more than they do
 * ("estimates from the Pentagon", "a spokesman for Greyfield"); null where nobody is named.
 */
export const speakerOf = (briefing: Briefing, { source, speakers }: Claim): string | null => {
  const known = names(briefing, speakers)
  if (source === null) return list(known) || null
  const isPhrase =
    /\S+ (?:from|by|of|for|at|in|close to|familiar with) \S/i.test(source.text) &&
    !known.some((name) => oneLine(name).toLowerCase() === phrase(source.text).toLowerCase())
  return known.length === 0 || (isPhrase && speakers.length === 1 && isThing(source.text)) ? phrase(source.text) : list(known)
}

const PAPERS =
  'estimates?|reports?|figures?|data|documents?|statements?|stud(?:y|ies)|surveys?|polls?|records?|letters?|analys[ie]s|findings|memos?|e-?mails?|posts?|spokes(?:man|woman|person|people)|press service|office'
const PEOPLE = 'officials?|sources?|people|persons?|experts?|aides?|members?|residents?|witnesses|analysts?'

// "estimates from the Pentagon", "a person familiar with the matter": says more than a name
const isThing = (text: string): boolean =>
  new RegExp(`^(?:\\S+ ){0,3}?(?:${PAPERS}|${PEOPLE}) (?:from|by|of|for|at|in|close|familiar)\\b`, 'i').test(text)

/** Whether what stands before a name says that the body so named speaks itself: "estimates from the", "a spokesman for". "A former employee of" does not. */
export const isPaperOf = (before: string): boolean =>
  new RegExp(`(?:^|\\s)(?:${PAPERS}) (?:from|by|of|for|at) (?:the )?$`, 'i').test(oneLine(before).concat(' '))

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

/** The medium a claim came through, by the actor's name where it has one. */
export const viaOf = (briefing: Briefing, { via }: Claim): string | null =>
  via === null ? null : ((via.actor && actorById(briefing, via.actor)?.name) ?? phrase(via.text))

/** Whose word it is, for "according to": the speaker of each claim once, with the medium. */
export const sourcesOf = (briefing: Briefing, claims: readonly (Claim | null)[]): string[] => [
  ...new Set(
    claims.flatMap((claim) =>
      claim === null ? [] : (speakerOf(briefing, claim) ?? viaOf(briefing, claim) ?? 'a source the article does not name'),
    ),
  ),
]
