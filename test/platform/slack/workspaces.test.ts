import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSlackPlatform } from '../../../src/platform/slack/slack-platform.ts'
import type { ChatPlatform, Invocation } from '../../../src/ports/chat.ts'
import type { Database } from '../../../src/store/database.ts'
import { createHeardStore } from '../../../src/store/heard.ts'
import { createInstallationStore } from '../../../src/store/installations.ts'
import { createLeaseStore } from '../../../src/store/leases.ts'
import { openDatabase } from '../../../src/store/open-database.ts'
import { createSeal } from '../../../src/store/seal.ts'
import { recordingDesk, saying } from '../../contract/stage.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { freePort } from '../../fakes/free-port.ts'
import { createFakeLog } from '../../fakes/log.ts'
import { type SlackServer, startSlackServer } from '../../fakes/slack-server/slack-server.ts'
import { client, ids, tokens } from '../../fakes/slack-server/workspace.ts'

// One app, many workspaces, two copies of the program behind a balancer, one store.

const clock = createFakeClock()
const key = Buffer.alloc(32, 'k').toString('base64')

let database: Database
let server: SlackServer
let copies: readonly { readonly platform: ChatPlatform; readonly at: string }[]
let asked: Invocation[]
let forgotten: string[]
let log: ReturnType<typeof createFakeLog>

const installations = () => createInstallationStore(database, createSeal([key]))

const create = (port: number, apiUrl: string): ChatPlatform =>
  createSlackPlatform({
    botToken: null,
    many: {
      clientId: client.id,
      clientSecret: client.secret,
      installations: installations(),
      leases: createLeaseStore(database),
      forget: async (team) => void forgotten.push(team),
    },
    receive: { via: 'http', signingSecret: tokens.signing, port },
    heard: createHeardStore(database),
    clock,
    log,
    apiUrl,
    wait: (ms) => delay(Math.min(ms, 50)),
  })

beforeEach(async () => {
  database = await openDatabase({ file: ':memory:' })
  log = createFakeLog()
  forgotten = []
  asked = []
  const ports = [await freePort(), await freePort()]
  // Slack's requests go to the balancer, which gives them to each in turn.
  let turn = 0
  server = await startSlackServer({ clock, appUrl: () => `http://127.0.0.1:${ports[((turn += 1)) % 2]}/slack/events` })
  copies = ports.map((port) => ({ platform: create(port, server.apiUrl), at: `http://127.0.0.1:${port}` }))
  for (const { platform } of copies) {
    const { desk } = recordingDesk(async (invocation, reply) => {
      asked.push(invocation)
      await reply.finish(saying([`Hello ${invocation.place.workspace}`], { calls: [{ command: 'help', options: { about: null } }] }))
    })
    await platform.start(desk)
  }
})

afterEach(async () => {
  for (const { platform } of copies) await platform.stop()
  await server.close()
  await database.close()
})

const at = (copy: number): string => copies[copy]?.at ?? ''

/** What a browser does: the page of one copy leads to Slack, which leads back to another. */
const install = async (team: string, { cookie: kept = true, state: changed = '' } = {}) => {
  const page = await fetch(`${at(0)}/slack/install`, { redirect: 'manual' })
  const leads = new URL(page.headers.get('location') ?? '')
  const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const back = new URL(`${at(1)}/slack/oauth_redirect`)
  back.searchParams.set('code', `code-${team}`)
  back.searchParams.set('state', changed || (leads.searchParams.get('state') ?? ''))
  const answer = await fetch(back, { headers: kept ? { cookie } : {} })
  return { leads, status: answer.status, words: await answer.text() }
}

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 5 })

const posts = () => server.calls.filter(({ method }) => method === 'chat.postMessage').map(({ token, args }) => [token, args.text])

