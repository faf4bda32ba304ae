import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readArticle } from '../../src/answer/read-article.ts'
import { briefLink, linkIn, linkOfMessage } from '../../src/app/brief-link.ts'
import { createDesk } from '../../src/app/dispatch.ts'
import type { Outside } from '../../src/app/outside.ts'
import type { Call } from '../../src/command/catalogue.ts'
import { SourceError } from '../../src/errors.ts'
import type { Message } from '../../src/message/message.ts'
import { toPlainText } from '../../src/message/plain-text.ts'
import type { Place } from '../../src/ports/chat.ts'
import { createTimetable } from '../../src/schedule/timetable.ts'
import { extractPage } from '../../src/source/extract-page.ts'
import { createGuardedFetch } from '../../src/source/guarded-fetch.ts'
import { contentKey } from '../../src/source/identity.ts'
import { createPageSource } from '../../src/source/page-source.ts'
import { createRobots } from '../../src/source/robots.ts'
import { createStores } from '../../src/store/create-stores.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { digestWriterHere } from '../fakes/digest-writer.ts'
import { createFakeKeeping } from '../fakes/keeping.ts'
import { createFakeLog } from '../fakes/log.ts'
import { noFeeds } from '../fakes/no-feeds.ts'
import { createFakeReply } from '../fakes/reply.ts'
import { html, redirect, startWebServer, type WebServer } from '../fakes/web-server.ts'

const story = (
  troops: string,
  more = '',
) => `<html><head><title>Troops to leave Westport</title><meta property="og:site_name" content="Morning Courier"></head>
<body><article><h1>Troops to leave Westport</h1>
<p>WESTPORT, July 12, 2025 -- The ministry of defence said on Saturday that ${troops} troops would leave the harbour of Westport by the autumn.</p>
<p>"We have waited for this day for three years," Mayor Ada Lund told reporters on the quay. The union of dockers welcomed the decision.</p>
<p>Tom Reyes, the chairman of the fishermen, said that the northern quay would open to boats again. ${more}</p></article></body></html>`

/** What the tests here do not ask about. */
const kept = createStores(await openDatabase({ file: ':memory:' }), { now: Date.now })

let web: WebServer
let outside: Outside
const clock = { time: Date.parse('2025-07-13T08:00:00Z'), now: () => clock.time }
const minutes = (many: number) => void (clock.time += many * 60_000)

beforeAll(async () => void (web = await startWebServer()))
afterAll(() => web.stop())
beforeEach(() => {
  const fetch = createGuardedFetch({ userAgent: 'Dateline/test', allowHosts: ['127.0.0.1'] })
  outside = {
    sources: [],
    following: noFeeds,
    read: async (article) => {
      const result = readArticle(article)
      if ('problem' in result) throw new SourceError(result.problem)
      return result.briefed
    },
    keyOf: contentKey,
    links: createPageSource({
      fetch,
      robots: createRobots({ fetch, clock, agent: 'Dateline' }),
      extract: async (page) => extractPage(page),
      clock,
    }),
    ...kept,
    ...createMemoryStore(),
    ...createFakeKeeping(),
    timetable: createTimetable(),
    mostDigests: { channel: 20, workspace: 500 },
    writeDigest: digestWriterHere(),
    clock,
    log: createFakeLog(),
  }
})

const place: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null }
const run = async (call: Call, at: Place = place): Promise<Message> => {
  const posted: Message[] = []
  await createDesk(outside).handle(
    { ...call, place: at, asker: { id: 'U1', zone: null, manages: null }, replyTo: null },
    createFakeReply(posted),
  )
  const message = posted.at(-1)
  if (!message) throw new Error('nothing was answered')
  return message
}
const brief = (text: string, at: Place = place) => run({ command: 'brief', options: { text } }, at)
const words = (message: Message) => toPlainText(message, { width: 400, style: false, buttons: 'none' } as never)
const askedFor = (path: string) => web.asked.filter(({ url }) => url?.startsWith(path))

test.each([
  ['https://news.test/a?b=c', 'https://news.test/a?b=c'],
  [' <https://news.test/a> ', 'https://news.test/a'],
  ['<https://news.test/a|news.test/a>', 'https://news.test/a'],
  ['see https://news.test/a', null],
  ['news.test', null],
  ['ftp://news.test/a', null],
])('%j is the link %s', (text, link) => {
  expect(linkIn(text)).toBe(link)
})

