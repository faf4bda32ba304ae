import type { Meeting } from '../annotation/annotations.ts'
import { contains, type Span } from '../document/span.ts'
import type { AnswerStatement, Evidence } from './answer.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { distinct, evidence, isInCaption } from './evidence.ts'
import { list, oneLine } from './in-words.ts'
import { answerDate } from './tell-date.ts'
import { accordingTo, actorById, sourcesOf } from './who-says.ts'

const STATUS = { held: '', planned: 'Planned: ', cancelled: 'Cancelled: ', denied: 'Denied: ' } as const

/** The names of those who meet, in the briefing's order. */
export const participantNames = ({ briefing }: BriefedArticle, { participants }: Meeting): string[] =>
  participants.flatMap((id) => actorById(briefing, id)?.name ?? [])

/** Whose word a meeting stands on. Empty for the article's own. */
export const meetingSources = ({ briefing }: BriefedArticle, { reportedBy }: Meeting): string[] =>
  sourcesOf(
    briefing,
    briefing.claims.filter(({ id }) => reportedBy.includes(id)),
  )

/** The best sentence for the meeting, then those that prove its place and day where it does not. */
const proofs = ({ document }: BriefedArticle, meeting: Meeting): Evidence[] => {
  const text = meeting.evidence.find((each) => !isInCaption(document, each))
  const best = text ?? meeting.evidence[0] ?? meeting.trigger
  const open = (['place', 'date'] as const).flatMap((proves) => {
    const span = proves === 'place' ? meeting.place : meeting.time
    return span && !contains(best, span) ? [{ proves, span }] : []
  })
  const rest = open.map(({ proves, span }) => {
    const holder: Span = meeting.evidence.find((each) => contains(each, span)) ?? span
    const alike = open.filter((other) => contains(evidence(document, holder), other.span)).map((other) => other.proves)
    return evidence(document, holder, alike.length > 0 ? alike : [proves])
  })
  return distinct([evidence(document, best), ...rest])
}

/** A meeting as a statement: "Choe Son Hui and Sergei Lavrov", with place, day, status and sources beside it. */
export const tellMeeting = (article: BriefedArticle, meeting: Meeting): AnswerStatement => {
  const evidence = proofs(article, meeting)
  const sources = meetingSources(article, meeting)
  return {
    speaker: null,
    text: `${STATUS[meeting.status]}${list(participantNames(article, meeting))}`,
    label: sources.length > 0 ? 'reported' : evidence[0]?.inCaption ? 'photo caption' : 'article',
    sources,
    via: null,
    place: meeting.place && oneLine(meeting.place.text),
    date: meeting.time && answerDate(meeting.time),
    saidAt: null,
    status: meeting.status,
    evidence,
    article: 0,
  }
}

/** A meeting as a clause: "Kim Jong Un met Sergei Lavrov, according to state media", "a meeting of A and B was planned". */
export const meetingClause = (article: BriefedArticle, meeting: Meeting): string => {
  const [first = '', ...others] = participantNames(article, meeting)
  const said = accordingTo({ sources: meetingSources(article, meeting) })
  if (meeting.status === 'held') return `${first} met ${list(others)}${said}`
  return `a meeting of ${list([first, ...others])} ${meeting.status === 'denied' ? 'is denied' : `was ${meeting.status}`}${said}`
}
