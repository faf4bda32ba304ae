import type { Article } from '../../src/document/article.ts'
import type { Database, Value } from '../../src/store/database.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { createPool } from '../../src/worker/pool.ts'
import { clientArticle, longerArticles } from '../texts.ts'
import { due, subscriptions } from './due-digests.ts'

// Fills the store of `bench -- digests`, whose address comes as JSON.

const feeds = 28
const DAY = 86_400_000

const insert = async (on: Pick<Database, 'run'>, into: string, rows: readonly (readonly Value[])[]): Promise<void> => {
  for (let from = 0; from < rows.length; from += 500) {
    const some = rows.slice(from, from + 500)
    const width = some[0]?.length ?? 1
    const values = some.map((_, row) => `(${Array.from({ length: width }, (_, i) => `$${row * width + i + 1}`).join(', ')})`).join(', ')
    await on.run(`insert into ${into} values ${values}`, some.flat())
  }
}

const placeOf = (i: number): readonly [platform: string, workspace: string, channel: string] =>
  i % 2 === 0 ? ['slack', `T${(i / 2) % 20}`, `C${i}`] : ['discord', `G${((i - 1) / 2) % 500}`, `D${i}`]

const options = { feeds: null, about: [], most: 5, length: 'short', quiet: null, whenEmpty: 'silent' } as const

/** Briefings, who has had which, and who wants a digest at 08:00. The articles are read in a thread that ends with it, so that nothing of it stays in memory. */
const fill = async (database: Database): Promise<void> => {
  const all = [clientArticle, ...longerArticles()].slice(0, 3 * feeds)
  const articles: readonly Article[] = all.map((article, i) => ({ ...article, url: `https://paper${i % feeds}.test/${i}` }))
  const pool = createPool({ size: 1, timeoutMs: 60_000 })
  const results = await Promise.all(articles.map((article) => pool.run('article', article)))
  await pool.stop()
  return database.transaction(async (on) => {
    const keys: string[] = []
    for (const [i, article] of articles.entries()) {
      const result = results[i]
      if (!result || 'problem' in result) continue
      keys.push(`b${i}`)
      await insert(on, 'articles (key, article, saved_at)', [[`b${i}`, JSON.stringify(article), due - DAY]])
      await insert(on, 'briefings (key, briefing, saved_at)', [[`b${i}`, JSON.stringify(result.briefed.briefing), due - DAY]])
    }
    const arrivals: Value[][] = []
    const wanting: Value[][] = []
    const timing = JSON.stringify({ words: 'daily 08:00', cron: '0 8 * * *', zone: 'UTC' })
    for (let i = 0; i < subscriptions; i += 1) {
      const place = placeOf(i)
      for (const feed of [i % feeds, (i * 5 + 1) % feeds, (i * 11 + 2) % feeds])
        for (const [at, key] of keys.entries())
          if (at % feeds === feed) arrivals.push([...place, key, `https://paper${feed}.test/rss`, due - 3_600_000])
      wanting.push([`s${i}`, ...place, timing, JSON.stringify(options), `${i}`, 'U1', due - 2 * DAY, due - DAY, due - DAY, due])
    }
    await insert(on, 'arrivals (platform, workspace, channel, briefing, feed, arrived_at)', [
      ...new Map(arrivals.map((row) => [row.slice(0, 5).join(' '), row])).values(),
    ])
    const columns = 'id, platform, workspace, channel, timing, options, same, created_by, created_at, covered_until, planned_until, next_at'
    await insert(on, `subscriptions (${columns})`, wanting)
  })
}

const database = await openDatabase(JSON.parse(process.argv[2] ?? '{}'))
await fill(database)
await database.close()
