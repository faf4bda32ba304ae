import type { Article } from '../document/article.ts'
import type { Clock } from '../ports/clock.ts'
import type { FeedItemStore, FeedSource, PollStore } from '../ports/feeds.ts'
import type { Log } from '../ports/log.ts'
import type { Filed } from './brief-article.ts'
import type { Chance } from './next-poll.ts'

/** What polling needs of the outside world; main.ts puts it together. */
export interface FeedWork {
  readonly feeds: FeedSource
  readonly polls: PollStore
  readonly items: FeedItemStore
  /** The briefing of a page, as robots.txt allows; of the day that its feed tells where it tells none. SourceError where it cannot be had. */
  readonly briefPage: (link: string, publishedAt: string | null) => Promise<Filed>
  /** The briefing of a text. SourceError where it cannot be read. */
  readonly briefText: (article: Article) => Promise<Filed>
  /** How long (ms) a feed is left alone between two polls, at least. */
  readonly everyMs: number
  readonly chance: Chance
  readonly clock: Clock
  readonly log: Log
}
