import type { Meeting } from '../annotation/annotations.ts'
import type { Actor } from '../briefing/briefing.ts'
import type { AnswerStatement, Outcome } from './answer.ts'
import { answerEvent } from './answer-event.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { fitsMeeting } from './fits-meeting.ts'
import { capital, list } from './in-words.ts'
import { namedActors } from './named-actors.ts'
import { found, notFound } from './outcome.ts'
import type { Question } from './question.ts'
import { meetingClause, meetingSources, participantNames, tellMeeting } from './tell-meeting.ts'
import { accordingTo } from './who-says.ts'

type MeetingQuestion = Extract<Question, { kind: 'meetings' }>

/** More would bury the sentence that says what is not there. */
const MOST_CLAUSES = 3

const stands = (article: BriefedArticle, { participants }: Meeting, { id, type }: Actor): boolean =>
  participants.includes(id) ||
  // "did Russia meet North Korea": people who act for it
  (type !== 'person' &&
    participants.some((participant) => article.briefing.actors.some((actor) => actor.id === participant && actor.of === id)))

const clauses = (article: BriefedArticle, meetings: readonly Meeting[]): string => {
  const told = meetings.slice(0, MOST_CLAUSES).map((meeting) => `that ${meetingClause(article, meeting)}`)
  const rest = meetings.length - told.length
  return list(rest > 0 ? [...told, `of ${rest} more ${rest === 1 ? 'meeting' : 'meetings'}`] : told)
}

/** "Not in this article. It says that …; of a meeting between Kim and Rubio it says nothing." */
const noMeeting = (article: BriefedArticle, people: readonly Actor[], topic: string | null, note: string | null): Outcome => {
  const { meetings } = article.briefing
  // Whom the people asked about did meet; if they met each other, but not there or then, only that
  const together = meetings.filter((meeting) => people.every((actor) => stands(article, meeting, actor)))
  const theirs =
    people.length > 0 && together.length > 0
      ? together
      : meetings.filter((meeting) => people.some((actor) => stands(article, meeting, actor)))
  const names = people.map(({ name }) => name)
  const asked = `a meeting${names.length > 1 ? ` between ${list(names)}` : names.length === 1 ? ` with ${names[0]}` : ''}${topic ? ` ${topic}` : ''}`
  const text =
    theirs.length > 0
      ? `Not in this article. It says ${clauses(article, theirs)}; of ${asked} it says nothing.`
      : `Not in this article: of ${asked} it says nothing.`
  return notFound(text, { instead: theirs.map((meeting) => tellMeeting(article, meeting)), note })
}

const STATUS_LINE = {
  held: '',
  planned: 'Planned: the article does not say that they have met.',
  cancelled: 'Cancelled: the article does not say that they met.',
  denied: 'Denied: the article does not say that they met.',
} as const

const isNegated = (text: string): boolean => /\b(?:not|never)\b|n['’]?t\b/i.test(text)

/** What the article says to "did they meet": a yes only for what it tells as held, on whose word, and never to a country. */
const whether = (article: BriefedArticle, meetings: readonly Meeting[], people: readonly Actor[], text: string): string => {
  const held = meetings.find(({ status }) => status === 'held')
  const denied = meetings.find(({ status }) => status === 'denied')
  const [first = held] = meetings
  const clause = (meeting: Meeting | undefined): string => (meeting ? capital(`${meetingClause(article, meeting)}.`) : '')
  if (held && denied) return `Disputed. ${clause(held)} ${clause(denied)}`
  if (!held) return `${STATUS_LINE[first?.status ?? 'held']} ${clause(first)}`
  if (isNegated(text) || people.some(({ id }) => !held.participants.includes(id))) return clause(held)
  const sources = meetingSources(article, held)
  const other = meetings.find(({ status }) => status !== 'held')
  return `${sources.length > 0 ? `Yes, according to ${list(sources)}.` : 'Yes, the article says so.'}${other ? ` Another: ${clause(other)}` : ''}`
}

/** Who else was there: "Choe Son Hui (according to KCNA), Mira Petkova (planned)". */
const others = (article: BriefedArticle, meetings: readonly Meeting[], people: readonly Actor[]): string => {
  const known = new Set(people.map(({ name }) => name))
  return list([
    ...new Set(
      meetings.map((meeting) => {
        const names = participantNames(article, meeting).filter((name) => !known.has(name))
        return `${list(names)}${accordingTo({ sources: meetingSources(article, meeting), status: meeting.status })}`
      }),
    ),
  ])
}

const same = (values: readonly string[]): string | null => (values.every((value) => value === values[0]) ? (values[0] ?? null) : null)

/** Who met whom, whether, when, where and how often. */
export const answerMeetings = ({ ask, people: names, topic, text }: MeetingQuestion, article: BriefedArticle): Outcome => {
  const named = namedActors(article, names, 'person')
  if ('outcome' in named) {
    // "did prices meet expectations": not of people after all
    const event =
      named.outcome.status === 'not-found' && (ask === 'when' || ask === 'where' || ask === 'whether')
        ? answerEvent({ kind: 'event', ask, topic: text, text }, article)
        : null
    return event?.status === 'found' ? event : named.outcome
  }
  const { actors: people, note } = named
  const fitting = article.briefing.meetings.filter(
    (meeting) => people.every((actor) => stands(article, meeting, actor)) && (!topic || fitsMeeting(article, meeting, topic)),
  )
  if (fitting.length === 0) return noMeeting(article, people, topic, note)

  const statements = fitting.map((meeting) => tellMeeting(article, meeting))
  // "Lavrov Rubio meeting?": one phrase was two names
  const asked = ask === 'who' && people.length > names.length ? 'whether' : ask
  switch (asked) {
    case 'who':
      return found(
        statements,
        people.length === 1 && people.every(({ type }) => type === 'person') ? `${others(article, fitting, people)}.` : null,
        note,
      )
    case 'whether':
      return found(statements, whether(article, fitting, people, text), note)
    case 'how-many': {
      const held = fitting.filter(({ status }) => status === 'held').length
      const rest = fitting.length - held
      return found(statements, `${held} told as held${rest > 0 ? `, ${rest} planned, cancelled or denied` : ''}.`, note)
    }
    case 'when':
    case 'where': {
      const told = ({ date, place }: AnswerStatement): string | null => (asked === 'when' ? (date?.text ?? null) : place)
      const known = statements.filter((statement) => told(statement) !== null)
      if (known.length === 0) {
        const event = answerEvent({ kind: 'event', ask: asked, topic: text, text }, article)
        if (event.status === 'found') return event
        return notFound(`Not in this article. It says ${clauses(article, fitting)}, but not ${asked}.`, { instead: statements, note })
      }
      const value = same(known.map((statement) => told(statement) ?? ''))
      const sources = [...new Set(known.flatMap((statement) => statement.sources))]
      const status = same(known.map((statement) => statement.status ?? 'held'))
      const lead = value && status ? `${status === 'held' ? '' : `${capital(status)}: `}${value}${accordingTo({ sources })}.` : null
      return found(known, lead, note)
    }
  }
}
