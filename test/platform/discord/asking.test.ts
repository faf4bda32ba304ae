import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Choice, Desk, Invocation, Reply } from '../../../src/ports/chat.ts'
import { saying } from '../../contract/stage.ts'
import { intentOf, privileged } from '../../fakes/discord-server/gateway.ts'
import { type DiscordStage, startStage } from './stage.ts'

let stage: DiscordStage
let asked: Invocation[]
let answer: (invocation: Invocation, reply: Reply) => Promise<unknown>
let choices: readonly Choice[]
let typedSoFar: string[]

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 5 })

const said = (): readonly string[] => stage.seen().map(({ words }) => words)

beforeEach(async () => {
  asked = []
  choices = []
  typedSoFar = []
  answer = (_, reply) => reply.finish(saying(['It is done.']))
  stage = await startStage()
  const desk: Desk = {
    handle: async (invocation, reply) => {
      asked.push(invocation)
      await answer(invocation, reply)
    },
    complete: async (_, typed) => {
      typedSoFar.push(typed)
      return choices
    },
  }
  await stage.platform.start(desk)
})

afterEach(() => stage.close())

describe('the slash command', () => {
  test('has typed options', async () => {
    stage.server.people.type('claims', { briefing: 'kursk', page: 2 })
    await eventually(() => expect(asked).toMatchObject([{ command: 'claims', options: { briefing: 'kursk', page: 2 } }]))
  })

  test('is acknowledged before any work, privately only where the command is for the asker alone', async () => {
    let begun = false
    answer = async (_, reply) => {
      begun = stage.server.interactions.all.every(({ state }) => state === 'thinking')
      await reply.finish(saying(['Done.']))
    }
    const open = stage.server.people.type('ask', { question: 'who met whom?' })
    const alone = stage.server.people.type('claims')
    await eventually(() => expect(said()).toEqual(['Done.', 'Done.']))
    expect(begun).toBe(true)
    expect(open.response).toEqual({ type: 5, data: {} })
    expect(alone.response).toEqual({ type: 5, data: { flags: 64 } })
    expect(stage.server.violations).toEqual([])
  })

  test('"Reading …" is seen at once, and becomes the answer', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    answer = async (_, reply) => {
      await reply.working('Reading …')
      await held
      await reply.finish(saying(['A briefing.']))
    }
    stage.server.people.type('article', { text: '000_7ee25d2f685fed20' })
    await eventually(() => expect(said()).toEqual(['Reading …']))
    const [note] = stage.server.world.messages
    release()
    await eventually(() => expect(said()).toEqual(['A briefing.']))
    expect(stage.server.world.messages).toEqual([note])
  })

  test('that is stale or wrong is answered with a sentence to the asker alone, and asks nobody', async () => {
    stage.server.people.type('horoscope')
    stage.server.people.type('claims', { page: 4_000 })
    await eventually(() =>
      expect(said()).toEqual([
        'I do not know that command any more. Please type /brief help.',
        expect.stringContaining('whole number from 1 to 999'),
      ]),
    )
    expect(stage.seen().map(({ to }) => to)).toEqual(['asker', 'asker'])
    expect(asked).toEqual([])
  })

  test('works in direct messages, which belong to no server', async () => {
    const channel = stage.server.world.direct(stage.asker)
    stage.server.people.type('ask', { question: 'who?' }, { channel })
    await eventually(() => expect(asked).toMatchObject([{ place: { workspace: null, channel: channel.id } }]))
  })

  test('in a thread is of the thread, which is a channel of its own', async () => {
    const channel = stage.server.world.addChannel({ type: 11, name: 'talks' })
    stage.server.people.type('ask', { question: 'who?' }, { channel })
    await eventually(() => expect(asked).toMatchObject([{ place: { channel: channel.id, thread: null } }]))
  })
})

