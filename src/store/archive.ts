import { archiveTerms } from '../answer/archive-terms.ts'
import type { Briefing } from '../briefing/briefing.ts'
import type { ArchiveQuery, ArchiveStore } from '../ports/articles.ts'
import type { Place } from '../ports/chat.ts'
import type { Database, Queries } from './database.ts'
import { channelOf, inChannelToo } from './place-columns.ts'
import { inParts } from './rows.ts'

const DAY = 86_400_000

/** Days since 1970 of the publication; of when it was first seen (ms UTC) where that is not known, or lies ahead. */
const dayOf = ({ article }: Briefing, seenAt: number): number => {
  const published = article.publishedAt === null ? Number.NaN : Date.parse(article.publishedAt)
  return Math.floor(Math.min(Number.isNaN(published) ? seenAt : published, seenAt + DAY) / DAY)
}

/** How many terms go into one statement: six values each, and SQLite takes 32,766, PostgreSQL 65,535. */
const atOnce = 200

/**
 * Makes a filed briefing known to the archives of channels, within the transaction that shows it there or has it arrive. Once in each, however often it is
 * called; it is read once, however many channels it comes to.
 */
export const archiveBriefing = async (on: Queries, places: readonly Place[], briefing: string, seenAt: number): Promise<void> => {
  let entry: { readonly day: number; readonly terms: readonly string[] } | undefined
  for (const place of places) {
    const here = channelOf(place)
    const [known] = await on.all(`select 1 as known from archive_terms where briefing = $4 and ${inChannelToo} limit 1`, [
      ...here,
      briefing,
    ])
    if (known) continue
    if (!entry) {
      const [row] = await on.all<{ briefing: string }>('select briefing from briefings where key = $1', [briefing])
      if (!row) return
      const content = JSON.parse(row.briefing) as Briefing
      entry = { day: dayOf(content, seenAt), terms: archiveTerms(content) }
    }
    for (const some of inParts(entry.terms, atOnce)) {
      const rows = some.map((_, i) => `($1, $2, $3, $${i + 6}, $4, $5)`).join(', ')
      await on.run(`insert into archive_terms (platform, workspace, channel, term, day, briefing) values ${rows} on conflict do nothing`, [
        ...here,
        entry.day,
        briefing,
        ...some,
      ])
    }
  }
}

const inChannel = 't.platform = $1 and t.workspace = $2 and t.channel = $3'

/** The key of the other terms' rows: one look into the index for each that the rarest term finds. */
const hasToo = (value: number): string =>
  `and exists (select 1 from archive_terms o where o.platform = $1 and o.workspace = $2 and o.channel = $3 and o.term = $${value} and o.day = t.day and o.briefing = t.briefing)`

/** So many rows of each term are looked at to see which is the rarest. */
const mostCounted = 1_000

const countOf = (value: number): string =>
  `(select count(*) from (select 1 from archive_terms t where ${inChannel} and t.term = $${value} and t.day >= $4 and t.day <= $5 limit ${mostCounted}) as few)`

/** The archive of each channel. What a question costs grows with what its rarest term finds, not with what the archive holds. */
export const createArchiveStore = (database: Database): ArchiveStore => {
  /** "What did Lavrov say about trawlers": whoever asks takes the name for the rarest, but few articles here have trawlers. */
  const rarestFirst = async (place: Place, { terms, from, to }: ArchiveQuery): Promise<readonly string[]> => {
    if (terms.length < 2) return terms
    const [row] = await database.all<Record<string, number>>(`select ${terms.map((_, i) => `${countOf(i + 6)} as n${i}`).join(', ')}`, [
      ...channelOf(place),
      from,
      to,
      ...terms,
    ])
    return terms
      .map((term, i) => ({ term, count: row?.[`n${i}`] ?? 0 }))
      .toSorted((a, b) => a.count - b.count)
      .map(({ term }) => term)
  }

  return {
    find: async (place, query) => {
      const [first, ...others] = await rarestFirst(place, query)
      if (first === undefined) return []
      const rows = await database.all<{ briefing: string; day: number }>(
        `select t.briefing, t.day from archive_terms t where ${inChannel} and t.term = $4 and t.day >= $5 and t.day <= $6
         ${others.map((_, i) => hasToo(i + 8)).join(' ')} order by t.day desc limit $7`,
        [...channelOf(place), first, query.from, query.to, query.limit, ...others],
      )
      return rows
        .toSorted((a, b) => b.day - a.day || (a.briefing < b.briefing ? -1 : 1))
        .map(({ briefing, day }) => ({ key: briefing, day }))
    },
  }
}
