import { middlePhrases, restrictions } from './middle-cuts.ts'
import { inPresent } from './present-tense.ts'
import { type Cut, insertions, leadingAdverbial } from './sentence-clauses.ts'
import * as cuts from './sentence-cuts.ts'
import { endings as endingsOf, furtherObjects } from './sentence-endings.ts'
import type { SentenceView } from './sentence-view.ts'
import { cutOut, type Draft, draftOf, textOf } from './shorten.ts'
import { canBeTold } from './stand-alone.ts'

/** What goes always: it says when and by the way, not what. */
const ALWAYS = [cuts.brackets, cuts.openers, cuts.days, cuts.honorifics, cuts.saidThat, cuts.inStatement, cuts.goesOn]
/** What goes where the line is worth more without. */
const IF_BETTER = [
  insertions,
  cuts.dashes,
  leadingAdverbial,
  cuts.longTimes,
  cuts.ownCompanion,
  cuts.titles,
  cuts.firstNames,
  cuts.auxiliaries,
  middlePhrases,
  restrictions,
  cuts.afterSource,
  cuts.sourceModifiers,
]

/** The words of a headline that an editor would write. */
const USUAL_WORDS = 8
/** So many of the endings that promise most are looked at further. */
const ENDINGS = 4

/** By so much a line may become shorter when it is written out: "has reported" becomes "reports". */
const SLACK = 2

/** A sentence as a line of a headline. */
export interface Line {
  readonly text: string
  /** The share of an editor's headline that it is likely to have, 0..1. */
  readonly worth: number
}

const OPENS_CLAUSE =
  /^(?:when|as|while|although|though|because|since|after|before|with|amid|despite|following|for|in|at|on|during|by|even)$/
const LEANS = /^(?:he|she|they|it|this|these|those|his|her|their|its|here|there|that|such|those|both)$/

/** "The plan was", "says they are suddenly", "tells reporters of the": a line whose last words want more. */
const endsOpen = ({ view, kept }: Draft): boolean => {
  let last = view.end - 1
  while (last > view.sentence.first && !(kept[last - view.sentence.first] && /[\p{L}\p{N}]/u.test(view.word(last)))) last -= 1
  return (
    /^(?:IN|TO|DT|PRP\$|CC|MD|WDT|WP|WRB)$/.test(view.tag(last)) ||
    /^(?:is|are|was|were|be|been|has|have|had|'s|’s|'re|’re)$/.test(view.word(last))
  )
}

const HE_OR_SHE = /^(?:he|she|him|his|her|hers)$/

/** "Dozens of members of his party": he is named only in what is cut. */
const losesName = ({ view, kept }: Draft): boolean => {
  const { first: from } = view.sentence
  const stands = (token: number): boolean => kept[token - from] === true
  let gone = -1
  for (const { type, last } of view.names) {
    if (type !== 'person') continue
    if (stands(last - 1)) return false
    if (gone < 0) gone = last
  }
  if (gone < 0) return false
  for (let k = gone; k < view.sentence.last; k += 1) if (stands(k) && HE_OR_SHE.test(view.word(k)) && !view.quoteAt(k)) return true
  return false
}

/** "When the vote came", "He was clocking his 44th day": a line that has no clause of its own, or that leans on words which are gone. */
const dangles = (draft: Draft): boolean => {
  const { view, kept } = draft
  const first = kept.indexOf(true) + view.sentence.first
  return (
    (OPENS_CLAUSE.test(view.word(first)) && !/^(?:least|most)$/.test(view.word(first + 1)) && leadingAdverbial(view).length === 0) ||
    LEANS.test(view.word(first)) ||
    endsOpen(draft) ||
    losesName(draft)
  )
}

/** A sentence without what goes always and what stands before its subject, however long it is. */
export const uncut = (view: SentenceView): string =>
  textOf([...ALWAYS, leadingAdverbial, insertions].flatMap((rule) => rule(view)).reduce(cutOut, draftOf(view)))

