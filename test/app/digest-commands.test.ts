import { describe, expect, test } from 'vitest'
import { readLine } from '../../src/command/read-line.ts'
import { PlatformError } from '../../src/errors.ts'
import { toPlainText } from '../../src/message/plain-text.ts'
import type { Asker, Invocation } from '../../src/ports/chat.ts'
import { createFollowStore } from '../../src/store/follows.ts'
import { createFakeReply } from '../fakes/reply.ts'
import { createWholeDesk } from '../fakes/whole-desk.ts'
import { createPostingStage, day, hour, news } from './posting-stage.ts'

/** The app and what posts for it, on one store; three digests a channel and four a workspace at most. */
const setUp = async () => {
  const stage = await createPostingStage()
  const desk = createWholeDesk(stage.database, stage.clock)
  const call = async (call: Pick<Invocation, 'command' | 'options'>, asker: Partial<Asker> = {}, place = news) => {
    stage.clock.move(1_000)
    const reply = createFakeReply()
    const invocation = { ...call, place, asker: { id: 'U1', zone: null, manages: true, ...asker }, replyTo: null } as Invocation
    await desk.handle(invocation, reply)
    const [message] = reply.posted
    if (!message) throw new Error('nothing was answered')
    return message
  }
  const type = async (line: string, asker: Partial<Asker> = {}, place = news): Promise<string> => {
    const reading = readLine(line)
    if ('problem' in reading) throw new Error(reading.problem)
    return toPlainText(await call(reading.call, asker, place), { width: 160, color: false, zone: null, buttons: 'none' })
  }
  const idOf = async (at = 0): Promise<string> => (await stage.posting.subscriptions.of(news))[at]?.id ?? ''
  return { ...stage, call, type, idOf }
}

describe('digest add', () => {
  test.each([
    ['daily 08:00 Europe/London', 'Monday 14 July 2025, 08:00 London', 'Tuesday 15 July 2025, 08:00 London'],
    ['weekdays 8am New York', 'Monday 14 July 2025, 08:00 New York', 'Tuesday 15 July 2025, 08:00 New York'],
    ['mondays and thursdays 07:30 Tokyo', 'Thursday 17 July 2025, 07:30 Tokyo', 'Monday 21 July 2025, 07:30 Tokyo'],
    ['every 4 hours London', 'Monday 14 July 2025, 08:00 London', 'Monday 14 July 2025, 12:00 London'],
    ['30 6 1 * * Kolkata', 'Friday 1 August 2025, 06:30 Kolkata', 'Monday 1 September 2025, 06:30 Kolkata'],
  ])('%s: what was understood, the next three times, and a preview', async (words, first, second) => {
    const { type, call, idOf } = await setUp()
    const said = await type(`digest add ${words}`)
    expect(said).toContain('This channel gets a digest')
    expect(said).toContain(first)
    expect(said).toContain(second)
    expect(said.match(/ 2025, \d\d:\d\d /g)).toHaveLength(3)
    const reading = readLine(`digest add ${words}`)
    if ('problem' in reading) throw new Error(reading.problem)
    const again = await call(reading.call)
    const id = await idOf()
    const buttons = again.blocks.flatMap((block) => (block.type === 'buttons' ? block.buttons : []))
    expect(buttons.map(({ label, call: pressed }) => [label, pressed])).toEqual([
      ['Preview', { command: 'digest preview', options: { digest: id } }],
    ])
  })

  test('takes the zone of who asks, else that of the channel’s last digest, else asks for one', async () => {
    const { type } = await setUp()
    expect(await type('digest add daily 08:00')).toContain('but where? Add a city or a time zone: /brief digest add daily 08:00 London')
    expect(await type('digest add daily 08:00', { zone: 'Asia/Seoul' })).toContain('08:00 Seoul')
    expect(await type('digest add daily 09:00')).toContain('09:00 Seoul')
  })

  test('the same twice is one, whoever asks in whatever words', async () => {
    const { type, posting } = await setUp()
    await type('digest add weekdays 8am London')
    expect(await type('digest add weekdays 08:00 Europe/London', { id: 'U2' })).toContain('This channel has that digest already: weekdays')
    await type('digest add about:"Lavrov, North Korea" weekdays 8am London')
    expect(await type('digest add about:"north korea or lavrov" weekdays 8am London')).toContain(
      'This channel has that digest already: weekdays 08:00 London',
    )
    expect(await posting.subscriptions.of(news)).toHaveLength(2)
  })

  test('with no feed there would be nothing to tell, and that is said', async () => {
    const { type, database, clock } = await setUp()
    expect(await type('digest add weekdays 8am London')).toContain('This channel follows no feed yet')
    const feed = { place: news, url: 'https://news.test/rss', title: null, post: 'digest', addedBy: 'U1' } as const
    await createFollowStore(database).follow(feed, clock.now())
    expect(await type('digest add weekdays 9am London')).not.toContain('no feed')
  })

  test('options are told back', async () => {
    const { type } = await setUp()
    const said = await type(
      'digest add about:"Lavrov, North Korea" most:5 length:one-line quiet:22:00-07:00 empty:say feeds:https://news.example.org/rss daily 08:00 London',
    )
    for (const part of ['Lavrov', 'North Korea', '5 stories', 'a line each', '22:00', '07:00', 'https://news.example.org/rss'])
      expect(said).toContain(part)
  })

  test.each(['sometimes', 'daily 25:00 London', 'daily 08:00 Atlantis', '* * * *'])(
    '%s is answered with what is wrong, and nothing is kept',
    async (words) => {
      const { type, posting } = await setUp()
      expect((await type(`digest add ${words}`)).length).toBeGreaterThan(20)
      expect(await posting.subscriptions.of(news)).toEqual([])
    },
  )

  test('a channel and a workspace have as many as they may; what is there already is told even then', async () => {
    const { type } = await setUp()
    for (const at of [7, 8, 9]) await type(`digest add daily 0${at}:00 London`)
    expect(await type('digest add daily 10:00 London')).toContain(
      'This channel has 3 digests, which is as many as a channel may have. Remove one first',
    )
    expect(await type('digest add daily 08:00 London')).toContain('This channel has that digest already')
    expect(await type('digest add daily 08:00 London', {}, { ...news, channel: 'C2' })).toContain('This channel gets a digest')
    expect(await type('digest add daily 08:00 London', {}, { ...news, channel: 'C3' })).toContain(
      'All channels here together have 4 digests',
    )
    expect(await type('digest add daily 08:00 London', {}, { ...news, workspace: 'T2' })).toContain('This channel gets a digest')
  })
})

