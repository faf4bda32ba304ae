import { type ClauseView, wordOf } from './clauses.ts'
import type { Subject } from './subject.ts'
import type { TokenSpan } from './token-span.ts'
import type { CueFrame } from './words/cue-verbs.ts'
import { BODY_NOUNS, GROUP_NOUNS, ROLE_NOUNS } from './words/person-words.ts'

/** Verbs that deny the saying itself: "declined to say", "stopped short of saying". */
const WITHHOLDING = new Set(
  'decline declined declines declining refuse refused refuses refusing stop stopped fail failed fails avoid avoided neglect neglected want wanted wants expect expected hope hoped plan planned plans intend intended try tried need needed able unable going likely scheduled due reluctant hesitate hesitated ready prepared'.split(
    ' ',
  ),
)

/** "went on to say", "took to Twitter to announce", "seemed to suggest": infinitives that did happen. */
const CARRYING_ON = new Set(
  'went goes go continued continues took takes turned used uses rose stood interrupted interjected paused appeared appears appear seemed seems seem'.split(
    ' ',
  ),
)

const TEXT_NOUNS = new Set(
  'report study survey poll statement document documents records record data figures statistics research review findings results paper letter memo analysis assessment investigation inquiry audit article post tweet message book email filing lawsuit complaint indictment affidavit ruling order reports studies polls surveys court judge judges jury panel commission committee transcript readout communique communiqué declaration resolution text note sign banner placard caption headline editorial release bulletin ad ads advertisement video footage clip tape recording slide presentation website average averages returns email emails images'.split(
    ' ',
  ),
)

/** Whether the verb group tells of an utterance that took place. */
export const speaks = (view: ClauseView, at: number): boolean => {
  const { chunks } = view
  const verb = chunks[at]?.verb
  if (!verb || verb.negated) return false
  const quote = view.reading.quotes[view.reading.quoteOf[chunks[at]?.head ?? 0] ?? -1]
  if (quote?.closed) return false
  // "to meet leaders and express support": a bare infinitive
  if (verb.form === 'finite' && verb.modal === null && view.reading.tags[chunks[at]?.head ?? 0] === 'VB') return false
  if (verb.modal !== null && verb.modal !== 'will' && verb.modal !== "'ll" && verb.modal !== '’ll') return false
  let before = at - 1
  while (chunks[before]?.kind === 'adverb') before--
  const governor = chunks[before]
  if (verb.form === 'infinitive') {
    // "went on to say", "took to Twitter to say"
    for (let i = before; i >= 0 && before - i < 4; i--) {
      const chunk = chunks[i]
      if (chunk?.kind === 'verb') return CARRYING_ON.has(wordOf(view, chunk)) && chunk.verb?.negated === false
      if (chunk?.kind !== 'preposition' && chunk?.kind !== 'noun' && chunk?.kind !== 'adverb') return false
    }
    return false
  }
  if (verb.form === 'gerund' && governor) {
    // "stopped short of saying", "without saying"; "by saying" did happen
    // "made a point of saying", "have taken to saying"
    const verbal = wordOf(view, chunks[before - 1])
    if (governor.kind === 'preposition' && (verbal === 'point' || verbal === 'taken' || verbal === 'took')) return true
    if (governor.kind === 'preposition') return ['by', 'in', 'while', 'after', 'before', 'with', 'as'].includes(wordOf(view, governor))
    if (governor.kind === 'verb' && WITHHOLDING.has(wordOf(view, governor))) return false
  }
  return true
}

/** Whether the subject and the cue agree: studies find, people say, nobody "it" alone. */
export const canSpeak = (view: ClauseView, subject: Subject, frame: CueFrame): boolean => {
  const { reading } = view
  const { tokens } = reading.document
  const head = tokens[subject.last - 1]
  const only = subject.last - subject.first === 1 ? tokens[subject.first]?.lower : undefined
  if (only === 'there' || only === 'this' || only === 'that' || only === 'these' || only === 'which') return false
  if (/^(?:no|neither|nobody|none|nothing)$/.test(tokens[subject.first]?.lower ?? '')) return false
  if (only !== undefined && ['i', 'me', 'himself', 'him', 'them', 'itself', 'us'].includes(only)) return false
  if (frame.lemma === 'find' || frame.lemma === 'show' || frame.lemma === 'read' || frame.lemma === 'rule') {
    // "One of them read: “…”"
    return isText(view, subject) || (frame.lemma === 'read' && only === undefined && tokens[subject.last + 1]?.text === ':')
  }
  if (frame.spoken && !isSpeaker(view, subject) && !isText(view, subject)) return false
  // "the meeting said": times and numbers do not speak
  if (head && reading.isTime[subject.last - 1] === 1 && subject.last - subject.first === 1) return false
  return true
}

const isText = ({ reading }: ClauseView, { first, last }: TokenSpan): boolean =>
  reading.document.tokens.slice(first, last).some(({ lower }) => TEXT_NOUNS.has(lower))

/** Whether a noun phrase is someone: "diplomats condemning the order", not "resolutions condemning the order". */
export const isSpeaker = ({ reading }: ClauseView, subject: TokenSpan): boolean => {
  for (let i = subject.first; i < subject.last; i++) if ((reading.nameOf[i] ?? -1) >= 0) return true
  const head = reading.document.tokens[subject.last - 1]?.lower ?? ''
  return (
    GROUP_NOUNS.has(head) ||
    BODY_NOUNS.has(head) ||
    ROLE_NOUNS.has(head) ||
    ROLE_NOUNS.has(head.replace(/s$/, '')) ||
    reading.tags[subject.last - 1] === 'PRP'
  )
}
