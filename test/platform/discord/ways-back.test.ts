import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Invocation, Reply } from '../../../src/ports/chat.ts'
import { recordingDesk, saying } from '../../contract/stage.ts'
import { type DiscordStage, startStage } from './stage.ts'

let stage: DiscordStage
let failures: unknown[]
let asked: Invocation[]
let answer: (invocation: Invocation, reply: Reply) => Promise<unknown>

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 5 })

const said = (): readonly string[] => stage.seen().map(({ words }) => words)

const minutes = 60_000

const long = saying(Array.from({ length: 120 }, (_, i) => `Claim ${i}: ${'the talks would go on and on, the minister said. '.repeat(6)}`))

beforeEach(async () => {
  answer = (_, reply) => reply.finish(saying(['It is done.']))
  stage = await startStage()
  const made = recordingDesk((invocation, reply) => answer(invocation, reply))
  failures = made.failures
  asked = made.asked
  await stage.platform.start(made.desk)
})

afterEach(() => stage.close())

describe('an answer that takes longer than 15 minutes', () => {
  test('is a post in the channel, for all', async () => {
    answer = async (_, reply) => {
      await reply.working('Reading …')
      stage.pass(16 * minutes)
      await reply.finish(saying(['At last.']))
    }
    stage.server.people.type('article', { text: '000_7ee25d2f685fed20' })
    await eventually(() => expect(stage.server.world.messages.at(-1)).toMatchObject({ via: 'post', channel: stage.place.channel }))
    expect(said()).toContain('At last.')
  })

  test('is a direct message, where it is for the asker alone', async () => {
    answer = async (_, reply) => {
      stage.pass(16 * minutes)
      await reply.finish(saying(['All claims.'], { audience: 'asker' }))
    }
    stage.server.people.type('claims')
    await eventually(() =>
      expect(stage.server.world.messages.at(-1)).toMatchObject({ via: 'post', channel: stage.server.world.direct(stage.asker).id }),
    )
  })

  test('though the clocks disagree: what Discord calls too late is posted', async () => {
    stage.server.faults.fail(/^PATCH \/webhooks/, { status: 401, body: { message: 'Invalid Webhook Token', code: 50027 } })
    stage.server.people.type('ask', { question: 'who?' })
    await eventually(() => expect(stage.server.world.messages.at(-1)).toMatchObject({ via: 'post' }))
    expect(said()).toEqual(['It is done.'])
    expect(stage.server.calls.filter((call) => call.startsWith('PATCH'))).toHaveLength(1)
  })

  test('what was shown before is not shown again', async () => {
    answer = (_, reply) => reply.finish(long)
    stage.server.faults.fail(/^POST \/webhooks/, { status: 401, body: { message: 'Invalid Webhook Token', code: 50027 } }, 99)
    stage.server.people.type('ask', { question: 'who?' })
    await eventually(() => expect(said().join(' ')).toContain('Claim 119:'))
    expect(
      said()
        .join(' ')
        .match(/Claim 0:/g),
    ).toHaveLength(1)
    expect(stage.server.calls.filter((call) => call.startsWith('POST /webhooks'))).toHaveLength(1)
  })
})

describe('where the app is only installed by its user', () => {
  test('commands work, and what exceeds the follow-ups is counted in words', async () => {
    answer = (_, reply) => reply.finish(long)
    const made = stage.server.people.type('ask', { question: 'who?' }, { userInstalled: true })
    await eventually(() => expect(said().at(-1)).toMatch(/^\d+ more messages of this answer are not shown/))
    expect(stage.seen()).toHaveLength(5)
    expect(made.followUps).toBeLessThanOrEqual(5)
    expect(failures).toEqual([])
  })

  test('late answers come directly, for it may not post there', async () => {
    answer = async (_, reply) => {
      stage.pass(16 * minutes)
      await reply.finish(saying(['At last.']))
    }
    stage.server.people.type('ask', { question: 'who?' }, { userInstalled: true })
    await eventually(() => expect(stage.server.world.messages.at(-1)).toMatchObject({ channel: stage.server.world.direct(stage.asker).id }))
  })
})

