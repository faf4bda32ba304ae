import type { Briefing } from '../../src/briefing/briefing.ts'
import type { Article } from '../../src/document/article.ts'
import { readBacklog } from '../../src/store/backlog.ts'
import { readChannelStatus } from '../../src/store/channel-status.ts'
import { createStores } from '../../src/store/create-stores.ts'
import type { Database } from '../../src/store/database.ts'
import { quantile } from '../measure.ts'
import { digest, everything } from './fill-archive.ts'
import { madeArticle, today } from './made-article.ts'

const DAY = 86_400_000

/** What a use took. Milliseconds. */
export interface Used {
  readonly p50: number
  readonly max: number
}

const each = 30

/** Numbers of articles that come later than all that are filled. */
const later = 1_000_000_000

type Use = readonly [name: string, (database: Database, i: number) => Promise<unknown>]

const clock = { now: () => today }

/** By name: what a bot does all day, beside answering. */
const all = (size: number): readonly Use[] => [
  [
    'a briefing is filed and shown',
    async (database, i) => {
      const { key, article, briefing, at } = madeArticle(later + size + i)
      const { briefings, shown } = createStores(database, clock)
      await briefings.save({ key, article: JSON.parse(article) as Article, briefing: JSON.parse(briefing) as Briefing })
      await shown.record({ place: everything, message: `m-${key}`, briefing: key, at })
    },
  ],
  ['the latest 25 briefings of the channel', (database) => createStores(database, clock).shown.latest(everything, 25)],
  ['the history of a digest', (database) => createStores(database, clock).slots.history(digest, 10)],
  [
    'what came since yesterday, for a digest',
    (database, i) => createStores(database, clock).arrivals.between(everything, today - (i + 1) * DAY, today - i * DAY),
  ],
  ['what was told in 14 days, for a digest', (database) => createStores(database, clock).told.before(everything, today - 14 * DAY, 500)],
  ['the status of the channel', (database) => readChannelStatus(database, everything, today)],
  ['the backlog', (database) => readBacklog(database, today)],
]

export const uses: readonly string[] = all(0).map(([name]) => name)

/** Each of the uses thirty times; `size` keeps what is filed now apart from what was before. */
export const useStore = async (database: Database, size: number): Promise<readonly Used[]> => {
  const used: Used[] = []
  for (const [, use] of all(size)) {
    const times: number[] = []
    for (let i = 0; i < each; i++) {
      const began = performance.now()
      await use(database, i)
      times.push(performance.now() - began)
    }
    used.push({ p50: quantile(times, 0.5), max: Math.max(...times) })
  }
  return used
}
