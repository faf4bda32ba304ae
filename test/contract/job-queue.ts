import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { JobQueue } from '../../src/ports/deliveries.ts'

const patience = { timeout: 20_000, interval: 20 }

/** What whoever spreads work counts on, whichever queue it is. `open` gives an empty one that does one job at a time. */
export const queueContract = (open: () => Promise<JobQueue>): void => {
  let queue: JobQueue
  beforeEach(async () => void (queue = await open()))
  afterEach(() => queue.stop(100))

  const job = (key: string) => ({ key, data: { channel: key, workspace: null } })

  test('each job is done, with its data', async () => {
    const done: unknown[] = []
    await queue.handle('deliver', async (data) => void done.push(data))
    await queue.add('deliver', [job('a'), job('b')])
    await queue.add('deliver', [job('c')])
    await vi.waitFor(() => expect(done).toHaveLength(3), patience)
    expect(done).toContainEqual({ channel: 'b', workspace: null })
  })

  test('of one key one waits; what is added while it is in work comes after', async () => {
    let release = (): void => {}
    const gate = new Promise<void>((resolve) => (release = resolve))
    const begun: (string | null | undefined)[] = []
    await queue.handle('deliver', async ({ channel }) => {
      begun.push(channel)
      await gate
    })
    await queue.add('deliver', [job('a')])
    await vi.waitFor(() => expect(begun).toEqual(['a']), patience)
    await queue.add('deliver', [job('a'), job('a')])
    await queue.add('deliver', [job('a'), job('b')])
    release()
    await vi.waitFor(() => expect(begun.toSorted()).toEqual(['a', 'a', 'b']), patience)
    await queue.add('deliver', [job('c')])
    await vi.waitFor(() => expect(begun).toHaveLength(4), patience)
  })

  test('a job that fails is not done again and holds up no other', async () => {
    const begun: (string | null | undefined)[] = []
    await queue.handle('deliver', async ({ channel }) => {
      begun.push(channel)
      if (channel === 'bad') throw new Error('no')
    })
    await queue.add('deliver', [job('bad'), job('good'), job('better')])
    await vi.waitFor(() => expect(begun.toSorted()).toEqual(['bad', 'better', 'good']), patience)
  })

  test('stopped, it waits for what runs, begins nothing more and takes nothing', async () => {
    const log: string[] = []
    let release = (): void => {}
    const gate = new Promise<void>((resolve) => (release = resolve))
    await queue.handle('deliver', async ({ channel }) => {
      log.push(`${channel} begins`)
      await gate
      log.push(`${channel} ends`)
    })
    await queue.add('deliver', [job('a'), job('b')])
    await vi.waitFor(() => expect(log).toHaveLength(1), patience)
    const stopped = queue.stop(20_000).then(() => log.push('stopped'))
    release()
    await stopped
    const [first] = log
    expect(log).toEqual([first, first?.replace('begins', 'ends'), 'stopped'])
    await queue.add('deliver', [job('c')])
    expect(log).toHaveLength(3)
  })

  test('stopped, it waits no longer than it is told', async () => {
    let begun = false
    await queue.handle('deliver', () => {
      begun = true
      return new Promise(() => {})
    })
    await queue.add('deliver', [job('a')])
    await vi.waitFor(() => expect(begun).toBe(true), patience)
    await queue.stop(10)
  })
}
