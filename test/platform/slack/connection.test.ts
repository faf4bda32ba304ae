import { inspect } from 'node:util'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { httpPath } from '../../../src/platform/slack/connection.ts'
import { createSlackPlatform } from '../../../src/platform/slack/slack-platform.ts'
import { recordingDesk, saying } from '../../contract/stage.ts'
import { signature } from '../../fakes/slack-server/deliver.ts'
import { ids, tokens } from '../../fakes/slack-server/workspace.ts'
import { place, type SlackStage, slackStage } from './slack-stage.ts'

const open: SlackStage[] = []

afterEach(async () => {
  for (const stage of open.splice(0)) await stage.close()
})

const kept = (stage: SlackStage): SlackStage => {
  open.push(stage)
  return stage
}

const begin = async (options: Parameters<typeof slackStage>[0] = {}) => {
  const stage = kept(await slackStage(options))
  const { desk, asked } = recordingDesk((_, reply) => reply.finish(saying(['Answered.'])))
  await stage.platform.start(desk)
  return { stage, server: stage.server, people: stage.server.people, asked }
}

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 5 })

const logged = (stage: SlackStage, level: string) => stage.log.lines.filter((line) => line.level === level).map(({ text }) => text)

describe('Socket Mode', () => {
  test('told to connect anew, it does so at once', async () => {
    const { stage, server, people, asked } = await begin()
    stage.clock.move(60 * 60_000)
    server.sockets.refresh()
    await eventually(() => expect(logged(stage, 'info')).toContain('slack: connected again'))
    expect(stage.waits()).toEqual([])
    await people.slash('help')
    expect(asked).toHaveLength(1)
  })

  test('a dead line in an outage: it tries again, longer and longer apart, until it is back', async () => {
    const connected: boolean[] = []
    const { stage, server, people, asked } = await begin({ whileWaiting: () => connected.push(stage.platform.isConnected()) })
    expect(stage.platform.isConnected()).toBe(true)
    stage.clock.move(60 * 60_000)
    server.faults.plan(/^apps\.connections\.open$/, { kind: 'http-500' }, 2)
    server.faults.plan(/^apps\.connections\.open$/, { kind: 'reset' }, 2)
    server.faults.plan(/^apps\.connections\.open$/, { kind: 'rate-limited', retryAfter: 1 }, 1)
    server.sockets.drop()
    await eventually(() => expect(logged(stage, 'info')).toContain('slack: connected again'))
    expect(stage.waits()).toEqual([1_000, 2_000, 4_000, 8_000, 16_000])
    expect([...connected, stage.platform.isConnected()]).toEqual([false, false, false, false, false, true])
    expect(logged(stage, 'warn').filter((line) => line.includes('trying again'))).toHaveLength(5)
    await people.slash('help')
    expect(asked).toHaveLength(1)
  })

  test('sockets that close as soon as they open are not opened in a rush', async () => {
    const { stage, server } = await begin()
    for (let i = 1; i <= 3; i += 1) {
      server.sockets.drop()
      await eventually(() => expect(logged(stage, 'info').filter((line) => line === 'slack: connected again')).toHaveLength(i))
    }
    expect(stage.waits()).toHaveLength(3)
  })

  test('a token revoked meanwhile is one clear line, and the end of trying', async () => {
    const { stage, server } = await begin()
    server.workspace.refused.set(tokens.app, 'token_revoked')
    server.sockets.drop()
    await eventually(() => expect(logged(stage, 'error')).toEqual(['slack: I am not let in any more, and do not try again']))
    const opened = server.calls.filter(({ method }) => method === 'apps.connections.open')
    expect(opened).toHaveLength(2)
    expect(stage.platform.isConnected()).toBe(false)
  })

  test('a wrong app token is an error at the start', async () => {
    const stage = kept(await slackStage({ appToken: 'xapp-wrong' }))
    const { desk } = recordingDesk(async () => undefined)
    await expect(stage.platform.start(desk)).rejects.toMatchObject({ reason: 'unauthorized', platform: 'slack' })
  })

  test('Slack out of reach at the start is an error too, for the caller to try again; then it starts', async () => {
    const stage = kept(await slackStage())
    const { desk } = recordingDesk(async () => undefined)
    stage.server.faults.plan(/^auth\.test$/, { kind: 'reset' })
    stage.server.faults.plan(/^apps\.connections\.open$/, { kind: 'http-500' })
    await expect(stage.platform.start(desk)).rejects.toMatchObject({ reason: 'unavailable' })
    await expect(stage.platform.start(desk)).rejects.toMatchObject({ reason: 'unavailable' })
    await stage.platform.start(desk)
    expect(stage.server.sockets.connections()).toBe(1)
  })

  test('stopped, it does not come back', async () => {
    const { stage, server } = await begin()
    await stage.platform.stop()
    expect(stage.platform.isConnected()).toBe(false)
    await eventually(() => expect(server.sockets.connections()).toBe(0))
    await stage.platform.stop()
    await expect(server.people.slash('help')).rejects.toThrow('no socket is open')
  })

  test('farewells are logged', async () => {
    const { stage, people } = await begin()
    await people.event({ type: 'tokens_revoked', tokens: { bot: [ids.self] } })
    await people.event({ type: 'app_uninstalled' })
    await eventually(() => expect(logged(stage, 'error')).toHaveLength(2))
  })
})

