import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Place } from '../../src/ports/chat.ts'
import { createFollowStore } from '../../src/store/follows.ts'
import { openDatabase, type StoreAddress } from '../../src/store/open-database.ts'
import { type SlackServer, startSlackServer } from '../fakes/slack-server/slack-server.ts'
import { type FeedServer, rssOf, startFeedServer } from '../source/feed-server.ts'
import { describeOnPostgres, onServer, ownSchema } from '../store/own-postgres.ts'

// kill -9 at any moment of polling, briefing, planning and posting, and of commands: the store stays whole, what was acknowledged is kept, and nothing is
// told twice or lost, on SQLite and on PostgreSQL with its queue. DATELINE_KILLS=30 kills so many times.

const feeds = ['/one', '/two', '/three']
/** New in each feed before each kill; a channel takes about one post a second. */
const itemsEach = 1
/** A channel whose feed comes in digests, two or three a minute by the bot's fast clock. */
const digests = 'C0DIGESTS'
const patience = { timeout: 90_000, interval: 50 }

interface OwnStore {
  readonly address: StoreAddress
  /** In which the bot finds it, and its queue. */
  readonly env: Readonly<Record<string, string>>
  readonly drop: () => Promise<unknown>
}

const ownFile = async (): Promise<OwnStore> => {
  const file = join(folder, 'dateline.db')
  return { address: { file }, env: { DATELINE_DATABASE: file }, drop: async () => {} }
}

const ownTables = async (): Promise<OwnStore> => {
  const { url, schema, drop } = await ownSchema()
  const queue = `${schema}_queue`
  return {
    address: { url },
    env: { DATABASE_URL: url, DATELINE_BOT_QUEUE: queue },
    drop: () => Promise.all([drop(), onServer(`drop schema if exists ${queue} cascade`)]),
  }
}

let site: FeedServer
let slack: SlackServer
let folder: string
let store: OwnStore
let began: number
let running: ChildProcess | null = null

beforeEach(async () => {
  site = await startFeedServer()
  slack = await startSlackServer({ clock: { now: () => Date.now() } })
  for (const scope of ['channels:history', 'users:read']) slack.workspace.scopes.add(scope)
  for (const member of slack.workspace.members.values()) member.admin = true
  slack.workspace.channels.set(digests, {
    id: digests,
    direct: false,
    member: true,
    archived: false,
    creator: 'U0FOUNDER',
    people: new Set(),
  })
  began = Date.now()
  folder = await mkdtemp(join(tmpdir(), 'dateline-killed-'))
})
afterEach(async () => {
  running?.kill('SIGKILL')
  await site.close()
  await slack.close()
  await store.drop()
  await rm(folder, { recursive: true, force: true })
})

const start = async (): Promise<ChildProcess> => {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), resolve(import.meta.dirname, 'killed-bot.ts')], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      ...store.env,
      SLACK_BOT_TOKEN: slack.tokens.bot,
      SLACK_APP_TOKEN: slack.tokens.app,
      SLACK_API_URL: slack.apiUrl,
      DATELINE_BOT_BEGAN: String(began),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running = child
  if (child.stdout) await once(child.stdout, 'data')
  return child
}

/** What a person has done, and what the store has of it. */
interface Deed {
  /** Stands in the answer. */
  readonly name: string
  readonly line: string
  readonly kept: string
}

const subscribes = (i: number): Deed => ({
  name: `Harbour${i}`,
  line: `digest add about:Harbour${i} every 2 hours London`,
  kept: 'select id from subscriptions where options like $1',
})

const briefs = (i: number): Deed => ({
  name: `Bakery${i}`,
  line: `BERGEN, May 18, 2025 -- The bakery at Bakery${i} Street will close on Monday, baker Karin Holm said. She had hoped to stay.`,
  kept: 'select key from articles where article like $1',
})

const isAnswered = ({ name }: Deed): boolean =>
  slack.workspace.messages.some(({ user, text, blocks }) => user === slack.ids.self && JSON.stringify([text, blocks]).includes(name))

/** A person types; where the bot is killed meanwhile, nobody hears it. */
const type = ({ line }: Deed, channel = digests): Promise<unknown> => slack.people.slash(line, channel).catch(() => null)

