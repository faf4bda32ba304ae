import { describe, expect, test } from 'vitest'
import { digestOf } from '../../src/briefing/digest.ts'
import { type DigestView, digestMessage } from '../../src/message/digest-message.ts'
import { fit as fitted } from '../../src/message/fit.ts'
import type { Message } from '../../src/message/message.ts'
import { toPlainText } from '../../src/message/plain-text.ts'
import { toDiscord } from '../../src/platform/discord/encoder.ts'
import { fitsSlack, toBlockKit } from '../../src/platform/slack/block-kit.ts'
import { arrivals, nextDay } from '../fixtures/story-articles.ts'

// A morning's digest of the sample articles and of others on the client's story, and the next day's, as each platform has it.

const period = { from: Date.parse('2025-07-11T07:00:00Z'), to: Date.parse('2025-07-14T07:00:00Z') }

const view: DigestView = { name: 'weekdays 08:00', period, zone: 'Europe/London', length: 'short', about: [] }

const digest = (length: DigestView['length']) => {
  const made = digestOf(arrivals, [], { about: [], most: 4 })
  if (!made) throw new Error('nothing new')
  return digestMessage(made, { ...view, length })
}

const tomorrow = () => {
  const about = ['Lavrov', 'North Korea']
  const made = digestOf(nextDay, arrivals, { about, most: 4 })
  if (!made) throw new Error('nothing new')
  return digestMessage(made, { ...view, about, period: { from: period.to, to: period.to + 86_400_000 } })
}

const all = (messages: readonly Message[]): string =>
  messages.map((message) => toPlainText(message, { width: 90, color: false, zone: null, buttons: 'typed' })).join('\n\n———\n\n')

const json = (encoded: unknown): string => `${JSON.stringify(encoded, null, 2)}\n`

describe.each(['one-line', 'short', 'full'] as const)('a digest, %s', (length) => {
  test('as plain text', async () => {
    const { message, details } = digest(length)
    await expect(`${all(length === 'full' ? [message, ...details] : [message])}\n`).toMatchFileSnapshot(
      `rendered/digest-${length}.console.txt`,
    )
  })

  test('is one message on Slack and on Discord, and so is each story of its thread', () => {
    const { message, details } = digest(length)
    for (const one of [message, ...details]) {
      expect(fitsSlack(one)).toBe(true)
      expect(toDiscord(one)).toHaveLength(1)
    }
  })
})

test('the short one in Block Kit and in components', async () => {
  await expect(json(toBlockKit(digest('short').message))).toMatchFileSnapshot('rendered/digest-short.slack.json')
  await expect(json(toDiscord(digest('short').message))).toMatchFileSnapshot('rendered/digest-short.discord.json')
})

test("the next day's tells what changed", async () => {
  await expect(`${all([tomorrow().message])}\n`).toMatchFileSnapshot('rendered/digest-tomorrow.console.txt')
})

test('a long one is parted and loses nothing', () => {
  const { message } = digest('full')
  const many: Message = { ...message, blocks: Array.from({ length: 12 }, () => message.blocks).flat() }
  const parts = fitted(many, fitsSlack)
  expect(parts.length).toBeGreaterThan(1)
  const words = (one: readonly Message[]): string =>
    one
      .map((part) => toPlainText(part, { width: 90, color: false, zone: null, buttons: 'typed' }))
      .join(' ')
      .replace(/\s+/g, ' ')
  expect(words(parts)).toContain('Who met whom')
  for (const part of parts) expect(fitsSlack(part)).toBe(true)
})
