import { fork } from 'node:child_process'
import { once } from 'node:events'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Worker } from 'node:worker_threads'
import { startPolling } from '../src/app/poll-feeds.ts'
import type { Place } from '../src/ports/chat.ts'
import { createFeedSource } from '../src/source/feed-source.ts'
import { createGuardedFetch } from '../src/source/guarded-fetch.ts'
import { createPoliteFetch } from '../src/source/polite-fetch.ts'
import { createRobots } from '../src/source/robots.ts'
import { createFollowStore } from '../src/store/follows.ts'
import { openDatabase } from '../src/store/open-database.ts'
import { createPollStore } from '../src/store/polls.ts'
import { createPool } from '../src/worker/pool.ts'
import { createPooledFeedParser } from '../src/worker/pooled-feed-parser.ts'
import { milliseconds, verdict } from './measure.ts'

const feeds = 200
const itemsEach = 50
/** So many sites, each with its part of the feeds: two requests a site at a time. */
const sites = 20

/** A thread that only beats: how long this machine lets any thread stand still, whatever it does. */
const startIdle = (): Worker =>
  new Worker(
    `const { parentPort } = require('node:worker_threads')
     const delay = require('node:perf_hooks').monitorEventLoopDelay({ resolution: 5 })
     delay.enable()
     parentPort.once('message', () => parentPort.postMessage(delay.max / 1e6 - 5))`,
    { eval: true },
  )

/** One round over many feeds on loopback servers, a tenth of them broken: whether all is found once, the memory and the stalls of the loop it takes. */
export const sources = async (): Promise<void> => {
  console.log(`\nSources: one round of ${feeds} feeds of ${itemsEach} items on ${sites} loopback sites, ${feeds / 10} of them broken`)
  const server = fork(new URL('./feed-sites.ts', import.meta.url), [feeds, itemsEach, sites].map(String))
  const [{ urls, whole }] = (await once(server, 'message')) as [{ readonly urls: readonly string[]; readonly whole: number }]
  const database = await openDatabase({ file: ':memory:' })
  const clock = { now: () => Date.now() }
  const pool = createPool({ size: 1, timeoutMs: 60_000 })
  const place: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null }
  const follows = createFollowStore(database)
  for (const url of urls) await follows.follow({ place, url, title: null, post: 'digest', addedBy: 'U1' }, clock.now())
  const fetch = createGuardedFetch({ allowHosts: ['127.0.0.1'], userAgent: 'Dateline/bench' })

  const refuse = () => Promise.reject(new Error('nothing is briefed here'))
  const polling = startPolling({
    feeds: createFeedSource({
      fetch: createPoliteFetch(fetch, createRobots({ fetch, clock, agent: 'Dateline' })),
      parse: createPooledFeedParser(pool),
      clock,
    }),
    polls: createPollStore(database),
    items: { claim: async () => [], settle: async () => {} },
    briefPage: refuse,
    briefText: refuse,
    everyMs: 900_000,
    chance: () => 0,
    clock,
    log: { info: () => {}, warn: (fields, text) => console.warn(text, fields), error: () => {}, about: (_, work) => work() },
  })
  const delay = monitorEventLoopDelay({ resolution: 5 })
  let memory = process.memoryUsage.rss()
  const watch = setInterval(() => (memory = Math.max(memory, process.memoryUsage.rss())), 50)
  delay.enable()
  const idle = startIdle()
  const began = performance.now()
  await polling.idle()
  const seconds = (performance.now() - began) / 1000
  delay.disable()
  idle.postMessage('report')
  const [beside] = (await once(idle, 'message')) as [number]
  clearInterval(watch)
  const count = async (sql: string) => (await database.all<{ many: number }>(sql))[0]?.many ?? 0
  const seen = await count('select count(*) as many from feed_items')
  const failed = await count('select count(*) as many from feeds where failures > 0')
  const stall = delay.max / 1e6 - 5
  const megabytes = memory / 1e6
  console.log(`  ${seconds.toFixed(1)} s for the round, ${failed} feeds failed`)
  console.log(`  ${verdict(`${seen} items seen of ${whole} that are whole`, 'each once', seen === whole)}`)
  console.log(`  ${verdict(`${megabytes.toFixed(0)} MB at most, the worker thread included`, 'under 300 MB', megabytes < 300)}`)
  console.log(
    `  ${verdict(`the event loop stood still for ${milliseconds(stall)} at most, an idle thread for ${milliseconds(beside)}`, 'at most 100 ms', stall <= 100)}`,
  )
  await polling.stop()
  await pool.stop()
  server.disconnect()
  await database.close()
}
