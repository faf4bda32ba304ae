import type { BriefingStore } from '../ports/articles.ts'
import type { ChatPlatform } from '../ports/chat.ts'
import type { Clock } from '../ports/clock.ts'
import type { DeliveryStore, JobQueue } from '../ports/deliveries.ts'
import type { SlotStore, SubscriptionStore, Timetable, ToldStore, WriteDigest } from '../ports/digests.ts'
import type { ArrivalStore, FollowStore } from '../ports/feeds.ts'
import type { Log } from '../ports/log.ts'

/** What posting unasked needs of the outside world; main.ts puts it together. */
export interface Posting {
  readonly platforms: readonly ChatPlatform[]
  readonly subscriptions: SubscriptionStore
  readonly slots: SlotStore
  readonly deliveries: DeliveryStore
  readonly briefings: BriefingStore
  readonly arrivals: ArrivalStore
  readonly told: ToldStore
  readonly follows: Pick<FollowStore, 'list'>
  readonly writeDigest: WriteDigest
  readonly timetable: Timetable
  readonly queue: JobQueue
  readonly clock: Clock
  readonly log: Log
  /** Waits for so many ms; a test's takes no time. */
  readonly wait: (ms: number) => Promise<void>
  /** What to do where nothing tells whether a post was made: leave it and say so, or post at the risk of twice. */
  readonly whenUnsure: 'alarm' | 'post'
  /** How long (ms) an attempt may go without a sign of life before another takes it over. */
  readonly leaseMs: number
}
