import { readEnvironment } from '../config/environment.ts'
import { readConfig } from '../config.ts'
import { ConfigError, UsageError } from '../errors.ts'
import { register as tellDiscord } from '../platform/discord/registration.ts'
import { print } from './print.ts'

/** `dateline register discord`: tells Discord the commands. */
export const register = async (platform: string, { guild }: { readonly guild?: string }): Promise<void> => {
  if (platform !== 'discord')
    throw new UsageError(`"${platform}" needs no registration. Only discord does; Slack's commands come with config/slack-manifest.json.`)
  const { discord } = readConfig(readEnvironment())
  if (discord === null)
    throw new ConfigError(
      'DISCORD_TOKEN: is missing. It stands on the Bot page of your application at discord.com/developers/applications.',
    )
  const names = await tellDiscord({ ...discord, guild: guild ?? null })
  await print(`Discord has taken ${names.join(', ')} ${guild ? `for the server ${guild}, at once` : 'for all servers'}.`)
}
