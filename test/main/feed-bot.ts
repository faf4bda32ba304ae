import { setTimeout as sleep } from 'node:timers/promises'
import { readArticle } from '../../src/answer/read-article.ts'
import { briefArticle } from '../../src/app/brief-article.ts'
import type { Outside } from '../../src/app/outside.ts'
import { startPolling } from '../../src/app/poll-feeds.ts'
import { startDeliveries } from '../../src/app/run-deliveries.ts'
import { readConfig } from '../../src/config.ts'
import type { Article } from '../../src/document/article.ts'
import { SourceError } from '../../src/errors.ts'
import { chatPlatforms } from '../../src/main/chat-platforms.ts'
import { createInProcessQueue } from '../../src/queue/in-process.ts'
import { createTimetable } from '../../src/schedule/timetable.ts'
import { createFeedSource } from '../../src/source/feed-source.ts'
import { createGuardedFetch } from '../../src/source/guarded-fetch.ts'
import { contentKey } from '../../src/source/identity.ts'
import { parseFeed } from '../../src/source/parse-feed.ts'
import { createPoliteFetch } from '../../src/source/polite-fetch.ts'
import { createRobots } from '../../src/source/robots.ts'
import { createStores } from '../../src/store/create-stores.ts'
import { createFeedItemStore } from '../../src/store/feed-items.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { createPollStore } from '../../src/store/polls.ts'
import { digestWriterHere } from '../fakes/digest-writer.ts'

// The feeds' half of main.ts in a process that may be killed: the same parts, with short leases and rests, so that a test need not wait for minutes.
// It says "ready" on its standard output, and works until it ends.

const config = readConfig(process.env)
const clock = { now: () => Date.now() }
const log = {
  info: () => {},
  warn: (fields: object, text: string) => console.error(text, fields),
  error: (fields: object, text: string) => console.error(text, fields),
  about: <T>(_: object, work: () => Promise<T>) => work(),
}
const leaseMs = 1_500
/** Of feeds and items, which nobody prolongs: longer than it takes to read a few, else they are begun again and again, and given up. */
const claimMs = 4_000
const database = await openDatabase(config.store)
const stores = createStores(database, clock)
const platforms = await chatPlatforms(config, { database, clock, log })
const fetch = createGuardedFetch({ allowHosts: ['127.0.0.1'], userAgent: 'Dateline/test' })
const polite = createPoliteFetch(fetch, createRobots({ fetch, clock, agent: 'Dateline' }))
const briefText = (article: Article) =>
  briefArticle(article, {
    ...stores,
    keyOf: contentKey,
    read: async (one: Article) => {
      const result = readArticle(one)
      if ('problem' in result) throw new SourceError(result.problem)
      return result.briefed
    },
  } as Pick<Outside, 'read' | 'keyOf' | 'briefings'> as Outside)
const polling = startPolling({
  feeds: createFeedSource({ fetch: polite, parse: async (bytes) => parseFeed(bytes), clock }),
  polls: createPollStore(database, { leaseMs: claimMs }),
  items: createFeedItemStore(database, { leaseMs: claimMs }),
  briefPage: async () => {
    throw new SourceError('This page is not there.', { reason: 'status', status: 404 })
  },
  briefText,
  everyMs: 300,
  chance: Math.random,
  clock,
  log,
})
const deliveries = await startDeliveries({
  ...stores,
  platforms,
  timetable: createTimetable(),
  writeDigest: digestWriterHere(),
  queue: createInProcessQueue({ concurrency: 8, log }),
  clock,
  log,
  wait: (ms) => sleep(ms / 20),
  whenUnsure: 'alarm',
  leaseMs,
})
for (const platform of platforms) await platform.start({ handle: async () => {}, complete: async () => [] })
process.stdout.write('ready\n')
for (;;) {
  polling.look()
  await deliveries.look()
  await sleep(50)
}
