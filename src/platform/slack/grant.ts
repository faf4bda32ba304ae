import type { Installation as SlackInstallation, InstallationStore as SlackInstallationStore } from '@slack/bolt'
import type { Clock } from '../../ports/clock.ts'
import type { InstallationStore } from '../../ports/workspaces.ts'

/** What of an installation is kept: nothing of the person who made it. */
export interface Grant {
  readonly token: string
  readonly user: string
  readonly scopes: readonly string[]
}

const toGrant = ({ bot }: SlackInstallation): Grant => {
  if (!bot) throw new Error('Slack gave no bot token')
  return { token: bot.token, user: bot.userId, scopes: bot.scopes }
}

/** As it was kept. */
export const readGrant = (kept: string): Grant => JSON.parse(kept) as Grant

/**
 * Our store as the SDK's installer wants it, which only ever saves: tokens are looked up by ourselves. An organization as a whole cannot install the app:
 * its workspaces can, each for itself.
 */
export const toSlackStore = (installations: InstallationStore, clock: Clock): SlackInstallationStore => ({
  storeInstallation: async (installation) => {
    const workspace = installation.team?.id
    if (installation.isEnterpriseInstall || !workspace)
      throw new Error('An organization cannot install Dateline; install it in a workspace')
    await installations.save({ platform: 'slack', workspace, grant: JSON.stringify(toGrant(installation)), at: clock.now() })
  },
  fetchInstallation: () => Promise.reject(new Error('not asked for')),
})
