import { beforeEach, describe, expect, test } from 'vitest'
import { readArticle } from '../../src/answer/read-article.ts'
import type { Place } from '../../src/ports/chat.ts'
import type { FeedItem, NewItem, PolledFeed, WaitingItem } from '../../src/ports/feeds.ts'
import { createArrivalStore } from '../../src/store/arrivals.ts'
import { createBriefingStore } from '../../src/store/briefings.ts'
import type { Database } from '../../src/store/database.ts'
import { createDeliveryStore } from '../../src/store/deliveries.ts'
import { createFeedItemStore } from '../../src/store/feed-items.ts'
import { createFollowStore } from '../../src/store/follows.ts'
import { createPollStore } from '../../src/store/polls.ts'

const ferry = { id: 'ferry', text: 'BERGEN, May 18, 2025 -- The ferry to Stavanger will stop at noon, harbour master Karin Holm said.' }
const result = readArticle(ferry)
if ('problem' in result) throw new Error(result.problem)
const { briefing } = result.briefed

const news: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null }
const url = 'https://harbour.test/feed'
const minute = 60_000
const day = 24 * 60 * minute

const item = (name: string, changed: Partial<FeedItem> = {}): FeedItem => ({
  identities: [`guid-${name}`, `url-${name}`],
  content: `content-${name}`,
  url: `https://harbour.test/${name}`,
  title: name,
  text: '',
  publishedAt: null,
  ...changed,
})

const all = (as: NewItem['as'], ...names: readonly string[]): readonly NewItem[] => names.map((name) => ({ item: item(name), as }))

