import { afterAll, beforeAll, expect, test } from 'vitest'
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
const txt = (body: string, status = 200) => html(body, { 'content-type': 'text/plain' }, status)

test('what a site asks of all and of us is heeded, and asked once a day', async () => {
  web.page('/robots.txt', txt('User-agent: *\nDisallow: /all\n\nUser-agent: Dateline\nDisallow: /us\nAllow: /us/open\n'))
  const robots = create()
  const before = web.asked.length
  expect(await Promise.all(['/us', '/us/open/a', '/all', '/other'].map((path) => robots.allows(web.origin + path)))).toEqual([
    false,
    true,
    true,
    true,
  ])
  expect(web.asked.length - before).toBe(1)
  clock.time += 25 * 60 * 60_000
  await robots.allows(web.origin)
  expect(web.asked.length - before).toBe(2)
  await expect(robots.check(`${web.origin}/us`)).rejects.toMatchObject({ reason: 'robots' })
  await robots.check(`${web.origin}/other`)
})

test.each([
  [404, true],
  [403, true],
  [429, false],
  [503, false],
])('a site whose robots.txt answers %d: read %s', async (status, allowed) => {
  web.page('/robots.txt', txt('User-agent: *\nDisallow: /', status))
  expect(await create().allows(`${web.origin}/a`)).toBe(allowed)
})

test('a site that cannot be reached is left alone, a robots.txt without end is none, what is no link is not allowed', async () => {
  const gone = await startWebServer()
  await gone.stop()
  expect(await create().allows(`${gone.origin}/a`)).toBe(false)
  web.page('/robots.txt', txt('# long\n'.repeat(100_000)))
  expect(await create().allows(`${web.origin}/a`)).toBe(true)
  expect(await create().allows('no link')).toBe(false)
})
