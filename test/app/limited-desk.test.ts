import { expect, test } from 'vitest'
import { limitedDesk } from '../../src/app/limited-desk.ts'
import { StoreError } from '../../src/errors.ts'
import { plainWords } from '../../src/message/message.ts'
import type { Invocation, Place } from '../../src/ports/chat.ts'
import type { TakeFromPurses } from '../../src/ports/purses.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { createFakeLog } from '../fakes/log.ts'
import { createFakeReply } from '../fakes/reply.ts'

const limits = {
  commandsPerUser: 3,
  commandsPerChannel: 5,
  commandsPerWorkspace: 7,
  articlesPerUser: 2,
  articlesPerChannel: 3,
  articlesPerWorkspace: 4,
}

const stage = (shared: TakeFromPurses | null = null) => {
  const clock = createFakeClock()
  let handled = 0
  const desk = limitedDesk(
    { handle: async () => void (handled += 1), complete: async () => [] },
    { limits, shared, clock, log: createFakeLog() },
  )
  const help = { command: 'help', options: {} } as const
  const article = { command: 'brief', options: { text: 'https://news.test/ferry' } } as const
  /** Null where it was let through, else what the person reads. */
  const give = async (call: typeof help | typeof article, who: string, where: Partial<Place> = {}): Promise<string | null> => {
    const place: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null, ...where }
    const reply = createFakeReply()
    const before = handled
    await desk.handle({ ...call, place, asker: { id: who, zone: null, manages: null }, replyTo: null } as Invocation, reply)
    expect(handled + reply.posted.length).toBe(before + 1)
    const block = reply.posted[0]?.blocks[0]
    if (block === undefined) return null
    expect(reply.posted[0]?.audience).toBe('asker')
    return block.type === 'paragraph' ? plainWords(block.line) : ''
  }
  return { clock, give, help, article }
}

test('one person has so many commands a minute, and is told when to come again; another is not held up', async () => {
  const { clock, give, help } = stage()
  for (let i = 0; i < 3; i++) expect(await give(help, 'U1')).toBeNull()
  expect(await give(help, 'U1')).toBe('That was a lot at once: I take 3 commands a minute from one person. Please try again in 20 seconds.')
  expect(await give(help, 'U2')).toBeNull()
  clock.move(20_000)
  expect(await give(help, 'U1')).toBeNull()
  expect(await give(help, 'U1')).toContain('20 seconds')
})

test('a channel and a workspace have theirs, and what was refused is not counted', async () => {
  const { give, help } = stage()
  for (let i = 0; i < 5; i++) expect(await give(help, `U${i}`)).toBeNull()
  for (let i = 0; i < 9; i++) expect(await give(help, 'U9')).toContain('5 commands a minute from one channel')
  for (let i = 0; i < 2; i++) expect(await give(help, 'U9', { channel: 'C2' })).toBeNull()
  expect(await give(help, 'U9', { channel: 'C3' })).toContain('7 commands a minute from all channels here together')
  // The same ids in another workspace and on another platform are others.
  expect(await give(help, 'U0', { workspace: 'T2' })).toBeNull()
  expect(await give(help, 'U0', { platform: 'discord' })).toBeNull()
})

test('articles and links have limits of their own, by the hour; questions go on', async () => {
  const { clock, give, help, article } = stage()
  for (let i = 0; i < 2; i++) expect(await give(article, 'U1')).toBeNull()
  expect(await give(article, 'U1')).toBe(
    'I open 2 articles and feeds an hour for one person, and that many are opened. The next in 30 minutes; questions are answered meanwhile.',
  )
  expect(await give(help, 'U1')).toBeNull()
  clock.move(30 * 60_000)
  expect(await give(article, 'U1')).toBeNull()
})

test('direct messages on Discord share no workspace', async () => {
  const { give, help } = stage()
  for (let i = 0; i < 20; i++) expect(await give(help, `U${i}`, { platform: 'discord', workspace: null, channel: `D${i}` })).toBeNull()
})

test('while what is shared cannot be asked, this copy counts for itself', async () => {
  const { give, help } = stage(() => Promise.reject(new StoreError('away', { retryable: true })))
  for (let i = 0; i < 3; i++) expect(await give(help, 'U1')).toBeNull()
  expect(await give(help, 'U1')).toContain('20 seconds')
})

test('what is shared decides, and names the limit that is reached', async () => {
  const { give, help } = stage(async (purses) => ({ key: purses[1]?.key ?? '', waitMs: 61_000 }))
  expect(await give(help, 'U1')).toBe(
    'That was a lot at once: I take 5 commands a minute from one channel. Please try again in 61 seconds.',
  )
})
