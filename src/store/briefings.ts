import type { Briefing } from '../briefing/briefing.ts'
import type { Article } from '../document/article.ts'
import type { FiledText } from '../message/write-digest.ts'
import type { BriefingStore } from '../ports/articles.ts'
import type { Clock } from '../ports/clock.ts'
import { saveArticle } from './articles.ts'
import type { Database } from './database.ts'
import { inParts, placeholders } from './rows.ts'

/** Briefings with their articles. Saving one under a key that is there replaces it, so that a better analyzer's briefing takes the place of the old. */
export const createBriefingStore = (database: Database, clock: Clock = { now: Date.now }): BriefingStore => ({
  save: ({ key, article, briefing }) =>
    database.transaction(async (on) => {
      const now = clock.now()
      await saveArticle(on, key, article, now)
      await on.run(
        `insert into briefings (key, briefing, saved_at) values ($1, $2, $3)
         on conflict (key) do update set briefing = excluded.briefing, saved_at = excluded.saved_at`,
        [key, JSON.stringify(briefing), now],
      )
    }),

  find: async (key) => {
    const [row] = await database.all<{ article: string; briefing: string }>(
      'select article, briefing from briefings join articles on articles.key = briefings.key where briefings.key = $1',
      [key],
    )
    return row ? { key, article: JSON.parse(row.article) as Article, briefing: JSON.parse(row.briefing) as Briefing } : null
  },

  texts: async (keys) => {
    const found: FiledText[] = []
    for (const part of inParts(keys, 200)) {
      const sql = `select briefings.key, article, briefing from briefings join articles on articles.key = briefings.key where briefings.key in ${placeholders(
        1,
        part.map(() => null),
      )}`
      found.push(...(await database.all<FiledText>(sql, part)))
    }
    return found
  },
})
