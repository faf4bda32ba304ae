import { HONORIFICS, ROLE_NOUNS } from '../annotation/words/person-words.ts'
import { startsUpper } from '../document/starts-upper.ts'
import { COMMA, type Cut, type CutRule, chunkAt, hasTense } from './sentence-clauses.ts'
import { COUNTING, isPronoun } from './sentence-endings.ts'

/** What may go from a sentence here and there. The comments show what each rule takes out, in brackets. */

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
      // "Tune in tonight"
      if (/^(?:today|tonight|tomorrow|yesterday)$/.test(word(first)) && TIME_PREPOSITIONS.has(word(from - 1)))
        return [{ first, last, kind: 'time' }]
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
    if (!ROLE_NOUNS.has(view.word(role)) && !HONORIFICS.has(view.word(role)) && !startsUpper(view.document.tokens[role]?.text)) return []
    const before = view.chunks[view.chunks.indexOf(chunk) - 1]
    if (
      before?.kind === 'noun' ||
      /^(?:in|at|near)$/.test(view.word(chunk.first - 1)) ||
      (before?.kind === 'verb' && before.first === view.sentence.first)
    )
      return []
    // "the late John Roe", "accused killer John Roe" keep what they say
    for (let k = chunk.first; k < first; k += 1)
      if (/^(?:late|alleged|accused|suspected|convicted|fake|self-.*|then-.*|not|no|and|or|,)$/.test(view.word(k))) return []
    return [{ first: chunk.first, last: first, kind: 'title' }]
  })

/** "[Miriam] Rowe", whom the article mostly calls by the last name alone. */
export const firstNames: CutRule = (view) =>
  view.names.flatMap(({ first, last, knownBySurname }): Cut[] =>
    knownBySurname &&
    last - first > 1 &&
    // not "U.S. Roe" of "U.S. President-elect Miriam Roe"
    !ROLE_NOUNS.has(view.word(first)) &&
    !/^President-/i.test(view.word(first)) &&
    !view.quoteAt(first) &&
    !/^(?:in|at|near|from)$/.test(view.word(first - 1)) &&
    /^\p{Lu}[\p{L}’'-]+$/u.test(view.document.tokens[last - 1]?.text ?? '')
      ? [{ first, last: last - 1, kind: 'first name' }]
      : [],
  )

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
/** "[A] federal court ruled against [the] governor." Not within names and quotes, nor where it counts ("a few", "the poor"). */
export const articles: CutRule = (view) => {
  const { sentence, word, tag, document } = view
  const cuts: Cut[] = []
  for (let k = sentence.first; k < view.sentence.last - 1; k += 1) {
    if (!/^(?:a|an|the)$/.test(word(k)) || tag(k) !== 'DT' || view.quoteAt(k) || COUNTING.test(word(k + 1)) || COUNTING.test(word(k + 2)))
      continue
    if (k > sentence.first && startsUpper(document.tokens[k]?.text)) continue
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
    // "Letters sent to officials | were read": "sent" would be read as the verb
    if (view.chunks.some(({ verb, head }, k) => k < at && verb !== null && /^VB[DN]$/.test(view.tag(head)))) return []
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
      while (last < chunk.head && startsUpper(view.document.tokens[last]?.text)) last += 1
      const country = view.word(first).slice(0, 4)
      const named = Array.from({ length: first - view.sentence.first }, (_, k) => view.word(view.sentence.first + k)).some((word) =>
        word.startsWith(country),
      )
      return last > first && named ? [{ first, last, kind: 'title' }] : []
    }),
  )
