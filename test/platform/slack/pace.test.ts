import { afterEach, expect, test } from 'vitest'
import { createPace } from '../../../src/platform/slack/pace.ts'
import type { Post } from '../../../src/ports/chat.ts'
import { saying } from '../../contract/stage.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { type SlackStage, slackStage } from './slack-stage.ts'

let stage: SlackStage
afterEach(() => stage.close())

const digest = (key: string, stories: number): Post => ({
  message: saying([`Digest ${key}`]),
  details: Array.from({ length: stories }, (_, i) => saying([`Story ${i} of ${key}`])),
  key,
  again: false,
})

const posts = () => stage.server.calls.filter(({ method }) => method === 'chat.postMessage')

test('a channel gets a few messages at once and then one a second, threads included; another channel waits for nobody', async () => {
  stage = await slackStage()
  const began = stage.clock.now()
  await stage.platform.post(stage.place, digest('a', 9))
  await stage.platform.post(stage.place, digest('b', 1))
  expect(posts()).toHaveLength(12)
  expect(stage.clock.now() - began).toBe(7_000)
  await stage.platform.post({ ...stage.place, channel: stage.asker }, digest('c', 3))
  expect(stage.clock.now() - began).toBe(7_000)
  // When the channel had time to rest it takes a few at once again.
  stage.pass(60_000)
  await stage.platform.post(stage.place, digest('d', 4))
  expect(stage.clock.now() - began).toBe(67_000)
})

test('a workspace gets five messages a second, however many channels they are for; another waits for nobody', async () => {
  const clock = createFakeClock()
  const began = clock.now()
  const pace = createPace(async (ms) => clock.move(ms), clock)
  for (let i = 0; i < 25; i += 1) await pace('T1', `C${i}`)
  expect(clock.now() - began).toBe(4_000)
  await pace('T2', 'C1')
  expect(clock.now() - began).toBe(4_000)
})

test('two copies of the program in one channel: where Slack asks the second to wait, it waits, and all stands there once', async () => {
  stage = await slackStage({ postsPerSecond: 1 })
  await stage.platform.post(stage.place, digest('a', 2))
  await stage.another().post(stage.place, digest('b', 2))
  expect(stage.seen().map(({ words }) => words)).toEqual([
    'Digest a',
    ...['Story 0 of a', 'Story 1 of a'],
    'Digest b',
    ...['Story 0 of b', 'Story 1 of b'],
  ])
})