describe('who may', () => {
  test.each(['digest add daily 09:00 London', 'digest pause', 'digest resume', 'digest remove', 'digest now'])(
    '%s is for those who manage the channel',
    async (line) => {
      const { type, posting } = await setUp()
      await type('digest add daily 08:00 London')
      const before = await posting.subscriptions.of(news)
      expect(await type(line, { manages: false, refusal: 'Ask somebody who manages this channel.' })).toContain(
        'Ask somebody who manages this channel.',
      )
      expect(await posting.subscriptions.of(news)).toEqual(before)
    },
  )

  test('everybody may look', async () => {
    const { type } = await setUp()
    await type('digest add daily 08:00 London')
    const guest = { id: 'U9', manages: false } as const
    expect(await type('digest list', guest)).toContain('daily 08:00 London')
    expect(await type('digest preview', guest)).toContain('Nothing new since the last digest.')
    expect(await type('digest history', guest)).toContain('None was due yet.')
  })

  test('a digest is the channel’s: it goes on without who asked for it, and another may remove it', async () => {
    const { type, posting } = await setUp()
    await type('digest add daily 08:00 London', { id: 'U1' })
    expect(await type('digest remove', { id: 'U2' })).toBe('The digest daily 08:00 London is removed.')
    expect(await posting.subscriptions.of(news)).toEqual([])
  })

  test('nothing is found from another channel or workspace', async () => {
    const { type, idOf } = await setUp()
    await type('digest add daily 08:00 London')
    const id = await idOf()
    for (const place of [
      { ...news, channel: 'C2' },
      { ...news, workspace: 'T2' },
    ])
      for (const line of ['preview', 'pause', 'resume', 'remove', 'now', 'history'])
        expect(await type(`digest ${line} ${id}`, {}, place)).toContain('This channel has no digest yet.')
  })
})

