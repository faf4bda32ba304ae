import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { commandNames, commands } from '../../../src/command/catalogue.ts'
import { PlatformError } from '../../../src/errors.ts'
import { register, registrationBody } from '../../../src/platform/discord/registration.ts'
import { commandProblems } from '../../fakes/discord-server/command-limits.ts'
import { type DiscordServer, startDiscordServer } from '../../fakes/discord-server/discord-server.ts'

describe('what is registered with Discord, from the catalogue', () => {
  const body = registrationBody()
  const [slash] = body

  test('is within all limits of commands', () => {
    expect(commandProblems(body)).toEqual([])
  })

  test('has every subcommand, and every menu, and nothing else', () => {
    const wanted = commandNames.filter((name) => commands[name].surface === 'subcommand')
    const typed = (slash && 'options' in slash ? (slash.options ?? []) : []).flatMap((option) =>
      option.type === 2 ? (option.options ?? []).map(({ name }) => `${option.name} ${name}`) : [option.name],
    )
    expect(typed.sort()).toEqual([...wanted].sort())
    expect(body.slice(1).map(({ name, type }) => [name, type])).toEqual([['Brief this', 3]])
  })

  test('works in servers, with the bot and in other direct messages, installed either way', () => {
    for (const command of body) expect(command).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] })
  })

  test('a command with a form can be sent without its text, which opens the form', () => {
    expect(slash).toMatchObject({
      options: expect.arrayContaining([
        expect.objectContaining({ name: 'article', options: [expect.objectContaining({ name: 'text', required: false })] }),
      ]),
    })
  })

  test('the table of limits does find what is wrong', () => {
    const fine = { name: 'brief', description: 'news', type: 1 }
    const option = { name: 'page', description: 'which', type: 4 }
    expect(commandProblems([{ ...fine, name: 'Brief' }])).not.toEqual([])
    expect(commandProblems([{ ...fine, description: 'x'.repeat(101) }])).not.toEqual([])
    expect(commandProblems([{ ...fine, options: Array.from({ length: 26 }, (_, i) => ({ ...option, name: `n${i}` })) }])).not.toEqual([])
    expect(commandProblems([{ ...fine, options: [{ ...option, description: '' }] }])).not.toEqual([])
    expect(commandProblems([{ ...fine, options: [option, { ...option, name: 'must', required: true }] }])).not.toEqual([])
    expect(commandProblems([{ ...fine, options: [option, { name: 'ask', description: 'a question', type: 1 }] }])).not.toEqual([])
    expect(
      commandProblems([
        {
          ...fine,
          options: Array.from({ length: 25 }, (_, i) => ({
            name: `long${i}`,
            description: 'a',
            type: 3,
            choices: Array.from({ length: 25 }, (_, j) => ({ name: `${j}`, value: 'v'.repeat(20) })),
          })),
        },
      ]),
    ).toEqual(['brief: over 8,000 characters'])
    expect(commandProblems([{ name: 'Brief this', description: 'no', type: 3 }])).not.toEqual([])
  })
})

describe('registering', () => {
  let server: DiscordServer
  beforeEach(async () => {
    server = await startDiscordServer({ token: 'right' })
  })
  afterEach(() => server.close())

  test('overwrites the commands everywhere, in one call', async () => {
    expect(await register({ token: 'right', guild: null, api: server.api })).toEqual(['brief', 'Brief this'])
    expect(server.registered).toMatchObject([{ path: `/applications/${server.world.bot.id}/commands` }])
    expect(server.registered[0]?.commands).toEqual(JSON.parse(JSON.stringify(registrationBody())))
  })

  test('or those of one server', async () => {
    await register({ token: 'right', guild: server.world.guild, api: server.api })
    expect(server.registered).toMatchObject([{ path: `/applications/${server.world.bot.id}/guilds/${server.world.guild}/commands` }])
  })

  test('with a wrong token is an error with a reason, tried once and without the token', async () => {
    const failure = await register({ token: 'wrong-secret', guild: null, api: server.api }).catch((error: unknown) => error)
    expect(failure).toBeInstanceOf(PlatformError)
    expect(failure).toMatchObject({ reason: 'unauthorized', platform: 'discord' })
    expect(JSON.stringify(failure) + String(failure)).not.toContain('wrong-secret')
    expect(server.calls).toEqual(['GET /applications/@me'])
  })
})
