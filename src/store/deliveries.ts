import type { Place } from '../ports/chat.ts'
import type { Delivery, DeliveryKind, DeliveryState, DeliveryStore, Failed, NewDelivery, Progress } from '../ports/deliveries.ts'
import type { Database, Queries, Value } from './database.ts'
import { databaseNow } from './database-clock.ts'
import { closeFeeds } from './follows.ts'
import { channelOf, inChannel, type PlaceColumns, placeOf } from './place-columns.ts'
import { inParts, placeholders } from './rows.ts'
import { pauseSubscriptions } from './subscriptions.ts'
import { untell } from './told.ts'

const columns = 'key, kind, platform, workspace, channel, thread, subject, due_at, added_at, state, attempts, next_try_at, unsure'
const columnCount = columns.split(',').length

/** Adds what is not there yet, by its key; in the transaction of what it is added for (a seen-set, a slot). `now` is ms UTC. StoreError. */
export const addDeliveries = async (on: Queries, rows: readonly NewDelivery[], now: number): Promise<void> => {
  for (const part of inParts(rows, 100)) {
    const values = part.flatMap(({ key, kind, place, subject, dueAt }): Value[] => [
      ...[key, kind, ...channelOf(place), place.thread, subject, dueAt, now],
      ...['pending', 0, dueAt, 0],
    ])
    await on.run(
      `insert into deliveries (${columns}) values ${placeholders(part.length, Array(columnCount).fill(null))} on conflict (key) do nothing`,
      values,
    )
  }
}

interface DeliveryRow extends PlaceColumns {
  readonly key: string
  readonly kind: DeliveryKind
  readonly subject: string
  readonly due_at: number
  readonly state: DeliveryState
  readonly attempts: number
  readonly unsure: number
  readonly message: string | null
  readonly reason: string | null
  readonly settled_at: number | null
}

const toDelivery = ({
  key,
  kind,
  subject,
  due_at,
  state,
  attempts,
  unsure,
  message,
  reason,
  settled_at,
  ...place
}: DeliveryRow): Delivery => ({
  ...{ key, kind, place: placeOf(place), subject, dueAt: due_at, state, attempts },
  ...{ unsure: unsure === 1, message, reason, settledAt: settled_at },
})

/** Deliveries that are not settled. */
export const isOpen = "state in ('pending', 'posting')"

/** What is in work stands before all else, also before what was added since and was due earlier: a channel has one post under way at a time. */
const inOrder = "case state when 'posting' then 0 else 1 end, due_at, key"

/** The columns that an attempt's progress sets, and the parameters from $4 on. */
const changes = (progress: Progress, now: number, clock: string): readonly [string, readonly Value[]] => {
  switch (progress.state) {
    case 'posting':
      return [`lease_until = ${clock} + $4`, [progress.leaseMs]]
    case 'pending':
      return [
        'lease_until = null, next_try_at = $4, unsure = $5, reason = $6',
        [progress.nextTryAt, progress.unsure ? 1 : 0, progress.reason],
      ]
    case 'posted':
      return ['lease_until = null, settled_at = $4, message = $5', [now, progress.message]]
    case 'empty':
      return ['lease_until = null, settled_at = $4', [now]]
    case 'failed':
      return ['lease_until = null, settled_at = $4, reason = $5', [now, progress.reason]]
  }
}

/** A digest that was sent or found empty covers all up to when it was due; the next one goes on from there. */
const cover = (on: Queries, { subject, dueAt }: Delivery) =>
  on.run('update subscriptions set covered_until = $2 where id = $1 and covered_until < $2', [subject, dueAt])

/** All that follows from a failure, in the transaction that writes it down: no crash comes between. */
const settleFailed = async (on: Queries, { key, place }: Delivery, { reason, all, notices }: Failed, now: number): Promise<void> => {
  const here = channelOf(place)
  const others = all
    ? await on.all<{ key: string }>(
        `update deliveries set state = 'failed', settled_at = $4, reason = $5
         where ${inChannel} and state = 'pending' returning key`,
        [...here, now, reason],
      )
    : []
  if (all) await pauseSubscriptions(on, place, null, { why: reason })
  if (all) await closeFeeds(on, place, reason)
  await untell(on, [key, ...others.map((other) => other.key)])
  await addDeliveries(on, notices, now)
}

/** Deliveries: pending → posting → posted, empty or failed. What was claimed and not settled when its lease ends may be claimed anew, and is then `unsure`. */
export const createDeliveryStore = (database: Database): DeliveryStore => {
  const clock = databaseNow(database)
  return {
    add: (rows, now) => database.transaction((on) => addDeliveries(on, rows, now)),

    waiting: async (now, limit, platform) => {
      const rows = await database.all<PlaceColumns>(
        `select platform, workspace, channel from (
           select platform, workspace, channel, min(due_at) as since,
             row_number() over (partition by platform, workspace order by min(due_at), channel) as turn
           from deliveries where ${isOpen} and next_try_at <= $1 and (state = 'pending' or lease_until <= ${clock})
             ${platform === undefined ? '' : 'and platform = $3'}
           group by platform, workspace, channel
         ) as channels order by turn, since limit $2`,
        [now, limit, ...(platform === undefined ? [] : [platform])],
      )
      return rows.map((row): Place => placeOf({ ...row, thread: null }))
    },

    claim: async (place, now, leaseMs) => {
      const [row] = await database.all<DeliveryRow>(
        `update deliveries set unsure = case when state = 'posting' then 1 else unsure end,
           state = 'posting', attempts = attempts + 1, lease_until = ${clock} + $5
         where key = (select key from deliveries where ${inChannel} and ${isOpen} order by ${inOrder} limit 1)
           and ((state = 'pending' and next_try_at <= $4) or (state = 'posting' and lease_until <= ${clock}))
         returning *`,
        [...channelOf(place), now, leaseMs],
      )
      return row ? toDelivery(row) : null
    },

    report: (delivery, progress, now) =>
      database.transaction(async (on) => {
        const [set, values] = changes(progress, now, clock)
        const written = await on.run(`update deliveries set state = $3, ${set} where key = $1 and attempts = $2 and state = 'posting'`, [
          ...[delivery.key, delivery.attempts, progress.state],
          ...values,
        ])
        if (written === 1 && progress.state === 'failed') await settleFailed(on, delivery, progress, now)
        const covers = delivery.kind === 'digest' && (progress.state === 'posted' || progress.state === 'empty')
        if (written === 1 && covers) await cover(on, delivery)
        return written === 1
      }),
  }
}
