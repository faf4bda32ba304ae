import { ids, type KeptMessage } from './workspace.ts'

type Arguments = Readonly<Record<string, string>>

/** By the kind of channel, as its id begins. */
export const historyScope = ({ channel = '' }: Arguments): string =>
  channel.startsWith('D') ? 'im:history' : channel.startsWith('G') ? 'groups:history' : 'channels:history'

/** A page of what is to be read: no ephemeral and no deleted messages, metadata only where it is asked for. */
export const historyPage = (
  messages: readonly KeptMessage[],
  { limit = '100', cursor = '0', oldest = '0', include_all_metadata }: Arguments,
) => {
  const readable = messages.filter(({ onlyFor, deleted, ts }) => onlyFor === null && !deleted && Number(ts) >= Number(oldest))
  const [from, size] = [Number(cursor), Math.min(Number(limit), 999)]
  const more = readable.length > from + size
  return {
    ok: true,
    messages: readable.slice(from, from + size).map(({ ts, thread, user, text, blocks, metadata }) => ({
      type: 'message',
      ts,
      user,
      text,
      blocks,
      ...(user === ids.self && { bot_id: ids.bot }),
      ...(thread !== null && { thread_ts: thread }),
      ...(include_all_metadata === 'true' && metadata !== undefined && { metadata }),
    })),
    has_more: more,
    response_metadata: { next_cursor: more ? String(from + size) : '' },
  }
}
