import type { ShownStore } from '../ports/articles.ts'
import { archiveBriefing } from './archive.ts'
import type { Database } from './database.ts'
import { channelOf, inChannel } from './place-columns.ts'

/**
 * Which message shows which briefing. A message has one: recorded anew, the later one. The briefing is saved before; StoreError where it is not, or not any
 * more. Nothing of one workspace is ever found from another, though their channels and messages have the same ids.
 */
export const createShownStore = (database: Database): ShownStore => ({
  record: ({ place, message, briefing, at }) =>
    database.transaction(async (on) => {
      await on.run(
        `insert into shown (platform, workspace, channel, thread, message, briefing, shown_at) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (platform, workspace, channel, message)
         do update set thread = excluded.thread, briefing = excluded.briefing, shown_at = excluded.shown_at`,
        [...channelOf(place), place.thread, message, briefing, at],
      )
      await archiveBriefing(on, [place], briefing, at)
    }),

  about: async (place, message) => {
    const first = async (where: string): Promise<string | null> => {
      const sql = `select briefing from shown where ${inChannel} and ${where}`
      const [row] = await database.all<{ briefing: string }>(sql, [...channelOf(place), message])
      return row?.briefing ?? null
    }
    return (await first('message = $4')) ?? (await first('thread = $4 order by shown_at desc limit 1'))
  },

  latest: async (place, limit) => {
    // Each by its last message, read from the end of the index: what is shown where nobody asks for it costs nothing.
    const inThread = (table: string): string => (place.thread === null ? '' : `and ${table}.thread = $5`)
    const rows = await database.all<{ briefing: string }>(
      `select s.briefing from shown s where s.platform = $1 and s.workspace = $2 and s.channel = $3 ${inThread('s')} and not exists (
         select 1 from shown o where o.platform = $1 and o.workspace = $2 and o.channel = $3 and o.briefing = s.briefing ${inThread('o')}
         and (o.shown_at > s.shown_at or (o.shown_at = s.shown_at and o.message > s.message)))
       order by s.shown_at desc limit $4`,
      [...channelOf(place), limit, ...(place.thread === null ? [] : [place.thread])],
    )
    return rows.map(({ briefing }) => briefing)
  },
})
