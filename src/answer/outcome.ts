import type { Actor } from '../briefing/briefing.ts'
import type { AnswerStatement, Outcome } from './answer.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { oneLine } from './in-words.ts'

/** Questions that work on any article. */
const EXAMPLES = [
  'who met whom?',
  'who said what?',
  'what did NAME say about SUBJECT?',
  'who is NAME?',
  'how many …?',
  'when did … happen?',
  'summary',
]

/** Questions that work on this article, with its own names where it has them. */
const examplesFor = ({ briefing }: BriefedArticle): string[] => {
  const { actors, meetings, claims } = briefing
  const nameOf = (id: string | undefined): string | null => actors.find((actor) => actor.id === id)?.name ?? null
  const met = nameOf(meetings[0]?.participants[0])
  const speaker = nameOf(claims.find(({ speakers }) => speakers.length === 1)?.speakers[0])
  const person = actors.find(({ type, roles }) => type === 'person' && roles.length > 0)?.name
  const ours = [
    meetings.length > 0 ? 'who met whom?' : null,
    met && `who did ${met} meet?`,
    claims.length > 0 ? 'who said what?' : null,
    speaker && `what did ${speaker} say?`,
    person && `who is ${person}?`,
    'who is involved?',
    'summary',
  ].filter((example) => example !== null && example !== undefined)
  return ours.length > 3 ? ours : EXAMPLES
}

/** The article says so; without statements it does not, and `otherwise` is said instead. */
export const found = (statements: readonly AnswerStatement[], lead: string | null, note: string | null = null): Outcome => ({
  status: 'found',
  lead,
  statements,
  note,
})

export const notFound = (
  text: string,
  more: Partial<{ instead: readonly AnswerStatement[]; nearest: AnswerStatement | null; note: string | null }> = {},
): Outcome => ({
  status: 'not-found',
  text,
  instead: more.instead ?? [],
  nearest: more.nearest ?? null,
  note: more.note ?? null,
})

export const notUnderstood = (text: string, article: BriefedArticle): Outcome => ({
  status: 'not-understood',
  text,
  examples: examplesFor(article),
  note: null,
})

/** "Which one?", with the role that tells them apart. */
export const ambiguous = (name: string, actors: readonly Actor[]): Outcome => ({
  status: 'ambiguous',
  name,
  candidates: actors.map(({ id, name: full, roles }) => ({ id, name: full, role: roles[0] ? oneLine(roles[0].text) : null, article: 0 })),
  note: null,
})
