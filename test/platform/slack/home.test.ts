import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createSlackPlatform } from '../../../src/platform/slack/slack-platform.ts'
import type { ChatPlatform, Invocation } from '../../../src/ports/chat.ts'
import { recordingDesk, saying } from '../../contract/stage.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { createFakeLog } from '../../fakes/log.ts'
import { screenOf } from '../../fakes/slack-server/screen.ts'
import { type SlackServer, startSlackServer } from '../../fakes/slack-server/slack-server.ts'
import { ids, tokens } from '../../fakes/slack-server/workspace.ts'

const clock = createFakeClock()

let server: SlackServer
let platform: ChatPlatform
let asked: readonly Invocation[]
let channels: readonly string[]
let status: readonly string[]

const pause = { command: 'forget everything', options: { sure: null } } as const

beforeEach(async () => {
  server = await startSlackServer({ clock })
  channels = [ids.news]
  status = ['Digest daily 08:00 London']
  platform = createSlackPlatform({
    botToken: tokens.bot,
    receive: { via: 'socket', appToken: tokens.app },
    channels: async () => channels,
    clock,
    log: createFakeLog(),
    apiUrl: server.apiUrl,
    wait: async () => undefined,
  })
  const { desk, asked: heard } = recordingDesk(({ command, place }, reply) =>
    reply.finish(
      command === 'status'
        ? saying([...status, `in ${place.channel}`], { audience: 'asker', calls: [pause] })
        : saying([`${command} is done`], { audience: 'everyone' }),
    ),
  )
  asked = heard
  await platform.start(desk)
})

afterEach(async () => {
  await platform.stop()
  await server.close()
})

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 5 })

const blocks = () => (server.workspace.homes.get(ids.asker)?.blocks ?? []) as readonly unknown[]

const seen = () => screenOf('', blocks()).words

const grant = (...scopes: readonly string[]) => scopes.map((scope) => server.workspace.scopes.add(scope))

describe('the Home tab', () => {
  test('tells how things stand in each channel, as the command there does', async () => {
    grant('channels:read')
    await server.people.openHome()
    await eventually(() => expect(seen()).toContain('Digest daily 08:00 London'))
    expect(asked).toMatchObject([{ command: 'status', place: { channel: ids.news, workspace: ids.team }, asker: { id: ids.asker } }])
    expect(screenOf('', blocks()).mischief).toEqual(['ping channel'])
  })

  test('shows a private channel to its members only, and none where Slack does not tell', async () => {
    channels = [ids.news, ids.secret]
    await server.people.openHome()
    await eventually(() => expect(seen()).toContain('2 channels are not shown'))
    grant('channels:read', 'groups:read')
    clock.move(61_000)
    await server.people.openHome()
    await eventually(() => expect(seen()).toContain('One channel is not shown'))
    expect(seen()).toContain(`in ${ids.news}`)
    expect(seen()).not.toContain(`in ${ids.secret}`)
    server.workspace.channels.get(ids.secret)?.people.add(ids.asker)
    clock.move(61_000)
    await server.people.openHome()
    await eventually(() => expect(seen()).toContain(`in ${ids.secret}`))
  })

  test('a button is done as if it had been typed in its channel, by somebody who may, and answered directly', async () => {
    grant('channels:read', 'users:read')
    await server.people.openHome()
    await eventually(() => expect(blocks()).not.toEqual([]))
    status = ['Digest daily 08:00 London, paused']
    await server.people.pressHome('Open forget everything')
    await eventually(() => expect(seen()).toContain('paused'))
    expect(asked.find(({ command }) => command === 'forget everything')).toMatchObject({
      ...pause,
      place: { channel: ids.news },
      asker: { id: ids.asker, manages: false },
    })
    expect(server.workspace.messages.map(({ channel, text }) => [channel, text])).toEqual([[ids.direct, 'forget everything is done']])
  })

  test('who has left a private channel meanwhile can do nothing there', async () => {
    channels = [ids.secret]
    grant('groups:read')
    const people = server.workspace.channels.get(ids.secret)?.people
    people?.add(ids.asker)
    await server.people.openHome()
    await eventually(() => expect(seen()).toContain('Digest daily'))
    people?.delete(ids.asker)
    clock.move(61_000)
    await server.people.pressHome('Open forget everything')
    await eventually(() => expect(seen()).toContain('One channel is not shown'))
    expect(asked.map(({ command }) => command)).toEqual(['status'])
  })

  test('holds as many channels as fit, counts the others, and says what to do where there is none', async () => {
    grant('channels:read')
    channels = Array.from({ length: 45 }, (_, i) => `C0${i}`)
    for (const id of channels)
      server.workspace.channels.set(id, { id, direct: false, member: true, archived: false, creator: 'U0FOUNDER', people: new Set() })
    await server.people.openHome()
    await eventually(() => expect(seen()).toMatch(/And \d+ more/))
    channels = []
    await server.people.openHome()
    await eventually(() => expect(seen()).toContain('/brief digest add'))
  })
})
