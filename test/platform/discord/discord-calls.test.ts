import { REST } from 'discord.js'
import nock from 'nock'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { PlatformError } from '../../../src/errors.ts'
import { createCalls } from '../../../src/platform/discord/discord-calls.ts'
import { toDiscord } from '../../../src/platform/discord/encoder.ts'
import { saying } from '../../contract/stage.ts'

const interaction = { id: '1390000000000000001', application: '1390000000000000002', token: 'aW50ZXJhY3Rpb24secret' }
const channel = '1390000000000000003'
const [body] = toDiscord(saying(['Kim met Lavrov.']))

let pauses: number[]
let rest: REST

const made = () => createCalls({ rest, answers: rest, looking: (_, call) => call(), wait: async (ms) => void pauses.push(ms) })

const post = () => made().post(channel, body as NonNullable<typeof body>, 'nonce')

const failureOf = (work: Promise<unknown>): Promise<PlatformError> =>
  work.then(
    () => Promise.reject(new Error('nothing failed')),
    (error: unknown) => (error instanceof PlatformError ? error : Promise.reject(error)),
  )

const server = () => nock('https://discord.test/api/v10')

beforeEach(() => {
  pauses = []
  // nock sees Node's own fetch, not the transport that discord.js brings along.
  rest = new REST({
    api: 'https://discord.test/api',
    retries: 0,
    makeRequest: fetch as never,
    rejectOnRateLimit: ({ retryAfter }) => retryAfter > 60_000,
  }).setToken('bot-token')
})

afterEach(() => {
  rest.clearHashSweeper()
  rest.clearHandlerSweeper()
  expect(nock.pendingMocks()).toEqual([])
  nock.cleanAll()
})

describe('an answer of Discord as our own error', () => {
  test.each([
    [400, 50035, 'rejected'],
    [401, 0, 'unauthorized'],
    [403, 50013, 'unknown-channel'],
    [403, 50001, 'unknown-channel'],
    [404, 10003, 'unknown-channel'],
    [404, 10004, 'unknown-channel'],
    [404, 10008, 'rejected'],
  ] as const)('%s with code %s is "%s", after one call', async (status, code, reason) => {
    server().post(`/channels/${channel}/messages`).reply(status, { code, message: 'no' })
    const failure = await failureOf(post())
    expect(failure).toMatchObject({ platform: 'discord', reason, retryAfterMs: null, cause: { code, status } })
    expect(pauses).toEqual([])
  })

  test('a long wait tells how long', async () => {
    server()
      .post(`/channels/${channel}/messages`)
      .reply(429, { message: 'slow down', retry_after: 90, global: false }, { 'Retry-After': '90' })
    expect(await failureOf(post())).toMatchObject({ reason: 'rate-limited', retryAfterMs: 90_050 })
  })

  test('5xx and a lost connection are tried again for a minute, then "unavailable"', async () => {
    server().post(`/channels/${channel}/messages`).times(5).reply(502, 'bad gateway')
    server()
      .post(`/channels/${channel}/messages`)
      .times(4)
      .replyWithError(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }))
    expect(await failureOf(post())).toMatchObject({ reason: 'unavailable' })
    expect(pauses).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000])
  })

  test('holds neither token nor address', async () => {
    server()
      .patch(/@original|%40original/)
      .reply(404, { code: 10015, message: 'Unknown Webhook' })
    const failure = await failureOf(made().edit(interaction, body as NonNullable<typeof body>))
    const cause = failure.cause as Error
    expect(`${failure.message} ${failure.stack} ${JSON.stringify({ ...cause })} ${cause.message} ${cause.stack}`).not.toMatch(
      /secret|bot-token|discord\.test/,
    )
  })
})

test('what must not be done twice is tried again only where Discord has said that it was not done', async () => {
  const path = `/webhooks/${interaction.application}/${interaction.token}`
  server().post(path).reply(503, {})
  server()
    .post(path)
    .replyWithError(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }))
  expect(await failureOf(made().followUp(interaction, body as NonNullable<typeof body>, false))).toMatchObject({ reason: 'unavailable' })
  expect(pauses).toEqual([250])
})

test('a first answer that "was given already" after one that was lost was ours', async () => {
  const path = `/interactions/${interaction.id}/${interaction.token}/callback`
  server()
    .post(path)
    .replyWithError(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }))
  server().post(path).reply(400, { code: 40060, message: 'Interaction has already been acknowledged.' })
  expect(await made().respond(interaction, { type: 5 })).toBe(true)
  server().post(path).reply(400, { code: 40060, message: 'Interaction has already been acknowledged.' })
  expect(await made().respond(interaction, { type: 5 })).toBe(false)
})
