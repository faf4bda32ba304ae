import type { Annotations } from '../annotation/annotations.ts'
import type { Document } from '../document/document.ts'
import { excerpt, overlaps, type Span } from '../document/span.ts'
import type { Claim, Statement } from './briefing.ts'
import { quotesStand } from './quotes-stand.ts'
import { insertions } from './sentence-clauses.ts'
import { brackets, dashes, openers } from './sentence-cuts.ts'
import type { SentenceView } from './sentence-view.ts'
import { cutOut, draftOf, textOf } from './shorten.ts'
import { canStandAlone } from './stand-alone.ts'
import { wordWorth } from './word-worth.ts'

const MOST = 3
/** A sentence longer than this, in characters, also loses its insertions. */
const LONG = 220
/** Longer ones are no summary. */
const TOO_LONG = 450

/** A sentence of the article as a line of the summary: without what stands in brackets, and shorter by its insertions where it is long. */
const told = (view: SentenceView, document: Document): string => {
  let draft = [brackets, openers].flatMap((rule) => rule(view)).reduce(cutOut, draftOf(view))
  if (textOf(draft).length > LONG) draft = [dashes, insertions].flatMap((rule) => rule(view)).reduce(cutOut, draft)
  const line = textOf(draft)
  const text = /[.!?…]["”’']*$/.test(line) ? line : `${line}.`
  const whole = document.text.slice(view.sentence.start, view.sentence.end)
  return quotesStand(text, document) ? text : whole
}

/**
 * At most three sentences of the article, in its order: the first that can stand alone, and those that say most of what the article is
 * about, without repeating each other, reports with their source. Each is the article's own sentence, shortened by whole phrases at most.
 */
export const summaryOf = (
  document: Document,
  { meetings }: Annotations,
  claims: readonly Claim[],
  story: readonly SentenceView[],
): Statement[] => {
  const worthOf = wordWorth(document)
  const wordsOf = ({ sentence, word, tag }: SentenceView): Map<string, number> => {
    const words = new Map<string, number>()
    for (let k = sentence.first; k < sentence.last; k += 1) {
      const part = tag(k)
      const worth = part.startsWith('NN') || part.startsWith('JJ') ? worthOf(word(k), part) : 0
      if (worth >= 0.2) words.set(word(k), worth)
    }
    return words
  }
  const shows = (spans: readonly Span[], view: SentenceView): boolean => spans.some((span) => overlaps(span, view.sentence))
  const met = meetings.flatMap(({ evidence }) => evidence)
  const said = claims.filter(({ key }) => key).map(({ sentence }) => sentence)
  const lines = story
    .filter((view) => canStandAlone(view) && view.sentence.end - view.sentence.start <= TOO_LONG)
    .filter(({ sentence }) => quotesStand(document.text.slice(sentence.start, sentence.end), document))
    .map((view, at) => ({
      view,
      words: wordsOf(view),
      length: Math.sqrt(6 + view.sentence.last - view.sentence.first),
      bonus: (shows(met, view) ? 0.15 : 0) + (shows(said, view) ? 0.1 : 0) - 0.02 * at,
    }))
  const chosen: typeof lines = []
  const covered = new Set<string>()
  const worth = ({ words, length, bonus }: (typeof lines)[number]): number => {
    let sum = 0
    for (const [word, value] of words) sum += covered.has(word) ? 0.15 * value : value
    return sum / length + bonus
  }
  while (chosen.length < MOST) {
    const left = lines.filter((line) => !chosen.includes(line))
    // the first goes first
    const best =
      chosen.length === 0
        ? left[0]
        : left.reduce<(typeof lines)[number] | undefined>((one, other) => (one && worth(one) >= worth(other) ? one : other), undefined)
    if (!best) break
    chosen.push(best)
    for (const word of best.words.keys()) covered.add(word)
  }
  return chosen
    .sort((a, b) => a.view.sentence.start - b.view.sentence.start)
    .map(({ view }) => ({ text: told(view, document), evidence: [excerpt(document.text, view.sentence)] }))
}
