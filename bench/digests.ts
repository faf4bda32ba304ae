import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { planSlots } from '../src/app/plan-slots.ts'
import { startDeliveries } from '../src/app/run-deliveries.ts'
import type { Log } from '../src/ports/log.ts'
import { createInProcessQueue } from '../src/queue/in-process.ts'
import { createTimetable } from '../src/schedule/timetable.ts'
import { createStores } from '../src/store/create-stores.ts'
import type { Database } from '../src/store/database.ts'
import { openDatabase, type StoreAddress } from '../src/store/open-database.ts'
import { createPool } from '../src/worker/pool.ts'
import { createPooledDigestWriter } from '../src/worker/pooled-digest-writer.ts'
import { ownSchemaOn } from '../test/store/own-schema.ts'
import { due, subscriptions } from './due-digests.ts'
import { discordLimits, limitedDiscord, limitedSlack, type Measured, slackLimits } from './limited-platforms.ts'
import { milliseconds, verdict } from './measure.ts'
import { createSkippingClock, type SkippingClock } from './skipping-clock.ts'

// Ten thousand channels want their digest in the same minute: half on Slack in 20 workspaces, half on Discord in 500 servers. DATELINE_BENCH_DIGESTS=1000
// asks for fewer. Each follows three of the feeds, which have had three articles each since yesterday.

const postsAtOnce = 128

/** The database, whose answers take real time. */
const timed = (database: Database, { working }: SkippingClock): Database => ({
  engine: database.engine,
  all: (sql, values) => working(() => database.all(sql, values)),
  run: (sql, values) => working(() => database.run(sql, values)),
  transaction: (work) => working(() => database.transaction(work)),
  snapshot: (work) => working(() => database.snapshot(work)),
  close: () => database.close(),
})

const quiet: Log = {
  info: () => {},
  warn: (fields, text) => console.warn(text, fields),
  error: (fields, text) => console.error(text, fields),
  about: (_, work) => work(),
}

/** The share (0..1) of what the limits allow: the seconds that the calls need at least, and those that they took. */
const shareOf = ({ calls, lastAt }: Measured, perSecond: number) => {
  const least = Math.max(0, ...calls.values()) / perSecond
  const took = (lastAt() - due) / 1000
  return { least, took, share: least / took }
}

/** In a process of its own: what filling leaves in memory is not the program's. */
const fill = (address: StoreAddress): Promise<unknown> =>
  once(
    fork(join(import.meta.dirname, 'fill-digests.ts'), [JSON.stringify(address)], { execArgv: ['--import', import.meta.resolve('tsx')] }),
    'exit',
  )

const run = async (name: string, address: StoreAddress): Promise<void> => {
  await fill(address)
  const database = await openDatabase(address)
  if (database.engine === 'postgres') await database.run('analyze')
  const clock = createSkippingClock(due)
  const stores = createStores(timed(database, clock), clock)
  const pool = createPool({ size: 1, timeoutMs: 60_000 })
  const write = createPooledDigestWriter(pool)
  const [slack, discord] = [limitedSlack(clock), limitedDiscord(clock, quiet)]
  const posting = {
    ...stores,
    writeDigest: (...of: Parameters<typeof write>) => clock.working(() => write(...of)),
    platforms: [slack.platform, discord.platform],
    timetable: createTimetable(),
    queue: createInProcessQueue({ concurrency: postsAtOnce, log: quiet }),
    clock,
    log: quiet,
    wait: clock.wait,
    whenUnsure: 'alarm' as const,
    leaseMs: 60_000,
  }
  const idle = process.memoryUsage.rss() / 1e6
  let memory = process.memoryUsage.rss()
  const watch = setInterval(() => (memory = Math.max(memory, process.memoryUsage.rss())), 50)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const deliveries = await startDeliveries(posting)
  const began = performance.now()
  const planned = await planSlots(posting)
  const planning = (performance.now() - began) / 1000
  let open = planned
  let looking = true
  const look = async (): Promise<void> => {
    while (looking) {
      await deliveries.look()
      const [left] = await database.all<{ many: number }>("select count(*) as many from deliveries where state in ('pending', 'posting')")
      open = left?.many ?? 0
      await clock.wait(5_000)
    }
  }
  void look()
  await clock.until(() => open === 0)
  looking = false
  delay.disable()
  clearInterval(watch)
  const [posted] = await database.all<{ many: number }>("select count(*) as many from deliveries where state = 'posted'")
  const late = delay.percentile(99) / 1e6 - 5
  const megabytes = memory / 1e6
  console.log(`  ${name}: ${posted?.many} of ${planned} posted`)
  console.log(`  ${verdict(`slots planned in ${planning.toFixed(1)} s`, 'under 5 s', planning < 5)}`)
  console.log(
    `  ${verdict(`${megabytes.toFixed(0)} MB at most, ${idle.toFixed(0)} before, the writing thread included`, 'under 400 MB', megabytes < 400)}`,
  )
  for (const [who, one, perSecond] of [
    ['Slack', slack, slackLimits.aWorkspaceASecond],
    ['Discord', discord, discordLimits.callsASecond],
  ] as const) {
    const { least, took, share } = shareOf(one, perSecond)
    const words = `${who}: ${took.toFixed(0)} s where its limits take ${least.toFixed(0)} s: ${(100 * share).toFixed(0)} % of the rate, ${one.refused()} calls refused`
    console.log(`  ${verdict(words, 'at least 90 %', share >= 0.9)}`)
  }
  console.log(
    `  ${verdict(`what comes meanwhile waits ${milliseconds(late)} for its turn, p99`, 'acknowledged in under 250 ms', late < 250)}`,
  )
  await deliveries.stop(1_000)
  await pool.stop()
  await database.close()
}

/** What ten thousand digests that are due in one minute take, on SQLite and, where DATELINE_TEST_POSTGRES names a server, on PostgreSQL. */
export const digests = async (): Promise<void> => {
  console.log(`\nDigests: ${subscriptions.toLocaleString('en')} due in one minute, on a clock that skips what is only waited for`)
  const folder = mkdtempSync(join(tmpdir(), 'dateline-digests-'))
  await run('SQLite', { file: join(folder, 'digests.db') })
  rmSync(folder, { recursive: true })
  const server = process.env.DATELINE_TEST_POSTGRES
  if (!server) return console.log('  PostgreSQL left out: DATELINE_TEST_POSTGRES is not set')
  const { url, drop } = await ownSchemaOn(server)
  await run('PostgreSQL', { url })
  await drop()
}
