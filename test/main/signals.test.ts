import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Database } from '../../src/store/database.ts'
import { createDeliveryStore } from '../../src/store/deliveries.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { type SlackServer, startSlackServer } from '../fakes/slack-server/slack-server.ts'
import { ownFolder } from '../store/own-folder.ts'
import { startBot } from './running-bot.ts'

// A signal while a post is on its way.

const folder = await ownFolder()
let slack: SlackServer
let database: Database
let bot: ReturnType<typeof startBot> | undefined
beforeAll(async () => void (slack = await startSlackServer({ clock: { now: () => Date.now() } })))
afterAll(() => slack.close())
afterEach(async () => {
  await bot?.stop('SIGKILL')
  await database.close()
})

const stateOf = async (key: string): Promise<string | undefined> =>
  (await database.all<{ state: string }>('select state from deliveries where key = $1', [key]))[0]?.state

/** The program, with a post under way that Slack does not answer until it is told to. */
const startPosting = async (key: string) => {
  const file = join(folder, `${key}.db`)
  database = await openDatabase({ file })
  let answer = (): void => {}
  slack.faults.plan(/^chat\.postMessage$/, { kind: 'held', until: new Promise<void>((resolve) => void (answer = resolve)) })
  const place = { platform: 'slack', workspace: slack.ids.team, channel: slack.ids.news, thread: null } as const
  await createDeliveryStore(database).add([{ key, kind: 'notice', place, subject: 'A feed is gone.', dueAt: 0 }], 0)
  const started = startBot({
    folder,
    set: { DATELINE_DATABASE: file, SLACK_BOT_TOKEN: slack.tokens.bot, SLACK_APP_TOKEN: slack.tokens.app, SLACK_API_URL: slack.apiUrl },
  })
  bot = started
  await vi.waitFor(async () => expect(await stateOf(key)).toBe('posting'), { timeout: 60_000, interval: 50 })
  return { answer, started }
}

test('a signal lets the post that is under way end', { timeout: 120_000 }, async () => {
  const { answer, started } = await startPosting('first')
  const ended = started.stop('SIGTERM')
  answer()
  expect(await ended).toBe(0)
  expect(await stateOf('first')).toBe('posted')
})

test('a second signal is obeyed at once; the post is left to whoever comes next', { timeout: 120_000 }, async () => {
  const { started } = await startPosting('second')
  // two signals of one moment would be one
  const again = setInterval(() => started.child.kill('SIGTERM'), 200)
  expect(await started.ended).toBe('SIGTERM')
  clearInterval(again)
  expect(await stateOf('second')).toBe('posting')
})
