import { PermissionFlagsBits } from 'discord.js'
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { readDigestOptions } from '../../src/app/digest-options.ts'
import { createSlackPlatform } from '../../src/platform/slack/slack-platform.ts'
import type { Place } from '../../src/ports/chat.ts'
import { createTimetable } from '../../src/schedule/timetable.ts'
import type { Database } from '../../src/store/database.ts'
import { createFollowStore } from '../../src/store/follows.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { createSubscriptionStore } from '../../src/store/subscriptions.ts'
import { channelsOf } from '../../src/store/workspace-channels.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { createFakeLog } from '../fakes/log.ts'
import { screenOf } from '../fakes/slack-server/screen.ts'
import { startSlackServer } from '../fakes/slack-server/slack-server.ts'
import { ids, tokens } from '../fakes/slack-server/workspace.ts'
import { createWholeDesk } from '../fakes/whole-desk.ts'
import { startStage } from './discord/stage.ts'

// The buttons of /brief status and of the Home tab, pressed by people, with the whole app and a real store behind them.

const clock = createFakeClock()
let database: Database

beforeEach(async () => {
  database = await openDatabase({ file: ':memory:' })
})

const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 5_000, interval: 5 })

const addDigest = async (place: Place) => {
  const reading = createTimetable().read('daily 08:00 London', null)
  if (!('timing' in reading)) throw new Error('not a time')
  const options = readDigestOptions({
    when: reading.timing.words,
    about: null,
    feeds: null,
    most: null,
    length: null,
    quiet: null,
    empty: null,
  })
  await createSubscriptionStore(database).add({ place, timing: reading.timing, options, createdBy: 'U1', createdAt: 0 }, 1)
}

const paused = async (): Promise<boolean> => {
  const [row] = await database.all<{ paused: string | null }>('select paused from subscriptions')
  return row?.paused != null
}

describe('on Slack', () => {
  const start = async () => {
    const server = await startSlackServer({ clock })
    const platform = createSlackPlatform({
      botToken: tokens.bot,
      receive: { via: 'socket', appToken: tokens.app },
      channels: (team) => channelsOf(database, 'slack', team),
      clock,
      log: createFakeLog(),
      apiUrl: server.apiUrl,
      wait: async () => undefined,
    })
    onTestFinished(async () => {
      await platform.stop()
      await server.close()
    })
    for (const scope of ['channels:read', 'users:read']) server.workspace.scopes.add(scope)
    await addDigest({ platform: 'slack', workspace: ids.team, channel: ids.news, thread: null })
    await platform.start(createWholeDesk(database, clock))
    const told = () => server.workspace.messages.map(({ text, blocks }) => screenOf(text, blocks).words).join('\n')
    const home = () => screenOf('', (server.workspace.homes.get(ids.asker)?.blocks ?? []) as readonly unknown[]).words
    const own = (channel: string) => {
      const found = server.workspace.channels.get(channel)
      if (found) server.workspace.channels.set(channel, { ...found, creator: ids.asker })
    }
    return { server, told, home, own }
  }

  test('who manages the channel pauses and resumes its digest from the Home tab, which then says so', async () => {
    const { server, told, home, own } = await start()
    own(ids.news)
    await server.people.openHome()
    await eventually(() => expect(home()).toContain('daily 08:00'))
    await server.people.pressHome('Pause')
    await eventually(() => expect(home()).toContain('Somebody here paused it.'))
    expect(await paused()).toBe(true)
    expect(told()).toContain('is paused. To go on:')
    await server.people.pressHome('Resume')
    await eventually(() => expect(home()).not.toContain('Somebody here paused it.'))
    expect(await paused()).toBe(false)
    await server.people.pressHome('Preview')
    await eventually(() => expect(told()).toMatch(/nothing new/i))
  })

  test('others see it and may preview it, but not pause it: neither there nor under /brief status', async () => {
    const { server, told, home } = await start()
    await server.people.openHome()
    await eventually(() => expect(home()).toContain('daily 08:00'))
    await server.people.pressHome('Pause')
    await eventually(() => expect(told()).toContain('for whoever made this channel'))
    await server.people.slash('status')
    await eventually(() => expect(told()).toContain('How things stand'))
    await server.people.press('Preview')
    await eventually(() => expect(told()).toMatch(/nothing new/i))
    await server.people.slash('status')
    await eventually(() => expect(told().match(/How things stand/g)).toHaveLength(1))
    await server.people.press('Pause')
    await eventually(() => expect(told().match(/for whoever made this channel/g)).toHaveLength(2))
    expect(await paused()).toBe(false)
  })
})

describe('on Discord', () => {
  const start = async () => {
    const stage = await startStage()
    onTestFinished(() => stage.close())
    await addDigest(stage.place)
    await stage.platform.start(createWholeDesk(database, clock))
    const told = () =>
      stage
        .seen()
        .map(({ words }) => words)
        .join('\n')
    return { stage, told }
  }

  test('while a feed or a digest is being named, those of this channel are offered', async () => {
    const { stage } = await start()
    const follows = createFollowStore(database)
    for (const [channel, name] of [
      [stage.place.channel, 'harbour'],
      ['1', 'elsewhere'],
    ] as const)
      await follows.follow(
        { place: { ...stage.place, channel }, url: `https://${name}.test/feed`, title: `The ${name}`, post: 'each', addedBy: 'U1' },
        1,
      )
    const offered = async (command: string, option: string, typed: string) => {
      const made = stage.server.people.typing(command, { [option]: typed }, option)
      await eventually(() => expect(made.response?.type).toBe(8))
      return (made.response as { readonly data: { readonly choices: readonly { readonly name: string; readonly value: string }[] } }).data
        .choices
    }
    const feed = { name: 'The harbour · harbour.test', value: 'https://harbour.test/feed' }
    expect(await offered('feed remove', 'feed', '')).toEqual([feed])
    expect(await offered('forget feed', 'feed', 'HARBOUR.test/f')).toEqual([feed])
    expect(await offered('feed remove', 'feed', 'tram')).toEqual([])
    const [digest] = await offered('digest pause', 'digest', 'daily')
    expect(digest?.name).toBe(`daily 08:00 London · ${digest?.value}`)
    stage.server.world.asker.permissions = PermissionFlagsBits.ManageChannels
    stage.server.people.type('digest pause', { digest: digest?.value ?? '' })
    await eventually(async () => expect(await paused()).toBe(true))
    expect((await offered('digest resume', 'digest', ''))[0]?.name).toContain('paused')
  })

  test('who manages channels pauses a digest under /brief status; others may only look', async () => {
    const { stage, told } = await start()
    stage.server.people.type('status')
    await eventually(() => expect(told()).toContain('daily 08:00'))
    await stage.press('Pause')
    await eventually(() => expect(told()).toContain('Manage Channels'))
    expect(await paused()).toBe(false)
    stage.server.people.type('status')
    await eventually(() => expect(told()).toContain('daily 08:00'))
    await stage.press('Preview')
    await eventually(() => expect(told()).toMatch(/nothing new/i))
    stage.server.world.asker.permissions = PermissionFlagsBits.ManageChannels
    stage.server.people.type('status')
    await eventually(() => expect(told()).toContain('daily 08:00'))
    await stage.press('Pause')
    await eventually(() => expect(told()).toContain('is paused. To go on:'))
    expect(await paused()).toBe(true)
    expect(stage.server.violations).toEqual([])
  })
})
