import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tagPartsOfSpeech } from '../../src/annotation/part-of-speech.ts'
import { addDays, addMonths, isoDay, isoWeek, weekdayOf } from '../../src/annotation/time-calendar.ts'
import { findTimes } from '../../src/annotation/times.ts'
import type { BlockKind, Document, Sentence, Token } from '../../src/document/document.ts'
import { tokenize } from '../../src/document/tokens.ts'

/** One block, one sentence a line. */
const documentOf = (text: string, day: string | null, kind: BlockKind = 'paragraph'): Document => {
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  for (const line of text.matchAll(/[^\n]+/g)) {
    const span = { start: line.index, end: line.index + line[0].length }
    const own = tokenize(text, span)
    sentences.push({ ...span, first: tokens.length, last: tokens.length + own.length, block: 0 })
    tokens.push(...own)
  }
  const blocks = [{ start: 0, end: text.length, kind, firstSentence: 0, lastSentence: sentences.length }]
  const article = { id: 'test', text }
  return {
    article,
    text,
    language: 'en',
    title: null,
    byline: null,
    dateline: null,
    wire: null,
    day,
    blocks,
    sentences,
    tokens,
    quotes: [],
    turns: [],
  }
}

/** 13 July 2025 is a Sunday. */
const times = (text: string, day: string | null = '2025-07-13', kind?: BlockKind): string[] => {
  const document = documentOf(text, day, kind)
  return findTimes(document, tagPartsOfSpeech(document)).map((time) => `${time.text} = ${time.value}`)
}

describe('dates of the calendar', () => {
  it.each([
    ['The two met in Wonsan on Saturday, July 12, 2025.', ['Saturday, July 12, 2025 = 2025-07-12']],
    [
      'The dam was opened on Sept. 27, 2016, and closed again on 3 March 2018.',
      ['Sept. 27, 2016 = 2016-09-27', '3 March 2018 = 2018-03-03'],
    ],
    ['It was signed on the 12th of June 2019.', ['12th of June 2019 = 2019-06-12']],
    ['The file is dated 2024-02-29T10:15Z.', ['2024-02-29T10:15Z = 2024-02-29']],
    ['The bridge was finished in July 2021 or in early August 2021.', ['July 2021 = 2021-07', 'early August 2021 = 2021-08']],
    ['Harvests fell in June and July 2016.', ['June = 2016-06', 'July 2016 = 2016-07']],
    ['The fair was held July 3-5, 2019.', ['July 3 = 2019-07-03', '5, 2019 = 2019-07-05']],
    ['The fair ran from July 30 to August 2, 2016.', ['July 30 = 2016-07-30', 'August 2, 2016 = 2016-08-02']],
    ['She won the race on May 1 last year.', ['May 1 last year = 2024-05-01']],
    ['The firm lost money in the third quarter of 2010 and in Q3 2011.', ['third quarter of 2010 = 2010-Q3', 'Q3 2011 = 2011-Q3']],
    ['It began in the summer of 2010, in fiscal year 2010.', ['summer of 2010 = 2010-SU', 'fiscal year 2010 = FY2010']],
    ['Rents rose in the 1990s and the mid-2000s.', ['1990s = 199', 'mid-2000s = 200']],
    ['He sang in the ’80s and in the sixties.', ['’80s = 198', 'sixties = 196']],
    ['It was built in the 19th century, not in the twentieth century.', ['19th century = 18', 'twentieth century = 19']],
    ['Nobody has forgotten 9/11 or the Sept. 11 attacks.', ['9/11 = 2001-09-11', 'Sept. 11 = 2001-09-11']],
  ])('%s', (text, expected) => expect(times(text)).toEqual(expected))

  it('reads figures with slashes only where one reading is possible', () => {
    expect(times('It was filed on 07/25/2025.', '2025-08-01')).toEqual(['07/25/2025 = 2025-07-25'])
    expect(times('It was filed on 25/7/25.', '2025-08-01')).toEqual(['25/7/25 = 2025-07-25'])
    expect(times('It was filed on 3/2/2020.', '2025-08-01')).toEqual(['3/2/2020 = null'])
    // the other reading, 12 July, has not come yet
    expect(times('It was filed on 7/12/24.', '2024-07-20')).toEqual(['7/12/24 = 2024-07-12'])
  })

  it('takes no day that there is not', () => {
    expect(times('The form said 2023-02-30.')).toEqual([])
    expect(times('The form said February 30, 2023.')).toEqual(['February 30, 2023 = null'])
  })
})

