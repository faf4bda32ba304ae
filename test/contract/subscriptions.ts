import { beforeEach, describe, expect, test } from 'vitest'
import type { Place } from '../../src/ports/chat.ts'
import type { DeliveryStore } from '../../src/ports/deliveries.ts'
import type { NewSubscription, Slot, SlotStore, Subscription, SubscriptionStore } from '../../src/ports/digests.ts'

export interface ScheduleStores {
  readonly subscriptions: SubscriptionStore
  readonly slots: SlotStore
  readonly deliveries: DeliveryStore
}

const news: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null }
const created = 1_763_900_000_000
const due = created + 3_600_000

const asked = (changed: Partial<NewSubscription> = {}): NewSubscription => ({
  place: news,
  timing: { words: 'daily 08:00', cron: '0 8 * * *', zone: 'Europe/London' },
  options: {
    feeds: null,
    about: ['North Korea', 'Lavrov'],
    most: 10,
    length: 'short',
    quiet: { from: '22:00', to: '07:00' },
    whenEmpty: 'say',
  },
  createdBy: 'U1',
  createdAt: created,
  ...changed,
})

const slot = (at: number): Slot => ({ id: `slot ${at}`, at })

/** What schedules count on, whichever database it is. `open` gives empty stores. */
export const subscriptionContract = (open: () => Promise<ScheduleStores>): void => {
  let { subscriptions, slots, deliveries }: ScheduleStores = {} as ScheduleStores
  beforeEach(async () => void ({ subscriptions, slots, deliveries } = await open()))

  const add = async (changed: Partial<NewSubscription> = {}, nextAt: number | null = due): Promise<Subscription> => {
    const added = await subscriptions.add(asked(changed), nextAt)
    if (added === null) throw new Error('the same is there')
    return added
  }

  const planAll = async (now: number, times: readonly number[], next: number | null = now + 1): Promise<number> =>
    slots.plan(
      (await slots.due(now, 1_000)).map((subscription) => ({ subscription, slots: times.map(slot), next })),
      now,
    )

  describe('subscriptions', () => {
    test('come back as they were asked for, with a short name', async () => {
      const added = await add()
      expect(added).toEqual({ ...asked(), id: expect.stringMatching(/^[a-z2-9]{5}$/), coveredUntil: created - 86_400_000, paused: null })
      expect(await subscriptions.of(news)).toEqual([added])
    })

    test('the same is not there twice, in whatever words and order it was asked', async () => {
      const first = await add()
      const same = asked({
        timing: { words: 'every day at 8', cron: '0 8 * * *', zone: 'Europe/London' },
        options: { ...asked().options, about: ['lavrov', 'North Korea'] },
        createdBy: 'U2',
        createdAt: created + 5,
      })
      expect(await Promise.all([1, 2, 3].map(() => subscriptions.add(same, due)))).toEqual([null, null, null])
      expect(await subscriptions.of(news)).toEqual([first])
      await add({ timing: { ...asked().timing, zone: 'Europe/Paris' } })
      await add({ place: { ...news, channel: 'C2' } })
      expect(await subscriptions.of(news)).toHaveLength(2)
    })

    test('are paused and resumed, one or all, and only when they were not yet', async () => {
      const [one, other] = [await add(), await add({ timing: { ...asked().timing, cron: '0 9 * * *' }, createdAt: created + 1 })]
      expect(await subscriptions.pause(news, one.id, { why: 'holidays' })).toBe(1)
      expect(await subscriptions.pause(news, one.id, { why: 'again' })).toBe(0)
      expect((await subscriptions.of(news)).map(({ paused }) => paused)).toEqual(['holidays', null])
      expect((await slots.due(due, 10)).map(({ id }) => id)).toEqual([other.id])
      expect(await subscriptions.pause(news, null, { why: 'archived' })).toBe(1)
      expect(await slots.due(due, 10)).toEqual([])
      expect(await subscriptions.pause(news, null, { why: null, from: due + 5, nextAt: due + 9 })).toBe(2)
      expect(await slots.due(due + 8, 10)).toEqual([])
      expect((await slots.due(due + 9, 10)).map(({ plannedUntil }) => plannedUntil)).toEqual([due + 5, due + 5])
    })

    test('removed, nothing of them is posted any more', async () => {
      const one = await add()
      await planAll(due, [due])
      expect(await subscriptions.remove(news, one.id)).toBe(true)
      expect(await subscriptions.remove(news, one.id)).toBe(false)
      expect(await subscriptions.of(news)).toEqual([])
      expect(await slots.history(one.id, 10)).toEqual([])
      expect(await deliveries.claim(news, due, 1_000)).toBeNull()
    })

    test('belong to their channel alone', async () => {
      const one = await add()
      for (const place of [
        { ...news, workspace: 'T2' },
        { ...news, workspace: null },
        { ...news, channel: 'C2' },
        { ...news, platform: 'discord' as const },
      ]) {
        expect(await subscriptions.of(place)).toEqual([])
        expect(await subscriptions.pause(place, one.id, { why: 'x' })).toBe(0)
        expect(await subscriptions.pause(place, null, { why: 'x' })).toBe(0)
        expect(await subscriptions.remove(place, one.id)).toBe(false)
      }
      expect(await subscriptions.of({ ...news, thread: 'T' })).toEqual([one])
    })
  })

  describe('slots', () => {
    test('are due when their time has come, and once planned no more', async () => {
      const one = await add()
      expect(await slots.due(due - 1, 10)).toEqual([])
      expect(await slots.due(due, 10)).toEqual([{ ...one, plannedUntil: created }])
      expect(await planAll(due, [due], due + 60_000)).toBe(1)
      expect(await slots.due(due + 59_999, 10)).toEqual([])
      expect(await slots.due(due + 60_000, 10)).toEqual([{ ...one, plannedUntil: due }])
      expect(await deliveries.claim(news, due, 1_000)).toMatchObject({
        key: `digest:${one.id}:slot ${due}`,
        kind: 'digest',
        subject: one.id,
        dueAt: due,
      })
    })

    test('what never comes is never due', async () => {
      await add({}, null)
      expect(await slots.due(Date.UTC(2990, 0), 10)).toEqual([])
    })

    test('of many who plan the same, one does', async () => {
      await add()
      const seen = await slots.due(due, 10)
      const plans = seen.map((subscription) => ({ subscription, slots: [slot(due)], next: due + 60_000 }))
      const added = await Promise.all([1, 2, 3, 4].map((i) => slots.plan(plans, due + i)))
      expect(added.reduce((sum, one) => sum + one)).toBe(1)
      expect(await slots.plan(plans, due + 9)).toBe(0)
    })

    test('of several missed ones the latest is sent, the others are told', async () => {
      const one = await add()
      expect(await planAll(due + 9, [due, due + 3, due + 6])).toBe(1)
      expect(await slots.history(one.id, 10)).toEqual([
        { ...slot(due + 6), state: 'pending', settledAt: null, reason: null },
        { ...slot(due + 3), state: 'missed', settledAt: null, reason: null },
        { ...slot(due), state: 'missed', settledAt: null, reason: null },
      ])
      expect(await slots.history(one.id, 1)).toHaveLength(1)
    })

    test('one that was paused meanwhile is not planned', async () => {
      const one = await add()
      const [subscription] = await slots.due(due, 10)
      if (!subscription) throw new Error('nothing is due')
      await subscriptions.pause(news, one.id, { why: 'holidays' })
      expect(await slots.plan([{ subscription, slots: [slot(due)], next: null }], due)).toBe(0)
    })

    test('hundreds are planned at once', async () => {
      for (let i = 0; i < 230; i += 1) await add({ place: { ...news, channel: `C${i}` } })
      expect(await planAll(due, [due])).toBe(230)
      expect(await planAll(due + 1, [due])).toBe(230)
      expect(await deliveries.waiting(due, 1_000)).toHaveLength(230)
    })

    test('a digest out of turn is there once', async () => {
      const one = await add()
      expect(await slots.addNow(one, slot(due))).toBe(true)
      expect(await slots.addNow(one, slot(due))).toBe(false)
      expect(await deliveries.claim(news, due, 1_000)).toMatchObject({ subject: one.id, dueAt: due })
    })

    test('where the channel is closed, its running digests are paused, and no others', async () => {
      const [here, elsewhere] = [await add(), await add({ place: { ...news, channel: 'C2' } })]
      await planAll(due, [due])
      const delivery = await deliveries.claim(news, due, 1_000)
      if (!delivery) throw new Error('nothing to claim')
      await deliveries.report(delivery, { state: 'failed', reason: 'archived', all: true, notices: [] }, due)
      expect(await subscriptions.of(news)).toMatchObject([{ id: here.id, paused: 'archived' }])
      expect(await subscriptions.of(elsewhere.place)).toMatchObject([{ id: elsewhere.id, paused: null }])
    })

    test.each([
      [{ state: 'posted', message: 'm' }, due],
      [{ state: 'empty' }, due],
      [{ state: 'failed', reason: 'archived', all: false, notices: [] }, created - 86_400_000],
    ] as const)('what was %j is told, and the next period begins there', async (progress, covered) => {
      const one = await add()
      await planAll(due, [due])
      const delivery = await deliveries.claim(news, due, 1_000)
      if (!delivery) throw new Error('nothing to claim')
      await deliveries.report(delivery, progress, due + 7)
      expect((await subscriptions.of(news)).map(({ coveredUntil }) => coveredUntil)).toEqual([covered])
      expect(await slots.history(one.id, 1)).toMatchObject([{ state: progress.state, settledAt: due + 7 }])
    })
  })
}
