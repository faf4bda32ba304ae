import { once } from 'node:events'
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import nock from 'nock'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { SourceError } from '../../src/errors.ts'
import { createCheckedLookup, type Resolve } from '../../src/source/checked-lookup.ts'
import { failureOf, retryAfter } from '../../src/source/fetch-errors.ts'
import { readAllowList } from '../../src/source/guard.ts'
import { createGuardedFetch, type GuardedFetchOptions } from '../../src/source/guarded-fetch.ts'
import { html, redirect, startWebServer, type WebServer } from '../fakes/web-server.ts'

let web: WebServer
let v6: WebServer
beforeAll(async () => {
  web = await startWebServer()
  v6 = await startWebServer('::1')
  web.page('/', html('home'))
  v6.page('/', html('home'))
})
afterAll(() => Promise.all([web.stop(), v6.stop()]))

const userAgent = 'Dateline/test (+mailto:desk@example.org)'
const create = (options: Partial<GuardedFetchOptions> = {}) => createGuardedFetch({ userAgent, ...options })
/** As an operator does who reads news of the own network. */
const allowing = (options: Partial<GuardedFetchOptions> = {}) => create({ allowHosts: ['127.0.0.1'], ...options })

const failing = async (work: Promise<unknown>): Promise<SourceError> => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(SourceError)
  return error as SourceError
}
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()

describe('an address inside', () => {
  // Each of these spellings reaches the server on this machine, where it is not refused.
  const spellings = [
    '127.0.0.1',
    '127.1',
    '127.0.1',
    '127.0.0.1.',
    '2130706433',
    '0x7f000001',
    '0x7F.1',
    '0x7f.0x0.0x0.0x1',
    '017700000001',
    '0177.0.0.1',
    '0177.0.0.01',
    '00000177.0.0.1',
    '１２７.0.0.1',
    '127。0。0。1',
    '%31%32%37.0.0.1',
    '①②⑦.0.0.1',
    '0',
    '0.0.0.0',
    '127.0.0.1%2e',
    'localhost',
    'LOCALHOST',
    'localhost.',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[0:0:0:0:0:ffff:127.0.0.1]',
  ]

  test.each(spellings)('%s is refused before anything is asked', async (host) => {
    const before = web.asked.length
    const error = await failing(create({ allowHosts: [] })(`http://${host}:${web.port}/`))
    expect(error.reason).toBe('forbidden-address')
    expect(error.message).toContain('inside a private network')
    expect(web.asked.length).toBe(before)
  })

  test.each(['[::1]', '[0:0::0:1]', '[::127.0.0.1]', 'ip6-localhost'])('%s is refused', async (host) => {
    const error = await failing(create({ resolve: async () => [{ address: '::1', family: 6 }] })(`http://${host}:${v6.port}/`))
    expect(error.reason).toBe('forbidden-address')
    expect(v6.asked.length).toBe(0)
  })

  test.each([
    'wiki',
    'printer.local',
    'metadata.google.internal',
    '169.254.169.254',
    '10.0.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '[fd00:ec2::254]',
    '[fe80::1]',
    '[64:ff9b::a9fe:a9fe]',
  ])('%s is refused', async (host) => {
    expect((await failing(create()(`http://${host}/latest/meta-data/`))).reason).toBe('forbidden-address')
  })

  test('is opened where the operator allows it, by address or by name', async () => {
    expect(text((await allowing()(`${web.origin}/`)).bytes)).toBe('home')
    expect(text((await create({ allowHosts: ['localhost'] })(`http://localhost:${web.port}/`)).bytes)).toBe('home')
    expect(text((await create({ allowHosts: ['::1'] })(`${v6.origin}/`)).bytes)).toBe('home')
  })
})

