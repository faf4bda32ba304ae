import { describe, expect, test } from 'vitest'
import { readLine } from '../../src/command/read-line.ts'
import { SourceError } from '../../src/errors.ts'
import { toPlainText } from '../../src/message/plain-text.ts'
import type { Place } from '../../src/ports/chat.ts'
import { addDeliveries } from '../../src/store/deliveries.ts'
import { createFollowStore } from '../../src/store/follows.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { createSettingChangeStore } from '../../src/store/setting-changes.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { createFakeReply } from '../fakes/reply.ts'
import { createWholeDesk } from '../fakes/whole-desk.ts'

const here: Place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null }
const there: Place = { ...here, workspace: 'T2' }
const article = 'LISBON, May 18, 2025 -- Foreign Minister Anna Reyes met Ivo Brandt in Lisbon on Saturday, the ministry said.'
const feed = 'https://news.example.org/rss'

/** A desk on a real store, and a way to type at it. */
const setUp = async () => {
  const database = await openDatabase({ file: ':memory:' })
  const clock = createFakeClock()
  const follows = createFollowStore(database)
  const desk = createWholeDesk(database, clock)
  let messages = 0
  const type = async (line: string, { place = here, manages = true as boolean | null, who = 'U1' } = {}): Promise<string> => {
    const reading = readLine(line)
    if ('problem' in reading) throw new Error(reading.problem)
    clock.move(1_000)
    const reply = createFakeReply()
    const finish = reply.finish
    await desk.handle(
      { ...reading.call, place, asker: { id: who, zone: null, manages }, replyTo: null },
      {
        ...reply,
        finish: async (message) => {
          await finish(message)
          return { id: `m${(messages += 1)}` }
        },
      },
    )
    const [message] = reply.posted
    if (!message) throw new Error('nothing was answered')
    return toPlainText(message, { width: 160, color: false, zone: null, buttons: 'none' })
  }
  const follow = (place: Place, url = feed) => follows.follow({ place, url, title: 'The News', post: 'digest', addedBy: 'U1' }, clock.now())
  return { database, type, follow, clock }
}

describe('/brief forget', () => {
  test('a briefing is forgotten here, and stays where another channel has it', async () => {
    const { type, database } = await setUp()
    await type(`article ${article}`)
    await type(`article ${article}`, { place: there })
    expect(await type('forget briefing')).toContain('Forgotten: “')
    expect(await type('ask who met whom?')).toContain('There is no article here to ask about.')
    expect(await type('ask who met whom?', { place: there })).toContain('Anna Reyes and Ivo Brandt')
    await type('forget briefing', { place: there })
    expect(await database.all('select key from articles')).toEqual([])
  })

  test('what came by a feed is forgotten, by a part of its address; the feed is followed on', async () => {
    const { type, follow, database, clock } = await setUp()
    await type(`article ${article}`)
    await follow(here)
    await database.run(
      `insert into arrivals (platform, workspace, channel, briefing, feed, arrived_at) select 'slack', 'T1', 'C1', key, $1, $2 from articles`,
      [feed, clock.now()],
    )
    await follow(here, 'https://news.example.org/sport')
    expect(await type('forget feed news.example')).toContain('Which one?')
    expect(await type('forget feed /RSS')).toContain(`one article of ${feed}`)
    expect(await database.all('select key from articles')).toEqual([])
    expect(await type('status')).toContain('The News')
    expect(await type('forget feed https://other.test/')).toContain('has nothing of a feed')
  })

  test('everything of this channel, only when one is sure; the log then says that, and nothing of what was', async () => {
    const { type, follow, database } = await setUp()
    await type(`article ${article}`)
    await follow(here)
    await follow(there)
    expect(await type('forget everything')).toContain('sure:yes')
    expect(await type('forget everything sure:no')).toContain('sure:yes')
    expect(await type('forget everything sure:yes')).toContain('All that I had of this channel is deleted')
    expect(await database.all(`select channel from followers where workspace = 'T1'`)).toEqual([])
    expect(await database.all(`select channel from followers where workspace = 'T2'`)).toHaveLength(1)
    expect(await type('log')).toMatch(/\/brief forget everything/)
    expect(await type('log')).not.toContain(feed)
  })

  test('is for those who manage the channel', async () => {
    const { type, database } = await setUp()
    await type(`article ${article}`)
    for (const line of ['forget briefing', 'forget feed x', 'forget everything sure:yes', 'log'])
      for (const manages of [false, null]) expect(await type(line, { manages })).toContain('for those who manage this channel')
    expect(await database.all('select key from articles')).toHaveLength(1)
  })
})

