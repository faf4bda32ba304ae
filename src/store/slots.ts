import type { DeliveryState, NewDelivery } from '../ports/deliveries.ts'
import type { Slot, SlotPlan, SlotStore, Subscription } from '../ports/digests.ts'
import type { Database, Queries, Value } from './database.ts'
import { addDeliveries } from './deliveries.ts'
import { inParts, placeholders } from './rows.ts'
import { never, type SubscriptionRow, toSubscription } from './subscriptions.ts'

const deliveryOf = ({ id, place }: Subscription, slot: Slot): NewDelivery => ({
  key: `digest:${id}:${slot.id}`,
  kind: 'digest',
  place,
  subject: id,
  dueAt: slot.at,
})

interface SlotRow {
  readonly subscription: string
  readonly slot: Slot
  readonly delivery: NewDelivery | null
}

const addSlots = async (on: Queries, rows: readonly SlotRow[]): Promise<number> => {
  let added = 0
  for (const part of inParts(rows, 200)) {
    added += await on.run(
      `insert into slots (subscription, slot, due_at, delivery) values ${placeholders(part.length, [null, null, null, null])} on conflict do nothing`,
      part.flatMap(({ subscription, slot, delivery }): Value[] => [subscription, slot.id, slot.at, delivery?.key ?? null]),
    )
  }
  return added
}

/** A month of missed slots at most is written down for the history. */
const rowsOf = ({ subscription, slots }: SlotPlan): readonly SlotRow[] =>
  slots.slice(-31).map((slot, i, kept) => ({
    subscription: subscription.id,
    slot,
    delivery: i === kept.length - 1 ? deliveryOf(subscription, slot) : null,
  }))

const deliveriesOf = (rows: readonly SlotRow[]): readonly NewDelivery[] => rows.flatMap(({ delivery }) => delivery ?? [])

/**
 * Slots, in the transaction that adds their deliveries. Whoever plans a subscription moves its `planned_until` on from where it was seen, so that of many
 * who plan the same one does, and what another has in work is left to it.
 */
export const createSlotStore = (database: Database): SlotStore => {
  const locked = database.engine === 'postgres' ? 'for update skip locked' : ''

  const planPart = (part: readonly SlotPlan[], now: number): Promise<number> =>
    database.transaction(async (on) => {
      const ids = part.map(({ subscription }) => subscription.id)
      const free = await on.all<{ id: string; planned_until: number }>(
        `select id, planned_until from subscriptions where id in ${placeholders(
          1,
          ids.map(() => null),
        )} and paused is null order by id ${locked}`,
        ids,
      )
      const seen = new Map(free.map((row) => [row.id, row.planned_until]))
      const mine = part.filter(({ subscription }) => seen.get(subscription.id) === subscription.plannedUntil)
      if (mine.length === 0) return 0
      await on.run(
        `update subscriptions set planned_until = $${mine.length * 2 + 1}, next_at = plan.column2
         from (values ${placeholders(mine.length, ['text', 'bigint'])}) as plan where id = plan.column1`,
        [...mine.flatMap(({ subscription, next }) => [subscription.id, next ?? never]), now],
      )
      const rows = mine.flatMap(rowsOf)
      await addSlots(on, rows)
      await addDeliveries(on, deliveriesOf(rows), now)
      return deliveriesOf(rows).length
    })

  return {
    due: async (now, limit) => {
      const sql = 'select * from subscriptions where next_at <= $1 and paused is null order by next_at, id limit $2'
      return (await database.all<SubscriptionRow>(sql, [now, limit])).map(toSubscription)
    },

    plan: async (plans, now) => {
      let added = 0
      for (const part of inParts(plans, 100)) added += await planPart(part, now)
      return added
    },

    addNow: (subscription, slot) =>
      database.transaction(async (on) => {
        const delivery = deliveryOf(subscription, slot)
        const added = await addSlots(on, [{ subscription: subscription.id, slot, delivery }])
        if (added === 1) await addDeliveries(on, [delivery], slot.at)
        return added === 1
      }),

    history: async (subscription, limit) => {
      const rows = await database.all<{
        slot: string
        due_at: number
        state: DeliveryState | null
        settled_at: number | null
        reason: string | null
      }>(
        `select slot, slots.due_at, state, settled_at, reason from slots left join deliveries on key = delivery
         where subscription = $1 order by slots.due_at desc, slot desc limit $2`,
        [subscription, limit],
      )
      return rows.map(({ slot, due_at, state, settled_at, reason }) => ({
        ...{ id: slot, at: due_at },
        ...{ state: state ?? 'missed', settledAt: settled_at, reason },
      }))
    },
  }
}
