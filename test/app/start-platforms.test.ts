import { expect, test } from 'vitest'
import { startPlatforms } from '../../src/app/start-platforms.ts'
import { PlatformError, type PlatformReason } from '../../src/errors.ts'
import type { ChatPlatform, Desk } from '../../src/ports/chat.ts'
import { createFakeLog } from '../fakes/log.ts'

const desk: Desk = { handle: async () => {}, complete: async () => [] }

/** A platform that fails to start in these ways, one after the other, and then starts. */
const platform = (name: 'slack' | 'discord', ...failures: readonly PlatformReason[]): ChatPlatform & { readonly tries: () => number } => {
  let tries = 0
  return {
    name,
    tries: () => tries,
    start: async () => {
      const reason = failures[tries++]
      if (reason)
        throw new PlatformError(`${name} said no`, { platform: name, reason, retryAfterMs: reason === 'rate-limited' ? 7_000 : null })
    },
    post: async () => ({ id: '1' }),
    isConnected: () => true,
    check: async () => [],
    stop: async () => {},
  }
}

test('a platform with a bad token does not hold up the other, is said so, and is not tried again', async () => {
  const log = createFakeLog()
  const slack = platform('slack', 'unauthorized', 'unauthorized')
  expect(await startPlatforms([slack, platform('discord')], desk, { log, wait: async () => {} })).toBe(1)
  expect(slack.tries()).toBe(1)
  expect(log.lines).toMatchObject([{ level: 'error', fields: { platform: 'slack' } }])
})

test('an outage is waited out, longer each time, and as long as the platform asks', async () => {
  const log = createFakeLog()
  const waits: number[] = []
  const wait = async (ms: number) => void waits.push(ms)
  expect(
    await startPlatforms([platform('discord', 'unavailable', 'unavailable', 'rate-limited', 'unavailable')], desk, { log, wait }),
  ).toBe(1)
  expect(waits).toEqual([1_000, 2_000, 7_000, 8_000])
  expect(log.lines.every(({ level }) => level === 'warn')).toBe(true)
})
