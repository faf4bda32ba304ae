import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Place } from '../../../src/ports/chat.ts'
import type { Database } from '../../../src/store/database.ts'
import { createFollowStore } from '../../../src/store/follows.ts'
import { createChannelDataStore } from '../../../src/store/forget-channel.ts'
import { openDatabase } from '../../../src/store/open-database.ts'
import { recordingDesk, saying } from '../../contract/stage.ts'
import { type DiscordStage, startStage } from './stage.ts'

// A server that removes the bot, and what is kept of it in a real store.

let stage: DiscordStage
let database: Database
const elsewhere: Place = { platform: 'discord', workspace: '42', channel: '43', thread: null }

beforeEach(async () => {
  database = await openDatabase({ file: ':memory:' })
  stage = await startStage({ forget: (guild) => createChannelDataStore(database).forgetWorkspace('discord', guild) })
  for (const place of [stage.place, elsewhere])
    await createFollowStore(database).follow({ place, url: 'https://news.test/feed', title: null, post: 'digest', addedBy: 'U1' }, 1)
  await stage.platform.start(recordingDesk((_, reply) => reply.finish(saying(['It is done.']))).desk)
})

afterEach(async () => {
  await stage.close()
  await database.close()
})

const kept = async () =>
  (await database.all<{ workspace: string }>('select workspace from followers order by workspace')).map((row) => row.workspace)

const guild = () => stage.server.world.guild

/** Everything that came before is done with: what is typed now is answered. */
const settled = async () => {
  stage.server.people.type('help')
  await vi.waitFor(() => expect(stage.seen()).toHaveLength(1), { timeout: 5_000, interval: 5 })
}

test('all of it is forgotten, and nothing of other servers', async () => {
  stage.server.gateway.dispatch('GUILD_DELETE', { id: guild() })
  await vi.waitFor(async () => expect(await kept()).toEqual(['42']), { timeout: 5_000, interval: 5 })
  expect(stage.lines.join('\n')).toContain('a server has removed me; all of it is forgotten')
})

test('one that has an outage is not forgotten', async () => {
  stage.server.gateway.dispatch('GUILD_DELETE', { id: guild(), unavailable: true })
  await settled()
  expect(await kept()).toEqual([guild(), '42'].sort())
})

test('with the store away the log tells what deletes it', async () => {
  await database.close()
  stage.server.gateway.dispatch('GUILD_DELETE', { id: guild() })
  await vi.waitFor(() => expect(stage.lines.join('\n')).toContain(`dateline forget discord:${guild()} --yes`), {
    timeout: 5_000,
    interval: 5,
  })
})
