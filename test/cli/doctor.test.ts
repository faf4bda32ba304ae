import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registrationBody } from '../../src/platform/discord/registration.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { type DiscordServer, startDiscordServer } from '../fakes/discord-server/discord-server.ts'
import { type SlackServer, startSlackServer } from '../fakes/slack-server/slack-server.ts'
import { ownFolder } from '../store/own-folder.ts'
import { runCli } from './run-cli.ts'

const folder = await ownFolder()
let slack: SlackServer
let discord: DiscordServer
beforeAll(async () => {
  slack = await startSlackServer({ clock: { now: () => Date.now() } })
  discord = await startDiscordServer({ token: 'right' })
  await (await openDatabase({ file: join(folder, 'news.db') })).close()
})
afterAll(async () => {
  await slack.close()
  await discord.close()
})

interface Told {
  readonly ok: boolean
  readonly findings: readonly { readonly name: string; readonly ok: boolean; readonly fix: string | null }[]
}

const doctor = async (args: readonly string[], set: Readonly<Record<string, string>>) => {
  const { code, stdout, stderr } = await runCli(folder, ['doctor', '--json', ...args], { DATELINE_DATABASE: 'news.db', ...set })
  expect(stderr).toBe('')
  const told = JSON.parse(stdout) as Told
  return { code, told, bad: told.findings.filter(({ ok }) => !ok), names: told.findings.map(({ name }) => name) }
}

const onSlack = () => ({ SLACK_BOT_TOKEN: slack.tokens.bot, SLACK_APP_TOKEN: slack.tokens.app, SLACK_API_URL: slack.apiUrl })
const onDiscord = () => ({ DISCORD_TOKEN: 'right', DISCORD_API_URL: discord.api })

describe('dateline doctor', { timeout: 60_000 }, () => {
  test('tells what is in order, and ends with 0', async () => {
    const { code, told, names } = await doctor([], onSlack())
    expect(told.findings.filter(({ ok }) => !ok)).toEqual([])
    expect({ code, ok: told.ok }).toEqual({ code: 0, ok: true })
    for (const part of [
      'the configuration',
      'Dateline ',
      'Node ',
      'zone data',
      'disk: ',
      'store reached (SQLite)',
      'schema: step',
      'clock',
      'slack: scope commands',
    ])
      expect(names.some((name) => name.startsWith(part))).toBe(true)
  })

  test('a scope that is missing is named, with how it is granted; green and red lines without --json', async () => {
    slack.workspace.scopes.delete('im:history')
    const { stdout, code } = await runCli(folder, ['doctor'], { DATELINE_DATABASE: 'news.db', ...onSlack() })
    slack.workspace.scopes.add('im:history')
    expect(code).toBe(1)
    expect(stdout).toMatch(/^✗ slack: scope im:history\n {4}.*Bot Token Scopes/m)
    expect(stdout).toMatch(/^✓ slack: scope commands$/m)
  })

  test('commands of Discord that are not registered, or are others, are told; a wrong token too, and never shown', async () => {
    expect((await doctor([], onDiscord())).bad).toMatchObject([
      { name: 'Discord: no commands are registered', fix: expect.stringContaining('npm run register') },
    ])
    const registered = await runCli(folder, ['register', 'discord'], onDiscord())
    expect(registered.code).toBe(0)
    expect((await doctor([], onDiscord())).bad).toEqual([])
    const wrong = await doctor([], { ...onDiscord(), DISCORD_TOKEN: 'wrong-secret' })
    expect(wrong).toMatchObject({ code: 1, bad: [{ name: 'Discord does not answer as it should' }] })
    expect(JSON.stringify(wrong)).not.toContain('wrong-secret')
    expect(registrationBody().length).toBeGreaterThan(1)
  })

  test('a channel’s permissions are looked at by name', async () => {
    const { guild, news } = discord.world
    const { names } = await doctor(['--channel', `discord:${guild}:${news.id}`], onDiscord())
    expect(names).toContain('discord: Send Messages')
  })

  test('mistakes of the configuration, a store that is away and no platform at all', async () => {
    expect((await doctor([], { SLACK_BOT_TOKEN: 'xoxb-secret-1' })).bad).toMatchObject([
      { name: 'the configuration', fix: expect.stringContaining('SLACK_APP_TOKEN') },
    ])
    const away = await doctor([], { DATELINE_DATABASE: '', DATABASE_URL: 'postgres://dateline:secret@127.0.0.1:1/news' })
    expect(away.bad.map(({ name }) => name)).toEqual(['the store does not answer as it should', 'a chat platform'])
    expect(JSON.stringify(away)).not.toContain('secret')
  })
})
