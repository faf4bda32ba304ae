import { describe, expect, test } from 'vitest'
import { readArticle } from '../../src/answer/read-article.ts'
import { createDesk } from '../../src/app/dispatch.ts'
import type { Outside } from '../../src/app/outside.ts'
import { readLine } from '../../src/command/read-line.ts'
import type { Article } from '../../src/document/article.ts'
import { SourceError, StoreError } from '../../src/errors.ts'
import type { Message } from '../../src/message/message.ts'
import { toPlainText } from '../../src/message/plain-text.ts'
import type { Place } from '../../src/ports/chat.ts'
import { createTimetable } from '../../src/schedule/timetable.ts'
import { contentKey } from '../../src/source/identity.ts'
import { createStores } from '../../src/store/create-stores.ts'
import { createMemoryStore } from '../../src/store/memory.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { digestWriterHere } from '../fakes/digest-writer.ts'
import { createFakeKeeping } from '../fakes/keeping.ts'
import { createFakeLog } from '../fakes/log.ts'
import { noFeeds } from '../fakes/no-feeds.ts'
import { noLinks } from '../fakes/no-links.ts'
import { createFakeReply } from '../fakes/reply.ts'

const fishing: Article = {
  id: 'fishing',
  text: 'LISBON, May 18, 2025 -- Foreign Minister Anna Reyes met Ivo Brandt in Lisbon on Saturday, the ministry said.',
}
const rail: Article = {
  id: 'rail',
  text: 'OSLO, May 18, 2025 -- Rail workers will strike on Monday, union leader Karin Holm said. "We have waited long enough," Holm said.',
}

const news: Place = { platform: 'slack', workspace: 'T1', channel: 'news', thread: null }

/** What the tests here do not ask about. */
const kept = createStores(await openDatabase({ file: ':memory:' }), createFakeClock())

/** A desk over two articles known by name, and a way to type at it. */
const setUp = (changed: Partial<Outside> = {}) => {
  const log = createFakeLog()
  const posted: Message[] = []
  const desk = createDesk({
    sources: [
      {
        find: async (ref) => [fishing, rail].find(({ id }) => id === ref) ?? null,
        latest: async () => [fishing, rail],
      },
    ],
    read: async (article) => {
      const result = readArticle(article)
      if ('problem' in result) throw new SourceError(result.problem)
      return result.briefed
    },
    keyOf: contentKey,
    links: noLinks,
    following: noFeeds,
    ...kept,
    ...createMemoryStore(),
    ...createFakeKeeping(),
    timetable: createTimetable(),
    mostDigests: { channel: 20, workspace: 500 },
    writeDigest: digestWriterHere(),
    clock: createFakeClock(),
    log,
    ...changed,
  })
  const type = async (line: string, place: Place = news, replyTo: string | null = null) => {
    const reading = readLine(line)
    if ('problem' in reading) throw new Error(reading.problem)
    const reply = createFakeReply(posted)
    await desk.handle({ ...reading.call, place, asker: { id: 'U1', zone: null, manages: null }, replyTo }, reply)
    const message = posted.at(-1)
    if (!message) throw new Error('nothing was answered')
    return {
      message,
      id: `m${posted.length}`,
      notes: reply.notes,
      words: toPlainText(message, { width: 200, color: false, zone: null, buttons: 'typed' }),
    }
  }
  return { desk, type, log, posted }
}

describe('what a line brings', () => {
  test('a name brings a briefing for everyone, and a note that it is being read', async () => {
    const { message, notes } = await setUp().type('fishing')
    expect(message).toMatchObject({ audience: 'everyone', about: contentKey(fishing) })
    expect(notes).toEqual(['Reading …'])
  })

  test('pasted text brings its briefing', async () => {
    const { type } = setUp()
    const { message } = await type(`article ${fishing.text}`)
    expect(message.about).toMatch(/^[\w-]{16}$/)
    expect((await type(`article ${fishing.text}`)).message.about).toBe(message.about)
  })

  test('a question is answered from the latest briefing, which the answer names', async () => {
    const { type } = setUp()
    await type('fishing')
    const { words, message } = await type('who met whom?')
    expect(message.about).toBe(contentKey(fishing))
    expect(words).toContain('who met whom?')
    expect(words).toContain('from “')
    expect(words).toContain('> Foreign Minister Anna Reyes met Ivo Brandt')
  })

  test('a sentence that is no question is an article, however it was given', async () => {
    const { message } = await setUp().type('Foreign Minister Anna Reyes met Ivo Brandt in Lisbon on Saturday, the ministry said.')
    expect(message.blocks[0]).toMatchObject({ type: 'heading' })
  })

  test('nothing brings help', async () => {
    expect((await setUp().type('')).words).toContain('What you can type')
  })
})

