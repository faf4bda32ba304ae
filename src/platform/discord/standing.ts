import { type Client, type GatewayMessageCreateDispatchData, PermissionFlagsBits } from 'discord.js'
import type { Asker } from '../../ports/chat.ts'
import { memberPermissions } from './member-permissions.ts'

const managing = PermissionFlagsBits.ManageChannels | PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator

const refusal = 'That is for those with the permission Manage Channels or Manage Server.'

/** Whether who holds these permissions may change what the channel gets; in direct messages, where there are none (null), everybody may. */
export const standingOf = (permissions: bigint | null): Pick<Asker, 'manages' | 'refusal'> =>
  permissions === null || (permissions & managing) !== 0n ? { manages: true } : { manages: false, refusal }

/**
 * What the writer of a message may do where it stands: Discord tells it with interactions, and here it follows from roles and the channel's overwrites.
 * None where the server or the channel is not known.
 */
export const permissionsIn = (
  { guilds, channels }: Client,
  { guild_id, channel_id, author, member }: Pick<GatewayMessageCreateDispatchData, 'guild_id' | 'channel_id' | 'author' | 'member'>,
): bigint => {
  const guild = guilds.cache.get(guild_id ?? '')
  const here = channels.cache.get(channel_id)
  const channel = here?.isThread() ? here.parent : here
  if (!guild || !channel || !('permissionOverwrites' in channel)) return 0n
  const overwrites = channel.permissionOverwrites.cache.map(({ id, allow, deny }) => ({ id, allow: allow.bitfield, deny: deny.bitfield }))
  const holder = { guild: guild.id, owner: guild.ownerId, user: author.id, roles: member?.roles ?? [] }
  return memberPermissions(holder, (role) => guild.roles.cache.get(role)?.permissions.bitfield, overwrites)
}