describe('years', () => {
  it.each([
    ['The law of 1998 was changed in 2016.', ['1998 = 1998', '2016 = 2016']],
    ['He served from 2011-2014 under a 2026–2027 plan.', ['2011 = 2011', '2014 = 2014', '2026 = 2026', '2027 = 2027']],
    ['They won the title in the 2010-11 season.', ['2010 = 2010', '11 = 2011']],
    ['The crash of early 2009 hurt the 2008 vote.', ['early 2009 = 2009', '2008 = 2008']],
    ['The king died in 1603.', ['1603 = 1603']],
  ])('%s', (text, expected) => expect(times(text)).toEqual(expected))

  it.each([
    'About 2000 were hurt and 1900 troops were sent.',
    'Flight 1990 left room 2012 at 1930 GMT.',
    'They paid $2000 for more than 1999 of them.',
    'A 2000 year old custom cost 2,016 dollars, or 20.16 percent.',
    'Call 555-2016 about No. 1945.',
  ])('takes no count for a year: %s', (text) => expect(times(text)).toEqual([]))
})

describe('words that only look like times', () => {
  it.each([
    'They may march on Rome while the sun sat low.',
    'Theresa May said that April Jones and June Hill would second it.',
    'He reads the Sunday Times and watches Saturday Night Live, Russia Today and Fox News Sunday.',
    'Shops hope for Black Friday; he fasts on Ash Wednesday.',
    'The club meets every Sunday and sometimes on a Tuesday.',
    'The trip takes two days and the shop opens at 9 a.m. for ten hours.',
    'It rained in the fall of the old wall.',
    'In the second half the visitors scored in the first quarter hour.',
  ])('%s', (text) => expect(times(text)).toEqual([]))

  it('but takes the month and the day where they are meant', () => {
    expect(times('The vote was held in May, after a March ruling.', '2025-07-13')).toEqual(['May = 2025-05', 'March = 2025-03'])
    expect(times('The plant closed on Friday.')).toEqual(['Friday = 2025-07-11'])
  })
})

describe('weekdays', () => {
  it.each([
    ['The ministers met on Thursday.', ['Thursday = 2025-07-10']],
    ['Lavrov on Thursday had met with Rubio.', ['Thursday = 2025-07-10']],
    ['The agency reported on Sunday.', ['Sunday = 2025-07-13']],
    ['The ministers will meet on Thursday.', ['Thursday = 2025-07-17']],
    ['The trial is due to open Wednesday.', ['Wednesday = 2025-07-16']],
    ['The envoy is to fly home on Tuesday.', ['Tuesday = 2025-07-15']],
    ['On Monday, the court will hear the case.', ['Monday = 2025-07-14']],
    ['The court heard the case on Monday, and on Friday it will rule.', ['Monday = 2025-07-07', 'Friday = 2025-07-18']],
    ['She said Monday the firm will hire.', ['Monday = 2025-07-07']],
    ['She said that on Monday the firm will hire.', ['Monday = 2025-07-14']],
    ['Talks scheduled for Friday were called off on Saturday.', ['Friday = 2025-07-18', 'Saturday = 2025-07-12']],
    ['The strike has been put off until Wednesday.', ['Wednesday = 2025-07-16']],
    ['The figures published Friday were poor.', ['Friday = 2025-07-11']],
    ['The museum opens on Saturday.', ['Saturday = 2025-07-19']],
    ['The mayor faces questions about Friday’s fire.', ['Friday = 2025-07-11']],
    [
      'He spoke last Friday, not this past Tuesday, and returns next Friday.',
      ['last Friday = 2025-07-11', 'this past Tuesday = 2025-07-08', 'next Friday = 2025-07-18'],
    ],
    ['The vote will be held this Wednesday.', ['this Wednesday = 2025-07-16']],
    [
      'He left on Tuesday of last week, late Monday and on Friday night.',
      ['Tuesday of last week = 2025-07-01', 'late Monday = 2025-07-07', 'Friday night = 2025-07-11'],
    ],
  ])('%s', (text, expected) => expect(times(text)).toEqual(expected))

  it('takes the present tense of a caption for the past', () => {
    expect(times('The leader greets the minister in the port on Saturday.', '2025-07-13', 'caption')).toEqual(['Saturday = 2025-07-12'])
  })
})

