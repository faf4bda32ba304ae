import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Invocation, Reply } from '../../../src/ports/chat.ts'
import { recordingDesk, saying } from '../../contract/stage.ts'
import { ids } from '../../fakes/slack-server/workspace.ts'
import { type SlackStage, slackStage } from './slack-stage.ts'

const open: SlackStage[] = []

afterEach(async () => {
  for (const stage of open.splice(0)) await stage.close()
})

const begin = async (answer: (invocation: Invocation, reply: Reply) => Promise<unknown>, postsPerSecond?: number) => {
  const stage = await slackStage(postsPerSecond === undefined ? {} : { postsPerSecond })
  open.push(stage)
  const { desk, asked, failures } = recordingDesk(answer)
  await stage.platform.start(desk)
  return { stage, server: stage.server, people: stage.server.people, asked, failures }
}

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 5 })

const inNews = (reply: Reply) => reply.finish(saying(['For all.']))
const alone = (reply: Reply) => reply.finish(saying(['For one.'], { audience: 'asker' }))

describe('an answer for all', () => {
  test('is a message of our own, quiet, with a fallback, edited into the announcement', async () => {
    const { stage, server, people } = await begin(async (_, reply) => {
      await reply.working('Reading …')
      await inNews(reply)
    })
    await people.slash('article 000_7ee25d2f685fed20')
    await eventually(() => expect(stage.seen()).toMatchObject([{ words: 'For all.' }]))
    const posts = server.calls.filter(({ method }) => /^chat\./.test(method))
    expect(posts.map(({ method }) => method)).toEqual(['chat.postMessage', 'chat.update'])
    expect(posts[0]?.args).toMatchObject({
      unfurl_links: 'false',
      unfurl_media: 'false',
      parse: 'none',
      link_names: 'false',
      text: 'Reading …',
    })
    expect(posts[1]?.args).toMatchObject({ parse: 'none', text: 'For all.' })
  })

  test('to a mention stands in its thread', async () => {
    const { server, people } = await begin((_, reply) => inNews(reply))
    await people.mention('who met whom?')
    await eventually(() => expect(server.workspace.messages).toHaveLength(2))
    const [question, answer] = server.workspace.messages
    expect(answer?.thread).toBe(question?.ts)
  })

  test('is posted anew where somebody deleted the announcement', async () => {
    const { stage, server, people } = await begin(async (_, reply) => {
      await reply.working('Reading …')
      for (const message of server.workspace.messages) message.deleted = true
      await inNews(reply)
    })
    await people.slash('ask who?')
    await eventually(() => expect(stage.seen()).toMatchObject([{ words: 'For all.', to: 'everyone' }]))
  })

  test('goes by the response_url where the bot is no member, and the asker is told once how to let it in', async () => {
    const { stage, people } = await begin((_, reply) => inNews(reply))
    await people.slash('ask who?', ids.closed)
    await eventually(() => expect(stage.seen()).toHaveLength(2))
    await people.slash('ask who?', ids.closed)
    await eventually(() => expect(stage.seen()).toHaveLength(3))
    expect(stage.seen()).toMatchObject([
      { words: 'For all.', to: 'everyone' },
      { words: expect.stringContaining('/invite @Dateline'), to: 'asker' },
      { words: 'For all.', to: 'everyone' },
    ])
  })

  test('after half an hour no response_url is left there: it goes to the asker’s direct messages', async () => {
    const { stage, server, people } = await begin(async (_, reply) => {
      stage.clock.move(31 * 60_000)
      await inNews(reply)
    })
    await people.slash('ask who?', ids.closed)
    await eventually(() => expect(server.workspace.messages.filter(({ channel }) => channel === ids.direct)).toHaveLength(2))
    expect(server.calls.filter(({ method }) => method === 'response_url')).toEqual([])
  })

  test('a missing scope is named to the asker, with the way to grant it', async () => {
    const { stage, server, people } = await begin((_, reply) => inNews(reply))
    server.workspace.scopes.delete('chat:write')
    await people.slash('ask who?')
    await eventually(() => expect(stage.seen()).toHaveLength(2))
    expect(stage.seen()).toMatchObject([
      { words: 'For all.', to: 'everyone' },
      { words: expect.stringMatching(/scope chat:write is missing.*OAuth & Permissions/), to: 'asker' },
    ])
    expect(server.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1)
  })

  test('waits exactly as told', async () => {
    const { stage, server, people } = await begin((_, reply) => inNews(reply))
    server.faults.plan(/^chat\.postMessage$/, { kind: 'rate-limited', retryAfter: 7 }, 2)
    await people.slash('ask who?')
    await eventually(() => expect(stage.seen()).toHaveLength(1))
    expect(stage.waits()).toEqual([7_000, 7_000])
  })

  test('thirty at once in a channel that takes one a second all come, once', async () => {
    const { stage, people, failures } = await begin(
      (invocation, reply) => reply.finish(saying([`Answer ${JSON.stringify(invocation.options)}`])),
      5,
    )
    await Promise.all(Array.from({ length: 30 }, (_, i) => people.slash(`ask question ${i}`)))
    await eventually(() => expect(new Set(stage.seen().map(({ words }) => words)).size).toBe(30))
    expect(stage.seen()).toHaveLength(30)
    expect(failures).toEqual([])
  })

  test('that may have been posted is not posted again: the asker is told', async () => {
    const { stage, server, people, failures } = await begin((_, reply) => inNews(reply))
    server.faults.plan(/^chat\.postMessage$/, { kind: 'done-then-reset' })
    await people.slash('ask who?')
    await eventually(() => expect(failures).toMatchObject([{ reason: 'unavailable' }]))
    expect(stage.seen().filter(({ words }) => words === 'For all.')).toHaveLength(1)
    expect(stage.seen().filter(({ to }) => to === 'asker')).toHaveLength(1)
  })

  test('an edit whose answer was lost is made again', async () => {
    const { stage, server, people, failures } = await begin(async (_, reply) => {
      await reply.working('Reading …')
      await inNews(reply)
    })
    server.faults.plan(/^chat\.update$/, { kind: 'done-then-reset' }, 2)
    await people.slash('ask who?')
    await eventually(() => expect(stage.seen()).toMatchObject([{ words: 'For all.' }]))
    await eventually(() => expect(server.calls.filter(({ method }) => method === 'chat.update')).toHaveLength(3))
    expect(failures).toEqual([])
  })

  test('what Slack refuses is never asked again', async () => {
    const { stage, server, people, failures } = await begin((_, reply) => inNews(reply))
    server.faults.plan(/^chat\.postMessage$/, { kind: 'error', error: 'invalid_blocks' })
    await people.slash('ask who?')
    await eventually(() => expect(failures).toMatchObject([{ reason: 'rejected' }]))
    expect(stage.seen()).toMatchObject([{ to: 'asker', words: expect.stringContaining('invalid_blocks') }])
    expect(stage.waits()).toEqual([])
  })
})

