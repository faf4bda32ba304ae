import { readEnvironment } from '../config/environment.ts'
import { type Config, readConfig } from '../config.ts'
import type { Database } from '../store/database.ts'
import { openDatabase } from '../store/open-database.ts'

/** Does something with the store that the configuration names, and closes it. The bot may run meanwhile. ConfigError, StoreError. */
export const withStore = async (work: (database: Database, config: Config) => Promise<void>): Promise<void> => {
  const config = readConfig(readEnvironment())
  const database = await openDatabase(config.store)
  try {
    await work(database, config)
  } finally {
    await database.close()
  }
}
