import { StoreError } from '../errors.ts'
import type { Database } from './database.ts'

/** What is wrong with the store, in a sentence; null where it answers and has its tables. */
export const checkDatabase = async (database: Database): Promise<string | null> => {
  try {
    await database.all('select number from dateline_migrations limit 1')
    return null
  } catch (error) {
    if (error instanceof StoreError) return error.message
    throw error
  }
}
