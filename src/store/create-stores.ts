import type { Clock } from '../ports/clock.ts'
import { createArchiveStore } from './archive.ts'
import { createArrivalStore } from './arrivals.ts'
import { createBriefingStore } from './briefings.ts'
import type { Database } from './database.ts'
import { createDeliveryStore } from './deliveries.ts'
import { createFollowStore } from './follows.ts'
import { createPageStore } from './pages.ts'
import { createShownStore } from './shown.ts'
import { createSlotStore } from './slots.ts'
import { createSubscriptionStore } from './subscriptions.ts'
import { createToldStore } from './told.ts'

/** What the app keeps, each concern by itself, all in one database. */
export const createStores = (database: Database, clock: Clock) => ({
  briefings: createBriefingStore(database, clock),
  pages: createPageStore(database),
  shown: createShownStore(database),
  subscriptions: createSubscriptionStore(database),
  slots: createSlotStore(database),
  deliveries: createDeliveryStore(database),
  archive: createArchiveStore(database),
  arrivals: createArrivalStore(database),
  told: createToldStore(database),
  follows: createFollowStore(database),
})
