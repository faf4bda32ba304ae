import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Place } from '../../src/ports/chat.ts'
import { createFollowStore } from '../../src/store/follows.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { type SlackServer, startSlackServer } from '../fakes/slack-server/slack-server.ts'
import { type FeedServer, rssOf, startFeedServer } from '../source/feed-server.ts'

// kill -9 at any moment of polling, briefing and posting: no item is told twice, and none is lost. DATELINE_KILLS=20 kills so many times.

const kills = Number(process.env.DATELINE_KILLS || 5)
const feeds = ['/one', '/two', '/three']
/** New in each feed before each kill; a channel takes about one post a second. */
const itemsEach = 1
const patience = { timeout: 90_000, interval: 50 }

let site: FeedServer
let slack: SlackServer
let folder: string
let running: ChildProcess | null = null

beforeEach(async () => {
  site = await startFeedServer()
  slack = await startSlackServer({ clock: { now: () => Date.now() } })
  slack.workspace.scopes.add('channels:history')
  folder = await mkdtemp(join(tmpdir(), 'dateline-killed-'))
})
afterEach(async () => {
  running?.kill('SIGKILL')
  await site.close()
  await slack.close()
  await rm(folder, { recursive: true, force: true })
})

const file = () => join(folder, 'dateline.db')

const start = async (): Promise<ChildProcess> => {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), resolve(import.meta.dirname, 'feed-bot.ts')], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      DATELINE_DATABASE: file(),
      SLACK_BOT_TOKEN: slack.tokens.bot,
      SLACK_APP_TOKEN: slack.tokens.app,
      SLACK_API_URL: slack.apiUrl,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running = child
  if (child.stdout) await once(child.stdout, 'data')
  return child
}

const kill = async (child: ChildProcess): Promise<void> => {
  child.kill('SIGKILL')
  await once(child, 'close')
  const database = await openDatabase({ file: file() })
  const [found] = await database.all<{ integrity_check: string }>('pragma integrity_check')
  await database.close()
  expect(found?.integrity_check).toBe('ok')
}

/** How often each item stands in the channel, by its link. */
const told = (): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const { channel, user, text, blocks } of slack.workspace.messages) {
    if (channel !== slack.ids.news || user !== slack.ids.self) continue
    const names = new Set([...JSON.stringify([text, blocks]).matchAll(/ferry\d+/g)].map(([name]) => name))
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}

test('killed at any moment, every new item is told once', { timeout: 60_000 + kills * 30_000 }, async () => {
  const place: Place = { platform: 'slack', workspace: slack.ids.team, channel: slack.ids.news, thread: null }
  const shown = new Map<string, string[]>(feeds.map((path, i) => [path, [`old${i}`]]))
  const show = () => {
    for (const [path, names] of shown) site.pages.set(path, rssOf(names, path))
  }
  show()
  const database = await openDatabase({ file: file() })
  for (const path of feeds)
    await createFollowStore(database).follow({ place, url: site.url(path), title: null, post: 'each', addedBy: 'U1' }, Date.now())
  await database.close()

  let child = await start()
  // Asked a second time, a feed is not new any more: what comes now is news.
  await vi.waitFor(() => expect(Math.min(...feeds.map(site.count))).toBeGreaterThan(1), patience)
  const news: string[] = []
  for (let i = 0; i < kills; i++) {
    for (const names of shown.values())
      for (let one = 0; one < itemsEach; one++) {
        news.push(`ferry${news.length}`)
        names.unshift(`ferry${news.length - 1}`)
      }
    show()
    await sleep(Math.random() * 1_500)
    await kill(child)
    child = await start()
  }
  await vi.waitFor(() => expect(news.filter((name) => !told().has(name))).toEqual([]), patience)
  // Whatever lease is left ends, and nothing is told again.
  const asked = Math.max(...feeds.map(site.count))
  await vi.waitFor(() => expect(Math.min(...feeds.map(site.count))).toBeGreaterThan(asked + 6), patience)
  await kill(child)
  expect([...told()].filter(([, times]) => times !== 1)).toEqual([])
  expect(told().size).toBe(news.length)
})
