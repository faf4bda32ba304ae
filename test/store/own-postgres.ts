import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { describe } from 'vitest'

/** The server of .ci/run, where there is one. */
const server = process.env.DATELINE_TEST_POSTGRES ?? ''

/** `describe` for suites that need a real PostgreSQL; without one they are skipped, and a line says so. */
export const describeOnPostgres = (name: string, suite: () => void) => {
  if (server !== '') return describe(name, suite)
  process.stderr.write(`skipped, DATELINE_TEST_POSTGRES is not set: ${name}\n`)
  return describe.skip(name, suite)
}

/** Something said to the server from outside the store. */
export const onServer = async (sql: string, values: readonly unknown[] = []): Promise<readonly object[]> => {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    return (await client.query(sql, [...values])).rows
  } finally {
    await client.end()
  }
}

/** The address of an empty schema of its own, and the way to drop it. */
export const ownSchema = async (): Promise<{ readonly url: string; readonly schema: string; readonly drop: () => Promise<unknown> }> => {
  const schema = `dateline_test_${randomUUID().replaceAll('-', '')}`
  await onServer(`create schema ${schema}`)
  const url = new URL(server)
  url.searchParams.set('options', `-c search_path=${schema}`)
  return { url: url.href, schema, drop: () => onServer(`drop schema ${schema} cascade`) }
}
