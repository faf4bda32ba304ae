import type { AnswerDate, AnswerStatement, Evidence as Proof } from '../answer/answer.ts'
import { clean } from './clean.ts'
import type { Evidence, Item, Run } from './message.ts'
import { small, strong, text } from './message.ts'
import { shorten } from './shorten.ts'

/** Characters of one sentence of evidence; sentences of news are far shorter. */
const longestProof = 700

/** "Saturday 12 July 2025"; the article's own word beside it where the day does not say it already: '2024 ("last year")'. */
const dayInWords = ({ text: day, words }: AnswerDate): string =>
  day.toLowerCase().includes(words.toLowerCase()) || /\d{4}/.test(words) ? day : `${day} ("${words}")`

/** The article's words, to the letter. Of a sentence without end the beginning, and in words how much more there is. */
const quoted = (words: string): readonly Run[] => {
  const line = clean(words).trim()
  if (line.length <= longestProof) return [text(line)]
  const cut = shorten(line, longestProof)
  return [text(cut), small(` (and ${(line.length - cut.length).toLocaleString('en')} more characters)`)]
}

/** "state media" begins a line as "State media". */
export const upperFirst = (words: string): string => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

const proves = ({ proves: parts, inCaption }: Proof): string | null => {
  const where = inCaption ? 'a photo caption' : 'another sentence'
  if (parts.includes('statement')) return inCaption ? 'photo caption:' : null
  if (parts.includes('place') && parts.includes('date')) return `place and day from ${where}:`
  return parts.includes('place') ? `place from ${where}:` : parts.includes('date') ? `day from ${where}:` : null
}

export const proof = (evidence: Proof): Evidence => ({ note: proves(evidence), words: quoted(evidence.text) })

const details = (statement: AnswerStatement): readonly string[] =>
  [
    statement.place,
    statement.date && dayInWords(statement.date),
    statement.sources.length > 0 && `according to ${statement.sources.join(' and ')}`,
    statement.via && `via ${statement.via}`,
    statement.saidAt && `said ${dayInWords(statement.saidAt)}`,
    statement.label !== 'article' && statement.label,
  ].filter((detail) => typeof detail === 'string')

/** Whether the statement is its own proof: a sentence of the article as it stands, which nobody needs to read twice. */
const isOwnProof = ({ speaker, text: words, evidence: [only, ...more] }: AnswerStatement): boolean =>
  speaker === null &&
  only !== undefined &&
  more.length === 0 &&
  only.text.length <= longestProof &&
  clean(only.text).trim() === words.trim()

/**
 * A statement as an entry of a list: who says it and what, then place, day, through whom and how the article has it, then the sentences that prove
 * it: "Choe Son Hui and Sergei Lavrov · Wonsan · Saturday 12 July 2025 · according to KCNA".
 */
export const statementItem = (statement: AnswerStatement, number: number | null): Item => ({
  number,
  line: [
    ...(statement.speaker ? [strong(upperFirst(statement.speaker)), text(': ')] : []),
    text(statement.text),
    ...details(statement).map((detail) => small(` · ${detail}`)),
    ...(isOwnProof(statement) ? [small(' · the article’s own words')] : []),
  ],
  evidence: isOwnProof(statement) ? [] : statement.evidence.map(proof),
})
