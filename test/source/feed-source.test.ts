import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createFeedSource } from '../../src/source/feed-source.ts'
import { findFeeds } from '../../src/source/find-feed.ts'
import { createGuardedFetch } from '../../src/source/guarded-fetch.ts'
import { parseFeed } from '../../src/source/parse-feed.ts'
import { createPoliteFetch } from '../../src/source/polite-fetch.ts'
import { createRobots } from '../../src/source/robots.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { type FeedServer, rssOf, startFeedServer } from './feed-server.ts'
import { feedBytes } from './own-feed.ts'

let site: FeedServer
const clock = createFakeClock()

beforeEach(async () => void (site = await startFeedServer()))
afterEach(() => site.close())

const source = () => {
  const fetch = createGuardedFetch({ allowHosts: ['127.0.0.1'], userAgent: 'Dateline/1.0', limits: { wholeMs: 10_000 } })
  return createFeedSource({
    fetch: createPoliteFetch(fetch, createRobots({ fetch, clock, agent: 'Dateline' })),
    parse: async (bytes) => parseFeed(bytes),
    clock,
  })
}

describe('asking', () => {
  test('what the server said the last time is said again, and nothing new is no feed', async () => {
    site.pages.set('/feed', ({ headers }) =>
      headers['if-none-match'] === '"7"' && headers['if-modified-since'] === 'Sun, 18 May 2025 08:00:00 GMT'
        ? { status: 304, headers: { 'cache-control': 'max-age=1200' } }
        : { body: rssOf(['ferry']), headers: { etag: '"7"', 'last-modified': 'Sun, 18 May 2025 08:00:00 GMT' } },
    )
    const first = await source().ask(site.url('/feed'), null)
    if (first.kind !== 'feed') throw new Error(first.kind)
    expect(first.validators).toEqual({ etag: '"7"', lastModified: 'Sun, 18 May 2025 08:00:00 GMT' })
    expect(first.feed.items.map(({ url }) => url)).toEqual([site.url('/ferry')])
    expect(await source().ask(site.url('/feed'), first.validators)).toEqual({ kind: 'unchanged', restMs: 1_200_000 })
    expect(site.asked.at(-1)?.headers['user-agent']).toBe('Dateline/1.0')
  })

  test.each([
    ['its ttl', '<ttl>90</ttl>', {}, 90 * 60_000],
    ['Cache-Control', '', { 'cache-control': 'public, max-age=3600', age: '600' }, 3_000_000],
    ['the longer of both', '<ttl>30</ttl>', { 'cache-control': 'max-age=3600' }, 3_600_000],
    ['Expires', '', { expires: new Date(clock.now() + 60_000).toUTCString() }, 60_000],
    ['nothing where it may not be kept', '', { 'cache-control': 'no-cache, max-age=3600' }, null],
  ])('how long it is left alone is told by %s', async (_, more, headers, restMs) => {
    site.pages.set('/feed', { body: rssOf(['ferry'], 'Harbour', more), headers })
    expect(await source().ask(site.url('/feed'), null)).toMatchObject({ kind: 'feed', restMs })
  })

  test.each([
    [404, {}, { reason: 'The site has no such page (404).', lasting: true, gone: false, restMs: null }],
    [410, {}, { reason: 'The site has taken that page away (410).', lasting: true, gone: true, restMs: null }],
    [401, {}, { reason: 'The site asks for a login (401).', lasting: true, gone: false, restMs: null }],
    [
      429,
      { 'retry-after': '120' },
      { reason: 'The site has had too many requests for now (429).', lasting: false, gone: false, restMs: 120_000 },
    ],
    [
      503,
      { 'retry-after': new Date(clock.now() + 3_600_000).toUTCString() },
      { reason: 'The site has a problem of its own (503).', lasting: false, gone: false, restMs: 3_600_000 },
    ],
  ])('a %d is a sentence, and tells when to ask again', async (status, headers, told) => {
    site.pages.set('/feed', { status, headers })
    expect(await source().ask(site.url('/feed'), null)).toEqual({ kind: 'failed', ...told })
  })

  test('a web page in the place of a feed, with 200, is a failure', async () => {
    site.pages.set('/feed', {
      body: '<!doctype html><html lang="en"><body>We are busy.</body></html>',
      headers: { 'content-type': 'text/html' },
    })
    expect(await source().ask(site.url('/feed'), null)).toMatchObject({
      kind: 'failed',
      reason: 'That is a web page, not a feed.',
      lasting: true,
    })
  })

  test('an address inside a private network is refused in a sentence', async () => {
    const fetch = createGuardedFetch({ userAgent: 'Dateline/1.0' })
    const guarded = createFeedSource({ fetch, parse: async (bytes) => parseFeed(bytes), clock })
    expect(await guarded.ask(site.url('/feed'), null)).toMatchObject({
      kind: 'failed',
      lasting: true,
      reason: expect.stringContaining('private network'),
    })
    expect(site.asked).toEqual([])
  })

  test('robots.txt is kept to, and asked for once', async () => {
    site.pages.set('/robots.txt', 'User-agent: *\nDisallow: /private/\n')
    site.pages.set('/private/feed', rssOf(['ferry']))
    site.pages.set('/feed', rssOf(['ferry']))
    const one = source()
    expect(await one.ask(site.url('/private/feed'), null)).toMatchObject({
      kind: 'failed',
      lasting: true,
      reason: expect.stringContaining('robots.txt'),
    })
    expect((await one.ask(site.url('/feed'), null)).kind).toBe('feed')
    expect([site.count('/robots.txt'), site.count('/private/feed')]).toEqual([1, 0])
  })

  test('a host has two requests at most at a time, and all are answered', async () => {
    let open = 0
    let most = 0
    for (let i = 0; i < 8; i++)
      site.pages.set(`/feed/${i}`, async () => {
        most = Math.max(most, (open += 1))
        await new Promise((resolve) => setTimeout(resolve, 20))
        open -= 1
        return rssOf(['ferry'])
      })
    const one = source()
    const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => one.ask(site.url(`/feed/${i}`), null)))
    expect(answers.map(({ kind }) => kind)).toEqual(Array(8).fill('feed'))
    expect(most).toBe(2)
  })
})

