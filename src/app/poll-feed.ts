import type { DueFeed } from '../ports/feeds.ts'
import type { FeedWork } from './feed-work.ts'
import { afterFailure, nextPoll } from './next-poll.ts'
import { planPoll } from './plan-poll.ts'

/** Where a log line may say which feed it is about: the host, for an address may hold a secret. */
const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '')

/**
 * Asks for a feed that was claimed, and writes down what it brought before anything of it is read. StoreError: then the feed's lease ends by itself and it
 * is asked again.
 */
export const pollFeed = async (due: DueFeed, work: FeedWork, signal: AbortSignal): Promise<void> => {
  const { feeds, polls, clock, log, everyMs, chance } = work
  const answer = await feeds.ask(due.url, due.validators, signal)
  // Cut off by a stop, it has not failed.
  if (signal.aborted && answer.kind === 'failed') return
  const now = clock.now()
  switch (answer.kind) {
    case 'unchanged':
      return polls.polled(due.id, { nextPollAt: nextPoll(now, everyMs, answer.restMs, chance) }, now)
    case 'failed': {
      const failure = afterFailure(due, answer, { now, everyMs, chance })
      log.info(
        { feed: due.id, host: hostOf(due.url), failures: due.failures + 1, paused: failure.pause !== null },
        'a feed could not be read',
      )
      return polls.failed(due.id, failure, now)
    }
    case 'feed': {
      const { feed, validators, restMs, movedTo } = answer
      const known = await polls.known(
        due.id,
        feed.items.flatMap(({ identities }) => identities),
      )
      const plan = planPoll(feed, known, { isNew: due.isNew, now })
      if (plan.news.length > 0) log.info({ feed: due.id, host: hostOf(due.url), items: plan.news.length }, 'a feed has new items')
      const nextPollAt = nextPoll(now, everyMs, restMs, chance)
      return polls.polled(due.id, { ...plan, title: feed.title, url: movedTo ?? due.url, validators, nextPollAt }, now)
    }
  }
}
