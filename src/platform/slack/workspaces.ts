import { PlatformError } from '../../errors.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { InstallationStore } from '../../ports/workspaces.ts'
import { readGrant } from './grant.ts'
import { createRecent } from './recent.ts'
import { lazyWebApi, type WebApi } from './web-api.ts'

/** The workspaces that we may speak in. */
export interface Workspaces {
  /** What may be asked there. Every call is a PlatformError where the app is not installed. */
  of(team: string): WebApi
  /** The app was removed there at that time (ms UTC). */
  removed(team: string, at: number): Promise<void>
}

/** One workspace, by its token. */
export const oneWorkspace = (api: WebApi, log: Log): Workspaces => ({
  of: () => api,
  removed: async () =>
    log.error({}, 'slack: the app was removed from the workspace, or its token revoked; install it again and give me the new token'),
})

interface ManyNeeds {
  readonly installations: InstallationStore
  readonly createApi: (token: string) => WebApi
  /** Forgets all that is kept of a workspace. */
  readonly forget: (team: string) => Promise<unknown>
  readonly clock: Clock
  readonly log: Log
}

/** Another copy of the program may hear of a removal or a new installation: what is known here is good for so long. In ms. */
const lifeMs = 60_000

const notInstalled = (): PlatformError =>
  new PlatformError('Slack: the app is not installed in this workspace (any more): an admin can add it again', {
    platform: 'slack',
    reason: 'unauthorized',
  })

/** Without a cause, for it says that nothing was done. */
const storeAway = (): PlatformError =>
  new PlatformError('My store is away for the moment. Please try again in a minute.', { platform: 'slack', reason: 'unavailable' })

/** Every workspace that has installed the app. What came in is acknowledged before anybody looks its token up. */
export const manyWorkspaces = ({ installations, createApi, forget, clock, log }: ManyNeeds): Workspaces => {
  const found = createRecent(
    async (team: string): Promise<WebApi> => {
      const installation = await installations.find('slack', team).catch((error: unknown) => {
        log.warn({ err: error }, 'slack: a token cannot be looked up')
        throw storeAway()
      })
      if (!installation) throw notInstalled()
      return createApi(readGrant(installation.grant).token)
    },
    lifeMs,
    clock,
  )
  return {
    of: (team) => lazyWebApi(() => found(team)),
    removed: async (team, at) => {
      // Slack tells the time in whole seconds.
      if (!(await installations.remove('slack', team, at + 1_000))) return
      found.drop(team)
      try {
        await forget(team)
        log.info({ team }, 'slack: a workspace has removed the app; all of it is forgotten')
      } catch (error) {
        log.error({ team, err: error }, `slack: a workspace has removed the app: dateline forget slack:${team} --yes deletes what is left`)
      }
    },
  }
}
