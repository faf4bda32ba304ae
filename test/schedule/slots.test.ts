import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { localTime } from '../../src/schedule/local-time.ts'
import { dueSlots, nextSlots } from '../../src/schedule/slots.ts'

const at = (iso: string): number => Date.parse(iso)
const timing = (cron: string, zone: string) => ({ words: cron, cron, zone })
const night = { from: '22:00', to: '07:00' }

/** "2025-03-30T02:00 = 01:00Z" */
const shown = (cron: string, zone: string, from: string, count: number, quiet: typeof night | null = null) =>
  nextSlots(timing(cron, zone), quiet, at(from), count).map((slot) => `${slot.id} = ${new Date(slot.at).toISOString().slice(5, 16)}`)

describe('slots on the clocks of a zone', () => {
  test('spring: what falls into the gap comes right after it, that day only', () => {
    expect(shown('30 1 * * *', 'Europe/London', '2025-03-29T00:00Z', 3)).toEqual([
      '2025-03-29T01:30 = 03-29T01:30',
      '2025-03-30T02:00 = 03-30T01:00',
      '2025-03-31T01:30 = 03-31T00:30',
    ])
    expect(shown('30 2 * * *', 'America/New_York', '2025-03-08T12:00Z', 2)).toEqual([
      '2025-03-09T03:00 = 03-09T07:00',
      '2025-03-10T02:30 = 03-10T06:30',
    ])
  })

  test.each([
    // Greenland's clocks go from 23:00 to midnight.
    ['30 23 * * *', 'America/Nuuk', '2025-03-29T12:00Z', ['2025-03-30T00:00 = 03-30T01:00', '2025-03-30T23:30 = 03-31T00:30']],
    ['0 23 * * 6', 'America/Scoresbysund', '2025-03-28T12:00Z', ['2025-03-30T00:00 = 03-30T01:00', '2025-04-05T23:00 = 04-06T00:00']],
    ['0 0,23 * * *', 'America/Nuuk', '2025-03-29T12:00Z', ['2025-03-30T00:00 = 03-30T01:00', '2025-03-30T23:00 = 03-31T00:00']],
    ['15 * * * *', 'America/Nuuk', '2025-03-30T00:00Z', ['2025-03-29T22:15 = 03-30T00:15', '2025-03-30T00:15 = 03-30T01:15']],
    // A second time on the same day is no reason to leave out the first.
    ['30 1,8 * * *', 'Europe/London', '2025-03-29T12:00Z', ['2025-03-30T02:00 = 03-30T01:00', '2025-03-30T08:30 = 03-30T07:30']],
    ['15 */4 * * *', 'America/Havana', '2025-03-09T02:00Z', ['2025-03-09T01:00 = 03-09T05:00', '2025-03-09T04:15 = 03-09T08:15']],
  ])('spring: none is lost, at midnight or among others: %s %s', (cron, zone, from, expected) => {
    expect(shown(cron, zone, from, expected.length)).toEqual(expected)
  })

  test('spring: an hourly one has an hour less, and none twice', () => {
    expect(shown('0 * * * *', 'Europe/London', '2025-03-29T23:30Z', 3)).toEqual([
      '2025-03-30T00:00 = 03-30T00:00',
      '2025-03-30T02:00 = 03-30T01:00',
      '2025-03-30T03:00 = 03-30T02:00',
    ])
  })

  test('autumn: a time of day comes at its first pass only', () => {
    expect(shown('30 1 * * *', 'Europe/London', '2025-10-25T12:00Z', 2)).toEqual([
      '2025-10-26T01:30 = 10-26T00:30',
      '2025-10-27T01:30 = 10-27T01:30',
    ])
  })

  test('autumn: an hourly one comes every hour, each with a name of its own', () => {
    expect(shown('0 * * * *', 'Europe/London', '2025-10-25T23:30Z', 3)).toEqual([
      '2025-10-26T01:00 = 10-26T00:00',
      '2025-10-26T01:00 again = 10-26T01:00',
      '2025-10-26T02:00 = 10-26T02:00',
    ])
  })

  test('a day is 23, 24 or 25 hours, but 08:00 is 08:00', () => {
    const all = nextSlots(timing('0 8 * * *', 'Europe/London'), null, at('2025-01-01T00:00Z'), 365)
    expect(new Set(all.map(({ id }) => id.slice(11)))).toEqual(new Set(['08:00']))
    expect(new Set(all.map(({ id }) => id)).size).toBe(365)
    expect(new Set(all.slice(1).map((slot, i) => (slot.at - (all[i]?.at ?? 0)) / 3_600_000))).toEqual(new Set([24, 23, 25]))
  })

  test.each([
    // Pyongyang went from +08:30 to +09:00 on 4 May 2018; Havana's clocks are put forward at midnight; Samoa left out a day; Caracas went on by half an hour.
    [
      '0 23 * * *',
      'Asia/Pyongyang',
      '2018-05-03T00:00Z',
      ['2018-05-03T23:00 = 05-03T14:30', '2018-05-04T23:00 = 05-04T14:30', '2018-05-05T23:00 = 05-05T14:00'],
    ],
    [
      '45 23 * * *',
      'Asia/Pyongyang',
      '2018-05-03T12:00Z',
      ['2018-05-03T23:45 = 05-03T15:15', '2018-05-05T00:00 = 05-04T15:00', '2018-05-05T23:45 = 05-05T14:45'],
    ],
    ['0 0 * * *', 'America/Havana', '2025-03-08T12:00Z', ['2025-03-09T01:00 = 03-09T05:00', '2025-03-10T00:00 = 03-10T04:00']],
    [
      '0 8 * * *',
      'Pacific/Apia',
      '2011-12-28T20:00Z',
      ['2011-12-29T08:00 = 12-29T18:00', '2011-12-31T08:00 = 12-30T18:00', '2012-01-01T08:00 = 12-31T18:00'],
    ],
    ['45 2 * * *', 'America/Caracas', '2016-04-30T12:00Z', ['2016-05-01T03:00 = 05-01T07:00', '2016-05-02T02:45 = 05-02T06:45']],
  ])('a zone changes its rules: %s %s', (cron, zone, from, expected) => {
    expect(shown(cron, zone, from, expected.length)).toEqual(expected)
  })

  test('a leap day comes every four years, and not in 2100', () => {
    expect(shown('0 8 29 2 *', 'Europe/London', '2025-01-01T00:00Z', 2)).toEqual([
      '2028-02-29T08:00 = 02-29T08:00',
      '2032-02-29T08:00 = 02-29T08:00',
    ])
    expect(nextSlots(timing('0 8 29 2 *', 'Europe/London'), null, at('2097-01-01T00:00Z'), 1)[0]?.id).toBe('2104-02-29T08:00')
  })
})

