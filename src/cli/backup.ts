import { createReadStream, createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { readEnvironment } from '../config/environment.ts'
import { readConfig } from '../config.ts'
import { UsageError } from '../errors.ts'
import { backUp, restore as putBack } from '../store/backup.ts'
import type { Database } from '../store/database.ts'
import { openAsItIs } from '../store/open-database.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

const isPacked = (file: string): boolean => file.endsWith('.gz')

/** The backup's lines as a stream: the reader's pace is the store's pace. */
const linesOf = (database: Database, count: (rows: number) => void): Readable => {
  const lines = new Readable({ read() {} })
  const write = async (line: string): Promise<void> => {
    if (lines.push(`${line}\n`)) return
    while (lines.readableLength > lines.readableHighWaterMark && !lines.destroyed) await new Promise((resolve) => setImmediate(resolve))
  }
  backUp(database, write, Date.now()).then(
    (rows) => {
      count(rows)
      lines.push(null)
    },
    (error: unknown) => lines.destroy(error instanceof Error ? error : new Error(String(error))),
  )
  return lines
}

/** A file that cannot be used is the person's mistake: EACCES, ENOSPC, Z_DATA_ERROR. */
const named = (file: string, error: unknown): unknown =>
  error instanceof Error && 'code' in error && /^(E[A-Z]+|Z_[A-Z_]+)$/.test(String(error.code))
    ? new UsageError(`${file}: it cannot be written or read (${error.code}).`)
    : error

/** `dateline backup FILE`: the whole store, at one moment, while the bot runs. Only its owner may read the file; it is there whole or not at all. */
export const backup = async (file: string): Promise<void> =>
  withStore(async (database) => {
    const part = `${file}.part`
    let rows = 0
    try {
      const lines = linesOf(database, (counted) => {
        rows = counted
      })
      // Flushed to the disk before it gets its name.
      const into = createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true })
      await (isPacked(file) ? pipeline(lines, createGzip(), into) : pipeline(lines, into))
      await rename(part, file)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) await rm(part, { force: true })
      throw named(part, error)
    }
    await print(`${file} has all ${rows} rows of the store.`)
  })

async function* linesIn(file: string): AsyncGenerator<string> {
  const bytes = createReadStream(file)
  const input = isPacked(file) ? bytes.pipe(createGunzip()) : bytes
  bytes.on('error', (error) => input.destroy(error))
  yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })
}

/** `dateline restore FILE`: all of a backup or nothing, into the store that the configuration names. */
export const restore = async (file: string, { replace }: { readonly replace?: true }): Promise<void> => {
  const { store } = readConfig(readEnvironment())
  const database = await openAsItIs(store)
  try {
    const rows = await putBack(database, linesIn(file), { replace: replace === true }).catch((error: unknown) =>
      Promise.reject(named(file, error)),
    )
    await print(`The store has the ${rows} rows of ${file}.`)
  } finally {
    await database.close()
  }
}
