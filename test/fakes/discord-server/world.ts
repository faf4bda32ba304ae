import { PermissionFlagsBits } from 'discord.js'
import { snowflake } from './snowflake.ts'

export interface FakeUser {
  readonly id: string
  readonly username: string
  readonly bot?: boolean
  /** What they may do in the channel, as Discord tells it with interactions; nothing where not set. */
  permissions?: bigint
  /** Ids of their roles. */
  roles?: readonly string[]
}

export interface FakeChannel {
  readonly id: string
  readonly name: string
  /** 0 text, 1 direct message, 11 public thread. */
  readonly type: 0 | 1 | 11
  readonly guild: string | null
  /** What the bot may not do here, as permission bits. */
  denied: bigint
  /** What roles and members may or may not do here, as Discord tells it. */
  overwrites?: readonly { readonly id: string; readonly type: 0 | 1; readonly allow: string; readonly deny: string }[]
  /** Whom the direct message is with. */
  readonly recipient: string | null
  /** A thread's channel. */
  readonly parent?: string
}

/** A message as the server keeps it. */
export interface FakeMessage {
  readonly id: string
  readonly channel: string
  readonly author: string
  /** How it came: posted by the bot, as the first answer or a follow-up of an interaction, or written by a person. */
  readonly via: 'post' | 'original' | 'follow-up' | 'person'
  /** The person who alone sees it, or null. */
  readonly onlyFor: string | null
  /** Null while it says that the app is thinking. */
  body: MessageBody | null
  readonly content: string
  readonly nonce: string | null
  readonly replyTo: string | null
  readonly at: number
  edits: number
}

export interface MessageBody {
  readonly flags?: number
  readonly components?: readonly unknown[]
  readonly [key: string]: unknown
}

/** Servers, channels, people and messages: what Discord knows. One server, one channel, one asker, the bot. */
export const createWorld = () => {
  const guild = snowflake()
  const bot: FakeUser = { id: snowflake(), username: 'Dateline', bot: true }
  const asker: FakeUser = { id: snowflake(), username: 'reader' }
  const news: FakeChannel = { id: snowflake(), name: 'news', type: 0, guild, denied: 0n, recipient: null }
  const roles = new Map<string, bigint>()
  const channels = new Map<string, FakeChannel>([[news.id, news]])
  const messages: FakeMessage[] = []

  const addChannel = (fields: Partial<FakeChannel>): FakeChannel => {
    const channel: FakeChannel = { id: snowflake(), name: 'other', type: 0, guild, denied: 0n, recipient: null, ...fields }
    channels.set(channel.id, channel)
    return channel
  }

  return {
    guild,
    bot,
    asker,
    news,
    channels,
    messages,
    roles,
    /** How many shards Discord wants. */
    shards: 1,
    /** Whom the server belongs to; the asker unless said otherwise. */
    owner: asker.id,
    /** A role of these permissions; gives its id. */
    addRole: (permissions: bigint): string => {
      const id = snowflake()
      roles.set(id, permissions)
      return id
    },
    addChannel,
    /** The direct messages with a person, made on first use. */
    direct: (user: string): FakeChannel =>
      [...channels.values()].find(({ recipient }) => recipient === user) ??
      addChannel({ type: 1, guild: null, recipient: user, name: 'direct' }),
    may: (channel: FakeChannel, bit: bigint): boolean => {
      const parent = channels.get(channel.parent ?? '')
      return ((channel.denied | (parent?.denied ?? 0n)) & bit) === 0n
    },
    /** What the bot may do in a channel. */
    permissions: ({ denied }: FakeChannel): bigint => everything & ~denied,
  }
}

export type World = ReturnType<typeof createWorld>

/** What an invited bot is given here. */
export const everything =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.EmbedLinks
