import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Place } from '../../src/ports/chat.ts'
import { addDeliveries } from '../../src/store/deliveries.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { type BothPlatforms, startBothPlatforms } from '../fakes/both-platforms.ts'
import { ownFolder } from '../store/own-folder.ts'
import { startBot } from './running-bot.ts'

// The log of a whole run: ids and counts, and no word that somebody else may not read.

const folder = await ownFolder()
let both: BothPlatforms
beforeAll(async () => void (both = await startBothPlatforms()))
afterAll(() => both.close())

const patience = { timeout: 40_000, interval: 50 }

test('no token, no secret of an address and no text of messages is in the log; every command is, with an id', {
  timeout: 120_000,
}, async () => {
  const { slack, discord, discordToken } = both
  const database = await openDatabase({ file: join(folder, 'quiet.db') })
  const closed: Place = { platform: 'slack', workspace: slack.ids.team, channel: slack.ids.closed, thread: null }
  const open: Place = { platform: 'discord', workspace: discord.world.guild, channel: discord.world.news.id, thread: null }
  const notice = (key: string, place: Place) => ({ key, kind: 'notice' as const, place, subject: 'zeppelins', dueAt: Date.now() })
  await addDeliveries(database, [notice('refused', closed), notice('waits', open)], Date.now())
  await database.close()
  discord.faults.fail(/^POST .*messages$/, { retryAfter: 0.2 })
  const bot = startBot({
    folder,
    set: {
      ...both.env,
      DATELINE_DATABASE: join(folder, 'quiet.db'),
    },
  })
  await vi.waitFor(() => expect([slack.sockets.connections(), discord.gateway.connected()]).toEqual([1, 1]), patience)
  const article = 'OSLO, May 18, 2025 -- Zanzibarian envoy Quirina Blomqvist met Ivo Brandt in Oslo on Saturday, the ministry said.'
  await slack.people.slash(article)
  discord.people.type('article', { text: article })
  await slack.people.slash('what did Quirina Blomqvist say about zeppelins?')
  await slack.people.slash('https://reader:pass-geheim@127.0.0.1:9/story?token=key-geheim')
  discord.people.type('article', { text: 'https://127.0.0.1:9/story?token=key-geheim' })
  await slack.people.slash('forget everything sure:yes')
  await slack.people.slash('doctor')
  const ofDelivery = (key: string) => bot.lines().filter(({ delivery }) => delivery === key)
  const commands = () => bot.lines().filter(({ msg }) => msg === 'a command')
  await vi.waitFor(() => expect(commands().length).toBeGreaterThanOrEqual(7), patience)
  // An answer that Slack does not take: two lines about one command.
  slack.faults.plan(/^chat\./, { kind: 'error', error: 'invalid_blocks' }, 100)
  const before = commands().length
  await slack.people.mention('help')
  await vi.waitFor(() => expect(commands().length).toBe(before + 1), patience)
  await vi.waitFor(() => expect(ofDelivery('waits')).toHaveLength(2), patience)
  await bot.stop()
  const lost = commands().at(-1)
  expect(bot.lines().filter(({ request }) => request === lost?.request)).toMatchObject([
    { msg: 'an answer could not be delivered or remembered' },
    { msg: 'a command', answered: false },
  ])
  expect(ofDelivery('refused')).toMatchObject([{ msg: expect.stringContaining('a post failed'), platform: 'slack', closed: true }])
  expect(ofDelivery('waits')).toMatchObject([{ msg: 'Discord asks me to wait' }, { msg: 'a delivery', state: 'posted' }])
  // No line of a command or a delivery is without its id.
  const about = bot.lines().filter((line) => 'command' in line || 'kind' in line || line.msg === 'Discord asks me to wait')
  expect(about.filter((line) => !('request' in line) && !('delivery' in line))).toEqual([])
  for (const line of commands())
    expect(line).toMatchObject({
      request: expect.stringMatching(/^[\da-f]{8}$/),
      command: expect.any(String),
      answered: line.request !== lost?.request,
    })
  expect(bot.lines().length).toBe(bot.log().trim().split('\n').length)
  for (const secret of [slack.tokens.bot, slack.tokens.app, discordToken, 'geheim', 'Quirina', 'Blomqvist', 'zeppelins', 'Zanzibarian'])
    expect(bot.log()).not.toContain(secret)
})
