import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { pino } from 'pino'
import { readArticle } from './answer/read-article.ts'
import { briefArticle } from './app/brief-article.ts'
import { briefLink } from './app/brief-link.ts'
import { createDesk } from './app/dispatch.ts'
import { limitedDesk } from './app/limited-desk.ts'
import { loggedDesk } from './app/logged-desk.ts'
import type { Outside } from './app/outside.ts'
import { startPolling } from './app/poll-feeds.ts'
import { startPlatforms } from './app/start-platforms.ts'
import { readEnvironment } from './config/environment.ts'
import { type Config, readConfig } from './config.ts'
import { ConfigError, SourceError, StoreError } from './errors.ts'
import { calmLog } from './main/calm-log.ts'
import { chatPlatforms } from './main/chat-platforms.ts'
import { reachStore } from './main/reach-store.ts'
import { startPosting } from './main/start-posting.ts'
import { welcomeMessage } from './message/welcome-message.ts'
import { examine } from './ops/examine.ts'
import { startRetention } from './ops/retention-clock.ts'
import { startWatch, unwatched } from './ops/watch.ts'
import { createConsolePlatform } from './platform/console/console-platform.ts'
import { terminalOptions } from './platform/console/terminal.ts'
import type { ReadArticle } from './ports/articles.ts'
import type { ChatPlatform } from './ports/chat.ts'
import type { Clock } from './ports/clock.ts'
import type { Log } from './ports/log.ts'
import { fairDesk } from './queue/fair-desk.ts'
import { createFairQueue } from './queue/fair-queue.ts'
import { inTurns } from './queue/in-turns.ts'
import { createTimetable } from './schedule/timetable.ts'
import { createFeedSource } from './source/feed-source.ts'
import { createGuardedFetch } from './source/guarded-fetch.ts'
import { contentKey } from './source/identity.ts'
import { createPageSource } from './source/page-source.ts'
import { createPoliteFetch } from './source/polite-fetch.ts'
import { createRobots } from './source/robots.ts'
import { createSeedSource } from './source/seed.ts'
import { agentName, userAgent } from './source/user-agent.ts'
import { readBacklog } from './store/backlog.ts'
import { readChannelStatus } from './store/channel-status.ts'
import { checkDatabase } from './store/check-database.ts'
import { createStores } from './store/create-stores.ts'
import { createFeedItemStore } from './store/feed-items.ts'
import { createChannelDataStore } from './store/forget-channel.ts'
import { migrate } from './store/migrate.ts'
import { migrations } from './store/migrations/migrations.ts'
import { openAsItIs } from './store/open-database.ts'
import { createPollStore } from './store/polls.ts'
import { purge } from './store/retention.ts'
import { createSettingChangeStore } from './store/setting-changes.ts'
import { createSharedPurses } from './store/shared-purses.ts'
import { storeFindings } from './store/store-findings.ts'
import { createPool } from './worker/pool.ts'
import { createPooledDigestWriter } from './worker/pooled-digest-writer.ts'
import { createPooledExtractor } from './worker/pooled-extractor.ts'
import { createPooledFeedParser } from './worker/pooled-feed-parser.ts'
import { createPooledReader } from './worker/pooled-reader.ts'

// The composition root: config → adapters → app → platforms. With no token the terminal is the platform.

// On a machine with much memory V8 lets a heap grow to four times what lives in it before it looks for garbage. For all threads, also those to come.
setFlagsFromString('--heap-growing-percent=30')

const seeds = fileURLToPath(new URL('../seeds', import.meta.url))

/** The article that the console opens with. */
const firstSeed = '000_7ee25d2f685fed20'

const readHere: ReadArticle = async (article) => {
  const result = readArticle(article)
  if ('problem' in result) throw new SourceError(result.problem)
  return result.briefed
}

const console = (): ChatPlatform =>
  createConsolePlatform({
    input: process.stdin,
    output: process.stdout,
    screen: () => terminalOptions(process.stdout, process.env),
    opening: [{ command: 'article', options: { text: firstSeed } }],
    welcome: welcomeMessage(),
  })

/** On the console the log must not stand between the answers: only what is wrong, on standard error. */
const createLog = ({ log: { level } }: Config, isConsole: boolean): Log => {
  const subjects = new AsyncLocalStorage<object>()
  // A copy: pino puts the line's own fields into what it is given.
  const mixin = () => ({ ...subjects.getStore() })
  const lines = pino({ level: isConsole ? 'warn' : level, mixin }, pino.destination({ dest: 2, sync: true }))
  const log: Log = {
    info: (fields, text) => lines.info(fields, text),
    warn: (fields, text) => lines.warn(fields, text),
    error: (fields, text) => lines.error(fields, text),
    about: (fields, work) => subjects.run({ ...subjects.getStore(), ...fields }, work),
  }
  return calmLog(log, Date.now)
}

/** How long what runs may take to end after a signal, in ms: whoever stops us waits ten seconds, and then kills. */
const longestFarewell = 8_000

/** How often feeds that are due are looked for, in ms. */
const everyLook = 3_000

