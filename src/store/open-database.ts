import type { Database } from './database.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/migrations.ts'

/** Where the store is: a PostgreSQL by its address, or a file of SQLite (':memory:' forgets when it is closed). */
export type StoreAddress = { readonly url: string } | { readonly file: string }

/** The store's database as it is, with or without tables: for who restores, and who looks whether it is migrated. StoreError. */
export const openAsItIs = async (address: StoreAddress): Promise<Database> =>
  'url' in address ? (await import('./postgres.ts')).openPostgres(address.url) : (await import('./sqlite.ts')).openSqlite(address.file)

/** The store's database, its tables up to date. Loads the engine that is asked for and no other. StoreError. */
export const openDatabase = async (address: StoreAddress): Promise<Database> => {
  const database = await openAsItIs(address)
  try {
    await migrate(database, migrations)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}
