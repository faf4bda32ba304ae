import { type Client, type GatewayMessageCreateDispatchData, PermissionFlagsBits, type PermissionOverwrites } from 'discord.js'
import type { Asker } from '../../ports.ts'

const managing = PermissionFlagsBits.ManageChannels | PermissionFlagsBits.ManageGuild | PermissionFlagsBits.Administrator

const refusal = 'Only those with the permission Manage Channels or Manage Server may change what this channel gets.'

/** Whether who holds these permissions may change what the channel gets; in direct messages, where there are none (null), everybody may. */
export const standingOf = (permissions: bigint | null): Pick<Asker, 'manages' | 'refusal'> =>
  permissions === null || (permissions & managing) !== 0n ? { manages: true } : { manages: false, refusal }

const applied = (bits: bigint, overwrites: readonly PermissionOverwrites[]): bigint => {
  const denied = overwrites.reduce((all, { deny }) => all | deny.bitfield, 0n)
  const allowed = overwrites.reduce((all, { allow }) => all | allow.bitfield, 0n)
  return (bits & ~denied) | allowed
}

/**
 * What the writer of a message may do where it stands: Discord tells it with interactions, and here it follows from roles and the channel's overwrites
 * (discord-api-docs, topics/permissions: everyone, then roles together, then the member). None where the server or the channel is not known.
 */
export const permissionsIn = (
  { guilds, channels }: Client,
  { guild_id, channel_id, author, member }: Pick<GatewayMessageCreateDispatchData, 'guild_id' | 'channel_id' | 'author' | 'member'>,
): bigint => {
  const guild = guilds.cache.get(guild_id ?? '')
  const here = channels.cache.get(channel_id)
  const channel = here?.isThread() ? here.parent : here
  if (!guild || !channel || !('permissionOverwrites' in channel)) return 0n
  if (guild.ownerId === author.id) return PermissionFlagsBits.Administrator
  const roles = member?.roles ?? []
  const ofRoles = [guild.id, ...roles].reduce((all, id) => all | (guild.roles.cache.get(id)?.permissions.bitfield ?? 0n), 0n)
  const { cache } = channel.permissionOverwrites
  const of = (...ids: readonly string[]) => ids.flatMap((id) => cache.get(id) ?? [])
  return applied(applied(applied(ofRoles, of(guild.id)), of(...roles)), of(author.id))
}