describe('an answer to the asker alone', () => {
  test('goes by the response_url', async () => {
    const { stage, server, people } = await begin((_, reply) => alone(reply))
    await people.slash('claims')
    await eventually(() => expect(stage.seen()).toMatchObject([{ words: 'For one.', to: 'asker' }]))
    expect(server.calls.map(({ method }) => method)).not.toContain('chat.postEphemeral')
  })

  test('after half an hour it is an ephemeral message', async () => {
    const { stage, server, people } = await begin(async (_, reply) => {
      stage.clock.move(31 * 60_000)
      await alone(reply)
    })
    await people.slash('claims')
    await eventually(() => expect(stage.seen()).toMatchObject([{ words: 'For one.', to: 'asker' }]))
    expect(server.calls.map(({ method }) => method)).not.toContain('response_url')
  })

  test('what five uses of the response_url do not hold goes on as ephemeral messages', async () => {
    const paragraphs = Array.from({ length: 7 }, (_, i) => `Part ${i + 1}. ${'The minister said so. '.repeat(500)}`)
    const { stage, server, people, failures } = await begin((_, reply) => reply.finish(saying(paragraphs, { audience: 'asker' })))
    await people.slash('claims')
    await eventually(() => expect(stage.seen().at(-1)?.words).toContain('Part 7.'))
    const ways = server.calls.map(({ method }) => method).filter((method) => method === 'response_url' || method === 'chat.postEphemeral')
    expect(ways.slice(0, 6)).toEqual([...Array(5).fill('response_url'), 'chat.postEphemeral'])
    expect(failures).toEqual([])
  })

  test('to a mention it is an ephemeral message in the thread', async () => {
    const { stage, server, people } = await begin((_, reply) => alone(reply))
    await people.mention('claims')
    await eventually(() => expect(stage.seen()).toMatchObject([{ to: 'asker' }]))
    const [question, answer] = server.workspace.messages
    expect(answer?.thread).toBe(question?.ts)
  })

  test('in a direct conversation it is a plain message', async () => {
    const { stage, people } = await begin((_, reply) => alone(reply))
    await people.direct('claims')
    await eventually(() => expect(stage.seen()).toMatchObject([{ words: 'For one.', to: 'everyone' }]))
  })

  test('the next page of a list that only the asker sees takes its place', async () => {
    const next = { command: 'claims', options: { briefing: 'kursk', page: 2 } } as const
    const { stage, people } = await begin(({ options }, reply) => {
      const page = 'page' in options ? (options.page ?? 1) : 1
      return reply.finish(saying([`Page ${page}.`], { audience: 'asker', calls: [next] }))
    })
    await people.slash('claims')
    await eventually(() => expect(stage.seen()).toHaveLength(1))
    await people.press('Open claims')
    await eventually(() => expect(stage.seen()).toMatchObject([{ words: expect.stringContaining('Page 2.'), to: 'asker' }]))
  })
})
