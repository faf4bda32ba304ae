import { readArticle } from '../../src/answer/read-article.ts'
import { deliverChannel } from '../../src/app/deliver-channel.ts'
import { planSlots } from '../../src/app/plan-slots.ts'
import type { Posting } from '../../src/app/posting.ts'
import type { Message } from '../../src/message/message.ts'
import type { ChatPlatform, Place, Post } from '../../src/ports/chat.ts'
import type { DigestOptions, Subscription } from '../../src/ports/digests.ts'
import type { FollowedFeed, NewFollow } from '../../src/ports/feeds.ts'
import { createInProcessQueue } from '../../src/queue/in-process.ts'
import { createTimetable } from '../../src/schedule/timetable.ts'
import { createStores } from '../../src/store/create-stores.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { digestWriterHere } from '../fakes/digest-writer.ts'
import { createFakeLog } from '../fakes/log.ts'

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

/** Monday 14 July 2025, 07:00 in London. */
const monday = Date.UTC(2025, 6, 14, 6)

export const news: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null }

/** Three articles on three things. */
const articles = {
  ferry: 'BERGEN, July 14, 2025 -- The ferry to Stavanger will stop at noon, harbour master Karin Holm said.',
  trial: 'LISBON, July 15, 2025 -- The court has put off the trial of the banker Rui Matos, his lawyer Ines Prado said.',
  bread: 'CAIRO, July 16, 2025 -- Bakers want a higher price for subsidized bread, union leader Hany Fawzi told reporters.',
}

export const wordsOf = ({ fallback, blocks }: Message): string => `${fallback} ${JSON.stringify(blocks)}`

/** A platform that shows what is posted, each key once, unless `next` says otherwise: an error before it is shown, or after. */
const createFakePlatform = (name: ChatPlatform['name'] = 'slack') => {
  const shown: { readonly place: Place; readonly post: Post }[] = []
  const asked: Post[] = []
  const faults: { readonly error: Error; readonly after: boolean }[] = []
  const platform: ChatPlatform = {
    name,
    start: async () => {},
    isConnected: () => true,
    check: async () => [],
    stop: async () => {},
    post: async (place, post) => {
      asked.push(post)
      const fault = faults.shift()
      if (fault && !fault.after) throw fault.error
      // as the real ones do: looked up first where it may be there
      const found = post.again ? shown.findIndex((one) => one.post.key === post.key) : -1
      if (found < 0) shown.push({ place, post })
      if (fault) throw fault.error
      return { id: `m${found < 0 ? shown.length : found + 1}` }
    },
  }
  return {
    platform,
    shown,
    asked,
    /** The next call fails: before the post is shown, or after. */
    fail: (error: Error, after = false) => void faults.push({ error, after }),
  }
}

/** All that posting needs, on a database in memory; articles arrive as a test says. */
export const createPostingStage = async (changed: Partial<Posting> = {}) => {
  const database = await openDatabase({ file: ':memory:' })
  const clock = createFakeClock(monday)
  const log = createFakeLog()
  const chat = createFakePlatform()
  const waits: number[] = []
  const stores = createStores(database, clock)
  const posting: Posting = {
    platforms: [chat.platform],
    ...stores,
    timetable: createTimetable(),
    writeDigest: digestWriterHere(),
    queue: createInProcessQueue({ concurrency: 4, log }),
    clock,
    log,
    wait: async (ms) => void waits.push(ms),
    whenUnsure: 'alarm',
    leaseMs: minute,
    ...changed,
  }
  return {
    posting,
    clock,
    log,
    chat,
    waits,
    database,
    /** One of the articles comes to the channel now. */
    arrive: async (key: keyof typeof articles, place = news): Promise<void> => {
      const article = { id: key, text: articles[key], url: `https://${key}.test/news`, publishedAt: '2025-07-14' }
      const result = readArticle(article)
      if ('problem' in result) throw new Error(result.problem)
      await posting.briefings.save({ key, article, briefing: result.briefed.briefing })
      await database.run(
        'insert into arrivals (platform, workspace, channel, briefing, feed, arrived_at) values ($1, $2, $3, $4, $5, $6)',
        [...[place.platform, place.workspace, place.channel, key, 'https://feed.test/rss', clock.now()]],
      )
    },
    follow: (feed: NewFollow): Promise<FollowedFeed> => stores.follows.follow(feed, clock.now()),
    subscribe: async (when: string, options: Partial<DigestOptions> = {}, place = news): Promise<Subscription> => {
      const reading = posting.timetable.read(when, 'Europe/London')
      if (!('timing' in reading)) throw new Error(`${when} is no time`)
      const whole: DigestOptions = { feeds: null, about: [], most: 10, length: 'short', quiet: null, whenEmpty: 'silent', ...options }
      const [first] = posting.timetable.next(reading.timing, null, clock.now(), 1)
      const asked = { place, timing: reading.timing, options: whole, createdBy: 'U1', createdAt: clock.now() }
      const added = await posting.subscriptions.add(asked, first?.at ?? null)
      if (!added) throw new Error('the same is there')
      return added
    },
    /** What a minute does here: plans what is due, and posts what the channel has open. */
    minute: async (place = news): Promise<number> => {
      await planSlots(posting)
      return deliverChannel(place, posting)
    },
    /** Ends all leases, as time would. */
    expire: () => database.run('update deliveries set lease_until = 0 where lease_until is not null'),
  }
}
