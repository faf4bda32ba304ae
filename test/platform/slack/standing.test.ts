import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { sdkLog } from '../../../src/platform/slack/sdk-log.ts'
import { createStanding, type Standing } from '../../../src/platform/slack/standing.ts'
import { createClient, createWebApi, webClientOptions } from '../../../src/platform/slack/web-api.ts'
import { recordingDesk, saying } from '../../contract/stage.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { createFakeLog } from '../../fakes/log.ts'
import { type SlackServer, startSlackServer } from '../../fakes/slack-server/slack-server.ts'
import { ids, tokens } from '../../fakes/slack-server/workspace.ts'
import { slackStage } from './slack-stage.ts'

const clock = createFakeClock()
let server: SlackServer
let standingOf: Standing

const begin = (managers: readonly string[] = []) => {
  const client = createClient(tokens.bot, webClientOptions(server.apiUrl, sdkLog(createFakeLog())))
  standingOf = createStanding({ apiOf: () => createWebApi(client, async () => undefined), managers, clock })
}

const grant = (...scopes: readonly string[]) => scopes.map((scope) => server.workspace.scopes.add(scope))

const founded = (user: string) => {
  const news = server.workspace.channels.get(ids.news)
  if (news) news.creator = user
}

const asked = () => standingOf(ids.team, ids.news, ids.asker)

const calls = () => server.calls.map(({ method }) => method)

beforeEach(async () => {
  server = await startSlackServer({ clock })
  begin()
})

afterEach(() => server.close())

describe('who may change what a channel gets on Slack', () => {
  test('an admin, with the zone of the profile', async () => {
    grant('users:read', 'channels:read')
    expect(await asked()).toMatchObject({ manages: false, zone: 'Europe/London', refusal: expect.stringContaining('admins and owners') })
    server.workspace.members.set(ids.asker, { id: ids.asker, admin: true, zone: 'Asia/Seoul' })
    clock.move(60_001)
    expect(await asked()).toEqual({ manages: true, zone: 'Asia/Seoul' })
  })

  test('whoever made the channel', async () => {
    grant('users:read', 'channels:read')
    founded(ids.asker)
    expect(await asked()).toMatchObject({ manages: true })
  })

  test('everybody in a direct message, and those in the list, whatever Slack says', async () => {
    expect(await standingOf(ids.team, ids.direct, ids.asker)).toEqual({ manages: true, zone: null })
    begin([ids.asker])
    expect(await asked()).toEqual({ manages: true, zone: null })
  })

  test('without the scopes nobody knows, and the scope is named', async () => {
    expect(await asked()).toEqual({ manages: null, zone: null, refusal: expect.stringMatching(/users:read and channels:read.*OAuth/) })
    grant('users:read')
    const { refusal } = await asked()
    expect(refusal).toContain('scope channels:read')
    expect(refusal).not.toContain('users:read')
  })

  test('while Slack has trouble nobody may, and it is not remembered', async () => {
    grant('users:read', 'channels:read')
    founded(ids.asker)
    server.faults.plan(/conversations\.info/, { kind: 'http-500' })
    expect(await asked()).toMatchObject({ manages: null, refusal: expect.stringContaining('try again') })
    expect(await asked()).toMatchObject({ manages: true })
  })

  test('is asked once a minute', async () => {
    grant('users:read', 'channels:read')
    await Promise.all([asked(), asked(), asked()])
    await asked()
    expect(calls().sort()).toEqual(['conversations.info', 'users.info'])
    clock.move(60_001)
    await asked()
    expect(calls()).toHaveLength(4)
  })
})

describe('a command on Slack', () => {
  test('that changes something comes with who asks for it, looked up after the acknowledgement; others cost no look-up', async () => {
    const stage = await slackStage()
    try {
      const { desk, asked: heard } = recordingDesk((_, reply) => reply.finish(saying(['Done.'])))
      await stage.platform.start(desk)
      for (const scope of ['users:read', 'channels:read']) stage.server.workspace.scopes.add(scope)
      let release = () => {}
      stage.server.faults.plan(/users\.info/, { kind: 'held', until: new Promise<void>((resolve) => (release = resolve)) })
      await stage.type('help')
      // Acknowledged, though Slack has not told yet who this is.
      await stage.type('forget everything sure:yes')
      await vi.waitFor(() => expect(heard.map(({ command }) => command)).toEqual(['help']), { timeout: 5_000 })
      release()
      await vi.waitFor(() => expect(heard).toHaveLength(2), { timeout: 5_000 })
      expect(heard.map(({ asker }) => [asker.manages, asker.zone])).toEqual([
        [null, null],
        [false, 'Europe/London'],
      ])
      expect(stage.server.calls.filter(({ method }) => method === 'users.info')).toHaveLength(1)
    } finally {
      await stage.close()
    }
  })
})
