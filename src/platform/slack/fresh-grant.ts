import { randomUUID } from 'node:crypto'
import type { webApi } from '@slack/bolt'
import { PlatformError } from '../../errors.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'
import type { Installation, InstallationStore, LeaseStore } from '../../ports/workspaces.ts'
import { type Grant, readGrant } from './grant.ts'
import type { Wait } from './patient.ts'
import { toPlatformError } from './slack-error.ts'

interface FreshNeeds {
  /** Needs no token of its own. */
  readonly client: webApi.WebClient
  readonly clientId: string
  readonly clientSecret: string
  readonly installations: InstallationStore
  readonly leases: LeaseStore
  readonly clock: Clock
  readonly log: Log
  readonly wait: Wait
}

/** The grant of an installation, with a token that is good for a while. PlatformError. */
export type FreshGrant = (installation: Installation) => Promise<Grant>

/** A token is good for twelve hours; it is renewed so long before its end that an outage of Slack or of the store does no harm. In ms. */
const marginMs = 2 * 60 * 60_000

/** A token that is used now is used for up to a minute. In ms. */
const leastMs = 2 * 60_000

const leaseMs = 30_000

/** Before an expired token's renewal by another copy of the program is looked for again, in ms. */
const lookMs = 1_000

/**
 * Renews tokens of apps that rotate them. What a token is renewed for is good once: of all copies of the program one renews, which has the lease; the
 * others go on with the old token, or wait where that has run out.
 */
export const createFreshGrant = ({ client, clientId, clientSecret, installations, leases, clock, log, wait }: FreshNeeds): FreshGrant => {
  const holder = randomUUID()

  const renewed = async (grant: Grant, refreshToken: string): Promise<Grant> => {
    const asked = { client_id: clientId, client_secret: clientSecret, grant_type: 'refresh_token', refresh_token: refreshToken } as const
    const answer = await client.oauth.v2.access(asked).catch((error: unknown) => {
      throw toPlatformError(error)
    })
    const { access_token: token, refresh_token: next, expires_in: seconds } = answer
    if (!token || !next || !seconds) throw new PlatformError('Slack: it gave no new token', { platform: 'slack', reason: 'unavailable' })
    return { ...grant, token, rotation: { refreshToken: next, until: clock.now() + seconds * 1_000 } }
  }

  /** The old one is of no use any more: the new one must not be lost to a store that is away for a moment. */
  const keep = async (installation: Installation, grant: Grant): Promise<void> => {
    for (let pause = 500; ; pause *= 2) {
      try {
        if (!(await installations.exchange(installation, JSON.stringify(grant))))
          log.info({ team: installation.workspace }, 'slack: removed, or installed anew, while its token was renewed')
        return
      } catch (error) {
        if (pause > leaseMs / 4) throw error
        await wait(pause)
      }
    }
  }

  const renew = async (installation: Installation): Promise<Grant> => {
    // Another copy may have done it between our look and our lease.
    const latest = await installations.find('slack', installation.workspace)
    const grant = readGrant((latest ?? installation).grant)
    if (!latest || !grant.rotation || grant.rotation.until - clock.now() > marginMs) return grant
    const fresh = await renewed(grant, grant.rotation.refreshToken)
    await keep(latest, fresh)
    log.info({ team: latest.workspace }, 'slack: the token is renewed')
    return fresh
  }

  return async (installation) => {
    const { workspace } = installation
    const name = `slack token ${workspace}`
    for (let looks = 0; looks < leaseMs / lookMs; looks += 1) {
      const found = looks === 0 ? installation : ((await installations.find('slack', workspace)) ?? installation)
      const grant = readGrant(found.grant)
      const left = (grant.rotation?.until ?? Number.POSITIVE_INFINITY) - clock.now()
      if (left > marginMs) return grant
      if (await leases.take(name, holder, leaseMs)) {
        try {
          return await renew(found)
        } catch (error) {
          if (left < leastMs) throw error
          log.warn({ team: workspace, err: error }, 'slack: the token could not be renewed; it is good for a while yet')
          return grant
        } finally {
          await leases.give(name, holder).catch(() => undefined)
        }
      }
      if (left > leastMs) return grant
      await wait(lookMs)
    }
    throw new PlatformError('Slack: the token is being renewed; please try again in a minute', { platform: 'slack', reason: 'unavailable' })
  }
}
