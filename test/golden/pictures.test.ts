import { expect, test } from 'vitest'
import { discordSvg, slackSvg } from '../../bench/to-svg.ts'
import { seeds } from '../seeds.ts'
import { chatMessages } from './chat-messages.ts'

// The README's pictures are what the platforms are sent today.

const [seed] = seeds.filter(({ id }) => id === '000_7ee25d2f685fed20')

test.each([
  ['slack', slackSvg],
  ['discord', discordSvg],
] as const)('the picture of a briefing on %s', async (name, draw) => {
  const message = seed && chatMessages(seed).briefing
  if (!message) throw new Error('the sample is gone')
  const picture = draw(message)
  await expect(picture).toMatchFileSnapshot(`../../config/docs/pictures/${name}.svg`)
  // Whole, and light.
  for (const words of ['Choe Son Hui', 'Sergei Lavrov', 'Who met whom', 'Wonsan']) expect(picture.replace(/<[^>]*>/g, '')).toContain(words)
  expect(picture.length).toBeLessThan(30_000)
})
