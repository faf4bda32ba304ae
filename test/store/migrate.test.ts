import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkDatabase } from '../../src/store/check-database.ts'
import type { Database } from '../../src/store/database.ts'
import { migrate } from '../../src/store/migrate.ts'
import type { Migration } from '../../src/store/migrations/migration.ts'
import { migrations } from '../../src/store/migrations/migrations.ts'
import { openDatabase, type StoreAddress } from '../../src/store/open-database.ts'
import { openPostgres } from '../../src/store/postgres.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import { ownFolder } from './own-folder.ts'
import { describeOnPostgres, ownSchema } from './own-postgres.ts'

const run = promisify(execFile)

const people: Migration = { name: '0001-people', statements: ['create table people (name text)', "insert into people values ('Holm')"] }
const places: Migration = { name: '0002-places', statements: ['create table places (name text)'] }
const broken: Migration = { name: '0002-broken', statements: ['create table half (name text)', 'create table (oops'] }

/** `open` gives a new connection to one database that is empty at first. */
const migrationContract = (open: () => Promise<Database>): void => {
  const withDatabase = async <T>(use: (database: Database) => Promise<T>): Promise<T> => {
    const database = await open()
    try {
      return await use(database)
    } finally {
      await database.close()
    }
  }
  const rows = (sql: string) => withDatabase((database) => database.all(sql))

  test('from several connections at once each step is done once', async () => {
    await Promise.all(Array.from({ length: 4 }, () => withDatabase((database) => migrate(database, [people]))))
    expect(await rows('select name from people')).toEqual([{ name: 'Holm' }])
    expect(await rows('select number, name from dateline_migrations')).toEqual([{ number: 1, name: '0001-people' }])
  })

  test('a step that fails leaves nothing of itself', async () => {
    await expect(withDatabase((database) => migrate(database, [people, broken]))).rejects.toMatchObject({ name: 'StoreError' })
    await expect(rows('select name from half')).rejects.toMatchObject({ name: 'StoreError' })
    expect(await rows('select count(*) as many from dateline_migrations')).toEqual([{ many: 1 }])
  })

  test('a newer program goes on where the older one stopped', async () => {
    await withDatabase((database) => migrate(database, [people, places]))
    expect(await rows('select name from people')).toEqual([{ name: 'Holm' }])
    expect(await rows('select name from places')).toEqual([])
  })

  test('an older program leaves a newer store alone and says so', async () => {
    await expect(withDatabase((database) => migrate(database, [people]))).rejects.toThrow(
      'The news store was made by a newer Dateline (its step 2, 0002-places; this program knows 1). Start that one, or name another store.',
    )
  })

  test('a step that was changed afterwards is noticed; one that was only laid out anew is not', async () => {
    const changed = { ...people, statements: ['create table people (surname text)'] }
    await expect(withDatabase((database) => migrate(database, [changed, places]))).rejects.toThrow('its step 1 is 0001-people, but not as')
    const laidOut = { ...people, statements: people.statements.map((statement) => statement.replaceAll(' ', '\n   ')) }
    await withDatabase((database) => migrate(database, [laidOut, places]))
  })
}

/** Four copies of the program that start at the same moment. */
const startTogether = async (address: () => StoreAddress): Promise<void> => {
  const script = `
    import { openDatabase } from ${JSON.stringify(new URL('../../src/store/open-database.ts', import.meta.url).href)}
    const database = await openDatabase(${JSON.stringify(address())})
    await database.close()`
  const start = () =>
    run(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], { cwd: join(import.meta.dirname, '../..') })
  await Promise.all(Array.from({ length: 4 }, start))
  const database = await openDatabase(address())
  expect(await database.all('select count(*) as many from dateline_migrations')).toEqual([{ many: migrations.length }])
  expect(await checkDatabase(database)).toBeNull()
  await database.close()
  expect(await checkDatabase(database)).toMatch(/\.$/)
}

describe('migrations on SQLite', async () => {
  const folder = await ownFolder()
  migrationContract(() => openSqlite(join(folder, 'one.db')))
  test('copies that start together', () => startTogether(() => ({ file: join(folder, 'new folder', 'together.db') })))
})

describeOnPostgres('migrations on PostgreSQL', () => {
  let own: Awaited<ReturnType<typeof ownSchema>>
  let together: Awaited<ReturnType<typeof ownSchema>>
  beforeAll(async () => {
    own = await ownSchema()
    together = await ownSchema()
  })
  afterAll(() => Promise.all([own.drop(), together.drop()]))
  migrationContract(async () => openPostgres(own.url))
  test('copies that start together', () => startTogether(() => ({ url: together.url })))
})
