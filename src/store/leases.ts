import type { LeaseStore } from '../ports/workspaces.ts'
import type { Database } from './database.ts'
import { databaseNow } from './database-clock.ts'

/** Leases by the database's own clock. */
export const createLeaseStore = (database: Database): LeaseStore => {
  const now = databaseNow(database)
  return {
    take: async (name, holder, ms) =>
      (await database.run(
        `insert into leases (name, holder, until) values ($1, $2, ${now} + $3)
         on conflict (name) do update set holder = excluded.holder, until = excluded.until
         where leases.holder = excluded.holder or leases.until <= ${now}`,
        [name, holder, ms],
      )) > 0,
    give: async (name, holder) => void (await database.run('delete from leases where name = $1 and holder = $2', [name, holder])),
  }
}
