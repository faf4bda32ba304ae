import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { archiveTerms } from '../src/answer/archive-terms.ts'
import { readArticle } from '../src/answer/read-article.ts'
import { askArchive } from '../src/app/ask-archive.ts'
import type { Outside } from '../src/app/outside.ts'
import type { Place } from '../src/ports/chat.ts'
import { createArchiveStore } from '../src/store/archive.ts'
import { createBriefingStore } from '../src/store/briefings.ts'
import type { Database } from '../src/store/database.ts'
import { openDatabase } from '../src/store/open-database.ts'
import { createShownStore } from '../src/store/shown.ts'
import { ownSchemaOn } from '../test/store/own-schema.ts'
import { milliseconds, printTable, quantile, verdict } from './measure.ts'

// An archive of ever more briefings, and the same kind of question of each: who met somebody this week. The articles are made by a rule; each tells a meeting of two
// of a thousand people on one of 730 days, as a newsroom would, and is the pattern's with other names and another day.

const sizes = [2_000, 20_000, 200_000]

const place: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null }

const DAY = 86_400_000
const today = Date.parse('2025-07-13T12:00:00Z')
const days = 730

const given = ['Anna', 'Boris', 'Clara', 'David', 'Elena', 'Frank', 'Greta', 'Henry', 'Irina', 'James']
const syllables = ['bar', 'con', 'del', 'fen', 'gor', 'hal', 'kem', 'lor', 'mar', 'nov']

/** The 1,000 people: "Anna Barconov". Whole numbers from 0. */
const family = (person: number): string => {
  const [a, b, c] = [Math.floor(person / 100) % 10, Math.floor(person / 10) % 10, person % 10]
  const name = `${syllables[a]}${syllables[b]}${syllables[c]}`
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}
const nameOf = (person: number): string => `${given[person % 10]} ${family(person)}`

/** Numbers that look thrown and are the same in every run. */
const thrown = (i: number, among: number): number => Math.floor(((((i + 1) * 2_654_435_761) % 4_294_967_296) / 4_294_967_296) * among)

const [one, other] = ['Anna Zarnovet', 'Boris Quelmark']

/** The briefing that all others are made of, by other names and another day: names are as long as these, so that every offset stays. */
const pattern = (() => {
  const text = `LISBON -- Foreign Minister ${one} met Prime Minister ${other} in Lisbon, the ministry said. "The talks about fishing were long," said ${one}.`
  const result = readArticle({ id: 'pattern', text, publishedAt: '2025-01-01', url: 'https://news.test/1' })
  if ('problem' in result) throw new Error(result.problem)
  const { briefing } = result.briefed
  const article = { id: 'pattern', text, publishedAt: '2025-01-01', url: 'https://news.test/1' }
  return [JSON.stringify(article), JSON.stringify(briefing), archiveTerms(briefing).join('|')] as const
})()

interface Made {
  readonly key: string
  readonly day: number
  readonly article: string
  readonly briefing: string
  readonly terms: readonly string[]
}

const padded = (name: string, like: string): string => name.padEnd(like.length, 'a').slice(0, like.length)

const make = (i: number): Made => {
  const [a, b] = [thrown(i, 1_000), thrown(i * 7 + 3, 1_000)]
  const at = today - thrown(i * 13 + 5, days) * DAY
  const date = new Date(at).toISOString().slice(0, 10)
  const [first, second] = [padded(nameOf(a), one), padded(nameOf(b), other)]
  const names = [one, other, ...one.split(' '), ...other.split(' ')]
  const others = [first, second, ...first.split(' '), ...second.split(' ')]
  const renamed = (words: string): string =>
    names.reduce(
      (now, name, at) => now.replaceAll(name, others[at] ?? '').replaceAll(name.toLowerCase(), (others[at] ?? '').toLowerCase()),
      words.replaceAll('2025-01-01', date),
    )
  const [article = '', briefing = '', terms = ''] = pattern.map(renamed)
  return { key: `b${i}`, day: Math.floor(at / DAY), article, briefing, terms: [...new Set(terms.split('|'))] }
}

