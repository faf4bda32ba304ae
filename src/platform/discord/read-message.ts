import { ChannelType, type GatewayMessageCreateDispatchData, MessageType } from 'discord.js'
import type { Asker, Place } from '../../ports/chat.ts'

/** A message that is meant for the bot: it is mentioned, replied to with a ping, or written to directly. */
export interface Addressed {
  readonly id: string
  readonly place: Place
  readonly asker: Asker
  /** What was written, without the mention; null where Discord keeps it from us. */
  readonly line: string | null
  readonly replyTo: string | null
}

/** Null for all that is not meant for the bot: its own messages, other bots', what people say among themselves. */
export const readMessage = (message: GatewayMessageCreateDispatchData, self: string): Addressed | null => {
  const { id, author, content, mentions, guild_id, channel_id, message_reference, webhook_id } = message
  const spoken = message.type === MessageType.Default || message.type === MessageType.Reply
  if (author.bot || webhook_id !== undefined || !spoken) return null
  const direct = guild_id === undefined && message.channel_type !== ChannelType.GroupDM
  if (!direct && !mentions.some((user) => user.id === self)) return null
  const replyTo = message.type === MessageType.Reply ? (message_reference?.message_id ?? null) : null
  return {
    id,
    place: { platform: 'discord', workspace: guild_id ?? null, channel: channel_id, thread: null },
    asker: { id: author.id, zone: null, manages: null },
    // Content is not told for a reply to an answer of a slash command: it is no message of the bot's own (Message Content intent).
    line: content === '' && replyTo !== null ? null : content.replace(new RegExp(`<@!?${self}>`, 'g'), ' ').trim(),
    replyTo,
  }
}
