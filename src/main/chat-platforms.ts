import type { Config } from '../config.ts'
import type { ChatPlatform } from '../ports/chat.ts'
import type { Clock } from '../ports/clock.ts'
import type { Log } from '../ports/log.ts'
import type { Database } from '../store/database.ts'
import { createChannelDataStore } from '../store/forget-channel.ts'
import { createHeardStore } from '../store/heard.ts'
import { createInstallationStore } from '../store/installations.ts'
import { createLeaseStore } from '../store/leases.ts'
import { createSeal } from '../store/seal.ts'
import { channelsOf } from '../store/workspace-channels.ts'

interface ChatNeeds {
  readonly database: Database
  readonly clock: Clock
  readonly log: Log
}

const slackPlatform = async (config: NonNullable<Config['slack']>, keys: readonly string[], needs: ChatNeeds): Promise<ChatPlatform> => {
  const { database, clock, log } = needs
  const { createSlackPlatform } = await import('../platform/slack/slack-platform.ts')
  const { many, ...one } = config
  const channels = (team: string) => channelsOf(database, 'slack', team)
  const shared = { ...one, heard: createHeardStore(database), channels, clock, log }
  if (!many) return createSlackPlatform(shared)
  const installations = createInstallationStore(database, createSeal(keys))
  const renewed = await installations.renew()
  if (renewed > 0) log.info({ renewed }, 'tokens are encrypted with the new key; the old one may go')
  const forget = (team: string) => createChannelDataStore(database).forgetWorkspace('slack', team)
  return createSlackPlatform({ ...shared, many: { ...many, installations, leases: createLeaseStore(database), forget } })
}

/** With a database of its own file the program is alone, and need not ask who else hears. */
const discordPlatform = async (config: NonNullable<Config['discord']>, { database, clock, log }: ChatNeeds): Promise<ChatPlatform> => {
  const { createDiscordPlatform } = await import('../platform/discord/discord-platform.ts')
  const leases = database.engine === 'postgres' ? { leases: createLeaseStore(database) } : {}
  const forget = (guild: string) => createChannelDataStore(database).forgetWorkspace('discord', guild)
  return createDiscordPlatform({ ...config, ...leases, forget, clock, log })
}

/** The chat platforms that have their tokens; each library is loaded only then. */
export const chatPlatforms = async ({ slack, discord, encryptionKeys }: Config, needs: ChatNeeds): Promise<readonly ChatPlatform[]> => [
  ...(slack ? [await slackPlatform(slack, encryptionKeys, needs)] : []),
  ...(discord ? [await discordPlatform(discord, needs)] : []),
]