describe('which article a question is about', () => {
  test('the one replied to, before the latest', async () => {
    const { type } = setUp()
    const { id } = await type('fishing')
    await type('rail')
    expect((await type('what happened?')).message.about).toBe(contentKey(rail))
    expect((await type('what happened?', news, id)).message.about).toBe(contentKey(fishing))
  })

  test("the thread's, before the channel's latest", async () => {
    const { type } = setUp()
    const { id } = await type('fishing')
    await type('rail')
    expect((await type('what happened?', { ...news, thread: id })).message.about).toBe(contentKey(fishing))
  })

  test("never another channel's", async () => {
    const { type } = setUp()
    await type('fishing')
    const { message, words } = await type('what happened?', { ...news, channel: 'sport' })
    expect(message.audience).toBe('asker')
    expect(words).toContain('There is no article here to ask about.')
  })

  test('what it does not say and another does, is offered there', async () => {
    const { type } = setUp()
    await type('fishing')
    await type('rail')
    const { words, message } = await type('who did Anna Reyes meet?')
    expect(message.about).toBe(contentKey(rail))
    expect(words).toContain('Another article here does speak of it.')
    const buttons = message.blocks.flatMap((block) => (block.type === 'buttons' ? block.buttons : []))
    expect(buttons.map(({ call }) => call.options)).toMatchObject([{ briefing: contentKey(fishing) }])
  })

  test('the one named, by key or by words of its headline', async () => {
    const { type } = setUp()
    await type('fishing')
    await type('rail')
    expect((await type(`ask briefing:${contentKey(fishing)} what happened?`)).message.about).toBe(contentKey(fishing))
    expect((await type('ask briefing:rail what happened?')).message.about).toBe(contentKey(rail))
    expect((await type('ask briefing:gone what happened?')).words).toContain('I do not have that briefing any more.')
  })
})

describe('what goes wrong is told to the asker alone', () => {
  test.each([
    ['article nonesuch', 'I know no article "nonesuch".'],
    ['https://news.example/story', 'I could not find the site news.example.'],
    ['who met whom?', 'There is no article here to ask about.'],
    ['claims', 'There is no article here to ask about.'],
    [
      'article Der Minister sagte am Montag, dass die Gespräche mit der Regierung nicht ohne die Partner weitergehen und auch nicht bald.',
      'This looks like German',
    ],
    [`article <!doctype html><html><body><p>Anna Reyes met Ivo Brandt in Lisbon.</p></body></html>`, 'It is a web page'],
  ])('%s', async (line, words) => {
    const { type, log } = setUp()
    const answer = await type(line)
    expect(answer.words).toContain(words)
    expect(answer.message.audience).toBe('asker')
    expect(log.lines).toEqual([])
  })

  test.each([
    [true, 'The news store is away for the moment. Nothing is lost; please try again in a minute.'],
    [false, 'My news store does not work. Whoever runs me finds the reason in the log.'],
  ])('a store that fails is told as such, and logged (retryable: %s)', async (retryable, words) => {
    const store = createMemoryStore()
    const save = async () => {
      throw new StoreError('/var/lib/dateline.db is full', { retryable })
    }
    const { type, log } = setUp({ briefings: { ...store.briefings, save } })
    expect((await type('fishing')).words).toBe(words)
    expect(log.lines).toMatchObject([{ level: 'error' }])
  })

  test('a mistake of ours is one sentence, with no part of the error in it', async () => {
    const read = async () => {
      throw new TypeError('cannot read properties of undefined')
    }
    const { type, log } = setUp({ read })
    expect((await type('fishing')).words).toBe('Something went wrong on my side, and it is logged. Please try again.')
    expect(log.lines).toMatchObject([{ level: 'error', fields: { command: 'brief' } }])
  })

  test('an answer that cannot be delivered is logged, and rejects nobody', async () => {
    const { desk, log } = setUp()
    const finish = async () => {
      throw new Error('socket closed')
    }
    await desk.handle(
      { command: 'help', options: { about: null }, place: news, asker: { id: 'U1', zone: null, manages: null }, replyTo: null },
      { working: async () => {}, finish },
    )
    expect(log.lines).toMatchObject([{ level: 'error' }])
  })
})

describe('choices while typing', () => {
  test("the channel's briefings by headline, the latest first, those that fit", async () => {
    const { desk, type } = setUp()
    await type('fishing')
    await type('rail')
    const choices = await desk.complete(news, '', 'briefings')
    expect(choices.map(({ value }) => value)).toEqual([contentKey(rail), contentKey(fishing)])
    expect(await desk.complete(news, choices[1]?.name.slice(0, 8).toUpperCase() ?? '', 'briefings')).toHaveLength(1)
    expect(await desk.complete({ ...news, channel: 'sport' }, '', 'briefings')).toEqual([])
  })
})
