import { describe } from 'vitest'
import { askServer, ownSchemaOn } from './own-schema.ts'

/** The server of .ci/run, where there is one. */
const server = process.env.DATELINE_TEST_POSTGRES ?? ''

/** `describe` for suites that need a real PostgreSQL; without one they are skipped, and a line says so. */
export const describeOnPostgres = (name: string, suite: () => void) => {
  if (server !== '') return describe(name, suite)
  process.stderr.write(`skipped, DATELINE_TEST_POSTGRES is not set: ${name}\n`)
  return describe.skip(name, suite)
}

/** Something said to the server from outside the store. */
export const onServer = (sql: string, values: readonly unknown[] = []): Promise<readonly object[]> => askServer(server, sql, values)

/** The address of an empty schema of its own, and the way to drop it. */
export const ownSchema = () => ownSchemaOn(server)