describe('the first response', () => {
  test('that Discord calls too late is made up for by a post', async () => {
    const slow = new Promise<void>((resolve) =>
      setTimeout(() => {
        stage.pass(4_000)
        resolve()
      }, 20),
    )
    stage.server.faults.fail(/callback$/, { slow })
    stage.server.people.type('ask', { question: 'who?' })
    await eventually(() => expect(said()).toEqual(['It is done.']))
    expect(stage.server.world.messages).toMatchObject([{ via: 'post' }])
  })

  test('that another process has given is left to it', async () => {
    stage.server.faults.fail(/callback$/, { status: 400, body: { message: 'Interaction has already been acknowledged.', code: 40060 } })
    const first = stage.server.people.type('ask', { question: 'first?' })
    await eventually(() => expect(stage.server.calls).toContain(`POST /interactions/${first.id}/${first.token}/callback`))
    stage.server.people.type('ask', { question: 'second?' })
    await eventually(() => expect(said()).toEqual(['It is done.']))
    expect(asked).toMatchObject([{ options: { question: 'second?' } }])
  })

  test.each(['reset before', 'reset after', { status: 502 }] as const)(
    'that was lost (%s) is given again, and the answer comes once',
    async (fault) => {
      stage.server.faults.fail(/callback$/, fault)
      stage.server.people.type('ask', { question: 'who?' })
      await eventually(() => expect(said()).toEqual(['It is done.']))
      expect(stage.server.world.messages).toMatchObject([{ via: 'original' }])
    },
  )
})

describe('when Discord fails', () => {
  test('500 commands, a hundredth of all calls failing in each way: every one is answered once', async () => {
    answer = async (invocation, reply) => {
      const { question } = invocation.options as { readonly question: string }
      await reply.finish(saying([`Answer to ${question}`]))
    }
    let call = 0
    const kinds = ['reset before', 'reset after', { status: 500 }, { status: 503 }, { retryAfter: 0.05 }] as const
    const planned = stage.server.faults.next
    vi.spyOn(stage.server.faults, 'next').mockImplementation((name) => {
      planned(name)
      call += 1
      return kinds[call % 100] ?? null
    })
    for (let i = 0; i < 500; i += 1) stage.server.people.type('ask', { question: `question-${i}-end` })
    const shown = () => stage.server.world.messages.filter(({ body }) => body !== null)
    await vi.waitFor(() => expect(shown()).toHaveLength(500), { timeout: 50_000, interval: 50 })
    expect([...said()].sort()).toEqual(Array.from({ length: 500 }, (_, i) => `Answer to question-${i}-end`).sort())
    expect(failures).toEqual([])
    expect(stage.server.violations).toEqual([])
  }, 60_000)

  test('a post whose answer was lost is not made twice: its nonce tells', async () => {
    stage.server.faults.fail(/^POST \/channels/, 'reset after')
    await stage.platform.post(stage.place, { message: saying(['Morning news']), details: [], key: 'slot', again: false })
    expect(stage.server.calls.filter((one) => one.startsWith('POST /channels'))).toHaveLength(2)
    expect(said()).toEqual(['Morning news'])
  })

  test('a follow-up whose answer was lost is not made again, for it could be there twice', async () => {
    answer = (_, reply) => reply.finish(long)
    stage.server.faults.fail(/^POST \/webhooks/, 'reset after')
    stage.server.people.type('ask', { question: 'who?' })
    await eventually(() => expect(failures).toMatchObject([{ reason: 'unavailable' }]))
    expect(stage.server.calls.filter((one) => one.startsWith('POST /webhooks'))).toHaveLength(1)
  })

  test('limits for all calls, and for one, are waited out as told', async () => {
    stage.server.faults.fail(/^PATCH/, { retryAfter: 0.05, global: true })
    stage.server.faults.fail(/^PATCH/, { retryAfter: 0.05 })
    stage.server.people.type('ask', { question: 'who?' })
    await eventually(() => expect(said()).toEqual(['It is done.']))
    expect(stage.waits()).toEqual([50, 50])
  })

  test("a wait longer than a minute is the caller's, who is told how long", async () => {
    stage.server.faults.fail(/^POST \/channels/, { retryAfter: 300 })
    const failure = await stage.platform
      .post(stage.place, { message: saying(['Morning news']), details: [], key: 'slot', again: false })
      .catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'PlatformError', reason: 'rate-limited' })
    expect((failure as { readonly retryAfterMs: number }).retryAfterMs).toBeGreaterThanOrEqual(300_000)
  })

  test.each([401, 403, 404])('%s is never tried again', async (status) => {
    stage.server.faults.fail(/^POST \/channels/, { status, body: { message: 'no', code: 0 } }, 9)
    await expect(
      stage.platform.post(stage.place, { message: saying(['Morning news']), details: [], key: 'slot', again: false }),
    ).rejects.toMatchObject({ name: 'PlatformError' })
    expect(stage.server.calls.filter((call) => call.startsWith('POST /channels'))).toHaveLength(1)
  })
})
