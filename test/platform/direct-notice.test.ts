import { expect, test } from 'vitest'
import type { Post } from '../../src/ports/chat.ts'
import { saying } from '../contract/stage.ts'
import { startStage } from './discord/stage.ts'
import { slackStage } from './slack/slack-stage.ts'

// Where a channel is closed to us, who asked for its digests is written to: a place whose channel is "@" and their id.

const notice: Post = { message: saying(['I had to pause the digests of a channel.']), details: [], key: 'notice:1', again: false }

test('Slack: in the direct messages with them', async () => {
  const stage = await slackStage()
  await stage.platform.post({ ...stage.place, channel: `@${stage.asker}` }, notice)
  expect(stage.server.workspace.messages.map(({ channel }) => channel)).toEqual([stage.server.ids.direct])
  await stage.close()
})

test('Discord: in the direct messages with them, which are opened first; once, also where the answer was lost', async () => {
  const stage = await startStage()
  const place = { ...stage.place, channel: `@${stage.asker}` }
  await stage.platform.post(place, notice)
  await stage.another().post(place, { ...notice, again: true })
  const { messages, direct } = stage.server.world
  expect(messages.map(({ channel }) => channel)).toEqual([direct(stage.asker).id])
  await stage.close()
})
