import type { AnswerStatement } from '../answer/answer.ts'
import type { BriefedArticle } from '../answer/briefed-article.ts'
import { tellDate } from '../answer/tell-date.ts'
import { tellMeeting } from '../answer/tell-meeting.ts'
import type { Actor, Briefing, Claim } from '../briefing/briefing.ts'
import { overlaps } from '../document/span.ts'
import { claimLine } from './claim-line.ts'
import { clean } from './clean.ts'
import { detailButtons } from './detail-buttons.ts'
import { type Block, type Button, type Field, type Line, link, type Message, type Run, small, strong, text } from './message.ts'
import { moment } from './moment.ts'
import { shortDay } from './short-day.ts'
import { shorten } from './shorten.ts'

/** Lines that a phone shows at a glance; the rest is counted in words and one tap away. */
const most = { meetings: 4, actors: 5, claims: 3 } as const

/** Characters of a claim in the overview. */
const longestClaim = 150

/** What is told of an article besides its briefing. */
export interface Besides {
  /** What its publisher changed since an earlier version, in words. */
  readonly changed?: { readonly words: string; readonly beforeKey: string } | null
  /** Why this is as it was read before, and when that was (ms UTC). */
  readonly stale?: { readonly why: string; readonly at: number } | null
}

/**
 * A briefing at a glance: what happened, who met whom, who is who, who said what and how the article has it. `key` names the briefing in its buttons;
 * null where nothing can be pressed or typed.
 */
export const briefingMessage = (article: BriefedArticle, key: string | null, { changed = null, stale = null }: Besides = {}): Message => {
  const { briefing, document } = article
  const headline = clean(briefing.headline.text)
  return {
    audience: 'everyone',
    fallback: headline,
    about: key,
    blocks: [
      ...caveats(document.article.teaser ?? null, stale),
      { type: 'heading', text: headline },
      { type: 'note', line: origin(briefing) },
      ...(changed
        ? [
            {
              type: 'paragraph',
              line: [strong('Changed by the publisher'), text(` since it was first read here: ${changed.words}.`)],
            } as const,
          ]
        : []),
      ...gist(briefing),
      { type: 'fields', fields: [met(article), who(briefing), said(article)] },
      ...(key === null ? [] : actions(briefing, key, changed !== null)),
    ],
  }
}

/** What the reader has to know before the rest: that it is only a beginning, or of some time ago. */
const caveats = (teaser: string | null, stale: NonNullable<Besides['stale']> | null): readonly Block[] => [
  ...(teaser ? [{ type: 'note', line: [text(`I could only read the beginning: ${teaser}. This is a briefing of that.`)] } as const] : []),
  ...(stale ? [{ type: 'note', line: [text(`${stale.why} This is as I read it on `), moment(stale.at), text('.')] } as const] : []),
]

/** "London, Sunday 13 July 2025 · 000_7ee25d2f685fed20.txt · 3 min" */
const origin = ({ article }: Briefing): Line => {
  const { dateline, publishedAt, publisher, wire, ref, url } = article
  const day = publishedAt ? tellDate(publishedAt) : null
  const place = dateline?.place ? placeName(dateline.place) : null
  const minutes = Math.max(1, Math.round(article.length / 1200))
  const runs = [text([place, day].filter(Boolean).join(', ')), link(clean(publisher ?? wire ?? ref), url), text(`${minutes} min`)]
  return runs.filter((run) => run.text !== '').flatMap((run, i) => (i === 0 ? [run] : [text(' · '), run]))
}

