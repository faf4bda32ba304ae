import { startsUpper } from '../document/starts-upper.ts'
import { addDays, isoDay, isoMonth, partsOf } from './time-calendar.ts'
import { DAY, EDGE, EDGES, here, MONTH, OF_YEAR, oneOf, TO, WEEKDAY_BEFORE, YEAR, YEAR_LATER } from './time-patterns.ts'
import { group, monthNumber, namedYear, type Place, type Reading, step, type TimeRule, whole, yearOfDay, yearOfMonth } from './time-rule.ts'
import { AMBIGUOUS_MONTHS, FIXED_DAYS, MONTH_ABBREVIATIONS, MONTHS, WEEKDAY_ABBREVIATIONS, WEEKDAYS } from './words/calendar.ts'

/** Days and months of the calendar: "July 12, 2025", "in March". The more particular rule first. */

const months = [...MONTHS, ...MONTH_ABBREVIATIONS]
const weekdays = [...WEEKDAYS, ...WEEKDAY_ABBREVIATIONS]

const dayIn = (match: RegExpExecArray, place: Place, month: number, date: number): string | null => {
  const year = namedYear(match, place)
  if (year !== null) return isoDay(year, month, date)
  // "the Sept. 11 attacks"
  if (month === 9 && date === 11 && /^(?:attacks?|terror|terrorists?|hijackers?)$/.test(place.after)) return '2001-09-11'
  return place.day ? yearOfDay(place.day, month, date, place.tense()) : null
}

/** One day, or the first and the last of "July 3-5": "July 3" and "5". */
const days = (match: RegExpExecArray, place: Place): readonly Reading[] | null => {
  const { month: name = '', day = '', to } = match.groups ?? {}
  const month = monthNumber(name)
  if (month === null || !startsUpper(name)) return null
  const first = dayIn(match, place, month, Number.parseInt(day, 10))
  if (to === undefined) return whole(match, first)
  const text = match[0]
  const gap = text.indexOf(to, text.indexOf(day) + day.length)
  const until = gap - (/[^\p{L}\p{N}]*(?:(?:to|and|or|through|until)\s+)?$/iu.exec(text.slice(0, gap))?.[0].length ?? 0)
  return [
    { from: 0, to: until, value: first },
    { from: gap, to: text.length, value: dayIn(match, place, month, Number.parseInt(to, 10)) },
  ]
}

/** What may follow the second day of "July 3 and 5": so that "on July 3 and 5 people" is not taken for it. */
const AFTER_RANGE = '(?=\\s*(?:$|[,.;:)—–]|(?:in|at|on|for|with|by|of|as|from|when|\\d{4})\\b))'

const MONTH_PREPOSITIONS = new Set(
  'in since by until till through throughout during last next this early late mid between before after from to for of and or around'.split(
    ' ',
  ),
)

/** Whether a month's bare name stands where a time stands: "in April", "its March ruling", "November elections". */
const isMonth = (name: string, place: Place): boolean => {
  if (!startsUpper(name)) return false
  const full = MONTHS.some((month) => month === name.toLowerCase())
  if (!full) return false
  const prepositional = MONTH_PREPOSITIONS.has(place.before)
  const beforeNoun = /^(?:DT|PRP\$|POS)$/.test(place.beforeTag) && /^NNS?$/.test(place.afterTag)
  if (!AMBIGUOUS_MONTHS.has(name.toLowerCase())) return prepositional || beforeNoun || !place.afterName
  // "by May", "for May": she was a prime minister
  if (/^may$/i.test(name) && /^(?:by|for|from|to|of|and|or|after|before)$/.test(place.before)) return beforeNoun || /^\d/.test(place.after)
  // "and June Hill"
  if (/^(?:and|or|of|to|for)$/.test(place.before) && place.afterTag.startsWith('NNP')) return false
  return prepositional || beforeNoun
}

const slashed = (match: RegExpExecArray, place: Place): readonly Reading[] | null => {
  const [a, b] = [Number(group(match, 'a')), Number(group(match, 'b'))]
  const written = group(match, 'y')
  const latest = place.day ? Number(place.day.slice(2, 4)) + 10 : 50
  const year = written.length === 4 ? Number(written) : Number(written) + (Number(written) > latest ? 1900 : 2000)
  const read = [isoDay(year, a, b), isoDay(year, b, a)].filter((day) => day !== null)
  if (read.length === 0) return null
  // "7/8/07" in an article of 9 July 2007: news tells of 8 July, not of 7 August
  const told = place.day === null ? read : read.filter((day) => day <= addDays(place.day ?? '', 1))
  const sure = read[0] === read[1] || read.length === 1 ? read[0] : told.length === 1 ? told[0] : null
  return whole(match, sure ?? null)
}

