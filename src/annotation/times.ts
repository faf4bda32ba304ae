import type { Document, Sentence } from '../document/document.ts'
import { excerpt } from '../document/span.ts'
import { startsUpper } from '../document/starts-upper.ts'
import type { TimeExpression } from './annotations.ts'
import { dates } from './time-dates.ts'
import { relativeTimes } from './time-relative.ts'
import type { Place, TimeRule } from './time-rule.ts'
import { tenseAt } from './time-tense.ts'
import { years } from './time-years.ts'

const rulesByWord = new Map<string, TimeRule[]>()
for (const rule of [...dates, ...years, ...relativeTimes])
  for (const word of rule.opens) rulesByWord.set(word, [...(rulesByWord.get(word) ?? []), rule])

/** Whether something else may stand behind the letters that a word begins with: a stop, a hyphen, a digit. */
const isPartWord = (lower: string): boolean => {
  for (let i = 0; i < lower.length; i++) {
    const unit = lower.charCodeAt(i)
    if (unit === 45 || unit === 46 || (unit >= 48 && unit <= 57)) return true
  }
  return false
}

/** The rules that a token may open: "sept.", "mid-july" and "fy2010" by their first letters, "12th" by its digit, "'90s" by its mark. */
const rulesAt = (lower: string): readonly TimeRule[] | undefined => {
  const first = lower.charCodeAt(0)
  if (first >= 48 && first <= 57) return rulesByWord.get('#')
  if (first === 39 || first === 0x2018 || first === 0x2019) return rulesByWord.get("'")
  return rulesByWord.get(lower) ?? (isPartWord(lower) ? rulesByWord.get(/^[a-z]*/.exec(lower)?.[0] ?? '') : undefined)
}

/**
 * The dates of a document, in order and without overlap, with their values in TIMEX3 style: 2025-07-12, 2025-07, 2024, 2025-W28, 2010-Q3,
 * 2010-SU, FY2010, 199 (the 1990s), 18 (the 19th century). Relative ones count from `document.day`, never from today; null where there is none,
 * and where a date may be read in two ways ("07/12/2025"). A range gives two. Hours, durations, "Mondays" and vague times ("recently",
 * "the next day", "several years ago") are left out. `tags` are Penn tags, parallel to `document.tokens`.
 */
export const findTimes = (document: Document, tags: readonly string[]): TimeExpression[] => {
  const { text, tokens, day } = document
  const found: TimeExpression[] = []

  /** The times that begin at token `i`; the index of the first token after them, or `i` where there are none. */
  const readAt = (i: number, sentence: Sentence, rules: readonly TimeRule[]): number => {
    const token = tokens[i]
    if (!token) return i
    for (const rule of rules) {
      rule.pattern.lastIndex = token.start
      const match = rule.pattern.exec(text)
      const end = token.start + (match?.[0].length ?? 0)
      if (!match || end > sentence.end) continue
      let next = i + 1
      while (next < sentence.last && (tokens[next]?.start ?? end) < end) next += 1
      const before = i > sentence.first ? tokens[i - 1] : undefined
      const after = next < sentence.last ? tokens[next] : undefined
      const place: Place = {
        day,
        before: before?.lower ?? '',
        beforeTag: before ? (tags[i - 1] ?? '') : '',
        beforeThat: i - 1 > sentence.first ? (tokens[i - 2]?.lower ?? '') : '',
        after: after?.lower ?? '',
        afterTag: after ? (tags[next] ?? '') : '',
        afterName: startsUpper(before?.text),
        tense: () => tenseAt(document, tags, sentence, i, next),
      }
      const readings = rule.read(match, place)
      if (!readings) continue
      for (const { from, to, value } of readings)
        found.push({ ...excerpt(text, { start: token.start + from, end: token.start + to }), value })
      return next
    }
    return i
  }

  for (const sentence of document.sentences) {
    for (let i = sentence.first; i < sentence.last; ) {
      const rules = rulesAt(tokens[i]?.lower ?? '')
      i = Math.max(i + 1, rules ? readAt(i, sentence, rules) : i)
    }
  }
  return found
}
