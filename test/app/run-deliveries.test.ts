import { expect, test, vi } from 'vitest'
import { startDeliveries } from '../../src/app/run-deliveries.ts'
import type { ChatPlatform, Post } from '../../src/ports/chat.ts'
import { createInProcessQueue } from '../../src/queue/in-process.ts'
import { createPostingStage, news } from './posting-stage.ts'

/** A platform that answers when it is told to. */
const createSlowPlatform = () => {
  const begun: { readonly post: Post; readonly answer: () => void }[] = []
  const waiting: (() => void)[] = []
  const platform: ChatPlatform = {
    ...{ name: 'slack' as const, start: async () => {}, isConnected: () => true, check: async () => [], stop: async () => {} },
    post: (_, post) =>
      new Promise((resolve) => {
        begun.push({ post, answer: () => resolve({ id: post.key }) })
        waiting.shift()?.()
      }),
  }
  /** Resolves when the next post is begun. */
  const next = (): Promise<void> => new Promise((resolve) => void waiting.push(resolve))
  return { platform, begun, next }
}

const notice = (key: string, channel = 'C1') => ({
  ...{ key, kind: 'notice' as const, place: { ...news, channel }, subject: `Sentence ${key}.`, dueAt: 0 },
})

test('at a stop what runs is finished, and nothing more is begun', async () => {
  const slow = createSlowPlatform()
  const { posting } = await createPostingStage({ platforms: [slow.platform] })
  const running = await startDeliveries(posting)
  await posting.deliveries.add([notice('a'), notice('b')], 0)
  const begun = slow.next()
  await running.look()
  await begun
  const stopped = running.stop(60_000)
  slow.begun[0]?.answer()
  await stopped
  expect(slow.begun.map(({ post }) => post.key)).toEqual(['a'])
  expect(await posting.deliveries.claim(news, posting.clock.now(), 1_000)).toMatchObject({ key: 'b', attempts: 1, unsure: false })
})

test('what is not finished in time is handed back: nothing more of it is begun, and whoever comes next looks it up first', async () => {
  const slow = createSlowPlatform()
  const { posting, expire, database } = await createPostingStage({ platforms: [slow.platform] })
  const running = await startDeliveries(posting)
  await posting.deliveries.add([notice('a')], 0)
  const begun = slow.next()
  await running.look()
  await begun
  await running.stop(1)
  expect(slow.begun[0]?.post.held?.()).toBe(false)
  // Soon, when what is on its way has come to its end; not only when the minute of the lease is over.
  expect(await posting.deliveries.waiting(posting.clock.now(), 10)).toEqual([])
  const [row] = await database.all<{ left: number }>(
    "select lease_until - cast(unixepoch('subsec') * 1000 as integer) as left from deliveries",
  )
  expect(row?.left).toBeLessThanOrEqual(10_000)
  await expire()
  expect(await posting.deliveries.claim(news, posting.clock.now(), 1_000)).toMatchObject({ key: 'a', attempts: 2, unsure: true })
})

test('channels do not wait for each other, and of one channel one post is under way', async () => {
  const slow = createSlowPlatform()
  const { posting } = await createPostingStage({ platforms: [slow.platform] })
  const running = await startDeliveries(posting)
  await posting.deliveries.add([notice('a1'), notice('a2'), notice('b1', 'C2')], 0)
  const both = slow.next().then(async () => {
    if (slow.begun.length < 2) await slow.next()
  })
  await running.look()
  await running.look()
  await both
  expect(slow.begun.map(({ post }) => post.key).sort()).toEqual(['a1', 'b1'])
  const third = slow.next()
  slow.begun.find(({ post }) => post.key === 'a1')?.answer()
  await third
  for (const { answer } of slow.begun) answer()
  await running.stop(60_000)
  expect(slow.begun.map(({ post }) => post.key).sort()).toEqual(['a1', 'a2', 'b1'])
})

test('two copies of the program share the work: of a channel one post is under way over both, and each is made once', async () => {
  const under = new Map<string, number>()
  const made: string[] = []
  let most = 0
  const platform: ChatPlatform = {
    ...createSlowPlatform().platform,
    post: async ({ channel }, { key }) => {
      const now = (under.get(channel) ?? 0) + 1
      under.set(channel, now)
      most = Math.max(most, now)
      await new Promise((resolve) => setImmediate(resolve))
      under.set(channel, now - 1)
      made.push(key)
      return { id: key }
    },
  }
  const { posting } = await createPostingStage({ platforms: [platform] })
  const copies = await Promise.all(
    [1, 2].map(() => startDeliveries({ ...posting, queue: createInProcessQueue({ concurrency: 4, log: posting.log }) })),
  )
  const keys = ['C1', 'C2', 'C3'].flatMap((channel) => Array.from({ length: 8 }, (_, i) => `${channel} ${i}`))
  // Those that were due first come last: what is added meanwhile does not overtake what is in work.
  for (const [i, key] of keys.entries()) {
    await posting.deliveries.add([{ ...notice(key, key.slice(0, 2)), dueAt: -i }], 0)
    await Promise.all(copies.map((copy) => copy.look()))
  }
  await vi.waitFor(async () => {
    await Promise.all(copies.map((copy) => copy.look()))
    expect(made.toSorted()).toEqual(keys.toSorted())
  }, 20_000)
  expect(most).toBe(1)
  for (const copy of copies) await copy.stop(10_000)
})
