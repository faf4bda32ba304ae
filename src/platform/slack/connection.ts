import { createHmac } from 'node:crypto'
import { type App, HTTPReceiver, type InstallationStore, SocketModeReceiver, type webApi } from '@slack/bolt'
import { PlatformError } from '../../errors.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Wait } from './patient.ts'
import { scopes } from './scopes.ts'
import { toPlatformError } from './slack-error.ts'

/** How Slack reaches us: over a socket that we open (no public address needed), or by HTTP requests that it signs. */
export type Receive =
  | { readonly via: 'socket'; readonly appToken: string }
  | { readonly via: 'http'; readonly signingSecret: string; readonly port: number }

export interface Connection {
  readonly receiver: HTTPReceiver | SocketModeReceiver
  /** Resolves when Slack can reach us. PlatformError. */
  open(app: App): Promise<void>
  /** Whether Slack can reach us now. */
  isOpen(): boolean
  close(): Promise<void>
}

/** Lets workspaces install the app, with the SDK's own pages: /slack/install leads to Slack, /slack/oauth_redirect back. */
export interface Install {
  readonly clientId: string
  readonly clientSecret: string
  readonly store: InstallationStore
}

interface ConnectionNeeds {
  /** Over HTTP only. */
  readonly install: Install | null
  readonly clientOptions: webApi.WebClientOptions
  readonly logger: webApi.Logger
  readonly log: Log
  readonly clock: Clock
  readonly wait: Wait
}

export const httpPath = '/slack/events'

/** Where Slack leads back to after an installation; /slack/install is where it begins. Both are the SDK's own. */
export const redirectPath = '/slack/oauth_redirect'

/**
 * What the SDK's installer needs. The state is signed, for ten minutes, with a secret made of the client secret and kept in a cookie, not in this process:
 * whichever copy of the program Slack leads back to can check it.
 */
const installerOptions = ({ clientId, clientSecret, store }: Install, { clientOptions }: ConnectionNeeds) => ({
  clientId,
  clientSecret,
  stateSecret: createHmac('sha256', clientSecret).update('dateline: state of an installation').digest('base64'),
  installationStore: store,
  scopes: Object.keys(scopes),
  installerOptions: { directInstall: true, redirectUriPath: redirectPath, clientOptions: { ...clientOptions } },
})

const overHttp = (signingSecret: string, port: number, needs: ConnectionNeeds): Connection => {
  const { install, logger } = needs
  const receiver = new HTTPReceiver({
    signingSecret,
    port,
    endpoints: [httpPath],
    logger,
    ...(install && installerOptions(install, needs)),
  })
  let listening = false
  return {
    receiver,
    open: async (app) => {
      await app.start(port).catch((error: unknown) => {
        throw new PlatformError(`Slack: I cannot listen on port ${port}`, { platform: 'slack', reason: 'unavailable', cause: error })
      })
      listening = true
    },
    isOpen: () => listening,
    close: async () => {
      listening = false
      await receiver.stop().catch(() => undefined)
    },
  }
}

/** A connection that lived this long was a good one: the next is opened at once. */
const goodLifeMs = 10_000

const helloTimeoutMs = 20_000

/**
 * The SDK's own reconnecting is off: its second attempt, when refused or out of reach, is an unhandled rejection that ends the process. This one waits
 * longer and longer during an outage, and gives up only when Slack refuses the token.
 */
const overSocket = (appToken: string, { clientOptions, logger, log, clock, wait }: ConnectionNeeds): Connection => {
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: { ...clientOptions } },
  })
  const { client } = receiver
  let state: 'closed' | 'opening' | 'open' | 'stopping' = 'closed'
  let openedAt = 0
  let failures = 0

  const open = async (): Promise<void> => {
    let timer: NodeJS.Timeout | undefined
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('no hello')), helloTimeoutMs)
    })
    try {
      await Promise.race([client.start(), silence])
      openedAt = clock.now()
    } catch (error) {
      void client.disconnect()
      throw toPlatformError(error)
    } finally {
      clearTimeout(timer)
    }
  }

  const isStopping = () => state === 'stopping'

  const reopen = async (): Promise<void> => {
    failures = clock.now() - openedAt > goodLifeMs ? 0 : failures + 1
    for (; !isStopping(); failures += 1) {
      if (failures > 0) await wait(Math.min(60_000, 1_000 * 2 ** (failures - 1)))
      if (isStopping()) return
      try {
        await open()
        if (isStopping()) return void client.disconnect()
        state = 'open'
        log.info({}, 'slack: connected again')
        return
      } catch (error) {
        const failure = toPlatformError(error)
        if (failure.reason === 'unauthorized') {
          state = 'closed'
          log.error({ err: failure }, 'slack: I am not let in any more, and do not try again')
          return
        }
        log.warn({ reason: failure.reason, attempt: failures + 1 }, 'slack: not connected, trying again')
      }
    }
  }

  client.on('disconnected', () => {
    if (state !== 'open') return
    state = 'opening'
    log.info({}, 'slack: the socket was closed')
    void reopen()
  })

  return {
    receiver,
    open: async () => {
      state = 'opening'
      await open()
      state = 'open'
    },
    isOpen: () => state === 'open',
    close: async () => {
      const wasOpen = state === 'open'
      state = 'stopping'
      if (wasOpen) await client.disconnect()
    },
  }
}

export const createConnection = (receive: Receive, needs: ConnectionNeeds): Connection =>
  receive.via === 'socket' ? overSocket(receive.appToken, needs) : overHttp(receive.signingSecret, receive.port, needs)
