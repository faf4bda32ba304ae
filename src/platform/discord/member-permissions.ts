import { PermissionFlagsBits } from 'discord.js'

/** What one role or member may or may not do in a channel. */
export interface Overwrite {
  readonly id: string
  readonly allow: bigint
  readonly deny: bigint
}

interface Holder {
  readonly guild: string
  readonly owner: string
  readonly user: string
  /** The holder's roles. */
  readonly roles: readonly string[]
}

const applied = (bits: bigint, overwrites: readonly Overwrite[]): bigint =>
  (bits & ~overwrites.reduce((all, { deny }) => all | deny, 0n)) | overwrites.reduce((all, { allow }) => all | allow, 0n)

/**
 * A member's permissions in a channel (discord-api-docs, topics/permissions): those of everyone and of the roles, changed by the channel's overwrites for
 * everyone, for the roles together, and for the member. The server's owner may do everything. `bitsOf` tells a role's permissions; everyone's id is the
 * server's.
 */
export const memberPermissions = (
  { guild, owner, user, roles }: Holder,
  bitsOf: (role: string) => bigint | undefined,
  overwrites: readonly Overwrite[],
): bigint => {
  if (owner === user) return PermissionFlagsBits.Administrator
  const ofRoles = [guild, ...roles].reduce((all, id) => all | (bitsOf(id) ?? 0n), 0n)
  const of = (...ids: readonly string[]) => overwrites.filter(({ id }) => ids.includes(id))
  return applied(applied(applied(ofRoles, of(guild)), of(...roles)), of(user))
}
