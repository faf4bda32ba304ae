import type { Document, Sentence } from '../document/document.ts'
import { type Excerpt, excerpt } from '../document/span.ts'

const MOST = 5
const TELL =
  '(?:comment|say|elaborate|specify|disclose|reveal|identify|name|give|provide|offer|explain|mention|discuss|answer|respond|detail|clarify|address|confirm|release|describe)'

/** What newswriting says when something stays unsaid. Each alternative stands with its example. */
const UNSAID = new RegExp(
  [
    'stopp(?:ed|ing) short of (?:saying|naming|giving|confirming|identifying|explaining|blaming|accusing)', // state media stopped short of saying what was in that plan
    `(?:declin|refus)(?:ed|es|ing) (?:to ${TELL}|(?:further )?comment|interview)`, // a spokesman declined to comment
    `(?:would|could|did|does|do|will|has|have|had)(?: not|n['’]t) (?:immediately |yet |also |publicly )?(?:${TELL}|respond(?:ed)?|comment(?:ed)?|said|returned|return|reply)\\b(?! (?:that|enough|for|up)\\b)`, // the ministry did not say when
    '(?:would|could) neither confirm nor deny', // the army would neither confirm nor deny the report
    '(?:gave|give|gives|offered|provided|released) no (?:further |other |more |immediate )?(?:details?|indication|explanation|reasons?|evidence|comment|information|date|timetable|figures?)', // it gave no details
    `without (?:giving|saying|elaborating|naming|identifying|specifying|providing|explaining|disclosing|offering)`, // without giving details
    '(?:made|makes) no mention of', // the report made no mention of the dead
    "(?:could not|couldn[’']t) (?:immediately )?be (?:reached|contacted)", // could not be reached for comment
    '(?:was|were) not (?:immediately )?(?:available for comment|reachable|disclosed|identified|named|specified|made public)', // was not available for comment
    `(?:was|is)(?: not|n['’]t) (?:immediately |yet )?(?:clear|known)`, // it was not immediately clear
    '(?:was|is|remains|remained) unclear',
    'had no (?:immediate |further )?comment', // had no comment
  ].join('|'),
  'gi',
)

/** Where a clause may begin and end: "…, although state media …", "… ; it …", "— …". */
const BOUNDARY = /(?:,["”’]?\s+(?:although|though|but|while|and|yet|however,)\s+|[;—–]\s*|\s--\s)/gi

/** The clause of a sentence around `at`, without the conjunction that opens it. */
const clauseAround = (text: string, sentence: Sentence, at: number): Excerpt => {
  const own = text.slice(sentence.start, sentence.end)
  let start = 0
  let end = own.length
  for (const boundary of own.matchAll(BOUNDARY)) {
    if (boundary.index + boundary[0].length <= at) start = boundary.index + boundary[0].length
    else if (boundary.index > at) {
      end = boundary.index
      break
    }
  }
  const clause = own.slice(start, end)
  // a clause without a subject of its own ("…, but declined to comment") is told with its whole sentence
  const whole = at - start < 3
  const from = whole ? 0 : start
  const kept = (whole ? own.slice(0, end) : clause).replace(/[\s.,;]+$/, '')
  return excerpt(text, { start: sentence.start + from, end: sentence.start + from + kept.length })
}

/**
 * What the article itself says was not said, at most five, in order, as clauses of its own words: "state media stopped short of saying what
 * was in that plan". Not what a quoted speaker says that he did not say; not captions and boilerplate.
 */
export const findNotSaid = (document: Document): Excerpt[] => {
  const { text } = document
  const found: Excerpt[] = []
  let sentence = 0
  let quote = 0
  for (const match of text.matchAll(UNSAID)) {
    while (sentence < document.sentences.length && (document.sentences[sentence]?.end ?? 0) <= match.index) sentence += 1
    const own = document.sentences[sentence]
    if (!own || own.start > match.index) continue
    const kind = document.blocks[own.block]?.kind
    if (kind !== 'paragraph' && kind !== 'list-item') continue
    while ((document.quotes[quote]?.end ?? Infinity) <= match.index) quote += 1
    if ((document.quotes[quote]?.start ?? Infinity) <= match.index) continue
    const clause = clauseAround(text, own, match.index - own.start)
    if (found.at(-1)?.end !== clause.end && found.length < MOST) found.push(clause)
  }
  return found
}
