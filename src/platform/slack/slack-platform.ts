import { setTimeout as sleep } from 'node:timers/promises'
import { App, type AuthorizeSourceData, type Receiver, webApi } from '@slack/bolt'
import type { ChatPlatform, Desk, Finding, Place } from '../../ports/chat.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { HeardStore, InstallationStore, LeaseStore } from '../../ports/workspaces.ts'
import { createAnnounce } from './announce.ts'
import { type Connection, createConnection, type Receive } from './connection.ts'
import { createFreshGrant } from './fresh-grant.ts'
import { toSlackStore } from './grant.ts'
import { createHome } from './home.ts'
import { createIncoming, type Incoming } from './incoming.ts'
import { listen } from './listeners.ts'
import { createMayLook } from './may-look.ts'
import { createPace } from './pace.ts'
import type { Wait } from './patient.ts'
import { scopes } from './scopes.ts'
import { sdkLog } from './sdk-log.ts'
import { toPlatformError } from './slack-error.ts'
import { createStanding } from './standing.ts'
import { createClient, createWebApi, type Self, type WebApi, webClientOptions } from './web-api.ts'
import { manyWorkspaces, oneWorkspace } from './workspaces.ts'

/** An app that any workspace may install; then Slack must reach us over HTTP. */
export interface ManyWorkspaces {
  readonly clientId: string
  readonly clientSecret: string
  readonly installations: InstallationStore
  /** Of several copies of the program one renews a token. */
  readonly leases: LeaseStore
  /** Forgets all that is kept of a workspace that has removed the app. */
  readonly forget: (team: string) => Promise<unknown>
}

export interface SlackOptions {
  /** Begins with xoxb: the one workspace. Or null, with `many`. */
  readonly botToken: string | null
  readonly many?: ManyWorkspaces
  readonly receive: Receive
  /** Ids of people who may change what channels get, besides the channels' creators and the workspace's admins. */
  readonly managers?: readonly string[]
  /** Where several copies of the program run: tells what another has heard. */
  readonly heard?: HeardStore
  /** Channels of a workspace that have digests or feeds, by id: for the Home tab, which is empty without. */
  readonly channels?: (team: string) => Promise<readonly string[]>
  readonly clock: Clock
  readonly log: Log
  /** Where Slack's Web API is, if not at slack.com: a fake in tests. */
  readonly apiUrl?: string
  /** How to wait between attempts; real time unless a test says otherwise. */
  readonly wait?: Wait
}

/** Without its installer: otherwise the SDK would look the token up, in the store, before it acknowledges anything. */
const bare = (receiver: Connection['receiver']): Receiver => ({
  init: (app) => receiver.init(app),
  start: (port: number) => receiver.start(port),
  stop: () => receiver.stop(),
})

const scopeFindings = (granted: readonly string[]): readonly Finding[] =>
  Object.entries(scopes).map(([scope, why]) => ({
    name: `scope ${scope}`,
    ok: granted.includes(scope),
    fix: `For ${why}: add ${scope} at api.slack.com/apps → OAuth & Permissions → Bot Token Scopes, then reinstall the app.`,
  }))

/**
 * Dateline on Slack, for one workspace by its token, or for every workspace that installs the app. Socket Mode needs no public address; the HTTP receiver
 * checks Slack's signatures. Holds no scope that reads channels, so replies in a channel's thread reach it only when they mention it. Nothing of what it
 * knows must last: any copy of the program can take any request, and post.
 */
export const createSlackPlatform = (options: SlackOptions): ChatPlatform => {
  const { botToken, many, receive, managers = [], heard = null, channels = null, clock, log, apiUrl, wait = (ms) => sleep(ms) } = options
  const logger = sdkLog(log)
  const clientOptions = webClientOptions(apiUrl ?? null, logger)
  const createApi = (token: string): WebApi => createWebApi(createClient(token, clientOptions), wait)
  const freshGrant = many && createFreshGrant({ ...many, client: new webApi.WebClient(undefined, { ...clientOptions }), clock, log, wait })
  const workspaces =
    many && freshGrant ? manyWorkspaces({ ...many, freshGrant, createApi, clock, log }) : oneWorkspace(createApi(botToken ?? ''), log)
  const install = many ? { ...many, store: toSlackStore(many.installations, clock) } : null
  const standingOf = createStanding({ apiOf: workspaces.of, managers, clock })
  const mayLook = createMayLook(workspaces.of, clock)
  const announce = createAnnounce(clock, createPace(wait, clock))
  let running: { readonly incoming: Incoming; readonly connection: Connection } | null = null

  const createApp = ({ receiver }: Connection): App => {
    // No listener uses the SDK's client: what comes in is acknowledged before anybody looks for a token.
    const authorize = async ({ teamId, enterpriseId, isEnterpriseInstall }: AuthorizeSourceData<boolean>) => {
      if (isEnterpriseInstall && teamId && enterpriseId) workspaces.joins(teamId, enterpriseId)
      return {}
    }
    const app = new App({
      receiver: bare(receiver),
      authorize,
      convoStore: false,
      ignoreSelf: false,
      clientOptions: { ...clientOptions },
      logger,
    })
    app.error(async (error) => log.error({ err: toPlatformError(error) }, 'slack: something that came in could not be read'))
    return app
  }

  const membership = async (place: Place, { scopes: granted }: Self): Promise<readonly Finding[]> => {
    // Only where an admin has added channels:read, which Dateline does not ask for; elsewhere the first post tells.
    if (!granted.includes('channels:read')) return []
    const ok = await workspaces
      .of(place.workspace ?? '')
      .isMember(place.channel)
      .catch(() => false)
    return [{ name: 'member of the channel', ok, fix: 'Invite me: /invite @Dateline' }]
  }

  return {
    name: 'slack',
    start: async (desk: Desk) => {
      // A wrong token is told at once.
      const self = many ? null : await workspaces.of('').self()
      const connection = createConnection(receive, { clientOptions, logger, log, clock, wait, install })
      const incoming = createIncoming({ desk, workspaces, heard, standingOf, clock, log, wait })
      const app = createApp(connection)
      const home = channels && createHome({ desk, workspaces, standingOf, mayLook, channels })
      listen(app, { incoming, workspaces, home, clock, log })
      await connection.open(app)
      running = { incoming, connection }
      log.info({ team: self?.team ?? 'any', via: receive.via }, 'slack: connected')
    },
    isConnected: () => running?.connection.isOpen() ?? false,
    // For a person's channel Slack takes their id.
    post: (place, post) => announce(workspaces.of(place.workspace ?? ''), { ...place, channel: place.channel.replace(/^@/, '') }, post),
    check: async (place) => {
      const self = await workspaces.of(place.workspace ?? '').self()
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
