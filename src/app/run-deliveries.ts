import type { Place, PlatformName } from '../ports/chat.ts'
import type { JobData } from '../ports/deliveries.ts'
import { deliverChannel } from './deliver-channel.ts'
import type { Hold } from './hold.ts'
import type { Posting } from './posting.ts'

/** A kind of job for each platform: who waits for Discord's limits does not stand in Slack's way. */
const kindOf = (platform: string): string => `deliver-${platform}`

const everyPlatform: readonly PlatformName[] = ['slack', 'discord', 'console']

const toJob = ({ platform, workspace, channel }: Place) => ({
  key: JSON.stringify([platform, workspace, channel]),
  data: { platform, workspace, channel },
})

const toPlace = ({ platform, workspace = null, channel }: JobData): Place => ({
  platform: platform as PlatformName,
  workspace,
  channel: channel ?? '',
  thread: null,
})

/** On one platform; more than are posted in the seconds until the next look, and no more than need be held ready. */
const mostAtOnce = 300

export interface Deliveries {
  /** Looks what waits, and spreads it. StoreError. */
  readonly look: () => Promise<void>
  /** Begins nothing more and waits for what runs, so many ms at most; what is not done by then is handed back, for whoever comes next. */
  readonly stop: (graceMs: number) => Promise<void>
}

/** Takes part in posting: does the queue's jobs, and adds a job for every channel that has something open. */
export const startDeliveries = async (posting: Posting): Promise<Deliveries> => {
  const { queue, deliveries, clock } = posting
  let stopping = false
  const holds = new Set<Hold>()
  for (const platform of everyPlatform)
    await queue.handle(kindOf(platform), async (data) => {
      await deliverChannel(toPlace(data), posting, () => stopping, holds)
    })
  return {
    look: async () => {
      for (const platform of everyPlatform) {
        const places = await deliveries.waiting(clock.now(), mostAtOnce, platform)
        if (places.length > 0) await queue.add(kindOf(platform), places.map(toJob))
      }
    },
    stop: async (graceMs) => {
      stopping = true
      await queue.stop(graceMs)
      await Promise.all([...holds].map((hold) => hold.handBack()))
    },
  }
}
