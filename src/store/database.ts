import { StoreError } from '../errors.ts'

// The port that everything in store/ is written on. One SQL text for SQLite and PostgreSQL: parameters $1, $2, …; columns text, bigint (whole numbers,
// milliseconds, 0 | 1) and double; JSON as text; on conflict, returning and common table expressions. Not the same on both, so not used: sums of bigint
// without a cast, order by text, booleans, generated ids, now().

export type Value = string | number | null

/** Rows come with columns by name. A string comes back as it was given, NUL and halves of surrogate pairs included. StoreError. */
export interface Queries {
  /** The rows of a select, or of what a statement returns. */
  all<Row extends object>(sql: string, values?: readonly Value[]): Promise<readonly Row[]>
  /** How many rows a statement without `returning` wrote. */
  run(sql: string, values?: readonly Value[]): Promise<number>
}

export interface Database extends Queries {
  readonly engine: 'sqlite' | 'postgres'
  /**
   * All of `work` or nothing; its error goes on up after the rollback. `work` asks `on` only, never the database itself (on SQLite that would wait for its
   * own end), and waits for nothing else: on SQLite every other call stands still meanwhile. After a retryable error it may have been done all the same
   * (the connection broke at the commit), so that it must be such that it can be done twice.
   */
  transaction<T>(work: (on: Queries) => Promise<T>): Promise<T>
  /** `work` reads, and sees all tables as they were at one moment, whatever others write meanwhile; they need not wait for it. Writes nothing. */
  snapshot<T>(work: (on: Queries) => Promise<T>): Promise<T>
  /** Lets what runs end; every later call is a StoreError. */
  close(): Promise<void>
}

/** What people read while the store cannot be reached. */
const awaySentence = 'The news store is away for the moment. Nothing is lost; please try again in a minute.'

export const away = (cause: unknown): StoreError => new StoreError(awaySentence, { retryable: true, cause })
