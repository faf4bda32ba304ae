import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSpan } from '../../src/answer/read-span.ts'

/** A Wednesday. */
const today = '2026-03-11'

describe('the time that a question asks of', () => {
  test.each([
    ['who met Lavrov this week?', 'who met Lavrov?', '2026-03-09', '2026-03-15'],
    ['who met Lavrov last week?', 'who met Lavrov?', '2026-03-02', '2026-03-08'],
    ['what did the Pentagon say about troops in July?', 'what did the Pentagon say about troops?', '2025-07-01', '2025-07-31'],
    ['what did the Pentagon say about troops in February?', 'what did the Pentagon say about troops?', '2026-02-01', '2026-02-28'],
    ['what did Rubio say in July 2024', 'what did Rubio say', '2024-07-01', '2024-07-31'],
    ['what did Rubio say in 2024', 'what did Rubio say', '2024-01-01', '2024-12-31'],
    ['who met whom yesterday?', 'who met whom?', '2026-03-10', '2026-03-10'],
    ['Today who met whom?', 'who met whom?', '2026-03-11', '2026-03-11'],
    ['who said what last month?', 'who said what?', '2026-02-01', '2026-02-28'],
    ['who said what since Monday?', 'who said what?', '2026-03-09', '2026-03-11'],
    ['who said what since Wednesday?', 'who said what?', '2026-03-11', '2026-03-11'],
    ['who met whom since 12 July?', 'who met whom?', '2025-07-12', '2026-03-11'],
    ['who met whom on Friday?', 'who met whom?', '2026-03-06', '2026-03-06'],
    ['who met whom on July 12, 2025?', 'who met whom?', '2025-07-12', '2025-07-12'],
    ['who met whom from 3 July to 12 July?', 'who met whom?', '2025-07-03', '2025-07-12'],
    ['who met Kim in the last 3 days?', 'who met Kim?', '2026-03-08', '2026-03-11'],
    ['who met Kim in the past two weeks?', 'who met Kim?', '2026-02-25', '2026-03-11'],
    ['who met Kim this year?', 'who met Kim?', '2026-01-01', '2026-12-31'],
    ['who met Kim on the weekend?', 'who met Kim?', '2026-03-07', '2026-03-08'],
  ])('%s', (question, rest, from, to) => {
    const read = readSpan(question, today)
    expect(read?.rest).toBe(rest)
    expect([read?.span.from, read?.span.to]).toEqual([from, to])
  })

  test.each(['who met Lavrov?', 'what did May say?', 'what did April Jones say about the march?', 'who said what about 2024?', ''])(
    '%j names none',
    (question) => expect(readSpan(question, today)).toBeNull(),
  )

  test('is never the wrong way round, whatever is asked', () => {
    const words = fc.constantFrom(
      'since',
      'in',
      'July',
      'last',
      'week',
      '31',
      'February',
      '2025',
      'Monday',
      'from',
      'to',
      'between',
      'and',
      'past',
      '0',
      'days',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (some) => {
        const read = readSpan(some.join(' '), today)
        if (read) expect(read.span.from <= read.span.to).toBe(true)
      }),
    )
  })
})
