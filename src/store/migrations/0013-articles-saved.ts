import type { Migration } from './migration.ts'

/** The oldest articles, for retention: to read when each was saved means to read past its text. */
export const articlesSaved: Migration = {
  name: '0013-articles-saved',
  statements: ['create index articles_saved on articles (saved_at)'],
}
