import { beforeEach, describe, expect, test } from 'vitest'
import { readArticle } from '../../src/answer/read-article.ts'
import { createDesk } from '../../src/app/dispatch.ts'
import type { Call } from '../../src/command/catalogue.ts'
import type { Article } from '../../src/document/article.ts'
import type { Message } from '../../src/message/message.ts'
import { toPlainText } from '../../src/message/plain-text.ts'
import type { Desk, Place } from '../../src/ports/chat.ts'
import { createTimetable } from '../../src/schedule/timetable.ts'
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

const articles: readonly Article[] = [
  {
    id: 'wonsan',
    publishedAt: '2025-07-13',
    text: 'Russian Foreign Minister Sergei Lavrov met North Korean leader Kim Jong Un in Wonsan on Saturday, state media reported.',
  },
  {
    id: 'malaysia',
    publishedAt: '2025-07-11',
    text: 'U.S. Secretary of State Marco Rubio met Russian Foreign Minister Sergei Lavrov in Malaysia on Thursday, his office said.',
  },
  {
    id: 'pentagon',
    publishedAt: '2025-07-02',
    text: 'LISBON -- The Pentagon said on Tuesday that 10,000 troops had left the port of Karsova. "They are on their way," the Pentagon said.',
  },
]

/** Somebody who is in the news every day: thirty meetings of one day. */
const daily: readonly Article[] = Array.from({ length: 30 }, (_, i) => ({
  id: `daily${i}`,
  publishedAt: '2025-07-05',
  text: `Karsovan Prime Minister Mira Petkova met Mayor Anna ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.charAt(i % 26)}ald${i < 26 ? 'ane' : 'orn'} in Lisbon on Friday, her office said.`,
}))

const june: Article = {
  id: 'june',
  publishedAt: '2025-06-20',
  text: 'Karsovan Prime Minister Mira Petkova met Velmar President Oskar Lindahl in Oslo on Thursday, her office said.',
}

/** Its 160 other words are all rarer than "government". */
const long: Article = {
  id: 'long',
  publishedAt: '2025-07-06',
  text: `LISBON -- The harbour office said the government was slow. "${Array.from({ length: 40 }, (_, i) => {
    const [a, b] = ['bcdfghklm'.charAt(i % 9), 'aeiou'.charAt(i % 5)]
    return `${a}${b}ston ${b}${a}ork ${a}${b}${b}mel ${b}rst${a}en`
  }).join(' ')}," the harbour office said.`,
}

const known = [...articles, ...daily, june, long]

const channel: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null }

let desk: Desk
let posted: Message[] = []

/** Sunday 13 July 2025, half past ten in the evening in London, Monday in Tokyo. */
const now = Date.parse('2025-07-13T21:30:00Z')

const ask = async (call: Call, { place = channel, zone = 'Europe/London', replyTo = null as string | null } = {}): Promise<string> => {
  const reply = createFakeReply(posted)
  await desk.handle({ ...call, place, asker: { id: 'U1', zone, manages: false }, replyTo }, reply)
  const message = posted.at(-1)
  return message ? toPlainText(message, { width: 400, color: false, zone: null, buttons: 'none' }) : ''
}

const question = (words: string): Call => ({ command: 'brief', options: { text: words } })

beforeEach(async () => {
  const clock = createFakeClock(now)
  posted = []
  desk = createDesk({
    ...createStores(await openDatabase({ file: ':memory:' }), clock),
    timetable: createTimetable(),
    mostDigests: { channel: 20, workspace: 500 },
    writeDigest: digestWriterHere(),
    ...createMemoryStore(),
    ...createFakeKeeping(),
    following: noFeeds,
    links: noLinks,
    sources: [{ find: async (ref) => known.find(({ id }) => id === ref) ?? null, latest: async () => [] }],
    read: async (article) => {
      const result = readArticle(article)
      if ('problem' in result) throw new Error(result.problem)
      return result.briefed
    },
    keyOf: ({ id }) => id,
    clock,
    log: createFakeLog(),
  })
  for (const { id } of articles) await ask({ command: 'article', options: { text: id } })
})

describe('a question with a time', () => {
  test('is answered from all that the channel has had', async () => {
    const answer = await ask(question('who met Lavrov this week?'))
    expect(answer).toContain('from 2 articles of this channel')
    expect(answer).toContain('Kim Jong Un')
    expect(answer).toContain('Marco Rubio')
    expect(answer).toContain('Monday 7 July 2025 to Sunday 13 July 2025')
  })

  test('is of the asker’s own days', async () => {
    expect(await ask(question('who met Lavrov this week?'), { zone: 'Asia/Tokyo' })).toContain('Not in what this channel has had')
    expect(await ask(question('who met Lavrov last week?'), { zone: 'Asia/Tokyo' })).toContain('Kim Jong Un')
    expect(await ask(question('who met Lavrov this week?'), { zone: 'Nowhere/At all' })).toContain('Kim Jong Un')
  })

  test('what was said about something, with article and date', async () => {
    const answer = await ask(question('what did the Pentagon say about troops in July?'))
    expect(answer).toContain('10,000 troops')
    expect(answer).toContain('2 July 2025')
  })

  test('finds a topic that is not among the words the article is looked up by', async () => {
    await ask({ command: 'article', options: { text: long.id } })
    expect(await ask(question('what did the harbour office say about the government in July?'))).toContain('government was slow')
  })

  test('is answered from that time, however much has come since', async () => {
    for (const { id } of [june, ...daily]) await ask({ command: 'article', options: { text: id } })
    expect(await ask(question('who met Petkova in June?'))).toContain('Oskar Lindahl')
    expect(await ask(question('who met Petkova in July?'))).toContain('from the latest 25 articles; there are more')
  })

  test('tells another channel nothing', async () => {
    expect(await ask(question('who met Lavrov this week?'), { place: { ...channel, channel: 'C2' } })).toContain(
      'Not in what this channel has had',
    )
  })

  test('that names none is of the latest article, as ever', async () => {
    expect(await ask(question('who met Lavrov?'))).not.toContain('of this channel')
  })
})
