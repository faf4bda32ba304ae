import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Invocation } from '../../../src/ports/chat.ts'
import { recordingDesk, saying } from '../../contract/stage.ts'
import { ids } from '../../fakes/slack-server/workspace.ts'
import { type SlackStage, slackStage } from './slack-stage.ts'

const open: SlackStage[] = []

afterEach(async () => {
  for (const stage of open.splice(0)) await stage.close()
})

const begin = async (via: 'socket' | 'http' = 'socket') => {
  const stage = await slackStage({ via })
  open.push(stage)
  const { desk, asked } = recordingDesk((_, reply) => reply.finish(saying(['Answered.'])))
  await stage.platform.start(desk)
  return { stage, asked, people: stage.server.people }
}

const times = (asked: readonly Invocation[], count: number) =>
  vi.waitFor(() => expect(asked).toHaveLength(count), { timeout: 5_000, interval: 5 })

/** What somebody pasted into a form. */
const pasted = (...lines: readonly string[]) => ({
  rich_text_value: {
    type: 'rich_text',
    elements: lines.map((text) => ({ type: 'rich_text_section', elements: [{ type: 'text', text: `${text}\n` }] })),
  },
})

describe.each(['socket', 'http'] as const)('what is heard over %s', (via) => {
  test('bare /brief opens a form; what is pasted there is briefed where /brief was typed', async () => {
    const { stage, asked, people } = await begin(via)
    await people.slash('')
    await vi.waitFor(() => expect(stage.server.views).toHaveLength(1))
    expect(asked).toEqual([])
    await people.submit({ text: pasted('LONDON (AP) — Kim met Lavrov.', 'He said so on Saturday.') })
    await times(asked, 1)
    expect(asked[0]).toMatchObject({
      command: 'brief',
      place: { channel: ids.news, thread: null, workspace: ids.team },
      asker: { id: ids.asker },
    })
    expect(asked[0]?.options).toEqual({ text: 'LONDON (AP) — Kim met Lavrov.\n\nHe said so on Saturday.' })
    await vi.waitFor(() => expect(stage.seen().map(({ words }) => words)).toEqual(['Answered.']))
  })

  test('a mistake in the form is told beside the input, and the form stays open', async () => {
    const { stage, asked, people } = await begin(via)
    await people.slash('')
    await vi.waitFor(() => expect(stage.server.views).toHaveLength(1))
    const { payload } = await people.submit({ text: pasted('x'.repeat(100_001)) })
    expect(payload).toMatchObject({ response_action: 'errors', errors: { text: expect.stringContaining('too long') } })
    expect(asked).toEqual([])
  })

  test('"Brief this" takes the link of a message, or its text, and answers in its thread', async () => {
    const { asked, people } = await begin(via)
    const withLink = people.say(ids.news, 'Have you seen &lt;this&gt;? <https://apnews.com/a?b=1&amp;c=2|apnews.com/a>', null)
    await people.shortcut('article', withLink)
    await times(asked, 1)
    expect(asked[0]).toMatchObject({
      command: 'article',
      options: { text: 'https://apnews.com/a?b=1&c=2' },
      place: { thread: withLink.ts },
    })
    const article = people.say(
      ids.news,
      `Tom &amp; <@U1|Ana> said: ${'the talks would go on. '.repeat(40)}<https://apnews.com/|AP>`,
      withLink.ts,
    )
    await people.shortcut('article', article)
    await times(asked, 2)
    expect(asked[1]?.options).toMatchObject({ text: expect.stringMatching(/^Tom & @Ana said: the talks .* AP$/) })
    expect(asked[1]?.place.thread).toBe(withLink.ts)
  })
})

