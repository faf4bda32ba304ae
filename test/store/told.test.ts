import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { createBriefingStore } from '../../src/store/briefings.ts'
import type { Database } from '../../src/store/database.ts'
import { createDeliveryStore } from '../../src/store/deliveries.ts'
import { openDatabase, type StoreAddress } from '../../src/store/open-database.ts'
import { createToldStore } from '../../src/store/told.ts'
import { toldContract } from '../contract/told.ts'
import { ownFolder } from './own-folder.ts'
import { describeOnPostgres, ownSchema } from './own-postgres.ts'

const folder = await ownFolder()

const toldOn = (address: () => StoreAddress): void => {
  let database: Database
  beforeAll(async () => void (database = await openDatabase(address())))
  afterAll(() => database.close())
  toldContract(async () => {
    await database.run('delete from articles')
    await database.run('delete from digests')
    await database.run('delete from deliveries')
    return { briefings: createBriefingStore(database), told: createToldStore(database), deliveries: createDeliveryStore(database) }
  })
}

describe('SQLite', () => toldOn(() => ({ file: join(folder, 'told.db') })))

describeOnPostgres('PostgreSQL', () => {
  let own: Awaited<ReturnType<typeof ownSchema>>
  beforeAll(async () => void (own = await ownSchema()))
  afterAll(() => own.drop())
  toldOn(() => own)
})
