import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createInProcessQueue } from '../../src/queue/in-process.ts'
import { createPgBossQueue } from '../../src/queue/pg-boss.ts'
import { queueContract } from '../contract/job-queue.ts'
import { createFakeLog } from '../fakes/log.ts'
import { describeOnPostgres, onServer, ownSchema } from '../store/own-postgres.ts'

const log = createFakeLog()

describe('in the process', () => queueContract(async () => createInProcessQueue({ concurrency: 1, log })))

describeOnPostgres('pg-boss', () => {
  let own: Awaited<ReturnType<typeof ownSchema>>
  const schemas: string[] = []
  const open = (schema = `queue_${randomUUID().replaceAll('-', '')}`) => {
    schemas.push(schema)
    return createPgBossQueue({ url: own.url, schema, concurrency: 1, log })
  }
  beforeAll(async () => void (own = await ownSchema()))
  afterAll(async () => {
    for (const schema of new Set(schemas)) await onServer(`drop schema if exists ${schema} cascade`)
    await own.drop()
  })

  queueContract(() => open())

  test('of several copies one does a job, and another those that one added', async () => {
    const schema = 'queue_shared'
    const queues = await Promise.all([open(schema), open(schema), open(schema)])
    const done: (string | null | undefined)[] = []
    for (const queue of queues.slice(1)) await queue.handle('deliver', async ({ channel }) => void done.push(channel))
    const keys = Array.from({ length: 40 }, (_, i) => `k${i}`)
    await queues[0]?.add(
      'deliver',
      keys.map((key) => ({ key, data: { channel: key } })),
    )
    await vi.waitFor(() => expect(done.toSorted()).toEqual(keys.toSorted()), { timeout: 20_000 })
    await Promise.all(queues.map((queue) => queue.stop(100)))
  })

  test('copies that start at one moment do not stand in each other’s way', { timeout: 60_000 }, async () => {
    const schema = `queue_${randomUUID().replaceAll('-', '')}`
    const queues = await Promise.all(Array.from({ length: 6 }, () => open(schema)))
    const kinds = ['deliver slack', 'deliver discord', 'deliver console']
    await Promise.all(queues.flatMap((queue) => kinds.map((kind) => queue.handle(kind, async () => {}))))
    await Promise.all(queues.map((queue) => queue.stop(100)))
  })
})
