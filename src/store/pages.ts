import type { PageStore } from '../ports/articles.ts'
import type { Database } from './database.ts'

interface Row {
  readonly version: string
  readonly etag: string | null
  readonly last_modified: string | null
  readonly checked_at: number
}

/** Articles of the web and their versions, by the addresses that lead to them. */
export const createPageStore = (database: Database): PageStore => ({
  find: async (address) => {
    const [row] = await database.all<Row>(
      `select version, etag, last_modified, checked_at from page_addresses
       join pages on pages.address = page_addresses.page where page_addresses.address = $1`,
      [address],
    )
    return row ? { key: row.version, validators: { etag: row.etag, lastModified: row.last_modified }, checkedAt: row.checked_at } : null
  },

  save: ({ addresses, key, validators, checkedAt }) =>
    database.transaction(async (on) => {
      const [page = key] = addresses
      const [before] = await on.all<{ version: string }>('select version from pages where address = $1', [page])
      await on.run(
        `insert into pages (address, version, etag, last_modified, checked_at) values ($1, $2, $3, $4, $5)
         on conflict (address) do update set version = excluded.version, etag = excluded.etag,
         last_modified = excluded.last_modified, checked_at = excluded.checked_at`,
        [page, key, validators.etag, validators.lastModified, checkedAt],
      )
      for (const address of addresses) {
        await on.run(
          `insert into page_addresses (address, page) values ($1, $2)
           on conflict (address) do update set page = excluded.page`,
          [address, page],
        )
      }
      // An article that goes back to what it was is a version again, the latest.
      if (before?.version === key) return
      await on.run(
        `insert into page_versions (page, version, found_at) values ($1, $2, $3)
         on conflict (page, version) do update set found_at = excluded.found_at`,
        [page, key, checkedAt],
      )
    }),

  before: async (key) => {
    const [row] = await database.all<{ version: string }>(
      `select earlier.version from page_versions this
       join page_versions earlier on earlier.page = this.page and earlier.found_at < this.found_at
       where this.version = $1 order by earlier.found_at desc limit 1`,
      [key],
    )
    return row?.version ?? null
  },
})
