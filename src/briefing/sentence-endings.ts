import type { Chunk } from '../annotation/chunks.ts'
import { isNeeded } from './needed-phrases.ts'
import { CLAUSE, type Cut, type CutRule, clauseVerb, hasFinite, hasTense, insertions, mainVerb } from './sentence-clauses.ts'
import type { SentenceView } from './sentence-view.ts'

/** Where a sentence may end before its end. */

const LOOSE = new Set(
  'in at during amid on over under from by with for after before across near outside inside around among since despite following through throughout about along including against between within beyond toward towards'.split(
    ' ',
  ),
) /** What must not go: without it the rest would be another statement. */
const CONDITION = /^(?:if|unless|until|provided|except|without|not|than|whether|what|how|why)$/

/** Nouns that count what stands behind them ("a number of"), and adjectives that stand for people ("the poor"). */
export const COUNTING =
  /^(?:few|little|lot|number|majority|minority|(?:million|billion|trillion|hundred|thousand|dozen|ten|score)s?|couple|third|quarter|half|fifth|score|series|range|variety|handful|bit|group|part|kind|sort|type|end|one|same|other|late|poor|rich|dead|wounded|unemployed|elderly|accused)$/

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

/** "when a plane carrying players |", "…, but hours later |": whether a clause that begins between two places is without its verb there. */
const owesVerb = (view: SentenceView, from: number, at: number): boolean => {
  let owes = false
  for (let k = 0; k < view.chunks.length; k += 1) {
    const chunk = view.chunks[k] as Chunk
    if (chunk.first >= at) break
    if (chunk.first < from) continue
    const opens =
      chunk.kind === 'subordinator' ? view.word(chunk.first) !== 'than' : chunk.kind === 'coordinator' && view.word(chunk.first) === 'but'
    if (opens && view.chunks[k + 1]?.kind === 'noun') owes = true
    else if (hasTense(chunk) || (chunk.verb?.form === 'infinitive' && view.chunks[k - 1]?.kind === 'subordinator')) owes = false
  }
  return owes
}

/** What stands on both sides of a place: the chunk before it, the chunk behind it and that one's word. */
interface Joint {
  readonly at: number
  readonly before: Chunk
  readonly chunk: Chunk
  readonly word: string
}

/** "two days | before the vote": a measure belongs to what it measures. */
const splitsMeasure = (view: SentenceView, { before, word }: Joint): boolean =>
  /^(?:days?|weeks?|hours?|months?|years?|minutes?)$/.test(view.word(before.head)) &&
  /^(?:before|after|later|earlier|ahead|into|from|since)$/.test(word)

/** Whether the words before the place want nothing more: they end in a noun, or in a verb that can stand alone. */
const isComplete = (view: SentenceView, { at, before }: Joint): boolean => {
  const earlier = view.chunks[at - 2]
  // "was shot dead", "is rare", "were deemed classified"
  if (before.kind === 'adjective') return hasTense(earlier)
  if (before.verb?.form === 'participle') return earlier?.verb?.passive === true
  if (before.verb) return (before.verb.passive || hasTense(before)) && !LINKING.has(view.word(before.head))
  if (before.kind === 'noun') return !/^(?:those|that|these)$/.test(view.word(before.head))
  // not "they are suddenly"
  if (before.kind === 'adverb') return !LINKING.has(view.word(earlier?.verb ? earlier.head : -1))
  return before.kind === 'mark' || before.kind === 'bracket'
}

const beforeMark = (view: SentenceView, { at, chunk, word }: Joint): boolean => {
  const next = view.chunks[at + 1]
  if (CONDITION.test(view.word(chunk.last))) return false
  // "another round of fireworks: | Republicans said"; not "Roe said: | …"
  if (word === ':') return next?.kind === 'noun' && !view.tellsSource(chunk.first - 1) && hasFinite(view, chunk.last, view.end)
  // "the aide, a lawyer, | in contempt": what comes behind the insertion is needed
  if (chunk.kind === 'comma' && insertions(view).some((cut) => cut.first === chunk.first && cut.last < view.end)) return false
  // "a long, hard winter", "Rome, Paris and Bonn"; but "a car, capable of …"
  return !(next?.kind === 'adjective' && view.chunks[at + 2]?.kind !== 'preposition') && !isList(view, at)
}

