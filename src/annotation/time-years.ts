import { DASH, EDGE, EDGES, here, OF_YEAR, ORDINAL, oneOf, SEASON, YEAR } from './time-patterns.ts'
import { group, namedYear, type Place, type Reading, type TimeRule, whole, yearOfMonth } from './time-rule.ts'
import { APPROXIMATE, BEFORE_NUMERAL, COUNTED, DECADE_WORDS, ORDINAL_WORDS, SEASONS } from './words/calendar.ts'

/** Years and what is counted in them: quarters, seasons, decades, centuries. The more particular rule first. */

/** Whether four digits are a year and not a count, an hour or a number of a thing. */
const isYear = (year: number, place: Place): boolean => {
  if (BEFORE_NUMERAL.has(place.before) || COUNTED.has(place.after) || /^[$€£¥]/.test(place.after)) return false
  const round = year % 100 === 0
  if (round && APPROXIMATE.has(place.before)) return false
  if (place.before === 'than' && /^(?:more|fewer|less)$/.test(place.beforeThat)) return false
  const prepositional =
    /^(?:in|since|by|until|till|from|during|before|after|between|circa|early|late|mid|of|through|throughout|to|and|\(|–|-)$/.test(
      place.before,
    )
  const determined = /^(?:DT|PRP\$|POS)$/.test(place.beforeTag)
  const noun = place.afterTag.startsWith('NN')
  // "at 1930", "at the 2010 games"
  if (place.before === 'at') return noun && !round
  if (round) return (prepositional && !noun && place.afterTag !== 'JJ') || (determined && /^NNP?$/.test(place.afterTag))
  if (year < 1900) return prepositional || (determined && noun)
  // "killed 1945 sheep"
  return !(place.afterTag === 'NNS' && place.beforeTag.startsWith('VB'))
}

const plainYears = (match: RegExpExecArray, place: Place): readonly Reading[] | null => {
  const { first = '', last } = match.groups ?? {}
  if (!isYear(Number(first), place)) return null
  if (last === undefined) return whole(match, first)
  const value = last.length === 4 ? last : first.slice(0, 2) + last
  if (value <= first) return null
  const at = match[0].length - last.length
  const gap = new RegExp(`${DASH}$|/$`).exec(match[0].slice(0, at))?.[0].length ?? 1
  return [
    { from: 0, to: at - gap, value: first },
    { from: at, to: match[0].length, value },
  ]
}

const MONEY =
  /^(?:profits?|earnings|results?|revenues?|sales|loss|losses|net|operating|gdp|growth|figures|report|income|deliveries|guidance)$/

const quarter = (match: RegExpExecArray, place: Place): readonly Reading[] | null => {
  const { ordinal = '', number } = match.groups ?? {}
  const index = number
    ? Number(number)
    : /^final/i.test(ordinal)
      ? 4
      : Math.max(1, ['first', 'second', 'third', 'fourth'].indexOf(ordinal.toLowerCase()) + 1)
  const year = namedYear(match, place)
  if (year !== null) return whole(match, `${year}-Q${index}`)
  // "in the fourth quarter" may be a football game's
  if (!number && !MONEY.test(place.after)) return null
  return whole(match, place.day ? `${yearOfMonth(place.day, index * 3 - 2, place.tense())}-Q${index}` : null)
}

export const years: readonly TimeRule[] = [
  // "third quarter of 2010", "Q3", "first-quarter profit"
  {
    opens: ['q', 'first', 'second', 'third', 'fourth', 'final', ...EDGES],
    pattern: here(`${EDGE}(?:Q(?<number>[1-4])|(?<ordinal>first|second|third|fourth|final)[-\\s]quarter)\\b(?:${OF_YEAR})?`),
    read: quarter,
  },
  // "fiscal 2010", "fiscal year 2010", "FY2010"
  {
    opens: ['fiscal', 'financial', 'fy'],
    pattern: here(`(?:(?:fiscal|financial)(?:\\s+year)?\\s+|FY\\s?)(?<year>${YEAR})`),
    read: (match) => whole(match, `FY${group(match, 'year')}`),
  },
  // "summer 2010", "the fall of 2016"
  {
    opens: [...Object.keys(SEASONS), ...EDGES],
    pattern: here(`${EDGE}(?<season>${SEASON})\\s+(?:of\\s+)?(?<year>${YEAR})`),
    read: (match) => whole(match, `${group(match, 'year')}-${SEASONS[group(match, 'season').toLowerCase() ?? '']}`),
  },
  // "the 1990s", "mid-1990s"
  {
    opens: ['#', ...EDGES],
    pattern: here(`${EDGE}(?<decade>(?:1[5-9]|20)\\d)0['’]?s\\b`),
    read: (match) => whole(match, group(match, 'decade')),
  },
  // "the '90s"
  {
    opens: ["'", ...EDGES],
    pattern: here(`${EDGE}['’‘](?<decade>[2-9])0s\\b`),
    read: (match) => whole(match, `19${group(match, 'decade')}`),
  },
  // "in the sixties"; not "in his sixties"
  {
    opens: Object.keys(DECADE_WORDS),
    pattern: here(`${oneOf(Object.keys(DECADE_WORDS))}\\b`),
    read: (match, place) => (place.before === 'the' ? whole(match, String(DECADE_WORDS[match[0].toLowerCase()])) : null),
  },
  // "the 19th century", "nineteenth-century"
  {
    opens: ['#', ...ORDINAL_WORDS, 'twenty', ...EDGES],
    pattern: here(`${EDGE}(?<ordinal>${ORDINAL})[-\\s]century\\b`),
    read: (match) => {
      const ordinal = group(match, 'ordinal').toLowerCase()
      const number = /^\d/.test(ordinal) ? Number.parseInt(ordinal, 10) : (ORDINAL_WORDS as readonly string[]).indexOf(ordinal) + 1
      return number >= 1 && number <= 21 ? whole(match, String(number - 1).padStart(2, '0')) : null
    },
  },
  // "in 2016", "2011-2014", "the 2010-11 season", "early 2009"
  {
    opens: ['#', ...EDGES],
    pattern: here(`${EDGE}(?<first>(?:1[5-9]|20)\\d\\d)(?:(?:${DASH}|/)(?<last>(?:1[5-9]|20)\\d\\d|\\d\\d))?(?![\\w%/]|[.,:-]\\d)`),
    read: plainYears,
  },
]
