import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readArticle } from '../../src/answer/read-article.ts'
import { briefArticle } from '../../src/app/brief-article.ts'
import type { FeedWork } from '../../src/app/feed-work.ts'
import { startPolling } from '../../src/app/poll-feeds.ts'
import type { Article } from '../../src/document/article.ts'
import { SourceError, StoreError } from '../../src/errors.ts'
import type { Place } from '../../src/ports/chat.ts'
import { createFeedSource } from '../../src/source/feed-source.ts'
import { createGuardedFetch } from '../../src/source/guarded-fetch.ts'
import { contentKey } from '../../src/source/identity.ts'
import { parseFeed } from '../../src/source/parse-feed.ts'
import { createPoliteFetch } from '../../src/source/polite-fetch.ts'
import { createRobots } from '../../src/source/robots.ts'
import { createArrivalStore } from '../../src/store/arrivals.ts'
import { createBriefingStore } from '../../src/store/briefings.ts'
import { readChannelStatus } from '../../src/store/channel-status.ts'
import type { Database } from '../../src/store/database.ts'
import { createFeedItemStore } from '../../src/store/feed-items.ts'
import { createFollowStore } from '../../src/store/follows.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { createPollStore } from '../../src/store/polls.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { createFakeLog } from '../fakes/log.ts'
import { type FeedServer, rssOf, startFeedServer, textOf } from '../source/feed-server.ts'

const minute = 60_000
const day = 24 * 60 * minute
const news: Place = { platform: 'slack', workspace: 'T1', channel: 'news', thread: null }

let site: FeedServer
let database: Database
let clock: ReturnType<typeof createFakeClock>
const log = createFakeLog()

beforeEach(async () => {
  site = await startFeedServer()
  database = await openDatabase({ file: ':memory:' })
  clock = createFakeClock()
})
afterEach(async () => {
  await site.close()
  await database.close()
})

/** Polling over real sockets and a real database, as main.ts puts it together; pages are plain text. */
const setUp = (changed: Partial<FeedWork> = {}) => {
  const fetch = createGuardedFetch({
    allowHosts: ['127.0.0.1'],
    userAgent: 'Dateline/1.0',
    limits: { wholeMs: 20_000, firstByteMs: 20_000 },
  })
  const polite = createPoliteFetch(fetch, createRobots({ fetch, clock, agent: 'Dateline' }))
  const briefings = createBriefingStore(database, clock)
  const briefText = (article: Article) =>
    briefArticle(article, {
      read: async (one: Article) => {
        const result = readArticle(one)
        if ('problem' in result) throw new SourceError(result.problem)
        return result.briefed
      },
      keyOf: contentKey,
      briefings,
    } as Parameters<typeof briefArticle>[1])
  const work: FeedWork = {
    feeds: createFeedSource({ fetch: polite, parse: async (bytes) => parseFeed(bytes), clock }),
    polls: createPollStore(database),
    items: createFeedItemStore(database),
    briefPage: async (link) => {
      const { status, bytes } = await polite(link)
      if (status !== 200) throw new SourceError(`It is ${status}.`, { reason: 'status', status })
      return briefText({ id: link, url: link, text: new TextDecoder().decode(bytes) })
    },
    briefText,
    everyMs: 15 * minute,
    chance: () => 0,
    clock,
    log,
    ...changed,
  }
  const follow = (path: string, post: 'each' | 'digest' = 'each', place: Place = news) =>
    createFollowStore(database).follow({ place, url: site.url(path), title: null, post, addedBy: 'U1' }, clock.now())
  const round = async () => {
    await startPolling(work).idle()
    clock.move(16 * minute)
  }
  const headlines = async (keys: readonly string[]) =>
    Promise.all(keys.map(async (key) => (await briefings.find(key))?.article.text.split(' ')[1] ?? '?'))
  return {
    work,
    follow,
    round,
    /** What arrived in a channel, by the second word of each article. */
    arrived: async (place: Place = news) =>
      headlines((await createArrivalStore(database).between(place, 0, clock.now() + day)).map(({ briefing }) => briefing)).then((all) =>
        all.sort(),
      ),
    announced: async () =>
      headlines(
        (await database.all<{ subject: string }>("select subject from deliveries where kind = 'item'")).map(({ subject }) => subject),
      ).then((all) => all.sort()),
    notices: () => database.all<{ subject: string; channel: string }>("select subject, channel from deliveries where kind = 'notice'"),
    health: async () => (await createFollowStore(database).list(news))[0]?.health,
  }
}

const serve = (names: readonly string[], path = '/feed', title = 'Harbour News') => {
  site.pages.set(path, rssOf(names, title))
  for (const name of names) site.pages.set(`/${name}`, { body: textOf(name), headers: { 'content-type': 'text/plain' } })
}