describe('quiet hours', () => {
  test('put off to their end, and three of a night are one', () => {
    expect(shown('0 */4 * * *', 'Europe/London', '2025-07-14T12:00Z', 5, night)).toEqual([
      '2025-07-14T16:00 = 07-14T15:00',
      '2025-07-14T20:00 = 07-14T19:00',
      '2025-07-15T07:00 = 07-15T06:00',
      '2025-07-15T08:00 = 07-15T07:00',
      '2025-07-15T12:00 = 07-15T11:00',
    ])
  })

  test('asked for in the middle of the night, the end is still to come', () => {
    expect(shown('0 0 * * *', 'Europe/London', '2025-07-15T01:00Z', 1, night)).toEqual(['2025-07-15T07:00 = 07-15T06:00'])
  })

  test('that begin or end with a digest leave it where it is, or where they end', () => {
    expect(shown('0 7,22 * * *', 'Europe/London', '2025-07-14T12:00Z', 2, night)).toEqual([
      '2025-07-15T07:00 = 07-15T06:00',
      '2025-07-16T07:00 = 07-16T06:00',
    ])
  })

  test('at noon and over the autumn night', () => {
    expect(shown('30 12 * * *', 'Europe/London', '2025-07-14T00:00Z', 1, { from: '12:00', to: '13:15' })).toEqual([
      '2025-07-14T13:15 = 07-14T12:15',
    ])
    expect(shown('*/30 * * * *', 'Europe/London', '2025-10-25T23:50Z', 4, { from: '22:00', to: '01:30' })).toEqual([
      '2025-10-26T01:30 = 10-26T00:30',
      '2025-10-26T01:00 again = 10-26T01:00',
      '2025-10-26T01:30 again = 10-26T01:30',
      '2025-10-26T02:00 = 10-26T02:00',
    ])
  })
})

describe('slots that are due', () => {
  const daily = timing('0 8 * * *', 'Europe/London')

  test('after the last look, up to now', () => {
    const [yesterday, today] = [at('2025-07-13T07:00Z'), at('2025-07-14T07:00Z')]
    expect(dueSlots(daily, null, yesterday, today)).toEqual({
      slots: [{ id: '2025-07-14T08:00', at: today }],
      next: at('2025-07-15T07:00Z'),
    })
    expect(dueSlots(daily, null, today, today + 1)).toEqual({ slots: [], next: at('2025-07-15T07:00Z') })
    expect(dueSlots(daily, null, yesterday, today - 1).slots).toEqual([])
  })

  test('of two days away all are named, the latest last', () => {
    expect(dueSlots(daily, null, at('2025-07-12T07:00Z'), at('2025-07-14T09:00Z')).slots.map(({ id }) => id)).toEqual([
      '2025-07-13T08:00',
      '2025-07-14T08:00',
    ])
  })

  test('of a year away, the last days: the latest is among them', () => {
    const { slots, next } = dueSlots(timing('*/15 * * * *', 'Europe/London'), null, at('2024-07-14T00:00Z'), at('2025-07-14T10:05Z'))
    expect(slots.length).toBeLessThanOrEqual(101)
    expect(slots.at(-1)?.id).toBe('2025-07-14T11:00')
    expect(next).toBe(at('2025-07-14T10:15Z'))
  })

  test('looked at in whatever steps, each comes once', () => {
    const zones = [
      'Europe/London',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kolkata',
      'Africa/Casablanca',
      'Antarctica/Troll',
      'America/Nuuk',
    ]
    const patterns = ['0 8 * * *', '30 1 * * *', '15 2 * * 0', '0 */4 * * *', '*/30 * * * *', '0 0 1 * *', '30 1,8,23 * * *']
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom(...patterns),
        fc.constantFrom(null, night, { from: '01:15', to: '02:15' }),
        fc.constantFrom(at('2025-03-28T00:00Z'), at('2025-10-24T00:00Z'), at('2025-04-04T00:00Z')),
        fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 3, maxLength: 12 }),
        (zone, cron, quiet, start, minutes) => {
          let clock = start
          const steps = [start, ...minutes.map((more) => (clock += more * 60_000))]
          const seen = steps.slice(1).flatMap((to, i) => dueSlots(timing(cron, zone), quiet, steps[i] ?? 0, to).slots)
          expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length)
          expect(seen).toEqual(nextSlots(timing(cron, zone), quiet, start, seen.length))
          for (const slot of seen) expect(slot.id.slice(0, 16)).toBe(localTime(slot.at, zone))
        },
      ),
      { numRuns: 100 },
    )
  })
})
