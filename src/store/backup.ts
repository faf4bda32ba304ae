import { StoreError } from '../errors.ts'
import type { Database, Queries, Value } from './database.ts'
import { migrate } from './migrate.ts'
import type { Migration } from './migrations/migration.ts'
import { migrations } from './migrations/migrations.ts'
import { type Table, tables } from './tables.ts'

// A backup is lines of JSON, the same from SQLite and PostgreSQL, so that it also moves a store from one to the other: a head, a line a row, an end that
// tells how many rows there were.

type Row = Readonly<Record<string, Value>>

/** The first line. */
interface Head {
  readonly dateline: 'backup/1'
  /** The schema's steps that the store had. */
  readonly steps: readonly string[]
  /** Milliseconds since 1970, UTC. */
  readonly at: number
}

/** How many rows are read, and written, at a time. */
const page = 200

/** All rows of a table, in the order of its key. */
async function* rowsOf(on: Queries, { name, key }: Table): AsyncGenerator<Row> {
  const order = key.join(', ')
  const after = `where (${order}) > (${key.map((_, i) => `$${i + 1}`).join(', ')})`
  for (let last: Row | null = null; ; ) {
    const values: readonly Value[] = last === null ? [] : key.map((column) => last?.[column] ?? null)
    const rows: readonly Row[] = await on.all<Row>(
      `select * from ${name} ${last === null ? '' : after} order by ${order} limit ${page}`,
      values,
    )
    yield* rows
    last = rows.at(-1) ?? null
    if (rows.length < page) return
  }
}

/** Writes a backup line by line, all tables as they were at one moment. The number of rows. StoreError. */
export const backUp = (database: Database, write: (line: string) => Promise<void>, now: number): Promise<number> =>
  database.snapshot(async (on) => {
    const steps = await on.all<{ name: string }>('select name from dateline_migrations order by number')
    await write(JSON.stringify({ dateline: 'backup/1', steps: steps.map(({ name }) => name), at: now } satisfies Head))
    let rows = 0
    for (const table of tables)
      for await (const row of rowsOf(on, table)) {
        await write(JSON.stringify([table.name, row]))
        rows += 1
      }
    await write(JSON.stringify({ end: true, rows }))
    return rows
  })

const bad = (why: string): StoreError => new StoreError(`This is no backup that Dateline can read: ${why}.`)

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    throw bad('a line of it is broken')
  }
}

const readHead = (line: string | undefined): Head => {
  const head = parsed(line ?? '') as Partial<Head> | null
  if (head?.dateline !== 'backup/1' || !Array.isArray(head.steps)) throw bad('it does not begin as one')
  return head as Head
}

/** The schema as the backup's store had it: its steps are the first ones of ours. */
const stepsOf = ({ steps }: Head): readonly Migration[] => {
  if (steps.length > migrations.length) throw new StoreError('This backup is of a newer Dateline. Install that one, then restore it.')
  if (steps.some((name, i) => name !== migrations[i]?.name)) throw bad('its store was made by another Dateline')
  return migrations.slice(0, steps.length)
}

const insert = async (on: Queries, table: string, rows: readonly Row[]): Promise<void> => {
  const columns = Object.keys(rows[0] ?? {})
  if (columns.some((name) => !/^[a-z_]+$/.test(name))) throw bad('it has odd columns')
  const places = rows.map((_, i) => `(${columns.map((_, j) => `$${i * columns.length + j + 1}`).join(', ')})`)
  const values = rows.flatMap((row) => columns.map((name) => row[name] ?? null))
  await on.run(`insert into ${table} (${columns.join(', ')}) values ${places.join(', ')}`, values)
}

/** Puts the rows in, in the backup's order, which is that of `tables`. How many there were. */
const fill = async (on: Queries, lines: AsyncIterable<string>): Promise<number> => {
  let table = ''
  let waiting: Row[] = []
  let rows = 0
  const flush = async () => {
    if (waiting.length > 0) await insert(on, table, waiting)
    waiting = []
  }
  for await (const line of lines) {
    const read = parsed(line)
    if (!Array.isArray(read)) {
      await flush()
      if ((read as { rows?: unknown } | null)?.rows === rows) return rows
      throw bad('rows are missing')
    }
    const [name, row] = read as [string, Row]
    if (name !== table || waiting.length >= page) await flush()
    if (!tables.some((known) => known.name === name)) throw bad(`it has a table ${JSON.stringify(name).slice(0, 40)}`)
    table = name
    waiting.push(row)
    rows += 1
  }
  throw bad('its end is missing')
}

/**
 * Puts a backup into a store, all of it or nothing; a bot that runs on the store goes on with what was restored. `replace` deletes what is there first;
 * without it the store must be empty. How many rows. StoreError.
 */
export const restore = async (
  database: Database,
  lines: AsyncIterable<string>,
  { replace }: { readonly replace: boolean },
): Promise<number> => {
  const iterator = lines[Symbol.asyncIterator]()
  const steps = stepsOf(readHead((await iterator.next()).value))
  const done = await database.all<{ many: number }>('select count(*) as many from dateline_migrations').catch(() => [])
  if ((done[0]?.many ?? 0) > steps.length)
    throw new StoreError(
      'The store has a newer schema than the backup. Restore into a store that is not there yet: another file, or an empty database.',
    )
  await migrate(database, steps)
  const rows = await database.transaction(async (on) => {
    for (const { name } of [...tables].reverse()) {
      // A table of a later step is not there yet.
      if (!steps.some(({ statements }) => statements.some((sql) => new RegExp(`^create table ${name} `).test(sql)))) continue
      if (replace) await on.run(`delete from ${name}`)
      else if ((await on.all(`select 1 from ${name} limit 1`)).length > 0)
        throw new StoreError('The store is not empty. With --replace, what is in it is deleted first.')
    }
    return fill(on, { [Symbol.asyncIterator]: () => iterator })
  })
  await migrate(database, migrations)
  return rows
}
