import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type BothPlatforms, startBothPlatforms } from '../fakes/both-platforms.ts'
import { freePort } from '../fakes/free-port.ts'
import { ownFolder } from '../store/own-folder.ts'
import { startBot } from './running-bot.ts'

// What a load balancer sees of a bot whose platforms go away and come back.

const folder = await ownFolder()
let both: BothPlatforms
beforeAll(async () => void (both = await startBothPlatforms()))
afterAll(() => both.close())

test('/readyz tells that the socket of a platform is lost, for as long as it is', { timeout: 120_000 }, async () => {
  const { slack, discord } = both
  const port = await freePort()
  const configured = join(folder, 'config.yaml')
  await writeFile(configured, `health: { listen: "127.0.0.1:${port}" }\n`)
  const bot = startBot({
    folder,
    set: {
      DATELINE_CONFIG: configured,
      ...both.env,
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
