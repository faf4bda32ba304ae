import { fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { StoreAddress } from '../src/store/open-database.ts'
import { startBothPlatforms } from '../test/fakes/both-platforms.ts'
import type { Given } from '../test/fakes/discord-server/people.ts'
import { ownSchemaOn } from '../test/store/own-schema.ts'
import { bundleBot } from './digests/bundled-bot.ts'
import { subscriptions } from './digests/due-digests.ts'
import type { Report } from './digests/posting-on-skipped-time.ts'
import { milliseconds, quantile, verdict } from './measure.ts'
import { discordSide, type Side, slackSide } from './sides.ts'
import { clientArticle } from './texts.ts'

// Ten thousand channels want their digest in the same minute: half on Slack in 20 workspaces, half on Discord in 500 servers. DATELINE_BENCH_DIGESTS=1000
// asks for fewer. Each follows three of the feeds, which have had three articles each since yesterday. The bot is a process of its own; meanwhile people
// type commands, which come through the real SDK clients, in real time.

const commandsASecond = 5

/** What the people type, in turns. */
const typed: readonly (readonly [command: string, given: Given])[] = [
  ['ask', { question: 'who met whom?' }],
  ['article', { text: clientArticle.text.slice(0, 5_900) }],
  ['digest list', {}],
  ['ask', { question: 'what did Lavrov say about Ukraine?' }],
  ['status', {}],
]

/** Nobody is told to wait, and nothing is too old to be kept. */
const settings = {
  retention: { days: 36_500 },
  limits: Object.fromEntries(
    ['commands', 'articles'].flatMap((what) => ['User', 'Channel', 'Workspace'].map((whose) => [`${what}Per${whose}`, 1_000])),
  ),
}

/** In a process of its own: what filling leaves in memory is not the program's. */
const fill = (address: StoreAddress): Promise<unknown> =>
  once(
    fork(join(import.meta.dirname, 'digests/fill-digests.ts'), [JSON.stringify(address)], {
      execArgv: ['--import', import.meta.resolve('tsx')],
    }),
    'exit',
  )

/** Who has waited so long, in ms, waits in vain. */
const inVain = 10_000

/** Types commands until told to stop; how long each took to be acknowledged, in ms. */
const typeAway = (sides: readonly Side[]) => {
  const acks: Promise<number>[] = []
  const timer = setInterval(() => {
    const turn = acks.length
    const side = sides[turn % sides.length]
    const [command, given] = typed[Math.floor(turn / sides.length) % typed.length] ?? ['help', {}]
    if (side) acks.push(Promise.race([side.command(command, given).catch(() => inVain), sleep(inVain, inVain, { ref: false })]))
  }, 1_000 / commandsASecond)
  return (): Promise<readonly number[]> => {
    clearInterval(timer)
    return Promise.all(acks)
  }
}

const tell = (
  name: string,
  { planned, posted, planningSeconds, idleMegabytes, mostMegabytes, stallMs, rates }: Report,
  acks: readonly number[],
) => {
  const [p50, p99] = [quantile(acks, 0.5), quantile(acks, 0.99)]
  const lines = [
    verdict(`slots planned in ${planningSeconds.toFixed(1)} s`, 'under 5 s', planningSeconds < 5),
    verdict(`${mostMegabytes.toFixed(0)} MB at most, ${idleMegabytes.toFixed(0)} before, all threads`, 'under 400 MB', mostMegabytes < 400),
    ...rates.map(({ platform, least, took, refused }) =>
      verdict(
        `${platform}: ${took.toFixed(0)} s where its limits take ${least.toFixed(0)} s: ${((100 * least) / took).toFixed(0)} % of the rate, ${refused} calls refused`,
        'at least 90 %',
        least / took >= 0.9,
      ),
    ),
    verdict(
      `${acks.length} commands meanwhile acknowledged in ${milliseconds(p50)}, p99 ${milliseconds(p99)} (the event loop stands still for ${milliseconds(stallMs)}, p99)`,
      'p99 under 250 ms',
      p99 < 250,
    ),
  ]
  console.log([`${name}: ${posted} of ${planned} posted`, ...lines].map((line) => `  ${line}`).join('\n'))
}

const run = async (name: string, address: StoreAddress, bot: string, folder: string): Promise<void> => {
  await fill(address)
  const both = await startBothPlatforms()
  const store = 'url' in address ? { DATABASE_URL: address.url } : { DATELINE_DATABASE: address.file }
  await writeFile(join(folder, 'dateline.yaml'), JSON.stringify(settings))
  const env = {
    PATH: process.env.PATH,
    ...both.env,
    ...store,
    DATELINE_CONFIG: 'dateline.yaml',
    DATELINE_BENCH_DIGESTS: String(subscriptions),
    NODE_OPTIONS: process.env.NODE_OPTIONS,
  }
  const child = spawn(process.execPath, [bot], {
    cwd: folder,
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  child.stderr?.on('data', (bytes: Buffer) => {
    for (const line of bytes.toString().split('\n')) if (line !== '' && !line.startsWith('{"level":30')) console.error(line.slice(0, 300))
  })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the bot ended with ${code}`)
  })
  ended.catch(() => {})
  try {
    while (both.slack.sockets.connections() === 0 || both.discord.gateway.connected() === 0) await Promise.race([sleep(50), ended])
    const sides = [slackSide(both.slack), discordSide(both.discord)]
    for (const side of sides) for (const [command, given] of typed) await side.command(command, given)
    await sleep(3_000)
    const stopTyping = typeAway(sides)
    child.send('begin')
    const [report] = (await Promise.race([once(child, 'message'), ended])) as [Report]
    tell(name, report, await stopTyping())
  } finally {
    child.kill()
    await ended.catch(() => {})
    await both.close()
  }
}

/** What ten thousand digests that are due in one minute take, on SQLite and, where DATELINE_TEST_POSTGRES names a server, on PostgreSQL. */
export const digests = async (): Promise<void> => {
  console.log(`\nDigests: ${subscriptions.toLocaleString('en')} due in one minute, on a clock that skips what is only waited for`)
  const folder = await mkdtemp(join(tmpdir(), 'dateline-digests-'))
  const bot = await bundleBot()
  try {
    await run('SQLite', { file: join(folder, 'digests.db') }, bot.file, folder)
    const server = process.env.DATELINE_TEST_POSTGRES
    if (!server) return console.log('  PostgreSQL left out: DATELINE_TEST_POSTGRES is not set')
    const { url, drop } = await ownSchemaOn(server)
    await run('PostgreSQL', { url }, bot.file, folder).finally(drop)
  } finally {
    await bot.remove()
    await rm(folder, { recursive: true, force: true })
  }
}
