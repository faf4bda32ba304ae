import { expect, test } from 'vitest'
import { readBacklog } from '../../src/store/backlog.ts'
import { addDeliveries } from '../../src/store/deliveries.ts'
import { openDatabase } from '../../src/store/open-database.ts'

test('what waits, is late or has failed is counted; what is not due yet is not', async () => {
  const database = await openDatabase({ file: ':memory:' })
  const now = Date.UTC(2025, 6, 14, 8)
  const place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null } as const
  const due = { 'long ago': -90_000, 'just now': -30_000, soon: 30_000, failed: -90_000, posted: -90_000, 'failed last week': -90_000 }
  const rows = Object.entries(due).map(([key, ms]) => ({ key, kind: 'notice' as const, place, subject: 'words', dueAt: now + ms }))
  await addDeliveries(database, rows, now)
  const settle = 'update deliveries set state = $1, settled_at = $2 where key = $3'
  await database.run(settle, ['failed', now - 3_600_000, 'failed'])
  await database.run(settle, ['failed', now - 7 * 86_400_000, 'failed last week'])
  await database.run(settle, ['posted', now, 'posted'])
  expect(await readBacklog(database, now)).toEqual({ waiting: 2, late: 1, failed: 1 })
  await database.close()
})
