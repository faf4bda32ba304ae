import { inPresent } from './present-tense.ts'
import { type Cut, insertions, leadingAdverbial } from './sentence-clauses.ts'
import * as cuts from './sentence-cuts.ts'
import { endings as endingsOf, furtherObjects } from './sentence-endings.ts'
import type { SentenceView } from './sentence-view.ts'
import { cutOut, type Draft, draftOf, textOf } from './shorten.ts'

/** What goes always: it says when and by the way, not what. */
const ALWAYS = [cuts.brackets, cuts.openers, cuts.days, cuts.honorifics, cuts.saidThat, cuts.inStatement, cuts.goesOn]
/** What goes where the line is worth more without. */
const IF_BETTER = [insertions, cuts.dashes, leadingAdverbial, cuts.longTimes, cuts.ownCompanion, cuts.titles, cuts.auxiliaries]
/** What may go besides where the line is too long. */
const IF_LONG = [cuts.middlePhrases, cuts.afterSource, cuts.sourceModifiers]

/** The words of a headline that an editor would write. */
const USUAL_WORDS = 10

interface Line {
  readonly draft: Draft
  readonly text: string
  /** The share of an editor's headline that it is likely to have; less than nothing where it is too long or no sentence. */
  readonly worth: number
}

const better = (one: Line, other: Line): Line => (other.worth > one.worth ? other : one)

const OPENS_CLAUSE =
  /^(?:when|as|while|although|though|because|since|after|before|with|amid|despite|following|for|in|at|on|during|by|even)$/
const LEANS = /^(?:he|she|they|it|this|these|those|his|her|their|its|here|there|that|such|those|both)$/

/** "When the vote came", "He was clocking his 44th day": a line that has no clause of its own, or that leans on words which are gone. */
const dangles = ({ view, kept }: Draft): boolean => {
  const first = kept.indexOf(true) + view.sentence.first
  return (
    (OPENS_CLAUSE.test(view.word(first)) && leadingAdverbial(view).length === 0) ||
    (first > view.sentence.first && LEANS.test(view.word(first)))
  )
}

/**
 * A sentence as a line of at most `limit` characters: of all lines that whole phrases, cut out, leave of it, the one that is worth most by
 * its words; null where none is short enough. After the Hedge Trimmer of Dorr, Zajic and Schwartz (2003), over chunks in place of a parse.
 */
export const compress = (view: SentenceView, limit: number, worthOf: (lower: string, tag: string) => number): string | null => {
  /** What each token of the sentence is worth; -1 where it is no word. */
  const worths: number[] = []
  for (let k = view.sentence.first; k < view.sentence.last; k += 1)
    worths.push(/[\p{L}\p{N}]/u.test(view.word(k)) ? worthOf(view.word(k), view.tag(k)) : -1)
  const judge = (draft: Draft): Line => {
    const text = textOf(draft, inPresent(draft))
    let sum = 0
    let words = 0
    for (const [at, worth] of worths.entries()) {
      if (!draft.kept[at] || worth < 0) continue
      words += 1
      sum += worth
    }
    const faults = (text.length > limit ? 1 + 0.1 * (text.length - limit) : 0) + (dangles(draft) ? 0.5 : 0)
    return { draft, text, worth: (2 * sum) / (words + USUAL_WORDS) - faults }
  }
  /** Cuts one after the other as long as the line gains by it. */
  const improve = (line: Line, loose: readonly Cut[]): Line => {
    const best = loose
      .map((cut) => cutOut(line.draft, cut))
      .filter((next) => next !== line.draft)
      .map(judge)
      .reduce(better, line)
    return best === line ? line : improve(best, loose)
  }
  const best = (from: Draft, endings: readonly Cut[], loose: readonly Cut[]): Line =>
    [from, ...endings.map((ending) => cutOut(from, ending)).filter((next) => next !== from)]
      .map((start) => improve(judge(start), loose))
      .reduce(better)

  const draft = ALWAYS.flatMap((rule) => rule(view)).reduce(cutOut, draftOf(view))
  const loose = IF_BETTER.flatMap((rule) => rule(view))
  const endings = endingsOf(view)
  const looser = [...loose, ...IF_LONG.flatMap((rule) => rule(view))]
  const all = [...endings, ...furtherObjects(view)]
  // without its articles a line may just fit
  const bare = (): Draft => cuts.articles(view).reduce(cutOut, draft)
  for (const line of [() => best(draft, endings, loose), () => best(draft, all, looser), () => best(bare(), all, looser)]) {
    const { text, worth } = line()
    if (worth >= 0 && text.length > 0 && text.length <= limit) return text
  }
  return null
}
