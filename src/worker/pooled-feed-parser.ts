import { SourceError } from '../errors.ts'
import type { Feed } from '../ports/feeds.ts'
import type { FeedBytes } from '../source/parse-feed.ts'
import type { Pool } from './pool.ts'

/** Parses feeds in the pool's threads: one of 5,000 items takes a second, in which nobody could be answered. SourceError where it is no feed. */
export const createPooledFeedParser =
  (pool: Pool) =>
  async (from: FeedBytes): Promise<Feed> => {
    const result = await pool.run('feed', from).catch((cause: unknown) => {
      throw new SourceError('That feed took too much time or memory to read.', { reason: 'too-complex', cause })
    })
    if ('problem' in result) throw new SourceError(result.problem)
    return result.feed
  }
