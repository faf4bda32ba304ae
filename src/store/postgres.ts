import { type ClientBase, DatabaseError, Pool, types } from 'pg'
import { isStoreAway, StoreError } from '../errors.ts'
import { fromRow, toColumn } from './any-text.ts'
import { away, type Database, type Queries, type Value } from './database.ts'

/** No answer for so long (ms) is an answer too. */
const connectTimeout = 5_000
const queryTimeout = 15_000
/** The server gives up before we do: else it would do later (a row was locked) what nobody waits for any more. */
const statementTimeout = queryTimeout - 1_000
/** A copy of the program that stands still amid a transaction (stopped, swapped out) holds its rows so long, in ms; then the others go on. */
const longestPause = 20_000

/** bigint is whole numbers and milliseconds here: below 2^53. */
const int8 = 20

/** SQLSTATE classes and codes after which the same call may succeed: https://www.postgresql.org/docs/15/errcodes-appendix.html */
const passing = /^(08(?!P01)|53|57|40001|40P01|55P03|25006|25P03)/

/** What is wrong, in a sentence that tells how to put it right; SQL states are of PostgreSQL's appendix A. Never shows the address, which holds a password. */
const translated = (error: unknown): unknown => {
  if (error instanceof StoreError || error instanceof TypeError) return error
  // Without an SQL state the server was not reached, or it went away.
  if (!(error instanceof DatabaseError) || passing.test(error.code ?? '')) return away(error)
  const refused = (sentence: string) => new StoreError(sentence, { cause: error })
  switch (error.code) {
    case '28000':
    case '28P01':
      return refused('PostgreSQL does not let Dateline in: check user and password in DATABASE_URL.')
    case '3D000':
      return refused('The database that DATABASE_URL names does not exist: make it, or name another.')
    case '42501':
    case '3F000':
      return refused(
        'Dateline may not make or use its tables in PostgreSQL: make its user the owner of the database or of a schema of its own.',
      )
    case '42P07':
      return refused('The database of DATABASE_URL has tables of another program: give Dateline a database or a schema of its own.')
    default:
      return refused(`The news store refused (SQL state ${error.code}).`)
  }
}

const queriesOn = (asked: Pick<ClientBase, 'query'>): Queries => {
  const ask = (sql: string, values: readonly Value[]) =>
    asked.query(sql, values.map(toColumn)).catch((error: unknown) => Promise.reject(translated(error)))
  return {
    all: async <Row extends object>(sql: string, values: readonly Value[] = []) =>
      (await ask(sql, values)).rows.map((row: Row) => fromRow(row)),
    run: async (sql, values = []) => (await ask(sql, values)).rowCount ?? 0,
  }
}

/**
 * PostgreSQL 15 or newer, by its address. Connects when it is first asked, and again by itself after the server was away; meanwhile every call is a
 * StoreError that says so.
 */
export const openPostgres = (address: string): Database => {
  const pool = new Pool({
    connectionString: address,
    application_name: 'dateline',
    max: 10,
    connectionTimeoutMillis: connectTimeout,
    query_timeout: queryTimeout,
    statement_timeout: statementTimeout,
    idle_in_transaction_session_timeout: longestPause,
    keepAlive: true,
    // Idle connections do not keep a program running that has nothing else to do.
    allowExitOnIdle: true,
    types: { getTypeParser: (oid, format) => (oid === int8 ? Number : types.getTypeParser(oid, format)) },
  })
  const ignore = () => {}
  // An idle connection that breaks is no news: the pool has dropped it, and whoever asks next hears if the server is away.
  pool.on('error', ignore)
  let closed: Promise<void> | null = null

  const within = async <T>(begin: string, work: (on: Queries) => Promise<T>): Promise<T> => {
    const client = await pool.connect().catch((error: unknown) => Promise.reject(translated(error)))
    // A connection that breaks between two statements would otherwise end the process.
    client.on('error', ignore)
    const on = queriesOn(client)
    let broken = false
    try {
      await on.run(begin)
      const result = await work(on)
      await on.run('commit')
      return result
    } catch (error) {
      // A rollback on a connection that hangs would hang too; the server rolls back by itself when the connection ends.
      broken = isStoreAway(error)
      if (!broken) await on.run('rollback').catch(() => (broken = true))
      throw error
    } finally {
      client.off('error', ignore)
      client.release(broken)
    }
  }

  return {
    engine: 'postgres',
    ...queriesOn(pool),
    transaction: (work) => within('begin', work),
    snapshot: (work) => within('begin isolation level repeatable read read only', work),
    close: () => (closed ??= pool.end()),
  }
}
