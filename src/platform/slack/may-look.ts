import type { Clock } from '../../ports/clock.ts'
import { createRecent } from './recent.ts'
import type { WebApi } from './web-api.ts'

/** Who is invited just now need not wait for long. In ms. */
const lifeMs = 60_000

/** Whether a person may see what a channel has: a public one everybody, a private one its members. Nobody where Slack does not tell. Never rejects. */
export type MayLook = (team: string, channel: string, user: string) => Promise<boolean>

export const createMayLook = (apiOf: (team: string) => Pick<WebApi, 'channel' | 'members'>, clock: Clock): MayLook => {
  const split = (key: string): readonly [api: ReturnType<typeof apiOf>, channel: string] => {
    const [team = '', channel = ''] = key.split(' ')
    return [apiOf(team), channel]
  }
  const channelOf = createRecent((key) => split(key)[0].channel(split(key)[1]), lifeMs, clock)
  const membersOf = createRecent(async (key) => new Set(await split(key)[0].members(split(key)[1])), lifeMs, clock)
  return async (team, channel, user) => {
    try {
      const key = `${team} ${channel}`
      return (await channelOf(key)).open || (await membersOf(key)).has(user)
    } catch {
      return false
    }
  }
}
