import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type DiscordServer, startDiscordServer } from '../fakes/discord-server/discord-server.ts'

const cli = resolve(import.meta.dirname, '../../src/cli.ts')

let server: DiscordServer
beforeAll(async () => {
  server = await startDiscordServer({ token: 'right' })
})
afterAll(() => server.close())

const register = (args: readonly string[], token: string) =>
  new Promise<{ readonly code: number; readonly stdout: string; readonly stderr: string }>((done) => {
    execFile(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), cli, 'register', ...args],
      {
        cwd: tmpdir(),
        env: { ...process.env, DISCORD_TOKEN: token, DISCORD_API_URL: `${server.api}/`, SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '' },
      },
      (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    )
  })

describe.concurrent('dateline register', { timeout: 60_000 }, () => {
  test('tells Discord the commands, for all servers or for one', async () => {
    expect(await register(['discord'], 'right')).toEqual({
      code: 0,
      stdout: 'Discord has taken brief, Brief this for all servers.\n',
      stderr: '',
    })
    const { guild } = server.world
    expect((await register(['discord', '--guild', guild], 'right')).stdout).toContain(`for the server ${guild}`)
    expect(server.registered.map(({ path }) => path.includes('/guilds/'))).toEqual([false, true])
  })

  test('says which setting is missing, that a token is wrong, and that Slack needs nothing; no token is shown', async () => {
    expect(await register(['discord'], '')).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^dateline: DISCORD_TOKEN: is missing/),
    })
    const wrong = await register(['discord'], 'wrong-secret')
    expect(wrong).toMatchObject({ code: 1, stdout: '', stderr: expect.stringMatching(/^dateline: Discord .*\n$/) })
    expect(wrong.stderr).not.toContain('wrong-secret')
    expect(await register(['slack'], 'right')).toMatchObject({ code: 2, stderr: expect.stringContaining('config/slack-manifest.json') })
    expect((await register(['discord', '--guild', 'news'], 'right')).code).toBe(2)
  })
})
