import type { Actor, Briefing } from '../briefing/briefing.ts'
import { shareOfArticles } from '../briefing/story-words.ts'
import { contentWords, meaningOf } from './content-words.ts'
import type { Question } from './question.ts'

// What an archive of briefings is looked up by, so that a question opens only the few that may answer it. A term is a kind and a word: "m lavrov" has a
// meeting with one of that name, "s pentagon" a claim of one, "c troop" is about troops; "m" and "s" alone have any meeting and any claim.

/** Words of what a briefing is about that are kept at most: nearly all of an article of usual length, the most telling of a long one. */
const MOST = 100

const nameWords = (names: readonly string[]): readonly string[] => names.flatMap((name) => contentWords(name).map(({ plain }) => plain))

const contentTerms = (text: string): readonly string[] => contentWords(text).map(({ stem }) => meaningOf(stem))

const called = ({ name, aliases }: Actor): readonly string[] => [name, ...aliases]

const rarestFirst = (words: Iterable<string>): readonly string[] =>
  [...new Set(words)].sort((a, b) => shareOfArticles(a) - shareOfArticles(b) || b.length - a.length || (a < b ? -1 : 1))

/** Those that tell most of what it is about first: said often here, and seldom in other articles. */
const tellingFirst = (words: readonly string[]): readonly string[] => {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const weight = (word: string): number => -(counts.get(word) ?? 0) * Math.log(shareOfArticles(word))
  return [...counts.keys()].sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1))
}

/** All terms of a briefing, each once. */
export const archiveTerms = ({ actors, claims, meetings, headline }: Briefing): readonly string[] => {
  const namesOf = (ids: readonly string[]): readonly string[] => actors.filter(({ id }) => ids.includes(id)).flatMap(called)
  const met = nameWords(meetings.flatMap(({ participants }) => namesOf(participants)))
  const said = nameWords(
    claims.flatMap(({ speakers, source, via }) => [
      ...namesOf([...speakers, ...(via?.actor ? [via.actor] : [])]),
      source?.text ?? '',
      via?.text ?? '',
    ]),
  )
  const about = [
    ...claims.flatMap(({ content }) => content.flatMap(({ text }) => contentTerms(text))),
    ...actors.filter(({ key }) => key).flatMap((actor) => called(actor).flatMap(contentTerms)),
    ...contentTerms(headline.text),
  ]
  return [
    ...(meetings.length > 0 ? ['m'] : []),
    ...(claims.length > 0 ? ['s'] : []),
    ...new Set(met.map((word) => `m ${word}`)),
    ...new Set(said.map((word) => `s ${word}`)),
    ...tellingFirst(about)
      .slice(0, MOST)
      .map((word) => `c ${word}`),
  ]
}

const firstTopic = (topic: string | null): readonly string[] =>
  rarestFirst(topic === null ? [] : contentTerms(topic))
    .slice(0, 1)
    .map((word) => `c ${word}`)

const of = (kind: 'm' | 's', names: readonly string[]): readonly string[] => rarestFirst(nameWords(names)).map((word) => `${kind} ${word}`)

/** The same question of whatever they said: for topics that are not among the words kept. */
export const withoutTopic = (question: Question): Question =>
  question.kind === 'reports' || (question.kind === 'statements' && question.speaker !== null) ? { ...question, topic: null } : question

/** What a question is looked up by, the rarest first; none where it asks of one article as a whole. */
export const questionTerms = (question: Question): readonly string[] => {
  switch (question.kind) {
    case 'meetings':
      return question.people.length > 0 ? of('m', question.people) : ['m']
    case 'statements':
      return question.speaker === null
        ? [...firstTopic(question.topic), 's']
        : [...of('s', [question.speaker]), ...firstTopic(question.topic)]
    case 'reports':
      return [...of('s', [question.source]), ...firstTopic(question.topic)]
    case 'amount':
    case 'event':
      return firstTopic(question.topic)
    case 'who-is':
      return firstTopic(question.names.join(' '))
    default:
      return []
  }
}
