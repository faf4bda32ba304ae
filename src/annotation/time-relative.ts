import { startsUpper } from '../document/starts-upper.ts'
import { addDays, addMonths, isoWeek, partsOf, quarterOf, weekdayOf } from './time-calendar.ts'
import { EDGE, EDGES, here, NUMBER, PART_OF_DAY, SEASON, WEEKDAY } from './time-patterns.ts'
import { group, type Place, type Reading, step, type TimeRule, whole } from './time-rule.ts'
import type { Tense } from './time-tense.ts'
import { AFTER_NAMED_WEEKDAY, BEFORE_NAMED_WEEKDAY, NUMBER_WORDS, SEASONS, WEEKDAYS } from './words/calendar.ts'

/** Times that count from the article's day: "Sunday", "yesterday", "last month", "two years ago". The more particular rule first. */

/** The nearest such weekday, the day itself included: behind it, or ahead of it for the future and for the present of timetables ("the fair opens on Friday"). */
const nearestWeekday = (day: string, weekday: number, tense: Tense): string =>
  tense === 'future' || tense === 'present'
    ? addDays(day, (weekday - weekdayOf(day) + 7) % 7)
    : addDays(day, -((weekdayOf(day) - weekday + 7) % 7))

/** The weekday in the ISO week that lies `weeks` after the day's. */
const weekdayInWeek = (day: string, weekday: number, weeks: number): string => addDays(day, weekday - weekdayOf(day) + 7 * weeks)

const weekday = (match: RegExpExecArray, place: Place): readonly Reading[] | null => {
  const { weekday: name = '', which = '', week } = match.groups ?? {}
  if (!startsUpper(name) || AFTER_NAMED_WEEKDAY.has(place.after)) return null
  if (match[0].startsWith(name) && BEFORE_NAMED_WEEKDAY.has(place.before)) return null
  // "The Mail on Sunday", "Fox News Sunday"
  if (place.before === 'on' && /^(?:mail|independent|scotland)$/.test(place.beforeThat)) return null
  if (place.before === 'news' && place.beforeThat === 'fox') return null
  // "every Sunday" and "on a Sunday" are no days; "the next Tuesday" is that of a story
  if (/^(?:every|each)$/.test(place.before) || (place.before === 'a' && !place.afterTag.startsWith('NN'))) return []
  if (which !== '' && place.before === 'the') return whole(match, null)
  const { day } = place
  if (day === null) return whole(match, null)
  const number = (WEEKDAYS as readonly string[]).indexOf(name.toLowerCase()) + 1
  if (week !== undefined) return whole(match, weekdayInWeek(day, number, step(week)))
  const words = which.toLowerCase()
  // "last Friday" is the most recent one before the day; "next Friday" is in the week that follows
  if (/past|last/.test(words)) return whole(match, nearestWeekday(addDays(day, -1), number, 'past'))
  if (/coming/.test(words)) return whole(match, nearestWeekday(addDays(day, 1), number, 'future'))
  if (words === 'next') return whole(match, weekdayInWeek(day, number, 1))
  const tense = place.tense() ?? (words === 'this' ? 'future' : 'past')
  return whole(match, nearestWeekday(day, number, tense))
}

const DEICTIC: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 }

const weekend = (day: string, steps: number, tense: Tense): string => {
  const today = weekdayOf(day)
  const back = steps === 0 && tense !== 'future' && tense !== 'present' && today < 6 ? -7 : 7 * steps
  return `${isoWeek(addDays(day, back))}-WE`
}

const MONTH_OF_SEASON: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 }

/** "Last summer" is over, "next summer" has not begun, "this summer" is the year's own; a winter has the year that it begins in. */
const season = (day: string, name: string, steps: number): string => {
  const code = SEASONS[name.toLowerCase()] ?? ''
  const begin = MONTH_OF_SEASON[code] ?? 1
  const { year, month } = partsOf(day)
  const now = year * 12 + month
  const own = code === 'WI' && month < 3 ? year - 1 : year
  const starts = [own - 1, own, own + 1].map((y) => ({ y, start: y * 12 + begin }))
  const found =
    steps < 0 ? starts.filter(({ start }) => start + 3 <= now).at(-1) : steps > 0 ? starts.find(({ start }) => start > now) : starts[1]
  return `${found?.y ?? own}-${code}`
}

/** The value of "last week", "this year", "next quarter" and the like. */
const period = (day: string, unit: string, steps: number, tense: Tense): string => {
  const { year } = partsOf(day)
  switch (unit) {
    case 'week':
      return isoWeek(addDays(day, 7 * steps))
    case 'weekend':
      return weekend(day, steps, tense)
    case 'month':
      return addMonths(day, steps)
    case 'quarter': {
      const then = `${addMonths(day, 3 * steps)}-01`
      return `${then.slice(0, 4)}-Q${quarterOf(then)}`
    }
    case 'decade':
      return String(Math.floor(year / 10) + steps)
    case 'century':
      return String(Math.floor(year / 100) + steps)
    default:
      return String(year + steps)
  }
}

/** `count` units away from a day, as exactly as the unit is: two weeks ago is a week, two years ago a year. */
const away = (day: string, unit: string, count: number): string => {
  if (unit === 'day') return addDays(day, count)
  if (unit === 'decade') return String(Math.floor((partsOf(day).year + 10 * count) / 10))
  return period(day, unit, count, null)
}

