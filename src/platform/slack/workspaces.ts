import { PlatformError } from '../../errors.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { InstallationStore } from '../../ports/workspaces.ts'
import type { FreshGrant } from './fresh-grant.ts'
import { createRecent } from './recent.ts'
import { lazyWebApi, type WebApi } from './web-api.ts'

/** The workspaces that we may speak in. */
export interface Workspaces {
  /** What may be asked there. Every call is a PlatformError where the app is not installed. */
  of(team: string): WebApi
  /** Something came from a workspace for which its organization has installed the app. Returns at once. */
  joins(team: string, organization: string): void
  /** The app was removed there at that time (ms UTC). */
  removed(team: string, at: number): Promise<void>
}

/** One workspace, by its token. */
export const oneWorkspace = (api: WebApi, log: Log): Workspaces => ({
  of: () => api,
  joins: () => {},
  removed: async () =>
    log.error({}, 'slack: the app was removed from the workspace, or its token revoked; install it again and give me the new token'),
})

interface ManyNeeds {
  readonly installations: InstallationStore
  readonly freshGrant: FreshGrant
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
export const manyWorkspaces = ({ installations, freshGrant, createApi, forget, clock, log }: ManyNeeds): Workspaces => {
  const joining = new Map<string, Promise<void>>()
  /** Keys are "TEAM ORGANIZATION". */
  const joined = createRecent(
    async (key: string): Promise<void> => {
      const [team = '', organization = ''] = key.split(' ')
      await installations.join('slack', team, organization, clock.now())
    },
    lifeMs,
    clock,
  )
  const fromStore = <T>(asked: Promise<T>): Promise<T> =>
    asked.catch((error: unknown) => {
      if (error instanceof PlatformError) throw error
      log.warn({ err: error }, 'slack: a token cannot be looked up')
      throw storeAway()
    })
  const found = createRecent(
    async (team: string): Promise<WebApi> => {
      await joining.get(team)
      const installation = await fromStore(installations.find('slack', team))
      if (!installation) throw notInstalled()
      return createApi((await fromStore(freshGrant(installation))).token)
    },
    lifeMs,
    clock,
  )
  const forgetOne = async (team: string): Promise<void> => {
    found.drop(team)
    try {
      await forget(team)
      log.info({ team }, 'slack: a workspace has removed the app; all of it is forgotten')
    } catch (error) {
      log.error({ team, err: error }, `slack: a workspace has removed the app: dateline forget slack:${team} --yes deletes what is left`)
    }
  }
  return {
    of: (team) => lazyWebApi(() => found(team)),
    joins: (team, organization) => {
      const settled = joined(`${team} ${organization}`)
        .catch((error: unknown) => log.warn({ err: error }, 'slack: it cannot be kept which organization a workspace is part of'))
        .finally(() => joining.delete(team))
      joining.set(team, settled)
    },
    removed: async (team, at) => {
      // Slack tells the time in whole seconds.
      for (const gone of await installations.remove('slack', team, at + 1_000)) await forgetOne(gone)
    },
  }
}
