import { expect, test } from 'vitest'
import type { Desk, Invocation, Reply } from '../../src/ports/chat.ts'
import { inTurns } from '../../src/queue/in-turns.ts'

const invocation = (question: string): Invocation => ({
  command: 'ask',
  options: { question, briefing: null, page: null },
  place: { platform: 'console', workspace: null, channel: 'c', thread: null },
  asker: { id: 'a', zone: null, manages: null },
  replyTo: null,
})

const reply: Reply = { working: async () => {}, finish: async () => null }

test('what comes at once is worked on in order, and the event loop goes round between one and the next', async () => {
  const seen: string[] = []
  const desk: Desk = {
    handle: async ({ options }, { finish }) => {
      seen.push('question' in options ? options.question : '')
      await finish({ audience: 'asker', fallback: 'x', blocks: [], about: null })
      seen.push('answered')
    },
    complete: async () => [{ name: 'n', value: 'v' }],
  }
  const orderly = inTurns(desk)
  const both = Promise.all([orderly.handle(invocation('first'), reply), orderly.handle(invocation('second'), reply)])
  expect(seen).toEqual([])
  const breath = () => new Promise<void>((resolve) => setImmediate(() => resolve(void seen.push('something else'))))
  await breath()
  expect(seen).toEqual(['first', 'something else'])
  await breath()
  expect(seen).toEqual(['first', 'something else', 'second', 'something else'])
  await both
  expect(seen.filter((one) => one === 'answered')).toHaveLength(2)
  expect(await orderly.complete(invocation('').place, '', 'feeds')).toEqual([{ name: 'n', value: 'v' }])
})
