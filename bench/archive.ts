import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '../src/store/database.ts'
import { openDatabase, type StoreAddress } from '../src/store/open-database.ts'
import { ownSchemaOn } from '../test/store/own-schema.ts'
import { type Asked, askAll } from './archive/ask-all.ts'
import { createBulkWriter } from './archive/bulk-writer.ts'
import { fillArchives } from './archive/fill-archive.ts'
import { createFacts, type Facts, kinds } from './archive/questions.ts'
import { type Used, useStore, uses } from './archive/use-store.ts'
import { milliseconds, printTable, verdict } from './measure.ts'

// An archive of ever more briefings: a channel that has them all, thirty that have a share. What questions cost, in the way that /brief takes, and what else the
// store is asked. DATELINE_BENCH_ARCHIVE=20000 stops at as many briefings.

const sizes = [2_000, 20_000, 200_000]
/** Milliseconds. */
const promised = 100
const standstill = 50
/** How much more an answer may cost in a hundred times the archive: a busy machine's measure. */
const noise = 1.5

export interface Measured {
  readonly size: number
  readonly bytes: number
  readonly asked: readonly Asked[]
  readonly used: readonly Used[]
}

const bytesOf = async (database: Database, address: StoreAddress): Promise<number> => {
  if ('file' in address) return statSync(address.file).size
  const [row] = await database.all<{ bytes: number }>(
    `select cast(sum(pg_total_relation_size(oid)) as bigint) as bytes from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace`,
  )
  return row?.bytes ?? Number.NaN
}

/** Opened anew, so that nothing of the filling is remembered. */
export const measureAt = async (address: StoreAddress, size: number, facts: Facts): Promise<Measured> => {
  const database = await openDatabase(address)
  try {
    const bytes = await bytesOf(database, address)
    return { size, bytes, asked: await askAll(database, facts), used: await useStore(database, size) }
  } finally {
    await database.close()
  }
}

const count = (number: number): string => number.toLocaleString('en')

export const report = (name: string, measured: readonly Measured[]): void => {
  const [least] = measured
  const most = measured.at(-1)
  if (!least || !most) return
  console.log(
    `\n  ${name}, ${measured.map(({ size, bytes }) => `${count(size)} briefings: ${count(Math.round(bytes / 1e6))} MB`).join('; ')}`,
  )
  for (const [i, kind] of kinds.entries()) {
    const all = measured.flatMap(({ size, asked }) => (asked[i] ? [{ size, ...asked[i] }] : []))
    const [first, last] = [all[0], all.at(-1)]
    if (!first || !last) continue
    console.log(
      `\n  ${kind.name}${all.some(({ wrong }) => wrong > 0) ? ` WRONG ANSWERS: ${all.map(({ wrong }) => wrong).join(', ')}` : ''}`,
    )
    printTable([
      ['briefings', 'answers a question', 'p50', 'p95', 'first try', 'per answer', 'stretch'],
      ...all.map(({ size, answers, ...times }) => [
        ...[count(size), answers.toFixed(1), milliseconds(times.p50), milliseconds(times.p95)],
        ...[milliseconds(times.first), milliseconds(times.perAnswer), milliseconds(times.stretch)],
      ]),
    ])
    const growth = last.perAnswer / first.perAnswer
    const times = (now: number, then: number): string => `${(now / then).toFixed(1)} times`
    const grown = `answers ${times(1 + last.answers, 1 + first.answers)}, a question's cost ${times(last.p50, first.p50)}, an answer's ${growth.toFixed(2)} times`
    console.log(`  ${verdict(grown, `an answer's at most ${noise}`, growth <= noise)}`)
  }
  console.log('\n  What else the store is asked, p50 of each size, and the longest')
  printTable([
    ['', ...measured.map(({ size }) => count(size)), 'max'],
    ...uses.map((use, i) => [
      use,
      ...measured.map(({ used }) => milliseconds(used[i]?.p50 ?? Number.NaN)),
      milliseconds(Math.max(...measured.map(({ used }) => used[i]?.max ?? Number.NaN))),
    ]),
  ])
  const worst = Math.max(...most.asked.slice(0, 3).map(({ p95 }) => p95))
  const stretch = Math.max(...most.asked.map((one) => one.stretch))
  console.log(
    `\n  ${verdict(`"who met X this week", ${count(most.size)} briefings: p95 ${milliseconds(worst)}`, `under ${promised} ms`, worst < promised)}`,
  )
  console.log(`  ${verdict(`nobody else had a turn for ${milliseconds(stretch)} at most`, `under ${standstill} ms`, stretch < standstill)}`)
}

/** What questions of an archive cost as it grows, on SQLite and, where DATELINE_TEST_POSTGRES names a server, on PostgreSQL. */
export const archive = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-archive-'))
  const server = process.env.DATELINE_TEST_POSTGRES
  const own = server ? await ownSchemaOn(server) : null
  const stores: readonly { readonly name: string; readonly address: StoreAddress; readonly measured: Measured[] }[] = [
    { name: 'SQLite', address: { file: join(folder, 'archive.db') }, measured: [] },
    ...(own ? [{ name: 'PostgreSQL', address: { url: own.url }, measured: [] }] : []),
  ]
  try {
    for (const { address } of stores) await (await openDatabase(address)).close()
    const facts = createFacts()
    let filled = 0
    for (const size of sizes.filter((each) => each <= Number(process.env.DATELINE_BENCH_ARCHIVE ?? sizes.at(-1)))) {
      const began = performance.now()
      const writers = await Promise.all(stores.map(({ address }) => createBulkWriter(address)))
      await fillArchives(writers, filled, size, facts.add)
      for (const writer of writers) await writer.end()
      console.log(`\n  ${count(size)} briefings: filled in ${Math.round((performance.now() - began) / 1000)} s`)
      filled = size
      for (const { address, measured } of stores) measured.push(await measureAt(address, size, facts))
    }
    for (const { name, measured } of stores) report(name, measured)
    if (!own) console.log('  PostgreSQL left out: DATELINE_TEST_POSTGRES is not set')
  } finally {
    rmSync(folder, { recursive: true })
    await own?.drop()
  }
}