describe('an app that any workspace may install', () => {
  test('is installed from the page of one copy and back at another; the token lies encrypted in the store', async () => {
    const { leads, status } = await install('T1')
    expect(leads.origin + leads.pathname).toBe('https://slack.com/oauth/v2/authorize')
    expect(leads.searchParams.get('scope')).toBe('commands,chat:write,app_mentions:read,im:history')
    expect(status).toBe(200)
    expect((await installations().find('slack', 'T1'))?.grant).toContain('xoxb-T1')
    expect(JSON.stringify(await database.all('select * from installations'))).not.toContain('xoxb')
    expect(JSON.stringify(log.lines)).not.toContain('xoxb')
  })

  test('is not installed with a state that is forged, or from another browser', async () => {
    expect((await install('T1', { cookie: false })).status).not.toBe(200)
    expect((await install('T1', { state: 'forged' })).status).not.toBe(200)
    expect(await database.all('select * from installations')).toEqual([])
  })

  test('speaks in each workspace with its own token, also a copy that has never heard of it', async () => {
    await install('T1')
    await install('T2')
    server.people.moveTo('T1')
    await server.people.slash('ask who?')
    await eventually(() => expect(posts()).toEqual([[expect.stringMatching(/^xoxb-T1/), 'Hello T1']]))
    server.people.moveTo('T2')
    await server.people.slash('ask who?')
    await eventually(() => expect(posts()[1]).toEqual([expect.stringMatching(/^xoxb-T2/), 'Hello T2']))
    const place = { platform: 'slack', workspace: 'T1', channel: ids.news, thread: null } as const
    await copies[1]?.platform.post(place, { message: saying(['Morning news']), details: [], key: 'slot', again: false })
    expect(posts()[2]).toEqual([expect.stringMatching(/^xoxb-T1/), 'Morning news'])
  })

  test('where it is not installed the asker is told so, on the way that came with the command', async () => {
    server.people.moveTo('T9')
    await server.people.slash('claims')
    await eventually(() =>
      expect(server.workspace.messages.map(({ text }) => text)).toEqual([
        'Hello T9',
        expect.stringContaining('not installed in this workspace'),
      ]),
    )
    const place = { platform: 'slack', workspace: 'T9', channel: ids.news, thread: null } as const
    await expect(
      copies[0]?.platform.post(place, { message: saying(['Morning news']), details: [], key: 'slot', again: false }),
    ).rejects.toMatchObject({ reason: 'unauthorized' })
  })

  test('a mention that is delivered again, to another copy, is answered once', async () => {
    await install('T1')
    server.people.moveTo('T1')
    await server.people.mention('who met whom?')
    await server.people.redeliver()
    await server.people.redeliver()
    await server.people.mention('and where?')
    await eventually(() => expect(asked).toHaveLength(2))
    await eventually(() => expect(posts()).toHaveLength(2))
  })

  test.each([
    ['app_uninstalled', { type: 'app_uninstalled' }],
    ['tokens_revoked', { type: 'tokens_revoked', tokens: { bot: ['U0DATELINE'] } }],
  ])('after %s nothing of the workspace is left', async (_, event) => {
    await install('T1')
    await install('T2')
    clock.move(5_000)
    server.people.moveTo('T1')
    await server.people.event(event)
    await eventually(() => expect(forgotten).toEqual(['T1']))
    expect(await installations().find('slack', 'T1')).toBeNull()
    expect(await installations().find('slack', 'T2')).not.toBeNull()
  })

  test('a person’s own token that was revoked, and a removal told after it was installed again, change nothing', async () => {
    await install('T1')
    server.people.moveTo('T1')
    await server.people.event({ type: 'tokens_revoked', tokens: { oauth: ['U0ASKER'] } })
    const late = { type: 'app_uninstalled' }
    clock.move(-60_000)
    await server.people.event(late)
    clock.move(60_000)
    await server.people.slash('ask who?')
    await eventually(() => expect(posts()).toHaveLength(1))
    expect(forgotten).toEqual([])
  })

  test('by an organization is good in each of its workspaces, also for posts, and removed from all of them', async () => {
    await install('E1')
    await install('T9')
    for (const team of ['T1', 'T2']) {
      server.people.moveTo(team, 'E1')
      await server.people.slash('ask who?')
    }
    await eventually(() => expect(posts().map(([, text]) => text)).toEqual(['Hello T1', 'Hello T2']))
    await server.people.mention('who?')
    await server.people.press('Open help')
    await eventually(() => expect(posts().map(([, text]) => text)).toEqual(['Hello T1', 'Hello T2', 'Hello T2', 'Hello T2']))
    const place = { platform: 'slack', workspace: 'T1', channel: ids.news, thread: null } as const
    await copies[1]?.platform.post(place, { message: saying(['Morning news']), details: [], key: 'slot', again: false })
    expect(posts().every(([token]) => token?.startsWith('xoxb-E1'))).toBe(true)
    clock.move(5_000)
    await server.people.event({ type: 'app_uninstalled' })
    await eventually(() => expect(forgotten.sort()).toEqual(['E1', 'T1', 'T2']))
    expect(await installations().find('slack', 'T1')).toBeNull()
    expect(await installations().find('slack', 'T9')).not.toBeNull()
  })

  describe('whose tokens run out', () => {
    const hour = 60 * 60_000
    const place = { platform: 'slack', workspace: 'T1', channel: ids.news, thread: null } as const
    const postAt = (copy: number, key: string) =>
      copies[copy]?.platform.post(place, { message: saying(['Morning news']), details: [], key, again: false })
    const renewals = () =>
      server.calls.filter(({ method, args }) => method === 'oauth.v2.access' && args.grant_type === 'refresh_token').length

    beforeEach(async () => {
      clock.move(Date.now() - clock.now())
      server.workspace.rotation.seconds = 43_200
      await install('T1')
    })

    test('speaks with a renewed one, again and again, long after the first has run out', async () => {
      await postAt(0, 'a')
      expect(renewals()).toBe(0)
      for (let i = 1; i <= 4; i += 1) {
        clock.move(11 * hour)
        await postAt(i % 2, `b${i}`)
        expect(renewals()).toBe(i)
      }
      expect(new Set(posts().map(([token]) => token)).size).toBe(5)
      expect(JSON.stringify(await database.all('select * from installations'))).not.toMatch(/xox[be]/)
      expect(JSON.stringify(log.lines)).not.toMatch(/xox[be]/)
    })

    test('has it renewed once, however many want it at the same time, in however many copies', async () => {
      clock.move(13 * hour)
      await Promise.all(Array.from({ length: 20 }, (_, i) => postAt(i % 2, `c${i}`)))
      expect(renewals()).toBe(1)
      expect(posts()).toHaveLength(20)
    })

    test('goes on with the old one while Slack renews none, for as long as that is good', async () => {
      clock.move(11 * hour)
      server.faults.plan(/^oauth/, { kind: 'http-500' }, 2)
      await postAt(0, 'd')
      expect(posts()[0]?.[0]).toMatch(/^xoxb-T1-1$/)
      clock.move(2 * hour)
      await expect(postAt(0, 'e')).rejects.toMatchObject({ reason: 'unavailable' })
      await postAt(0, 'f')
      expect(posts()).toHaveLength(2)
    })

    test('is told to be installed again where the token cannot be renewed any more', async () => {
      server.workspace.refreshes.clear()
      clock.move(13 * hour)
      await expect(postAt(0, 'g')).rejects.toMatchObject({ reason: 'unauthorized', message: expect.stringContaining('add the app again') })
    })
  })

  test('with the store away, commands are acknowledged and the asker is told to try again', async () => {
    server.people.moveTo('T1')
    await database.close()
    await server.people.slash('ask who?')
    await eventually(() =>
      expect(server.workspace.messages.map(({ text }) => text)).toEqual([expect.stringContaining('try again in a minute')]),
    )
  })
})
