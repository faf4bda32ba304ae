import { askServer, ownSchemaOn } from '../../test/store/own-schema.ts'
import { startPostgres } from '../../test/store/running-postgres.ts'

export interface Server {
  readonly url: string
  readonly stop: () => Promise<unknown>
}

/** The server that the environment names; else one of our own in the folder, where PostgreSQL is installed; else null. */
export const findServer = async (folder: string): Promise<Server | null> => {
  const given = process.env.DATELINE_TEST_POSTGRES || process.env.DATABASE_URL
  return given ? { url: given, stop: async () => {} } : startPostgres(folder)
}

/** Two empty schemas of their own on the server, for the store and for the queue, so that nothing that is there is touched; and the way to drop them. */
export const ownSchemas = async (server: string) => {
  const { url, schema, drop } = await ownSchemaOn(server)
  const queue = `${schema}_queue`
  return { url, queue, drop: () => Promise.all([drop(), askServer(server, `drop schema if exists ${queue} cascade`)]) }
}
