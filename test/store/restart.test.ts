import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readArticle } from '../../src/answer/read-article.ts'
import { createDesk } from '../../src/app/dispatch.ts'
import type { Call } from '../../src/command/catalogue.ts'
import type { Article } from '../../src/document/article.ts'
import { SourceError } from '../../src/errors.ts'
import { toPlainText } from '../../src/message/plain-text.ts'
import type { Desk, Place } from '../../src/ports/chat.ts'
import { createTimetable } from '../../src/schedule/timetable.ts'
import { contentKey } from '../../src/source/identity.ts'
import { createStores } from '../../src/store/create-stores.ts'
import type { Database } from '../../src/store/database.ts'
import { openDatabase, type StoreAddress } from '../../src/store/open-database.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { digestWriterHere } from '../fakes/digest-writer.ts'
import { createFakeKeeping } from '../fakes/keeping.ts'
import { createFakeLog } from '../fakes/log.ts'
import { noFeeds } from '../fakes/no-feeds.ts'
import { noLinks } from '../fakes/no-links.ts'
import { createFakeReply } from '../fakes/reply.ts'
import { ownFolder } from './own-folder.ts'
import { describeOnPostgres, ownSchema } from './own-postgres.ts'

const ferry: Article = {
  id: 'ferry',
  text: 'BERGEN, May 18, 2025 -- Harbour master Karin Holm met Ivo Brandt in Bergen on Saturday. "We wait for the wind," Holm said.',
}
const tram: Article = {
  id: 'tram',
  text: 'OSLO, May 19, 2025 -- Mayor Anna Reyes met Lars Vik in Oslo on Sunday. "The tram will run," Reyes said.',
}
const news: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null }

const restartContract = (address: () => StoreAddress): void => {
  const clock = createFakeClock()
  const day = 24 * 60 * 60 * 1000
  /** Message ids go on over a restart, as a platform's do. */
  let posted = 0
  let database: Database
  let desk: Desk

  /** The program as it is after a start: nothing in memory. */
  const start = async (): Promise<void> => {
    await database?.close()
    database = await openDatabase(address())
    desk = createDesk({
      sources: [{ find: async (ref) => [ferry, tram].find(({ id }) => id === ref) ?? null, latest: async () => [] }],
      read: async (article) => {
        const result = readArticle(article)
        if ('problem' in result) throw new SourceError(result.problem)
        return result.briefed
      },
      keyOf: contentKey,
      links: noLinks,
      following: noFeeds,
      ...createFakeKeeping(),
      ...createStores(database, clock),
      timetable: createTimetable(),
      mostDigests: { channel: 20, workspace: 500 },
      writeDigest: digestWriterHere(),
      clock,
      log: createFakeLog(),
    })
  }

  const ask = async (call: Call, place: Place = news, replyTo: string | null = null) => {
    const reply = createFakeReply()
    clock.move(1_000)
    const id = `m${(posted += 1)}`
    await desk.handle(
      { ...call, place, asker: { id: 'U1', zone: null, manages: null }, replyTo },
      { ...reply, finish: async (message) => (await reply.finish(message)) && { id } },
    )
    const [message] = reply.posted
    if (!message) throw new Error('nothing was answered')
    return { id, message, words: toPlainText(message, { width: 200, color: false, zone: null, buttons: 'typed' }) }
  }

  const meetings = (briefing: string | null): Call => ({ command: 'meetings', options: { briefing, page: null } })

  test("buttons, threads, replies and the channel's latest are as they were yesterday", async () => {
    await start()
    const first = await ask({ command: 'article', options: { text: 'ferry' } })
    const second = await ask({ command: 'article', options: { text: 'tram' } })
    expect([first.message.about, second.message.about]).toEqual([contentKey(ferry), contentKey(tram)])
    const before = await ask(meetings(first.message.about))

    await start()
    clock.move(day)
    expect((await ask(meetings(first.message.about))).words).toBe(before.words)
    expect((await ask(meetings(null), news, first.id)).words).toBe(before.words)
    expect((await ask(meetings(null), { ...news, thread: first.id })).words).toBe(before.words)
    expect((await ask(meetings(null))).words).toContain('Reyes')
    expect((await desk.complete(news, '', 'briefings')).map(({ value }) => value)).toEqual([contentKey(tram), contentKey(ferry)])
  })

  test('another workspace with the same ids has none of it', async () => {
    const elsewhere = { ...news, workspace: 'T2' }
    expect((await ask(meetings(null), elsewhere, 'm1')).words).toContain('There is no article here to ask about.')
    expect(await desk.complete(elsewhere, '', 'briefings')).toEqual([])
    await database.close()
  })
}

describe('a restart on SQLite', async () => {
  const folder = await ownFolder()
  restartContract(() => ({ file: join(folder, 'data', 'dateline.db') }))
})

describeOnPostgres('a restart on PostgreSQL', () => {
  let own: Awaited<ReturnType<typeof ownSchema>>
  beforeAll(async () => void (own = await ownSchema()))
  afterAll(() => own.drop())
  restartContract(() => own)
})
