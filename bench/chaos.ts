import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Form } from './chaos/form.ts'
import { findServer, ownSchemas } from './chaos/own-postgres.ts'
import { type Outcome, runForm } from './chaos/run-form.ts'

const help = `npm run chaos -- [options]

Posts hourly digests to hundreds of channels from several copies of the program on one store, before loopback Slack and Discord (the real SDKs talk to
them). Copies are killed (kill -9) and stopped (SIGSTOP) for longer than their leases at random; calls are refused (429), fail (5xx), break off and go
unanswered at random, some of them after the message was posted. Then it counts: every post must be there, and once. Ends with 1 where one is not.

  --store sqlite|postgres   only this one. SQLite runs with 2 processes, PostgreSQL with 4
  --short                   fewer channels and slots: what CI runs, below a minute for both
  --channels N              half of them Slack's (400; short: 32)
  --slots N                 digests for each channel (5; short: 2)
  --processes N             copies at a time
  --seed N                  draws the same faults in the same order; the moments are the machine's. Printed with each run
  --careless                lets the copies post again without looking whether the post is there. Must find doubles: it ends with 1

DATELINE_CHAOS_LEASE=12000 makes leases and stops so many ms long (3000): for a machine that is busy with something else.

PostgreSQL is the one that DATELINE_TEST_POSTGRES or DATABASE_URL names (schemas of the run's own, dropped afterwards), else one of its own where
PostgreSQL's programs are installed (apt-get install postgresql).`

const sizes = {
  full: { channels: 400, slots: 5, paceMs: 15_000, calmMs: 1_500, blows: 100, timeouts: true },
  short: { channels: 32, slots: 2, paceMs: 3_000, calmMs: 1_500, blows: 10, timeouts: false },
} as const

const readOptions = () => {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean', default: false } as const
  const { values } = parseArgs({
    options: { store: text, channels: text, slots: text, processes: text, seed: text, short: flag, careless: flag, help: flag },
  })
  const count = (name: 'channels' | 'slots' | 'processes' | 'seed', most: number): number | null => {
    const typed = values[name]
    if (typed === undefined) return null
    if (!/^\d+$/.test(typed) || Number(typed) < 1 || Number(typed) > most) throw new Error(`--${name} is a number from 1 to ${most}.`)
    return Number(typed)
  }
  const { store } = values
  if (store !== undefined && store !== 'sqlite' && store !== 'postgres') throw new Error('--store is sqlite or postgres.')
  const size = sizes[values.short ? 'short' : 'full']
  return {
    ...{ help: values.help, careless: values.careless, store: store ?? null, processes: count('processes', 16) },
    ...{ ...size, channels: count('channels', 2_000) ?? size.channels, slots: count('slots', 10) ?? size.slots },
    seed: count('seed', 2 ** 31) ?? Math.floor(Math.random() * 1e6) + 1,
  }
}

const some = (words: readonly string[], what: string): void => {
  for (const one of words.slice(0, 20)) console.log(`  ${what}: ${one}`)
  if (words.length > 20) console.log(`  … and ${words.length - 20} more`)
}

const isGood = ({ doubled, missing, strange, disordered, complaints }: Outcome): boolean =>
  [doubled, missing, strange, disordered, complaints].every((found) => found.length === 0)

const report = ({ name, channels, slots, processes }: Form, outcome: Outcome): void => {
  const { posts, details, kills, stops, faults, doubled, missing, strange, disordered, complaints, seconds } = outcome
  const kinds = Object.entries(faults).map(([kind, times]) => `${kind} ${times}`)
  console.log(
    `${name}: ${channels} channels x ${slots} slots, ${processes} processes: ${posts} messages (${details} in threads) in ${seconds.toFixed(0)} s`,
  )
  console.log(`  ${kills} kills, ${stops} stops; ${kinds.join(', ')}`)
  console.log(`  ${doubled.length} doubled, ${missing.length} missing`)
  some(doubled, 'doubled')
  some(missing, 'missing')
  some(strange, 'not asked for')
  some(disordered, 'out of order')
  some(complaints, 'besides')
}

const chaos = async (options: ReturnType<typeof readOptions>): Promise<boolean> => {
  const { store, processes, help: _, ...form } = options
  const folder = await mkdtemp(join(tmpdir(), 'dateline-chaos-'))
  const outcomes: Outcome[] = []
  const run = async (one: Form): Promise<void> => {
    const outcome = await runForm(one)
    report(one, outcome)
    outcomes.push(outcome)
  }
  console.log(`seed ${options.seed}${options.careless ? ', careless' : ''}`)
  try {
    if (store !== 'postgres')
      await run({ ...form, name: 'SQLite', store: { file: join(folder, 'dateline.db') }, processes: processes ?? 2 })
    const server = store === 'sqlite' ? null : await findServer(folder)
    if (server) {
      const { url, queue, drop } = await ownSchemas(server.url)
      await run({ ...form, name: 'PostgreSQL', store: { url, queue }, processes: processes ?? 4 })
        .finally(drop)
        .finally(server.stop)
    } else if (store !== 'sqlite') {
      console.log('PostgreSQL: left out, there is none. Set DATELINE_TEST_POSTGRES=postgres://…, or: apt-get install postgresql')
      if (store === 'postgres') return false
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return outcomes.every(isGood)
}

try {
  const options = readOptions()
  if (options.help) console.log(help)
  else if (!(await chaos(options))) process.exitCode = 1
} catch (error) {
  console.error(`chaos: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 2
}
