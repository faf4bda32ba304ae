import { afterEach, beforeEach, expect, test } from 'vitest'
import { addFeed, listFeeds, removeFeed, resumeFeeds, testFeed } from '../../src/app/feed-commands.ts'
import type { Following } from '../../src/app/following.ts'
import type { Asked } from '../../src/app/handler.ts'
import { UsageError } from '../../src/errors.ts'
import type { Message } from '../../src/message/message.ts'
import { toPlainText } from '../../src/message/plain-text.ts'
import { toDiscord } from '../../src/platform/discord/encoder.ts'
import { toBlockKit } from '../../src/platform/slack/block-kit.ts'
import type { Finding, Place } from '../../src/ports/chat.ts'
import { createFeedSource } from '../../src/source/feed-source.ts'
import { createGuardedFetch } from '../../src/source/guarded-fetch.ts'
import { parseFeed } from '../../src/source/parse-feed.ts'
import type { Database } from '../../src/store/database.ts'
import { closeFeeds, createFollowStore } from '../../src/store/follows.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { createFakeReply } from '../fakes/reply.ts'
import { type FeedServer, rssOf, startFeedServer } from '../source/feed-server.ts'

const here: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null }

let site: FeedServer
let database: Database
const clock = createFakeClock()

beforeEach(async () => {
  site = await startFeedServer()
  database = await openDatabase({ file: ':memory:' })
})
afterEach(async () => {
  await site.close()
  await database.close()
})

/** A channel's feed commands on a real store and a real socket. */
const setUp = (changed: Partial<Following> = {}) => {
  const fetch = createGuardedFetch({ allowHosts: ['127.0.0.1'], userAgent: 'Dateline/1.0' })
  const following: Following = {
    feeds: createFeedSource({ fetch, parse: async (bytes) => parseFeed(bytes), clock }),
    follows: createFollowStore(database),
    check: async () => [],
    most: { channel: 2, workspace: 3 },
    look: () => {},
    ...changed,
  }
  const by = (id: string, place: Place = here) =>
    ({ ...createFakeReply(), place, asker: { id, zone: null, manages: true }, replyTo: null }) as unknown as Asked
  const outside = { following, clock }
  return {
    add: (path: string, place = here) => addFeed({ url: site.url(path), post: null }, by('U1', place), outside),
    list: () => listFeeds({}, by('U1'), outside),
    test: (path: string) => testFeed({ url: site.url(path) }, by('U1'), outside),
    resume: () => resumeFeeds({}, by('U2'), outside),
    remove: (feed: string, who: string) => removeFeed({ feed }, by(who), outside),
    follows: following.follows,
  }
}

const words = (message: Message): string => toPlainText(message, { width: 160, color: false, zone: null, buttons: 'none' })

test('a title that would call everybody calls nobody, on either platform', async () => {
  const hostile =
    '&lt;!channel&gt; &lt;@U0ASKER&gt; @everyone @here &lt;@123456789012345678&gt; &lt;@&amp;42424242&gt; [x](https://evil.test)'
  site.pages.set('/feed', rssOf(['ferry'], hostile).replace('The ferry waits', `${hostile} waits`))
  const { add, list, test: tryOut, remove } = setUp()
  const messages = [await tryOut('/feed'), await add('/feed'), await list(), await remove('1', 'U1')]
  for (const message of messages) {
    expect(words(message)).toContain('everyone')
    // In the fallback and in mrkdwn Slack reads "<!channel>" as a call; the words of rich text are words, and only elements of their own call anybody.
    const { text, blocks } = toBlockKit(message)
    expect(text).not.toMatch(/<[!@]/)
    expect(JSON.stringify(blocks)).not.toMatch(/"type":"(?:user|broadcast|usergroup|mrkdwn)"/)
    for (const body of toDiscord(message)) expect(body).toMatchObject({ allowed_mentions: { parse: [] } })
  }
})

test('a feed is found, followed, listed, and unfollowed by somebody else', async () => {
  site.pages.set('/feed', rssOf(['ferry', 'tram']))
  const { add, list, remove, follows } = setUp()
  expect(words(await add('/feed'))).toContain('Harbour News')
  expect(words(await list())).toContain('Harbour News')
  expect(words(await remove('Harbour', 'U2'))).toContain('Harbour News')
  expect(await follows.list(here)).toEqual([])
  await expect(remove('Harbour', 'U2')).rejects.toThrow('This channel follows no feed.')
})

test('articles that are not posted because the channel was closed say so in the list, and are posted again when somebody says so', async () => {
  site.pages.set('/feed', rssOf(['ferry']))
  const lacking: Finding[] = []
  const { add, list, resume, follows } = setUp({ check: async () => lacking })
  await add('/feed')
  await follows.follow({ place: here, url: site.url('/feed'), title: null, post: 'each', addedBy: 'U1' }, clock.now())
  expect(words(await resume())).toContain('Nothing is stopped here.')
  await database.transaction((on) => closeFeeds(on, here, 'Slack: the channel is archived'))
  expect(words(await list())).toMatch(/Not posted\. Slack: the channel is archived.*\/brief feed resume/)
  lacking.push({ name: 'member of the channel', ok: false, fix: 'Invite me.' })
  await expect(resume()).rejects.toThrow('"member of the channel" is missing. Invite me.')
  lacking.pop()
  expect(words(await resume())).toContain('New articles of 1 feed are posted here again.')
  expect(words(await list())).not.toContain('Not posted')
})

test('what is tried out is not saved', async () => {
  site.pages.set('/feed', rssOf(['ferry']))
  const { test: tryOut, follows } = setUp()
  expect(words(await tryOut('/feed'))).toContain('The ferry waits')
  expect(await follows.list(null)).toEqual([])
})

test('a channel and a workspace follow as many feeds as they may, and are told', async () => {
  for (const path of ['/1', '/2', '/3', '/4']) site.pages.set(path, rssOf(['ferry'], path))
  const { add } = setUp()
  await add('/1')
  await add('/2')
  await expect(add('/3')).rejects.toThrow('This channel follows 2 feeds, and may follow no more. /brief feed remove makes room.')
  // The one that it follows already takes no more room.
  await add('/2')
  await add('/3', { ...here, channel: 'C2' })
  await expect(add('/4', { ...here, channel: 'C3' })).rejects.toThrow('The channels here follow 3 feeds together')
  await add('/4', { ...here, workspace: 'T2' })
})

test('where we may not post nothing is saved, and what is missing is named', async () => {
  site.pages.set('/feed', rssOf(['ferry']))
  const { add, follows } = setUp({
    check: async () => [
      { name: 'Embed Links', ok: true, fix: '' },
      { name: 'Send Messages', ok: false, fix: 'Allow it in the settings of the channel.' },
    ],
  })
  const refused = add('/feed')
  await expect(refused).rejects.toThrow(UsageError)
  await expect(refused).rejects.toThrow(/"Send Messages" is missing\. Allow it in the settings of the channel\. Nothing was saved\./)
  expect(await follows.list(null)).toEqual([])
})
