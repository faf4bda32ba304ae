import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** Nothing of the machine's own settings reaches the bot. */
const none = {
  SLACK_BOT_TOKEN: '',
  SLACK_APP_TOKEN: '',
  SLACK_SIGNING_SECRET: '',
  SLACK_API_URL: '',
  DISCORD_TOKEN: '',
  DISCORD_API_URL: '',
  DATABASE_URL: '',
  DATELINE_DATABASE: ':memory:',
}

interface RunOptions {
  /** The folder it runs in: its .env, its config and its data. */
  readonly folder: string
  readonly set: Readonly<Record<string, string | undefined>>
  /** More arguments of node, and how to speak to the process: for a bench that looks inside. */
  readonly node?: readonly string[]
  readonly ipc?: true
}

/** src/main.ts in a process of its own, as `npm start` runs it. */
export const startBot = ({ folder, set, node = [], ipc }: RunOptions) => {
  const child: ChildProcess = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), ...node, join(root, 'src/main.ts')], {
    cwd: folder,
    env: { ...process.env, ...none, ...set },
    stdio: ['ignore', 'ignore', 'pipe', ...(ipc ? (['ipc'] as const) : [])],
  })
  let log = ''
  child.stderr?.on('data', (bytes: Buffer) => {
    log += bytes.toString()
  })
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string)
  return {
    child,
    log: () => log,
    /** The log's lines of JSON. */
    lines: () =>
      log
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>),
    /** Its exit code, or the signal that killed it. */
    stop: async (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | string> => {
      child.kill(signal)
      return ended
    },
    ended,
  }
}
