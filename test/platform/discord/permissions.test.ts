import { PermissionFlagsBits } from 'discord.js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { recordingDesk, saying } from '../../contract/stage.ts'
import { type DiscordStage, startStage } from './stage.ts'

let stage: DiscordStage
let failures: unknown[]

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 5 })

const begin = async (denied: bigint) => {
  stage.server.world.news.denied = denied
  const made = recordingDesk((_, reply) => reply.finish(saying(['Kim met Lavrov.'])))
  failures = made.failures
  await stage.platform.start(made.desk)
}

/** What was written to the asker directly. */
const direct = (): readonly string[] => {
  const channel = stage.server.world.direct(stage.asker).id
  const ids = stage.server.world.messages.filter((message) => message.channel === channel).map(({ id }) => id)
  return stage.seen().flatMap(({ id, words }) => (id !== null && ids.includes(id) ? [words] : []))
}

const sendMissing =
  'I may not post in #news: the permission "Send Messages" is missing for Dateline. A server admin can grant it in Channel settings → Permissions.'

beforeEach(async () => {
  stage = await startStage()
})

afterEach(() => stage.close())

describe('a permission that is missing', () => {
  test.each([
    [PermissionFlagsBits.SendMessages, sendMissing],
    // What may not be seen has no name either.
    [PermissionFlagsBits.ViewChannel, sendMissing.replace('Send Messages', 'View Channel').replace('#news', 'that channel')],
    [
      PermissionFlagsBits.SendMessages | PermissionFlagsBits.ReadMessageHistory,
      'I may not post in #news: the permissions "Send Messages" and "Read Message History" are missing for Dateline. A server admin can grant them in Channel settings → Permissions.',
    ],
  ])('is named where something is to be posted (%s)', async (denied, words) => {
    await begin(denied)
    const failure = await stage.platform
      .post(stage.place, { message: saying(['Morning news']), details: [], key: 'slot', again: false })
      .catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'PlatformError', reason: 'unknown-channel', message: words })
    expect(stage.server.calls.filter((call) => call.startsWith('POST /channels'))).toHaveLength(1)
  })

  test.each([
    [PermissionFlagsBits.SendMessages, 'Send Messages'],
    [PermissionFlagsBits.ReadMessageHistory, 'Read Message History'],
  ])('is told directly to who mentioned the bot, with the answer (%s)', async (denied, name) => {
    await begin(denied)
    stage.server.people.write(`<@${stage.server.world.bot.id}> who met whom?`)
    await eventually(() => expect(direct()).toEqual([sendMissing.replace('Send Messages', name), 'Kim met Lavrov.']))
    expect(failures).toEqual([])
  })

  test('does not keep a command from being answered; the asker is warned once, alone', async () => {
    await begin(PermissionFlagsBits.SendMessages)
    stage.server.people.type('ask', { question: 'who?' })
    await eventually(() => expect(stage.seen()).toHaveLength(2))
    stage.server.people.type('ask', { question: 'where?' })
    await eventually(() => expect(stage.seen()).toHaveLength(3))
    expect(stage.seen().map(({ to, words }) => [to, words])).toEqual([
      ['everyone', 'Kim met Lavrov.'],
      ['asker', `Commands work here, mentions and replies do not yet. ${sendMissing}`],
      ['everyone', 'Kim met Lavrov.'],
    ])
  })

  test('to write to the asker either is an error, and no loop', async () => {
    await begin(PermissionFlagsBits.SendMessages)
    stage.server.world.direct(stage.asker).denied = 1n
    stage.server.people.write(`<@${stage.server.world.bot.id}> who met whom?`)
    await eventually(() => expect(failures).toMatchObject([{ name: 'PlatformError', reason: 'unknown-channel' }]))
  })
})

describe('what is checked in a channel', () => {
  test('every permission that is needed, and whether it is there', async () => {
    await begin(PermissionFlagsBits.SendMessages)
    expect((await stage.platform.check(stage.place)).map(({ name, ok }) => [name, ok])).toEqual([
      ['View Channel', true],
      ['Send Messages', false],
      ['Read Message History', true],
      ['Create Public Threads', true],
      ['Send Messages in Threads', true],
    ])
  })

  test('in a thread it is another permission to write', async () => {
    await begin(0n)
    const thread = stage.server.world.addChannel({ type: 11, name: 'talks', parent: stage.server.world.news.id })
    const found = await stage.platform.check({ ...stage.place, channel: thread.id })
    expect(found.map(({ name }) => name)).toContain('Send Messages in Threads')
  })

  test('a channel that cannot be seen is one finding; one that is not there is an error', async () => {
    await begin(0n)
    const hidden = stage.server.world.addChannel({ denied: PermissionFlagsBits.ViewChannel })
    expect((await stage.platform.check({ ...stage.place, channel: hidden.id })).find(({ ok }) => !ok)).toMatchObject({
      name: 'View Channel',
    })
    await expect(stage.platform.check(stage.nowhere)).rejects.toMatchObject({ reason: 'unknown-channel' })
  })

  test('direct messages need none', async () => {
    await begin(0n)
    expect(await stage.platform.check({ ...stage.place, workspace: null, channel: stage.server.world.direct(stage.asker).id })).toEqual([])
  })
})