describe('HTTP', () => {
  const request = (port: number, body: string, headers: Readonly<Record<string, string>>) =>
    fetch(`http://127.0.0.1:${port}${httpPath}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    })

  test('only what Slack signed, and lately, is heard', async () => {
    const { stage, asked } = await begin({ via: 'http' })
    expect(stage.platform.isConnected()).toBe(true)
    const body = 'command=%2Fbrief&text=help&trigger_id=t1&team_id=T&channel_id=C&user_id=U&response_url=http%3A%2F%2F127.0.0.1'
    const now = Math.floor(Date.now() / 1000)
    const status = async (secret: string, seconds: number) =>
      (
        await request(stage.port, body, {
          'x-slack-request-timestamp': String(seconds),
          'x-slack-signature': signature(secret, seconds, body),
        })
      ).status
    expect(await status('another-secret', now)).toBe(401)
    expect(await status(tokens.signing, now - 6 * 60)).toBe(401)
    expect((await request(stage.port, body, {})).status).toBe(401)
    expect(asked).toEqual([])
    expect(await status(tokens.signing, now)).toBe(200)
    expect(asked).toHaveLength(1)
  })

  test('a port that is taken is an error at the start', async () => {
    const { stage, server } = await begin({ via: 'http' })
    const second = createSlackPlatform({
      botToken: tokens.bot,
      receive: { via: 'http', signingSecret: tokens.signing, port: stage.port },
      clock: stage.clock,
      log: stage.log,
      apiUrl: server.apiUrl,
    })
    await expect(second.start(recordingDesk(async () => undefined).desk)).rejects.toMatchObject({ reason: 'unavailable' })
  })
})

describe('posts unasked', () => {
  test('carry their key, and go on in their own thread', async () => {
    const { stage, server } = await begin()
    const long = Array.from({ length: 30 }, (_, i) => `Story ${i + 1}. ${'The minister said so. '.repeat(40)}`)
    const { id } = await stage.platform.post(stage.place, { message: saying(long), details: [], key: 'slot-1', again: false })
    const parts = server.workspace.messages
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.map(({ thread }) => thread)).toEqual([null, ...parts.slice(1).map(() => id)])
    expect(JSON.parse(server.calls.find(({ method }) => method === 'chat.postMessage')?.args.metadata ?? '')).toEqual({
      event_type: 'dateline_post',
      event_payload: { key: 'slot-1' },
    })
  })

  test('that failed for certain may be posted again under their key', async () => {
    const { stage, server } = await begin()
    server.faults.plan(/^chat\.postMessage$/, { kind: 'error', error: 'is_archived' })
    await expect(
      stage.platform.post(stage.place, { message: saying(['News']), details: [], key: 'slot-1', again: false }),
    ).rejects.toMatchObject({ reason: 'unknown-channel' })
    await stage.platform.post(stage.place, { message: saying(['News']), details: [], key: 'slot-1', again: false })
    expect(stage.seen()).toHaveLength(1)
  })

  test('that may have been posted are not posted again under their key', async () => {
    const { stage, server } = await begin()
    server.faults.plan(/^chat\.postMessage$/, { kind: 'done-then-reset' })
    await expect(
      stage.platform.post(stage.place, { message: saying(['News']), details: [], key: 'slot-1', again: false }),
    ).rejects.toMatchObject({ reason: 'unavailable' })
    await expect(
      stage.platform.post(stage.place, { message: saying(['News']), details: [], key: 'slot-1', again: false }),
    ).rejects.toMatchObject({ reason: 'unavailable' })
    expect(stage.seen()).toHaveLength(1)
  })

  test.each([
    ['is_archived', 'unknown-channel'],
    ['not_in_channel', 'unknown-channel'],
    ['channel_not_found', 'unknown-channel'],
    ['token_revoked', 'unauthorized'],
    ['account_inactive', 'unauthorized'],
    ['msg_blocks_too_long', 'rejected'],
  ])('%s is %s, at once', async (error, reason) => {
    const { stage, server } = await begin()
    server.faults.plan(/^chat\.postMessage$/, { kind: 'error', error })
    await expect(
      stage.platform.post(stage.place, { message: saying(['News']), details: [], key: 'slot-1', again: false }),
    ).rejects.toMatchObject({
      reason,
      message: expect.stringContaining(error),
    })
    expect(stage.waits()).toEqual([])
  })
})

describe('what is missing', () => {
  test('every scope is a finding, with what it is for and how to grant it', async () => {
    const { stage, server } = await begin()
    server.workspace.scopes.delete('im:history')
    const findings = await stage.platform.check(place(ids.news))
    expect(findings.map(({ name, ok }) => [name, ok])).toEqual([
      ['scope commands', true],
      ['scope chat:write', true],
      ['scope app_mentions:read', true],
      ['scope im:history', false],
    ])
    expect(findings[3]?.fix).toContain('OAuth & Permissions')
  })

  test('membership is told where an admin lets us see it', async () => {
    const { stage, server } = await begin()
    server.workspace.scopes.add('channels:read')
    const member = async (channel: string) => (await stage.platform.check(place(channel))).find(({ name }) => name.startsWith('member'))?.ok
    expect([await member(ids.news), await member(ids.closed)]).toEqual([true, false])
  })
})

test('no token, no ticket, no response address and no words of people are in any log line or error', async () => {
  const { stage, server, people } = await begin()
  const errors: unknown[] = []
  for (const error of ['internal_error', 'invalid_blocks', 'missing_scope', 'token_revoked']) {
    server.faults.plan(/^(chat|views|response)/, { kind: 'error', error }, 4)
    await people.slash('').catch((failure: unknown) => errors.push(failure))
    await people.slash('ask my secret question').catch((failure: unknown) => errors.push(failure))
    await stage.platform
      .post(stage.place, { message: saying(['my secret answer']), details: [], key: error, again: false })
      .catch((failure: unknown) => errors.push(failure))
  }
  server.faults.plan(/./, { kind: 'reset' }, 12)
  server.sockets.drop()
  await stage.platform
    .post(stage.place, { message: saying(['my secret answer']), details: [], key: 'x', again: false })
    .catch((failure: unknown) => errors.push(failure))
  await eventually(() => expect(logged(stage, 'info')).toContain('slack: connected again'))
  const everything = inspect([stage.log.lines, errors], { depth: 12 })
  expect(errors.length).toBeGreaterThan(1)
  for (const secret of [tokens.bot, tokens.app, tokens.signing, 'ticket-', '/response/', 'my secret'])
    expect(everything).not.toContain(secret)
})
