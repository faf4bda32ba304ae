import { describe, expect, test } from 'vitest'
import type { Invocation } from '../../src/ports/chat.ts'
import { fairDesk } from '../../src/queue/fair-desk.ts'
import { createFairQueue } from '../../src/queue/fair-queue.ts'
import { createFakeReply } from '../fakes/reply.ts'

/** Work that ends when it is told to, and says when it began. */
const stage = (options: { readonly atOnce: number; readonly perKey: number }) => {
  const queue = createFairQueue(options)
  const began: string[] = []
  const ends = new Map<string, () => void>()
  const add = (key: string, name: string) =>
    queue.run(key, () => {
      began.push(name)
      return new Promise<void>((resolve) => void ends.set(name, resolve))
    })
  const end = async (name: string) => {
    ends.get(name)?.()
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { queue, began, add, end }
}

describe('the fair queue', () => {
  test('goes round over the workspaces, however much one of them asks for', async () => {
    const { queue, began, add, end } = stage({ atOnce: 1, perKey: 1 })
    for (const name of ['a1', 'a2', 'a3', 'a4']) void add('a', name)
    void add('b', 'b1')
    void add('c', 'c1')
    void add('b', 'b2')
    expect(queue.depth()).toBe(6)
    for (const name of ['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'a4']) {
      expect(began.at(-1)).toBe(name)
      await end(name)
    }
    expect(queue.depth()).toBe(0)
  })

  test('does no more at once than it may, and leaves room for others', async () => {
    const { began, add, end } = stage({ atOnce: 3, perKey: 2 })
    for (const name of ['a1', 'a2', 'a3']) void add('a', name)
    expect(began).toEqual(['a1', 'a2'])
    void add('b', 'b1')
    void add('b', 'b2')
    expect(began).toEqual(['a1', 'a2', 'b1'])
    await end('a1')
    expect(began).toEqual(['a1', 'a2', 'b1', 'a3'])
    await end('b1')
    expect(began.at(-1)).toBe('b2')
  })

  test('gives the result, or the error, and goes on after an error', async () => {
    const queue = createFairQueue({ atOnce: 1, perKey: 1 })
    const broken = queue.run('a', async () => {
      throw new Error('broken')
    })
    const good = queue.run('a', async () => 7)
    await expect(broken).rejects.toThrow('broken')
    expect(await good).toBe(7)
  })

  test('a question is answered while a hundred articles wait', async () => {
    const queue = createFairQueue({ atOnce: 1, perKey: 1 })
    const done: string[] = []
    const open: (() => void)[] = []
    const desk = fairDesk(
      {
        handle: async ({ command, asker }) => {
          if (command === 'article') await new Promise<void>((resolve) => void open.push(resolve))
          done.push(`${command} of ${asker.id}`)
        },
        complete: async () => [],
      },
      queue,
    )
    const place = { platform: 'slack', channel: 'C1', thread: null } as const
    const give = (call: object, workspace: string, who: string) =>
      desk.handle(
        { ...call, place: { ...place, workspace }, asker: { id: who, zone: null, manages: null }, replyTo: null } as Invocation,
        createFakeReply(),
      )
    const article = { command: 'article', options: { text: 'an article' } }
    for (let i = 0; i < 100; i++) void give(article, 'T1', `busy${i}`)
    void give(article, 'T2', 'other')
    await give({ command: 'ask', options: { question: 'who met whom?', briefing: null, page: null } }, 'T1', 'curious')
    expect(done).toEqual(['ask of curious'])
    for (let i = 0; i < 2; i++) {
      open.shift()?.()
      await new Promise((resolve) => setImmediate(resolve))
    }
    expect(done).toContain('article of other')
    expect(queue.depth()).toBe(98)
  })
})