describe('what is heard', () => {
  test('words of a command are as they were typed', async () => {
    const { asked, people } = await begin()
    await people.slash('ask what did Lavrov say about &lt;Ukraine&gt; &amp; <https://apnews.com/x>?')
    await times(asked, 1)
    expect(asked[0]?.options).toMatchObject({ question: 'what did Lavrov say about <Ukraine> & https://apnews.com/x?' })
  })

  test('a mistake in a line is told to the asker alone', async () => {
    const { stage, asked, people } = await begin()
    await people.slash('claims page:0')
    await vi.waitFor(() => expect(stage.seen()).toMatchObject([{ to: 'asker', words: expect.stringContaining('whole number from 1') }]))
    expect(asked).toEqual([])
  })

  test('a form that opens too late is told', async () => {
    const { stage, people } = await begin()
    stage.server.faults.plan(/^views\.open$/, { kind: 'error', error: 'expired_trigger_id' })
    await people.slash('')
    await vi.waitFor(() => expect(stage.seen()).toMatchObject([{ to: 'asker', words: expect.stringContaining('did not open') }]))
  })

  test('a message without words cannot be briefed, and says so', async () => {
    const { stage, people } = await begin()
    await people.shortcut('article', people.say(ids.news, '', null))
    await vi.waitFor(() => expect(stage.seen()).toMatchObject([{ to: 'asker', words: expect.stringContaining('no link and no text') }]))
  })

  test('a direct message is read as a line; in its thread, it is about what the thread begins with', async () => {
    const { stage, asked, people } = await begin()
    await people.direct('who met whom?')
    await times(asked, 1)
    expect(asked[0]).toMatchObject({ options: { text: 'who met whom?' }, place: { channel: ids.direct, thread: null }, replyTo: null })
    await vi.waitFor(() => expect(stage.seen()).toHaveLength(1))
    const answer = stage.seen()[0]?.id ?? ''
    await people.direct('where?', answer)
    await times(asked, 2)
    expect(asked[1]).toMatchObject({ place: { thread: answer }, replyTo: answer })
  })

  test('eleven events for one message are one question', async () => {
    const { asked, people } = await begin()
    const message = people.say(ids.news, `<@${ids.self}> who met whom?`, null)
    const one = { type: 'app_mention', user: ids.asker, text: message.text, ts: message.ts, event_ts: message.ts, channel: ids.news }
    for (let i = 0; i < 11; i += 1) await people.event(one)
    await people.mention('help')
    await times(asked, 2)
    expect(asked.map(({ command }) => command)).toEqual(['brief', 'help'])
  })

  test('bots, edits and our own words are not answered', async () => {
    const { asked, people } = await begin()
    const base = { type: 'message', channel: ids.direct, channel_type: 'im', text: 'hello', ts: '1.1', event_ts: '1.1' }
    await people.event({ ...base, user: 'U0OTHER', bot_id: 'B0OTHER' })
    await people.event({ ...base, subtype: 'message_changed', message: { ...base, user: ids.asker } })
    await people.event({ ...base, user: ids.self, bot_id: ids.bot })
    await people.direct('help')
    await times(asked, 1)
  })

  test('everything is acknowledged before any of the work is done', async () => {
    const stage = await slackStage()
    open.push(stage)
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const { desk, asked } = recordingDesk(async () => held)
    await stage.platform.start(desk)
    await stage.server.people.slash('ask who?')
    await stage.server.people.mention('who?')
    await stage.server.people.shortcut('article', stage.server.people.say(ids.news, 'Some text', null))
    expect(asked).toHaveLength(3)
    release()
  })

  test('a button of a message from before a restart still works', async () => {
    const stage = await slackStage()
    open.push(stage)
    const call = { command: 'evidence', options: { briefing: 'kursk', page: 3 } } as const
    await stage.platform.start(recordingDesk(async () => undefined).desk)
    const { id } = await stage.platform.post(stage.place, {
      message: saying(['Yesterday'], { calls: [call] }),
      details: [],
      key: 'slot',
      again: false,
    })
    await stage.platform.stop()
    const { desk, asked } = recordingDesk(async () => undefined)
    await stage.platform.start(desk)
    await stage.press('Open evidence')
    await times(asked, 1)
    expect(asked[0]).toMatchObject({ ...call, replyTo: id })
  })
})
