import { afterAll, beforeAll, describe } from 'vitest'
import type { Database } from '../../src/store/database.ts'
import { openDatabase, type StoreAddress } from '../../src/store/open-database.ts'
import { closedChannelsContract } from '../contract/closed-channels.ts'
import { fairFeedsContract } from '../contract/fair-feeds.ts'
import { feedStoresContract } from '../contract/feed-stores.ts'
import { describeOnPostgres, ownSchema } from './own-postgres.ts'

const feedStoresOn = (address: () => StoreAddress): void => {
  let database: Database
  beforeAll(async () => void (database = await openDatabase(address())))
  afterAll(() => database.close())
  const emptied = async () => {
    for (const table of ['deliveries', 'feeds', 'articles']) await database.run(`delete from ${table}`)
    return database
  }
  feedStoresContract(emptied)
  describe('closed', () => closedChannelsContract(emptied))
  describe('in turns', () => fairFeedsContract(emptied))
}

describe('feeds on SQLite', () => feedStoresOn(() => ({ file: ':memory:' })))

describeOnPostgres('feeds on PostgreSQL', () => {
  let own: Awaited<ReturnType<typeof ownSchema>>
  beforeAll(async () => void (own = await ownSchema()))
  afterAll(() => own.drop())
  feedStoresOn(() => own)
})
