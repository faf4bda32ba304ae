import type { Finding, Place } from '../ports/chat.ts'
import type { Database } from './database.ts'
import { databaseNow } from './database-clock.ts'
import { migrations } from './migrations/migrations.ts'
import { channelOf, inChannel } from './place-columns.ts'

/** Clocks may differ by so many ms before leases and lateness are told wrongly. */
const clockSlack = 5_000

const feedsHere = `exists (select 1 from followers where followers.feed = feeds.id and ${inChannel})`

/** The feeds that fail: those of the channel, or all where `place` is null. */
const feedFindings = async (database: Database, place: Place | null): Promise<readonly Finding[]> => {
  const sql = `select url, title, failures, last_failure, paused from feeds ${place ? `where ${feedsHere}` : ''} order by url`
  const rows = await database.all<{
    url: string
    title: string | null
    failures: number
    last_failure: string | null
    paused: string | null
  }>(sql, place ? channelOf(place) : [])
  const bad = rows.filter(({ failures, paused }) => paused !== null || failures > 2)
  if (bad.length === 0)
    return rows.length === 0 ? [] : [{ name: rows.length === 1 ? 'the feed' : `${rows.length} feeds`, ok: true, fix: '' }]
  return bad.map(({ url, title, last_failure, paused }) => ({
    name: `feed ${title ?? url}: ${paused ?? last_failure ?? 'cannot be read'}`,
    ok: false,
    fix: `Look at ${url}; /brief feed remove drops it, /brief feed add takes it up again.`,
  }))
}

/** Whether the store is reached and migrated, its clock goes with ours, and feeds do well (the channel's, or all). `now` is ms UTC. StoreError. */
export const storeFindings = async (database: Database, place: Place | null, now: number): Promise<readonly Finding[]> => {
  const [row] = await database.all<{ now: number }>(`select ${databaseNow(database)} as now`)
  const off = Math.abs((row?.now ?? now) - now)
  const steps = await database.all('select number from dateline_migrations')
  return [
    { name: `store reached (${database.engine === 'sqlite' ? 'SQLite' : 'PostgreSQL'})`, ok: true, fix: '' },
    {
      name: `schema: step ${steps.length} of ${migrations.length}`,
      ok: steps.length === migrations.length,
      fix: 'Start this version of Dateline once: it brings the store up to date.',
    },
    {
      name: off <= clockSlack ? 'clock' : `clock: ${Math.round(off / 1000)} s away from the store’s`,
      ok: off <= clockSlack,
      fix: 'Let both machines keep their time by NTP.',
    },
    ...(await feedFindings(database, place)),
  ]
}
