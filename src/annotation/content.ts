import type { Chunk } from './chunks.ts'
import type { ClauseView } from './clauses.ts'
import { isFiniteVerb, phraseEnd, wordOf } from './clauses.ts'
import { contentEnd } from './content-end.ts'
import { CLAUSE_OPENERS, type Content, isTime, opensQuote, startOf } from './content-view.ts'
import { beginsClause } from './cue-complements.ts'
import type { CueFrame } from './words/cue-verbs.ts'

/** The content to the right of a cue whose complements end at chunk `from`, or null. */
export const contentAfter = (view: ClauseView, from: number, frame: CueFrame, addressed: boolean): Content | null => {
  const { chunks } = view
  const chunk = chunks[from]
  const word = wordOf(view, chunk)
  // "…, analysts say; in May it fell"
  if (!chunk || word === ';') return null
  const take = (rule: string, first = from): Content | null => {
    const end = contentEnd(view, first, OBJECT_RULES.has(rule))
    const start = startOf(view, first)
    return end > start ? { start, end, rule, firstChunk: first } : null
  }
  if (chunk.kind === 'colon' && word === ':')
    return chunks[from + 1] ? take(opensQuote(view, from + 1) ? 'colon-quotation' : 'colon-clause', from + 1) : null
  if (opensQuote(view, from)) {
    const clause = frame.quote || frame.clause || frame.object || frame.complement || frame.judged
    return clause ? take('quotation-after-cue') : null
  }
  // "said no"
  if (chunk.kind === 'adverb' && (word === 'no' || word === 'yes') && frame.clause) {
    const token = view.reading.document.tokens[chunk.first]
    return token ? { start: token.start, end: token.end, rule: 'yes-no', firstChunk: from } : null
  }
  if (chunk.kind === 'dash' && opensQuote(view, from + 1)) return take('quotation-after-cue', from + 1)
  if (chunk.kind === 'subordinator' && CLAUSE_OPENERS.has(word) && (frame.thatClause || frame.addressee))
    return take(word === 'that' ? 'that-clause' : 'wh-clause')
  if (chunk.kind === 'verb' && chunk.verb?.form === 'infinitive' && frame.infinitive) return take('infinitive')
  // "called for calm", "asked for help": what they want; "warned of floods", "accused them of lying": with the preposition
  // "asked Roe for it" tells nothing
  const itself = frame.lemma === 'ask' && view.reading.tags[chunks[from + 1]?.head ?? -1] === 'PRP' && !isVerb(chunks[from + 2])
  if (chunk.kind === 'preposition' && frame.prepositions.has(word) && !itself)
    return take(
      'preposition',
      (word === 'for' || word === 'on' || word === 'upon') && (frame.lemma === 'call' || frame.lemma === 'ask') ? from + 1 : from,
    )
  // "has described as one of the worst"
  if (frame.complement && chunk.kind === 'preposition' && word === 'as') return take('complement', from + 1)
  // "said selling the port has been a challenge"
  if (
    frame.clause &&
    chunk.kind === 'verb' &&
    // "said closed ports were a danger"
    (chunk.verb?.form === 'gerund' || (chunk.verb?.form === 'participle' && chunks[from + 1]?.kind === 'noun')) &&
    chunks[from - 1]?.kind === 'verb' &&
    beginsClause(view, from)
  )
    return take('bare-clause')
  if (addressed && frame.lemma === 'tell' && chunk.kind !== 'comma' && beginsClause(view, from)) return take('bare-clause')
  if (
    frame.clause &&
    !addressed &&
    chunk.kind !== 'comma' &&
    chunk.kind !== 'stop' &&
    (chunk.kind !== 'coordinator' || word === 'neither' || word === 'both' || word === 'either') &&
    chunk.kind !== 'verb' &&
    // "responded by saying …"
    !(word === 'by' && chunk.kind === 'preposition') &&
    !asTold(view, from) &&
    (beginsClause(view, from) || (SAYING.has(frame.lemma) && tellsMuch(view, from)))
  )
    return take('bare-clause')
  if (frame.complement && chunk.kind === 'noun') {
    let end = phraseEnd(view, from)
    // "called the vote on Saturday “a sham”"
    while ((chunks[end]?.kind === 'preposition' && isTime(view, end + 1)) || isTime(view, end)) end++
    const after = chunks[end]
    if (
      after &&
      (after.kind === 'noun' ||
        after.kind === 'adjective' ||
        opensQuote(view, end) ||
        (after.kind === 'preposition' && wordOf(view, after) === 'as') ||
        (after.kind === 'verb' && after.verb?.form !== 'finite')) &&
      !isTime(view, end)
    )
      return take('object-complement')
    if (!frame.judged && !frame.object) return null
  }
  if (frame.complement && opensQuote(view, from)) return take('object-complement')
  // "He blamed himself." says nothing
  if (frame.judged && chunk.kind === 'noun' && !(/sel(?:f|ves)$/.test(word) && chunks[from + 1]?.kind === 'stop'))
    return take('judged-object')
  // "called what she saw “terrible”"
  if (frame.complement && chunk.kind === 'subordinator' && word === 'what') return take('object-complement')
  // "denounced what it calls an attack"
  if ((frame.judged || frame.object) && chunk.kind === 'subordinator' && word === 'what') return take('object')
  if (frame.object && (chunk.kind === 'noun' || (chunk.kind === 'verb' && chunk.verb?.form === 'gerund' && GERUND_TAKERS.has(frame.lemma))))
    return take('object')
  if (frame.infinitive && frame.addressee && chunk.kind === 'noun') {
    const end = phraseEnd(view, from)
    if (chunks[end]?.kind === 'verb' && chunks[end]?.verb?.form === 'infinitive') return take('addressee-infinitive')
  }
  return null
}

/** Verbs after which a noun phrase of some length opens a clause, whatever the tagger makes of its verb: "said he and Roe differ on the port". */
const SAYING = new Set(['say', 'argue', 'insist', 'contend', 'complain'])
/** "said a prayer for the crew", "said goodbye to his guests in the hall" */
const SPOKEN_THINGS = new Set(
  'goodbye farewell hello thanks prayer prayers grace mass nothing little lot lots much thing things something anything everything word words name names line lines'.split(
    ' ',
  ),
)

const tellsMuch = (view: ClauseView, from: number): boolean =>
  view.chunks[from]?.kind === 'noun' &&
  view.chunks[from - 1]?.kind === 'verb' &&
  !isTime(view, from) &&
  !SPOKEN_THINGS.has(wordOf(view, view.chunks[from])) &&
  view.chunks.length - from > 4

/** "Moss said as she turned around": when it was said. */
const asTold = (view: ClauseView, from: number): boolean =>
  wordOf(view, view.chunks[from]) === 'as' &&
  view.reading.tags[view.chunks[from + 1]?.head ?? -1] === 'PRP' &&
  isFiniteVerb(view.chunks[from + 2])

const isVerb = (chunk: Chunk | undefined): boolean => chunk?.kind === 'verb'

const OBJECT_RULES = new Set(['object', 'judged-object', 'preposition', 'object-complement', 'complement', 'addressee-infinitive'])

/** "denied taking the money": these take a doing as their object. */
const GERUND_TAKERS = new Set([
  'deny',
  'admit',
  'acknowledge',
  'suggest',
  'recommend',
  'propose',
  'confirm',
  'reject',
  'cite',
  'mention',
  'discuss',
  'advocate',
])
