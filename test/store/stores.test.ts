import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { createOwnPurses } from '../../src/app/own-purses.ts'
import { createBriefingStore } from '../../src/store/briefings.ts'
import type { Database } from '../../src/store/database.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { openDatabase, type StoreAddress } from '../../src/store/open-database.ts'
import { createPageStore } from '../../src/store/pages.ts'
import { createSharedPurses } from '../../src/store/shared-purses.ts'
import { createShownStore } from '../../src/store/shown.ts'
import { databaseContract } from '../contract/database.ts'
import { pursesContract } from '../contract/purses.ts'
import { type Stores, storeContract } from '../contract/store.ts'
import { workspaceContract } from '../contract/workspaces.ts'
import { ownFolder } from './own-folder.ts'
import { describeOnPostgres, ownSchema } from './own-postgres.ts'

const folder = await ownFolder()

/** The store's contract on one database, emptied before each test as retention would empty it. */
const storesOn = (address: () => StoreAddress): void => {
  let database: Database
  beforeAll(async () => void (database = await openDatabase(address())))
  afterAll(() => database.close())
  workspaceContract(async () => database)
  describe('shared purses', () =>
    pursesContract(async () => {
      await database.run('delete from purses')
      return { copies: [createSharedPurses(database), createSharedPurses(database), createSharedPurses(database)] }
    }))
  storeContract(async (): Promise<Stores> => {
    await database.run('delete from articles')
    return { briefings: createBriefingStore(database), shown: createShownStore(database), pages: createPageStore(database) }
  })
}

describe('purses of one process', () => pursesContract(async () => ({ copies: [createOwnPurses()] })))

describe('a store that forgets', () => storeContract(async () => createMemoryStore()))

describe('SQLite in memory', () => {
  describe('as a database', () => databaseContract(() => openDatabase({ file: ':memory:' })))
  describe('as a store', () => storesOn(() => ({ file: ':memory:' })))
})

describe('SQLite in a file', () => {
  let files = 0
  describe('as a database', () => databaseContract(() => openDatabase({ file: join(folder, `database-${(files += 1)}.db`) })))
  describe('as a store', () => storesOn(() => ({ file: join(folder, 'a folder to be made', 'store.db') })))
})

describeOnPostgres('PostgreSQL', () => {
  let own: Awaited<ReturnType<typeof ownSchema>>
  beforeAll(async () => void (own = await ownSchema()))
  afterAll(() => own.drop())
  describe('as a database', () => databaseContract(() => openDatabase({ url: own.url })))
  describe('as a store', () => storesOn(() => own))
})
