import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type BothPlatforms, startBothPlatforms } from '../fakes/both-platforms.ts'
import type { DiscordServer } from '../fakes/discord-server/discord-server.ts'
import { screenOf } from '../fakes/slack-server/screen.ts'
import type { SlackServer } from '../fakes/slack-server/slack-server.ts'
import { textsOf } from '../platform/discord/discord-markdown.ts'
import { startBot } from './running-bot.ts'

// The whole program, as `npm start` runs it, before both platforms at once.

const seed = '000_7ee25d2f685fed20'

let both: BothPlatforms
let slack: SlackServer
let discord: DiscordServer
let folder: string
const bots: ReturnType<typeof startBot>[] = []

beforeEach(async () => {
  both = await startBothPlatforms()
  ;({ slack, discord } = both)
  folder = await mkdtemp(join(tmpdir(), 'dateline-main-'))
})

afterEach(async () => {
  for (const bot of bots.splice(0)) await bot.stop('SIGKILL')
  await both.close()
  await rm(folder, { recursive: true, force: true })
})

const start = (set: Readonly<Record<string, string | undefined>> = {}) => {
  const bot = startBot({
    folder,
    set: { ...both.env, ...set },
  })
  bots.push(bot)
  return bot
}

const patience = { timeout: 60_000, interval: 50 }

const slackSays = (): string =>
  slack.workspace.messages
    .filter(({ user, deleted }) => user === slack.ids.self && !deleted)
    .map(({ text, blocks }) => screenOf(text, blocks).words)
    .join('\n')

const discordSays = (): string =>
  discord.world.messages
    .filter(({ author }) => author === discord.world.bot.id)
    .flatMap(({ body }) => textsOf(body?.components ?? []))
    .join('\n')

const onSlack = () => vi.waitFor(() => expect(slack.sockets.connections()).toBe(1), patience)
const onDiscord = () => vi.waitFor(() => expect(discord.gateway.connected()).toBe(1), patience)

const noSecrets = (log: string) => {
  for (const secret of [slack.tokens.bot, slack.tokens.app, both.discordToken, 'wrong-secret']) expect(log).not.toContain(secret)
}

test('both platforms brief a sample and answer a question about it; a signal ends the program at once', { timeout: 180_000 }, async () => {
  const bot = start()
  await Promise.all([onSlack(), onDiscord()])
  await slack.people.slash(seed)
  discord.people.type('article', { text: seed })
  await vi.waitFor(() => expect(slackSays()).toContain('Choe Son Hui and Sergei Lavrov'), patience)
  await vi.waitFor(() => expect(discordSays()).toContain('Choe Son Hui and Sergei Lavrov'), patience)
  await slack.people.slash('who met Rubio?')
  discord.people.type('ask', { question: 'who met Rubio?' })
  await vi.waitFor(() => expect(slackSays()).toContain('Thursday 10 July 2025'), patience)
  await vi.waitFor(() => expect(discordSays()).toContain('Thursday 10 July 2025'), patience)
  expect(discord.violations).toEqual([])
  const asked = performance.now()
  expect(await bot.stop()).toBe(0)
  expect(performance.now() - asked).toBeLessThan(10_000)
  expect(bot.lines().filter(({ level }) => Number(level) >= 40)).toEqual([])
  noSecrets(bot.log())
})

test.each([
  ['discord', { DISCORD_TOKEN: 'bWFkZS11cA.Xr3ylN.wrong-secret' }, onSlack, () => slack.people.slash(seed), slackSays],
  ['slack', { SLACK_BOT_TOKEN: 'xoxb-wrong-secret' }, onDiscord, () => discord.people.type('article', { text: seed }), discordSays],
] as const)(
  'a bad token of %s does not keep the other from working, and is said so',
  { timeout: 180_000 },
  async (name, set, other, ask, says) => {
    const bot = start(set)
    await other()
    await ask()
    await vi.waitFor(() => expect(says()).toContain('Choe Son Hui and Sergei Lavrov'), patience)
    const told = bot.lines().filter(({ level }) => level === 50)
    expect(told).toMatchObject([
      { platform: name, msg: expect.stringContaining(`${name} could not be started, and will not be tried again`) },
    ])
    expect(JSON.stringify(told)).toMatch(/token/)
    expect(await bot.stop()).toBe(0)
    noSecrets(bot.log())
  },
)

test('tokens may stand in the file .env; a variable that is set, be it to nothing, goes before it', { timeout: 180_000 }, async () => {
  await writeFile(join(folder, '.env'), `DISCORD_TOKEN="${both.discordToken}"\nSLACK_BOT_TOKEN=xoxb-wrong-secret\n`)
  const bot = start({ DISCORD_TOKEN: undefined, SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '' })
  await onDiscord()
  expect(await bot.stop()).toBe(0)
  expect(slack.calls).toEqual([])
})
