import { expect, test } from 'vitest'
import type { Button } from '../../src/message/message.ts'
import { type ChannelStatus, statusMessage } from '../../src/message/status-message.ts'

const digest = (id: string, problem: string | null = null): ChannelStatus['digests'][number] => ({
  id,
  words: 'daily 08:00',
  nextAt: 1,
  problem,
})

const buttons = (...digests: ChannelStatus['digests']): readonly Button[] =>
  statusMessage({ feeds: [], digests, waiting: 0, failed: [] }).blocks.flatMap((block) => (block.type === 'buttons' ? block.buttons : []))

test('a digest can be seen before its time, and stopped', () => {
  expect(buttons(digest('k7w2f'))).toMatchObject([
    { label: 'Preview', call: { command: 'digest preview', options: { digest: 'k7w2f' } } },
    { label: 'Pause', call: { command: 'digest pause', options: { digest: 'k7w2f' } } },
  ])
})

test('of several each says which; a paused one can be resumed', () => {
  expect(buttons(digest('a'), digest('b', 'Paused by you.')).map(({ label }) => label)).toEqual([
    'Preview a',
    'Pause a',
    'Preview b',
    'Resume b',
  ])
})

test('none where there is no digest, and no wall of them where there are many', () => {
  expect(buttons()).toEqual([])
  expect(buttons(...Array.from({ length: 20 }, (_, i) => digest(`d${i}`)))).toHaveLength(8)
})
