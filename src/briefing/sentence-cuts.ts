import type { Chunk } from '../annotation/chunks.ts'
import type { TokenSpan } from '../annotation/token-span.ts'
import type { SentenceView } from './sentence-view.ts'

/** A stretch of a sentence that can go without making it false or ungrammatical. The comments show what each rule takes out, in brackets. */
export interface Cut extends TokenSpan {
  readonly kind: string
}

type CutRule = (view: SentenceView) => Cut[]

const isFinite = (chunk: Chunk | undefined): boolean => chunk?.verb?.form === 'finite'
const COMMA = ','

/** The next comma at or after `from`, before `view.end`; -1 where there is none. Commas within quotes do not count. */
const nextComma = (view: SentenceView, from: number): number => {
  for (let k = from; k < view.end; k += 1) if (view.word(k) === COMMA && !view.quoteAt(k)) return k
  return -1
}

const chunkAt = (view: SentenceView, token: number): Chunk | undefined => view.chunks.find(({ first, last }) => first <= token && token < last)
const hasFinite = (view: SentenceView, from: number, to: number): boolean => view.chunks.some((chunk) => chunk.first >= from && chunk.last <= to && isFinite(chunk))
const nounStarts = (view: SentenceView, token: number): boolean => chunkAt(view, token)?.kind === 'noun'

/** "The vote [(the third this year)] was close." */
export const brackets: CutRule = (view) => {
  const cuts: Cut[] = []
  for (let k = view.sentence.first; k < view.end; k += 1) {
    if (view.word(k) !== '(' && view.word(k) !== '[') continue
    let close = k + 1
    while (close < view.sentence.last && view.word(close) !== ')' && view.word(close) !== ']') close += 1
    if (close < view.sentence.last) cuts.push({ first: k, last: close + 1, kind: 'brackets' })
    k = close
  }
  return cuts
}

/** "The bank [— the third largest —] failed." "The bank failed [— its third crisis]." */
export const dashes: CutRule = (view) => {
  const marks = view.chunks.filter(({ kind, first }) => kind === 'dash' && first < view.end && !view.quoteAt(first))
  const [one, two] = marks
  if (!one || one.first - view.sentence.first < 4) return []
  return [{ first: one.first, last: two && two.first < view.end ? two.last : view.end, kind: 'dashes' }]
}

const OPENERS = new Set(['but', 'and', 'so', 'yet', 'however', 'meanwhile', 'also', 'still', 'nevertheless', 'now', 'moreover', 'then', 'indeed'])

/** "[But] the court refused." "[Meanwhile,] prices rose." */
export const openers: CutRule = ({ sentence, word }) => {
  if (!OPENERS.has(word(sentence.first))) return []
  return [{ first: sentence.first, last: word(sentence.first + 1) === COMMA ? sentence.first + 2 : sentence.first + 1, kind: 'opener' }]
}

const TIME_PREPOSITIONS = new Set(['on', 'in', 'at', 'during', 'over'])
const DAY_LIKE = /^\d{4}-(?:\d\d-\d\d|W)/

/** "The two met [on Saturday] in Wonsan." Not "Monday's vote", "a Friday rally", "until Friday". `which` picks days or longer times. */
const timesOf =
  (days: boolean): CutRule =>
  (view) =>
    view.times.flatMap(({ first, last, value }): Cut[] => {
      const { word, tag, sentence, end } = view
      if (days !== (value === null || DAY_LIKE.test(value)) || view.quoteAt(first)) return []
      if (tag(last) === 'POS' || word(last) === "'s" || (tag(last).startsWith('NN') && !/^(?:DT|PRP)/.test(tag(last)))) return []
      let from = first
      if (TIME_PREPOSITIONS.has(word(from - 1))) from -= 1
      else if (/^(?:IN|TO|DT|PRP\$|JJ|POS|CC)$/.test(tag(from - 1)) && tag(from - 1) !== 'CC') return []
      // "the plan, begun [two years ago],"
      if (/^VB[NG]$/.test(tag(from - 1)) && word(from - 2) === COMMA && word(last) === COMMA) return [{ first: from - 2, last: last + 1, kind: 'time' }]
      if (from > sentence.first && /^(?:is|was|are|were|be|and|or)$/.test(word(from - 1))) return []
      // "today marks …", "on Friday and on Sunday"
      if (from === first && tag(last).startsWith('VB') && from === sentence.first) return []
      if (/^(?:and|or|to)$/.test(word(last))) return view.times.some((next) => next.first <= last + 2 && next.first > last) ? [] : [{ first: from, last, kind: 'time' }]
      if (from === sentence.first) return [{ first: from, last: word(last) === COMMA ? last + 1 : last, kind: 'time' }]
      if (word(from - 1) === COMMA && (word(last) === COMMA || last >= end)) return [{ first: from - 1, last, kind: 'time' }]
      return [{ first: from, last, kind: 'time' }]
    })

