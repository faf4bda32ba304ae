import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import type { Database } from '../../src/store/database.ts'
import { createDeliveryStore } from '../../src/store/deliveries.ts'
import { openDatabase, type StoreAddress } from '../../src/store/open-database.ts'
import { deliveryContract } from '../contract/deliveries.ts'
import { ownFolder } from './own-folder.ts'
import { describeOnPostgres, ownSchema } from './own-postgres.ts'

const folder = await ownFolder()

const deliveriesOn = (address: () => StoreAddress): void => {
  let database: Database
  beforeAll(async () => void (database = await openDatabase(address())))
  afterAll(() => database.close())
  deliveryContract(
    async () => {
      await database.run('delete from deliveries')
      return createDeliveryStore(database)
    },
    () => database.run('update deliveries set lease_until = 0 where lease_until is not null'),
  )
}

describe('SQLite', () => deliveriesOn(() => ({ file: join(folder, 'deliveries.db') })))

describeOnPostgres('PostgreSQL', () => {
  let own: Awaited<ReturnType<typeof ownSchema>>
  beforeAll(async () => void (own = await ownSchema()))
  afterAll(() => own.drop())
  deliveriesOn(() => own)
})
