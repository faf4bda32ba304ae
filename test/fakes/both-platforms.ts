import { startDiscordServer } from './discord-server/discord-server.ts'
import { startSlackServer } from './slack-server/slack-server.ts'

const discordToken = 'bWFkZS11cA.Xr3ylN.not-a-real-token-for-the-loopback'

interface Clocks {
  readonly slackNow?: () => number
  readonly discordNow?: () => number
}

/** Slack and Discord on loopback, and the environment in which the program finds both; ms UTC by their clocks. */
export const startBothPlatforms = async ({ slackNow = Date.now, discordNow = Date.now }: Clocks = {}) => {
  const slack = await startSlackServer({ clock: { now: slackNow } })
  const discord = await startDiscordServer({ token: discordToken, now: discordNow })
  return {
    slack,
    discord,
    discordToken,
    env: {
      SLACK_BOT_TOKEN: slack.tokens.bot,
      SLACK_APP_TOKEN: slack.tokens.app,
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: discordToken,
      DISCORD_API_URL: discord.api,
    },
    close: async (): Promise<void> => {
      await slack.close()
      await discord.close()
    },
  }
}

export type BothPlatforms = Awaited<ReturnType<typeof startBothPlatforms>>
