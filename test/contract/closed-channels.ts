import { beforeEach, expect, test } from 'vitest'
import { readArticle } from '../../src/answer/read-article.ts'
import type { Place } from '../../src/ports/chat.ts'
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
const elsewhere: Place = { ...news, channel: 'C2' }
const url = 'https://harbour.test/feed'
const minute = 60_000
const now = Date.UTC(2025, 6, 14, 8)

/** Channels that are closed to us, whichever database there is. `open` gives an empty one with its tables. */
export const closedChannelsContract = (open: () => Promise<Database>): void => {
  let database: Database
  beforeEach(async () => {
    database = await open()
    const briefings = createBriefingStore(database)
    for (const key of ['b1', 'b2', 'b3']) await briefings.save({ key, article: ferry, briefing })
  })

  const follow = (place: Place, post: 'each' | 'digest', address = url) =>
    createFollowStore(database).follow({ place, url: address, title: 'Harbour', post, addedBy: 'U1' }, now)

  /** An article comes by the feed, and is briefed. */
  const arrives = async (feed: string, name: string, key: string) => {
    const item = { identities: [name], content: name, url: null, title: name, text: '', publishedAt: null }
    const seen = { title: 'Harbour News', url, validators: { etag: null, lastModified: null }, shown: [], nextPollAt: now + minute }
    await createPollStore(database).polled(feed, { ...seen, news: [{ item, as: 'news' }] }, now)
    const items = createFeedItemStore(database)
    const [claimed] = await items.claim(now, 1)
    if (!claimed) throw new Error('nothing to read')
    await items.settle(claimed, { kind: 'briefed', briefing: key }, now)
  }

  test('articles are announced no more where the channel is closed to us, until it is opened again or the feed added anew', async () => {
    const follows = createFollowStore(database)
    const posts = createDeliveryStore(database)
    await follow(elsewhere, 'each')
    await follow(news, 'digest', 'https://harbour.test/quiet')
    const { id } = await follow(news, 'each')
    const closed = async (place: Place) => (await follows.list(place)).map((one) => one.closed).sort()
    await arrives(id, 'ferry', 'b1')
    const first = await posts.claim(news, now, minute)
    if (!first) throw new Error('nothing is announced')
    await posts.report(first, { state: 'failed', reason: 'The channel is archived.', all: true, notices: [] }, now)
    expect(await closed(news)).toEqual(['The channel is archived.', null])
    expect(await closed(elsewhere)).toEqual([null])
    await arrives(id, 'tram', 'b2')
    expect(await posts.claim(news, now, minute)).toBeNull()
    expect(await posts.claim(elsewhere, now, minute)).toMatchObject({ subject: 'b1' })
    const arrived = await createArrivalStore(database).between(news, 0, now + 1)
    expect(arrived.map((one) => one.briefing)).toContain('b2')

    expect(await follows.reopen(elsewhere)).toBe(0)
    expect(await follows.reopen(news)).toBe(1)
    expect(await closed(news)).toEqual([null, null])
    await arrives(id, 'bus', 'b3')
    const second = await posts.claim(news, now, minute)
    expect(second).toMatchObject({ subject: 'b3' })
    if (second) await posts.report(second, { state: 'failed', reason: 'Gone.', all: true, notices: [] }, now)
    await follow(news, 'each')
    expect(await closed(news)).toEqual([null, null])
  })
}
