import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/answer/read-article.ts'
import { composeDigest, type DigestSources, previewDigest } from '../../src/app/compose-digest.ts'
import type { Place } from '../../src/ports/chat.ts'
import type { Subscription } from '../../src/ports/digests.ts'
import type { Arrival } from '../../src/ports/feeds.ts'
import { createBriefingStore } from '../../src/store/briefings.ts'
import { createDeliveryStore } from '../../src/store/deliveries.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { createToldStore } from '../../src/store/told.ts'
import { createPool } from '../../src/worker/pool.ts'
import { createPooledDigestWriter } from '../../src/worker/pooled-digest-writer.ts'
import { digestWriterHere } from '../fakes/digest-writer.ts'

const place: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null }

const subscription: Subscription = {
  id: 'abc',
  place,
  timing: { words: 'daily 08:00', cron: '0 8 * * *', zone: 'Europe/London' },
  options: { feeds: null, about: [], most: 10, length: 'short', quiet: null, whenEmpty: 'silent' },
  createdBy: 'U1',
  createdAt: 0,
  coveredUntil: 0,
  paused: null,
}

const stage = async () => {
  const database = await openDatabase({ file: ':memory:' })
  const briefings = createBriefingStore(database)
  const arrived: Arrival[] = []
  const arrive = async (key: string, text: string, seenAt: number): Promise<void> => {
    const article = { id: key, text, url: `https://${key}.test/news`, publishedAt: '2025-05-18' }
    const result = readArticle(article)
    if ('problem' in result) throw new Error(result.problem)
    await briefings.save({ key, article, briefing: result.briefed.briefing })
    arrived.push({ briefing: key, feed: 'https://feed.test/rss', seenAt })
  }
  const sources: DigestSources = {
    briefings,
    arrivals: { between: async (_, from, to) => arrived.filter(({ seenAt }) => seenAt >= from && seenAt < to) },
    told: createToldStore(database),
    writeDigest: digestWriterHere(),
    clock: { now: () => 1_000 },
  }
  return { arrive, sources, deliveries: createDeliveryStore(database), close: () => database.close() }
}

const ferry = 'BERGEN, May 18, 2025 -- The ferry to Stavanger will stop at noon, harbour master Karin Holm said.'
const trial = 'LISBON, May 18, 2025 -- The court has put off the trial of the banker Rui Matos, his lawyer said.'

describe('a digest', () => {
  test('is the same to the letter when it is composed for its delivery again, whatever came meanwhile', async () => {
    const { arrive, sources } = await stage()
    await arrive('ferry', ferry, 10)
    const first = await composeDigest(subscription, { from: 0, to: 100 }, 'digest:abc:1', sources)
    expect(first?.told).toEqual(['ferry'])
    await arrive('trial', trial, 20)
    expect(await composeDigest(subscription, { from: 0, to: 100 }, 'digest:abc:1', sources)).toEqual(first)
  })

  test('does not repeat what an earlier one told, unless that failed for good', async () => {
    const { arrive, sources, deliveries } = await stage()
    await arrive('ferry', ferry, 10)
    await composeDigest(subscription, { from: 0, to: 100 }, 'digest:abc:1', sources)
    expect(await composeDigest(subscription, { from: 0, to: 200 }, 'digest:abc:2', sources)).toBeNull()
    await deliveries.add([{ key: 'digest:abc:1', kind: 'digest', place, subject: 'abc', dueAt: 100 }], 100)
    const claimed = await deliveries.claim(place, 100, 1_000)
    if (claimed) await deliveries.report(claimed, { state: 'failed', reason: 'refused', all: false, notices: [] }, 100)
    expect((await composeDigest(subscription, { from: 0, to: 200 }, 'digest:abc:2', sources))?.told).toEqual(['ferry'])
  })

  test('has what arrived in the last minutes of the period before and was seen too late for that one', async () => {
    const { arrive, sources } = await stage()
    await arrive('ferry', ferry, 3_600_000 - 10)
    expect((await composeDigest(subscription, { from: 0, to: 3_600_000 }, 'digest:abc:1', sources))?.told).toEqual(['ferry'])
    // Written a moment before the hour by a copy of the program that was slow to do so, or whose clock is behind.
    await arrive('trial', trial, 3_600_000 - 5)
    expect((await composeDigest(subscription, { from: 3_600_000, to: 7_200_000 }, 'digest:abc:2', sources))?.told).toEqual(['trial'])
    expect(await composeDigest(subscription, { from: 7_200_000, to: 9_000_000 }, 'digest:abc:3', sources)).toBeNull()
  })

  test('that another copy composes at the same moment is the same, not an empty one', async () => {
    const { arrive, sources } = await stage()
    await arrive('ferry', ferry, 10)
    const period = { from: 0, to: 100 }
    let other: unknown = null
    const late: DigestSources = {
      ...sources,
      told: {
        ...sources.told,
        composed: async (delivery) => {
          const before = await sources.told.composed(delivery)
          other ??= await composeDigest(subscription, period, delivery, sources)
          return before
        },
      },
    }
    const own = await composeDigest(subscription, period, 'digest:abc:1', late)
    expect(own?.told).toEqual(['ferry'])
    expect(own).toEqual(other)
  })

  test('that was only looked at tells nothing', async () => {
    const { arrive, sources } = await stage()
    await arrive('ferry', ferry, 10)
    expect((await previewDigest(subscription, { from: 0, to: 100 }, sources))?.told).toEqual(['ferry'])
    expect((await composeDigest(subscription, { from: 0, to: 100 }, 'digest:abc:1', sources))?.told).toEqual(['ferry'])
  })

  test('leaves out what is not kept any more', async () => {
    const { arrive, sources } = await stage()
    await arrive('ferry', ferry, 10)
    await arrive('trial', trial, 20)
    const { briefings } = sources
    const texts = async (keys: readonly string[]) => (await briefings.texts(keys)).filter(({ key }) => key !== 'trial')
    const digest = await previewDigest(subscription, { from: 0, to: 100 }, { ...sources, briefings: { ...briefings, texts } })
    expect(digest?.told).toEqual(['ferry'])
  })

  test('is the same when a thread writes it, which is given each briefing once', async () => {
    const { arrive, sources } = await stage()
    await arrive('ferry', ferry, 10)
    await arrive('trial', trial, 20)
    const pool = createPool({ size: 1, timeoutMs: 60_000 })
    const given: string[] = []
    const write = createPooledDigestWriter(pool)
    const threaded: DigestSources = {
      ...sources,
      writeDigest: (order, texts) => {
        given.push(...texts.map(({ key }) => key))
        return write(order, texts)
      },
    }
    const period = { from: 0, to: 100 }
    const digest = await previewDigest(subscription, period, threaded)
    expect(digest).toEqual(await previewDigest(subscription, period, sources))
    expect(await previewDigest(subscription, period, threaded)).toEqual(digest)
    expect(given.sort()).toEqual(['ferry', 'trial'])
    await pool.stop()
  })
})
