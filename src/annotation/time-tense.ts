import type { Document, Sentence } from '../document/document.ts'
import { PLANNED_FOR, PLANNING, SCHEDULED, SPEECH_PRESENT } from './words/calendar.ts'

/** Where what a time expression belongs to lies, seen from the article; null where no verb tells. */
export type Tense = 'past' | 'present' | 'future' | null

/** Blocks whose present tense tells of a moment that has been: "Kim greets Lavrov", "Ministers agree on a truce". */
const NARRATIVE_PRESENT: ReadonlySet<string> = new Set(['caption', 'credit', 'title', 'subhead'])

const AHEAD: ReadonlySet<string> = new Set([
  'will',
  'wo',
  "'ll",
  'shall',
  'would',
  "'d",
  'may',
  'might',
  'could',
  'should',
  'must',
  'can',
  'ca',
])
const PAST_AUXILIARY: ReadonlySet<string> = new Set(['was', 'were', 'had', 'did'])
const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', "'s", "'re", 'am'])
const HAVE: ReadonlySet<string> = new Set(['has', 'have', "'ve"])
const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBZ', 'VBP', 'MD'])
/** What may stand between the parts of a verb group: "had not yet been told". */
const WITHIN_GROUP: ReadonlySet<string> = new Set([...FINITE, 'VB', 'VBN', 'VBG', 'TO', 'RB', 'RP'])
/** What may stand between the beginning of a clause and its time: "but late on Friday …". */
const BEFORE_TIME: ReadonlySet<string> = new Set(['on', 'in', 'at', 'by', 'late', 'early', 'earlier', 'later', 'the', 'since', 'during'])
const CLAUSE_OPENERS: ReadonlySet<string> = new Set(
  'that and but or while whereas as because although though if when where so " “ `` ; : — – -- ('.split(' '),
)
const CLAUSE_ENDS: ReadonlySet<string> = new Set([';', '—', '–', '--'])
const TOWARDS: ReadonlySet<string> = new Set(['for', 'until', 'till', 'to'])

const PROMISED = /^(?:agreed|offered|vowed|promised|pledged|decided|threatened|refused|asked|urged)$/

/** How far a verb is looked for, in tokens. Bounds the work where a text has no full stops. */
const REACH = 60

/**
 * The tense of the verb that the time expression in `tokens[from, to)` goes with: the nearest verb group before it in its sentence,
 * or after it where the expression opens its clause ("On Friday the two will meet"). It looks at tags and a few words, not at a parse.
 */
export const tenseAt = (document: Document, tags: readonly string[], sentence: Sentence, from: number, to: number): Tense => {
  const { tokens } = document
  const word = (k: number): string => tokens[k]?.lower.replace('’', "'") ?? ''
  const tag = (k: number): string => tags[k] ?? ''
  const least = Math.max(sentence.first, from - REACH)
  const most = Math.min(sentence.last, to + REACH)
  const present: Tense = NARRATIVE_PRESENT.has(document.blocks[sentence.block]?.kind ?? 'paragraph') ? 'past' : 'present'

  const plansAhead = (k: number): boolean =>
    SCHEDULED.has(word(k)) ||
    (PLANNING.has(word(k)) && word(k + 1) === 'to') ||
    (PLANNED_FOR.has(word(k)) && (TOWARDS.has(word(k + 1)) || (k < from && from - k <= 2 && word(k) === 'expected')))

  /** A verb; not the mark of a possessive that is tagged as one ("the suspect's home"). */
  const tells = (k: number): boolean =>
    ((tag(k).startsWith('VB') || tag(k) === 'MD') && !(word(k) === "'s" && tag(k + 1).startsWith('NN'))) || plansAhead(k)

  /** The tense of the verb group that ends at `k`; null where it has none of its own ("to attend", "saying"). */
  const groupTense = (k: number, first: number): Tense => {
    for (let j = k; j >= first; j -= 1) {
      const verb = word(j)
      if (plansAhead(j)) return 'future'
      if (AHEAD.has(verb) && tag(j) === 'MD') return word(j + 1) === 'have' && tag(j + 2) === 'VBN' && verb !== 'will' ? 'past' : 'future'
      if (tag(j) === 'TO' && j < k) {
        // "is to meet", "were to take delivery", "another event to be held", "the right to meet"
        if (BE.has(word(j - 1)) || PLANNING.has(word(j - 1))) return 'future'
        if (word(j + 1) === 'be' && tag(j - 1).startsWith('NN')) return 'future'
      }
      if (PAST_AUXILIARY.has(verb) || tag(j) === 'VBD') return 'past'
      // "has met", "has been pressing"
      if (HAVE.has(verb) && j < k && (tag(k) === 'VBN' || tag(j + 1) === 'VBN' || tag(j + 2) === 'VBN')) return 'past'
      // "detectives found", tagged as a present and a participle: only "has" and "is" stand before one
      if (tag(k) === 'VBN' && j < k && tag(j) === 'VBZ' && !BE.has(verb)) return 'past'
      if (tag(j) === 'VBZ' || tag(j) === 'VBP') return SPEECH_PRESENT.has(verb) ? 'past' : present
    }
    // "figures released April 3"
    return tag(k) === 'VBN' ? 'past' : null
  }

  const before = (): Tense => {
    for (let k = from - 1; k >= least; k -= 1) {
      if (CLAUSE_ENDS.has(word(k))) return null
      if (!tells(k)) continue
      let first = k
      while (first > least && WITHIN_GROUP.has(tag(first - 1))) first -= 1
      const tense = groupTense(k, first)
      if (tense) return tense
      k = first
    }
    return null
  }

  const nextFinite = (at: number): number => {
    for (let k = at; k < most; k += 1) if (plansAhead(k) || (FINITE.has(tag(k)) && tells(k))) return k
    return most
  }

  const after = (): Tense => {
    const k = nextFinite(to)
    if (k === most) return null
    // "On Monday, Moss agreed to sign": that day she agreed
    if (tag(k) === 'VBD' && PROMISED.test(word(k))) return 'past'
    let last = k
    while (last + 1 < most && WITHIN_GROUP.has(tag(last + 1)) && !FINITE.has(tag(last + 1))) last += 1
    return groupTense(last, k)
  }

  const left = word(from - 1)
  const attributive = tag(to) === 'POS' || word(to) === "'s" || (tag(from - 1) === 'PRP$' && tag(to).startsWith('NN'))
  if (left === 'until' || left === 'till' || left === 'upcoming' || (left === 'of' && word(from - 2) === 'ahead')) return 'future'
  // "in the wake of Monday's fire"
  if (left === 'following' || (attributive && word(from - 3) === 'wake')) return 'past'
  if (attributive && tells(from - 1)) {
    // "said Monday's talks will …": the day belongs to the clause that it opens; "said Monday's talks would …" tells of either
    return word(nextFinite(to)) === 'would' ? null : after()
  }
  let start = from
  while (start > least && BEFORE_TIME.has(word(start - 1))) start -= 1
  const opens = start === sentence.first || CLAUSE_OPENERS.has(word(start - 1))
  const tense = opens ? (after() ?? before()) : (before() ?? after())
  // "faces questions about Monday's fire", but "prepares for Monday's vote"
  return attributive && tense === 'present' ? (left === 'for' || left === 'before' ? 'future' : 'past') : tense
}
