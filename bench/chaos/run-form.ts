import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../../src/store/database.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { bundleReplica } from './bundled-replica.ts'
import { type Count, countPosts, type Wanted } from './count-posts.ts'
import { createChance, type Form, leaseMs } from './form.ts'
import { startHerd } from './herd.ts'
import { type FaultCounts, startRoughPlatforms } from './rough-platforms.ts'
import { hour, start, subscribeAll } from './subscribed.ts'

export interface Outcome extends Count {
  readonly kills: number
  readonly stops: number
  readonly faults: FaultCounts
  /** What the copies said, the platforms found wrong, or the store says otherwise. */
  readonly complaints: readonly string[]
  readonly seconds: number
}

/** No progress for so long (ms) is the end. */
const patience = 90_000

interface Stand {
  readonly planned: number
  readonly settled: number
  readonly working: number
  /** When the first that only waits is tried again, ms UTC. */
  readonly next_try: number | null
}

/** A channel's posts stay in order: all but its first wait for that one. */
const standOf = async (database: Database): Promise<Stand> => {
  const [row] = await database.all<Stand>(
    `select count(*) as planned, count(settled_at) as settled, count(case when state = 'posting' then 1 end) as working,
       (select min(next_try_at) from (select next_try_at, row_number() over (partition by channel order by due_at) as place
          from deliveries where kind = 'digest' and state = 'pending') as open where place = 1) as next_try
     from deliveries where kind = 'digest'`,
  )
  return row ?? { planned: 0, settled: 0, working: 0, next_try: null }
}

/** Deliveries that the store does not call posted, with why. */
const unpostedIn = async (database: Database): Promise<readonly string[]> => {
  const rows = await database.all<{ key: string; state: string; reason: string | null }>(
    "select key, state, reason from deliveries where state <> 'posted' order by key",
  )
  return rows.map(({ key, state, reason }) => `the store calls ${key} ${state}${reason === null ? '' : `: ${reason}`}`)
}

const storeEnv = ({ store }: Form): Readonly<Record<string, string>> =>
  'url' in store ? { DATABASE_URL: store.url, DATELINE_CHAOS_QUEUE: store.queue } : { DATELINE_DATABASE: store.file }

/** Lets slot after slot become due while the copies post, are killed, stopped and refused; then counts what the platforms show. */
export const runForm = async (form: Form): Promise<Outcome> => {
  const began = performance.now()
  let ahead = start - 60_000 - Date.now()
  const platforms = await startRoughPlatforms(form, () => Date.now() + ahead, createChance(form.seed))
  const database = await openDatabase(form.store)
  const wanted: readonly Wanted[] = await subscribeAll(database, platforms.places, form.slots)
  const replica = await bundleReplica()
  const herd = startHerd({
    file: replica.file,
    processes: form.processes,
    env: {
      DATELINE_CHAOS_LEASE: String(leaseMs),
      ...storeEnv(form),
      ...platforms.env,
      ...(form.careless && { DATELINE_CHAOS_CARELESS: 'yes' }),
    },
    calmMs: form.calmMs,
    blows: form.blows,
    chance: createChance(form.seed + 1),
  })
  try {
    let slot = -1
    let lastStep = Number.NEGATIVE_INFINITY
    let before = ''
    let lastProgress = performance.now()
    for (;;) {
      const now = performance.now()
      const { planned, settled, working, next_try: nextTry } = await standOf(database)
      if (settled === wanted.length) break
      if (`${planned} ${settled}` !== before) [before, lastProgress] = [`${planned} ${settled}`, now]
      if (now - lastProgress > patience) break
      // A slot that no copy has seen would be merged into the next one, as it is meant to be.
      if (slot < form.slots - 1 && planned === form.channels * (slot + 1) && now - lastStep > form.paceMs) {
        slot += 1
        lastStep = now
        ahead = start + slot * hour + 1_000 - Date.now()
      }
      // Nobody need sit out the half hours between late attempts.
      if (slot === form.slots - 1 && working === 0 && nextTry !== null && nextTry > Date.now() + ahead) ahead = nextTry - Date.now()
      herd.setAhead(ahead)
      await sleep(200)
    }
    await herd.calm()
    // Whoever still sleeps wakes up now, and must not post.
    await sleep(leaseMs * 2.5)
    const complaints = [...herd.complaints, ...platforms.violations, ...(await unpostedIn(database))]
    return {
      ...countPosts(wanted, platforms.shown()),
      ...herd.counts,
      faults: platforms.counts,
      complaints,
      seconds: (performance.now() - began) / 1000,
    }
  } finally {
    await herd.end()
    await replica.remove()
    await database.close()
    await platforms.close()
  }
}
