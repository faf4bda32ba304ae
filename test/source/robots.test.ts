import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SourceError } from '../../src/errors.ts'
import { createGuardedFetch } from '../../src/source/guarded-fetch.ts'
import { createRobots } from '../../src/source/robots.ts'
import { html, startWebServer, type WebServer } from '../fakes/web-server.ts'

let web: WebServer
beforeAll(async () => {
  web = await startWebServer()
})
afterAll(() => web.stop())

const clock = { time: 0, now: () => clock.time }
const fetch = createGuardedFetch({ userAgent: 'Dateline/test', allowHosts: ['127.0.0.1'] })
const create = () => createRobots({ fetch, clock, agent: 'Dateline' })
/** Why a program may not read an address; null where it may. */
const refusal = (link: string, robots = create()): Promise<SourceError | null> =>
  robots.check(link).then(
    () => null,
    (error: SourceError) => error,
  )
const txt = (body: string, status = 200) => html(body, { 'content-type': 'text/plain' }, status)

test('what a site asks of all and of us is heeded, and asked once a day', async () => {
  web.page('/robots.txt', txt('User-agent: *\nDisallow: /all\n\nUser-agent: Dateline\nDisallow: /us\nAllow: /us/open\n'))
  const robots = create()
  const before = web.asked.length
  const refusals = await Promise.all(['/us', '/us/open/a', '/all', '/other'].map((path) => refusal(web.origin + path, robots)))
  expect(refusals.map((error) => error?.reason)).toEqual(['robots', undefined, undefined, undefined])
  expect(web.asked.length - before).toBe(1)
  clock.time += 25 * 60 * 60_000
  await robots.check(web.origin)
  expect(web.asked.length - before).toBe(2)
  await expect(robots.check(`${web.origin}/us`)).rejects.toMatchObject({ reason: 'robots' })
  await robots.check(`${web.origin}/other`)
})

test.each([404, 403])('a site whose robots.txt answers %d lets all be read', async (status) => {
  web.page('/robots.txt', txt('User-agent: *\nDisallow: /', status))
  expect(await refusal(`${web.origin}/a`)).toBeNull()
})

test.each([429, 503])('a site whose robots.txt answers %d is left alone for now, and no rule of its own is claimed', async (status) => {
  web.page('/robots.txt', txt('User-agent: *\nAllow: /', status))
  expect(await refusal(`${web.origin}/a`)).toMatchObject({
    reason: 'status',
    status,
    message: expect.not.stringContaining('asks programs'),
  })
})

test('a site that cannot be reached, or may not be, is told as that and not as one that refuses programs', async () => {
  const gone = await startWebServer()
  await gone.stop()
  expect(await refusal(`${gone.origin}/a`)).toMatchObject({
    reason: 'unreachable',
    message: expect.stringContaining('could not be reached'),
  })
  expect(await refusal('http://10.0.0.1/feed')).toMatchObject({ reason: 'forbidden-address' })
  expect(await refusal('gopher://news.test/feed')).toMatchObject({ reason: 'bad-link', message: expect.stringContaining('http://') })
})

test('a robots.txt without end is none', async () => {
  web.page('/robots.txt', txt('# long\n'.repeat(100_000)))
  expect(await refusal(`${web.origin}/a`)).toBeNull()
})