export const days = timesOf(true)
export const longTimes = timesOf(false)

/** The comma that ends an insertion begun at `from`: one with the main verb behind it, else the first; `view.end` where there is none. */
const insertionEnd = (view: SentenceView, from: number): number => {
  let first = -1
  for (let comma = nextComma(view, from); comma >= 0; comma = nextComma(view, comma + 1)) {
    if (first < 0) first = comma
    if (isFinite(chunkAt(view, comma + 1))) return comma
  }
  return first < 0 ? view.end : first
}

/** "The minister[, who resigned in May,] was charged." "He met the envoy[, which angered Rome]." */
export const relatives: CutRule = (view) => {
  const cuts: Cut[] = []
  for (let comma = nextComma(view, view.sentence.first); comma >= 0; comma = nextComma(view, comma + 1)) {
    if (!/^(?:who|which|whose|where|whom)$/.test(view.word(comma + 1)) && !/^(?:which|whom)$/.test(view.word(comma + 2))) continue
    const close = insertionEnd(view, comma + 2)
    cuts.push({ first: comma, last: close < view.end ? close + 1 : close, kind: 'relative' })
  }
  return cuts
}

/** The end of a noun phrase with its prepositional phrases that begins at `from`; `from` where none does. */
const phraseEnd = (view: SentenceView, from: number): number => {
  let at = from
  for (;;) {
    const chunk = chunkAt(view, at)
    if (chunk?.kind !== 'noun' || chunk.first !== at) return at === from ? from : at
    at = chunk.last
    const next = chunkAt(view, at)
    if (next?.kind !== 'preposition' || chunkAt(view, next.last)?.kind !== 'noun') return at
    at = next.last
  }
}

/** "Kim Davis[, a county clerk,] was jailed." "John Roe[, 45,] won." Not a list: "Rome, Paris, and Bonn agreed". */
export const appositions: CutRule = (view) => {
  const cuts: Cut[] = []
  for (let comma = nextComma(view, view.sentence.first); comma >= 0; comma = nextComma(view, comma + 1)) {
    const before = chunkAt(view, comma - 1)
    if (before?.kind !== 'noun') continue
    const close = phraseEnd(view, comma + 1)
    if (close === comma + 1 || close > view.end) continue
    const closed = view.word(close) === COMMA && close < view.end
    if (!closed && close !== view.end) continue
    const next = chunkAt(view, close + 1)
    const listed = closed && (next?.kind === 'coordinator' || nounStarts(view, close + 1))
    const earlier = view.word(before.first - 1) === COMMA
    if (listed || earlier) continue
    cuts.push({ first: comma, last: closed ? close + 1 : close, kind: 'apposition' })
  }
  return cuts
}

const NEVER_LEADING = /^(?:if|unless|without|only|not|no|according|until|even|should|were|had)$/

/** "[After two days of talks,] the two sides agreed." Not "If the vote fails, he will go", which would be told as a fact. */
export const leadingAdverbial: CutRule = (view) => {
  const { sentence, end, word } = view
  const opens = view.chunks[0]
  if (!opens || NEVER_LEADING.test(word(sentence.first))) return []
  if (opens.kind === 'subordinator' && /^(?:what|who|how|why|whoever|whatever|that|whether)$/.test(word(opens.first))) return []
  const adverbial = opens.kind === 'preposition' || opens.kind === 'subordinator' || opens.kind === 'adverb' || (opens.verb !== null && opens.verb.form !== 'finite')
  const later = opens.kind === 'noun' && /^(?:after|before|later|ahead|into)$/.test(word(opens.last))
  if (!adverbial && !later) return []
  for (let k = sentence.first; k < end; k += 1) {
    if (word(k) !== COMMA) continue
    // American marks close behind the comma: "On “Meet the Press,” he said"
    const quote = view.quoteAt(k)
    if (quote && k + 2 !== quote.last) continue
    const from = quote ? quote.last : k + 1
    const subject = chunkAt(view, from)
    if (subject?.kind === 'noun' && hasFinite(view, subject.last, end)) return [{ first: sentence.first, last: from, kind: 'leading' }]
  }
  return []
}

const LOOSE = new Set(
  'in at during amid on over under from by with for after before against across near outside inside around among since despite following through throughout about between as along into including'.split(' '),
)
const CLAUSE = /^(?:as|after|while|because|since|although|though|before|when|where|whereas|that|which|who|whom)$/
/** What must not go: without it the rest would be another statement. */
const CONDITION = /^(?:if|unless|until|provided|except|without|not|than|whether|what|how|why)$/

