import { randomInt } from 'node:crypto'
import type { Place } from '../ports/chat.ts'
import type { DueSubscription, NewSubscription, Pause, Subscription, SubscriptionStore } from '../ports/digests.ts'
import type { Database, Queries } from './database.ts'
import { channelOf, inChannel, type PlaceColumns, placeOf } from './place-columns.ts'

/** Later than any digest: what never comes again is looked at no more. */
export const never = Number.MAX_SAFE_INTEGER

export interface SubscriptionRow extends PlaceColumns {
  readonly id: string
  readonly timing: string
  readonly options: string
  readonly created_by: string
  readonly created_at: number
  readonly covered_until: number
  readonly planned_until: number
  readonly paused: string | null
}

export const toSubscription = (row: SubscriptionRow): DueSubscription => ({
  ...{ id: row.id, place: placeOf(row), timing: JSON.parse(row.timing), options: JSON.parse(row.options) },
  ...{ createdBy: row.created_by, createdAt: row.created_at, coveredUntil: row.covered_until, paused: row.paused },
  plannedUntil: row.planned_until,
})

const withoutPlan = ({ plannedUntil: _, ...subscription }: DueSubscription): Subscription => subscription

/** No vowels, so that it is no word; nothing that is read for something else (0 O, 1 l). */
const letters = 'bcdfghjkmnpqrstvwxz23456789'

/** "k7w2f": one of 14 million. */
const newId = (): string => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('')

/** What makes two subscriptions of a channel the same: when, where on earth, and what; not in which words it was asked. */
const sameness = ({ timing: { cron, zone }, options }: NewSubscription): string => {
  const { feeds, about, most, length, quiet, whenEmpty } = options
  return JSON.stringify([
    cron.toLowerCase(),
    zone,
    feeds?.toSorted() ?? null,
    about.map((name) => name.toLowerCase()).sort(),
    most,
    length,
    quiet,
    whenEmpty,
  ])
}

/** Pauses or resumes one subscription of the channel, or all where `id` is null, in the transaction of what asks for it. How many it were. */
export const pauseSubscriptions = (on: Queries, place: Place, id: string | null, pause: Pause): Promise<number> => {
  const which = [...channelOf(place), ...(id === null ? [] : [id])]
  const where = `${inChannel}${id === null ? '' : ' and id = $4'}`
  const next = which.length + 1
  return pause.why === null
    ? on.run(
        `update subscriptions set paused = null, planned_until = $${next}, next_at = $${next + 1} where ${where} and paused is not null`,
        [...which, pause.from, pause.nextAt ?? never],
      )
    : on.run(`update subscriptions set paused = $${next} where ${where} and paused is null`, [...which, pause.why])
}

/** The first digest tells of the day before it was asked for (ms): whoever has just followed a feed wants to see something. */
const firstReach = 86_400_000

export const createSubscriptionStore = (database: Database): SubscriptionStore => {
  const insert = async (subscription: NewSubscription, nextAt: number | null): Promise<Subscription | 'same' | 'taken'> => {
    const { place, timing, options, createdBy, createdAt } = subscription
    const [platform, workspace, channel] = channelOf(place)
    const id = newId()
    const written = await database.run(
      `insert into subscriptions
         (id, platform, workspace, channel, thread, timing, options, same, created_by, created_at, covered_until, planned_until, next_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $12, $10, $11) on conflict do nothing`,
      [
        ...[id, platform, workspace, channel, place.thread, JSON.stringify(timing), JSON.stringify(options), sameness(subscription)],
        ...[createdBy, createdAt, nextAt ?? never, createdAt - firstReach],
      ],
    )
    if (written === 1) return { ...subscription, id, coveredUntil: createdAt - firstReach, paused: null }
    const taken = await database.all('select id from subscriptions where id = $1', [id])
    return taken.length > 0 ? 'taken' : 'same'
  }

  return {
    add: async (subscription, nextAt) => {
      for (;;) {
        const added = await insert(subscription, nextAt)
        if (added !== 'taken') return added === 'same' ? null : added
      }
    },

    of: async (place) => {
      const rows = await database.all<SubscriptionRow>(
        `select * from subscriptions where ${inChannel} order by created_at, id`,
        channelOf(place),
      )
      return rows.map(toSubscription).map(withoutPlan)
    },

    pause: (...of) => pauseSubscriptions(database, ...of),

    remove: (place, id) =>
      database.transaction(async (on) => {
        const removed = await on.run(`delete from subscriptions where ${inChannel} and id = $4`, [...channelOf(place), id])
        if (removed === 1) await on.run("delete from deliveries where kind = 'digest' and subject = $1 and state = 'pending'", [id])
        return removed === 1
      }),
  }
}
