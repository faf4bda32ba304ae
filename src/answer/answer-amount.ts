import { overlaps, type Span } from '../document/span.ts'
import type { Outcome } from './answer.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { contentWords, isPast } from './content-words.ts'
import { isAssertion } from './cue-sense.ts'
import { claimAround } from './evidence.ts'
import { type Counted, findAmounts } from './find-amounts.ts'
import { findPassages, isGood, nearestPassage } from './find-passage.ts'
import { oneLine } from './in-words.ts'
import type { Hit } from './match.ts'
import { mendedNote } from './named-actors.ts'
import { found, notFound } from './outcome.ts'
import type { Question } from './question.ts'
import { readTopic } from './read-topic.ts'
import { attributionAt, tellFact } from './tell-passage.ts'

type AmountQuestion = Extract<Question, { kind: 'amount' }>

const AUX = /(?:^|\s)(?:did|does|do|has|have|had|was|were|is|are|will|would|can|could|should)\s/i
const PREPOSITION = /\s(?:of|in|from|to|on|at|for|by|with|that|who|which)\s/i

/** What is counted, most likely first. "how many people died": people; "how many died": who died; "how much did it cost": money. */
const countedIn = (topic: string, isMuch: boolean): readonly Counted[] => {
  const [head = ''] = topic.split(AUX)
  const nouns = contentWords(head.split(PREPOSITION)[0] ?? head)
  const verb = contentWords(topic).at(-1)
  if (isMuch) {
    const noun = nouns.at(-1)
    if (noun === undefined || /^(?:money|cash)$/.test(noun.plain)) return [{ kind: 'money' }]
    return [
      { kind: 'measure', word: noun },
      { kind: 'noun', word: noun },
    ]
  }
  const [first] = nouns
  if (first === undefined || (nouns.length === 1 && isPast(first))) return verb ? [{ kind: 'verb', word: verb }] : []
  const last =
    nouns.find((_, at) => {
      const next = nouns[at + 1]
      return next === undefined || isPast(next)
    }) ?? first
  return [
    { kind: 'noun', word: last },
    { kind: 'noun', word: first },
  ]
}

const BREAK = /[,;:]|\b(?:and|but|or|while)\b/i

/** Whether the number is of what is asked: "12 people were hurt and one died" does not say how many people died. Names may stand farther away. */
const isOfIt = (text: string, amount: Span, hits: readonly Hit[]): boolean =>
  hits.every(
    ({ term, places }) =>
      term.actor !== null ||
      places.some(
        (place) => overlaps(place, amount) || !BREAK.test(text.slice(Math.min(place.end, amount.end), Math.max(place.start, amount.start))),
      ),
  )

/** How many or how much: numbers that count what is asked for, with their hedges and on whose word they stand. All of them, for sources may differ. */
export const answerAmount = ({ topic: about, text: asked }: AmountQuestion, article: BriefedArticle): Outcome => {
  const { document, briefing } = article
  // "how much money": the sentence need not have the word
  const topic = readTopic(about.replace(/\b(?:money|cash)\b/gi, ''), article)
  const note = mendedNote(null, topic)
  const mended = topic.mended.reduce((line, { typed, word }) => line.replace(typed, word), about)
  const counted = countedIn(mended, /\bhow much\b/i.test(asked))
  const passages = findPassages(article, topic)
  const told = passages
    .filter(({ fit }) => topic.terms.length === 0 || isGood({ ...fit, negationDiffers: false }, topic))
    .flatMap(({ sentence, fit }) => {
      const span = counted
        .flatMap((each) => findAmounts(document.text, sentence, each))
        .find((each) => isOfIt(document.text, each, fit.hits))
      if (!span) return []
      const claim = claimAround(briefing.claims, span)
      const statement = tellFact(article, { sentence, focus: span })
      const line = `${oneLine(document.text.slice(span.start, span.end))}${attributionAt(article, span)}.`
      return [{ statement, line: claim === null || isAssertion(claim) ? line : null }]
    })
  const [first, ...more] = told
  if (first === undefined) return notFound('Not in this article.', { nearest: nearestPassage(article, topic, passages), note })
  return found(
    told.map(({ statement }) => statement),
    more.every(({ line }) => line === first.line) ? first.line : null,
    note,
  )
}
