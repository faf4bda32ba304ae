import { beforeEach, describe, expect, test } from 'vitest'
import { readArticle } from '../../src/answer/read-article.ts'
import type { Article } from '../../src/document/article.ts'
import type { BriefingStore, FiledBriefing, PageStore, ShownStore } from '../../src/ports/articles.ts'
import type { Place } from '../../src/ports/chat.ts'

export interface Stores {
  readonly briefings: BriefingStore
  readonly shown: ShownStore
  readonly pages: PageStore
}

const ferry: Article = {
  id: 'ferry',
  text: 'BERGEN, May 18, 2025 -- The ferry to Stavanger will stop at noon, harbour master Karin Holm said. "We wait for the wind," Holm said.',
}

const result = readArticle(ferry)
if ('problem' in result) throw new Error(result.problem)
const { briefing } = result.briefed

/** An article under a key. Its briefing is always that of the ferry: the store does not read it. */
const file = (key: string, changed: Partial<Article> = {}): FiledBriefing => ({ key, article: { ...ferry, ...changed }, briefing })

const news: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null }

/** What the app counts on, whichever store it has. `open` gives empty stores. */
export const storeContract = (open: () => Promise<Stores>): void => {
  let briefings: BriefingStore
  let shown: ShownStore
  let pages: PageStore

  beforeEach(async () => {
    ;({ briefings, shown, pages } = await open())
    for (const key of ['ferry', 'tram', 'bridge']) await briefings.save(file(key, { id: key }))
  })

  let clock = 1_763_925_600_000
  const show = (briefing: string, message: string, place: Place = news, at = (clock += 1000)) =>
    shown.record({ place, message, briefing, at })

  describe('pages', () => {
    const page = { validators: { etag: '"1"', lastModified: null }, checkedAt: 1_000 }

    test('are found by every address that leads to them, as they were saved last', async () => {
      await pages.save({ ...page, key: 'ferry', addresses: ['https://news.test/ferry', 'https://short.test/f'] })
      await pages.save({ ...page, key: 'ferry', addresses: ['https://news.test/ferry', 'https://news.test/f?id=1'], checkedAt: 2_000 })
      const kept = { key: 'ferry', validators: page.validators, checkedAt: 2_000 }
      for (const address of ['https://news.test/ferry', 'https://short.test/f', 'https://news.test/f?id=1'])
        expect(await pages.find(address)).toEqual(kept)
      expect(await pages.find('https://news.test/other')).toBeNull()
      expect(await pages.before('ferry')).toBeNull()
    })

    test('have versions, of which the latest is found; a way back is a version too', async () => {
      const addresses = ['https://news.test/a']
      await pages.save({ ...page, key: 'ferry', addresses })
      await pages.save({ ...page, key: 'tram', addresses, checkedAt: 2_000 })
      expect((await pages.find('https://news.test/a'))?.key).toBe('tram')
      expect([await pages.before('tram'), await pages.before('ferry'), await pages.before('bridge')]).toEqual(['ferry', null, null])
      await pages.save({ ...page, key: 'ferry', addresses, checkedAt: 3_000 })
      expect([await pages.before('ferry'), await pages.before('tram')]).toEqual(['tram', null])
    })

    test('an address that leads elsewhere now leads there', async () => {
      await pages.save({ ...page, key: 'ferry', addresses: ['https://news.test/a', 'https://short.test/x'] })
      await pages.save({ ...page, key: 'tram', addresses: ['https://news.test/b', 'https://short.test/x'] })
      expect((await pages.find('https://short.test/x'))?.key).toBe('tram')
      expect((await pages.find('https://news.test/a'))?.key).toBe('ferry')
    })
  })

  describe('briefings', () => {
    test('come back as they were filed', async () => {
      const filed = file('harbour', { title: 'The ferry waits', url: 'https://news.test/ferry', publishedAt: '2025-05-18' })
      await briefings.save(filed)
      expect(await briefings.find('harbour')).toEqual(filed)
    })

    test('what an article does not have it does not get', async () => {
      const without = file('without')
      const withNull = file('with-null', { publishedAt: null })
      await briefings.save(without)
      await briefings.save(withNull)
      expect(Object.keys((await briefings.find('without'))?.article ?? {})).toEqual(['id', 'text'])
      expect((await briefings.find('with-null'))?.article.publishedAt).toBeNull()
    })

    test('every character of the text survives, and offsets with it', async () => {
      const text = `${ferry.text}\r\n\0 half \uD83D of a face \uDE00 and a whole \u{1F600}, \u001A0000 \\u0000 e\u0301 \uFEFF end`
      const filed = file('odd', { text, title: '\uDC00\0' })
      await briefings.save(filed)
      const found = await briefings.find('odd')
      expect(found?.article.text).toBe(text)
      expect(found).toEqual(filed)
    })

    test('a long article is kept whole', async () => {
      const text = `${ferry.text}\n\n`.repeat(3_000)
      await briefings.save(file('long', { text }))
      expect((await briefings.find('long'))?.article.text).toBe(text)
    })

    test('under a key there is one, the last that was saved', async () => {
      const better = file('ferry', { id: 'again' })
      await briefings.save(better)
      await briefings.save(better)
      expect(await briefings.find('ferry')).toEqual(better)
    })

    test('many at once are all there', async () => {
      const many = Array.from({ length: 30 }, (_, i) => `many-${i % 10}`).map((key) => file(key, { id: key }))
      await Promise.all(many.map((one) => briefings.save(one)))
      for (const one of many) expect((await briefings.find(one.key))?.article.id).toBe(one.key)
    })

    test.each(['nothing', '', '\0', '\uD800', "'; drop table briefings; --", '%'])('an unknown key %j finds nothing', async (key) => {
      expect(await briefings.find(key)).toBeNull()
    })
  })

  describe('the message that is spoken of', () => {
    test('is known by itself, from the channel and from its thread', async () => {
      await show('ferry', 'm1')
      await show('tram', 'm2', { ...news, thread: 'm1' })
      expect(await shown.about(news, 'm1')).toBe('ferry')
      expect(await shown.about(news, 'm2')).toBe('tram')
      expect(await shown.about({ ...news, thread: 'm1' }, 'm2')).toBe('tram')
    })

    test('else by the last that was shown in the thread it starts', async () => {
      await show('ferry', 'm2', { ...news, thread: 'asked' })
      await show('tram', 'm3', { ...news, thread: 'asked' })
      await show('bridge', 'm4', { ...news, thread: 'other' })
      expect(await shown.about(news, 'asked')).toBe('tram')
    })

    test('recorded anew, it shows the later briefing', async () => {
      await show('ferry', 'm1')
      await show('tram', 'm1')
      expect(await shown.about(news, 'm1')).toBe('tram')
    })

    test('unknown, empty or odd, it is about nothing', async () => {
      await show('ferry', 'm1')
      for (const message of ['m9', '', '\0', '\uD800', '%']) expect(await shown.about(news, message)).toBeNull()
    })
  })

  describe('the latest of a place', () => {
    test('comes last shown first, each briefing once, no more than asked for', async () => {
      for (const [i, key] of ['ferry', 'tram', 'ferry', 'bridge', 'ferry', 'tram'].entries()) await show(key, `m${i}`)
      expect(await shown.latest(news, 25)).toEqual(['tram', 'ferry', 'bridge'])
      expect(await shown.latest(news, 2)).toEqual(['tram', 'ferry'])
      expect(await shown.latest(news, 1)).toEqual(['tram'])
      expect(await shown.latest(news, 0)).toEqual([])
    })

    test('in a thread is of that thread alone, in a channel of all of it', async () => {
      await show('ferry', 'm1')
      await show('tram', 'm2', { ...news, thread: 'm1' })
      await show('bridge', 'm3', { ...news, thread: 'm9' })
      expect(await shown.latest({ ...news, thread: 'm1' }, 25)).toEqual(['tram'])
      expect(await shown.latest({ ...news, thread: 'm0' }, 25)).toEqual([])
      expect(await shown.latest(news, 25)).toEqual(['bridge', 'tram', 'ferry'])
    })

    test('goes by when it was shown, not by when that was recorded', async () => {
      await show('tram', 'm2', news, clock + 2_000)
      await show('ferry', 'm1', news, clock + 1_000)
      expect(await shown.latest(news, 25)).toEqual(['tram', 'ferry'])
    })
  })

  test('no place sees what another was shown, whatever ids they share', async () => {
    const places: readonly Place[] = [
      news,
      { ...news, workspace: 'T2' },
      { ...news, workspace: null },
      { ...news, channel: 'C2' },
      { ...news, platform: 'discord' },
      { ...news, platform: 'discord', workspace: null },
      { ...news, workspace: 'T1C', channel: '1' },
    ]
    const keys = places.map((_, i) => `of-place-${i}`)
    for (const [i, place] of places.entries()) {
      const key = keys[i] ?? ''
      await briefings.save(file(key, { id: key }))
      expect(await shown.about(place, 'm1')).toBeNull()
      expect(await shown.latest(place, 25)).toEqual([])
      await show(key, 'm1', place)
      await show(key, 'm2', { ...place, thread: 'm0' })
    }
    for (const [i, place] of places.entries()) {
      expect([await shown.about(place, 'm1'), await shown.about(place, 'm0')]).toEqual([keys[i], keys[i]])
      expect(await shown.latest(place, 25)).toEqual([keys[i]])
      expect(await shown.latest({ ...place, thread: 'm0' }, 25)).toEqual([keys[i]])
    }
  })
}
