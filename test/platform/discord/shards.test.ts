import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createDiscordPlatform } from '../../../src/platform/discord/discord-platform.ts'
import type { ChatPlatform } from '../../../src/ports/chat.ts'
import type { LeaseStore } from '../../../src/ports/workspaces.ts'
import type { Database } from '../../../src/store/database.ts'
import { createLeaseStore } from '../../../src/store/leases.ts'
import { openDatabase } from '../../../src/store/open-database.ts'
import { recordingDesk, saying } from '../../contract/stage.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { type DiscordServer, startDiscordServer } from '../../fakes/discord-server/discord-server.ts'
import { createFakeLog } from '../../fakes/log.ts'
import { goodToken } from './stage.ts'

// Several copies of the program, one bot, one store.

let database: Database
let server: DiscordServer
const copies: ChatPlatform[] = []
let answeredBy: number[]

const begin = async (leases: LeaseStore | null = createLeaseStore(database)): Promise<ChatPlatform> => {
  const number = copies.length
  const platform = createDiscordPlatform({
    token: goodToken,
    ...(leases && { leases }),
    clock: createFakeClock(),
    log: createFakeLog(),
    api: server.api,
    forget: async () => 0,
    roundMs: 250,
  })
  copies.push(platform)
  const { desk } = recordingDesk(async (_, reply) => {
    answeredBy.push(number)
    await reply.finish(saying(['Done.']))
  })
  await platform.start(desk)
  return platform
}

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 20 })

beforeEach(async () => {
  answeredBy = []
  database = await openDatabase({ file: ':memory:' })
  server = await startDiscordServer({ token: goodToken })
})

afterEach(async () => {
  for (const copy of copies.splice(0)) await copy.stop()
  await server.close()
  await database.close()
})

describe('several copies of the program', () => {
  test('one hears, and all may post', async () => {
    await begin()
    const second = await begin()
    await begin()
    expect(server.gateway.connected()).toBe(1)
    const place = { platform: 'discord', workspace: server.world.guild, channel: server.world.news.id, thread: null } as const
    await second.post(place, { message: saying(['Morning news']), details: [], key: 'slot', again: false })
    expect(server.world.messages).toHaveLength(1)
    server.people.write(`<@${server.world.bot.id}> help`)
    await eventually(() => expect(answeredBy).toHaveLength(1))
  })

  test('when the one that hears is stopped, another does', async () => {
    const first = await begin()
    await begin()
    await first.stop()
    await eventually(() => expect(server.gateway.connected()).toBe(1))
    server.people.write(`<@${server.world.bot.id}> help`)
    await eventually(() => expect(answeredBy).toEqual([1]))
  })

  test('when it is gone without a word, another does as soon as the lease has run out', async () => {
    // Somebody who took the shard and died.
    await createLeaseStore(database).take('discord shard 0', 'gone', 300)
    await begin()
    await eventually(() => expect(server.gateway.shards()).toEqual([0]))
  })

  test('one that has lost its lease to another is silent from then on', async () => {
    await begin()
    await database.run(`update leases set holder = 'another', until = until + 600000 where name = 'discord shard 0'`)
    await eventually(() => expect(server.gateway.connected()).toBe(0))
  })

  test('share the shards of a large bot, each heard once; a server is answered by the one that hears it', async () => {
    server.world.shards = 3
    await Promise.all([begin(), begin()])
    await eventually(() => expect(server.gateway.shards()).toEqual([0, 1, 2]))
    server.people.type('help')
    await eventually(() => expect(answeredBy).toHaveLength(1))
  })

  test('one that was told another number of shards waits until the others are gone', async () => {
    const first = await begin()
    server.world.shards = 2
    await begin()
    expect(server.gateway.shards()).toEqual([0])
    await first.stop()
    await eventually(() => expect(server.gateway.shards()).toEqual([0, 1]))
  })

  test('with the store away, what is heard goes on being heard', async () => {
    let away = false
    const store = createLeaseStore(database)
    const fail = () => Promise.reject(new Error('away'))
    let tried = 0
    await begin({
      take: (...of) => {
        if (away) tried += 1
        return away ? fail() : store.take(...of)
      },
      give: (...of) => (away ? fail() : store.give(...of)),
    })
    away = true
    await eventually(() => expect(tried).toBeGreaterThan(2))
    server.people.write(`<@${server.world.bot.id}> help`)
    await eventually(() => expect(answeredBy).toEqual([0]))
  })
})

test('a copy that is alone hears all shards that Discord wants', async () => {
  server.world.shards = 2
  await begin(null)
  expect(server.gateway.shards()).toEqual([0, 1])
})
