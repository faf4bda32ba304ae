import type { Calls } from './discord-calls.ts'
import { codeOf } from './errors.ts'
import { memberPermissions } from './member-permissions.ts'
import { missingByCode } from './permissions.ts'
import { isThread } from './read-interaction.ts'

/** What the bot may do in a channel of a server, and how that is called. */
export interface Held {
  readonly bits: bigint
  readonly thread: boolean
  readonly name: string | null
}

/** Asked over REST, so that it works in every process, connected or not. Null where the channel may not be seen. PlatformError. */
export const ownPermissions = async (calls: Calls, id: string): Promise<Held | null> => {
  try {
    const channel = await calls.channel(id)
    const thread = isThread(channel.type)
    const name = channel.name ?? null
    const guild = channel.guild_id
    if (guild === undefined) return { bits: 0n, thread, name }
    const self = await calls.self()
    const [{ owner_id: owner, roles }, own, parent] = await Promise.all([
      calls.guild(guild),
      calls.rolesIn(guild, self),
      thread && channel.parent_id ? calls.channel(channel.parent_id) : channel,
    ])
    const overwrites = (parent.permission_overwrites ?? []).map((one) => ({ id: one.id, allow: BigInt(one.allow), deny: BigInt(one.deny) }))
    const bits = new Map(roles.map((role) => [role.id, BigInt(role.permissions)]))
    return { bits: memberPermissions({ guild, owner, user: self, roles: own }, (role) => bits.get(role), overwrites), thread, name }
  } catch (error) {
    if (missingByCode(codeOf(error)) === null) throw error
    return null
  }
}