/** More than any line of a sentence can be worth: as if it could be made of its likeliest words alone. */
export const worthAtMost = (likely: Float64Array): number => {
  const sorted = likely.slice().sort()
  let [best, sum] = [0, 0]
  for (let k = 1; k <= sorted.length; k += 1) {
    const value = sorted[sorted.length - k] as number
    if (value <= 0) break
    sum += value
    best = Math.max(best, (2 * sum) / (k + USUAL_WORDS))
  }
  return best
}

interface Judged {
  readonly draft: Draft
  readonly worth: number
}

/** Tells what a sentence is worth without some of its tokens, by its words and its length in characters, without writing it out. */
const judgeOf = (view: SentenceView, limit: number, likely: Float64Array) => {
  const { tokens } = view.document
  const lengths = Array.from(likely, (_, at) => {
    const token = tokens[view.sentence.first + at]
    const before = tokens[view.sentence.first + at - 1]
    if (!token || (at === likely.length - 1 && token.text === '.')) return 0
    return token.end - token.start + (before && before.end < token.start ? 1 : 0)
  })
  const told = Array.from(likely, (_, at) => canBeTold(view, view.sentence.first + at))
  return ({ kept }: Draft, without: Cut | null = null): number => {
    const from = without ? without.first - view.sentence.first : 0
    const to = without ? without.last - view.sentence.first : 0
    let [sum, words, length, lost] = [0, 0, 0, 0]
    for (let at = 0; at < likely.length; at += 1) {
      if (!kept[at] || (from <= at && at < to)) continue
      length += lengths[at] as number
      if (!told[at]) lost += 1
      if ((likely[at] as number) < 0) continue
      words += 1
      sum += likely[at] as number
    }
    return (2 * sum) / (words + USUAL_WORDS) - (length > limit + SLACK ? 1 + 0.1 * (length - limit) : 0) - (lost > 0 ? 1 + 0.1 * lost : 0)
  }
}

/**
 * A sentence as a line of at most `limit` characters: of all lines that whole phrases, cut out, leave of it, the one that is worth most by
 * its words; null where none is short enough. `likely` tells of each token how likely a title has it, -1 for marks. After the Hedge Trimmer of Dorr,
 * Zajic and Schwartz (2003), over chunks in place of a parse.
 */
export const compress = (view: SentenceView, limit: number, likely: Float64Array): Line | null => {
  const judge = judgeOf(view, limit, likely)
  const judged = (draft: Draft): Judged => ({ draft, worth: judge(draft) - (dangles(draft) ? 0.5 : 0) })
  /** Cuts one after the other as long as the line gains by it. */
  const improve = (line: Judged, loose: readonly Cut[]): Judged => {
    let [best, at] = [line.worth, -1]
    for (const [k, cut] of loose.entries()) {
      const worth = judge(line.draft, cut)
      if (worth > best) [best, at] = [worth, k]
    }
    const cut = loose[at]
    if (!cut) return line
    const next = judged(cutOut(line.draft, cut))
    const rest = loose.filter((other) => other !== cut)
    return improve(next.draft !== line.draft && next.worth > line.worth ? next : line, rest)
  }
  const draft = ALWAYS.flatMap((rule) => rule(view)).reduce(cutOut, draftOf(view))
  const loose = IF_BETTER.flatMap((rule) => rule(view))
  const endings = [...endingsOf(view), ...furtherObjects(view)]
  const best = (from: Draft): Line | null => {
    const lines = [from, ...endings.map((ending) => cutOut(from, ending)).filter((next) => next !== from)]
      .map(judged)
      .sort((a, b) => b.worth - a.worth)
      .slice(0, ENDINGS)
      .map((line) => improve(line, loose))
      .sort((a, b) => b.worth - a.worth)
    for (const line of lines) {
      if (line.worth < 0) break
      const text = textOf(line.draft, inPresent(line.draft))
      if (text.length > 0 && text.length <= limit) return { text, worth: line.worth }
    }
    return null
  }
  // without its articles a line may just fit
  return best(draft) ?? best(cuts.articles(view).reduce(cutOut, draft))
}
