import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startBothPlatforms } from '../test/fakes/both-platforms.ts'
import type { Given } from '../test/fakes/discord-server/people.ts'
import { startBot } from '../test/main/running-bot.ts'
import { milliseconds, printTable, quantile, verdict } from './measure.ts'
import { discordSide, type Side, slackSide } from './sides.ts'
import { clientArticle, longerArticles } from './texts.ts'

const commands = 200
const pasted = 40

/** What a slash command holds of an article: Discord's limit of an option. */
const longestPaste = 5_900

const seed = '000_7ee25d2f685fed20'

/** What the people type, in turns. */
const typed: readonly (readonly [command: string, given: Given])[] = [
  ['ask', { question: 'who met whom?' }],
  ['article', { text: seed }],
  ['ask', { question: 'what did Lavrov say about Ukraine?' }],
  ['claims', {}],
  ['meetings', {}],
]

/** A batch of articles for the worker threads, none twice. */
const articles = (platform: string): readonly string[] => {
  const all = [clientArticle, ...longerArticles()]
  return Array.from({ length: pasted }, (_, i) => {
    const { text } = all[i % all.length] ?? clientArticle
    return `Paste ${i + 1} of ${platform}.\n\n${text}`.slice(0, longestPaste)
  })
}

const probe = join(import.meta.dirname, 'event-loop-probe.ts')

const until = async (isSo: () => boolean, what: string): Promise<void> => {
  for (const end = performance.now() + 120_000; !isSo(); await sleep(20)) if (performance.now() > end) throw new Error(`never: ${what}`)
}

interface Stall {
  readonly max: number
  readonly p99: number
}

/** A process that only beats: how long this machine lets any process stand still, whatever it does. */
const startIdle = (): ChildProcess =>
  spawn(process.execPath, ['--import', import.meta.resolve('tsx'), '--import', probe, '--eval', 'setInterval(() => {}, 1000)'], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })

const stallOf = async (child: ChildProcess): Promise<Stall> => {
  child.send('report')
  const [stall] = (await once(child, 'message')) as [Stall]
  return stall
}

/** What the platform and the bot's process went through. */
const rush = async (side: Side, child: ChildProcess, idle: ChildProcess) => {
  const before = side.answers()
  await Promise.all(typed.map(([name, given]) => side.command(name, given)))
  await until(() => side.answers() >= before + typed.length, `${side.name}: the answers that warm it up`)
  for (const one of [child, idle]) one.send('reset')
  const began = performance.now()
  const batch = articles(side.name).map((text) => side.command('article', { text }))
  const acks = await Promise.all([
    ...batch,
    ...Array.from({ length: commands }, (_, i) => side.command(...(typed[i % typed.length] ?? ['help', {}]))),
  ])
  await until(() => side.answers() >= before + typed.length + acks.length, `${side.name}: all answers`)
  const seconds = (performance.now() - began) / 1000
  return { acks, stall: await stallOf(child), idle: await stallOf(idle), seconds }
}

/** How soon commands are acknowledged while many are in flight and articles are read: src/main.ts in a process of its own before both platforms. */
export const chat = async (): Promise<void> => {
  console.log(`\nChat: ${commands} commands at once, while ${pasted} pasted articles are read`)
  const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'))
  const both = await startBothPlatforms()
  const { slack, discord } = both
  const bot = startBot({
    folder,
    node: ['--import', probe],
    ipc: true,
    set: { ...both.env, DATELINE_DATABASE: join(folder, 'dateline.db') },
  })
  const idle = startIdle()
  try {
    await until(() => slack.sockets.connections() === 1 && discord.gateway.connected() === 1, 'the bot is connected')
    const sides = [slackSide(slack), discordSide(discord)]
    for (const side of sides) await side.command('article', { text: seed })
    await until(() => sides.every((side) => side.answers() > 0), 'the first briefings')
    const rows: string[][] = []
    const verdicts: string[] = []
    for (const side of sides) {
      const { acks, stall, idle: beside, seconds } = await rush(side, bot.child, idle)
      const [p50, p99, late] = [quantile(acks, 0.5), quantile(acks, 0.99), acks.filter((ms) => ms > 3_000).length]
      rows.push([
        side.name,
        ...[p50, p99, Math.max(...acks)].map(milliseconds),
        String(late),
        milliseconds(stall.max),
        milliseconds(beside.max),
        `${seconds.toFixed(1)} s`,
      ])
      verdicts.push(
        verdict(`${side.name}: p99 of the acknowledgements ${milliseconds(p99)}`, 'under 250 ms', p99 < 250),
        verdict(`${side.name}: ${late} over the platform’s 3 s`, 'none', late === 0),
        verdict(`${side.name}: the event loop stood still for ${milliseconds(stall.max)} at most`, 'at most 100 ms', stall.max <= 100),
      )
    }
    printTable([['', 'p50', 'p99', 'max', 'over 3 s', 'stall', 'of an idle process', 'all answered'], ...rows])
    for (const line of verdicts) console.log(`  ${line}`)
  } finally {
    idle.kill()
    await bot.stop()
    await both.close()
    await rm(folder, { recursive: true, force: true })
  }
}
