import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

export interface CliRun {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Nothing of the machine's own settings reaches the program. */
const none = {
  SLACK_BOT_TOKEN: '',
  SLACK_APP_TOKEN: '',
  SLACK_SIGNING_SECRET: '',
  DISCORD_TOKEN: '',
  DATABASE_URL: '',
  DATELINE_DATABASE: '',
  DATELINE_HEALTH: '',
}

/** `dateline ARGS` in a process of its own, in a folder. */
export const runCli = (folder: string, args: readonly string[], set: Readonly<Record<string, string>> = {}): Promise<CliRun> =>
  new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), join(root, 'src/cli.ts'), ...args],
      { cwd: folder, env: { ...process.env, ...none, ...set }, maxBuffer: 64 * 1024 * 1024 },
      (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, stdout, stderr }),
    )
    child.stdin?.end()
  })
