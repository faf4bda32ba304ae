import type { Chunk } from '../annotation/chunks.ts'
import type { TokenSpan } from '../annotation/token-span.ts'
import { HONORIFICS, ROLE_NOUNS } from '../annotation/words/person-words.ts'
import type { SentenceView } from './sentence-view.ts'

/** A stretch of a sentence that can go without making it false or ungrammatical. The comments show what each rule takes out, in brackets. */
export interface Cut extends TokenSpan {
  readonly kind: string
}

type CutRule = (view: SentenceView) => Cut[]

/** Asks once a sentence. */
const once = <T>(ask: (view: SentenceView) => T): ((view: SentenceView) => T) => {
  const known = new WeakMap<SentenceView, { readonly answer: T }>()
  return (view) => {
    const found = known.get(view) ?? { answer: ask(view) }
    known.set(view, found)
    return found.answer
  }
}

const hasTense = (chunk: Chunk | undefined): boolean => chunk?.verb?.form === 'finite'
const COMMA = ','

/** The next comma at or after `from`, before `view.end`; -1 where there is none. Commas within quotes do not count. */
const nextComma = (view: SentenceView, from: number): number => {
  for (let k = from; k < view.end; k += 1) if (view.word(k) === COMMA && !view.quoteAt(k)) return k
  return -1
}

const chunkAt = (view: SentenceView, token: number): Chunk | undefined =>
  view.chunks.find(({ first, last }) => first <= token && token < last)
const hasFinite = (view: SentenceView, from: number, to: number): boolean =>
  view.chunks.some((chunk) => chunk.first >= from && chunk.last <= to && hasTense(chunk))

/** "The vote [(the third this year)] was close." */
export const brackets: CutRule = (view) => {
  const cuts: Cut[] = []
  for (let k = view.sentence.first; k < view.sentence.last; k += 1) {
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

const OPENERS = new Set([
  'but',
  'and',
  'so',
  'yet',
  'however',
  'meanwhile',
  'also',
  'still',
  'nevertheless',
  'now',
  'moreover',
  'then',
  'indeed',
])

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
      // "spent [Tuesday] in Rome" has it for its object
      if (
        from === first &&
        /^(?:spend|spends|spent|spending|mark|marks|marked|celebrate|celebrates|celebrated|last|takes|took|choose|chose|named|set)$/.test(
          word(from - 1),
        )
      )
        return []
      // "the plan, begun [two years ago],"
      if (/^VB[NG]$/.test(tag(from - 1)) && word(from - 2) === COMMA && word(last) === COMMA)
        return [{ first: from - 2, last: last + 1, kind: 'time' }]
      if (from > sentence.first && /^(?:is|was|are|were|be|and|or)$/.test(word(from - 1))) return []
      // "today marks …", "on Friday and on Sunday"
      if (from === first && tag(last).startsWith('VB') && from === sentence.first) return []
      if (/^(?:and|or|to)$/.test(word(last)))
        return view.times.some((next) => next.first <= last + 2 && next.first > last) ? [] : [{ first: from, last, kind: 'time' }]
      if (from === sentence.first) return [{ first: from, last: word(last) === COMMA ? last + 1 : last, kind: 'time' }]
      if (word(from - 1) === COMMA && (word(last) === COMMA || last >= end)) return [{ first: from - 1, last, kind: 'time' }]
      return [{ first: from, last, kind: 'time' }]
    })

export const days = timesOf(true)
export const longTimes = timesOf(false)

/** Whether the words from `at` go on with a finite verb of the clause before, not of a new one. */
const goesOnWithVerb = (view: SentenceView, at: number): boolean => {
  for (const chunk of view.chunks) {
    if (chunk.first < at) continue
    if (hasTense(chunk)) return true
    if (chunk.kind !== 'adverb' && chunk.kind !== 'mark') return false
  }
  return false
}

const RELATIVE = /^(?:who|which|whose|where|whom)$/

/**
 * "The minister[, who resigned in May,] was charged." "Kim Davis[, a county clerk,] was jailed." "The bank[, founded in 1901,] failed."
 * "It is[, in fact,] rare." Not a list: "Rome, Paris, and Bonn agreed", "a long, hard winter".
 */