test.each([
  ['Have you seen this? https://news.test/a?b=c.', 'https://news.test/a?b=c'],
  ['(https://news.test/a) and again <https://news.test/a|here>', 'https://news.test/a'],
  ['https://news.test/a or https://news.test/b', null],
  ['no link at all', null],
  [`https://news.test/a ${'and much to say '.repeat(40)}`, null],
])('%j is about %s', (text, link) => {
  expect(linkOfMessage(text)).toBe(link)
})

describe('a link', () => {
  test('is briefed with its publisher, and the same article is answered from the store, by whatever link and from whatever workspace', async () => {
    web.page('/same', html(story('10,000').replace('</head>', '<link rel="canonical" href="/same"></head>')))
    web.page('/short', redirect('/same'))
    const first = await brief(`${web.origin}/same?utm_source=x`)
    expect(words(first)).toContain('Morning Courier')
    expect(words(first)).toContain('Ada Lund')
    expect(first.audience).toBe('everyone')
    const asked = web.asked.length
    expect(words(await brief(`<${web.origin}/same#top>`))).toBe(words(first))
    expect(words(await brief(`${web.origin}/same?fbclid=1`, { ...place, workspace: 'T2' }))).toBe(words(first))
    expect(web.asked.length).toBe(asked)
    expect((await brief(`${web.origin}/short`)).about).toBe(first.about)
    expect((await brief(`${web.origin}/short`)).about).toBe(first.about)
    expect(web.asked.length).toBe(asked + 2)
  })

  test('is asked for again after a while, politely: what has not changed is not sent', async () => {
    web.page('/etag', (request, response) => {
      if (request.headers['if-none-match'] === '"1"') return void response.writeHead(304).end()
      html(story('10,000'), { etag: '"1"', 'last-modified': 'Sat, 12 Jul 2025 08:00:00 GMT' })(request, response)
    })
    const first = await brief(`${web.origin}/etag`)
    minutes(30)
    expect(words(await brief(`${web.origin}/etag`))).toBe(words(first))
    expect(askedFor('/etag').map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"1"'])
    expect(askedFor('/etag').at(-1)?.headers['if-modified-since']).toBe('Sat, 12 Jul 2025 08:00:00 GMT')
    minutes(5)
    await brief(`${web.origin}/etag`)
    expect(askedFor('/etag').length).toBe(2)
  })

  test('to an article that its publisher changed is a new version; the message says what changed, the old one keeps its evidence', async () => {
    web.page('/changed', html(story('10,000', 'He said nothing of money.')))
    const first = await brief(`${web.origin}/changed`)
    minutes(30)
    web.page('/changed', html(story('11,000', 'The governor, Mia Stone, said that the state would pay.')))
    const second = await brief(`${web.origin}/changed`)
    expect(second.about).not.toBe(first.about)
    expect(words(second)).toMatch(/Changed by the publisher since it was first read here: .*1 claim added.*1 claim altered/)
    const buttons = second.blocks.flatMap((block) => (block.type === 'buttons' ? block.buttons : []))
    const button = buttons.find(({ label }) => label === 'What changed')
    if (!button) throw new Error('no button')
    const changes = await run(button.call)
    expect(words(changes)).toMatch(/Altered\. .*11,000[\s\S]*as it is[\s\S]*11,000[\s\S]*as it was[\s\S]*10,000/)
    expect(words(changes)).toMatch(/Added\. .*Mia Stone/)
    const back = changes.blocks
      .flatMap((block) => (block.type === 'buttons' ? block.buttons : []))
      .find(({ label }) => label === 'Before the change')
    if (!back) throw new Error('no way back')
    const old = await run(back.call)
    expect(old.about).toBe(first.about)
    expect(words(await run({ command: 'evidence', options: { briefing: first.about, page: null } }))).toContain('10,000')
    // The next asker reads the same.
    expect(words(await brief(`${web.origin}/changed`))).toBe(words(second))
  })

  test('whose publisher only touches its date is the same article', async () => {
    const dated = (day: string) =>
      story('10,000').replace('</head>', `<meta property="article:published_time" content="2025-07-${day}"></head>`)
    web.page('/touched', html(dated('12')))
    const first = await brief(`${web.origin}/touched`)
    minutes(30)
    web.page('/touched', html(dated('13')))
    expect((await brief(`${web.origin}/touched`)).about).toBe(first.about)
  })

  test('whose site is away is answered as it was read, and says so; what became a teaser stays whole', async () => {
    web.page('/away', html(story('10,000')))
    const first = await brief(`${web.origin}/away`)
    minutes(30)
    web.page('/away', html('', {}, 503))
    const second = await brief(`${web.origin}/away`)
    expect(second.about).toBe(first.about)
    expect(words(second)).toContain('the site has a problem of its own (503). This is as I read it on Sunday 13 July 2025')
    web.page('/away', html(story('10,000'), {}, 402))
    expect(words(await brief(`${web.origin}/away`))).toContain(
      'I can only read its beginning by now: the site asks for a subscription (402).',
    )
  })

  test('of which only a teaser can be read is briefed so far, and says so first', async () => {
    web.page('/paid', html(story('10,000'), {}, 402))
    const message = await brief(`${web.origin}/paid`)
    expect(words(message).trimStart()).toMatch(/^I could only read the beginning: the site asks for a subscription \(402\)\./)
    expect(message.about).not.toBeNull()
    minutes(30)
    web.page('/paid', html(story('10,000', 'He said that all would be well.')))
    expect(words(await brief(`${web.origin}/paid`))).not.toMatch(/Changed|beginning/)
  })

  test.each([
    ['/gone', 410, 'the site has taken that page away (410)'],
    ['/none', 404, 'the site has no such page (404)'],
    ['/busy', 429, 'the site has had too many requests for now (429)'],
  ])('%s answers with a sentence to the asker alone', async (path, status, sentence) => {
    web.page(path, html('<p>No.', {}, status))
    const message = await brief(web.origin + path)
    expect(message.audience).toBe('asker')
    expect(words(message)).toContain(sentence)
  })

  test('inside a private network is not opened', async () => {
    expect(words(await brief('http://192.168.7.7/'))).toContain('inside a private network')
  })

  test('is fetched for a person whatever robots.txt says, not for a feed', async () => {
    web.page('/robots.txt', html('User-agent: *\nDisallow: /private', { 'content-type': 'text/plain' }))
    web.page('/private', html(story('10,000')))
    await expect(briefLink(`${web.origin}/private`, outside, { polite: true })).rejects.toMatchObject({ reason: 'robots' })
    expect(askedFor('/private')).toEqual([])
    await briefLink(`${web.origin}/private`, outside, { polite: false })
    expect(askedFor('/private').length).toBe(1)
  })

  test('that tells no date is of the day that its feed tells', async () => {
    web.page(
      '/undated',
      html('<p>The minister Anna Reyes met Ivo Brandt in Lisbon on Saturday, her office said. They talked about ferries.</p>'),
    )
    const { filed } = await briefLink(`${web.origin}/undated`, outside, { polite: true, publishedAt: '2025-07-14T08:00:00.000Z' })
    expect(filed.briefing.meetings).toMatchObject([{ time: { value: '2025-07-12' } }])
  })

  test('asked for by two at once is fetched once', async () => {
    web.page('/twice', html(story('10,000')))
    const both = await Promise.all([
      briefLink(`${web.origin}/twice`, outside, { polite: false }),
      briefLink(`${web.origin}/twice`, outside, { polite: false }),
    ])
    expect(askedFor('/twice').length).toBe(1)
    expect(both[0].filed.key).toBe(both[1].filed.key)
  })

  test('a page that says it is somebody else does not take their place', async () => {
    web.page('/evil', html(story('10,000').replace('</head>', '<link rel="canonical" href="https://news.test/real"></head>')))
    await brief(`${web.origin}/evil`)
    expect(await outside.pages.find('https://news.test/real')).toBeNull()
  })
})

test('pasted text is never found as a page, nor told of in another channel', async () => {
  const text = 'LISBON, May 18, 2025 -- Foreign Minister Anna Reyes met Ivo Brandt in Lisbon on Saturday, the ministry said.'
  await run({ command: 'article', options: { text } })
  expect(words(await run({ command: 'changes', options: { briefing: null, page: null } }))).toContain('no earlier version')
  expect(words(await run({ command: 'evidence', options: { briefing: null, page: null } }, { ...place, workspace: 'T2' }))).toContain(
    'There is no article here',
  )
})
