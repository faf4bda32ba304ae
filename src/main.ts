import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { readArticle } from './answer/read-article.ts'
import { createDesk } from './app/dispatch.ts'
import { type Config, readConfig } from './config.ts'
import { ConfigError, SourceError } from './errors.ts'
import { welcomeMessage } from './message/welcome-message.ts'
import { createConsolePlatform } from './platform/console/console-platform.ts'
import { terminalOptions } from './platform/console/terminal.ts'
import type { ChatPlatform, Log, ReadArticle } from './ports.ts'
import { contentKey } from './source/identity.ts'
import { createSeedSource } from './source/seed.ts'
import { createMemoryStore } from './store/memory.ts'

// The composition root: config → adapters → app → platforms. With no token the terminal is the platform.

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
const createLog = ({ log }: Config, isConsole: boolean): Log =>
  pino({ level: isConsole ? 'warn' : log.level }, pino.destination({ dest: 2, sync: true }))

const serve = async (): Promise<void> => {
  const config = readConfig(process.env)
  // Slack and Discord join here, each where its tokens are set.
  const platforms: readonly ChatPlatform[] = [console()]
  const log = createLog(
    config,
    platforms.some(({ name }) => name === 'console'),
  )
  const { briefings, shown } = createMemoryStore()
  const desk = createDesk({
    sources: [createSeedSource(seeds)],
    read: readHere,
    keyOf: contentKey,
    briefings,
    shown,
    clock: { now: () => Date.now() },
    log,
  })

  const stop = () => void Promise.allSettled(platforms.map((platform) => platform.stop()))
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
  await Promise.all(platforms.map((platform) => platform.start(desk)))
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit()
  throw error
})

try {
  await serve()
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`dateline: ${error.message}\n`)
  process.exitCode = 1
}