export const insertions: CutRule = once((view) => {
  const cuts: Cut[] = []
  for (let comma = nextComma(view, view.sentence.first); comma >= 0; comma = nextComma(view, comma + 1)) {
    const before = chunkAt(view, comma - 1)
    const opens = chunkAt(view, comma + 1)
    if (!before || !opens || (before.kind !== 'noun' && before.kind !== 'verb' && before.kind !== 'mark')) continue
    const relative = RELATIVE.test(view.word(comma + 1)) || (opens.kind === 'preposition' && RELATIVE.test(view.word(comma + 2)))
    let close = nextComma(view, comma + 1)
    // the relative clause may have commas of its own; it ends where the verb of its noun comes
    if (relative)
      while (close >= 0 && !goesOnWithVerb(view, close + 1) && nextComma(view, close + 1) >= 0) close = nextComma(view, close + 1)
    const last = close < 0 ? view.end : close
    if (!relative) {
      if (opens.kind === 'coordinator' || opens.kind === 'adjective' || hasTense(opens)) continue
      const resumes = close >= 0 && goesOnWithVerb(view, close + 1)
      if (!resumes && hasFinite(view, comma + 1, last)) continue
      if (opens.kind === 'noun' && (before.kind !== 'noun' || (!resumes && phraseEnd(view, comma + 1) !== last))) continue
      const next = close < 0 ? undefined : chunkAt(view, close + 1)
      if (opens.kind === 'noun' && (next?.kind === 'coordinator' || next?.kind === 'noun' || view.word(before.first - 1) === COMMA))
        continue
      if (close < 0 && opens.kind !== 'noun') continue
    }
    cuts.push({ first: comma, last: close < 0 ? last : last + 1, kind: 'insertion' })
  }
  return cuts
})

/** The end of a noun phrase with its prepositional phrases that begins at `from`; `from` where none does. */
const phraseEnd = (view: SentenceView, from: number): number => {
  let at = from
  for (;;) {
    const chunk = chunkAt(view, at)
    if (chunk?.kind !== 'noun' || chunk.first !== at) return at
    at = chunk.last
    const next = chunkAt(view, at)
    if (next?.kind !== 'preposition' || chunkAt(view, next.last)?.kind !== 'noun') return at
    at = next.last
  }
}

const NEVER_LEADING = /^(?:if|unless|without|only|not|no|according|until|should|were|had)$/

/** Whether a subject that ends before `at` comes to its verb without a new clause between. */
const leadsToVerb = (view: SentenceView, at: number): boolean => {
  for (const chunk of view.chunks) {
    if (chunk.first < at) continue
    if (hasTense(chunk)) return true
    if (chunk.kind === 'subordinator' && !RELATIVE.test(view.word(chunk.first))) return false
    if (chunk.kind === 'coordinator' && hasTense(view.chunks[view.chunks.indexOf(chunk) + 1])) return false
  }
  return false
}

/** "[After two days of talks,] the two sides agreed." Not "If the vote fails, he will go", which would be told as a fact. */
export const leadingAdverbial: CutRule = once((view) => {
  const { sentence, end, word } = view
  const opens = view.chunks[0]
  if (!opens || NEVER_LEADING.test(word(sentence.first))) return []
  if (opens.kind === 'subordinator' && /^(?:what|who|how|why|whoever|whatever|that|whether)$/.test(word(opens.first))) return []
  const adverbial =
    opens.kind === 'preposition' ||
    opens.kind === 'subordinator' ||
    opens.kind === 'adverb' ||
    (opens.verb !== null && opens.verb.form !== 'finite')
  const later = opens.kind === 'noun' && /^(?:after|before|later|ahead|into)$/.test(word(opens.last))
  // "[Sunday on the radio,] he said"
  const timed = opens.kind === 'noun' && view.times.some(({ first }) => first === sentence.first)
  if (!adverbial && !later && !timed) return []
  for (let k = sentence.first; k < end; k += 1) {
    if (word(k) !== COMMA) continue
    // American marks close behind the comma: "On “Meet the Press,” he said"
    const quote = view.quoteAt(k)
    if (quote && k + 2 !== quote.last) continue
    const from = quote ? quote.last : k + 1
    const next = chunkAt(view, from)
    const subject = next?.kind === 'adverb' ? chunkAt(view, next.last) : next
    // "Boeing delivered the jet in Long Beach, California": what has its verb before the comma is no adverbial
    const own = view.chunks.find((chunk) => hasTense(chunk) && chunk.last <= from)
    const clause = view.chunks.some(
      (chunk) => own && chunk.first < own.first && (chunk.kind === 'subordinator' || CLAUSE.test(word(chunk.first))),
    )
    if (own && !clause && !later) return []
    if (subject?.kind === 'noun' && leadsToVerb(view, subject.last)) return [{ first: sentence.first, last: from, kind: 'leading' }]
  }
  return []
})

