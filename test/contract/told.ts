import { beforeEach, expect, test } from 'vitest'
import { readArticle } from '../../src/answer/read-article.ts'
import type { Article } from '../../src/document/article.ts'
import type { BriefingStore } from '../../src/ports/articles.ts'
import type { Place } from '../../src/ports/chat.ts'
import type { DeliveryStore, NewDelivery } from '../../src/ports/deliveries.ts'
import type { ComposedDigest, ToldStore } from '../../src/ports/digests.ts'

const ferry: Article = {
  id: 'ferry',
  text: 'BERGEN, May 18, 2025 -- The ferry to Stavanger will stop at noon, harbour master Karin Holm said.',
}

const news: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null }

const day = 86_400_000

const digest = (words: string, ...told: string[]): ComposedDigest => ({
  message: { audience: 'everyone', fallback: words, blocks: [], about: null },
  details: [],
  told,
})

interface Stores {
  readonly briefings: BriefingStore
  readonly told: ToldStore
  readonly deliveries: DeliveryStore
}

/** What digests count on, whichever database it is. `open` gives empty stores. */
export const toldContract = (open: () => Promise<Stores>): void => {
  let told: ToldStore
  let deliveries: DeliveryStore

  beforeEach(async () => {
    const stores = await open()
    told = stores.told
    deliveries = stores.deliveries
    const result = readArticle(ferry)
    if ('problem' in result) throw new Error(result.problem)
    for (const key of ['ferry', 'tram', 'bridge']) await stores.briefings.save({ key, article: ferry, briefing: result.briefed.briefing })
  })

  test('a digest is kept word for word, and what was kept first stays', async () => {
    expect(await told.composed('digest:a:1')).toBeNull()
    expect(await told.keep('digest:a:1', news, digest('first', 'ferry'), day)).toEqual(digest('first', 'ferry'))
    expect(await told.keep('digest:a:1', news, digest('second', 'tram'), day)).toEqual(digest('first', 'ferry'))
    expect(await told.composed('digest:a:1')).toEqual(digest('first', 'ferry'))
    expect(await told.before(news, 0, 10)).toEqual(['ferry'])
  })

  test('what was told comes latest first, each once, no more than asked for, none from before', async () => {
    await told.keep('digest:a:1', news, digest('1', 'ferry', 'tram'), day)
    await told.keep('digest:a:2', news, digest('2', 'bridge'), 2 * day)
    await told.keep('digest:a:3', news, digest('3', 'ferry'), 3 * day)
    expect(await told.before(news, 0, 10)).toEqual(['ferry', 'bridge', 'tram'])
    expect(await told.before(news, 0, 2)).toEqual(['ferry', 'bridge'])
    expect(await told.before(news, 2 * day, 10)).toEqual(['ferry', 'bridge'])
  })

  test.each([
    ['it', false, ['tram', 'bridge']],
    ['it and all others of the channel', true, ['bridge']],
  ])('what a digest was to tell is not told when %s failed', async (_, all, left) => {
    const due = (at: number): NewDelivery => ({ key: `digest:a:${at}`, kind: 'digest', place: news, subject: 'a', dueAt: at })
    await deliveries.add([due(1), due(2), { ...due(3), place: { ...news, channel: 'C2' } }], 0)
    await told.keep('digest:a:1', news, digest('1', 'ferry', 'tram'), day)
    await told.keep('digest:a:2', news, digest('2', 'tram'), 2 * day)
    await told.keep('digest:b:1', news, digest('3', 'bridge'), day)
    const claimed = await deliveries.claim(news, day, day)
    if (claimed) await deliveries.report(claimed, { state: 'failed', reason: 'archived', all, notices: [] }, day)
    expect(await told.composed('digest:a:1')).toBeNull()
    expect(await told.before(news, 0, 10)).toEqual(left)
  })

  test('a briefing that is not there any more is not remembered', async () => {
    await told.keep('digest:a:1', news, digest('1', 'gone', 'ferry'), day)
    expect(await told.before(news, 0, 10)).toEqual(['ferry'])
  })

  test('no place knows what another was told', async () => {
    await told.keep('digest:a:1', news, digest('1', 'ferry'), day)
    for (const place of [
      { ...news, workspace: 'T2' },
      { ...news, workspace: null },
      { ...news, channel: 'C2' },
      { ...news, platform: 'discord' as const },
    ])
      expect(await told.before(place, 0, 10)).toEqual([])
  })
}
