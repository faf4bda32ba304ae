import { expect, test } from 'vitest'
import { quotaDesk } from '../../src/app/quota-desk.ts'
import type { Invocation, Place } from '../../src/ports/chat.ts'
import { createFollowStore } from '../../src/store/follows.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { createSettingChangeStore } from '../../src/store/setting-changes.ts'
import { createFakeReply } from '../fakes/reply.ts'

test('a channel and a workspace have as many feeds as they may, and then it is said; others are not held up', async () => {
  const database = await openDatabase({ file: ':memory:' })
  const follows = createFollowStore(database)
  const quotas = { feedsPerChannel: 2, feedsPerWorkspace: 3, digestsPerChannel: 1, digestsPerWorkspace: 1 }
  let feeds = 0
  const desk = quotaDesk(
    {
      handle: async ({ place }, reply) => {
        feeds += 1
        await follows.follow({ place, url: `https://news.test/${feeds}`, title: null, post: 'digest', addedBy: 'U1' }, feeds)
        await reply.finish({ audience: 'asker', fallback: 'followed', blocks: [], about: null })
      },
      complete: async () => [],
    },
    quotas,
    createSettingChangeStore(database),
  )
  const add = async (where: Partial<Place> = {}): Promise<string> => {
    const reply = createFakeReply()
    const place: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null, ...where }
    const call = {
      command: 'feed add',
      options: {},
      place,
      asker: { id: 'U1', zone: null, manages: true },
      replyTo: null,
    } as unknown as Invocation
    await desk.handle(call, reply)
    return reply.posted[0]?.fallback ?? ''
  }
  expect([await add(), await add()]).toEqual(['followed', 'followed'])
  expect(await add()).toContain('This channel has 2 feeds, which is as many as a channel may have. Remove one first')
  expect(await add({ channel: 'C2' })).toBe('followed')
  expect(await add({ channel: 'C3' })).toContain('All channels here together have 3 feeds')
  expect(await add({ workspace: 'T2' })).toBe('followed')
  for (const channel of ['D1', 'D2', 'D3', 'D4']) expect(await add({ platform: 'discord', workspace: null, channel })).toBe('followed')
  await database.close()
})