/** Whether the verb of the words from `at` on has its subject there too, so that no subject is left without its verb. */
const wholeClause = (view: SentenceView, at: number): boolean => {
  for (const chunk of view.chunks) {
    if (chunk.first < at || chunk.first >= view.end) continue
    if (chunk.kind === 'subordinator' || chunk.kind === 'comma' || chunk.kind === 'dash' || chunk.kind === 'colon') return true
    if (chunk.kind === 'preposition' && CLAUSE.test(view.word(chunk.first))) return true
    if (chunk.kind === 'coordinator' && chunk.first === at) return true
    if (isFinite(chunk)) return false
  }
  return true
}

/** How good a place is to end at: 3 before a comma, 2 before a clause, 1 before a phrase, 0 where the sentence may not end. */
const endsAt = (view: SentenceView, at: number): 0 | 1 | 2 | 3 => {
  const chunk = view.chunks[at]
  const before = view.chunks[at - 1]
  if (!chunk || !before || view.quoteAt(chunk.first) || CONDITION.test(view.word(chunk.first))) return 0
  const word = view.word(chunk.first)
  const complete = before.kind === 'noun' || before.kind === 'mark' || before.kind === 'adverb' || before.kind === 'bracket' || (before.verb !== null && (before.verb.passive || isFinite(before)) && !isLinking(view, before))
  if (!complete || !says(view, chunk.first) || !wholeClause(view, chunk.kind === 'comma' ? chunk.last : chunk.first)) return 0
  if (chunk.kind === 'comma' || chunk.kind === 'dash' || chunk.kind === 'colon') {
    const next = view.chunks[at + 1]
    if (CONDITION.test(view.word(chunk.last))) return 0
    // "a long, hard", "Rome, Paris and Bonn"
    if (next?.kind === 'adjective' || isList(view, at)) return 0
    return 3
  }
  if (chunk.kind === 'coordinator') return word !== 'or' && isFinite(view.chunks[at + 1]) && before.kind !== 'verb' ? 2 : 0
  if (before.kind === 'verb' && !before.verb?.passive) return /^(?:as|after|while|because|when|before)$/.test(word) && hasFinite(view, chunk.last, view.end) ? 2 : 0
  if (chunk.kind === 'subordinator' || (chunk.kind === 'preposition' && CLAUSE.test(word) && hasFinite(view, chunk.last, view.end))) {
    // "told reporters | that", "the fact | that"
    if (word === 'that' && view.tag(chunk.first) !== 'WDT') return 0
    return CLAUSE.test(word) ? 2 : 0
  }
  if (chunk.verb && !isFinite(chunk) && before.kind === 'noun' && !isPronoun(view, before)) return view.tellsSource(before.head) || needsInfinitive(view, at) ? 0 : 2
  if (chunk.kind === 'preposition') return LOOSE.has(word) && !(before.verb?.passive && /^(?:with|for|from|as|about|on|into)$/.test(word)) ? 1 : 0
  return 0
}

const LINKING = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'become', 'becomes', 'became', 'has', 'have', 'had', 'seems', 'seemed', 'remains', 'remained', 'says', 'said'])
const isLinking = (view: SentenceView, chunk: Chunk): boolean => LINKING.has(view.word(chunk.head))
const isPronoun = (view: SentenceView, chunk: Chunk): boolean => view.tag(chunk.head) === 'PRP'

/** "asked the court | to", "urged Iran | to", "wants Rome | to": there the infinitive is what is said. "Won a contract | to" is not so. */
const needsInfinitive = (view: SentenceView, at: number): boolean => {
  const verb = view.chunks.slice(0, at).findLast((chunk) => chunk.verb !== null)
  return verb !== undefined && /^(?:ask|urg|order|want|tell|told|allow|forc|invit|call|encourag|requir|expect|get|got|caus|enabl|persuad|convinc|warn|direct|instruct|press|push|compel|permit|hav|has|had|ai?m|help|pledg|ha[ds]|need|vow|threat|plan|is|was|are|were|be)/.test(view.word(verb.head))
}

/** A list goes on behind the comma: "Rome, Paris and Bonn", "killed, wounded or captured". */
const isList = (view: SentenceView, at: number): boolean => {
  const next = view.chunks[at + 1]
  const then = view.chunks[at + 2]
  if (next?.kind === 'coordinator') return !view.chunks.slice(at + 2, at + 6).some(isFinite)
  return next !== undefined && (next.kind === 'noun' || next.kind === 'verb') && (then?.kind === 'coordinator' || then?.kind === 'comma') && view.chunks[at - 1]?.kind === next.kind && view.chunks.slice(at + 2, at + 6).some(({ kind }) => kind === 'coordinator')
}

