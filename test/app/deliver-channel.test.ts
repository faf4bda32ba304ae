import { describe, expect, test } from 'vitest'
import type { Posting } from '../../src/app/posting.ts'
import { PlatformError, StoreError } from '../../src/errors.ts'
import type { DeliveryStore } from '../../src/ports/deliveries.ts'
import { createPostingStage, day, hour, minute, news, wordsOf } from './posting-stage.ts'

const refusal = (reason: PlatformError['reason'], retryAfterMs: number | null = null): PlatformError =>
  new PlatformError(`Slack says ${reason}.`, { platform: 'slack', reason, retryAfterMs })

type Stage = Awaited<ReturnType<typeof createPostingStage>>

/** What was posted, in words. */
const told = ({ chat }: Stage): string[] => chat.shown.map(({ post }) => wordsOf(post.message))

const statesOf = async (stage: Stage, id: string) =>
  (await stage.posting.slots.history(id, 10)).map(({ id: slot, state }) => `${slot} ${state}`)

/** A daily digest that is due now, with an article that is new. */
const dueStage = async (changed: Partial<Posting> = {}) => {
  const stage = await createPostingStage(changed)
  const { id } = await stage.subscribe('daily 08:00 London')
  await stage.arrive('ferry')
  stage.clock.move(hour)
  return { stage, id }
}

describe('a digest that is due', () => {
  test('is posted once, with its details', async () => {
    const stage = await createPostingStage()
    const { id } = await stage.subscribe('daily 08:00 London')
    await stage.arrive('ferry')
    expect(await stage.minute()).toBe(0)
    stage.clock.move(hour)
    await stage.minute()
    await stage.minute()
    expect(stage.chat.shown).toHaveLength(1)
    const [{ place, post } = { place: null, post: null }] = stage.chat.shown
    expect(place).toEqual(news)
    expect(post).toMatchObject({ key: `digest:${id}:2025-07-14T08:00`, again: false })
    expect(post && wordsOf(post.message)).toContain('ferry')
    expect(post && wordsOf(post.message)).not.toContain('Late')
    expect(post?.details.map(wordsOf).join()).toContain('Karin Holm')
    expect(await statesOf(stage, id)).toEqual(['2025-07-14T08:00 posted'])
  })

  test.each([
    ['silent', []],
    ['say', ['Nothing new since the last digest. Monday 14 July 2025, 08:00 London']],
  ] as const)('says of nothing new what it was asked to: %s', async (whenEmpty, words) => {
    const stage = await createPostingStage()
    const { id } = await stage.subscribe('daily 08:00 London', { whenEmpty })
    stage.clock.move(hour)
    await stage.minute()
    expect(stage.chat.shown.map(({ post }) => post.message.fallback)).toEqual(words)
    expect(await statesOf(stage, id)).toEqual([`2025-07-14T08:00 ${words.length > 0 ? 'posted' : 'empty'}`])
  })

  test('comes once, marked late, after an hour in which nothing ran', async () => {
    const stage = await createPostingStage()
    await stage.subscribe('daily 08:00 London')
    await stage.arrive('ferry')
    stage.clock.move(2 * hour)
    await stage.minute()
    await stage.minute()
    expect(told(stage)).toEqual([expect.stringContaining('Late: it was due on Monday 14 July 2025, 08:00 London.')])
  })

  test('after two days only the latest comes, and tells of all since the last one that was sent', async () => {
    const { stage, id } = await dueStage()
    await stage.minute()
    stage.clock.move(hour)
    await stage.arrive('trial')
    stage.clock.move(day)
    await stage.arrive('bread')
    stage.clock.move(day)
    await stage.minute()
    expect(stage.chat.shown).toHaveLength(2)
    const [, late = ''] = told(stage)
    for (const word of ['Rui Matos', 'Bakers']) expect(late).toContain(word)
    expect(late).not.toContain('ferry')
    expect(await statesOf(stage, id)).toEqual(['2025-07-16T08:00 posted', '2025-07-15T08:00 missed', '2025-07-14T08:00 posted'])
  })

  test('that was removed or paused while it waited is not posted, and nobody is told', async () => {
    const { stage, id } = await dueStage()
    stage.chat.fail(refusal('rate-limited', minute))
    await stage.minute()
    await stage.posting.subscriptions.pause(news, id, { why: 'Paused by Ann.' })
    stage.clock.move(2 * minute)
    await stage.minute()
    await stage.minute()
    expect(stage.chat.shown).toEqual([])
    expect(await stage.posting.slots.history(id, 1)).toMatchObject([{ state: 'failed', reason: 'The digest was paused.' }])
  })
})

