import { type TokenSpan, wordsOf } from '../annotation/token-span.ts'
import { CUE_VERBS } from '../annotation/words/cue-verbs.ts'
import type { Document, Sentence } from '../document/document.ts'
import { excerpt } from '../document/span.ts'
import type { Statement } from './briefing.ts'
import { compress, type Line, uncut, worthAtMost } from './compress.ts'
import { HEADLINE_LIMIT } from './headline-limit.ts'
import { honestTitle } from './honest-title.ts'
import { longWords } from './long-words.ts'
import { quotesStand } from './quotes-stand.ts'
import type { SentenceView } from './sentence-view.ts'
import { canStandAlone, isStatement } from './stand-alone.ts'
import { titleWords } from './title-words.ts'

/** How many sentences are looked at for one that can head the article. */
const LOOK_AT = 5

/** What a line loses by each sentence that stands before its own: of two alike the earlier one tells the news. */
const LATER = 0.025

type LikelyWords = ReturnType<typeof titleWords>

/** The line that is worth most of all that can be made of some sentences; null where none is short enough. */
const bestLine = (
  document: Document,
  views: readonly SentenceView[],
  story: readonly SentenceView[],
  likely: LikelyWords,
): Statement | null => {
  // the most promising first: most of the others need not be tried
  const promising = views
    .map((view) => {
      const nth = story.indexOf(view)
      const words = likely(view, nth)
      return { view, words, less: LATER * nth, most: worthAtMost(words) - LATER * nth }
    })
    .sort((a, b) => b.most - a.most)
  let best: (Line & { readonly view: SentenceView }) | null = null
  for (const { view, words, less, most } of promising) {
    if (best && most <= best.worth) break
    const line = compress(view, HEADLINE_LIMIT, words)
    if (line && line.worth > (best ? best.worth + less : 0) && quotesStand(line.text, document))
      best = { text: line.text, worth: line.worth - less, view }
  }
  return best && { text: best.text, evidence: [excerpt(document.text, best.view.sentence)] }
}

/**
 * The beginning of a sentence, without what stands before its subject, to a word's end, with "…"; behind the name of the one who says so, where he is not
 * named by then. Where nothing shorter says something.
 */
const clipped = (document: Document, sentence: Sentence, view: SentenceView | undefined): Statement => {
  const line = view ? uncut(view) : document.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim()
  const source = view?.reports[0]?.telling[0]
  const name = source
    ? wordsOf(document, source)
        .text.replace(/\s*\([^)]*\)?/g, '')
        .replace(/\s+/g, ' ')
    : ''
  const surname = name.match(/\p{L}{3,}/gu)?.at(-1) ?? ''
  const tells = line.slice(0, HEADLINE_LIMIT).includes(surname)
  const says = !tells && name.length <= HEADLINE_LIMIT / 2 ? `${name.charAt(0).toUpperCase()}${name.slice(1)}: ` : ''
  const whole = says + line
  const words = whole.length <= HEADLINE_LIMIT ? whole : whole.slice(0, HEADLINE_LIMIT - 1).replace(/\s+\S*$/, '')
  // a quotation that is not closed loses its mark
  const kept = (quotesStand(words, document) ? words : words.replace(/["“”]/g, '')).replace(/[\s,;:–—-]+$/, '')
  return { text: kept === whole ? whole : `${kept}…`.slice(0, HEADLINE_LIMIT), evidence: [excerpt(document.text, sentence)] }
}

/** Words of a title by which it tells that somebody says so: "Ferry to stop, official says", "Report: …". */
const SAYS = /\b(?:says?|said|tells?|told|claims?|warns?|reports?|according|poll|study|survey|alleged(?:ly)?|accused?)\b|[:“"‘]/i

/** The share of a title's words that a report must have to be what it tells. */
const TOLD = 0.6

/** "Why the plan could fail" tells nothing yet. */
const ASKS = /^(?:why|how|what|who|when|where|is|are|can|could|will|should|does|do)\b|\?$/i

/**
 * A title that tells as a fact what somebody says gets who it is: "The ferry will stop at noon, according to harbour master Karin Holm", or gives way to the
 * sentence behind it where that would be too long. As it is where it names its source, or where the reporter tells it too.
 */
const attributed = (title: Statement, document: Document, story: readonly SentenceView[]): Statement => {
  const view = story.find(({ sentence }) => sentence.start === title.evidence[0]?.start)
  if (!view || SAYS.test(title.text) || ASKS.test(title.text)) return title
  const wordsIn = (spans: readonly TokenSpan[]): ReadonlySet<string> =>
    new Set(spans.flatMap(({ first, last }) => document.tokens.slice(first, last).flatMap(({ lower }) => longWords(lower))))
  const own = longWords(title.text)
  const report = view.reports.find(({ telling, content }) => {
    const [who, what] = [wordsIn(telling), wordsIn(content)]
    return own.length > 0 && !own.some((word) => who.has(word)) && own.filter((word) => what.has(word)).length >= TOLD * own.length
  })
  const [source] = report?.telling ?? []
  if (!source) return title
  // "her former doctor maintains", where only the verb tells of a report
  const last = CUE_VERBS.has(view.word(source.last - 1)) ? source.last - 1 : source.last
  if (last <= source.first) return title
  const words = wordsOf(document, { first: source.first, last })
    .text.replace(/\s+/g, ' ')
    .replace(/^The\b/, 'the')
  const text = `${title.text}, according to ${words}`
  if (text.length <= HEADLINE_LIMIT && !view.pronounSource) return { ...title, text }
  return (canStandAlone(view) && bestLine(document, [view], story, titleWords(document, story))) || title
}

/**
 * The article's headline, from its title or the first sentences of its story: the publisher's title where there is one and it is honest, else a sentence of the article, the first that can
 * stand alone, shortened by whole phrases to at most 90 characters, with the words that tell who says so. Its evidence is the sentence
 * that it comes from, or that says the same as the title. An empty text only where the article has no words.
 */
export const headlineOf = (document: Document, story: readonly SentenceView[]): Statement => {
  const title = honestTitle(
    document,
    story.map(({ sentence }) => sentence),
  )
  if (title) return attributed(title, document, story)
  const found = bestLine(document, story.slice(0, LOOK_AT).filter(isStatement), story, titleWords(document, story))
  if (found) return found
  const first = story[0]?.sentence ?? document.sentences[0]
  return first ? clipped(document, first, story[0]) : { text: '', evidence: [] }
}