describe('a digest’s life', () => {
  test('list, and which one is meant', async () => {
    const { type, idOf } = await setUp()
    expect(await type('digest list')).toContain('This channel has no digest yet.')
    await type('digest add daily 08:00 London')
    await type('digest add weekdays 17:00 London')
    const [first, second] = [await idOf(0), await idOf(1)]
    const list = await type('digest list')
    for (const part of [first, second, 'daily 08:00 London', 'Next: Monday 14 July 2025, 08:00 London']) expect(list).toContain(part)
    expect(await type('digest pause')).toContain(`Which one? ${first} (daily 08:00 London), ${second} (weekdays 17:00 London)`)
    expect(await type('digest pause zzzzz')).toContain('This channel has no digest "zzzzz".')
    expect(await type(`digest pause ${second.toUpperCase()}`)).toContain('The digest weekdays 17:00 London is paused.')
  })

  test('paused it stays away; resumed it comes at its next time, with all since the last one', async () => {
    const { type, idOf, arrive, clock, minute, chat } = await setUp()
    await type('digest add daily 08:00 London')
    const id = await idOf()
    expect(await type('digest resume')).toContain('is not paused. It comes next on Monday 14 July 2025, 08:00 London.')
    await type('digest pause')
    expect(await type('digest pause')).toContain(`is paused already. To go on: /brief digest resume ${id}`)
    expect(await type('digest list')).toContain('Paused.')
    await arrive('ferry')
    clock.move(2 * hour)
    await minute()
    expect(chat.shown).toEqual([])
    expect(await type('digest now')).toContain(`That digest is paused. First: /brief digest resume ${id}`)
    expect(await type('digest resume')).toContain('It comes next on Tuesday 15 July 2025, 08:00 London, with all since the last one.')
    clock.move(day - hour)
    await minute()
    expect(chat.shown.map(({ post }) => post.message.fallback)).toEqual([expect.stringContaining('ferry')])
  })

  test('preview is for the asker alone and changes nothing; now sends it, once', async () => {
    const { type, arrive, minute, chat, call } = await setUp()
    await type('digest add daily 08:00 London')
    await arrive('ferry')
    const preview = await call({ command: 'digest preview', options: { digest: null } })
    expect(preview.audience).toBe('asker')
    expect(preview.fallback).toContain('ferry')
    expect(await type('digest preview')).toContain('ferry')
    expect(await type('digest now')).toBe('The digest is on its way.')
    expect(await type('digest now')).toBe('It is on its way already.')
    await minute()
    expect(chat.shown.map(({ post }) => post.message.fallback)).toEqual([expect.stringContaining('ferry')])
    expect(await type('digest now')).toMatch(/^Nothing new has come since Monday 14 July 2025, \d\d:\d\d London\.$/)
    // In the same minute.
    await arrive('trial')
    expect(await type('digest now')).toBe('The digest is on its way.')
    await minute()
    expect(chat.shown[1]?.post.message.fallback).toContain('trial')
    expect(await type('digest preview')).toContain('Nothing new since the last digest.')
  })

  test('history tells what became of each: sent, nothing new, late, missed, failed and why', async () => {
    const { type, arrive, minute, clock, chat } = await setUp()
    await type('digest add daily 08:00 London')
    await arrive('ferry')
    clock.move(hour)
    await minute()
    clock.move(day)
    await minute()
    await arrive('trial')
    clock.move(2 * day + 2 * hour)
    await minute()
    await arrive('bread')
    clock.move(22 * hour)
    chat.fail(new PlatformError('Slack refused the message.', { platform: 'slack', reason: 'rejected' }))
    await minute()
    const lines = (await type('digest history')).split('\n').filter((line) => line.includes(' July '))
    expect(lines).toEqual([
      expect.stringMatching(/Friday 18 July 2025, 08:00 London.*failed\. Slack refused the message\./),
      expect.stringMatching(/Thursday 17 July 2025, 08:00 London.*sent, 2 hours late/),
      expect.stringMatching(/Wednesday 16 July 2025, 08:00 London.*missed while I was not running/),
      expect.stringMatching(/Tuesday 15 July 2025, 08:00 London.*nothing new/),
      expect.stringMatching(/Monday 14 July 2025, 08:00 London.*sent/),
    ])
  })
})
