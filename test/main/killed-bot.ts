import { setTimeout as sleep } from 'node:timers/promises'
import { readArticle } from '../../src/answer/read-article.ts'
import { briefArticle } from '../../src/app/brief-article.ts'
import { createDesk } from '../../src/app/dispatch.ts'
import type { Outside } from '../../src/app/outside.ts'
import { planSlots } from '../../src/app/plan-slots.ts'
import { startPolling } from '../../src/app/poll-feeds.ts'
import type { Posting } from '../../src/app/posting.ts'
import { startDeliveries } from '../../src/app/run-deliveries.ts'
import { readConfig } from '../../src/config.ts'
import type { Article } from '../../src/document/article.ts'
import { SourceError } from '../../src/errors.ts'
import { chatPlatforms } from '../../src/main/chat-platforms.ts'
import { createInProcessQueue } from '../../src/queue/in-process.ts'
import { createPgBossQueue } from '../../src/queue/pg-boss.ts'
import { createTimetable } from '../../src/schedule/timetable.ts'
import { createFeedSource } from '../../src/source/feed-source.ts'
import { createGuardedFetch } from '../../src/source/guarded-fetch.ts'
import { contentKey } from '../../src/source/identity.ts'
import { parseFeed } from '../../src/source/parse-feed.ts'
import { createPoliteFetch } from '../../src/source/polite-fetch.ts'
import { createRobots } from '../../src/source/robots.ts'
import { readChannelStatus } from '../../src/store/channel-status.ts'
import { createStores } from '../../src/store/create-stores.ts'
import { createFeedItemStore } from '../../src/store/feed-items.ts'
import { createFollowStore } from '../../src/store/follows.ts'
import { createChannelDataStore } from '../../src/store/forget-channel.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { createPollStore } from '../../src/store/polls.ts'
import { createSettingChangeStore } from '../../src/store/setting-changes.ts'
import { digestWriterHere } from '../fakes/digest-writer.ts'

// main.ts without its threads, in a process that may be killed: the same parts, with short leases and rests and a fast clock, so that a test need not wait
// for minutes. It says "ready" on its standard output, and works until it ends.

const config = readConfig(process.env)
/** Two hours a minute, from a beginning that outlives the process. */
const began = Number(process.env.DATELINE_BOT_BEGAN)
const haste = 120
const clock = { now: () => began + (Date.now() - began) * haste }
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
const feeds = createFeedSource({ fetch: polite, parse: async (bytes) => parseFeed(bytes), clock })
const timetable = createTimetable()
const missing = async () => {
  throw new SourceError('This page is not there.', { reason: 'status', status: 404 })
}
const outside: Outside = {
  ...stores,
  sources: [],
  links: { addressOf: (link) => link, read: missing },
  keyOf: contentKey,
  read: async (one: Article) => {
    const result = readArticle(one)
    if ('problem' in result) throw new SourceError(result.problem)
    return result.briefed
  },
  channelData: createChannelDataStore(database),
  settingChanges: createSettingChangeStore(database),
  examiner: { status: (place) => readChannelStatus(database, place, clock.now()), examine: async () => [] },
  following: {
    feeds,
    follows: createFollowStore(database),
    check: async () => [],
    most: { channel: 100, workspace: 100 },
    look: () => polling.look(),
  },
  writeDigest: digestWriterHere(),
  mostDigests: { channel: 100, workspace: 100 },
  timetable,
  clock,
  log,
}
const polling = startPolling({
  feeds,
  polls: createPollStore(database, { leaseMs: claimMs }),
  items: createFeedItemStore(database, { leaseMs: claimMs }),
  briefPage: missing,
  briefText: (article) => briefArticle(article, outside),
  everyMs: 300 * haste,
  chance: Math.random,
  clock,
  log,
})
const posting: Posting = {
  ...stores,
  platforms,
  timetable,
  writeDigest: digestWriterHere(),
  queue:
    'file' in config.store
      ? createInProcessQueue({ concurrency: 8, log })
      : await createPgBossQueue({ url: config.store.url, schema: process.env.DATELINE_BOT_QUEUE ?? '', concurrency: 8, log }),
  clock,
  log,
  wait: (ms) => sleep(ms / 20),
  whenUnsure: 'alarm',
  leaseMs,
}
const deliveries = await startDeliveries(posting)
const desk = createDesk(outside)
for (const platform of platforms) await platform.start(desk)
process.stdout.write('ready\n')
for (;;) {
  polling.look()
  await planSlots(posting)
  await deliveries.look()
  await sleep(50)
}
