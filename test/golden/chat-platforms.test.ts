import { describe, expect, test } from 'vitest'
import type { Message } from '../../src/message/message.ts'
import { toDiscord } from '../../src/platform/discord/encoder.ts'
import { fitsSlack, toBlockKit } from '../../src/platform/slack/block-kit.ts'
import { seeds } from '../seeds.ts'
import { chatMessages } from './chat-messages.ts'

// What Slack and Discord are sent of each seed. `npm run golden` writes it anew; `node --import tsx bench/pictures.ts` shows it as a phone does.

const golden = (messages: Readonly<Record<string, Message>>, encode: (message: Message) => unknown): string =>
  `${JSON.stringify(Object.fromEntries(Object.entries(messages).map(([name, message]) => [name, encode(message)])), null, 2)}\n`

describe.each(seeds.map((seed) => [seed.id, seed] as const))('%s', (id, seed) => {
  const messages = chatMessages(seed)

  test('is one message each on Slack, in Block Kit', async () => {
    for (const message of Object.values(messages)) expect(fitsSlack(message)).toBe(true)
    await expect(golden(messages, toBlockKit)).toMatchFileSnapshot(`rendered/${id}.slack.json`)
  })

  test('is one message each on Discord, in components', async () => {
    for (const message of Object.values(messages)) expect(toDiscord(message)).toHaveLength(1)
    await expect(golden(messages, toDiscord)).toMatchFileSnapshot(`rendered/${id}.discord.json`)
  })
})