const LOOSE = new Set(
  'in at during amid on over under from by with for after before across near outside inside around among since despite following through throughout about along including'.split(
    ' ',
  ),
)
const CLAUSE = /^(?:as|after|while|because|since|although|though|before|when|where|whereas|that|which|who|whom)$/
/** What must not go: without it the rest would be another statement. */
const CONDITION = /^(?:if|unless|until|provided|except|without|not|than|whether|what|how|why)$/

/** Whether the verb of the words from `at` on has its subject there too, so that no subject is left without its verb. */
const wholeClause = (view: SentenceView, at: number): boolean => {
  for (const chunk of view.chunks) {
    if (chunk.first < at || chunk.first >= view.end) continue
    // "in order to “keep it secret”": the mark hides the infinitive
    if (view.quoteAt(chunk.head) && view.word((view.quoteAt(chunk.head)?.first ?? 0) - 1) === 'to') continue
    if (chunk.kind === 'subordinator' || chunk.kind === 'comma' || chunk.kind === 'dash' || chunk.kind === 'colon') return true
    if (chunk.kind === 'preposition' && CLAUSE.test(view.word(chunk.first)) && chunk.first === at) return true
    if (chunk.kind === 'coordinator' && chunk.first === at) return true
    if (hasTense(chunk)) return false
  }
  return true
}

/** How good a place is to end at: 3 before a comma, 2 before a clause, 1 before a phrase, 0 where the sentence may not end. */
const endsAt = (view: SentenceView, at: number): 0 | 1 | 2 | 3 => {
  const chunk = view.chunks[at]
  const before = view.chunks[at - 1]
  if (!chunk || !before || view.quoteAt(chunk.first) || CONDITION.test(view.word(chunk.first))) return 0
  const word = view.word(chunk.first)
  // "two days | before the vote"
  if (
    /^(?:days?|weeks?|hours?|months?|years?|minutes?)$/.test(view.word(before.head)) &&
    /^(?:before|after|later|earlier|ahead|into|from|since)$/.test(word)
  )
    return 0
  const complete =
    (before.kind === 'noun' && !/^(?:those|that|these)$/.test(view.word(before.head))) ||
    before.kind === 'mark' ||
    before.kind === 'adverb' ||
    before.kind === 'bracket' ||
    (before.verb !== null && (before.verb.passive || hasTense(before)) && !isLinking(view, before))
  if (!complete || !says(view, chunk.first)) return 0
  const marked = chunk.kind === 'comma' || chunk.kind === 'dash' || chunk.kind === 'colon'
  if (!marked && !wholeClause(view, chunk.first)) return 0
  if (marked) {
    const next = view.chunks[at + 1]
    if (CONDITION.test(view.word(chunk.last))) return 0
    // "another round of fireworks: | Republicans said"; not "Roe said: | …"
    if (word === ':' && (next?.kind !== 'noun' || view.tellsSource(chunk.first - 1) || !hasFinite(view, chunk.last, view.end))) return 0
    // "the aide, a lawyer, | in contempt": what comes behind the insertion is needed
    if (chunk.kind === 'comma' && insertions(view).some((cut) => cut.first === chunk.first && cut.last < view.end)) return 0
    // "a long, hard", "Rome, Paris and Bonn"
    if ((next?.kind === 'adjective' && view.chunks[at + 2]?.kind !== 'preposition') || isList(view, at)) return 0
    return 3
  }
  if (chunk.kind === 'coordinator') return word !== 'or' && hasTense(view.chunks[at + 1]) && before.kind !== 'verb' ? 2 : 0
  if (before.kind === 'verb' && !before.verb?.passive)
    return /^(?:as|after|while|because|when|before)$/.test(word) && hasFinite(view, chunk.last, view.end) ? 2 : 0
  if (chunk.kind === 'subordinator' || (chunk.kind === 'preposition' && CLAUSE.test(word) && hasFinite(view, chunk.last, view.end))) {
    // "told reporters | that", "the fact | that"
    if (word === 'that' && before.kind === 'verb') return 0
    if (word === 'that' && view.tag(chunk.first) !== 'WDT' && (ABOUT.test(view.word(before.head)) || isAddressee(view, at - 1))) return 0
    return CLAUSE.test(word) ? 2 : 0
  }
  if (chunk.verb && !hasTense(chunk) && before.kind === 'noun' && !isPronoun(view, before))
    return view.tellsSource(before.head) || needsInfinitive(view, at) ? 0 : 2
  if (chunk.kind === 'preposition' && word === 'of')
    return COUNTING.test(view.word(before.head)) || before.kind !== 'noun' || !/^(?:the|its|his|her|their)$/.test(view.word(before.first))
      ? 0
      : 1
  if (chunk.kind === 'preposition')
    return LOOSE.has(word) && !(before.verb?.passive && /^(?:with|for|from|as|about|on|into)$/.test(word)) ? 1 : 0
  return 0
}

