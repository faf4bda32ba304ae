import { createHash } from 'node:crypto'
import { StoreError } from '../errors.ts'
import type { Database } from './database.ts'
import type { Migration } from './migrations/migration.ts'

/** Any number, the same in all copies of Dateline: "dateline" on a telephone's keys. */
const advisoryLock = 32835463

/** Of the words only: how a statement is laid out is no change. */
const checksum = ({ statements }: Migration): string => createHash('sha256').update(statements.join(';').replace(/\s+/g, ' ')).digest('hex')

/**
 * Brings a database to the newest of `known` in one transaction that only one process at a time is in; the others wait, then find it done. StoreError, and
 * nothing changed, where the database is newer than this program or its history is another.
 */
export const migrate = (database: Database, known: readonly Migration[]): Promise<void> =>
  database.transaction(async (on) => {
    // SQLite lets only one transaction begin anyway.
    if (database.engine === 'postgres') await on.all('select pg_advisory_xact_lock($1)', [advisoryLock])
    await on.run(
      'create table if not exists dateline_migrations (number bigint primary key, name text not null, checksum text not null, done_at bigint not null)',
    )
    const done = await on.all<{ name: string; checksum: string }>('select name, checksum from dateline_migrations order by number')
    if (done.length > known.length)
      throw new StoreError(
        `The news store was made by a newer Dateline (its step ${done.length}, ${done.at(-1)?.name}; this program knows ${known.length}). Start that one, or name another store.`,
      )
    for (const [i, step] of known.entries()) {
      const before = done[i]
      if (before && before.checksum !== checksum(step))
        throw new StoreError(
          `The news store was made by another Dateline: its step ${i + 1} is ${before.name}, but not as this program has it.`,
        )
      if (before) continue
      for (const statement of step.statements) await on.run(statement)
      const row = [i + 1, step.name, checksum(step), Date.now()]
      await on.run('insert into dateline_migrations (number, name, checksum, done_at) values ($1, $2, $3, $4)', row)
    }
  })
