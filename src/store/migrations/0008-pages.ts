import type { Migration } from './migration.ts'

/**
 * Articles of the web by canonical address: what the site said of the latest version (a briefing's key), all versions, all addresses that lead there. Times are ms UTC. Pages are
 * public and belong to no workspace. Who forgets an article forgets its page; the next asker has it read anew.
 */
export const pages: Migration = {
  name: '0008-pages',
  statements: [
    `create table pages (
      address text not null primary key,
      version text not null references briefings (key) on delete cascade,
      etag text,
      last_modified text,
      checked_at bigint not null
    )`,
    'create index pages_version on pages (version)',
    `create table page_addresses (
      address text not null primary key,
      page text not null references pages (address) on delete cascade
    )`,
    'create index page_addresses_page on page_addresses (page)',
    `create table page_versions (
      page text not null references pages (address) on delete cascade,
      version text not null references briefings (key) on delete cascade,
      found_at bigint not null,
      primary key (page, version)
    )`,
    'create index page_versions_version on page_versions (version)',
  ],
}
