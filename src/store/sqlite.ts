import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import BetterSqlite3 from 'better-sqlite3'
import { StoreError } from '../errors.ts'
import { fromRow, toColumn } from './any-text.ts'
import { away, type Database, type Queries, type Value } from './database.ts'

/** Another process writes: how long SQLite itself waits, in ms. The event loop stands still for that long, so it is short. */
const blockingWait = 20
/** How long we come again after that, in ms, with the event loop free. */
const patience = 10_000

/** How long calls in a row may hold the event loop before all else has a turn, in ms. */
const longestBreath = 10

const codeOf = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}

/** What is wrong, in a sentence that tells how to put it right. */
const translated = (error: unknown, file: string): unknown => {
  const code = codeOf(error)
  const refused = (sentence: string, retryable = false) => new StoreError(sentence, { retryable, cause: error })
  if (error instanceof StoreError) return error
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return away(error)
  // The second at the first opening: there is no room even for the little file that stands beside a database.
  if (/^SQLITE_(FULL|IOERR_SHMSIZE)/.test(code))
    return refused(`The disk with ${file} is full. Nothing is half-written; make room and try again.`, true)
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(code))
    return refused(`${file} is damaged or no database. Move it away, or put a copy of it back, then start again.`)
  if (/^SQLITE_IOERR_(WRITE|FSYNC)/.test(code))
    return refused(
      `${file} could not be written (${code}): its disk is full or broken. Nothing is half-written; look at the disk and try again.`,
      true,
    )
  if (/^(SQLITE_(CANTOPEN|READONLY|PERM|AUTH)|E[A-Z]+$)/.test(code))
    return refused(
      `Dateline cannot write ${file} (${code}). Let it write there, or name another file with DATELINE_DATABASE (:memory: keeps nothing).`,
    )
  if (/^SQLITE_/.test(code)) return refused(`The news store ${file} refused (${code}).`)
  return error
}

/** Does it as soon as no other process writes. StoreError. */
const patiently = async <T>(attempt: () => T, file: string): Promise<T> => {
  for (const start = performance.now(); ; ) {
    try {
      return attempt()
    } catch (error) {
      if (!codeOf(error).startsWith('SQLITE_BUSY') || performance.now() - start > patience) throw translated(error, file)
      await sleep(5 + 20 * Math.random())
    }
  }
}

/**
 * Connections and their statements, kept for as long as the process lives: Node 24.19 and newer aborts ("Assertion failed: (env) != nullptr") when the
 * garbage collector takes an object of better-sqlite3 12. For the same reason nothing here may prepare a statement and drop it, as `pragma()` does.
 */
const kept: object[] = []

const connect = (file: string): BetterSqlite3.Database => {
  if (file !== ':memory:') mkdirSync(dirname(resolve(file)), { recursive: true })
  const connection = new BetterSqlite3(file, { timeout: blockingWait })
  kept.push(connection)
  try {
    // Readers and one writer do not wait for each other, and what is acknowledged is on the disk.
    connection.exec('pragma journal_mode = WAL; pragma synchronous = FULL; pragma foreign_keys = ON')
    return connection
  } catch (error) {
    connection.close()
    throw error
  }
}

/** SQLite calls $1 by its name. */
const named = (values: readonly Value[]) => Object.fromEntries(values.map((value, i) => [i + 1, toColumn(value)]))

/**
 * A database in a file, its folder made where there is none, or in ':memory:'. Other processes may have the same file open. Calls are done one after the other
 * on one connection, so that nothing gets into a transaction that is not its own. StoreError where the file cannot be written or is no database.
 */
export const openSqlite = async (file: string): Promise<Database> => {
  const connection = await patiently(() => connect(file), file)
  const statements = new Map<string, BetterSqlite3.Statement>()
  kept.push(statements)

  const prepared = (sql: string): BetterSqlite3.Statement => {
    if (!connection.open) throw new StoreError('The news store is closed.')
    const statement = statements.get(sql) ?? connection.prepare(sql)
    statements.set(sql, statement)
    return statement
  }

  const direct: Queries = {
    all: <Row extends object>(sql: string, values: readonly Value[] = []) =>
      patiently(() => (prepared(sql).all(named(values)) as Row[]).map(fromRow), file),
    run: (sql, values = []) => patiently(() => prepared(sql).run(named(values)).changes, file),
  }

  let last: Promise<unknown> = Promise.resolve()
  let breathed = performance.now()
  /** A row of calls, each at once done, would leave no time to anything else in between: who waits for an acknowledgement must not wait for the row. */
  const breathe = async (): Promise<void> => {
    if (performance.now() - breathed < longestBreath) return
    await new Promise((resolve) => setImmediate(resolve))
    breathed = performance.now()
  }
  const inTurn = <T>(task: () => Promise<T>): Promise<T> => {
    const result = last.then(breathe).then(task)
    last = result.catch(() => {})
    return result
  }

  /** All of `work` between `begin` and a commit, or nothing of it. */
  const within = <T>(begin: string, work: (on: Queries) => Promise<T>): Promise<T> =>
    inTurn(async () => {
      await direct.run(begin)
      try {
        const result = await work(direct)
        await direct.run('commit')
        return result
      } catch (error) {
        // A full disk has rolled it back already.
        if (connection.inTransaction) await direct.run('rollback')
        throw error
      }
    })

  return {
    engine: 'sqlite',
    all: (sql, values) => inTurn(() => direct.all(sql, values)),
    run: (sql, values) => inTurn(() => direct.run(sql, values)),
    transaction: (work) => within('begin immediate', work),
    // Sees what was there at its first read; in WAL mode that keeps nobody from writing.
    snapshot: (work) => within('begin', work),
    close: () => inTurn(async () => void connection.close()),
  }
}