describe('while a briefing is being named', () => {
  test('the latest are offered, as many and as long as Discord takes', async () => {
    choices = [
      ...Array.from({ length: 30 }, (_, i) => ({ name: `${i} ${'long headline '.repeat(10)}`, value: `key${i}` })),
      { name: 'x', value: 'y'.repeat(101) },
    ]
    const made = stage.server.people.typing('claims', { briefing: 'nor' }, 'briefing')
    await eventually(() => expect(made.response?.type).toBe(8))
    const offered = (made.response ?? { data: { choices: [] } }).data as { readonly choices: readonly Choice[] }
    expect(offered.choices).toHaveLength(25)
    expect(offered.choices.every(({ name }) => name.length <= 100)).toBe(true)
    expect(typedSoFar).toEqual(['nor'])
  })

  test('what has no choices, or is not known any more, is not asked for', async () => {
    for (const [command, option] of [
      ['ask', 'question'],
      ['ask', 'mood'],
      ['horoscope', 'sign'],
    ] as const)
      stage.server.people.typing(command, { [option]: 'x' }, option)
    const made = stage.server.people.typing('claims', { briefing: 'last' }, 'briefing')
    await eventually(() => expect(made.response?.type).toBe(8))
    expect(typedSoFar).toEqual(['last'])
  })
})

describe('"Brief this" on a message', () => {
  test.each([
    [
      'its text',
      { content: 'Kim Jong Un met Sergei Lavrov in Wonsan on Saturday.' },
      'Kim Jong Un met Sergei Lavrov in Wonsan on Saturday.',
    ],
    ['its link', { content: '<https://news.example/kim>' }, 'https://news.example/kim'],
    ['the link that it shows', { content: '', embeds: [{ url: 'https://news.example/kim', title: 'Kim' }] }, 'https://news.example/kim'],
    [
      'the words that it shows',
      { content: '', embeds: [{ title: 'Kim met Lavrov', description: 'In Wonsan.' }] },
      'Kim met Lavrov\n\nIn Wonsan.',
    ],
  ])('briefs %s', async (_, message, text) => {
    stage.server.people.menu('Brief this', message)
    await eventually(() => expect(asked).toMatchObject([{ command: 'article', options: { text } }]))
  })

  test('says so where there is nothing to read', async () => {
    stage.server.people.menu('Brief this', { content: '' })
    await eventually(() => expect(said()).toEqual(['That message has no text and no link that I could read.']))
  })
})

describe('the form', () => {
  test('opens where an article is asked for and none is given, and what is pasted is briefed', async () => {
    const made = stage.server.people.type('article')
    await eventually(() => expect(made.response?.type).toBe(9))
    expect(made.response?.data).toMatchObject({
      title: 'Brief an article',
      custom_id: 'form|article',
      components: [{ type: 18, label: 'Article', component: { custom_id: 'text', required: true } }, {}, {}],
    })
    expect(asked).toEqual([])
    stage.server.people.submit('form|article', {
      text: 'WONSAN, North Korea (AP) — Kim met Lavrov.',
      'text.2': 'They spoke of arms.',
      'text.3': '',
    })
    await eventually(() =>
      expect(asked).toMatchObject([
        { command: 'article', options: { text: 'WONSAN, North Korea (AP) — Kim met Lavrov.\nThey spoke of arms.' } },
      ]),
    )
  })

  test('of an older version is answered, too', async () => {
    stage.server.people.submit('form|digest', { name: 'x' })
    await eventually(() => expect(said()).toEqual(['This form is from an older version of me. Please ask again.']))
  })
})

describe('buttons', () => {
  test('on a message for all open something for the asker; on that, pages are turned in place', async () => {
    answer = ({ command, options }, reply) =>
      command === 'ask'
        ? reply.finish(saying(['A briefing.'], { calls: [{ command: 'claims', options: { briefing: 'k', page: null } }] }))
        : reply.finish(
            saying([`Claims, page ${'page' in options ? options.page : ''}`], {
              audience: 'asker',
              calls: [{ command: 'evidence', options: { briefing: 'k', page: 2 } }],
            }),
          )
    stage.server.people.type('ask', { question: 'who?' })
    await eventually(() => expect(said()).toEqual(['A briefing.']))
    stage.server.people.press('Open claims')
    await eventually(() => expect(said()).toEqual(['A briefing.', 'Claims, page null']))
    const turn = stage.server.people.press('Open evidence')
    await eventually(() => expect(said()).toEqual(['A briefing.', 'Claims, page 2']))
    expect(turn.response?.type).toBe(6)
    expect(stage.seen().map(({ to }) => to)).toEqual(['everyone', 'asker'])
  })
})