describe('a feed', () => {
  test('that is new does not flood: its newest few arrive quietly, and only what comes later is announced', async () => {
    const { follow, round, arrived, announced } = setUp()
    serve(['ferry', 'tram', 'bridge', 'crane', 'dock', 'quay', 'pier'])
    await follow('/feed')
    await round()
    expect([await arrived(), await announced()]).toEqual([['bridge', 'crane', 'dock', 'ferry', 'tram'], []])
    serve(['train', 'ferry', 'tram', 'bridge', 'crane', 'dock', 'quay', 'pier'])
    await round()
    expect([await arrived(), await announced()]).toEqual([['bridge', 'crane', 'dock', 'ferry', 'train', 'tram'], ['train']])
  })

  test('is asked once however many channels follow it, and each gets its articles as it wishes', async () => {
    const { follow, round, arrived, announced } = setUp()
    const places = ['a', 'b', 'c'].map((channel): Place => ({ ...news, channel }))
    serve(['ferry'])
    for (const [i, place] of places.entries()) await follow('/feed', i === 0 ? 'each' : 'digest', place)
    await round()
    serve(['tram', 'ferry'])
    await round()
    expect(site.count('/feed')).toBe(2)
    for (const place of places) expect(await arrived(place)).toEqual(['ferry', 'tram'])
    expect(await announced()).toEqual(['tram'])
    expect(site.count('/tram')).toBe(1)
  })

  test('whose publisher touches dates, guids, order and tracking brings nothing twice', async () => {
    const { follow, round, arrived, announced } = setUp()
    serve(['ferry'])
    await follow('/feed')
    await round()
    serve(['tram', 'ferry'])
    await round()
    const touched = rssOf(['ferry', 'tram'], 'Harbour News')
      .replaceAll('</guid>', '?v=2</guid><pubDate>Mon, 14 Jul 2025 09:00:00 GMT</pubDate>')
      .replaceAll('</link>', '?utm_source=rss</link>')
    site.pages.set('/feed', touched)
    for (let i = 0; i < 3; i++) await round()
    expect([await arrived(), await announced()]).toEqual([['ferry', 'tram'], ['tram']])
  })

  test('that did not change is not read again', async () => {
    const { follow, round, health } = setUp()
    site.pages.set('/feed', ({ headers }) =>
      headers['if-none-match'] === '"1"' ? { status: 304 } : { body: rssOf([]), headers: { etag: '"1"' } },
    )
    await follow('/feed')
    await round()
    await round()
    expect(site.asked.filter(({ path }) => path === '/feed').map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"'])
    expect(await health()).toMatchObject({ failures: 0, lastGoodAt: clock.now() - 16 * minute })
  })

  test('that fails is known to, and after long failure each channel hears of it once', async () => {
    const { follow, round, health, notices, arrived } = setUp()
    serve(['ferry'])
    await follow('/feed')
    await follow('/feed', 'digest', { ...news, channel: 'other' })
    await round()
    site.pages.set('/feed', { status: 404 })
    for (let hours = 0; hours < 6 * 24; hours += 6) {
      await round()
      clock.move(6 * 60 * minute)
    }
    expect(await health()).toMatchObject({
      lastFailure: 'The site has no such page (404).',
      paused: expect.stringContaining('I have stopped asking'),
    })
    expect((await notices()).map(({ channel }) => channel).sort()).toEqual(['news', 'other'])
    const asked = site.count('/feed')
    await round()
    expect(site.count('/feed')).toBe(asked)
    serve(['tram', 'ferry'])
    await follow('/feed')
    await round()
    expect(await arrived()).toEqual(['ferry', 'tram'])
  })

  test('that never answers holds up none of the others', async () => {
    const { follow, work, arrived } = setUp()
    for (let i = 0; i < 10; i++) {
      site.pages.set(`/dead/${i}`, null)
      await follow(`/dead/${i}`)
    }
    serve(['ferry'])
    // Of the same host two are asked at a time; this one is of another.
    const other = await startFeedServer()
    other.pages.set('/feed', rssOf(['ferry']))
    other.pages.set('/ferry', { body: textOf('ferry'), headers: { 'content-type': 'text/plain' } })
    await createFollowStore(database).follow(
      { place: news, url: other.url('/feed'), title: null, post: 'each', addedBy: 'U1' },
      clock.now(),
    )
    const polling = startPolling(work)
    polling.look()
    await expect.poll(arrived, { timeout: 10_000, interval: 20 }).toEqual(['ferry'])
    expect(site.asked.filter(({ path }) => path.startsWith('/dead')).length).toBeLessThan(10)
    await polling.stop()
    await other.close()
  })
})

describe('an article', () => {
  test('whose page cannot be had is told from the feed, and says that it is a part', async () => {
    const { follow, round, arrived } = setUp()
    serve(['ferry'])
    site.pages.set('/ferry', { status: 403 })
    await follow('/feed')
    await round()
    expect(await arrived()).toEqual(['ferry'])
    const [row] = await database.all<{ article: string }>('select article from articles')
    expect(JSON.parse(row?.article ?? '{}')).toMatchObject({
      text: textOf('ferry'),
      title: 'The ferry waits',
      url: site.url('/ferry'),
      teaser: expect.any(String),
    })
  })

  test('whose page is away for the moment is tried again before that', async () => {
    const { follow, round, arrived } = setUp()
    serve(['ferry'])
    site.pages.set('/ferry', { status: 503 })
    await follow('/feed')
    await round()
    expect(await arrived()).toEqual([])
    serve(['ferry'])
    await round()
    expect(await arrived()).toEqual(['ferry'])
    expect(site.count('/ferry')).toBe(2)
  })

  test('that is in a language I do not read is given up, once', async () => {
    const { follow, round, arrived } = setUp()
    const german =
      'Die Fähre nach Stavanger wird am Mittag eingestellt, sagte die Hafenmeisterin am Samstag. Der Wind ist nach ihren Worten zu stark, und niemand weiß, wann er nachlässt.'
    site.pages.set('/feed', rssOf(['ferry']))
    site.pages.set('/ferry', { body: german })
    site.pages.set('/feed', rssOf(['ferry']).replaceAll(textOf('ferry'), german))
    await follow('/feed')
    await round()
    await round()
    expect(await arrived()).toEqual([])
    expect(await database.all('select state, reason from feed_items')).toMatchObject([
      { state: 'given-up', reason: expect.stringMatching(/German/) },
    ])
    // Who follows the feed can see it; nobody else can.
    expect((await readChannelStatus(database, news, clock.now())).failed).toEqual([
      { at: clock.now() - 32 * minute, reason: expect.stringMatching(/^"The ferry waits" could not be read\. .*German/) },
    ])
    expect((await readChannelStatus(database, { ...news, workspace: 'T2' }, clock.now())).failed).toEqual([])
    expect(site.count('/ferry')).toBe(1)
  })

  test.each([3, 6])('that was begun %i times and never ended is told without its page', async (attempts) => {
    const { follow, round, arrived } = setUp()
    serve(['ferry'])
    site.pages.set('/ferry', { status: 503 })
    await follow('/feed')
    await round()
    await database.run(`update feed_items set attempts = ${attempts}, next_try_at = 0 where state = 'waiting'`)
    await round()
    expect(site.count('/ferry')).toBe(1)
    expect(await arrived()).toEqual(['ferry'])
  })

  test('that was edited by its publisher is read anew, and is not announced: its newer version waits for the digest', async () => {
    const { follow, round, arrived, announced } = setUp()
    serve(['ferry'])
    await follow('/feed')
    await round()
    serve(['tram', 'ferry'])
    await round()
    site.pages.set('/feed', rssOf(['tram', 'ferry']).replaceAll('at noon', 'at one'))
    site.pages.set('/tram', { body: textOf('tram').replace('at noon', 'at one') })
    await round()
    expect([await arrived(), await announced()]).toEqual([['ferry', 'tram', 'tram'], ['tram']])
    expect(site.count('/tram')).toBe(2)
  })

  test('that was seen and not yet briefed when the store went away is taken up again', async () => {
    const { follow, work, round, arrived, announced } = setUp()
    serve(['ferry'])
    await follow('/feed')
    await round()
    serve(['tram', 'ferry'])
    const failing: FeedWork = {
      ...work,
      briefPage: async () => {
        throw new StoreError('away', { retryable: true })
      },
    }
    await startPolling(failing).idle()
    expect(await announced()).toEqual([])
    // Its lease has ended.
    await database.run('update feed_items set lease_until = 1')
    await round()
    expect([await arrived(), await announced()]).toEqual([['ferry', 'tram'], ['tram']])
  })
})

test('a stop breaks off what waits for a network, and that is no failure', async () => {
  const { follow, work, health } = setUp()
  site.pages.set('/feed', null)
  await follow('/feed')
  const polling = startPolling(work)
  polling.look()
  await expect.poll(() => site.count('/feed'), { timeout: 10_000, interval: 10 }).toBe(1)
  await polling.stop()
  expect(await health()).toMatchObject({ failures: 0, lastFailure: null })
})