/** Nouns whose "that" tells what they are: "the claim that he lied". */
const ABOUT =
  /^(?:fact|claim|idea|belief|report|reports|news|view|hope|fear|fears|sign|signs|evidence|allegation|allegations|suggestion|warning|decision|possibility|chance|likelihood|announcement|statement|argument|assertion|accusation|proof|doubt|concern|concerns|agreement|condition|day|time|so|way)$/
/** "told reporters | that" */
const isAddressee = (view: SentenceView, at: number): boolean =>
  view.chunks[at - 1]?.verb != null && view.tellsSource(view.chunks[at - 1]?.head ?? -1)

const LINKING = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'become',
  'becomes',
  'became',
  'has',
  'have',
  'had',
  'seems',
  'seemed',
  'remains',
  'remained',
  'says',
  'said',
])
const isLinking = (view: SentenceView, chunk: Chunk): boolean => LINKING.has(view.word(chunk.head))
const isPronoun = (view: SentenceView, chunk: Chunk): boolean =>
  view.tag(chunk.head) === 'PRP' || /^(?:those|that|this|these|one)$/.test(view.word(chunk.head))

/** "asked the court | to", "urged Iran | to", "wants Rome | to": there the infinitive is what is said. "Won a contract | to" is not so. */
const needsInfinitive = (view: SentenceView, at: number): boolean => {
  const verb = view.chunks.slice(0, at).findLast((chunk) => chunk.verb !== null)
  return (
    verb !== undefined &&
    /^(?:ask|urg|order|want|tell|told|allow|forc|invit|call|encourag|requir|expect|get|got|caus|enabl|persuad|convinc|warn|direct|instruct|press|push|compel|permit|hav|has|had|ai?m|help|pledg|ha[ds]|need|vow|threat|plan|is|was|are|were|be)/.test(
      view.word(verb.head),
    )
  )
}

/** A list goes on behind the comma: "Rome, Paris and Bonn", "killed, wounded or captured". */
const isList = (view: SentenceView, at: number): boolean => {
  const next = view.chunks[at + 1]
  const then = view.chunks[at + 2]
  if (next?.kind === 'coordinator') return !view.chunks.slice(at + 2, at + 6).some(hasTense)
  return (
    next !== undefined &&
    (next.kind === 'noun' || next.kind === 'verb') &&
    (then?.kind === 'coordinator' || then?.kind === 'comma') &&
    view.chunks[at - 1]?.kind === next.kind &&
    view.chunks.slice(at + 2, at + 6).some(({ kind }) => kind === 'coordinator')
  )
}

const BARE_SPEECH = /^(?:told|tells|said|says|say|asked|asks|reminded|assured|added|adds|thinks|thought|believes|believed)$/

/** Whether the words before `at` say something besides "X said": a verb of their own, or what is rejected, announced, called for. */
const says = (view: SentenceView, at: number): boolean => {
  const verb = mainVerb(view)
  if (!verb || verb.last > at) return false
  if (!view.tellsSource(verb.head)) return true
  // "told a jury on Tuesday that", "boasted that"
  const that = view.chunks
    .filter((chunk) => chunk.first >= verb.last)
    .slice(0, 4)
    .find((chunk) => chunk.kind === 'subordinator' && view.word(chunk.first) === 'that')
  if (that || BARE_SPEECH.test(view.word(verb.head))) {
    const told = clauseVerb(view, that?.last ?? verb.last)
    return told !== null && told.last <= at
  }
  const isTime = (chunk: Chunk): boolean => view.times.some(({ first, last }) => first <= chunk.head && chunk.head < last)
  const rest = view.chunks.filter((chunk) => chunk.first >= verb.last && chunk.kind !== 'adverb' && !isTime(chunk))
  const object = rest[0]?.kind === 'preposition' && /^(?:for|on|of|to|against)$/.test(view.word(rest[0].first)) ? rest[1] : rest[0]
  return object?.kind === 'noun' && object.last <= at && !isPronoun(view, object)
}

