import { expect, test } from 'vitest'
import { StoreError } from '../../src/errors.ts'
import { calmLog } from '../../src/main/calm-log.ts'
import { createFakeLog } from '../fakes/log.ts'

const away = { err: new StoreError('The store is away.', { retryable: true }) }
const broken = { err: new StoreError('The store refused.') }

test('a store that is away is told once a minute in the same words, and how often it was left out; all else is told each time', () => {
  const log = createFakeLog()
  let now = 0
  const calm = calmLog(log, () => now)
  for (now = 0; now < 120_000; now += 5_000) {
    calm.warn(away, 'no feeds')
    if (now === 10_000) calm.warn(away, 'no slots')
  }
  calm.warn(broken, 'no feeds')
  calm.warn(broken, 'no feeds')
  calm.error(away, 'a command failed')
  calm.error(away, 'a command failed')
  expect(log.lines.map(({ text, fields }) => ('alike' in fields ? `${text} ${fields.alike}` : text))).toEqual([
    'no feeds',
    'no slots',
    'no feeds 11',
    'no feeds',
    'no feeds',
    'a command failed',
    'a command failed',
  ])
})