const kill = async (child: ChildProcess, deeds: readonly Deed[]): Promise<void> => {
  child.kill('SIGKILL')
  await once(child, 'close')
  const answered = deeds.filter(isAnswered)
  const database = await openDatabase(store.address)
  // What a server does with its own files is its own affair.
  const whole = database.engine === 'postgres' || (await database.all('pragma integrity_check'))
  const lost: string[] = []
  for (const { name, kept } of answered) if ((await database.all(kept, [`%${name}%`])).length === 0) lost.push(name)
  const follows = await database.all('select feed from followers')
  await database.close()
  if (whole !== true) expect(whole).toEqual([{ integrity_check: 'ok' }])
  expect(lost).toEqual([])
  expect(follows).toHaveLength(feeds.length + 1)
}

/** The names that posts go by, each as often as a post of it stands anywhere. */
const posted = (): readonly string[] =>
  slack.workspace.messages.flatMap(({ deleted, metadata }) => {
    const name = (metadata as { event_payload?: { key?: string } } | undefined)?.event_payload?.key
    return deleted || name === undefined ? [] : [name]
  })

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

const killed = async (kills: number): Promise<void> => {
  const place: Place = { platform: 'slack', workspace: slack.ids.team, channel: slack.ids.news, thread: null }
  const shown = new Map<string, string[]>([...feeds, '/digest'].map((path, i) => [path, [`old${i}`]]))
  const show = () => {
    for (const [path, names] of shown) site.pages.set(path, rssOf(names, path))
  }
  show()
  const database = await openDatabase(store.address)
  const follows = createFollowStore(database)
  const follow = { title: null, addedBy: 'U1' }
  for (const path of feeds) await follows.follow({ ...follow, place, url: site.url(path), post: 'each' }, began)
  await follows.follow({ ...follow, place: { ...place, channel: digests }, url: site.url('/digest'), post: 'digest' }, began)
  await database.close()

  let child = await start()
  const first: Deed = { ...subscribes(0), line: 'digest add empty:say */15 * * * * London', name: 'This channel gets a digest' }
  await type(first)
  await vi.waitFor(() => expect(isAnswered(first)).toBe(true), patience)
  // Asked a second time, a feed is not new any more: what comes now is news.
  await vi.waitFor(() => expect(Math.min(...feeds.map(site.count))).toBeGreaterThan(1), patience)
  const news: string[] = []
  const deeds: Deed[] = []
  for (let i = 1; i <= kills; i++) {
    for (const path of feeds)
      for (let one = 0; one < itemsEach; one++) {
        news.push(`ferry${news.length}`)
        shown.get(path)?.unshift(`ferry${news.length - 1}`)
      }
    shown.get('/digest')?.unshift(`tram${i}`)
    show()
    const now = [subscribes(i), briefs(i)]
    deeds.push(...now)
    for (const deed of now) void type(deed)
    // Every other time right after an answer: what was acknowledged last is what a careless store would lose.
    if (i % 2 === 0) await sleep(Math.random() * 2_000)
    else await vi.waitFor(() => expect(now.some(isAnswered)).toBe(true), { ...patience, interval: 5 })
    await kill(child, deeds)
    child = await start()
  }
  await vi.waitFor(() => expect(news.filter((name) => !told().has(name))).toEqual([]), patience)
  await vi.waitFor(() => expect(posted().some((name) => name.startsWith('digest:'))).toBe(true), patience)
  // Whatever lease is left ends, and nothing is told again.
  const asked = Math.max(...feeds.map(site.count))
  await vi.waitFor(() => expect(Math.min(...feeds.map(site.count))).toBeGreaterThan(asked + 6), patience)
  await kill(child, deeds)
  expect([...told()].filter(([, times]) => times !== 1)).toEqual([])
  expect(told().size).toBe(news.length)
  expect(posted()).toHaveLength(new Set(posted()).size)
  expect(deeds.filter(isAnswered).length).toBeGreaterThan(0)
  if (process.env.DATELINE_KILLS)
    console.log(
      `${kills} kills, ${posted().length} posts (${posted().filter((name) => /^digest:[^ ]+$/.test(name)).length} digests), ${deeds.filter(isAnswered).length} of ${deeds.length} commands answered`,
    )
}

const kills = (usual: number): number => Number(process.env.DATELINE_KILLS || usual)

const all = 'nothing is told twice, none is lost, what was acknowledged is kept'

test(`killed at any moment on SQLite: ${all}`, { timeout: 60_000 + kills(4) * 30_000 }, async () => {
  store = await ownFile()
  await killed(kills(4))
})

describeOnPostgres('on PostgreSQL', () => {
  test(`killed at any moment: ${all}`, { timeout: 60_000 + kills(2) * 30_000 }, async () => {
    store = await ownTables()
    await killed(kills(2))
  })
})