/** Whether the words before `at` say something besides "X said". */
const says = (view: SentenceView, at: number): boolean =>
  view.chunks.some((chunk) => chunk.last <= at && isFinite(chunk) && !view.tellsSource(chunk.head)) ||
  view.chunks.some((chunk) => chunk.last <= at && isFinite(chunk) && view.tellsSource(chunk.head) && !hasFinite(view, chunk.last, view.end) && view.chunks.some((object) => object.first >= chunk.last && object.last <= at && object.kind === 'noun'))

/** A place where a sentence may end before its end, the last first. */
export interface Ending extends Cut {
  readonly grade: 1 | 2 | 3
}

/**
 * All places where the sentence, or what stands before ", state media reported", may end early: "Rebels seized the town [and burned the
 * bridge]", "The dam broke [after days of rain] [in the north]", "The two agreed[, ending a long dispute]". Never before a condition, which
 * would tell a plan as a fact, and never between a verb and what it needs ("looks for", "is in trouble").
 */
export const endings = (view: SentenceView): Ending[] =>
  view.chunks.flatMap((chunk, at): Ending[] => {
    const grade = chunk.first < view.end ? endsAt(view, at) : 0
    return grade === 0 ? [] : [{ first: chunk.first, last: view.end, kind: 'ending', grade }]
  }).reverse()

/** "North Korea [and its leader] will go on." */
export const ownCompanion: CutRule = (view) =>
  view.chunks.flatMap((chunk, at): Cut[] => {
    const next = view.chunks[at + 1]
    if (chunk.kind !== 'coordinator' || view.word(chunk.first) !== 'and' || next?.kind !== 'noun' || view.chunks[at - 1]?.kind !== 'noun') return []
    if (!/^(?:its|his|her|their)$/.test(view.word(next.first))) return []
    return [{ first: chunk.first, last: next.last, kind: 'companion' }]
  })

/** "[Republican presidential candidate] Donald Trump spoke." The name alone. */
export const titles: CutRule = (view) =>
  view.persons.flatMap(({ first, last }): Cut[] => {
    const chunk = chunkAt(view, first)
    if (chunk?.kind !== 'noun' || chunk.first === first || last < chunk.last || /^(?:and|or|,)$/.test(view.word(chunk.first - 1))) return []
    // "Russia's leader Vladimir Putin" and "the late John Roe" keep what they say
    for (let k = chunk.first; k < first; k += 1) if (/^(?:JJ|POS|PRP\$|CC)$/.test(view.tag(k)) && !/^\p{Lu}/u.test(view.document.tokens[k]?.text ?? '')) return []
    return [{ first: chunk.first, last: first, kind: 'title' }]
  })

/** "[Mr.] Roe" */
export const honorifics: CutRule = ({ sentence, end, word, quoteAt }) => {
  const cuts: Cut[] = []
  for (let k = sentence.first; k < end; k += 1) if (/^(?:mr|mrs|ms|miss)\.?$/.test(word(k)) && !quoteAt(k)) cuts.push({ first: k, last: k + 1, kind: 'honorific' })
  return cuts
}

/** "said [that] he would go" */
export const saidThat: CutRule = (view) => {
  const cuts: Cut[] = []
  for (let k = view.sentence.first + 1; k < view.end; k += 1)
    if (view.word(k) === 'that' && view.tellsSource(k - 1) && /^(?:IN|WDT|DT)$/.test(view.tag(k)) && !view.quoteAt(k) && view.tag(k + 1) !== 'VBD') cuts.push({ first: k, last: k + 1, kind: 'that' })
  return cuts
}

/** "said [in a statement]" */
export const inStatement: CutRule = (view) =>
  view.chunks.flatMap((chunk, at): Cut[] => {
    const next = view.chunks[at + 1]
    if (chunk.kind !== 'preposition' || !/^(?:in|during|at)$/.test(view.word(chunk.first)) || next?.kind !== 'noun' || view.quoteAt(chunk.first)) return []
    if (!/^(?:statement|interview|speech|briefing|conference|report|letter|post|tweet|email|release)$/.test(view.word(next.head)) || !/^(?:a|an)$/.test(view.word(next.first))) return []
    return [{ first: chunk.first, last: next.last, kind: 'statement' }]
  })

/** "will [continue to] support" */
export const goesOn: CutRule = ({ sentence, end, word, tag, quoteAt }) => {
  const cuts: Cut[] = []
  for (let k = sentence.first + 1; k + 2 < end; k += 1)
    if (word(k) === 'continue' && word(k + 1) === 'to' && tag(k - 1) === 'MD' && !quoteAt(k)) cuts.push({ first: k, last: k + 2, kind: 'goes on' })
  return cuts
}
