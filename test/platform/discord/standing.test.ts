import { PermissionFlagsBits } from 'discord.js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Invocation } from '../../../src/ports/chat.ts'
import { recordingDesk, saying } from '../../contract/stage.ts'
import { type DiscordStage, startStage } from './stage.ts'

let stage: DiscordStage
let asked: readonly Invocation[]

const begin = async () => {
  const { desk, asked: heard } = recordingDesk((_, reply) => reply.finish(saying(['Done.'])))
  asked = heard
  await stage.platform.start(desk)
}

const manages = async (times: number) => {
  await vi.waitFor(() => expect(asked).toHaveLength(times), { timeout: 5_000, interval: 5 })
  return asked.at(-1)?.asker.manages
}

beforeEach(async () => {
  stage = await startStage()
})

afterEach(() => stage.close())

describe('who may change what a channel gets on Discord', () => {
  test('who manages the channel or the server, as the interaction tells', async () => {
    await begin()
    const { world, people } = stage.server
    people.type('help')
    expect(await manages(1)).toBe(false)
    expect(asked[0]?.asker.refusal).toContain('Manage Channels or Manage Server')
    let times = 1
    for (const bit of ['ManageChannels', 'ManageGuild', 'Administrator'] as const) {
      world.asker.permissions = PermissionFlagsBits[bit] | PermissionFlagsBits.SendMessages
      people.type('help')
      expect(await manages((times += 1))).toBe(true)
    }
  })

  test('everybody in a direct message', async () => {
    await begin()
    const { world, people } = stage.server
    const channel = world.direct(world.asker.id)
    people.type('help', {}, { channel })
    expect(await manages(1)).toBe(true)
    people.write('help', { channel })
    expect(await manages(2)).toBe(true)
  })

  test('with a mention by roles and the channel’s overwrites, as Discord works them out', async () => {
    const { world, people } = stage.server
    world.owner = '1390000000000000007'
    const role = world.addRole(PermissionFlagsBits.ManageChannels)
    await begin()
    const mention = () => people.write(`<@${world.bot.id}> help`)
    mention()
    expect(await manages(1)).toBe(false)
    world.asker.roles = [role]
    mention()
    expect(await manages(2)).toBe(true)
  })

  test('with a mention the owner always, and not who is denied it in the channel', async () => {
    const { world, people } = stage.server
    const role = world.addRole(PermissionFlagsBits.ManageChannels)
    world.news.overwrites = [{ id: role, type: 0, allow: '0', deny: String(PermissionFlagsBits.ManageChannels) }]
    world.asker.roles = [role]
    await begin()
    people.write(`<@${world.bot.id}> help`)
    expect(await manages(1)).toBe(true)
    await stage.close()
    stage = await startStage()
    const other = stage.server.world
    other.owner = '1390000000000000007'
    const denied = other.addRole(PermissionFlagsBits.ManageChannels)
    other.news.overwrites = [{ id: denied, type: 0, allow: '0', deny: String(PermissionFlagsBits.ManageChannels) }]
    other.asker.roles = [denied]
    await begin()
    stage.server.people.write(`<@${other.bot.id}> help`)
    expect(await manages(1)).toBe(false)
  })
})
