import { beforeEach, expect, test } from 'vitest'
import type { Place } from '../../src/ports/chat.ts'
import type { NewItem } from '../../src/ports/feeds.ts'
import type { Database } from '../../src/store/database.ts'
import { createFeedItemStore } from '../../src/store/feed-items.ts'
import { createFollowStore } from '../../src/store/follows.ts'
import { createPollStore } from '../../src/store/polls.ts'

const large: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null }
const small: Place = { ...large, workspace: 'T2' }
const direct = (channel: string): Place => ({ platform: 'discord', workspace: null, channel, thread: null })

const at = Date.UTC(2025, 6, 14, 8)
const minute = 60_000

const news = (name: string, count: number): readonly NewItem[] =>
  Array.from({ length: count }, (_, i) => {
    const item = { identities: [`${name} ${i}`], content: `${name} ${i}`, url: null, title: name, text: '', publishedAt: null }
    return { item, as: 'quiet' }
  })

/** Turns of workspaces, whichever database there is. `open` gives an empty one with its tables. */
export const fairFeedsContract = (open: () => Promise<Database>): void => {
  let database: Database
  beforeEach(async () => {
    database = await open()
    for (let i = 0; i < 40; i += 1) await follow({ ...large, channel: `C${i % 4}` }, `https://many.test/${i}`)
  })

  const follow = (place: Place, url: string, now = at) =>
    createFollowStore(database).follow({ place, url, title: url, post: 'digest', addedBy: 'U1' }, now)

  test('workspaces have turns: one with many feeds and articles does not hold up the others', async () => {
    const polls = createPollStore(database)
    await follow(small, 'https://small.test/', at + minute)
    for (const channel of ['D1', 'D2']) await follow(direct(channel), `https://direct.test/${channel}`, at + minute)
    const claimed = await polls.claim(at + minute, 8, 'well')
    const few = claimed.map(({ url }) => url).filter((url) => !url.startsWith('https://many.test/'))
    expect([claimed.length, few.sort()]).toEqual([8, ['https://direct.test/D1', 'https://direct.test/D2', 'https://small.test/']])
    for (const { id, url } of claimed) {
      const many = url.startsWith('https://many.test/')
      const found = { title: url, url, validators: { etag: null, lastModified: null }, shown: [], nextPollAt: at + 60 * minute }
      await polls.polled(id, { ...found, news: news(url, many ? 20 : 2) }, many ? at : at + minute)
    }
    const articles = (await createFeedItemStore(database).claim(at + 2 * minute, 8)).map(({ feed }) => feed.url)
    expect(few.filter((url) => !articles.includes(url))).toEqual([])
    expect(articles.filter((url) => url.startsWith('https://many.test/')).length).toBeGreaterThan(1)
  })

  test('a feed that several follow comes with the first of them', async () => {
    for (const place of [large, small]) await follow(place, 'https://both.test/', at + minute)
    expect((await createPollStore(database).claim(at + minute, 2, 'well')).map(({ url }) => url)).toContain('https://both.test/')
  })
}