/** "the man | who leads", "among voters | who like it": of whom that is told only the clause says. */
const isAnybody = (view: SentenceView, { at, before }: Joint): boolean => {
  if (view.names.some(({ first, last }) => first <= before.head && before.head < last)) return false
  if (/^(?:man|woman|one|person|people|ones|those|thing|things|place)$/.test(view.word(before.head))) return true
  return view.chunks[at - 2]?.kind === 'preposition' && view.tag(before.head) === 'NNS' && !/^(?:DT|CD|PRP\$)$/.test(view.tag(before.first))
}

const beforeClause = (view: SentenceView, joint: Joint): boolean => {
  const { at, before, chunk, word } = joint
  // "among voters | who like the plan": without the clause it would be told of all voters
  if (view.tag(chunk.first).startsWith('W') && /^(?:who|that|which)$/.test(word) && before.kind === 'noun' && isAnybody(view, joint))
    return false
  if (word !== 'that') return CLAUSE.test(word)
  // "told reporters | that", "the fact | that"
  return before.kind !== 'verb' && (view.tag(chunk.first) === 'WDT' || !(ABOUT.test(view.word(before.head)) || isAddressee(view, at - 1)))
}

const beforePhrase = (view: SentenceView, { before, word }: Joint): boolean => {
  if (word === 'of')
    return before.kind === 'noun' && !COUNTING.test(view.word(before.head)) && /^(?:the|its|his|her|their)$/.test(view.word(before.first))
  return LOOSE.has(word) && !(before.verb?.passive && /^(?:with|for|from)$/.test(word))
}

/** The chunk before a place; "went on pushing [Monday] | through the hills": where a day goes too, the verb before it. */
const endOf = (view: SentenceView, at: number): Chunk | undefined => {
  const [earlier, before] = [view.chunks[at - 2], view.chunks[at - 1]]
  const isDay = before && earlier?.verb && view.times.some(({ first, last }) => first === before.first && last === before.last)
  return isDay ? earlier : before
}

/** Whether the words before chunk `at` can stand without a mark, a clause or a phrase that begins there. */
const isLoose = (view: SentenceView, at: number): boolean => {
  const chunk = view.chunks[at]
  const before = endOf(view, at)
  if (!before || !chunk || view.quoteAt(chunk.first) || CONDITION.test(view.word(chunk.first))) return false
  const joint: Joint = { at, before, chunk, word: view.word(chunk.first) }
  if (splitsMeasure(view, joint) || !isComplete(view, joint) || !says(view, chunk.first)) return false
  if (chunk.kind === 'comma' || chunk.kind === 'dash' || chunk.kind === 'colon') return beforeMark(view, joint)
  if (!wholeClause(view, chunk.first)) return false
  if (chunk.kind === 'coordinator') return joint.word !== 'or' && hasTense(view.chunks[at + 1]) && before.kind !== 'verb'
  const clause = hasFinite(view, chunk.last, view.end)
  if (before.verb && !before.verb.passive) return clause && /^(?:as|after|while|because|when|before)$/.test(joint.word)
  if (chunk.kind === 'subordinator' || (chunk.kind === 'preposition' && CLAUSE.test(joint.word) && clause)) return beforeClause(view, joint)
  if (chunk.verb && !hasTense(chunk) && before.kind === 'noun' && !isPronoun(view, before))
    return !view.tellsSource(before.head) && !needsInfinitive(view, at)
  return chunk.kind === 'preposition' && beforePhrase(view, joint)
}

/** Whether the sentence may end before its chunk `at`, in no date and with all verbs that it needs there. */
const mayEnd = (view: SentenceView, at: number): boolean => {
  const from = view.chunks[at]?.first ?? 0
  return (
    isLoose(view, at) &&
    !view.times.some(({ first, last }) => first < from && from < last) &&
    !owesVerb(view, mainVerb(view)?.last ?? 0, from) &&
    !isNeeded(view, at)
  )
}

