import { randomUUID } from 'node:crypto'
import { Client } from 'pg'

/** Something said to a PostgreSQL server from outside the store. */
export const askServer = async (server: string, sql: string, values: readonly unknown[] = []): Promise<readonly object[]> => {
  const client = new Client({ connectionString: server })
  await client.connect()
  try {
    return (await client.query(sql, [...values])).rows
  } finally {
    await client.end()
  }
}

/** The address of an empty schema of its own on a PostgreSQL server, and the way to drop it. */
export const ownSchemaOn = async (
  server: string,
): Promise<{ readonly url: string; readonly schema: string; readonly drop: () => Promise<unknown> }> => {
  // pg-boss takes 50 characters at most, and a queue's name is a longer one
  const schema = `dateline_test_${randomUUID().replaceAll('-', '').slice(0, 16)}`
  await askServer(server, `create schema ${schema}`)
  const url = new URL(server)
  url.searchParams.set('options', `-c search_path=${schema}`)
  return { url: url.href, schema, drop: () => askServer(server, `drop schema ${schema} cascade`) }
}
