import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Place } from '../../src/ports/chat.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { createSubscriptionStore } from '../../src/store/subscriptions.ts'
import { type BothPlatforms, startBothPlatforms } from '../fakes/both-platforms.ts'
import { freePort } from '../fakes/free-port.ts'
import { screenOf } from '../fakes/slack-server/screen.ts'
import { textsOf } from '../platform/discord/discord-markdown.ts'
import { describeOnPostgres } from '../store/own-postgres.ts'
import { startPostgres } from '../store/running-postgres.ts'
import { startBot } from './running-bot.ts'

// The whole program while the PostgreSQL server is really gone: before it starts, and amid its work.

const patience = { timeout: 60_000, interval: 30 }
const away = /store is away for the moment.*try again in a minute/

describeOnPostgres('PostgreSQL away', () => {
  let folder: string
  let both: BothPlatforms
  let server: NonNullable<Awaited<ReturnType<typeof startPostgres>>>
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-away-'))
    both = await startBothPlatforms()
    const started = await startPostgres(folder)
    if (!started) throw new Error('PostgreSQL is not installed')
    server = started
  })
  afterAll(async () => {
    await both.close()
    await server.stop()
    await rm(folder, { recursive: true, force: true })
  })

  test('the program waits for it, says so to whoever asks meanwhile, and makes up for what was missed', { timeout: 180_000 }, async () => {
    const { slack, discord } = both
    const [port, configured] = [await freePort(), join(folder, 'config.yaml')]
    await writeFile(configured, `health: { listen: "127.0.0.1:${port}" }\n`)
    await server.crash()
    const url = server.url.replace('dateline@', 'dateline:pass-geheim@')
    const bot = startBot({ folder, set: { ...both.env, DATABASE_URL: url, DATELINE_DATABASE: '', DATELINE_CONFIG: configured } })
    const ready = (status: number, is: object) =>
      vi.waitFor(async () => {
        const response = await fetch(`http://127.0.0.1:${port}/readyz`)
        expect([response.status, await response.json()]).toMatchObject([status, is])
      }, patience)
    const told = (words: string) => bot.lines().filter(({ msg }) => String(msg).includes(words))
    try {
      await ready(503, { store: expect.stringMatching(away), platforms: {} })
      await vi.waitFor(() => expect(told('I begin when it is there')).toHaveLength(1), patience)
      await server.comeBack()
      await ready(200, { platforms: { slack: 'connected', discord: 'connected' } })

      // Due in three seconds, for a time of day ten minutes ago.
      const places: readonly Place[] = [
        { platform: 'slack', workspace: slack.ids.team, channel: slack.ids.news, thread: null },
        { platform: 'discord', workspace: discord.world.guild, channel: discord.world.news.id, thread: null },
      ]
      const [now, then] = [Date.now(), new Date(Date.now() - 600_000)]
      const database = await openDatabase({ url: server.url })
      for (const place of places)
        await createSubscriptionStore(database).add(
          {
            place,
            timing: { words: 'hourly', cron: `${then.getUTCMinutes()} * * * *`, zone: 'Etc/UTC' },
            options: { feeds: null, about: [], most: 10, length: 'short', quiet: null, whenEmpty: 'say' },
            createdBy: slack.ids.asker,
            createdAt: now - 1_200_000,
          },
          now + 3_000,
        )
      await database.close()
      await server.crash()
      await ready(503, { store: expect.stringMatching(away), platforms: { slack: 'connected', discord: 'connected' } })

      const onSlack = () =>
        slack.workspace.messages
          .filter(({ user, deleted }) => user === slack.ids.self && !deleted)
          .map(({ text, blocks, onlyFor }) => ({ words: screenOf(text, blocks).words, onlyFor }))
      const onDiscord = () =>
        discord.world.messages
          .filter(({ author }) => author === discord.world.bot.id)
          .map(({ body, onlyFor }) => ({ words: textsOf(body?.components ?? []).join('\n'), onlyFor }))
      const article = 'OSLO, May 18, 2025 -- Envoy Quirina Blomqvist met Ivo Brandt in Oslo on Saturday, the ministry said.'
      await slack.people.slash(article)
      await slack.people.slash('who met Lavrov this week?')
      await slack.people.slash('digest list')
      await slack.people.mention('digest list')
      discord.people.type('article', { text: article })
      discord.people.type('ask', { question: 'who met Lavrov this week?' })
      discord.people.type('digest list')
      const refused = (asker: string) => ({ words: expect.stringMatching(away), onlyFor: asker })
      await vi.waitFor(() => expect(onSlack()).toEqual(Array(4).fill(refused(slack.ids.asker))), patience)
      await vi.waitFor(() => expect(onDiscord()).toEqual(Array(3).fill(refused(discord.world.asker.id))), patience)

      await vi.waitFor(() => expect(told('the clock could not do its work')).not.toEqual([]), patience)
      await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(now + 3_000), patience)
      await server.comeBack()
      await ready(200, { store: null, platforms: { slack: 'connected', discord: 'connected' } })
      const late = (shown: () => readonly { words: string; onlyFor: string | null }[]) =>
        shown().filter(({ words, onlyFor }) => onlyFor === null && words.includes('Late: it was due on'))
      await vi.waitFor(() => expect([late(onSlack), late(onDiscord)]).toMatchObject([[{}], [{}]]), patience)
      await slack.people.slash('digest list')
      await vi.waitFor(() => expect(onSlack().at(-1)?.words).toContain('Digests of this channel'), patience)

      // The same process all the time, and no line of what went on behind again and again.
      expect([bot.child.exitCode, bot.child.signalCode]).toEqual([null, null])
      expect(await bot.stop()).toBe(0)
      expect([late(onSlack), late(onDiscord)]).toMatchObject([[{}], [{}]])
      const warnings = bot.lines().flatMap(({ level, msg }) => (level === 40 ? [msg] : []))
      expect(warnings.filter((text) => warnings.filter((other) => other === text).length > 3)).toEqual([])
      expect(told('a command failed')).toHaveLength(7)
      for (const secret of ['geheim', 'secretKey', slack.tokens.bot, both.discordToken, 'Quirina']) expect(bot.log()).not.toContain(secret)
    } finally {
      await bot.stop('SIGKILL')
    }
  })
})
