import { setTimeout as sleep } from 'node:timers/promises'
import { App, webApi } from '@slack/bolt'
import type { ChatPlatform, Clock, Desk, Finding, Log, Place } from '../../ports.ts'
import { createAnnounce } from './announce.ts'
import { type Connection, createConnection, type Receive } from './connection.ts'
import { createIncoming, type Incoming } from './incoming.ts'
import { listen } from './listeners.ts'
import type { Wait } from './patient.ts'
import { scopes } from './scopes.ts'
import { sdkLog } from './sdk-log.ts'
import { toPlatformError } from './slack-error.ts'
import { createStanding } from './standing.ts'
import { createWebApi, type Self, webClientOptions } from './web-api.ts'

export interface SlackOptions {
  /** Begins with xoxb. */
  readonly botToken: string
  readonly receive: Receive
  /** Ids of people who may change what channels get, besides the channels' creators and the workspace's admins. */
  readonly managers?: readonly string[]
  readonly clock: Clock
  readonly log: Log
  /** Where Slack's Web API is, if not at slack.com: a fake in tests. */
  readonly apiUrl?: string
  /** How to wait between attempts; real time unless a test says otherwise. */
  readonly wait?: Wait
}

const scopeFindings = (granted: readonly string[]): readonly Finding[] =>
  Object.entries(scopes).map(([scope, why]) => ({
    name: `scope ${scope}`,
    ok: granted.includes(scope),
    fix: `For ${why}: add ${scope} at api.slack.com/apps → OAuth & Permissions → Bot Token Scopes, then reinstall the app.`,
  }))

/**
 * Dateline on Slack, for one workspace: one token. Socket Mode needs no public address; the HTTP receiver checks Slack's signatures. Holds no scope
 * that reads channels, so replies in a channel's thread reach it only when they mention it.
 */
export const createSlackPlatform = (options: SlackOptions): ChatPlatform => {
  const { botToken, receive, managers = [], clock, log, apiUrl, wait = (ms) => sleep(ms) } = options
  const logger = sdkLog(log)
  const clientOptions = webClientOptions(apiUrl ?? null, logger)
  const api = createWebApi(new webApi.WebClient(botToken, { ...clientOptions }), wait)
  const standingOf = createStanding({ api, managers, clock })
  const announce = createAnnounce(clock)
  let running: { readonly incoming: Incoming; readonly connection: Connection } | null = null

  const createApp = (self: Self, connection: Connection): App => {
    const authorize = async () => ({ botToken, botId: self.bot, botUserId: self.user, teamId: self.team })
    const app = new App({ receiver: connection.receiver, authorize, convoStore: false, clientOptions: { ...clientOptions }, logger })
    app.error(async (error) => log.error({ err: toPlatformError(error) }, 'slack: something that came in could not be read'))
    return app
  }

  const membership = async (place: Place, self: Self): Promise<readonly Finding[]> => {
    // Only where an admin has added channels:read, which Dateline does not ask for; elsewhere the first post tells.
    if (!self.scopes.includes('channels:read')) return []
    const ok = await api.isMember(place.channel).catch(() => false)
    return [{ name: 'member of the channel', ok, fix: 'Invite me: /invite @Dateline' }]
  }

  return {
    name: 'slack',
    start: async (desk: Desk) => {
      const self = await api.self()
      const connection = createConnection(receive, { clientOptions, logger, log, clock, wait })
      const incoming = createIncoming({ desk, api, standingOf, clock, log, wait })
      const app = createApp(self, connection)
      listen(app, { incoming, api, self, clock, log })
      await connection.open(app)
      running = { incoming, connection }
      log.info({ team: self.team, via: receive.via }, 'slack: connected')
    },
    post: (place, post) => announce(api, place, post),
    check: async (place) => {
      const self = await api.self()
      return [...scopeFindings(self.scopes), ...(await membership(place, self))]
    },
    stop: async () => {
      const { incoming, connection } = running ?? {}
      running = null
      const drained = incoming?.stop()
      await connection?.close()
      await drained
    },
  }
}
