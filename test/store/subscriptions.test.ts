import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import type { Database } from '../../src/store/database.ts'
import { createDeliveryStore } from '../../src/store/deliveries.ts'
import { openDatabase, type StoreAddress } from '../../src/store/open-database.ts'
import { createSlotStore } from '../../src/store/slots.ts'
import { createSubscriptionStore } from '../../src/store/subscriptions.ts'
import { subscriptionContract } from '../contract/subscriptions.ts'
import { ownFolder } from './own-folder.ts'
import { describeOnPostgres, ownSchema } from './own-postgres.ts'

const folder = await ownFolder()

const subscriptionsOn = (address: () => StoreAddress): void => {
  let database: Database
  beforeAll(async () => void (database = await openDatabase(address())))
  afterAll(() => database.close())
  subscriptionContract(async () => {
    await database.run('delete from subscriptions')
    await database.run('delete from deliveries')
    return {
      subscriptions: createSubscriptionStore(database),
      slots: createSlotStore(database),
      deliveries: createDeliveryStore(database),
    }
  })
}

describe('SQLite', () => subscriptionsOn(() => ({ file: join(folder, 'subscriptions.db') })))

describeOnPostgres('PostgreSQL', () => {
  let own: Awaited<ReturnType<typeof ownSchema>>
  beforeAll(async () => void (own = await ownSchema()))
  afterAll(() => own.drop())
  subscriptionsOn(() => own)
})