const serve = async (): Promise<void> => {
  const config = readConfig(readEnvironment())
  const isConsole = config.slack === null && config.discord === null
  const clock: Clock = { now: () => Date.now() }
  const log = createLog(config, isConsole)
  const { threads, timeoutSeconds } = config.analysis
  const database = await openAsItIs(config.store)
  const stores = createStores(database, clock)
  const timetable = createTimetable()
  // Large work in turns: more at once than there are threads, for most of it waits for a network.
  const turns = createFairQueue({ atOnce: threads + 7, perKey: threads + 3 })
  const watch = config.health
    ? await startWatch({
        ...config.health,
        queueDepth: turns.depth,
        backlog: () => readBacklog(database, clock.now()).catch(() => null),
        checkStore: () => checkDatabase(database),
      })
    : unwatched
  // On the console somebody reads why it does not begin.
  await (isConsole ? migrate(database, migrations) : reachStore(() => migrate(database, migrations), { log }))
  const platforms = (isConsole ? [console()] : await chatPlatforms(config, { database, clock, log })).map(watch.platform)
  const pool = createPool({ size: threads, timeoutMs: timeoutSeconds * 1000 })
  // One thread that knows the latest news, and never stands in the way of an article that somebody waits for.
  const writers = createPool({ size: 1, timeoutMs: timeoutSeconds * 1000 })
  // The first article should not wait for a thread to load.
  if (!isConsole) pool.warm()
  const fetch = watch.fetch(createGuardedFetch({ allowHosts: config.source.allowHosts, userAgent: userAgent(config.source.contact) }))
  const robots = createRobots({ fetch, clock, agent: agentName })
  const polite = createPoliteFetch(fetch, robots)
  const feeds = createFeedSource({ fetch: polite, parse: createPooledFeedParser(pool), clock })
  const { follows } = stores
  const pagesOf = (by: typeof fetch) => createPageSource({ fetch: by, robots, extract: createPooledExtractor(pool), clock })
  const politePages = pagesOf(polite)
  const outside: Outside = {
    sources: [createSeedSource(seeds)],
    // On the console nobody else waits; in a channel a long article must not hold up other people's commands.
    read: watch.read(isConsole ? readHere : createPooledReader(pool)),
    keyOf: contentKey,
    links: pagesOf(fetch),
    ...stores,
    writeDigest: createPooledDigestWriter(writers),
    timetable,
    channelData: createChannelDataStore(database),
    settingChanges: createSettingChangeStore(database),
    examiner: {
      status: (place) => readChannelStatus(database, place, clock.now()),
      examine: (place) =>
        examine([
          { what: place.platform, look: async () => platforms.find(({ name }) => name === place.platform)?.check(place) ?? [] },
          { what: 'the store', look: () => storeFindings(database, place, clock.now()) },
        ]),
    },
    following: {
      feeds,
      follows,
      check: async (place) => (await platforms.find(({ name }) => name === place.platform)?.check(place)) ?? [],
      most: { channel: config.limits.feedsPerChannel, workspace: config.limits.feedsPerWorkspace },
      look: () => polling.look(),
    },
    mostDigests: { channel: config.limits.digestsPerChannel, workspace: config.limits.digestsPerWorkspace },
    clock,
    log,
  }
  const polling = startPolling({
    feeds,
    polls: createPollStore(database),
    items: createFeedItemStore(database),
    briefPage: async (link, publishedAt) =>
      (await briefLink(link, { ...outside, links: politePages }, { polite: true, publishedAt })).filed,
    briefText: (article) => briefArticle(article, outside),
    everyMs: config.source.pollMinutes * 60_000,
    chance: Math.random,
    clock,
    log,
  })
  const desk = createDesk(outside)

  // On the console there is one person, who waits for nobody.
  const door = isConsole
    ? desk
    : limitedDesk(fairDesk(desk, turns), {
        limits: config.limits,
        // A database of its own file is this program's alone.
        shared: database.engine === 'postgres' ? createSharedPurses(database) : null,
        clock,
        log,
      })
  if (!isConsole) startRetention({ ...config.retention, purge: (before) => purge(database, before), clock, log })

  const stopPosting = await startPosting(config, isConsole, {
    ...stores,
    writeDigest: outside.writeDigest,
    platforms,
    timetable,
    clock,
    log,
  })

  const stop = async (): Promise<void> => {
    clearInterval(looks)
    const stopped = stopPosting()
      .catch((error: unknown) => log.error({ err: error }, 'posting could not be stopped'))
      .then(() => Promise.allSettled([...platforms.map((platform) => platform.stop()), polling.stop(), watch.close()]))
      .then(() => database.close())
    await Promise.race([stopped, sleep(longestFarewell)])
    process.exit()
  }
  // Feeds that are due are looked for now and every few seconds; nothing of it keeps a program alive that has nothing else to do.
  const looks = setInterval(polling.look, everyLook).unref()
  // A second signal is obeyed at once: by then nobody listens for it any more.
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  // The end of the console's input is the end of the program: there is nothing left to wait for.
  process.once('beforeExit', () => database.close())
  const running = await startPlatforms(
    platforms,
    inTurns(watch.desk(loggedDesk(door, { log, clock, newId: () => randomUUID().slice(0, 8) }))),
    { log, wait: (ms) => sleep(ms) },
  )
  if (running === 0) process.exitCode = 1
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

try {
  await serve()
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof StoreError)) throw error
  process.stderr.write(`dateline: ${error.message}\n`)
  process.exitCode = 1
}