const countOf = (word: string): number => NUMBER_WORDS[word.toLowerCase()] ?? Number(word)

const COUNTED_UNIT = `(?<count>${NUMBER})\\s+(?<unit>day|week|month|year|decade)s?`

const distance =
  (direction: 1 | -1) =>
  (match: RegExpExecArray, place: Place): readonly Reading[] => {
    const { count = '', unit = '' } = match.groups ?? {}
    return whole(match, place.day ? away(place.day, unit.toLowerCase(), direction * countOf(count)) : null)
  }

const numbers = ['#', ...Object.keys(NUMBER_WORDS)]

export const relativeTimes: readonly TimeRule[] = [
  // "on Sunday", "last Friday", "early Monday", "Friday night", "Tuesday of next week"
  {
    opens: [...WEEKDAYS, ...EDGES, 'last', 'next', 'this', 'past', 'coming'],
    pattern: here(
      `${EDGE}(?:(?<which>last|next|this(?:\\s+(?:past|coming))?|past|coming)\\s+)?${WEEKDAY}(?:\\s+${PART_OF_DAY}\\b)?(?:,?\\s+(?:of\\s+)?(?<week>last|next|this)\\s+week\\b)?`,
    ),
    read: weekday,
  },
  // "today", "earlier today", "yesterday evening"; not "Russia Today"
  {
    opens: [...Object.keys(DEICTIC), ...EDGES],
    pattern: here(`${EDGE}(?<word>today|tonight|yesterday|tomorrow)\\b(?:\\s+${PART_OF_DAY}\\b)?`),
    read: (match, place) => {
      const { word = '' } = match.groups ?? {}
      if (startsUpper(match[0]) && place.afterName) return null
      return whole(match, place.day ? addDays(place.day, DEICTIC[word.toLowerCase()] ?? 0) : null)
    },
  },
  // "the day before yesterday"
  {
    opens: ['day'],
    pattern: here('day\\s+(?:before\\s+yesterday|after\\s+tomorrow)\\b'),
    read: (match, place) => whole(match, place.day ? addDays(place.day, /before/i.test(match[0]) ? -2 : 2) : null),
  },
  // "last night", "this morning"
  {
    opens: ['last', 'this', ...EDGES],
    pattern: here(`${EDGE}(?:last\\s+(?:night|evening)|this\\s+(?:morning|afternoon|evening))\\b`),
    read: (match, place) => whole(match, place.day ? addDays(place.day, /last/i.test(match[0]) ? -1 : 0) : null),
  },
  // "last month", "earlier this year", "next week"; not "the last month of", "over the next year"
  {
    opens: ['last', 'next', 'this', ...EDGES],
    pattern: here(`${EDGE}(?<which>last|next|this)\\s+(?<unit>week|weekend|month|quarter|year|decade|century)\\b`),
    read: (match, place) => {
      const { which = '', unit = '' } = match.groups ?? {}
      if (place.after === 'of' || (place.before === 'the' && unit.toLowerCase() !== 'quarter')) return null
      const { day } = place
      return whole(
        match,
        day ? period(day, unit.toLowerCase(), step(which), unit.toLowerCase() === 'weekend' ? place.tense() : null) : null,
      )
    },
  },
  // "last summer", "this fall"
  {
    opens: ['last', 'next', 'this', ...EDGES],
    pattern: here(`${EDGE}(?<which>last|next|this)\\s+(?:past\\s+|coming\\s+)?(?<season>${SEASON})\\b`),
    read: (match, place) => whole(match, place.day ? season(place.day, group(match, 'season'), step(group(match, 'which'))) : null),
  },
  // "the end of the year", "the second half of this month", "year's end"
  {
    opens: ['beginning', 'start', 'end', 'middle', 'close', 'first', 'second', 'rest', 'remainder'],
    pattern: here(
      '(?:beginning|start|end|middle|close|(?:first|second)\\s+half|rest|remainder)\\s+of\\s+(?<which>the|this|last|next)\\s+(?<unit>week|month|quarter|year|decade|century)\\b',
    ),
    read: (match, place) => {
      const { which = '', unit = '' } = match.groups ?? {}
      return whole(match, place.day ? period(place.day, unit.toLowerCase(), step(which), null) : null)
    },
  },
  {
    opens: ['year'],
    pattern: here("year(?:['’]s[-\\s]end|-end)\\b"),
    read: (match, place) => whole(match, place.day?.slice(0, 4) ?? null),
  },
  // "two days ago", "a year ago"
  { opens: numbers, pattern: here(`${COUNTED_UNIT}\\s+ago\\b`), read: distance(-1) },
  // "three weeks from now"
  { opens: numbers, pattern: here(`${COUNTED_UNIT}\\s+from\\s+(?:now|today)\\b`), read: distance(1) },
  // "the vote will be held in two weeks", "in a year's time"; not "met in two days", "the first time in ten years"
  {
    opens: ['in'],
    pattern: here(`in\\s+${COUNTED_UNIT}(?:['’]s?)?(?:\\s+time)?\\b(?!\\s+(?:of|ago))`),
    read: (match, place) =>
      /^(?:times?|once|twice|days?|first)$/.test(place.before) || place.tense() !== 'future' ? null : distance(1)(match, place),
  },
]
