import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { questionTerms } from '../../src/answer/archive-terms.ts'
import { parseQuestion } from '../../src/answer/parse-question.ts'
import { readArticle } from '../../src/answer/read-article.ts'
import type { ArchiveStore, BriefingStore, ShownStore } from '../../src/ports/articles.ts'
import type { Place } from '../../src/ports/chat.ts'
import { createArchiveStore } from '../../src/store/archive.ts'
import { createBriefingStore } from '../../src/store/briefings.ts'
import type { Database, Queries, Value } from '../../src/store/database.ts'
import { createChannelDataStore } from '../../src/store/forget-channel.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { openDatabase, type StoreAddress } from '../../src/store/open-database.ts'
import { createShownStore } from '../../src/store/shown.ts'
import { ownFolder } from './own-folder.ts'
import { describeOnPostgres, ownSchema } from './own-postgres.ts'

interface Stores {
  readonly briefings: BriefingStore
  readonly shown: ShownStore
  readonly archive: ArchiveStore
}

const news: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null }

const dayNumber = (day: string): number => Date.parse(day) / 86_400_000

const archiveContract = (open: () => Promise<Stores>): void => {
  let stores: Stores

  const show = async (key: string, publishedAt: string | null, text: string, place: Place = news): Promise<void> => {
    const article = { id: key, text, publishedAt }
    const result = readArticle(article)
    if ('problem' in result) throw new Error(result.problem)
    await stores.briefings.save({ key, article, briefing: result.briefed.briefing })
    await stores.shown.record({ place, message: `m-${key}-${place.channel}`, briefing: key, at: Date.parse('2025-07-20') })
  }

  beforeEach(async () => {
    stores = await open()
    await show(
      'wonsan',
      '2025-07-13',
      'Russian Foreign Minister Sergei Lavrov met North Korean leader Kim Jong Un in Wonsan on Saturday, state media reported.',
    )
    await show(
      'malaysia',
      '2025-07-11',
      'U.S. Secretary of State Marco Rubio met Russian Foreign Minister Sergei Lavrov in Malaysia on Thursday, his office said.',
    )
    await show('pentagon', '2025-07-12', 'The Pentagon said on Friday that 10,000 troops had left the port of Karsova.')
  })

  const find = async (terms: readonly string[], from = '2025-07-01', to = '2025-07-31', limit = 10, place = news) =>
    (await stores.archive.find(place, { terms, from: dayNumber(from), to: dayNumber(to), limit })).map(({ key }) => key)

  test('finds what has all terms, the latest first', async () => {
    expect(await find(['m lavrov'])).toEqual(['wonsan', 'malaysia'])
    expect(await find(['m rubio', 'm lavrov'])).toEqual(['malaysia'])
    const asked = parseQuestion('what did the Pentagon say about troops?')
    expect(await find(questionTerms(asked))).toEqual(['pentagon'])
    // Whichever of the terms stands first
    expect(await find(['m lavrov', 'm rubio'])).toEqual(['malaysia'])
    expect(await find(['m', 's', 'm lavrov'])).toEqual(['wonsan', 'malaysia'])
    expect(await find(['m lavrov', 'c nowhere'])).toEqual([])
    expect(await find(['m pentagon'])).toEqual([])
    expect(await find([])).toEqual([])
  })

  test('of the days asked for, no more than asked for', async () => {
    expect(await find(['m lavrov'], '2025-07-12')).toEqual(['wonsan'])
    expect(await find(['m lavrov'], '2025-07-01', '2025-07-12')).toEqual(['malaysia'])
    expect(await find(['m'], '2025-07-01', '2025-07-31', 1)).toEqual(['wonsan'])
  })

  test('knows an article without a date by when it was seen, and each once however often it is shown', async () => {
    await show('undated', null, 'Anna Reyes met Ivo Brandt in Lisbon, his office said.')
    await stores.shown.record({ place: news, message: 'again', briefing: 'undated', at: Date.parse('2025-07-25') })
    expect(await find(['m reyes'], '2025-07-20', '2025-07-20')).toEqual(['undated'])
    expect(await find(['m reyes'], '2025-07-21')).toEqual([])
  })

  test('tells no place what another has had', async () => {
    for (const place of [
      { ...news, workspace: 'T2' },
      { ...news, workspace: null },
      { ...news, channel: 'C2' },
      { ...news, platform: 'discord' as const },
    ])
      expect(await find(['m lavrov'], '2025-07-01', '2025-07-31', 10, place)).toEqual([])
  })
}

const folder = await ownFolder()

const archiveOn = (address: () => StoreAddress): void => {
  let database: Database
  beforeAll(async () => void (database = await openDatabase(address())))
  afterAll(() => database.close())
  archiveContract(async () => {
    await database.run('delete from articles')
    return { briefings: createBriefingStore(database), shown: createShownStore(database), archive: createArchiveStore(database) }
  })

  test('forgets with the briefing', async () => {
    await database.run('delete from articles')
    expect(await database.all('select * from archive_terms')).toEqual([])
  })
}

describe('a store that forgets', () => archiveContract(async () => createMemoryStore()))

describe('SQLite', () => archiveOn(() => ({ file: join(folder, 'archive.db') })))

test('SQLite finds what a channel has of one briefing by the briefing, and not among all that the channel has had', async () => {
  const database = await openDatabase({ file: join(folder, 'plans.db') })
  const asked: string[] = []
  const plan = async (on: Queries, sql: string, values: readonly Value[] = []): Promise<void> => {
    if (!/archive_terms|arrivals|shown|told/.test(sql)) return
    for (const { detail } of await on.all<{ detail: string }>(`explain query plan ${sql}`, values)) asked.push(detail)
  }
  const planned = (on: Queries): Queries => ({
    all: async (sql, values) => {
      await plan(on, sql, values)
      return on.all(sql, values)
    },
    run: async (sql, values) => {
      await plan(on, sql, values)
      return on.run(sql, values)
    },
  })
  const watched: Database = { ...database, ...planned(database), transaction: (work) => database.transaction((on) => work(planned(on))) }
  const article = {
    id: 'wonsan',
    text: 'Sergei Lavrov met Kim Jong Un in Wonsan on Saturday, state media reported.',
    publishedAt: '2025-07-13',
  }
  const result = readArticle(article)
  if ('problem' in result) throw new Error(result.problem)
  await createBriefingStore(watched).save({ key: 'wonsan', article, briefing: result.briefed.briefing })
  await createShownStore(watched).record({ place: news, message: 'm1', briefing: 'wonsan', at: 0 })
  await createChannelDataStore(watched).forgetBriefing(news, 'wonsan')
  await database.close()
  expect(asked).toContainEqual(expect.stringContaining('archive_terms_briefing'))
  expect(
    asked.filter((detail) => /\(platform=\? AND workspace=\? AND channel=\?\)|^SCAN (?:archive_terms|arrivals|shown|told)/.test(detail)),
  ).toEqual([])
})

describeOnPostgres('PostgreSQL', () => {
  let own: Awaited<ReturnType<typeof ownSchema>>
  beforeAll(async () => void (own = await ownSchema()))
  afterAll(() => own.drop())
  archiveOn(() => own)
})
