import type { Database } from './database.ts'

/** At most so many articles in one transaction, so that nobody waits long for it: each takes a hundred and more rows of archives along. */
const portion = 10

/**
 * Deletes articles and their briefings that were filed before `before` (ms UTC) and that no channel has been shown since; where they were shown goes with
 * them. How many articles.
 */
export const purge = async (database: Database, before: number): Promise<number> => {
  let gone = 0
  for (;;) {
    const some = await database.run(
      `delete from articles where key in (
         select key from articles where saved_at < $1
         and not exists (select 1 from shown where shown.briefing = articles.key and shown_at >= $1) limit ${portion})`,
      [before],
    )
    gone += some
    if (some < portion) return gone
  }
}

/** How many articles `purge` would delete. */
export const countOld = async (database: Database, before: number): Promise<number> => {
  const [row] = await database.all<{ many: number }>(
    `select count(*) as many from articles where saved_at < $1
     and not exists (select 1 from shown where shown.briefing = articles.key and shown_at >= $1)`,
    [before],
  )
  return row?.many ?? 0
}