/** Datelines are set in capitals: "LONDON" is London, "U.S." stays. */
const placeName = (place: string): string => clean(place).replace(/\p{Lu}{3,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase())

/** The first sentence of the summary where the headline was not made of it; all of it where there are no claims to show. */
const gist = ({ headline, summary, claims }: Briefing): readonly Block[] => {
  const told = new Set(headline.evidence.map(({ start }) => start))
  const fresh = summary.filter(({ evidence }) => !evidence.some(({ start }) => told.has(start)))
  const shown = claims.length === 0 ? fresh : fresh.filter((sentence) => sentence === summary[0])
  return shown.map((sentence): Block => ({ type: 'paragraph', line: [text(sentence.text)] }))
}

const more = (count: number, what: string): readonly Line[] =>
  count > 0 ? [[small(`and ${count} more ${what}${count > 1 ? 's' : ''}`)]] : []

const met = (article: BriefedArticle): Field => {
  const { meetings } = article.briefing
  const shown = meetings.slice(0, most.meetings).map((meeting) => meetingLine(article.briefing, tellMeeting(article, meeting)))
  return {
    label: 'Met',
    lines: shown.length > 0 ? [...shown, ...more(meetings.length - shown.length, 'meeting')] : [[small('no meeting in this article')]],
  }
}

/** "Choe Son Hui and Sergei Lavrov, Wonsan, Saturday 12 July (per KCNA)" */
const meetingLine = (briefing: Briefing, { text: who, place, date, sources }: AnswerStatement): Line => {
  const day = date && shortDay(briefing, date.text)
  return [
    strong(who),
    text([place, day].map((slot) => (slot ? `, ${slot}` : '')).join('')),
    ...(sources.length > 0 ? [small(` (per ${sources.join(', ')})`)] : []),
  ]
}

/** People first: it is they who meet and speak. Others are named below them. */
const who = ({ actors }: Briefing): Field => {
  const key = actors.filter((actor) => actor.key)
  const people = key.filter(({ type }) => type === 'person')
  const shown = (people.length > 0 ? people : key).slice(0, most.actors)
  const others = key.filter((actor) => !shown.includes(actor)).map(({ name }) => clean(name))
  if (shown.length === 0) return { label: 'Who', lines: [[small('nobody is named')]] }
  const line = shown.flatMap((actor, i): Run[] => [...(i > 0 ? [text(' · ')] : []), ...actorRuns(actor)])
  return { label: 'Who', lines: [line, ...(others.length > 0 ? [[small(`also ${others.join(' · ')}`)]] : [])] }
}

const actorRuns = ({ name, roles: [role] }: Actor): readonly Run[] => [
  strong(clean(name)),
  ...(role ? [text(`, ${shorten(clean(role.text), 80)}`)] : []),
]

const said = (article: BriefedArticle): Field => {
  const { claims } = article.briefing
  const shown = telling(article.briefing).map((claim) => claimLine(article, claim, longestClaim))
  return {
    label: 'Said',
    lines: shown.length > 0 ? [...shown, ...more(claims.length - shown.length, 'claim')] : [[small('nobody is quoted or reported')]],
  }
}

/** The few claims that say most beside what stands above them: key ones first, not the headline's again, not "A met B", and each from another mouth. */
const telling = ({ claims, headline, meetings }: Briefing): readonly Claim[] => {
  const told = new Set(meetings.flatMap(({ reportedBy }) => reportedBy))
  const isFresh = (claim: Claim): boolean =>
    !told.has(claim.id) && !headline.evidence.some((sentence) => overlaps(sentence, claim.sentence))
  const rank = (claim: Claim): number => (isFresh(claim) ? 2 : 0) + (claim.key ? 1 : 0)
  const ranked = claims.toSorted((a, b) => rank(b) - rank(a))
  const mouth = (claim: Claim): string => claim.speakers.join() || (claim.source?.text ?? claim.id)
  const others = ranked.filter((claim, i) => ranked.findIndex((other) => mouth(other) === mouth(claim)) < i)
  const chosen = [...ranked.filter((claim) => !others.includes(claim)), ...others].slice(0, most.claims)
  return claims.filter((claim) => chosen.includes(claim))
}

const actions = (briefing: Briefing, key: string, isChanged: boolean): readonly Block[] => {
  const changes: Button = { label: 'What changed', call: { command: 'changes', options: { briefing: key, page: null } }, style: 'plain' }
  const buttons = [...detailButtons(briefing, key), ...(isChanged ? [changes] : [])]
  return [
    { type: 'buttons', buttons },
    { type: 'note', line: [text('Ask: '), { kind: 'text', text: `/brief ${suggestion(briefing)}`, style: 'code' }] },
  ]
}

/** A question that this article answers. */
const suggestion = ({ claims, actors, meetings }: Briefing): string => {
  const speaking = new Set(claims.flatMap(({ speakers }) => speakers))
  const speaker = actors.find(({ id, type }) => type === 'person' && speaking.has(id))
  if (speaker) return `what did ${clean(speaker.name)} say?`
  return meetings.length > 0 ? 'who met whom?' : 'what happened?'
}
