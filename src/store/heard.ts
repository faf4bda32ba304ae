import type { HeardStore } from '../ports/workspaces.ts'
import type { Database } from './database.ts'

/** Platforms deliver again for some minutes. */
const keptMs = 60 * 60_000

/** What was heard in the last hour, by any copy of the program. */
export const createHeardStore = (database: Database): HeardStore => {
  let count = 0
  return {
    first: async (key, now) => {
      count += 1
      if (count % 1_000 === 0) await database.run('delete from heard where at < $1', [now - keptMs])
      return (await database.run('insert into heard (key, at) values ($1, $2) on conflict (key) do nothing', [key, now])) > 0
    },
  }
}
