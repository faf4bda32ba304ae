/** The words of the English calendar, in lower case. Data only. */

/** Monday first, as in ISO 8601: Monday is 1. */
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** "Tues.", "Thurs.": the index in WEEKDAYS is the same for all that start with the same three letters. */
export const WEEKDAY_ABBREVIATIONS = ['mon', 'tue', 'tues', 'wed', 'thu', 'thur', 'thurs', 'fri', 'sat', 'sun'] as const

export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

export const MONTH_ABBREVIATIONS = ['jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sept', 'sep', 'oct', 'nov', 'dec'] as const

/** Months that are also words or first names: bare, they need a preposition before them ("in April", not "April Jones"). */
export const AMBIGUOUS_MONTHS: ReadonlySet<string> = new Set(['march', 'april', 'may', 'june', 'august'])

/** TIMEX3 codes. "Fall" and "spring" are also verbs, so a season needs a year or "last", "next", "this" beside it. */
export const SEASONS: Readonly<Record<string, string>> = { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' }

export const NUMBER_WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
}

export const ORDINAL_WORDS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
  'twenty-first',
] as const

/** "The eighties" are those of the 20th century. */
export const DECADE_WORDS: Readonly<Record<string, number>> = {
  twenties: 192,
  thirties: 193,
  forties: 194,
  fifties: 195,
  sixties: 196,
  seventies: 197,
  eighties: 198,
  nineties: 199,
}

/** Days of the same date each year, month and day. "Christmas" alone is a season as often as a day. */
export const FIXED_DAYS: Readonly<Record<string, string>> = {
  "new year's day": '01-01',
  "new year's eve": '12-31',
  "valentine's day": '02-14',
  'christmas day': '12-25',
  'christmas eve': '12-24',
  'boxing day': '12-26',
  halloween: '10-31',
}

/** "Black Friday", "Ash Wednesday": named days that are not the Friday or the Wednesday nearest to the article. */
export const BEFORE_NAMED_WEEKDAY: ReadonlySet<string> = new Set(
  'black good super bloody cyber palm easter ash fat giving shrove maundy holy ruby'.split(' '),
)

/** "The Sunday Times", "Saturday Night Live", "Monday Night Football": titles, not days. */
export const AFTER_NAMED_WEEKDAY: ReadonlySet<string> = new Set(
  'times telegraph mirror express mail herald review magazine live football breakfast school schools'.split(' '),
)

/** What stands after a number that is no year: "2000 people", "1900 GMT", "1600 metres". */
export const COUNTED: ReadonlySet<string> = new Set(
  `% percent per people persons men women children troops soldiers workers employees jobs residents families homes houses
   households votes seats points dollars euros pounds yen yuan rubles roubles rupees cents million billion trillion miles
   kilometers kilometres km meters metres feet ft yards acres hectares square tons tonnes kg kilograms barrels megawatts mw
   gmt utc bst est edt hours year years months weeks days hrs local times units copies pages cases deaths bodies refugees
   migrants protesters demonstrators vehicles cars aircraft planes flights shares students schools members delegates
   supporters fans others more avenue street road boulevard drive`.split(/\s+/),
)

/** What stands before a number that is no year: "Flight 1990", "No. 1900", "room 2012", "$2000". */
export const BEFORE_NUMERAL: ReadonlySet<string> = new Set(
  `$ us$ € £ ¥ # no. number flight route highway room page article section resolution chapter boeing windows another
   additional those these x × +`.split(/\s+/),
)

/** "About 2000 were hurt", "more than 1900 voted": with a round number after them these count; "around 2016" is a year. */
export const APPROXIMATE: ReadonlySet<string> = new Set('nearly almost about approximately roughly some over than least around'.split(' '))

/** "The trial due on Monday", "talks scheduled for Friday": what stands beside these lies ahead. */
export const SCHEDULED: ReadonlySet<string> = new Set(['due', 'scheduled', 'rescheduled', 'slated', 'upcoming', 'forthcoming'])

/** With "to" after them these are plans: "is set to open", "agreed to meet on Friday". */
export const PLANNING: ReadonlySet<string> = new Set([
  ...SCHEDULED,
  ...'set expected planned planning plans plan going agreed agree agrees vowed vows pledged promised intends intend intended hopes hope hoping hoped wants ready likely poised preparing prepares invited asked ordered about'.split(
    ' ',
  ),
])

/** "Set for Monday", "postponed until July", "planned for the autumn". */
export const PLANNED_FOR: ReadonlySet<string> = new Set(['set', 'expected', 'planned', 'postponed', 'delayed', 'moved', 'adjourned'])

/** Verbs of speech, whose present tense in a text tells of what has been said: "the report says the plant shut on Friday". */
export const SPEECH_PRESENT: ReadonlySet<string> = new Set(
  'says say reports report writes tells adds claims notes argues shows suggests'.split(' '),
)