/** Nouns whose "that" tells what they are: "the claim that he lied". */
const ABOUT =
  /^(?:fact|claim|idea|belief|report|reports|news|view|hope|fear|fears|sign|signs|evidence|allegation|allegations|suggestion|warning|decision|possibility|chance|likelihood|announcement|statement|argument|assertion|accusation|proof|doubt|concern|concerns|agreement|condition|day|time|so|way)$/
/** "told reporters | that" */
const isAddressee = (view: SentenceView, at: number): boolean =>
  view.chunks[at - 1]?.verb != null && view.tellsSource(view.chunks[at - 1]?.head ?? -1)

const LINKING = new Set('is are was were be been become becomes became has have had seems seemed remains remained says said'.split(' '))
/** A pronoun or "those". */
export const isPronoun = (view: SentenceView, chunk: Chunk): boolean =>
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
  // "pledged to work together"
  if (rest[0]?.verb?.form === 'infinitive') return rest[0].last <= at
  // "announced it has settled"
  if (rest[0]?.kind === 'noun' && hasTense(rest[1])) return (rest[1]?.last ?? at + 1) <= at
  const object =
    rest[0]?.kind === 'preposition' && /^(?:for|on|of|to|against|about|at|over|with)$/.test(view.word(rest[0].first)) ? rest[1] : rest[0]
  return object?.kind === 'noun' && object.last <= at && !isPronoun(view, object)
}
/**
 * All places where the sentence, or what stands before ", state media reported", may end early: "Rebels seized the town [and burned the
 * bridge]", "The dam broke [after days of rain] [in the north]", "The two agreed[, ending a long dispute]". Never before a condition, which
 * would tell a plan as a fact, and never between a verb and what it needs ("looks for", "is in trouble").
 */
export const endings: CutRule = (view) => {
  const verb = mainVerb(view)
  if (!verb) return []
  return view.chunks
    .flatMap((chunk, at): Cut[] => {
      if (chunk.first < verb.last || chunk.first >= view.end || !mayEnd(view, at)) return []
      // a closing mark stands behind the stop
      const quote = view.quoteAt(view.end)
      return [{ first: chunk.first, last: quote && quote.first >= chunk.first ? quote.last : view.end, kind: 'ending' }]
    })
    .reverse()
}
/** "a lawsuit against computer | and phone maker Orba", "the Interior | and Defence Ministries": the head of the first stands with the second. */
const sharesHead = (view: SentenceView, before: Chunk, next: Chunk): boolean => {
  const bare = !/^(?:DT|CD|PRP\$|POS)$/.test(view.tag(before.first)) && view.tag(before.head) === 'NN'
  const named = view.tag(before.head) === 'NNP' && /^(?:NNS|NNPS)$/.test(view.tag(next.head)) && next.last - next.first > 1
  return (bare && view.names.some(({ first, last }) => first <= next.head && next.head < last)) || (named && view.tag(next.first) !== 'DT')
}

/** "Apple released a kit [and a store]." "Rome sent tents[, food and doctors]." What else a verb has for its object; not "between 3 and 5". */
export const furtherObjects: CutRule = (view) =>
  view.chunks.flatMap((chunk, at): Cut[] => {
    const before = view.chunks[at - 1]
    const next = view.chunks[at + 1]
    const joins = (chunk.kind === 'coordinator' && view.word(chunk.first) === 'and') || (chunk.kind === 'comma' && isList(view, at))
    if (!joins || before?.kind !== 'noun' || next?.kind !== 'noun' || chunk.first >= view.end || view.quoteAt(chunk.first)) return []
    if (sharesHead(view, before, next)) return []
    if (!says(view, chunk.first) || !wholeClause(view, next.first) || /^(?:between|both|either|from)$/.test(view.word(before.first - 1)))
      return []
    return [{ first: chunk.first, last: view.end, kind: 'ending' }]
  })
