import { httpPath, type Receive } from '../../../src/platform/slack/connection.ts'
import { createSlackPlatform } from '../../../src/platform/slack/slack-platform.ts'
import type { ChatPlatform, Place } from '../../../src/ports/chat.ts'
import type { Seen, Stage } from '../../contract/stage.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { freePort } from '../../fakes/free-port.ts'
import { createFakeLog } from '../../fakes/log.ts'
import type { Fault } from '../../fakes/slack-server/faults.ts'
import { screenOf } from '../../fakes/slack-server/screen.ts'
import { type SlackServer, startSlackServer } from '../../fakes/slack-server/slack-server.ts'
import { ids, type KeptMessage, tokens } from '../../fakes/slack-server/workspace.ts'

export const place = (channel: string, thread: string | null = null): Place => ({ platform: 'slack', workspace: ids.team, channel, thread })

interface StageOptions {
  readonly via?: Receive['via']
  readonly botToken?: string
  readonly appToken?: string
  readonly postsPerSecond?: number
  /** Called whenever the platform waits. */
  readonly whileWaiting?: () => void
}

export interface SlackStage extends Stage {
  readonly server: SlackServer
  readonly log: ReturnType<typeof createFakeLog>
  readonly clock: ReturnType<typeof createFakeClock>
  /** Where the platform listens; 0 over the socket. */
  readonly port: number
}

const seen = (message: KeptMessage): Seen => ({
  id: message.onlyFor === null ? message.ts : null,
  words: screenOf(message.text, message.blocks).words,
  to: message.onlyFor === null ? 'everyone' : 'asker',
  under: message.thread,
})

/** The platform before a fake Slack. Waiting moves the clock and takes no time. */
export const slackStage = async (options: StageOptions = {}): Promise<SlackStage> => {
  const { via = 'socket', botToken = tokens.bot, appToken = tokens.app, postsPerSecond, whileWaiting } = options
  const clock = createFakeClock()
  const log = createFakeLog()
  const waited: number[] = []
  const port = via === 'http' ? await freePort() : 0
  const server = await startSlackServer({
    clock,
    ...(via === 'http' && { appUrl: `http://127.0.0.1:${port}${httpPath}` }),
    ...(postsPerSecond !== undefined && { postsPerSecond }),
  })
  const wait = async (ms: number) => {
    waited.push(ms)
    whileWaiting?.()
    clock.move(ms)
  }
  const receive: Receive = via === 'http' ? { via, signingSecret: tokens.signing, port } : { via, appToken }
  const another = (): ChatPlatform => createSlackPlatform({ botToken, receive, clock, log, apiUrl: server.apiUrl, wait })
  const platform = another()
  const trouble: SlackStage['troubleAfter'] = (calls, kind, times) => {
    const fault: Fault =
      kind === 'unavailable'
        ? { kind: 'http-500' }
        : kind === 'lost'
          ? { kind: 'done-then-reset' }
          : kind === 'failed'
            ? { kind: 'done-then-500' }
            : { kind: 'rate-limited', retryAfter: kind === 'long wait' ? 300 : 7 }
    server.faults.plan(/^(chat\.postMessage|chat\.update|response_url)$/, fault, times, calls)
  }
  const ours = () => server.workspace.messages.filter(({ user, deleted }) => user === ids.self && !deleted)
  return {
    platform,
    server,
    log,
    clock,
    port,
    place: place(ids.news),
    nowhere: place('C0NOWHERE'),
    asker: ids.asker,
    type: async (line) => void (await server.people.slash(line)),
    seen: () => ours().map(seen),
    mischief: () => ours().flatMap(({ text, blocks }) => screenOf(text, blocks).mischief),
    press: async (label) => void (await server.people.press(label)),
    mention: async (line, replyTo) => {
      const parent = replyTo === null ? undefined : server.workspace.find(ids.news, replyTo)
      await server.people.mention(line, parent ? (parent.thread ?? parent.ts) : null)
    },
    redeliver: async () => void (await server.people.redeliver()),
    trouble: (kind, times) => trouble(0, kind, times),
    troubleAfter: trouble,
    calm: server.faults.clear,
    waits: () => waited,
    another,
    history: (allowed) =>
      void (allowed ? server.workspace.scopes.add('channels:history') : server.workspace.scopes.delete('channels:history')),
    chatter: (count) => {
      for (let i = 0; i < count; i += 1) server.people.say(ids.news, `chatter ${i}`, null)
    },
    pass: (ms) => clock.move(ms),
    close: async () => {
      await platform.stop()
      await server.close()
    },
  }
}
