import type { Span } from '../document/span.ts'
import type { Outcome } from './answer.ts'
import type { BriefedArticle } from './briefed-article.ts'
import { contentWords, sameStem, type Word, wordsOf } from './content-words.ts'
import { type FoundPassage, findPassages, nearestPassage } from './find-passage.ts'
import { oneLine } from './in-words.ts'
import { readTopic } from './match.ts'
import { mendedNote } from './named-actors.ts'
import { found, notFound } from './outcome.ts'
import type { Question } from './question.ts'
import { tellPassage } from './tell-passage.ts'
import { accordingTo } from './who-says.ts'

type AmountQuestion = Extract<Question, { kind: 'amount' }>

const HEDGE =
  '(?:(?:at least|at most|about|around|approximately|roughly|nearly|almost|more than|less than|fewer than|over|under|up to|as many as|as much as|some|an estimated|only|just|close to|no more than|no fewer than|no less than)\\s+)*'
const NUMBER_WORD =
  '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?'
const SCALE = '(?:\\s+(?:hundred|thousand|million|billion|trillion|m|bn|dozen)\\b)*'
const NUMBER = `(?:[$£€¥]\\s?)?\\d+(?:[.,]\\d+)*(?:\\s?%)?${SCALE}|(?:(?:a\\s+)?(?:few|several)\\s+|${NUMBER_WORD}\\s+|a\\s+|an\\s+)?(?:dozens?|hundreds?|thousands?|millions?|billions?)(?:\\s+of)?|${NUMBER_WORD}\\b(?:\\s+(?:hundred|thousand|million|billion))?|half(?:\\s+of)?|no\\b|a\\s+handful\\s+of`
const AMOUNT = new RegExp(`(?<![\\p{L}\\p{N}])${HEDGE}(?:${NUMBER})(?![\\p{N}])`, 'giu')

/** Words that may stand between a number and what it counts: "10,000 North Korean troops". */
const MOST_BETWEEN = 3
const MONTH_BEFORE = /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\.?\s+$/iu
const AUX = /\s(?:did|does|do|has|have|had|was|were|is|are|will|would|can|could|should)\b/i

interface Asked {
  /** The noun that is counted, or the verb where the question has none: "how many died", "how much did it cost". */
  readonly counted: Word
  readonly isVerb: boolean
  readonly isMoney: boolean
}

const askedFor = (topic: string, text: string): Asked | null => {
  const [head = ''] = topic.split(AUX)
  const nouns = contentWords(head)
  const before = head.split(/\s(?:of|in|from|to|on|at|for|by|with|that|who|which)\s/i)[0] ?? head
  const words = contentWords(before)
  const verb = AUX.test(` ${topic.split(' ')[0]} `) || words.length === 0 ? contentWords(topic).at(-1) : undefined
  // "how many people died": counted are people; "how many died": those who died
  const counted = verb ?? words.find((_, at) => words[at + 1] === undefined || /ed$/.test(words[at + 1]?.plain ?? '')) ?? nouns[0]
  if (!counted) return null
  const inflected = counted.plain !== counted.stem && /ed$|^(?:died|killed|hurt|sent|lost|fled)$/.test(counted.plain)
  return {
    counted,
    isVerb: verb !== undefined || inflected,
    isMoney: /\bhow much\b/i.test(text) && (verb !== undefined || /^(?:money|cash|it)$/.test(counted.plain)),
  }
}

const isMoney = (amount: string): boolean => /[$£€¥]|\d\s?(?:dollars|euros|pounds)/i.test(amount)

/** The stretch from the hedge to what is counted: "at least 10,000 troops"; null where no number counts it. */
const amountIn = (text: string, { start, end }: Span, { counted, isVerb, isMoney: money }: Asked): Span | null => {
  const sentence = text.slice(start, end)
  for (const match of sentence.matchAll(AMOUNT)) {
    const from = match.index
    const to = from + match[0].length
    if (MONTH_BEFORE.test(sentence.slice(Math.max(0, from - 12), from)) || /^no\b/i.test(match[0])) continue
    if (money) {
      if (isMoney(sentence.slice(from, to + 8))) return { start: start + from, end: start + to }
      continue
    }
    const behind = wordsOf(sentence.slice(to).split(/[,;:.()"“”]|\s(?:in|on|at|from|to|who|that|and|which|for|by|with)\s/, 1)[0] ?? '', to)
    const at = behind.slice(0, MOST_BETWEEN + 1).findIndex(({ stem }) => sameStem(stem, counted.stem))
    const last = behind[at]
    if (last) return { start: start + from, end: start + last.end }
    // "killed at least 12 people"
    const [before] = wordsOf(sentence.slice(0, from)).slice(-1)
    const [noun] = behind
    if (isVerb && before && sameStem(before.stem, counted.stem)) return { start: start + from, end: start + (noun?.end ?? to) }
  }
  return null
}

/** How many or how much: amounts that stand before what is asked for, with their hedges and on whose word they stand. All of them, for sources may differ. */
export const answerAmount = ({ topic: about, text: asked }: AmountQuestion, article: BriefedArticle): Outcome => {
  const { document } = article
  const topic = readTopic(about, article)
  const note = mendedNote(null, topic)
  const what = askedFor(
    topic.mended.reduce((line, { typed, word }) => line.replace(typed, word), about),
    asked,
  )
  const passages = findPassages(article, topic)
  const told =
    what === null
      ? []
      : passages.flatMap(({ sentence, fit }: FoundPassage) => {
          const enough = topic.terms.length <= 2 ? fit.overlap === 1 || (what.isMoney && fit.overlap >= 0.5) : fit.overlap >= 0.6
          const span = enough && fit.complete && fit.inOrder ? amountIn(document.text, sentence, what) : null
          return span === null ? [] : [{ span, statement: tellPassage(article, sentence, span) }]
        })
  if (told.length === 0) return notFound('Not in this article.', { nearest: nearestPassage(article, topic, passages), note })

  const [first, ...more] = told
  const lines = told.map(({ span, statement }) => `${oneLine(document.text.slice(span.start, span.end))}${accordingTo(statement)}`)
  const alone = first !== undefined && more.every((_, at) => lines[at + 1] === lines[0])
  return found(
    told.map(({ statement }) => statement),
    alone ? `${lines[0]}.` : null,
    note,
  )
}