const rows = (count: number, width: number): string =>
  Array.from({ length: count }, (_, row) => `(${Array.from({ length: width }, (_, i) => `$${row * width + i + 1}`).join(', ')})`).join(', ')

const insert = async (on: Pick<Database, 'run'>, table: string, all: readonly (readonly (string | number)[])[]): Promise<void> => {
  for (let from = 0; from < all.length; from += 500) {
    const some = all.slice(from, from + 500)
    await on.run(`insert into ${table} values ${rows(some.length, some[0]?.length ?? 1)}`, some.flat())
  }
}

const fill = (database: Database, from: number, to: number): Promise<void> =>
  database.transaction(async (on) => {
    const made = Array.from({ length: to - from }, (_, i) => make(from + i))
    await insert(
      on,
      'articles',
      made.map(({ key, article }) => [key, article, today]),
    )
    await insert(
      on,
      'briefings',
      made.map(({ key, briefing }) => [key, briefing, today]),
    )
    await insert(
      on,
      'archive_terms',
      made.flatMap(({ key, day, terms }) => terms.map((term) => ['slack', 'T1', 'C1', term, day, key])),
    )
  })

/** Milliseconds of each of the questions, and how many statements they got. */
const askMany = async (database: Database): Promise<{ readonly times: readonly number[]; readonly answers: number }> => {
  const outside = {
    archive: createArchiveStore(database),
    briefings: createBriefingStore(database),
    shown: createShownStore(database),
    clock: { now: () => today },
  } as unknown as Outside
  const times: number[] = []
  let answers = 0
  for (let i = 0; i < 220; i++) {
    const person = padded(nameOf(thrown(i * 31 + 11, 1_000)), one)
    const began = performance.now()
    const answer = await askArchive(
      `who met ${person} this week?`,
      { place, asker: { id: 'U1', zone: 'Europe/London', manages: false } },
      outside,
    )
    // The first ones warm up
    if (i < 20) continue
    times.push(performance.now() - began)
    if (answer?.status === 'found') answers += answer.statements.length
  }
  return { times, answers }
}

const measure = async (name: string, database: Database): Promise<number> => {
  const table: string[][] = [[name, 'p50', 'p95', 'answers', 'per answer']]
  let worst = 0
  let filled = 0
  for (const size of sizes) {
    for (; filled < size; filled += 2_000) await fill(database, filled, filled + 2_000)
    if (database.engine === 'postgres') await database.run('analyze')
    const { times, answers } = await askMany(database)
    const p95 = quantile(times, 0.95)
    worst = Math.max(worst, p95)
    const sum = times.reduce((all, time) => all + time, 0)
    table.push([
      `${size.toLocaleString('en')} briefings`,
      milliseconds(quantile(times, 0.5)),
      milliseconds(p95),
      `${answers}`,
      milliseconds(sum / Math.max(1, answers)),
    ])
  }
  printTable(table)
  return worst
}

/** What "who met X this week" takes as the archive grows, on SQLite and, where DATELINE_TEST_POSTGRES names a server, on PostgreSQL. */
export const archive = async (): Promise<void> => {
  console.log('\nArchive: "who met X this week?", 200 questions of each size')
  const folder = mkdtempSync(join(tmpdir(), 'dateline-archive-'))
  const database = await openDatabase({ file: join(folder, 'archive.db') })
  let worst = await measure('SQLite', database)
  await database.close()
  rmSync(folder, { recursive: true })
  const server = process.env.DATELINE_TEST_POSTGRES
  if (server) {
    const { url, drop } = await ownSchemaOn(server)
    const postgres = await openDatabase({ url })
    worst = Math.max(worst, await measure('PostgreSQL', postgres))
    await postgres.close()
    await drop()
  } else console.log('  PostgreSQL left out: DATELINE_TEST_POSTGRES is not set')
  console.log(`  ${verdict(`p95 ${milliseconds(worst)} at worst`, 'under 100 ms', worst < 100)}`)
}