/**
 * The verb of the clause that begins at `start`: "has endorsed" in "Blackwell, who founded the school and runs it, has endorsed Roe"; null
 * where there is none.
 */
const clauseVerb = (view: SentenceView, start: number): Chunk | null => {
  const inserted = insertions(view)
  let owed = 0
  for (const [at, chunk] of view.chunks.entries()) {
    if (chunk.first < start || view.quoteAt(chunk.head)) continue
    if (inserted.some(({ first, last }) => first <= chunk.first && chunk.last <= last)) continue
    const relative = chunk.kind === 'noun' && view.word(chunk.first) === 'whose'
    const clause =
      chunk.first > start &&
      (chunk.kind === 'subordinator' ||
        (chunk.kind === 'preposition' && CLAUSE.test(view.word(chunk.first)) && hasTense(view.chunks[at + 2])))
    // "the promise | she made": a clause without its "that"
    const before = view.chunks[at - 1]
    const bare = chunk.kind === 'noun' && before?.kind === 'noun' && before.first >= start && hasTense(view.chunks[at + 1])
    if (relative || clause || bare) owed += 1
    if (!hasTense(chunk)) continue
    if (owed === 0) return chunk
    // "who founded it and runs it"
    if (!(view.chunks[at + 1]?.kind === 'coordinator' && hasTense(view.chunks[at + 2]))) owed -= 1
  }
  return null
}

/** The verb of the main clause, behind a leading adverbial; null where there is none. */
export const mainVerb = once((view): Chunk | null => clauseVerb(view, leadingAdverbial(view)[0]?.last ?? view.sentence.first))

/** A place where a sentence may end before its end, the last first. */
export interface Ending extends Cut {
  readonly grade: 1 | 2 | 3
}

/**
 * All places where the sentence, or what stands before ", state media reported", may end early: "Rebels seized the town [and burned the
 * bridge]", "The dam broke [after days of rain] [in the north]", "The two agreed[, ending a long dispute]". Never before a condition, which
 * would tell a plan as a fact, and never between a verb and what it needs ("looks for", "is in trouble").
 */
export const endings = (view: SentenceView): Ending[] => {
  const verb = mainVerb(view)
  return view.chunks
    .flatMap((chunk, at): Ending[] => {
      const grade = verb && chunk.first >= verb.last && chunk.first < view.end ? endsAt(view, at) : 0
      // a closing mark stands behind the stop
      const quote = view.quoteAt(view.end)
      const last = quote && quote.first >= chunk.first ? quote.last : view.end
      return grade === 0 ? [] : [{ first: chunk.first, last, kind: 'ending', grade }]
    })
    .reverse()
}

/** "North Korea [and its leader] will go on." */
export const ownCompanion: CutRule = (view) =>
  view.chunks.flatMap((chunk, at): Cut[] => {
    const next = view.chunks[at + 1]
    if (chunk.kind !== 'coordinator' || view.word(chunk.first) !== 'and' || next?.kind !== 'noun' || view.chunks[at - 1]?.kind !== 'noun')
      return []
    if (!/^(?:its|his|her|their)$/.test(view.word(next.first))) return []
    return [{ first: chunk.first, last: next.last, kind: 'companion' }]
  })

/** "[Republican presidential candidate] Donald Trump spoke." The name alone. */
export const titles: CutRule = (view) =>
  view.names.flatMap(({ first, last, type }): Cut[] => {
    if (type !== 'person') return []
    const chunk = chunkAt(view, first)
    if (chunk?.kind !== 'noun' || chunk.first === first || last < chunk.last || /^(?:and|or|,)$/.test(view.word(chunk.first - 1))) return []
    // "the promise Jane Roe made", "talk | show host Jane Roe"
    let role = first - 1
    while (role > chunk.first && HONORIFICS.has(view.word(role))) role -= 1
    if (!ROLE_NOUNS.has(view.word(role)) && !HONORIFICS.has(view.word(role)) && !/^\p{Lu}/u.test(view.document.tokens[role]?.text ?? ''))
      return []
    const before = view.chunks[view.chunks.indexOf(chunk) - 1]
    if (before?.kind === 'noun' || (before?.kind === 'verb' && before.first === view.sentence.first)) return []
    // "the late John Roe", "accused killer John Roe" keep what they say
    for (let k = chunk.first; k < first; k += 1)
      if (/^(?:late|alleged|accused|suspected|convicted|fake|self-.*|then-.*|not|no|and|or|,)$/.test(view.word(k))) return []
    return [{ first: chunk.first, last: first, kind: 'title' }]
  })

