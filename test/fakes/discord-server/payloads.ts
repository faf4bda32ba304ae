import type { FakeChannel, FakeMessage, FakeUser, World } from './world.ts'
import { everything } from './world.ts'

// Discord's own JSON for what the world holds, with as much in it as a client needs.

export const userPayload = ({ id, username, bot = false }: FakeUser) => ({
  id,
  username,
  bot,
  discriminator: '0',
  global_name: username,
  avatar: null,
})

export const memberPayload = (user: FakeUser) => ({
  user: userPayload(user),
  roles: user.roles ?? [],
  joined_at: '2026-01-01T00:00:00.000Z',
  deaf: false,
  mute: false,
  flags: 0,
  nick: null,
  avatar: null,
})

export const channelPayload = (world: World, { id, name, type, guild, denied, overwrites = [], recipient, parent }: FakeChannel) => ({
  id,
  type,
  last_message_id: world.messages.filter(({ channel }) => channel === id).at(-1)?.id ?? null,
  ...(parent === undefined ? {} : { parent_id: parent, thread_metadata: { archived: false, auto_archive_duration: 1440, locked: false } }),
  ...(guild === null
    ? { recipients: [userPayload(recipient === world.asker.id ? world.asker : { id: recipient ?? '0', username: 'someone' })] }
    : {
        name,
        guild_id: guild,
        position: 0,
        nsfw: false,
        permission_overwrites: [...overwrites, ...(denied === 0n ? [] : [{ id: world.bot.id, type: 1, allow: '0', deny: String(denied) }])],
      }),
})

export const guildPayload = (world: World) => ({
  id: world.guild,
  name: 'Newsroom',
  owner_id: world.owner,
  unavailable: false,
  joined_at: '2026-01-01T00:00:00.000Z',
  large: false,
  member_count: 2,
  roles: [[world.guild, everything] as const, ...world.roles].map(([id, permissions], i) => ({
    id,
    name: i === 0 ? '@everyone' : `role ${i}`,
    permissions: String(permissions),
    position: i,
    color: 0,
    hoist: false,
    managed: false,
    mentionable: false,
    flags: 0,
  })),
  channels: [...world.channels.values()]
    .filter(({ guild, type }) => guild === world.guild && type === 0)
    .map((one) => channelPayload(world, one)),
  threads: [],
  members: [memberPayload(world.bot)],
  emojis: [],
  stickers: [],
  voice_states: [],
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  features: [],
})

export const messagePayload = (world: World, message: FakeMessage) => {
  const author = message.author === world.bot.id ? world.bot : world.asker
  const replied = message.replyTo === null ? undefined : world.messages.find(({ id }) => id === message.replyTo)
  return {
    id: message.id,
    channel_id: message.channel,
    author: userPayload(author),
    content: message.content,
    timestamp: new Date(message.at).toISOString(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: message.body?.components ?? [],
    flags: (message.body?.flags ?? 0) | (message.onlyFor === null ? 0 : 1 << 6),
    pinned: false,
    type: message.replyTo === null ? 0 : 19,
    ...(message.nonce === null ? {} : { nonce: message.nonce }),
    ...(message.replyTo === null
      ? {}
      : { message_reference: { message_id: message.replyTo, channel_id: replied?.channel ?? message.channel } }),
  }
}