describe('a name that leads inside', () => {
  const toLoopback: Resolve = async () => [{ address: '127.0.0.1', family: 4 }]

  test('is refused by what it resolves to', async () => {
    const before = web.asked.length
    const fetch = create({ resolve: toLoopback })
    for (const link of ['http://harmless.test/', 'https://harmless.test/', 'http://harmless.test:8080/'])
      expect((await failing(fetch(link))).reason).toBe('forbidden-address')
    expect(web.asked.length).toBe(before)
  })

  test('is refused whole where only one of its addresses is inside', async () => {
    const resolve: Resolve = async () => [
      { address: '93.184.216.34', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]
    expect((await failing(create({ resolve })('http://half.test/'))).reason).toBe('forbidden-address')
  })

  test('that changes its answer between check and connection: it is asked once, and what was checked is what is connected to', async () => {
    let asked = 0
    // 127.0.0.1 stands for a public address here; every later answer leads to where nobody may go.
    const resolve: Resolve = async () => [{ address: asked++ === 0 ? '127.0.0.1' : '127.0.0.2', family: 4 }]
    const socket = connect({ host: 'rebind.test', port: web.port, lookup: createCheckedLookup(readAllowList(['127.0.0.1']), resolve) })
    await once(socket, 'connect')
    expect([asked, socket.remoteAddress]).toEqual([1, '127.0.0.1'])
    socket.destroy()
    // By now the name leads elsewhere: the next connection is checked anew.
    expect((await failing(create({ resolve, allowHosts: ['127.0.0.1'] })('http://rebind.test/'))).reason).toBe('forbidden-address')
  })

  test('that nobody knows', async () => {
    const resolve: Resolve = async () => {
      throw Object.assign(new Error('getaddrinfo ENOTFOUND nowhere.test'), { code: 'ENOTFOUND' })
    }
    const error = await failing(create({ resolve })('http://nowhere.test/'))
    expect(error.reason).toBe('unresolved')
    expect(error.message).toContain('nowhere.test')
    expect((await failing(create({ resolve: async () => [] })('http://nowhere.test/'))).reason).toBe('unresolved')
  })
})

describe('links', () => {
  test.each([
    'ftp://example.org/a',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,hi',
    'http://user:secret@example.org/',
    'http://user@example.org/',
    'http://example.org:22/',
    'http://example.org:6379/',
    'https://example.org:25/',
    'http://8.8.8.8:5432/',
    'http://',
    'no link',
    `http://example.org/${'a'.repeat(4_000)}`,
  ])('%s is not opened, and says why', async (link) => {
    const error = await failing(create({ resolve: async () => [] })(link))
    expect(error.reason).toBe('bad-link')
    expect(error.message).not.toContain('secret')
  })
})

describe('redirects', () => {
  test('are followed, and the address in the end is told', async () => {
    web.page('/old', redirect('/new', 301))
    web.page('/new', redirect('newest?a=1', 308))
    web.page('/newest', html('here'))
    const found = await allowing()(`${web.origin}/old`)
    expect(found).toMatchObject({
      url: `${web.origin}/newest?a=1`,
      movedTo: `${web.origin}/newest?a=1`,
      status: 200,
      type: 'text/html',
      charset: 'utf-8',
    })
    expect(text(found.bytes)).toBe('here')
    web.page('/today', redirect('/newest', 302))
    expect((await allowing()(`${web.origin}/today`)).movedTo).toBeNull()
  })

  test.each([
    'http://169.254.169.254/latest/meta-data/',
    'http://[::ffff:169.254.169.254]/',
    'http://2852039166/',
    'http://10.0.0.1/',
    '//192.168.0.1/',
    'http://metadata.test/',
    'http://user:pw@example.org/',
    'file:///etc/passwd',
    'gopher://127.0.0.1/',
  ])('into %s are refused', async (location) => {
    web.page('/away', redirect(location))
    const resolve: Resolve = async () => [{ address: '169.254.169.254', family: 4 }]
    const { reason } = await failing(allowing({ resolve })(`${web.origin}/away`))
    expect(reason).toBe(/user|file|gopher/.test(location) ? 'bad-link' : 'forbidden-address')
  })

  test('five are followed, six are not', async () => {
    for (let hop = 1; hop <= 6; hop++) web.page(`/hop${hop}`, redirect(`/hop${hop - 1}`))
    web.page('/hop0', html('arrived'))
    expect(text((await allowing()(`${web.origin}/hop5`)).bytes)).toBe('arrived')
    expect((await failing(allowing()(`${web.origin}/hop6`))).reason).toBe('redirects')
  })

  test('that go in a circle end', async () => {
    web.page('/circle', redirect('/circle'))
    expect((await failing(allowing()(`${web.origin}/circle`))).reason).toBe('redirects')
  })
})

describe('too much', () => {
  const limits = { connectMs: 1_000, firstByteMs: 300, wholeMs: 1_500 }

  test('a gzip bomb is left when it has given 5 MB', async () => {
    web.page('/bomb', html(gzipSync(Buffer.alloc(200_000_000, 'a')), { 'content-encoding': 'gzip' }))
    const before = process.memoryUsage().arrayBuffers
    expect((await failing(allowing()(`${web.origin}/bomb`))).reason).toBe('too-large')
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000)
  })

  test('a page packed twice is not unpacked', async () => {
    web.page('/twice', html(gzipSync(gzipSync('hello')), { 'content-encoding': 'gzip, gzip' }))
    expect((await failing(allowing()(`${web.origin}/twice`))).reason).toBe('too-large')
  })

  test('a page that says it is larger is not begun', async () => {
    web.page('/large', html(Buffer.alloc(6_000_000, 'a')))
    expect((await failing(allowing()(`${web.origin}/large`))).reason).toBe('too-large')
  })

  test('a page without an end is cut', async () => {
    web.page('/endless', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const more = () => {
        while (!response.destroyed && response.write('a'.repeat(65_536)));
      }
      response.on('drain', more)
      more()
    })
    expect((await failing(allowing()(`${web.origin}/endless`))).reason).toBe('too-large')
    expect((await failing(allowing()(`${web.origin}/endless`, { maxBytes: 1_000 }))).message).toContain('0.001 MB')
  })

  test('an endless drip ends with the time for the whole', async () => {
    web.page('/drip', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const drip = setInterval(() => response.write('.'), 50)
      response.on('close', () => clearInterval(drip))
    })
    const error = await failing(allowing({ limits })(`${web.origin}/drip`))
    expect(error.reason).toBe('timeout')
    expect(error.message).toContain('took too long')
  })

  test('a server that never answers ends with the time for the first byte', async () => {
    web.page('/silent', () => {})
    expect((await failing(allowing({ limits: { ...limits, wholeMs: 20_000 } })(`${web.origin}/silent`))).reason).toBe('timeout')
  })

  test('the caller may give up', async () => {
    expect((await failing(allowing()(`${web.origin}/silent`, { signal: AbortSignal.timeout(50) }))).reason).toBe('timeout')
  })

  test('a broken archive and a broken connection are told as such', async () => {
    web.page('/broken', html(Buffer.from('no gzip at all'), { 'content-encoding': 'gzip' }))
    web.page('/cut', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' })
      response.write('only this', () => response.destroy())
    })
    for (const path of ['/broken', '/cut']) expect((await failing(allowing()(web.origin + path))).reason).toBe('unreachable')
    const free = await startWebServer()
    await free.stop()
    expect((await failing(allowing()(free.origin))).message).toContain('could not be reached')
    expect((await failing(allowing()(`${web.origin}/cut`))).message).toContain('broke off in the middle')
    // A port that fetch never opens.
    expect((await failing(allowing()('http://127.0.0.1:1/'))).message).toBe('127.0.0.1:1 could not be reached. Please try again later.')
  })
})