describe('times that count from the article’s day', () => {
  it.each([
    [
      'He arrived today, left yesterday evening and returns tomorrow.',
      ['today = 2025-07-13', 'yesterday evening = 2025-07-12', 'tomorrow = 2025-07-14'],
    ],
    [
      'It broke last night, the day before yesterday and this morning.',
      ['last night = 2025-07-12', 'day before yesterday = 2025-07-11', 'this morning = 2025-07-13'],
    ],
    [
      'Sales fell last month, earlier this month and last year.',
      ['last month = 2025-06', 'earlier this month = 2025-07', 'last year = 2024'],
    ],
    ['It was agreed last week and will start next week.', ['last week = 2025-W27', 'next week = 2025-W29']],
    ['The law was passed last March and last summer.', ['last March = 2025-03', 'last summer = 2024-SU']],
    [
      'They parted two days ago, three weeks ago, a year ago and 2 decades ago.',
      ['two days ago = 2025-07-11', 'three weeks ago = 2025-W25', 'a year ago = 2024', '2 decades ago = 200'],
    ],
    ['The ban will end in two weeks.', ['in two weeks = 2025-W30']],
    ['The work was done in two weeks.', []],
    ['It should be ready by the end of the year.', ['end of the year = 2025']],
    ['Prices fell over the last year and will fall in the next month.', []],
  ])('%s', (text, expected) => expect(times(text)).toEqual(expected))

  it('goes to the nearest year that the tense allows', () => {
    expect(times('The bank failed in October.')).toEqual(['October = 2024-10'])
    expect(times('The bank will open in October.')).toEqual(['October = 2025-10'])
    expect(times('The bank failed on Dec. 30.', '2026-01-05')).toEqual(['Dec. 30 = 2025-12-30'])
    expect(times('The fair will open on Jan. 4.', '2025-12-20')).toEqual(['Jan. 4 = 2026-01-04'])
  })

  it('leaves the value open where the article has no day, and never takes today', () => {
    expect(times('He left on Sunday, last month, in July and on May 3.', null)).toEqual([
      'Sunday = null',
      'last month = null',
      'July = null',
      'May 3 = null',
    ])
    expect(times('He left in July 2024.', null)).toEqual(['July 2024 = 2024-07'])
  })
})

describe('arithmetic of the calendar', () => {
  it('knows weeks, months and leap years', () => {
    expect(isoWeek('2021-01-03')).toBe('2020-W53')
    expect(isoWeek('2024-12-30')).toBe('2025-W01')
    expect(addMonths('2025-01-31', -1)).toBe('2024-12')
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(isoDay(2023, 2, 29)).toBeNull()
    expect(weekdayOf('2025-07-13')).toBe(7)
  })
})

it('finds exact, ordered, separate spans whatever the text', () => {
  const words = fc.constantFrom(
    'on',
    'Sunday',
    'July',
    '12',
    ',',
    '2025',
    'last',
    'next',
    'year',
    'ago',
    'two',
    '-',
    'the',
    '1990s',
    'will',
    'met',
    '\n',
    '“',
    'of',
    'May',
    "'s",
    '.',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(words, { maxLength: 40 }).map((list) => list.join(' ')),
      ),
      fc.constantFrom('2025-07-13', '2024-02-29', null),
      (text, day) => {
        const document = documentOf(text, day)
        const found = findTimes(document, tagPartsOfSpeech(document))
        let end = 0
        for (const time of found) {
          expect(text.slice(time.start, time.end)).toBe(time.text)
          expect(time.start).toBeGreaterThanOrEqual(end)
          expect(time.end).toBeGreaterThan(time.start)
          end = time.end
        }
      },
    ),
  )
})
