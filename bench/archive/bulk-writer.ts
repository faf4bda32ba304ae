import BetterSqlite3 from 'better-sqlite3'
import { Client, type Connection, type Submittable } from 'pg'
import type { StoreAddress } from '../../src/store/open-database.ts'

export type Row = readonly (string | number | null)[]

/** Writes many rows into the store's tables, past the store: an archive of years in minutes. What refers to what is not checked, for it is right. */
export interface BulkWriter {
  /** Rows of tables, in one transaction; a table goes by its name, with its columns in brackets where the rows have not all of them. */
  add(tables: Readonly<Record<string, readonly Row[]>>): Promise<void>
  /** Makes the indices that were dropped for the time of filling. */
  end(): Promise<void>
}

/** What is quicker made anew than kept in step. */
const index = ['drop index archive_terms_briefing', 'create index archive_terms_briefing on archive_terms (briefing)'] as const
const primary = [
  'alter table archive_terms drop constraint archive_terms_pkey',
  'alter table archive_terms add primary key (platform, workspace, channel, term, day, briefing)',
] as const

const bulkSqlite = (file: string): BulkWriter => {
  const connection = new BetterSqlite3(file)
  connection.exec(`pragma foreign_keys = off; pragma synchronous = off; pragma cache_size = -1000000; ${index[0]}`)
  return {
    add: async (tables) => {
      connection.exec('begin')
      for (const [table, rows] of Object.entries(tables)) {
        const insert = connection.prepare(`insert into ${table} values (${rows[0]?.map(() => '?').join(', ')})`)
        for (const row of rows) insert.run(row)
      }
      connection.exec('commit')
    },
    end: async () => {
      connection.exec(index[1])
      connection.pragma('wal_checkpoint(truncate)')
      connection.close()
    },
  }
}

const cell = (value: string | number | null): string => (value === null ? '\\N' : `${value}`.replaceAll('\\', '\\\\'))

/** https://www.postgresql.org/docs/15/sql-copy.html, text format. */
const copyInto = (client: Client, table: string, rows: readonly Row[]): Promise<void> =>
  new Promise((resolve, reject) => {
    let refused: Error | undefined
    const copy = {
      submit: (connection: Connection) => connection.query(`copy ${table} from stdin`),
      handleCopyInResponse: (connection: Connection & { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void }) => {
        for (let from = 0; from < rows.length; from += 5_000) {
          const lines = rows.slice(from, from + 5_000).map((row) => `${row.map(cell).join('\t')}\n`)
          connection.sendCopyFromChunk(Buffer.from(lines.join('')))
        }
        connection.endCopyFrom()
      },
      handleCommandComplete: () => {},
      handleError: (error: Error) => {
        refused = error
      },
      handleReadyForQuery: () => (refused ? reject(refused) : resolve()),
    }
    client.query(copy as unknown as Submittable)
  })

const bulkPostgres = async (url: string): Promise<BulkWriter> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  for (const sql of ['set session_replication_role = replica', 'set synchronous_commit = off', "set maintenance_work_mem = '1GB'"])
    await client.query(sql)
  for (const sql of [index[0], primary[0]]) await client.query(sql)
  return {
    add: async (tables) => {
      await client.query('begin')
      for (const [table, rows] of Object.entries(tables)) await copyInto(client, table, rows)
      await client.query('commit')
    },
    end: async () => {
      for (const sql of [primary[1], index[1], 'vacuum analyze']) await client.query(sql)
      await client.end()
    },
  }
}

/** For a store whose tables are made. */
export const createBulkWriter = async (address: StoreAddress): Promise<BulkWriter> =>
  'url' in address ? bulkPostgres(address.url) : bulkSqlite(address.file)
