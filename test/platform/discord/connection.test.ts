import { afterEach, describe, expect, test, vi } from 'vitest'
import { recordingDesk, saying } from '../../contract/stage.ts'
import { type DiscordStage, goodToken, type StageOptions, startStage } from './stage.ts'

let stage: DiscordStage

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 12_000, interval: 10 })

const begin = async (options: StageOptions = {}) => {
  stage = await startStage(options)
  const made = recordingDesk((_, reply) => reply.finish(saying(['It is done.'])))
  await stage.platform.start(made.desk)
  return made
}

const said = () => stage.seen().map(({ words }) => words)

/** How often the client has identified itself, and how often it has resumed. */
const identified = () => stage.server.gateway.heard.filter((op) => op === 2).length
const resumed = () => stage.server.gateway.heard.filter((op) => op === 6).length

afterEach(async () => {
  // Whatever happened: no token of the bot and none of an interaction is in the log.
  for (const line of stage.lines) expect(line).not.toMatch(/not-a-real-token|a-wrong-token|secret/)
  await stage.close()
})

describe('a connection that breaks', () => {
  test('is resumed, and what was asked meanwhile is answered', async () => {
    await begin()
    stage.server.gateway.drop()
    await eventually(() => expect(stage.server.gateway.connected()).toBe(0))
    stage.server.people.type('ask', { question: 'meanwhile?' })
    await eventually(() => expect(said()).toEqual(['It is done.']))
    expect([identified(), resumed()]).toEqual([1, 1])
    expect(stage.lines.join('\n')).toMatch(/warn the connection to Discord is lost; I connect again[\s\S]*info connected to Discord again/)
  })

  test('because Discord asks for it is resumed, too', async () => {
    await begin()
    stage.server.gateway.askToReconnect()
    await eventually(() => expect(resumed()).toBe(1))
    stage.server.people.type('ask', { question: 'after?' })
    await eventually(() => expect(said()).toEqual(['It is done.']))
  })

  test('and whose session is forgotten is made anew', async () => {
    await begin()
    stage.server.gateway.invalidate()
    await eventually(() => expect(identified()).toBe(2))
    await eventually(() => expect(stage.server.gateway.connected()).toBe(1))
    stage.server.people.type('ask', { question: 'after?' })
    await eventually(() => expect(said()).toEqual(['It is done.']))
  }, 20_000)
})

describe('an outage', () => {
  test('does not keep the bot from being stopped, and it does not come back after that', async () => {
    await begin()
    expect(stage.platform.isConnected()).toBe(true)
    stage.server.goAway()
    await eventually(() => expect(stage.platform.isConnected()).toBe(false))
    await eventually(() => expect(stage.lines.join('\n')).toContain('the connection to Discord is lost'))
    await stage.platform.stop()
    stage.server.comeBack()
    await eventually(() => expect(resumed()).toBeGreaterThan(0))
    await eventually(() => expect(stage.server.gateway.connected()).toBe(0))
  })

  test('of everything is outlasted: answers are tried until it is over, then the connection is back', async () => {
    const pauses: number[] = []
    const { asked, failures } = await begin({
      wait: async (ms) => {
        pauses.push(ms)
        if (pauses.length === 6) stage.server.comeBack()
      },
    })
    stage.server.faults.fail(/^PATCH/, { status: 503 }, 1)
    const before = stage.server.faults.next
    vi.spyOn(stage.server.faults, 'next').mockImplementation((call) => {
      const fault = before(call)
      if (call.startsWith('PATCH') && pauses.length === 0) stage.server.goAway()
      return fault
    })
    stage.server.people.type('ask', { question: 'during?' })
    await eventually(() => expect(said()).toEqual(['It is done.']))
    expect(pauses).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000])
    await eventually(() => expect(stage.server.gateway.connected()).toBe(1))
    stage.server.people.type('ask', { question: 'after?' })
    await eventually(() => expect(said()).toHaveLength(2))
    expect(stage.platform.isConnected()).toBe(true)
    expect([asked.length, failures]).toEqual([2, []])
  }, 20_000)

  test('at the start is an error that says so, and a later start works', async () => {
    stage = await startStage()
    const { desk } = recordingDesk((_, reply) => reply.finish(saying(['It is done.'])))
    stage.server.goAway()
    await expect(stage.platform.start(desk)).rejects.toMatchObject({ name: 'PlatformError', reason: 'unavailable' })
    stage.server.comeBack()
    await stage.platform.start(desk)
    stage.server.people.type('ask', { question: 'after?' })
    await eventually(() => expect(said()).toEqual(['It is done.']))
  })

  test('a post needs no connection: any process may make it', async () => {
    stage = await startStage()
    await stage.platform.post(stage.place, { message: saying(['Morning news']), details: [], key: 'slot', again: false })
    expect(stage.seen()).toMatchObject([{ words: 'Morning news' }])
    expect(stage.server.gateway.connected()).toBe(0)
  })
})

describe('a token', () => {
  test('that Discord takes over REST and refuses on the gateway is an error at the start', async () => {
    stage = await startStage()
    stage.server.faults.fail(/^GET \/gateway\/bot/, { slow: Promise.resolve().then(() => setTimeout(() => stage.server.revokeToken(), 0)) })
    await expect(stage.platform.start(recordingDesk(async () => undefined).desk)).rejects.toMatchObject({
      name: 'PlatformError',
      reason: 'unauthorized',
    })
  })

  test('that is revoked while the bot runs is a clear line in the log, and calls say so', async () => {
    await begin()
    stage.server.revokeToken()
    await eventually(() => expect(stage.lines.join('\n')).toContain('error Discord does not take the bot token any more. Take a new one'))
    expect(stage.platform.isConnected()).toBe(false)
    const failure = await stage.platform
      .post(stage.place, { message: saying(['x']), details: [], key: 'slot', again: false })
      .catch((error: unknown) => error)
    expect(failure).toMatchObject({ name: 'PlatformError', reason: 'unauthorized' })
    expect(`${failure} ${JSON.stringify(failure)}`).not.toContain(goodToken)
    // Once refused, it is not shown around any more.
    const calls = stage.server.calls.length
    await expect(
      stage.platform.post(stage.place, { message: saying(['x']), details: [], key: 'slot', again: false }),
    ).rejects.toMatchObject({ reason: 'unauthorized' })
    expect(stage.server.calls).toHaveLength(calls)
  })

  test('of an interaction is in no error that is logged', async () => {
    const { failures } = await begin()
    stage.server.faults.fail(/^PATCH/, { status: 400, body: { message: 'Invalid Form Body', code: 50035 } })
    stage.server.people.type('ask', { question: 'who?' })
    await eventually(() => expect(failures).toHaveLength(1))
    const [failure] = failures
    const inside =
      failure instanceof Error
        ? JSON.stringify({ ...failure, message: failure.message, stack: failure.stack, cause: { ...(failure.cause as Error) } })
        : ''
    expect(inside).toContain('50035')
    expect(inside).not.toContain('secret')
  })
})
