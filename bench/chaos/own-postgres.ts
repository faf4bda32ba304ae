import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { askServer, ownSchemaOn } from '../../test/store/own-schema.ts'

const root = join(import.meta.dirname, '../..')

/** Only where the programs are there already: nothing is installed unasked. Ends when its input does. */
const script = `. .ci/postgres; find_postgres || exit 3; chmod 755 "$1"; start_postgres "$1/postgres" >&2 || exit 1
printf '%s\\n' "$DATELINE_TEST_POSTGRES"; cat >/dev/null; stop_postgres`

export interface Server {
  readonly url: string
  readonly stop: () => Promise<unknown>
}

/** The server that the environment names; else one of our own in the folder, where PostgreSQL is installed; else null. */
export const findServer = async (folder: string): Promise<Server | null> => {
  const given = process.env.DATELINE_TEST_POSTGRES || process.env.DATABASE_URL
  if (given) return { url: given, stop: async () => {} }
  const child = spawn('bash', ['-c', script, 'bash', folder], { cwd: root, stdio: ['pipe', 'pipe', 'ignore'] })
  const ended = once(child, 'exit')
  const [first] = await Promise.race([once(child.stdout, 'data'), ended])
  if (!(first instanceof Buffer)) return null
  const stop = (): Promise<unknown> => {
    child.stdin.end()
    return ended
  }
  return { url: first.toString().trim(), stop }
}

/** Two empty schemas of their own on the server, for the store and for the queue, so that nothing that is there is touched; and the way to drop them. */
export const ownSchemas = async (server: string) => {
  const { url, schema, drop } = await ownSchemaOn(server)
  const queue = `${schema}_queue`
  return { url, queue, drop: () => Promise.all([drop(), askServer(server, `drop schema if exists ${queue} cascade`)]) }
}
