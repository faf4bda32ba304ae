import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTiming } from '../../src/schedule/read-timing.ts'
import { nextSlots } from '../../src/schedule/slots.ts'

const read = (words: string, zone: string | null = 'Europe/London') => readTiming(words, zone)

describe('words for a time', () => {
  test.each([
    ['daily 08:00 Europe/London', 'daily 08:00', '0 8 * * *', 'Europe/London'],
    ['daily 8:00 london', 'daily 08:00', '0 8 * * *', 'Europe/London'],
    ['every day at 8', 'daily 08:00', '0 8 * * *', 'Europe/London'],
    ['8am', 'daily 08:00', '0 8 * * *', 'Europe/London'],
    ['every morning at 7.30 in Paris', 'daily 07:30', '30 7 * * *', 'Europe/Paris'],
    ['weekdays 8am', 'weekdays 08:00', '0 8 * * 1-5', 'Europe/London'],
    ['weekdays 7:30 pm New York', 'weekdays 19:30', '30 19 * * 1-5', 'America/New_York'],
    ['on weekdays at 12am Washington', 'weekdays 00:00', '0 0 * * 1-5', 'America/New_York'],
    ['weekends noon', 'weekends 12:00', '0 12 * * 0,6', 'Europe/London'],
    ['mondays and thursdays 07:30', 'Mondays and Thursdays 07:30', '30 7 * * 1,4', 'Europe/London'],
    ['every Monday, Wed and fri at 18:00', 'Mondays, Wednesdays and Fridays 18:00', '0 18 * * 1,3,5', 'Europe/London'],
    ['mon-fri 9am', 'Mondays, Tuesdays, Wednesdays, Thursdays and Fridays 09:00', '0 9 * * 1,2,3,4,5', 'Europe/London'],
    ['saturday to monday 9am', 'Mondays, Saturdays and Sundays 09:00', '0 9 * * 0,1,6', 'Europe/London'],
    ['daily 08:00 and 18:00', 'daily 08:00 and 18:00', '0 8,18 * * *', 'Europe/London'],
    ['daily 6pm, 8am', 'daily 08:00 and 18:00', '0 8,18 * * *', 'Europe/London'],
    ['every 4 hours', 'every 4 hours', '0 */4 * * *', 'Europe/London'],
    ['every 4 hours Kyiv', 'every 4 hours', '0 */4 * * *', 'Europe/Kyiv'],
    ['hourly', 'every hour', '0 * * * *', 'Europe/London'],
    ['every 30 minutes', 'every 30 minutes', '*/30 * * * *', 'Europe/London'],
    ['30 7 * * 1-5', 'cron 30 7 * * 1-5', '30 7 * * 1-5', 'Europe/London'],
    ['30 7 * * MON-FRI America/Sao_Paulo', 'cron 30 7 * * MON-FRI', '30 7 * * MON-FRI', 'America/Sao_Paulo'],
    ['0 8 29 2 * São Paulo', 'cron 0 8 29 2 *', '0 8 29 2 *', 'America/Sao_Paulo'],
    ['  Daily   08:00\u00A0Tokyo time ', 'daily 08:00', '0 8 * * *', 'Asia/Tokyo'],
  ])('%s', (words, told, cron, zone) => {
    expect(read(words)).toEqual({ timing: { words: told, cron, zone } })
  })

  test('a zone that is typed goes before the one that is known; without either it is asked for', () => {
    expect(read('daily 08:00 Tokyo', null)).toMatchObject({ timing: { zone: 'Asia/Tokyo' } })
    expect(read('daily 08:00', null)).toEqual({ missing: 'zone', words: 'daily 08:00' })
  })

  test('a time that is none gets the sentence that helps', () => {
    expect(read('every full moon')).toEqual({
      problem: '"every full moon" is not a time I know. Try: daily 08:00, weekdays 7:30, mondays and thursdays 18:00, every 4 hours.',
    })
  })

  test.each([
    'daily 25:00',
    'daily 08:61',
    'daily 13pm',
    'every 4',
    'every',
    'mondays',
    '',
    '08:00 08:00',
    'daily 08:00; drop table slots',
    '* * * * * *',
    '@daily',
    '0 8 * * MON#2',
    '0 8 L * *',
    '0 8 15W * *',
    '99 8 * * *',
    '0 8 30 2 *',
    '0 8 ? * *',
    `${'1,'.repeat(500)}1 * * * *`,
    'daily 08:00 EST',
    'daily 08:00 +02:00',
    'daily 08:00 Atlantis',
    'every 5 hours',
    'every 0 hours',
    'every 24 hours',
    'daily 08:00 and 18:30',
  ])('%j is refused in a sentence', (words) => {
    expect(read(words)).toEqual({ problem: expect.stringMatching(/^.{20,}[.?]$/) })
  })

  test.each(['* * * * *', '*/5 * * * *', '0,10 8 * * *', '59,0 * * * *', '*/14 * * * *', 'every 5 minutes'])(
    '%s comes too often',
    (words) => {
      expect(read(words)).toEqual({ problem: expect.stringMatching(/every 15/) })
    },
  )

  test('what is taken comes some day, and never closer than fifteen minutes', () => {
    const number = (max: number) => fc.integer({ min: 0, max }).map(String)
    const field = (max: number) =>
      fc.oneof(
        fc.constant('*'),
        number(max),
        fc.tuple(number(max), number(max)).map((two) => two.join(',')),
      )
    fc.assert(
      fc.property(fc.tuple(field(59), field(23), field(31), field(12), field(7)), (fields) => {
        const reading = read(fields.join(' '))
        if (!('timing' in reading)) return
        const slots = nextSlots(reading.timing, null, Date.UTC(2026, 2, 1), 40)
        expect(slots.length).toBeGreaterThan(0)
        for (const [i, { at }] of slots.slice(1).entries()) expect(at - (slots[i]?.at ?? 0)).toBeGreaterThanOrEqual(15 * 60_000)
      }),
      { numRuns: 150 },
    )
  })

  test('any text at all gets an answer', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (words) => Object.keys(read(words)).length > 0),
      { numRuns: 500 },
    )
  })
})
