import { beforeEach, describe, expect, test } from 'vitest'
import type { Place } from '../../src/ports/chat.ts'
import type { Delivery, DeliveryStore, NewDelivery } from '../../src/ports/deliveries.ts'

const news: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null }
const now = 1_763_925_600_000
const lease = 60_000

const item = (key: string, dueAt = now, place = news): NewDelivery => ({ key, kind: 'item', place, subject: `about ${key}`, dueAt })

/** What posting counts on, whichever database it is. `open` gives an empty store; `expire` ends all leases, as time would. */
export const deliveryContract = (open: () => Promise<DeliveryStore>, expire: () => Promise<unknown>): void => {
  let deliveries: DeliveryStore
  beforeEach(async () => void (deliveries = await open()))

  const claim = async (place = news, at = now): Promise<Delivery> => {
    const claimed = await deliveries.claim(place, at, lease)
    if (claimed === null) throw new Error('there was nothing to claim')
    return claimed
  }

  test('what is added twice is there once, as it was first', async () => {
    await deliveries.add([item('a'), item('a', now + 1)], now)
    await deliveries.add([item('a', now + 2)], now)
    expect(await claim()).toEqual({
      ...item('a'),
      ...{ state: 'posting', attempts: 1, unsure: false, message: null, reason: null, settledAt: null },
    })
    expect(await deliveries.claim(news, now, lease)).toBeNull()
  })

  test('many are added at once', async () => {
    await deliveries.add(
      Array.from({ length: 450 }, (_, i) => item(`k${i}`, now, { ...news, channel: `C${i}` })),
      now,
    )
    expect(await deliveries.waiting(now, 1_000)).toHaveLength(450)
    expect(await deliveries.waiting(now, 7)).toHaveLength(7)
  })

  test('workspaces wait in turns, of each the longest first; and platforms by themselves', async () => {
    const places = ['T1 late', 'T1 early', 'T2 only'].map((name) => ({ ...news, workspace: name.slice(0, 2), channel: name.slice(3) }))
    await deliveries.add(
      places.map((place, i) => item(`k${i}`, [now - 1, now - 2, now][i], place)),
      now,
    )
    expect((await deliveries.waiting(now, 10)).map(({ channel }) => channel)).toEqual(['early', 'only', 'late'])
    const other = news.platform === 'slack' ? 'discord' : 'slack'
    expect(await deliveries.waiting(now, 10, news.platform)).toHaveLength(3)
    expect(await deliveries.waiting(now, 10, other)).toEqual([])
  })

  test('nothing is begun before it is due', async () => {
    await deliveries.add([item('a', now + 1)], now)
    expect(await deliveries.waiting(now, 10)).toEqual([])
    expect(await deliveries.claim(news, now, lease)).toBeNull()
    expect(await deliveries.waiting(now + 1, 10)).toEqual([news])
    expect((await claim(news, now + 1)).key).toBe('a')
  })

  test("a channel's posts stay in order: the next waits until the first is settled", async () => {
    await deliveries.add([item('b', now - 1), item('a', now - 2)], now)
    const first = await claim()
    expect(first.key).toBe('a')
    expect(await deliveries.claim(news, now, lease)).toBeNull()
    await deliveries.report(first, { state: 'pending', nextTryAt: now + 500, unsure: false, reason: 'Slack has trouble' }, now)
    expect(await deliveries.claim(news, now, lease)).toBeNull()
    const again = await claim(news, now + 500)
    expect(again).toMatchObject({ key: 'a', attempts: 2, unsure: false, reason: 'Slack has trouble' })
    expect(await deliveries.report(again, { state: 'posted', message: 'm1' }, now + 501)).toBe(true)
    expect((await claim()).key).toBe('b')
  })

  test('of a channel one is in work at a time, also where what was due before it is added meanwhile', async () => {
    await deliveries.add([item('b', now - 1)], now)
    const first = await claim()
    await deliveries.add([item('a', now - 2)], now)
    expect(await deliveries.claim(news, now, lease)).toBeNull()
    await expire()
    // What nobody knows the end of is cleared up first.
    expect(await claim()).toMatchObject({ key: 'b', unsure: true })
    expect(await deliveries.report(first, { state: 'posted', message: 'm1' }, now)).toBe(false)
  })

  test('of many who claim at once one gets it', async () => {
    await deliveries.add([item('a')], now)
    const claims = await Promise.all(Array.from({ length: 8 }, () => deliveries.claim(news, now, lease)))
    expect(claims.filter((one) => one !== null)).toHaveLength(1)
  })

  test('what is in work when its lease ends is taken over, unsure, and the first can write nothing any more', async () => {
    await deliveries.add([item('a')], now)
    const first = await claim()
    expect(await deliveries.waiting(now, 10)).toEqual([])
    await expire()
    expect(await deliveries.waiting(now, 10)).toEqual([news])
    const second = await claim()
    expect(second).toMatchObject({ key: 'a', attempts: 2, unsure: true })
    for (const progress of [
      { state: 'posted', message: 'm1' },
      { state: 'posting', leaseMs: lease },
      { state: 'failed', reason: 'x', all: true, notices: [item('told')] },
    ] as const)
      expect(await deliveries.report(first, progress, now)).toBe(false)
    expect(await deliveries.report(second, { state: 'posted', message: 'm2' }, now)).toBe(true)
  })

  test('a lease is prolonged by who holds it', async () => {
    await deliveries.add([item('a')], now)
    const first = await claim()
    await expire()
    expect(await deliveries.report(first, { state: 'posting', leaseMs: lease }, now)).toBe(true)
    expect(await deliveries.claim(news, now, lease)).toBeNull()
  })

  test('once unsure, it stays unsure until an attempt says otherwise', async () => {
    await deliveries.add([item('a')], now)
    await deliveries.report(await claim(), { state: 'pending', nextTryAt: now, unsure: true, reason: 'no answer' }, now)
    expect((await claim()).unsure).toBe(true)
  })

  test.each([
    { state: 'posted', message: 'm' },
    { state: 'empty' },
    { state: 'failed', reason: 'the channel is archived', all: false, notices: [] },
  ] as const)('$state is the end', async (progress) => {
    await deliveries.add([item('a')], now)
    const claimed = await claim()
    expect(await deliveries.report(claimed, progress, now)).toBe(true)
    expect(await deliveries.report(claimed, { state: 'posted', message: 'm2' }, now)).toBe(false)
    await expire()
    expect(await deliveries.waiting(now + 1e9, 10)).toEqual([])
    expect(await deliveries.claim(news, now + 1e9, lease)).toBeNull()
    await deliveries.add([item('a')], now)
    expect(await deliveries.claim(news, now + 1e9, lease)).toBeNull()
  })

  test('where the channel is closed, all that waits for it fails at once, and nothing elsewhere', async () => {
    const elsewhere = { ...news, channel: 'C2' }
    await deliveries.add([item('a'), item('b'), item('c', now + 5), item('d', now, elsewhere)], now)
    const told = item('told', now + 9, { ...news, channel: 'U1' })
    await deliveries.report(await claim(), { state: 'failed', reason: 'the channel is archived', all: true, notices: [told] }, now)
    expect(await deliveries.waiting(now + 1e9, 10)).toEqual([elsewhere, told.place])
    expect(await deliveries.claim(news, now + 1e9, lease)).toBeNull()
    expect(await claim(told.place, now + 9)).toMatchObject(told)
  })

  describe('no place gets what is for another', () => {
    test.each([
      ['workspace', { ...news, workspace: 'T2' }],
      ['no workspace', { ...news, workspace: null }],
      ['channel', { ...news, channel: 'C2' }],
      ['platform', { ...news, platform: 'discord' as const }],
    ])('%s', async (_, elsewhere) => {
      await deliveries.add([item('a')], now)
      expect(await deliveries.claim(elsewhere, now, lease)).toBeNull()
      await deliveries.add([item('b', now, elsewhere)], now)
      expect(await claim(elsewhere)).toMatchObject({ key: 'b', place: elsewhere })
    })
  })
}
