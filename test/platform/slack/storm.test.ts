import { afterEach, expect, test, vi } from 'vitest'
import { recordingDesk, saying } from '../../contract/stage.ts'
import type { Fault } from '../../fakes/slack-server/faults.ts'
import { type SlackStage, slackStage } from './slack-stage.ts'

const open: SlackStage[] = []

afterEach(async () => {
  for (const stage of open.splice(0)) await stage.close()
})

const faults: readonly Fault[] = [
  { kind: 'http-500' },
  { kind: 'rate-limited', retryAfter: 2 },
  { kind: 'reset' },
  { kind: 'done-then-reset' },
  { kind: 'error', error: 'internal_error' },
  { kind: 'error', error: 'invalid_blocks' },
  { kind: 'error', error: 'not_in_channel' },
]

test('500 commands, one in a hundred calls failing in each way: every one has one answer or one clear error, none two answers', async () => {
  const stage = await slackStage()
  open.push(stage)
  const { desk, asked } = recordingDesk(async (invocation, reply) => {
    const question = invocation.command === 'ask' ? invocation.options.question : ''
    if (question.endsWith('0')) await reply.working('Reading …')
    await reply.finish(saying([`Answer to (${question})`], { audience: question.endsWith('5') ? 'asker' : 'everyone' }))
  })
  await stage.platform.start(desk)
  // Every fault strikes each hundredth call, one after the other.
  let calls = 0
  const { take } = stage.server.faults
  stage.server.faults.take = (method) => {
    calls += 1
    const fault = calls % 100 < faults.length ? faults[calls % 100] : undefined
    return (/^chat\.|^response_url$/.test(method) && fault) || take(method)
  }
  for (let i = 0; i < 500; i += 50) await Promise.all(Array.from({ length: 50 }, (_, k) => stage.type(`ask question ${i + k}`)))
  await stage.platform.stop()
  expect(asked).toHaveLength(500)
  const seen = stage.seen()
  const answers = Array.from({ length: 500 }, (_, i) => seen.filter(({ words }) => words === `Answer to (question ${i})`).length)
  const errors = seen.filter(({ words }) => words.startsWith('Slack')).length
  expect(Math.max(...answers)).toBe(1)
  // Each that has no answer has an error; of a few that were answered Slack did not say so, and their asker was told just that.
  expect(errors).toBeGreaterThanOrEqual(answers.filter((count) => count === 0).length)
  expect(answers.filter((count) => count === 1).length).toBeGreaterThan(480)
  await vi.waitFor(() => expect(stage.server.sockets.connections()).toBe(0))
})
