import type { types, webApi } from '@slack/bolt'
import { type Message, text } from '../../message/message.ts'
import { toBlockKit } from './block-kit.ts'
import { limits } from './limits.ts'

/** How things stand in a channel, as it is told there. */
export interface StatusThere {
  readonly channel: string
  readonly message: Message
}

const words = (line: string): types.KnownBlock[] =>
  toBlockKit({ audience: 'asker', fallback: line, about: null, blocks: [{ type: 'paragraph', line: [text(line)] }] }).blocks

/** The name as Slack knows it: it shows no name of a channel that the reader may not see. */
const title = (channel: string): types.RichTextBlock => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'channel', channel_id: channel, style: { bold: true } }] }],
})

/** A press on a Home tab comes from no channel: the buttons' block says which one they are about. */
const placed = (block: types.KnownBlock, channel: string, i: number): types.KnownBlock =>
  block.type === 'actions' ? { ...block, block_id: `in:${channel}:${i}` } : block

/** The channel that a pressed button is about; null where its block is not ours. */
export const pressedChannel = (block: string): string | null => /^in:([A-Z0-9]+):\d+$/.exec(block)?.[1] ?? null

const partOf = ({ channel, message }: StatusThere): readonly types.KnownBlock[] => [
  { type: 'divider' },
  title(channel),
  ...toBlockKit(message)
    .blocks.filter(({ type }) => type !== 'header')
    .map((block, i) => placed(block, channel, i)),
]

/** A person's Home tab: the channels that they may see. What does not fit is counted, and so is what Slack does not let us show. */
export const homeView = (channels: readonly StatusThere[], hidden: number, more: number): webApi.ViewsPublishArguments['view'] => {
  const blocks: types.KnownBlock[] = words('How things stand in the channels of this workspace that have digests or feeds.')
  let shown = 0
  for (const part of channels.map(partOf)) {
    // Room for the two last lines.
    if (blocks.length + part.length > limits.viewBlocks - 2) break
    blocks.push(...part)
    shown += 1
  }
  const left = channels.length - shown + more
  if (left > 0) blocks.push(...words(`And ${left} more: /brief status in a channel tells how things stand there.`))
  if (hidden > 0) {
    blocks.push(
      ...words(
        `${hidden === 1 ? 'One channel is' : `${hidden} channels are`} not shown: you are no member, or I may not see who is (scopes channels:read and groups:read).`,
      ),
    )
  }
  if (channels.length === 0 && hidden === 0)
    blocks.push(...words('None so far. In a channel, type for example: /brief digest add daily 08:00 London'))
  return { type: 'home', blocks }
}