describe('what is asked and answered', () => {
  test('headers go along, cookies do not', async () => {
    web.page('/cookie', html('x', { 'set-cookie': 'a=b', etag: '"1"' }))
    const fetch = allowing()
    await fetch(`${web.origin}/cookie`, { headers: { 'if-none-match': '"0"', accept: 'text/html' } })
    await fetch(`${web.origin}/cookie`)
    const [first, second] = web.asked.slice(-2).map(({ headers }) => headers)
    expect(first).toMatchObject({ 'user-agent': userAgent, 'if-none-match': '"0"', accept: 'text/html' })
    expect(first).not.toHaveProperty('referer')
    expect(second).not.toHaveProperty('cookie')
  })

  test.each([
    ['application/pdf', 'a PDF'],
    ['video/mp4', 'a video'],
    ['image/png', 'a picture'],
    ['audio/mpeg', 'a sound recording'],
    ['application/zip', 'an archive'],
    ['application/octet-stream', 'application/octet-stream'],
  ])('%s is told as %s', async (type, words) => {
    web.page('/file', html('%PDF', { 'content-type': type }))
    const error = await failing(allowing()(`${web.origin}/file`, { types: ['text/html'] }))
    expect(error.reason).toBe('type')
    expect(error.message).toContain(words)
    expect((await allowing()(`${web.origin}/file`)).type).toBe(type)
  })

  test('an error is an answer, with its words', async () => {
    web.page('/paid', html('The first lines.', {}, 402))
    web.page('/busy', html('', { 'retry-after': '120', 'content-type': 'application/json' }, 429))
    web.page('/same', (_, response) => void response.writeHead(304, { etag: '"1"' }).end())
    const paid = await allowing()(`${web.origin}/paid`)
    expect(text(paid.bytes)).toBe('The first lines.')
    expect(failureOf(paid)).toMatchObject({
      reason: 'status',
      status: 402,
      message: 'I could not read that link: the site asks for a subscription (402).',
    })
    const busy = await allowing()(`${web.origin}/busy`, { types: ['text/html'] })
    expect(retryAfter(busy, 0)).toBe(120_000)
    const same = await allowing()(`${web.origin}/same`)
    expect(same.status).toBe(304)
    expect(failureOf(same)).toBeNull()
    expect(retryAfter(same, 0)).toBeNull()
    expect(retryAfter({ headers: new Headers({ 'retry-after': 'Thu, 01 Jan 1970 00:01:00 GMT' }) }, 0)).toBe(60_000)
  })

  test('nock can stand in for the sites', async () => {
    nock('https://news.example.org').get('/a').reply(200, 'hello', { 'content-type': 'text/plain' })
    expect(await create()('https://news.example.org/a')).toMatchObject({ status: 200, type: 'text/plain' })
    nock.restore()
  })
})
