import type { Installation as SlackInstallation, InstallationStore as SlackInstallationStore } from '@slack/bolt'
import type { Clock } from '../../ports/clock.ts'
import type { InstallationStore } from '../../ports/workspaces.ts'

/** What of an installation is kept: nothing of the person who made it. */
export interface Grant {
  readonly token: string
  readonly user: string
  readonly scopes: readonly string[]
  /** Where the app rotates its tokens: what the next one is had for, once, and until when (ms UTC) this one is good. Null where it is good for ever. */
  readonly rotation: { readonly refreshToken: string; readonly until: number } | null
}

const toGrant = ({ bot }: SlackInstallation): Grant => {
  if (!bot) throw new Error('Slack gave no bot token')
  const { token, userId, scopes, refreshToken, expiresAt } = bot
  return { token, user: userId, scopes, rotation: refreshToken && expiresAt ? { refreshToken, until: expiresAt * 1_000 } : null }
}

/** As it was kept. */
export const readGrant = (kept: string): Grant => ({ rotation: null, ...(JSON.parse(kept) as Omit<Grant, 'rotation'>) })

/** Our store as the SDK's installer wants it, which only ever saves: tokens are looked up by ourselves. */
export const toSlackStore = (installations: InstallationStore, clock: Clock): SlackInstallationStore => ({
  storeInstallation: async (installation) => {
    const workspace = installation.isEnterpriseInstall ? installation.enterprise?.id : installation.team?.id
    if (!workspace) throw new Error('Slack did not say who installs Dateline')
    await installations.save({ platform: 'slack', workspace, grant: JSON.stringify(toGrant(installation)), at: clock.now() })
  },
  fetchInstallation: () => Promise.reject(new Error('not asked for')),
})