describe('an attempt that ends unknown', () => {
  test('a crash between the post and its note: the post is looked up, not made again', async () => {
    const stage = await createPostingStage()
    const { report } = stage.posting.deliveries
    let crash = true
    const deliveries: DeliveryStore = {
      ...stage.posting.deliveries,
      report: async (delivery, progress, now) => {
        if (progress.state === 'posted' && crash) throw new StoreError('The store is away.', { retryable: true })
        return report(delivery, progress, now)
      },
    }
    Object.assign(stage.posting, { deliveries })
    const { id } = await stage.subscribe('daily 08:00 London')
    await stage.arrive('ferry')
    stage.clock.move(hour)
    await expect(stage.minute()).rejects.toThrow(StoreError)
    crash = false
    expect(await stage.minute()).toBe(0)
    await stage.expire()
    await stage.minute()
    expect(stage.chat.asked.map(({ again }) => again)).toEqual([false, true])
    expect(stage.chat.shown).toHaveLength(1)
    expect(await statesOf(stage, id)).toEqual(['2025-07-14T08:00 posted'])
  })

  test('a store that is away for a minute after the post hears of it all the same, from who made it', async () => {
    const stage = await createPostingStage()
    const { report } = stage.posting.deliveries
    let away = 30
    const deliveries: DeliveryStore = {
      ...stage.posting.deliveries,
      report: async (delivery, progress, now) => {
        if (progress.state === 'posted' && (away -= 1) >= 0) throw new StoreError('The store is away.', { retryable: true })
        return report(delivery, progress, now)
      },
    }
    Object.assign(stage.posting, { deliveries })
    const { id } = await stage.subscribe('daily 08:00 London')
    await stage.arrive('ferry')
    stage.clock.move(hour)
    await stage.minute()
    expect(stage.waits.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(minute)
    expect(stage.chat.asked).toHaveLength(1)
    expect(await statesOf(stage, id)).toEqual(['2025-07-14T08:00 posted'])
  })

  test('a time-out: the next attempt looks it up first, in the same words', async () => {
    const { stage } = await dueStage()
    stage.chat.fail(refusal('unavailable'), true)
    await stage.minute()
    await stage.arrive('trial')
    stage.clock.move(minute)
    await stage.minute()
    expect(stage.chat.shown).toHaveLength(1)
    expect(stage.chat.asked[1]).toMatchObject({ again: true, message: stage.chat.asked[0]?.message })
  })

  test('where nobody can tell whether it was posted: an alarm, no second post, and the next digest tells it', async () => {
    const { stage, id } = await dueStage()
    stage.chat.fail(refusal('unavailable'))
    await stage.minute()
    stage.clock.move(minute)
    stage.chat.fail(refusal('unconfirmed'))
    await stage.minute()
    await stage.minute()
    expect(stage.chat.shown.map(({ post }) => post.message.fallback)).toEqual([
      expect.stringMatching(/^A digest could not be posted here\. It may not have been posted, and I did not want to post it twice\./),
    ])
    stage.clock.move(day)
    await stage.minute()
    expect(told(stage)).toEqual([expect.anything(), expect.stringContaining('ferry')])
    expect(await statesOf(stage, id)).toEqual(['2025-07-15T08:00 posted', '2025-07-14T08:00 failed'])
  })

  test('a copy that was held up for too long gives nothing up: the next one looks', async () => {
    const { stage } = await dueStage()
    stage.chat.fail(refusal('unavailable'))
    await stage.minute()
    stage.clock.move(minute)
    stage.chat.fail(refusal('held-up'))
    await stage.minute()
    stage.clock.move(minute)
    await stage.minute()
    expect(told(stage)).toEqual([expect.stringContaining('ferry')])
    expect(stage.chat.asked.map(({ again }) => again)).toEqual([false, true, true])
  })

  test('where the setting says so: rather twice than not at all', async () => {
    const { stage } = await dueStage({ whenUnsure: 'post' })
    stage.chat.fail(refusal('unavailable'))
    await stage.minute()
    stage.clock.move(minute)
    stage.chat.fail(refusal('unconfirmed'))
    await stage.minute()
    expect(told(stage)).toEqual([expect.stringContaining('ferry')])
  })
})

describe('a platform that says no', () => {
  test('for now: as long as it asks, and what was refused so is posted as if for the first time', async () => {
    const { stage, id } = await dueStage()
    stage.chat.fail(refusal('rate-limited', 90_000))
    await stage.minute()
    stage.clock.move(89_000)
    await stage.minute()
    expect(stage.chat.asked).toHaveLength(1)
    stage.clock.move(1_000)
    await stage.minute()
    expect(stage.chat.asked.map(({ again }) => again)).toEqual([false, false])
    expect(await statesOf(stage, id)).toEqual(['2025-07-14T08:00 posted'])
  })

  test('to this post: the channel is told once, and the next digest has what it was to tell', async () => {
    const { stage } = await dueStage()
    stage.chat.fail(refusal('rejected'))
    await stage.minute()
    await stage.minute()
    expect(stage.chat.shown.map(({ post }) => post.message.fallback)).toEqual([
      'A digest could not be posted here. Slack says rejected. The next one covers what it would have told.',
    ])
    stage.clock.move(day)
    await stage.minute()
    expect(told(stage)[1]).toContain('ferry')
  })

  test('for good: all digests of the channel are paused, who asked for them is told once, and later they tell it all', async () => {
    const stage = await createPostingStage()
    const first = await stage.subscribe('daily 08:00 London')
    const second = await stage.subscribe('daily 08:00 London', { length: 'full' })
    await stage.arrive('ferry')
    stage.clock.move(hour)
    stage.chat.fail(refusal('unknown-channel'))
    await stage.minute()
    await stage.minute()
    expect(stage.chat.shown).toEqual([])
    expect((await stage.posting.subscriptions.of(news)).map(({ paused }) => paused)).toEqual([
      'Slack says unknown-channel.',
      'Slack says unknown-channel.',
    ])
    const person = { ...news, channel: '@U1' }
    expect(await stage.posting.deliveries.waiting(stage.clock.now(), 10)).toEqual([person])
    await stage.minute(person)
    await stage.minute(person)
    expect(stage.chat.shown.map(({ place, post }) => [place.channel, post.message.fallback])).toEqual([
      ['@U1', expect.stringMatching(/^I had to pause the digests of a channel \(C1\)\. Slack says unknown-channel\./)],
    ])
    stage.clock.move(day)
    expect(await stage.minute()).toBe(0)
    const resumed = { why: null, from: stage.clock.now(), nextAt: stage.clock.now() + day } as const
    for (const { id } of [first, second]) await stage.posting.subscriptions.pause(news, id, resumed)
    stage.clock.move(day)
    await stage.minute()
    expect(told(stage)[1]).toContain('ferry')
  })

  test('for good, in a channel that only follows feeds: who added them is told once, and nothing more is tried there', async () => {
    const stage = await createPostingStage()
    const { follows, deliveries } = stage.posting
    const feed = { place: news, title: null, post: 'each' } as const
    await stage.follow({ ...feed, url: 'https://one.test/feed', addedBy: 'U1' })
    await stage.follow({ ...feed, url: 'https://two.test/feed', addedBy: 'U2' })
    await stage.follow({ ...feed, post: 'digest', url: 'https://three.test/feed', addedBy: 'U3' })
    for (const key of ['ferry', 'trial'] as const) {
      await stage.arrive(key)
      await deliveries.add([{ key: `item:${key}`, kind: 'item', place: news, subject: key, dueAt: stage.clock.now() }], stage.clock.now())
    }
    stage.chat.fail(refusal('unknown-channel'))
    await stage.minute()
    await stage.minute()
    expect(stage.chat.asked).toHaveLength(1)
    for (const { post, closed } of await follows.list(news)) expect(closed).toBe(post === 'each' ? 'Slack says unknown-channel.' : null)
    for (const person of ['@U1', '@U2', '@U3']) await stage.minute({ ...news, channel: person })
    expect(stage.chat.shown.map(({ place, post }) => [place.channel, post.message.fallback])).toEqual(
      ['@U1', '@U2'].map((person) => [
        person,
        'I had to pause the articles of feeds of a channel (C1). Slack says unknown-channel. When that is put right: /brief feed resume, there.',
      ]),
    )
    // One that was on its way meanwhile is refused too, and nobody is told again.
    await deliveries.add([{ key: 'item:bread', kind: 'item', place: news, subject: 'ferry', dueAt: stage.clock.now() }], stage.clock.now())
    stage.chat.fail(refusal('unknown-channel'))
    await stage.minute()
    expect(await deliveries.waiting(stage.clock.now(), 10)).toEqual([])
  })

  test('again and again: after half a day it is given up, and the channel told', async () => {
    const { stage, id } = await dueStage()
    for (let tries = 0; tries < 40; tries += 1) {
      stage.chat.fail(refusal('rate-limited', 30 * minute))
      await stage.minute()
      if ((await stage.posting.slots.history(id, 1))[0]?.state === 'failed') break
      stage.clock.move(31 * minute)
    }
    expect(await stage.posting.slots.history(id, 1)).toMatchObject([
      { state: 'failed', reason: expect.stringMatching(/^I tried \d+ times\. Slack says rate-limited\.$/) },
    ])
    expect(stage.clock.now()).toBeGreaterThan(Date.UTC(2025, 6, 14, 19))
  })
})

describe('what else is posted', () => {
  test('an article by itself, and a notice, in the order they were due', async () => {
    const stage = await createPostingStage()
    await stage.arrive('ferry')
    const now = stage.clock.now()
    await stage.posting.deliveries.add(
      [
        {
          key: 'notice:feed',
          kind: 'notice',
          place: news,
          subject: 'I follow https://feed.test/rss no longer: it is gone.',
          dueAt: now - 1,
        },
        { key: 'item:C1:1', kind: 'item', place: news, subject: 'ferry', dueAt: now - 2 },
        { key: 'item:C1:2', kind: 'item', place: news, subject: 'never kept', dueAt: now - 3 },
      ],
      now,
    )
    await stage.minute()
    expect(stage.chat.shown.map(({ post }) => post.key)).toEqual(['item:C1:1', 'notice:feed'])
    expect(told(stage)[0]).toContain('Karin Holm')
    expect(stage.chat.shown[1]?.post.message.fallback).toBe('I follow https://feed.test/rss no longer: it is gone.')
  })

  test('posts of one channel keep a second between them, which is what Slack allows', async () => {
    const stage = await createPostingStage()
    const now = stage.clock.now()
    await stage.posting.deliveries.add(
      [1, 2, 3].map((n) => ({ key: `notice:${n}`, kind: 'notice' as const, place: news, subject: `Sentence ${n}.`, dueAt: now })),
      now,
    )
    await stage.minute()
    expect(stage.chat.shown).toHaveLength(3)
    expect(stage.waits.every((ms) => ms > 1_000)).toBe(true)
    expect(stage.waits.length).toBeGreaterThanOrEqual(2)
  })
})
