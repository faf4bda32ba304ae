import type { Migration } from './migration.ts'

/**
 * Limits that several copies of the program keep together. `key` is a hash; times are ms UTC, with fractions: when the purse will be full again, and how
 * late that may be for one more to be taken.
 */
export const purses: Migration = {
  name: '0011-purses',
  statements: ['create table purses (key text not null primary key, full_at double precision not null, latest double precision not null)'],
}