export const dates: readonly TimeRule[] = [
  // "2025-07-12", "2025-07-12T18:00Z"
  {
    opens: ['#'],
    pattern: here('(?<y>\\d{4})-(?<m>\\d\\d)-(?<d>\\d\\d)(?:T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?(?!\\w)'),
    read: (match) => {
      const day = isoDay(Number(group(match, 'y')), Number(group(match, 'm')), Number(group(match, 'd')))
      return day ? whole(match, day) : null
    },
  },
  // "07/25/2025", "25/7/25"
  { opens: ['#'], pattern: here('(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<y>\\d{4}|\\d\\d)(?![\\w/])'), read: slashed },
  // "12.07.2025": with full stops the day comes first
  {
    opens: ['#'],
    pattern: here('(?<d>\\d{1,2})\\.(?<m>\\d{1,2})\\.(?<y>\\d{4})(?!\\w)'),
    read: (match) => {
      const day = isoDay(Number(group(match, 'y')), Number(group(match, 'm')), Number(group(match, 'd')))
      return day ? whole(match, day) : null
    },
  },
  // "9/11"
  { opens: ['#'], pattern: here('9/11(?![\\w/])'), read: (match) => whole(match, '2001-09-11') },
  // "Saturday, July 12, 2025", "Sept. 27", "July 3-5", "May 1 this year"
  {
    opens: [...months, ...weekdays],
    pattern: here(
      `${WEEKDAY_BEFORE}${MONTH}\\s+(?:the\\s+)?(?<day>${DAY})(?:${TO}(?<to>${DAY})${AFTER_RANGE})?(?:${OF_YEAR}|${YEAR_LATER}|)`,
    ),
    read: days,
  },
  // "12 July 2025", "the 12th of July", "Saturday 12 July", "3-5 July"
  {
    opens: ['#', ...weekdays],
    pattern: here(`${WEEKDAY_BEFORE}(?:the\\s+)?(?<day>${DAY})(?:${TO}(?<to>${DAY}))?\\s+(?:of\\s+)?${MONTH}(?:${OF_YEAR}|${YEAR_LATER}|)`),
    read: days,
  },
  // "July 2025", "in early March last year", "June and July 2016"
  {
    opens: [...months, ...EDGES],
    pattern: here(`${EDGE}${MONTH}(?:${OF_YEAR}|${YEAR_LATER})`),
    read: (match, place) => {
      const month = monthNumber(group(match, 'month'))
      const year = namedYear(match, place)
      if (month === null || !startsUpper(group(match, 'month'))) return null
      return whole(match, year === null ? null : isoMonth(year, month))
    },
  },
  // "in July", "last March", "mid-October"
  {
    opens: [...MONTHS, ...EDGES, 'last', 'next', 'this'],
    pattern: here(`${EDGE}(?:(?<which>last|next|this)\\s+(?:past\\s+|coming\\s+)?)?${MONTH}`),
    read: (match, place) => {
      const { month: name = '', which } = match.groups ?? {}
      const month = monthNumber(name)
      if (month === null || !(match[0] === name ? isMonth(name, place) : startsUpper(name) && !name.endsWith('.'))) return null
      if (!place.day) return whole(match, null)
      const now = partsOf(place.day)
      if (which === undefined) return whole(match, isoMonth(yearOfMonth(place.day, month, place.tense()), month))
      const year =
        step(which) < 0
          ? month < now.month
            ? now.year
            : now.year - 1
          : step(which) > 0
            ? month > now.month
              ? now.year
              : now.year + 1
            : now.year
      return whole(match, isoMonth(year, month))
    },
  },
  // "New Year's Day", "Christmas Eve"
  {
    opens: [...new Set(Object.keys(FIXED_DAYS).map((name) => /^[a-z]+/.exec(name)?.[0] ?? name))],
    pattern: here(`(?<name>${oneOf(Object.keys(FIXED_DAYS)).replaceAll("'", "['’]")})\\b(?:,?\\s+(?<year>${YEAR}))?`),
    read: (match, place) => {
      const date = FIXED_DAYS[group(match, 'name').toLowerCase().replace('’', "'")]
      if (date === undefined || !startsUpper(match[0])) return null
      const [month, day] = date.split('-').map(Number)
      return whole(match, dayIn(match, place, month ?? 1, day ?? 1))
    },
  },
]
