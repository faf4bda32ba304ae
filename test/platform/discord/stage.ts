import { setTimeout as delay } from 'node:timers/promises'
import { PermissionFlagsBits } from 'discord.js'
import { readLine } from '../../../src/command/read-line.ts'
import { createDiscordPlatform } from '../../../src/platform/discord/discord-platform.ts'
import type { ChatPlatform } from '../../../src/ports/chat.ts'
import type { Log } from '../../../src/ports/log.ts'
import type { Seen, Stage } from '../../contract/stage.ts'
import { type DiscordServer, startDiscordServer } from '../../fakes/discord-server/discord-server.ts'
import type { Given } from '../../fakes/discord-server/people.ts'
import type { FakeMessage } from '../../fakes/discord-server/world.ts'
import { readDiscord, textsOf } from './discord-markdown.ts'

export const goodToken = 'bWFkZS11cA.Xr3ylN.not-a-real-token-for-the-loopback'

/** A log to look into: every line as one string, with all that its fields hold. */
const recordingLog = () => {
  const lines: string[] = []
  const write = (level: string) => (fields: object, text: string) => {
    const inside = (_: string, value: unknown) =>
      value instanceof Error ? { ...value, message: value.message, stack: value.stack, cause: value.cause } : value
    lines.push(`${level} ${text} ${JSON.stringify(fields, inside)}`)
  }
  const log: Log = { info: write('info'), warn: write('warn'), error: write('error'), about: (_, work) => work() }
  return { log, lines }
}

export interface DiscordStage extends Stage {
  readonly server: DiscordServer
  readonly lines: readonly string[]
  /** Moves the clock of the server and of the platform. */
  pass(ms: number): void
}

const wordsOf = ({ body }: FakeMessage): string =>
  textsOf(body?.components ?? [])
    .map((content) => readDiscord(content).words)
    .join('\n')

export interface StageOptions {
  readonly token?: 'good' | 'wrong'
  /** Instead of waiting between tries. */
  readonly wait?: (ms: number) => Promise<void>
  /** Of servers that have removed the bot. */
  readonly forget?: (guild: string) => Promise<unknown>
}

/** The platform before a loopback Discord. Pauses between tries take no time; waits that Discord asks for do. */
export const startStage = async ({
  token = 'good',
  wait = () => delay(0),
  forget = async () => 0,
}: StageOptions = {}): Promise<DiscordStage> => {
  let passed = 0
  // Stands still unless it is moved: a slow machine must not let interactions expire.
  const started = Date.now()
  const now = () => started + passed
  const server = await startDiscordServer({ token: goodToken, now })
  const { log, lines } = recordingLog()
  const made: ChatPlatform[] = []
  const another = (): ChatPlatform => {
    const one = createDiscordPlatform({
      token: token === 'good' ? goodToken : 'bWFkZS11cA.Xr3ylN.a-wrong-token-for-the-loopback',
      clock: { now },
      log,
      api: server.api,
      wait,
      forget,
    })
    made.push(one)
    return one
  }
  const platform = another()
  const { world, people } = server

  const trouble: DiscordStage['troubleAfter'] = (calls, kind, times) => {
    const shows = /^(?:PATCH|POST) \/(?:webhooks|channels)\/(?!.*threads$)/
    const fault =
      kind === 'rate-limited'
        ? { retryAfter: 0.02 }
        : kind === 'long wait'
          ? { retryAfter: 300 }
          : kind === 'lost'
            ? 'reset after'
            : kind === 'failed'
              ? 'failed after'
              : { status: 503 }
    server.faults.fail(shows, fault, times, calls)
  }

  const byBot = () => world.messages.filter(({ author, body }) => author === world.bot.id && body !== null)

  return {
    platform,
    server,
    lines,
    pass: (ms) => {
      passed += ms
    },
    place: { platform: 'discord', workspace: world.guild, channel: world.news.id, thread: null },
    asker: world.asker.id,
    nowhere: { platform: 'discord', workspace: world.guild, channel: '1390000000000000001', thread: null },
    type: async (line) => {
      const reading = readLine(line)
      if ('problem' in reading) throw new Error(reading.problem)
      const { command, options } = reading.call
      people.type(command, Object.fromEntries(Object.entries(options).filter(([, value]) => value !== null)) as Given)
    },
    seen: () =>
      byBot().map(
        (message): Seen => ({
          id: message.onlyFor === null ? message.id : null,
          words: wordsOf(message),
          to: message.onlyFor === null && world.channels.get(message.channel)?.type !== 1 ? 'everyone' : 'asker',
          under: world.channels.get(message.channel)?.type === 11 ? message.channel : null,
        }),
      ),
    mischief: () => [
      ...server.violations,
      ...byBot().flatMap(({ body }) => textsOf(body?.components ?? []).flatMap((content) => readDiscord(content).active)),
    ],
    press: async (label) => {
      people.press(label)
    },
    mention: async (line, replyTo) => {
      people.write(`<@${world.bot.id}> ${line}`, { replyTo })
    },
    redeliver: async () => people.again(),
    trouble: (kind, times) => trouble(0, kind, times),
    troubleAfter: trouble,
    calm: server.faults.clear,
    waits: () => server.faults.waits.filter(({ told, waited }) => waited >= told).map(({ told }) => told),
    another,
    history: (allowed) => {
      world.news.denied = allowed ? 0n : PermissionFlagsBits.ReadMessageHistory
    },
    chatter: (count) => {
      for (let i = 0; i < count; i += 1) people.write(`chatter ${i}`)
    },
    close: async () => {
      server.comeBack()
      for (const one of made) await one.stop()
      await server.close()
    },
  }
}