describe('discovering', () => {
  test('a page leads to the feed that it names, not to that of its comments', async () => {
    site.pages.set('/', { body: feedBytes('page.html'), headers: { 'content-type': 'text/html' } })
    site.pages.set('/feed.xml?a=1&b=2', rssOf(['ferry'], 'News'))
    site.pages.set('/comments/feed', rssOf(['ferry'], 'Comments'))
    expect(await source().discover(site.url('/'))).toMatchObject({ title: 'News', url: site.url('/feed.xml?a=1&b=2') })
  })

  test('a feed is its own', async () => {
    site.pages.set('/feed', rssOf(['ferry']))
    expect(await source().discover(site.url('/feed'))).toMatchObject({ url: site.url('/feed') })
  })

  test('a page that names none says where one may be', async () => {
    site.pages.set('/', { body: '<!doctype html><html lang="en"><body>Hello</body></html>', headers: { 'content-type': 'text/html' } })
    await expect(source().discover(site.url('/'))).rejects.toThrow('names no feed')
  })

  test('what is not there is told with its host', async () => {
    await expect(source().discover(site.url('/nothing'))).rejects.toThrow(
      /^I could not read 127\.0\.0\.1:\d+: the site has no such page \(404\)\.$/,
    )
  })
})

test('feeds of a page: by their types, absolute, once each, those of comments last', () => {
  expect(findFeeds(feedBytes('page.html').toString(), 'https://harbour.test/news')).toEqual([
    { url: 'https://harbour.test/feed.xml?a=1&b=2', title: 'News & views' },
    { url: 'https://other.test/atom', title: 'Atom' },
    { url: 'https://harbour.test/comments/feed', title: 'Comments' },
  ])
  expect(
    findFeeds('<base href="https://cdn.test/x/"><link rel=alternate type=application/atom+xml href=feed>', 'https://harbour.test/'),
  ).toEqual([{ url: 'https://cdn.test/x/feed', title: null }])
})
