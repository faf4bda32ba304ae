import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type DiscordServer, startDiscordServer } from '../fakes/discord-server/discord-server.ts'
import { type SlackServer, startSlackServer } from '../fakes/slack-server/slack-server.ts'
import { freePort } from '../platform/slack/slack-stage.ts'
import { ownFolder } from '../store/own-folder.ts'
import { startBot } from './running-bot.ts'

// What a load balancer sees of a bot whose platforms go away and come back.

const folder = await ownFolder()
const discordToken = 'bWFkZS11cA.Xr3ylN.not-a-real-token-for-the-loopback'
let slack: SlackServer
let discord: DiscordServer
beforeAll(async () => {
  slack = await startSlackServer({ clock: { now: () => Date.now() } })
  discord = await startDiscordServer({ token: discordToken })
})
afterAll(async () => {
  await slack.close()
  await discord.close()
})

test('/readyz tells that the socket of a platform is lost, for as long as it is', { timeout: 120_000 }, async () => {
  const port = await freePort()
  const configured = join(folder, 'config.yaml')
  await writeFile(configured, `health: { listen: "127.0.0.1:${port}" }\n`)
  const bot = startBot({
    folder,
    set: {
      DATELINE_CONFIG: configured,
      SLACK_BOT_TOKEN: slack.tokens.bot,
      SLACK_APP_TOKEN: slack.tokens.app,
      SLACK_API_URL: slack.apiUrl,
      DISCORD_TOKEN: discordToken,
      DISCORD_API_URL: discord.api,
    },
  })
  const ready = (status: number, platforms: object) =>
    vi.waitFor(
      async () => {
        const response = await fetch(`http://127.0.0.1:${port}/readyz`)
        expect([response.status, await response.json()]).toMatchObject([status, { store: null, platforms }])
      },
      { timeout: 40_000, interval: 30 },
    )
  try {
    await ready(200, { slack: 'connected', discord: 'connected' })
    slack.faults.plan(/^apps\.connections\.open$/, { kind: 'http-500' }, 1_000)
    slack.sockets.drop()
    await ready(503, { slack: 'not connected', discord: 'connected' })
    slack.faults.clear()
    await ready(200, { slack: 'connected', discord: 'connected' })
    discord.goAway()
    await ready(503, { slack: 'connected', discord: 'not connected' })
    discord.comeBack()
    await ready(200, { slack: 'connected', discord: 'connected' })
  } finally {
    await bot.stop()
  }
})
