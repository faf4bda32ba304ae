import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { nonceOf } from '../src/platform/discord/nonce.ts'
import type { Place } from '../src/ports/chat.ts'
import { createFollowStore } from '../src/store/follows.ts'
import { openDatabase } from '../src/store/open-database.ts'
import { createSubscriptionStore } from '../src/store/subscriptions.ts'
import { startBothPlatforms } from '../test/fakes/both-platforms.ts'
import { freePort } from '../test/fakes/free-port.ts'
import { startBot } from '../test/main/running-bot.ts'
import { startFeedServer } from '../test/source/feed-server.ts'
import { verdict } from './measure.ts'
import { lines, publishOn } from './soak/community.ts'

const help = `npm run soak -- --hours 0.2

The whole program, as npm start runs it, before a loopback Slack and Discord, with twenty times what a busy community asks of it: 600 articles by ten feeds,
120 digests and 1,200 commands an hour. At the end: memory (the last third of the time within 10 % of the second), the log, and whether each delivery is
there once. Exit code 1 where one of these fails.
`

const { values } = parseArgs({
  options: { help: { type: 'boolean', short: 'h', default: false }, hours: { type: 'string', default: '0.2' } },
})

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length)

const soak = async (ms: number): Promise<boolean> => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-soak-'))
  const both = await startBothPlatforms()
  const { slack, discord } = both
  const site = await startFeedServer()
  const file = join(folder, 'dateline.db')
  const database = await openDatabase({ file })
  slack.workspace.scopes.add('channels:history')

  const slackNews: Place = { platform: 'slack', workspace: slack.ids.team, channel: slack.ids.news, thread: null }
  const discordNews: Place = { platform: 'discord', workspace: discord.world.guild, channel: discord.world.news.id, thread: null }
  const feeds = Array.from({ length: 10 }, (_, i) => `/feed/${i}`)
  const [follows, subscriptions, now] = [createFollowStore(database), createSubscriptionStore(database), Date.now()]
  for (const [i, path] of feeds.entries())
    for (const place of [slackNews, discordNews])
      await follows.follow({ place, url: site.url(path), title: null, post: i % 2 === 0 ? 'each' : 'digest', addedBy: 'U1' }, now)
  const timing = { words: 'every minute', cron: '* * * * *', zone: 'Etc/UTC' }
  const options = { feeds: null, about: [], most: 10, length: 'short', quiet: null, whenEmpty: 'say' } as const
  for (const place of [slackNews, discordNews])
    await subscriptions.add({ place, timing, options, createdBy: 'U1', createdAt: now }, now + 1)

  const port = await freePort()
  const config = join(folder, 'config.yaml')
  await writeFile(
    config,
    JSON.stringify({
      source: { allowHosts: ['127.0.0.1'], pollMinutes: 1 },
      health: { listen: `127.0.0.1:${port}` },
      limits: {
        commandsPerUser: 1_000,
        commandsPerChannel: 1_000,
        commandsPerWorkspace: 1_000,
        articlesPerUser: 1_000,
        articlesPerChannel: 1_000,
        articlesPerWorkspace: 1_000,
      },
    }),
  )

  const news = publishOn(site, feeds)
  for (const _ of feeds) news.publish()

  const bot = startBot({
    folder,
    set: { ...both.env, DATELINE_CONFIG: config, DATELINE_DATABASE: file },
  })
  let ended: number | string | null = null
  void bot.ended.then((code) => {
    ended = code
  })
  const metrics = async (): Promise<string> => (await fetch(`http://127.0.0.1:${port}/metrics`).catch(() => null))?.text() ?? ''
  const until = async (isSo: () => Promise<boolean> | boolean, what: string): Promise<void> => {
    for (const end = Date.now() + 120_000; !(await isSo()); await sleep(200))
      if (Date.now() > end || ended !== null) throw new Error(`never: ${what}`)
  }
  await until(() => slack.sockets.connections() === 1 && discord.gateway.connected() === 1, 'connected')

  const began = Date.now()
  const memory: number[] = []
  let commands = 0
  for (let tick = 0; Date.now() - began < ms && ended === null; tick += 1) {
    if (tick % 6 === 0) news.publish()
    if (tick % 3 === 0) {
      const line = lines[commands % lines.length] ?? ''
      const [word = '', ...rest] = line.split(' ')
      if (commands % 2 === 0) await slack.people.slash(line).catch(() => null)
      else if (word === 'ask') discord.people.type('ask', { question: rest.join(' ') })
      else if (word === 'article') discord.people.type('article', { text: rest.join(' ') })
      else discord.people.type(line, {})
      commands += 1
    }
    const rss = /^process_resident_memory_bytes (\d+)/m.exec(await metrics())?.[1]
    if (rss) memory.push(Number(rss) / 2 ** 20)
    if (process.stderr.isTTY)
      process.stderr.write(
        `\r${((Date.now() - began) / 60_000).toFixed(1)} min, ${news.articles()} articles, ${commands} commands, ${memory.at(-1)?.toFixed(0)} MB `,
      )
    await sleep(began + (tick + 1) * 1_000 - Date.now())
  }
  if (process.stderr.isTTY) process.stderr.write('\r')

  // No more is due: what is open is posted.
  for (const place of [slackNews, discordNews]) await subscriptions.pause(place, null, { why: 'The soak is over.' })
  const open = async () =>
    (await database.all<{ n: number }>("select count(*) as n from deliveries where state in ('pending', 'posting')"))[0]?.n ?? 0
  await until(async () => (await open()) === 0, 'all deliveries settled').catch(() => {})
  const code = ended ?? (await bot.stop())

  const rows = await database.all<{ key: string; state: string; platform: string; reason: string | null }>(
    'select key, state, platform, reason from deliveries',
  )
  const minutes = await database.all<{ n: number }>('select count(*) as n from slots where delivery is null')
  const names = new Map<string, number>()
  const see = (name: string): void => void names.set(name, (names.get(name) ?? 0) + 1)
  for (const { metadata, deleted } of slack.workspace.messages)
    if (!deleted) see((metadata as { event_payload?: { key?: string } })?.event_payload?.key ?? '')
  for (const { nonce } of discord.world.messages) see(nonce ?? '')
  const timesOf = ({ platform, key }: { platform: string; key: string }): number =>
    names.get(platform === 'slack' ? key : nonceOf(key, '0')) ?? 0
  const posted = rows.filter(({ state }) => state === 'posted')
  const wrong = posted.filter((row) => timesOf(row) !== 1)
  const unsettled = rows.filter(({ state }) => state !== 'posted' && state !== 'empty')
  const errors = bot.lines().filter(({ level }) => level === 'error' || level === 50)
  const rejections = bot.log().match(/unhandled/gi)?.length ?? 0
  const third = Math.floor(memory.length / 3)
  const [second, last] = [mean(memory.slice(third, 2 * third)), mean(memory.slice(-third))]

  console.log(
    `${(ms / 60_000).toFixed(0)} minutes: ${news.articles()} articles, ${commands} commands, ${rows.length} deliveries (${posted.length} posted)`,
  )
  const checks: readonly (readonly [words: string, aim: string, kept: boolean])[] = [
    [
      `memory ${mean(memory.slice(0, third)).toFixed(0)} · ${second.toFixed(0)} · ${last.toFixed(0)} MB by thirds`,
      'the last within 10 % of the second',
      last < 1.1 * second && third > 0,
    ],
    [`${rejections} unhandled rejections, exit ${code}`, '0, and 0 at the end', rejections === 0 && code === 0],
    [`${errors.length} errors in the log`, '0', errors.length === 0],
    [
      `${unsettled.length} deliveries not posted, ${wrong.length} not there once, ${minutes[0]?.n ?? 0} slots missed`,
      '0',
      unsettled.length + wrong.length + (minutes[0]?.n ?? 0) === 0 && posted.length > 0,
    ],
  ]
  for (const [words, aim, kept] of checks) console.log(`  ${verdict(words, aim, kept)}`)
  for (const line of errors.slice(0, 5)) console.log(`    ${JSON.stringify(line).slice(0, 300)}`)
  for (const { key, state, reason } of [...unsettled, ...wrong].slice(0, 5)) console.log(`    ${key} ${state} ${reason ?? ''}`)
  await database.close()
  await Promise.all([both.close(), site.close()])
  await rm(folder, { recursive: true, force: true })
  return checks.every(([, , kept]) => kept)
}

const hours = Number(values.hours)
if (values.help) console.log(help)
else if (!(hours > 0)) {
  console.error(`"${values.hours}" is no number of hours. For example: npm run soak -- --hours 0.2`)
  process.exitCode = 2
} else process.exitCode = (await soak(hours * 3_600_000)) ? 0 : 1