/** "[Mr.] Roe" */
export const honorifics: CutRule = ({ sentence, word, quoteAt }) => {
  const cuts: Cut[] = []
  for (let k = sentence.first; k < sentence.last; k += 1)
    if (/^(?:mr|mrs|ms|miss)\.?$/.test(word(k)) && !quoteAt(k)) cuts.push({ first: k, last: k + 1, kind: 'honorific' })
  return cuts
}

/** "said [that] he would go" */
export const saidThat: CutRule = (view) => {
  const cuts: Cut[] = []
  for (let k = view.sentence.first + 1; k < view.end; k += 1)
    if (
      view.word(k) === 'that' &&
      view.tellsSource(k - 1) &&
      /^(?:IN|WDT|DT)$/.test(view.tag(k)) &&
      !view.quoteAt(k) &&
      view.tag(k + 1) !== 'VBD'
    )
      cuts.push({ first: k, last: k + 1, kind: 'that' })
  return cuts
}

/** "said [in a statement]" */
export const inStatement: CutRule = (view) =>
  view.chunks.flatMap((chunk, at): Cut[] => {
    const next = view.chunks[at + 1]
    if (
      chunk.kind !== 'preposition' ||
      !/^(?:in|during|at)$/.test(view.word(chunk.first)) ||
      next?.kind !== 'noun' ||
      view.quoteAt(chunk.first)
    )
      return []
    if (
      !/^(?:statement|interview|speech|briefing|conference|report|letter|post|tweet|email|release)$/.test(view.word(next.head)) ||
      !/^(?:a|an)$/.test(view.word(next.first))
    )
      return []
    return [{ first: chunk.first, last: next.last, kind: 'statement' }]
  })

/** "will [continue to] support" */
export const goesOn: CutRule = ({ sentence, end, word, tag, quoteAt }) => {
  const cuts: Cut[] = []
  for (let k = sentence.first + 1; k + 2 < end; k += 1)
    if (word(k) === 'continue' && word(k + 1) === 'to' && tag(k - 1) === 'MD' && !quoteAt(k))
      cuts.push({ first: k, last: k + 2, kind: 'goes on' })
  return cuts
}

const COUNTING =
  /^(?:few|little|lot|number|majority|minority|(?:million|billion|trillion|hundred|thousand|dozen|ten|score)s?|couple|third|quarter|half|fifth|score|series|range|variety|handful|bit|group|part|kind|sort|type|end|one|same|other|late|poor|rich|dead|wounded|unemployed|elderly|accused)$/

/** "[A] federal court ruled against [the] governor." Not within names and quotes, nor where it counts ("a few", "the poor"). */
export const articles: CutRule = (view) => {
  const { sentence, word, tag, document } = view
  const cuts: Cut[] = []
  for (let k = sentence.first; k < view.sentence.last - 1; k += 1) {
    if (!/^(?:a|an|the)$/.test(word(k)) || tag(k) !== 'DT' || view.quoteAt(k) || COUNTING.test(word(k + 1)) || COUNTING.test(word(k + 2)))
      continue
    if (k > sentence.first && /^\p{Lu}/u.test(document.tokens[k]?.text ?? '')) continue
    if (/^(?:JJ|CD|IN|VB)/.test(tag(k + 1)) && !chunkAt(view, k + 1)) continue
    cuts.push({ first: k, last: k + 1, kind: 'article' })
  }
  return cuts
}

