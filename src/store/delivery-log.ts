import type { DeliveryState } from '../ports/deliveries.ts'
import type { Database } from './database.ts'

/** A delivery as an operator looks at it. Times are ms UTC. */
export interface LoggedDelivery {
  readonly key: string
  readonly kind: string
  readonly platform: string
  readonly workspace: string
  readonly channel: string
  readonly state: DeliveryState
  readonly attempts: number
  readonly due_at: number
  readonly settled_at: number | null
  readonly reason: string | null
}

/** The last deliveries of all channels, or those of one state, the latest first. StoreError. */
export const listDeliveries = (database: Database, state: DeliveryState | null, limit: number): Promise<readonly LoggedDelivery[]> =>
  database.all<LoggedDelivery>(
    `select key, kind, platform, workspace, channel, state, attempts, due_at, settled_at, reason from deliveries
     ${state === null ? '' : 'where state = $2'} order by due_at desc, key limit $1`,
    [limit, ...(state === null ? [] : [state])],
  )

/**
 * A delivery that failed is to be tried again, now. It is looked up on the platform before it is posted, for its last attempt may have been. False where
 * none has failed under this key. `now` is ms UTC. StoreError.
 */
export const retryDelivery = async (database: Database, key: string, now: number): Promise<boolean> => {
  const many = await database.run(
    `update deliveries set state = 'pending', next_try_at = $2, lease_until = null, settled_at = null, unsure = 1 where key = $1 and state = 'failed'`,
    [key, now],
  )
  return many > 0
}

/** A digest and when it comes next; `problem` is why it is paused. */
export interface ScheduledDigest {
  readonly id: string
  readonly platform: string
  readonly workspace: string
  readonly channel: string
  readonly words: string
  readonly next_at: number
  readonly problem: string | null
}

/** Digests of all channels, the next first. StoreError. */
export const listSchedule = async (database: Database, limit: number): Promise<readonly ScheduledDigest[]> => {
  const rows = await database.all<Omit<ScheduledDigest, 'words'> & { readonly timing: string }>(
    `select id, platform, workspace, channel, timing, next_at, paused as problem from subscriptions
     order by case when paused is null then 0 else 1 end, next_at, id limit $1`,
    [limit],
  )
  return rows.map(({ timing, ...row }) => {
    const { words, zone } = JSON.parse(timing) as { readonly words: string; readonly zone: string }
    return { ...row, words: `${words} ${zone}` }
  })
}