test('/brief status tells feeds with their problems and what could not be posted, of this channel alone', async () => {
  const { type, follow, database, clock } = await setUp()
  expect(await type('status')).toMatch(/Digests\s+none so far/)
  await follow(here)
  await database.run(`update feeds set failures = 3, last_failure = 'The site answers 503.'`)
  await addDeliveries(database, [{ key: 'k', kind: 'notice', place: here, subject: 'words', dueAt: clock.now() }], clock.now())
  await database.run(`update deliveries set state = 'failed', settled_at = due_at, reason = 'The channel is archived.'`)
  const told = await type('status', { manages: false })
  for (const words of ['The News', 'The site answers 503.', 'The channel is archived.']) expect(told).toContain(words)
  expect(await type('status', { place: there })).not.toContain('The News')
})

test('/brief doctor tells what is missing and how it is put right, then what is in order', async () => {
  const { type } = await setUp()
  const told = await type('doctor', { manages: false })
  expect(told).toMatch(
    /One thing is missing here[\s\S]*scope chat:write\. Add it, then reinstall the app\.[\s\S]*store reached \(SQLite\) · schema: step (\d+) of \1/,
  )
})

test('/brief log tells digests in words', async () => {
  const { type } = await setUp()
  await type('digest add about:"Lavrov" most:5 daily 08:00 London')
  await type('digest pause')
  const told = (await type('log')).replace(/\s+/g, ' ')
  expect(told).toMatch(/after: digest \w+: daily 08:00 Europe\/London; about Lavrov; 5 stories at most; paused/)
})

test('a change of a setting is written down: who, what, when, before and after; one that changes nothing is not', async () => {
  const { database, clock } = await setUp()
  const { audited } = await import('../../src/app/audited.ts')
  const settingChanges = createSettingChangeStore(database)
  const follows = createFollowStore(database)
  const invocation = {
    command: 'forget feed',
    options: { feed: 'x' },
    place: here,
    asker: { id: 'U7', zone: null, manages: true },
    replyTo: null,
  } as const
  // Any command that changes: the difference of the settings is what counts.
  const change = { ...invocation, command: 'log', options: {} } as const
  const say = { audience: 'asker', fallback: '', blocks: [], about: null } as const
  const outside = { settingChanges, clock } as unknown as Parameters<typeof audited>[2]
  const follow = async (post: 'each' | 'digest') => {
    await follows.follow({ place: here, url: feed, title: null, post, addedBy: 'U7' }, clock.now())
    return say
  }
  await audited(change, () => follow('digest'), outside)
  await audited(change, () => follow('digest'), outside)
  clock.move(1_000)
  await audited(change, () => follow('each'), outside)
  await expect(audited(change, () => Promise.reject(new SourceError('no')), outside)).rejects.toThrow('no')
  expect(await settingChanges.latest(here, 9)).toEqual([
    { at: clock.now(), who: 'U7', what: '/brief log', was: `feed ${feed}, for digests`, becomes: `feed ${feed}, each article is posted` },
    { at: clock.now() - 1_000, who: 'U7', what: '/brief log', was: null, becomes: `feed ${feed}, for digests` },
  ])
  expect(await settingChanges.latest(there, 9)).toEqual([])
})
