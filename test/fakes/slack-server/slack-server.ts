import type { AddressInfo } from 'node:net'
import type { Clock } from '../../../src/ports/clock.ts'
import { type Deliver, deliverByHttp } from './deliver.ts'
import { createFaults } from './faults.ts'
import { createPeople } from './people.ts'
import { createResponseUrls } from './response-urls.ts'
import { createSockets } from './sockets.ts'
import { callMethod, type Methods, type OpenView } from './web-methods.ts'
import { createWebServer, type WebAnswer, type WebCall } from './web-server.ts'
import { createWorkspace, ids, tokens } from './workspace.ts'

export type SlackServer = Awaited<ReturnType<typeof startSlackServer>>

interface ServerOptions {
  readonly clock: Clock
  /** The app's address; over the socket where there is none. */
  readonly appUrl?: string | (() => string)
  /** Posts that one channel takes a second; more is a 429. Unlimited where there is none. */
  readonly postsPerSecond?: number
}

/** Posts to a channel of late, by the clock. */
const createPace = (perSecond: number, now: () => number) => {
  const posts = new Map<string, number[]>()
  return (channel: string): boolean => {
    const recent = (posts.get(channel) ?? []).filter((at) => at > now() - 1_000)
    const ok = recent.length < perSecond
    posts.set(channel, ok ? [...recent, now()] : recent)
    return ok
  }
}

/** Slack on the loopback: the real SDK talks to it over HTTP and Socket Mode; it holds to Slack's limits and can fail on command. */
export const startSlackServer = async ({ clock, appUrl, postsPerSecond }: ServerOptions) => {
  const now = () => clock.now()
  const workspace = createWorkspace(now)
  const faults = createFaults()
  const responses = createResponseUrls(workspace, now)
  const pace = createPace(postsPerSecond ?? Number.POSITIVE_INFINITY, now)
  const calls: WebCall[] = []
  const views: OpenView[] = []

  const answer = (call: WebCall): WebAnswer => {
    calls.push(call)
    if (call.method === 'response_url') return responses.send(call.args.path ?? '', JSON.parse(call.body))
    if (call.method.startsWith('chat.post') && !pace(call.args.channel ?? ''))
      return { status: 429, headers: { 'retry-after': '1' }, body: '{"ok":false,"error":"ratelimited"}' }
    const body = callMethod(call.method, call.token, call.args, methods)
    return { status: 200, headers: { 'x-oauth-scopes': [...workspace.scopes].join(',') }, body: JSON.stringify(body) }
  }

  const server = createWebServer(faults, answer)
  const sockets = createSockets(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const methods: Methods = {
    workspace,
    views,
    triggers: new Set(),
    socketUrl: () => `ws://127.0.0.1:${port}/link?ticket=${sockets.ticket()}`,
  }
  const overSocket: Deliver = (type, payload, retry) => sockets.send(type, payload, retry)
  const people = createPeople({
    workspace,
    deliver: appUrl === undefined ? overSocket : deliverByHttp(appUrl, tokens.signing),
    openResponse: (way) => `http://127.0.0.1:${port}${responses.open(way)}`,
    openTrigger: (trigger) => void methods.triggers.add(trigger),
    views,
    now,
  })

  return {
    ids,
    tokens,
    apiUrl: `http://127.0.0.1:${port}/api/`,
    workspace,
    faults,
    /** Every call that was answered, in order. */
    calls,
    views,
    people,
    sockets,
    close: async () => {
      sockets.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
