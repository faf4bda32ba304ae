import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** Only where the programs are there already: nothing is installed unasked. Ends when its input does. */
const script = `. .ci/postgres; find_postgres || exit 3; chmod 755 "$1"; start_postgres "$1/postgres" >&2 || exit 1
printf '%s\\n' "$DATELINE_TEST_POSTGRES"
while read -r word; do "$word" >&2; printf 'done\\n'; done
stop_postgres`

/** A server of one's own in the folder; null where PostgreSQL is not installed. */
export const startPostgres = async (folder: string) => {
  const child = spawn('bash', ['-c', script, 'bash', folder], { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] })
  const ended = once(child, 'exit')
  const [first] = await Promise.race([once(child.stdout, 'data'), ended])
  if (!(first instanceof Buffer)) return null
  const tell = async (word: string): Promise<void> => {
    const done = once(child.stdout, 'data')
    child.stdin.write(`${word}\n`)
    await done
  }
  return {
    url: first.toString().trim(),
    /** Ends it at once, as a crash would. */
    crash: () => tell('stop_postgres'),
    /** Starts it again with what it has. */
    comeBack: () => tell('run_postgres'),
    stop: (): Promise<unknown> => {
      child.stdin.end()
      return ended
    },
  }
}
