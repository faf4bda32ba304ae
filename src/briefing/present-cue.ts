import { CUE_VERBS } from '../annotation/words/cue-verbs.ts'
import type { SentenceView } from './sentence-view.ts'

const PLURAL_NOUNS = /^(?:media|police|people|officials|authorities|they|we|i)$/

/**
 * Headlines tell in the present: "said" becomes "says", after a plural "say". Only the cue of an attribution whose subject stands
 * beside it; other verbs keep their tense.
 */
export const presentCue =
  (view: SentenceView) =>
  (token: number): string | null => {
    if (view.tag(token) !== 'VBD' || !view.tellsSource(token) || view.quoteAt(token)) return null
    const frame = CUE_VERBS.get(view.word(token))
    if (!frame || frame.lemma === view.word(token)) return null
    const at = view.chunks.findIndex(({ first, last }) => first <= token && token < last)
    const chunk = view.chunks[at]
    if (!chunk || chunk.last - chunk.first > 1) return null
    const subject = [view.chunks[at - 1], view.chunks[at + 1]].find((near) => near?.kind === 'noun' && view.tellsSource(near.head))
    if (!subject) return null
    // "said he would", "said it had": the tenses that follow belong to the past
    const next = view.chunks.slice(at + 1).find(({ verb }) => verb?.form === 'finite')
    if (next && /^(?:would|had|could|should|might)$/.test(view.word(next.first))) return null
    if (view.tag(subject.head) === 'NNPS') return null
    const joined = view.word(subject.first - 1) === 'and'
    const person = view.persons.some(({ first, last }) => first <= subject.head && subject.head < last)
    const plural = joined || (!person && (view.tag(subject.head) === 'NNS' || PLURAL_NOUNS.test(view.word(subject.head))))
    return plural ? frame.lemma : thirdPerson(frame.lemma)
  }

const thirdPerson = (verb: string): string => (/[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : /(?:[sxzo]|[cs]h)$/.test(verb) ? `${verb}es` : `${verb}s`)
