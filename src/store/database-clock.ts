import type { Database } from './database.ts'

/**
 * An SQL expression for the database's own time, ms UTC: what copies of the program on several machines agree on, however their clocks go. Not the
 * beginning of the transaction: the moment.
 */
export const databaseNow = ({ engine }: Pick<Database, 'engine'>): string =>
  engine === 'postgres' ? 'cast(extract(epoch from clock_timestamp()) * 1000 as bigint)' : "cast(unixepoch('subsec') * 1000 as integer)"