/** What the polling counts on, whichever database it has. `open` gives an empty one with its tables. */
export const feedStoresContract = (open: () => Promise<Database>): void => {
  let database: Database
  const stores = () => ({
    follows: createFollowStore(database),
    polls: createPollStore(database),
    items: createFeedItemStore(database),
    arrivals: createArrivalStore(database),
    briefings: createBriefingStore(database),
    deliveries: createDeliveryStore(database),
  })
  let now = Date.UTC(2025, 6, 14, 8)

  beforeEach(async () => {
    database = await open()
    now += 400 * day
    for (const key of ['b1', 'b2', 'b3']) await stores().briefings.save({ key, article: ferry, briefing })
  })

  const follow = (place: Place = news, post: 'each' | 'digest' = 'digest', address = url) =>
    stores().follows.follow({ place, url: address, title: 'Harbour', post, addedBy: 'U1' }, now)

  const found = (changed: Partial<PolledFeed> = {}): PolledFeed => ({
    title: 'Harbour News',
    url,
    validators: { etag: '"1"', lastModified: null },
    news: [],
    shown: [],
    nextPollAt: now + 15 * minute,
    ...changed,
  })

  const deliveries = () =>
    database.all<{ key: string; kind: string; subject: string; channel: string }>(
      'select key, kind, subject, channel from deliveries order by added_at, key',
    )
  const waitingNames = (claimed: readonly WaitingItem[]) => claimed.map((one) => one.item.title).sort()

  describe('following', () => {
    test('is told with who added it and how it does', async () => {
      const followed = await follow()
      expect(followed).toMatchObject({ place: news, url, title: 'Harbour', post: 'digest', addedBy: 'U1', addedAt: now })
      expect(followed.health).toEqual({
        lastGoodAt: null,
        lastFailedAt: null,
        lastFailure: null,
        failures: 0,
        failingSince: null,
        itemsSeen: 0,
        nextPollAt: now,
        paused: null,
      })
      expect(await stores().follows.list(news)).toEqual([followed])
    })

    test('a feed twice changes how it is posted, and is one feed', async () => {
      await follow()
      now += minute
      expect(await follow(news, 'each')).toMatchObject({ post: 'each', addedAt: now - minute })
      expect(await stores().follows.list(news)).toHaveLength(1)
    })

    test('of one workspace or channel is not found from another', async () => {
      const elsewhere: readonly Place[] = [
        { ...news, workspace: 'T2' },
        { ...news, channel: 'C2' },
        { ...news, workspace: null },
        { ...news, platform: 'discord' },
      ]
      const { id } = await follow()
      for (const place of elsewhere) {
        expect(await stores().follows.list(place)).toEqual([])
        expect(await stores().follows.unfollow(place, id)).toBe(false)
      }
      for (const place of elsewhere) await follow(place)
      expect(await stores().follows.list(null)).toHaveLength(5)
      expect(await stores().follows.unfollow(news, id)).toBe(true)
      expect(await stores().follows.list(news)).toEqual([])
      for (const place of elsewhere) expect(await stores().follows.list(place)).toHaveLength(1)
    })

    test('what nobody follows any more is forgotten: added again, it is new', async () => {
      const { id } = await follow()
      await stores().polls.polled(id, found({ news: all('known', 'a') }), now)
      await stores().follows.unfollow(news, id)
      await follow()
      expect(await stores().polls.claim(now, 10, 'well')).toMatchObject([{ id, isNew: true }])
      expect((await stores().polls.known(id, ['guid-a'])).size).toBe(0)
    })
  })

  describe('whose turn it is', () => {
    test('a feed is claimed once, however many channels follow it and however many ask', async () => {
      const { id } = await follow()
      await follow({ ...news, channel: 'C2' })
      const claims = await Promise.all(Array.from({ length: 6 }, () => stores().polls.claim(now, 10, 'well')))
      expect(claims.flat()).toEqual([
        { id, url, title: 'Harbour', validators: { etag: null, lastModified: null }, failures: 0, failingSince: null, isNew: true },
      ])
    })

    test('comes again when whoever had it has died: the lease ends by itself', async () => {
      const { id } = await follow()
      const { polls, items } = stores()
      await polls.claim(now, 10, 'well')
      await polls.polled(id, found({ news: all('news', 'a') }), now - minute)
      const [claimed] = await items.claim(now, 9)
      await polls.claim(now + day, 10, 'well')
      expect([await polls.claim(now + day, 10, 'well'), await items.claim(now, 9)]).toEqual([[], []])
      for (const table of ['feeds', 'feed_items']) await database.run(`update ${table} set lease_until = 1`)
      expect([await polls.claim(now + day, 10, 'well'), await items.claim(now, 9)]).toMatchObject([
        [{ id }],
        [{ id: claimed?.id, attempts: 2 }],
      ])
    })

    test('many feeds are shared out among those who ask, each once', async () => {
      for (let i = 0; i < 40; i++) await follow(news, 'digest', `https://harbour.test/feed/${i}`)
      const claims = await Promise.all(Array.from({ length: 8 }, () => stores().polls.claim(now, 10, 'well')))
      const urls = claims.flat().map((feed) => feed.url)
      expect(new Set(urls).size).toBe(urls.length)
      while (urls.length < 40) {
        const more = await stores().polls.claim(now, 10, 'well')
        expect(more.length).toBeGreaterThan(0)
        urls.push(...more.map((feed) => feed.url))
      }
      expect(new Set(urls).size).toBe(40)
    })

    test('comes again when the poll is over and its time has come, with what the server said', async () => {
      const { id } = await follow()
      const { polls } = stores()
      await polls.claim(now, 10, 'well')
      await polls.polled(id, found(), now)
      expect(await polls.claim(now + 14 * minute, 10, 'well')).toEqual([])
      expect(await polls.claim(now + 15 * minute, 10, 'well')).toMatchObject([
        { title: 'Harbour News', validators: { etag: '"1"' }, isNew: false },
      ])
      await polls.polled(id, { nextPollAt: now + 60 * minute }, now + 15 * minute)
      expect(await polls.claim(now + 59 * minute, 10, 'well')).toEqual([])
      expect(await polls.claim(now + 60 * minute, 10, 'well')).toMatchObject([{ validators: { etag: '"1"' } }])
    })

    test('of feeds that fail is another lane, until they are well again', async () => {
      const { id } = await follow()
      const { polls, follows } = stores()
      await polls.failed(id, { reason: 'It does not answer.', nextPollAt: now + minute, pause: null }, now)
      await polls.failed(id, { reason: 'It is 404.', nextPollAt: now + 3 * minute, pause: null }, now + minute)
      expect((await follows.list(news))[0]?.health).toMatchObject({
        failures: 2,
        failingSince: now,
        lastFailedAt: now + minute,
        lastFailure: 'It is 404.',
        paused: null,
      })
      expect(await polls.claim(now + 3 * minute, 10, 'well')).toEqual([])
      expect(await polls.claim(now + 3 * minute, 10, 'ailing')).toMatchObject([{ failures: 2, failingSince: now }])
      await polls.polled(id, { nextPollAt: now + 20 * minute }, now + 4 * minute)
      expect((await follows.list(news))[0]?.health).toMatchObject({
        failures: 0,
        failingSince: null,
        lastGoodAt: now + 4 * minute,
        lastFailure: 'It is 404.',
      })
    })

    test('a paused feed has none; each channel is told once; added again it is taken up', async () => {
      const { id } = await follow()
      await follow({ ...news, channel: 'C2' })
      const { polls, follows } = stores()
      const failure = { reason: 'It is gone.', nextPollAt: now + minute, pause: 'I do not ask Harbour any more: it is gone.' }
      await polls.failed(id, failure, now)
      await polls.failed(id, failure, now + 1)
      expect((await follows.list(news))[0]?.health).toMatchObject({ paused: failure.pause, lastFailure: 'It is gone.' })
      expect(await polls.claim(now + day, 10, 'ailing')).toEqual([])
      expect(await deliveries()).toMatchObject([
        { kind: 'notice', subject: failure.pause, channel: 'C1' },
        { kind: 'notice', subject: failure.pause, channel: 'C2' },
      ])
      now += day
      expect((await follow()).health).toMatchObject({ paused: null, failures: 0, nextPollAt: now })
      expect(await polls.claim(now, 10, 'well')).toMatchObject([{ id }])
    })
  })

  describe('items', () => {
    test('are known by each of their identities, and by new ones that they are shown with', async () => {
      const { id } = await follow()
      const { polls } = stores()
      await polls.polled(id, found({ news: all('known', 'a') }), now)
      const known = await polls.known(id, ['url-a', 'guid-a', 'guid-b'])
      expect([...known.keys()].sort()).toEqual(['guid-a', 'url-a'])
      const a = known.get('url-a')
      expect(a).toMatchObject({ content: 'content-a', firstSeenAt: now, edits: 0 })
      await polls.polled(
        id,
        found({ shown: [{ id: a?.id ?? '', item: item('a', { identities: ['new-guid', 'url-a'] }), edited: false }] }),
        now,
      )
      expect((await polls.known(id, ['new-guid'])).get('new-guid')?.id).toBe(a?.id)
      expect((await stores().follows.list(news))[0]?.health.itemsSeen).toBe(1)
    })

    test('the same item twice, by two polls at once, is one', async () => {
      const { id } = await follow()
      const { polls } = stores()
      await Promise.all([1, 2, 3].map(() => polls.polled(id, found({ news: all('news', 'a', 'b') }), now)))
      expect((await stores().follows.list(news))[0]?.health.itemsSeen).toBe(2)
    })

    test('many at once are all there', async () => {
      const { id } = await follow()
      const names = Array.from({ length: 730 }, (_, i) => `n${i}`)
      await stores().polls.polled(id, found({ news: all('known', ...names) }), now)
      expect(
        (
          await stores().polls.known(
            id,
            names.map((name) => `url-${name}`),
          )
        ).size,
      ).toBe(730)
    })

    test('are kept for long after the feed has shown them, not for ever; while it shows them, they stay', async () => {
      const { id } = await follow()
      const { polls } = stores()
      await polls.polled(id, found({ news: all('known', 'a', 'b') }), now)
      const a = (await polls.known(id, ['guid-a'])).get('guid-a')
      const knownAfter = async (days: number) => {
        await polls.polled(id, found({ shown: [{ id: a?.id ?? '', item: item('a'), edited: false }] }), now + days * day)
        return [...(await polls.known(id, ['guid-a', 'guid-b'])).keys()].sort()
      }
      expect(await knownAfter(90)).toEqual(['guid-a', 'guid-b'])
      expect(await knownAfter(121)).toEqual(['guid-a'])
      expect(await knownAfter(242)).toEqual(['guid-a'])
    })
  })

  describe('on their way', () => {
    test('items are claimed once; known ones not at all; feeds in turns', async () => {
      const one = await follow()
      const two = await follow(news, 'digest', 'https://tram.test/feed')
      const { polls, items } = stores()
      await polls.polled(one.id, found({ news: [...all('known', 'k'), ...all('news', 'a1', 'a2', 'a3')] }), now)
      await polls.polled(two.id, found({ url: two.url, news: all('quiet', 'b1') }), now + 500)
      const first = await items.claim(now + minute, 2)
      expect(waitingNames(first)).toEqual(['a1', 'b1'])
      expect(first.find((waiting) => waiting.item.title === 'b1')).toMatchObject({
        feed: { id: two.id, url: two.url },
        attempts: 1,
        edited: false,
      })
      expect(waitingNames(await items.claim(now + minute, 9))).toEqual(['a2', 'a3'])
      expect(await items.claim(now + minute, 9)).toEqual([])
    })

    const waiting = async (as: NewItem['as'], post: 'each' | 'digest' = 'digest') => {
      const followed = await follow(news, post)
      await stores().polls.polled(followed.id, found({ news: all(as, 'a') }), now)
      const [claimed] = await stores().items.claim(now, 1)
      if (!claimed) throw new Error('nothing waits')
      return claimed
    }

    test('one that is briefed arrives in every channel that follows its feed, at that moment', async () => {
      const claimed = await waiting('news')
      const second = { ...news, channel: 'C2' }
      await follow(second)
      await stores().items.settle(claimed, { kind: 'briefed', briefing: 'b1' }, now + minute)
      for (const place of [news, second])
        expect(await stores().arrivals.between(place, now + minute, now + 2 * minute)).toEqual([
          { briefing: 'b1', feed: url, seenAt: now + minute },
        ])
      expect(await stores().arrivals.between(news, now, now + minute)).toEqual([])
      expect(await stores().arrivals.between({ ...news, workspace: 'T2' }, 0, now + day)).toEqual([])
      expect(await deliveries()).toEqual([])
      expect(await stores().items.claim(now + day, 9)).toEqual([])
    })

    test('is announced where each is to be posted, once, by however many feeds and however often it is settled', async () => {
      const claimed = await waiting('news', 'each')
      await follow({ ...news, channel: 'C2' })
      for (let i = 0; i < 3; i++) await stores().items.settle(claimed, { kind: 'briefed', briefing: 'b1' }, now)
      const other = await follow(news, 'each', 'https://harbour.test/feed/2')
      await stores().polls.polled(other.id, found({ url: other.url, news: all('news', 'same') }), now)
      const [same] = await stores().items.claim(now, 1)
      if (same) await stores().items.settle(same, { kind: 'briefed', briefing: 'b1' }, now)
      expect(await deliveries()).toMatchObject([{ kind: 'item', subject: 'b1', channel: 'C1' }])
      expect(await stores().arrivals.between(news, 0, now + day)).toHaveLength(2)
    })

    test('is not announced where it is no news', async () => {
      const claimed = await waiting('quiet', 'each')
      await stores().items.settle(claimed, { kind: 'briefed', briefing: 'b1' }, now)
      expect(await stores().arrivals.between(news, 0, now + day)).toHaveLength(1)
      expect(await deliveries()).toEqual([])
    })

    test('is tried again later, or given up', async () => {
      const claimed = await waiting('news')
      const { items } = stores()
      await items.settle(claimed, { kind: 'later', at: now + 10 * minute }, now)
      expect(await items.claim(now + 9 * minute, 9)).toEqual([])
      const [again] = await items.claim(now + 10 * minute, 9)
      expect(again).toMatchObject({ id: claimed.id, attempts: 2 })
      if (again) await items.settle(again, { kind: 'given up', reason: 'It is German.' }, now)
      expect(await items.claim(now + day, 9)).toEqual([])
      expect(await stores().arrivals.between(news, 0, now + day)).toEqual([])
    })

    test('an edit of what was briefed is read anew and arrives, unannounced; of what is only known, nothing', async () => {
      const claimed = await waiting('news', 'each')
      const { items, polls } = stores()
      await items.settle(claimed, { kind: 'briefed', briefing: 'b1' }, now)
      const edited = item('a', { content: 'changed', title: 'a, corrected' })
      for (let i = 0; i < 2; i++)
        await polls.polled(claimed.feed.id, found({ shown: [{ id: claimed.id, item: edited, edited: true }] }), now)
      expect((await polls.known(claimed.feed.id, ['guid-a'])).get('guid-a')).toMatchObject({ content: 'changed', edits: 1 })
      const [again] = await items.claim(now, 9)
      expect(again).toMatchObject({ id: claimed.id, edited: true, item: edited, attempts: 1 })
      if (again) await items.settle(again, { kind: 'briefed', briefing: 'b2' }, now)
      expect((await stores().arrivals.between(news, 0, now + day)).map(({ briefing }) => briefing).sort()).toEqual(['b1', 'b2'])
      expect(await deliveries()).toHaveLength(1)
      await polls.polled(claimed.feed.id, found({ news: all('known', 'k') }), now)
      const k = (await polls.known(claimed.feed.id, ['guid-k'])).get('guid-k')
      await polls.polled(claimed.feed.id, found({ shown: [{ id: k?.id ?? '', item: item('k', { content: 'x' }), edited: true }] }), now)
      expect(await items.claim(now + day, 9)).toEqual([])
    })

    test('an edit that comes while the item is read has it read again', async () => {
      const claimed = await waiting('news')
      const edited = item('a', { content: 'changed' })
      await stores().polls.polled(claimed.feed.id, found({ shown: [{ id: claimed.id, item: edited, edited: true }] }), now)
      await stores().items.settle(claimed, { kind: 'briefed', briefing: 'b1' }, now)
      expect(await stores().arrivals.between(news, 0, now + day)).toHaveLength(1)
      expect(await stores().items.claim(now, 9)).toMatchObject([{ item: edited, edited: true }])
    })

    test('who comes to follow a feed gets its latest at once, and none of it announced', async () => {
      const claimed = await waiting('news')
      await stores().items.settle(claimed, { kind: 'briefed', briefing: 'b1' }, now)
      now += day
      const late = { ...news, channel: 'C9' }
      await follow(late, 'each')
      await follow(late, 'each')
      expect(await stores().arrivals.between(late, now, now + 1)).toEqual([{ briefing: 'b1', feed: url, seenAt: now }])
      expect(await deliveries()).toEqual([])
    })
  })
}
