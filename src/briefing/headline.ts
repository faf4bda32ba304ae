import type { Document, Sentence } from '../document/document.ts'
import { excerpt } from '../document/span.ts'
import type { Statement } from './briefing.ts'
import { compress } from './compress.ts'
import { HEADLINE_LIMIT } from './headline-limit.ts'
import { honestTitle } from './honest-title.ts'
import { quotesStand } from './quotes-stand.ts'
import type { SentenceView } from './sentence-view.ts'
import { canStandAlone } from './stand-alone.ts'
import { wordWorth } from './word-worth.ts'

/** How many sentences are looked at for one that can head the article. */
const LOOK_AT = 10

/** The first sentence that a condition holds for gives the headline; a later one only where no line of it is short enough. */
const firstFitting = (document: Document, views: readonly SentenceView[]): Statement | null => {
  const worthOf = wordWorth(document)
  for (const view of views) {
    const text = compress(view, HEADLINE_LIMIT, worthOf)
    if (text !== null && quotesStand(text, document)) return { text, evidence: [excerpt(document.text, view.sentence)] }
  }
  return null
}

/** The beginning of a sentence, to a word's end, with "…", behind the name of the one who says so. Where nothing shorter says something. */
const clipped = (document: Document, sentence: Sentence, view: SentenceView | undefined): Statement => {
  const source = view?.reports[0]?.telling[0]
  const first = source && document.tokens[source.first]
  const last = source && document.tokens[source.last - 1]
  const name = first && last ? document.text.slice(first.start, last.end).replace(/\s+/g, ' ') : ''
  const says = name !== '' && name.length <= HEADLINE_LIMIT / 2 ? `${name.charAt(0).toUpperCase()}${name.slice(1)}: ` : ''
  const whole = says + document.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim()
  const words = whole.length <= HEADLINE_LIMIT ? whole : whole.slice(0, HEADLINE_LIMIT - 1).replace(/\s+\S*$/, '')
  // a quotation that is not closed loses its mark
  const kept = (quotesStand(words, document) ? words : words.replace(/["“”]/g, '')).replace(/[\s,;:–—-]+$/, '')
  return { text: kept === whole ? whole : `${kept}…`.slice(0, HEADLINE_LIMIT), evidence: [excerpt(document.text, sentence)] }
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
  if (title) return title
  const views = story.slice(0, LOOK_AT)
  const found =
    firstFitting(document, views.filter(canStandAlone)) ??
    firstFitting(
      document,
      views.filter((view) => !view.leansOnAnother && !view.splitsQuote),
    )
  if (found) return found
  const first = story[0]?.sentence ?? document.sentences[0]
  return first ? clipped(document, first, story[0]) : { text: '', evidence: [] }
}
