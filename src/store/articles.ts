import type { Article } from '../document/article.ts'
import type { Queries } from './database.ts'

/** Files an article whole; the same one, known by its key, is there once and as it came last. */
export const saveArticle = async (on: Queries, key: string, article: Article, now: number): Promise<void> => {
  await on.run(
    `insert into articles (key, article, saved_at) values ($1, $2, $3)
     on conflict (key) do update set article = excluded.article, saved_at = excluded.saved_at`,
    [key, JSON.stringify(article), now],
  )
}