describe('what is written to the bot', () => {
  test('without a privileged intent: servers, their messages and direct messages', () => {
    expect(stage.server.gateway.intents()).toBe(intentOf.guilds | intentOf.guildMessages | intentOf.directMessages)
    expect(stage.server.gateway.intents() & privileged).toBe(0)
  })

  test('what people say among themselves is not for the bot', async () => {
    stage.server.people.write('who met whom?')
    stage.server.people.write(`<@${stage.server.world.bot.id}> who met whom?`)
    await eventually(() => expect(asked).toHaveLength(1))
  })

  test('a mention is answered by a reply under it', async () => {
    const question = stage.server.people.write(`<@${stage.server.world.bot.id}> who met whom?`)
    await eventually(() => expect(stage.server.world.messages.at(-1)).toMatchObject({ via: 'post', replyTo: question.id }))
    expect(asked[0]).toMatchObject({ command: 'brief', options: { text: 'who met whom?' }, replyTo: null })
  })

  test('a reply to a post of the bot asks about it, with no mention typed', async () => {
    const { id } = await stage.platform.post(stage.place, { message: saying(['Morning news']), details: [], key: 'slot', again: false })
    stage.server.people.write('who met whom?', { replyTo: id })
    await eventually(() => expect(asked).toMatchObject([{ options: { text: 'who met whom?' }, replyTo: id }]))
  })

  test('a reply to the answer of a command comes without its words: the asker is told what to do', async () => {
    stage.server.people.type('ask', { question: 'who?' })
    await eventually(() => expect(said()).toHaveLength(1))
    stage.server.people.write('and where?', { replyTo: stage.seen()[0]?.id ?? null })
    await eventually(() => expect(said()[1]).toMatch(/^Discord does not tell me what you wrote/))
    expect(asked).toHaveLength(1)
  })

  test('a direct message needs no mention', async () => {
    const channel = stage.server.world.direct(stage.asker)
    stage.server.people.write('help', { channel })
    await eventually(() => expect(asked).toMatchObject([{ command: 'help', place: { workspace: null, channel: channel.id } }]))
  })

  test('a note of running work becomes the answer', async () => {
    answer = async (_, reply) => {
      await reply.working('Reading …')
      await reply.finish(saying(['A briefing.']))
    }
    stage.server.people.write(`<@${stage.server.world.bot.id}> article 000_7ee25d2f685fed20`)
    await eventually(() => expect(said()).toEqual(['A briefing.']))
    expect(stage.server.world.messages.filter(({ via }) => via === 'post')).toMatchObject([{ edits: 1 }])
  })

  test('or follows anew, where somebody has deleted the note', async () => {
    answer = async (_, reply) => {
      await reply.working('Reading …')
      stage.server.world.messages.pop()
      await reply.finish(saying(['A briefing.']))
    }
    stage.server.people.write(`<@${stage.server.world.bot.id}> article 000_7ee25d2f685fed20`)
    await eventually(() => expect(said()).toEqual(['A briefing.']))
  })
})

describe('what comes while the bot is being stopped', () => {
  test('is told to try again, and nothing is lost that runs', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    answer = async (_, reply) => {
      await held
      await reply.finish(saying(['The last word.']))
    }
    stage.server.people.type('ask', { question: 'first?' })
    await eventually(() => expect(asked).toHaveLength(1))
    const stopped = stage.platform.stop()
    stage.server.people.type('ask', { question: 'second?' })
    await eventually(() => expect(said()).toEqual(['I am being restarted. Please try again in a minute.']))
    release()
    await stopped
    expect(said()).toContain('The last word.')
    expect(asked).toHaveLength(1)
  })
})