/** "A man [was] arrested in Leeds." "The bank [has] closed 40 branches." Only where the participle cannot be misread. */
export const auxiliaries: CutRule = (view) =>
  view.chunks.flatMap((chunk, at): Cut[] => {
    if (!hasTense(chunk) || view.quoteAt(chunk.first) || chunk.verb?.negated || chunk.verb?.modal || view.tag(chunk.head) !== 'VBN')
      return []
    const subject = view.chunks[at - 1]
    if (subject?.kind !== 'noun' || isPronoun(view, subject)) return []
    const words = Array.from({ length: chunk.head - chunk.first }, (_, k) => view.word(chunk.first + k))
    const next = view.chunks[at + 1]
    if (chunk.verb?.passive) {
      const loose =
        next === undefined ||
        next.kind === 'preposition' ||
        next.kind === 'stop' ||
        next.kind === 'comma' ||
        next.verb?.form === 'infinitive' ||
        chunk.last >= view.end
      return loose && words.every((word) => /^(?:is|are|was|were|has|have|been|being)$/.test(word))
        ? [{ first: chunk.first, last: chunk.head, kind: 'auxiliary' }]
        : []
    }
    // the participle is also the past: "announced", not "begun"
    return words.length === 1 && /^(?:has|have)$/.test(words[0] ?? '') && view.word(chunk.head).endsWith('ed')
      ? [{ first: chunk.first, last: chunk.head, kind: 'auxiliary' }]
      : []
  })

/** "Officials [from the ministry] agreed." "Forty people were hurt [in a busy street] by a bus." Phrases of place and the like amid a sentence. */
export const middlePhrases: CutRule = (view) =>
  view.chunks.flatMap((chunk, at): Cut[] => {
    const before = view.chunks[at - 1]
    if (chunk.kind !== 'preposition' || !MIDDLE.test(view.word(chunk.first)) || view.quoteAt(chunk.first)) return []
    if (before?.kind !== 'noun' && !before?.verb?.passive) return []
    const close = view.chunks[at + 1]?.kind === 'noun' ? at + 2 : at
    const next = view.chunks[close]
    // "the departure from France of the ship": whose is not clear
    if (
      close === at ||
      !next ||
      view.word(next.first) === 'of' ||
      next.first >= view.end ||
      !(hasTense(next) || next.kind === 'preposition' || next.verb?.form === 'infinitive')
    )
      return []
    return [{ first: chunk.first, last: next.first, kind: 'middle' }]
  })

const MIDDLE = /^(?:in|at|on|during|amid|from|near|outside|inside|across|with|for|over)$/

/** "Apple released a kit [and a store]." "Rome sent tents[, food and doctors]." What else a verb has for its object; not "between 3 and 5". */
export const furtherObjects = (view: SentenceView): Cut[] =>
  view.chunks.flatMap((chunk, at): Cut[] => {
    const before = view.chunks[at - 1]
    const next = view.chunks[at + 1]
    const joins = (chunk.kind === 'coordinator' && view.word(chunk.first) === 'and') || (chunk.kind === 'comma' && isList(view, at))
    if (!joins || before?.kind !== 'noun' || next?.kind !== 'noun' || chunk.first >= view.end || view.quoteAt(chunk.first)) return []
    if (!says(view, chunk.first) || !wholeClause(view, next.first) || /^(?:between|both|either|from)$/.test(view.word(before.first - 1)))
      return []
    return [{ first: chunk.first, last: view.end, kind: 'ending' }]
  })

/** "according to figures [released by a research firm]": what stands behind the words that tell who says so. */
export const afterSource: CutRule = (view) => {
  let last = view.sentence.last
  while (last > view.sentence.first && !view.tellsSource(last - 1)) last -= 1
  let stop = view.sentence.last
  while (stop > last && /^(?:[.!?…]+|["”’']|'')$/.test(view.word(stop - 1))) stop -= 1
  return view.end < last && last < stop ? [{ first: last, last: stop, kind: 'behind' }] : []
}

/** "[North Korean] state media said": officials, police and media keep their names short where the line names their country. */
export const sourceModifiers: CutRule = (view) =>
  view.reports.flatMap(({ telling }) =>
    telling.flatMap(({ first }): Cut[] => {
      const chunk = chunkAt(view, first)
      if (
        chunk?.kind !== 'noun' ||
        chunk.first !== first ||
        !/^(?:media|officials|police|authorities|lawmakers|prosecutors)$/.test(view.word(chunk.head))
      )
        return []
      let last = first
      while (last < chunk.head && /^\p{Lu}/u.test(view.document.tokens[last]?.text ?? '')) last += 1
      const country = view.word(first).slice(0, 4)
      const named = Array.from({ length: first - view.sentence.first }, (_, k) => view.word(view.sentence.first + k)).some((word) =>
        word.startsWith(country),
      )
      return last > first && named ? [{ first, last, kind: 'title' }] : []
    }),
  )
