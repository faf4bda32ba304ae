import type { Annotations } from '../annotation/annotations.ts'
import type { Document, Sentence } from '../document/document.ts'
import { excerpt } from '../document/span.ts'
import type { Statement } from './briefing.ts'
import { isHonestTitle } from './honest-title.ts'
import { presentCue } from './present-cue.ts'
import * as cuts from './sentence-cuts.ts'
import { type SentenceView, viewSentences } from './sentence-view.ts'
import { cutOut, type Draft, draftOf, textOf } from './shorten.ts'

/** Characters that a headline has at most. */
export const HEADLINE_LIMIT = 90
/** A headline of this length is not shortened further. */
const GOOD_LENGTH = 75
/** How many sentences are looked at for one that can head the article. */
const LOOK_AT = 6

/** What goes always: it says where and when and by the way, not what. */
const ALWAYS = [cuts.brackets, cuts.openers, cuts.days, cuts.honorifics, cuts.saidThat, cuts.inStatement, cuts.relatives, cuts.dashes, cuts.leadingAdverbial, cuts.appositions]
/** What goes where the line is too long, one cut after the other. */
const IF_LONG = [cuts.goesOn, cuts.longTimes, cuts.ownCompanion, cuts.titles]

const lineOf = (draft: Draft): string => textOf(draft, presentCue(draft.view))

/** A line's worth as a headline: near the good length, and ending where the sentence has a joint. */
const worth = (text: string, grade: number): number => (text.length > HEADLINE_LIMIT ? -text.length : text.length > GOOD_LENGTH ? 0 : text.length - GOOD_LENGTH) + 8 * grade

/** A sentence as a line of a headline's length; longer only where no cut is safe. */
export const headlineFrom = (view: SentenceView): string => {
  let draft = draftOf(view)
  for (const rule of ALWAYS) for (const cut of rule(view)) draft = cutOut(draft, cut)
  for (const rule of IF_LONG) for (const cut of rule(view)) if (lineOf(draft).length > GOOD_LENGTH) draft = cutOut(draft, cut)
  const whole = lineOf(draft)
  if (whole.length <= GOOD_LENGTH) return whole
  const lines = cuts.endings(view).map((ending) => ({ text: lineOf(cutOut(draft, ending)), grade: ending.grade }))
  return lines.reduce((best, line) => (worth(line.text, line.grade) > worth(best.text, best.grade) ? line : best), { text: whole, grade: 4 }).text
}

/** Whether a sentence may head the article by itself: it says something, of somebody named in it, and tells who says so. */
const canHead = (view: SentenceView): boolean => {
  const { sentence, chunks, word } = view
  if (view.leansOnAnother || sentence.last - sentence.first < 6) return false
  if (/[?:]$/.test(word(sentence.last - 1)) || /^(?:he|she|they|it|this|these|those|i|we|you|his|her|their|my|our|your|here|there|that)$/.test(word(sentence.first))) return false
  return chunks.some((chunk) => chunk.verb?.form === 'finite' && !view.quoteAt(chunk.head))
}

/** Sentences of the story itself, in order: not captions, lists and what stands around it. */
const storySentences = (document: Document): Sentence[] => document.sentences.filter(({ block }) => document.blocks[block]?.kind === 'paragraph')

/**
 * The article's headline: the publisher's title where there is one and it is honest, else a sentence of the article, the first that can
 * stand alone, shortened by whole phrases to at most 90 characters, with the words that tell who says so. Its evidence are the sentences
 * that it comes from.
 */
export const headlineOf = (document: Document, annotations: Annotations): Statement => {
  const title = document.article.title ?? document.title?.text
  const story = storySentences(document)
  const first = story[0] ?? document.sentences[0]
  if (title !== undefined && isHonestTitle(title, document)) {
    return { text: title.trim(), evidence: first ? [excerpt(document.text, first)] : [] }
  }
  const views = viewSentences(document, annotations, story.slice(0, LOOK_AT))
  const lines = views.filter(canHead).map((view) => ({ view, text: headlineFrom(view) }))
  const best = lines.find(({ text }) => text.length <= HEADLINE_LIMIT) ?? lines[0]
  if (!best) return { text: '', evidence: [] }
  return { text: best.text, evidence: [excerpt(document.text, best.view.sentence)] }
}
