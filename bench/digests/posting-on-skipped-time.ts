import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { planSlots } from '../../src/app/plan-slots.ts'
import type { Posting } from '../../src/app/posting.ts'
import { startDeliveries } from '../../src/app/run-deliveries.ts'
import type { Config } from '../../src/config.ts'
import { leaseMs, postsAtOnce } from '../../src/main/start-posting.ts'
import type { DeliveryStore } from '../../src/ports/deliveries.ts'
import { createInProcessQueue } from '../../src/queue/in-process.ts'
import { due } from './due-digests.ts'
import { discordLimits, limitedDiscord, limitedSlack, type Measured, slackLimits } from './limited-platforms.ts'
import { createSkippingClock, type SkippingClock } from './skipping-clock.ts'

// Stands in the bot's place of src/main/start-posting.ts: the same posting, before platforms that hold to their limits, on a clock that skips. It begins when
// the parent asks for it, and tells the parent what it took.

/** How near posting came to what a platform's limits allow. */
interface Rate {
  readonly platform: string
  /** Seconds that the calls need at least, and that they took. */
  readonly least: number
  readonly took: number
  readonly refused: number
}

export interface Report {
  readonly planned: number
  readonly posted: number
  readonly planningSeconds: number
  readonly idleMegabytes: number
  readonly mostMegabytes: number
  /** How long the event loop stands still between two beats, p99. */
  readonly stallMs: number
  readonly rates: readonly Rate[]
}

const rateOf = ({ platform, calls, refused, lastAt }: Measured, perSecond: number): Rate => ({
  platform: platform.name,
  least: Math.max(0, ...calls.values()) / perSecond,
  took: (lastAt() - due) / 1000,
  refused: refused(),
})

/** All of a store's or a writer's methods, whose answers take real time. */
const timed = <Port extends object>(port: Port, { working }: SkippingClock): Port =>
  Object.fromEntries(Object.entries(port).map(([name, ask]) => [name, (...of: unknown[]) => working(() => ask(...of))])) as Port

/** The most that this process has held, as the system counts it. */
const mostMegabytes = (): number =>
  (Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? Number.NaN) * 1_024) / 1e6

/** Counts what has been settled. */
const countSettled = (deliveries: DeliveryStore) => {
  const count = { posted: 0, all: 0 }
  const report: DeliveryStore['report'] = async (delivery, progress, now) => {
    const ours = await deliveries.report(delivery, progress, now)
    if (ours && progress.state !== 'posting' && progress.state !== 'pending') count.all += 1
    if (ours && progress.state === 'posted') count.posted += 1
    return ours
  }
  return { count, deliveries: { ...deliveries, report } }
}

const measure = async (posting: Posting, clock: SkippingClock): Promise<Omit<Report, 'rates' | 'idleMegabytes' | 'mostMegabytes'>> => {
  const resolution = 5
  const delay = monitorEventLoopDelay({ resolution })
  delay.enable()
  const { count, deliveries } = countSettled(posting.deliveries)
  const running = await startDeliveries({ ...posting, deliveries })
  const began = performance.now()
  const planned = await planSlots(posting)
  const planningSeconds = (performance.now() - began) / 1000
  const isDone = () => count.all === planned
  const look = async (): Promise<void> => {
    for (; !isDone(); await clock.wait(5_000)) await running.look()
  }
  void look()
  await clock.until(isDone)
  await running.stop(1_000)
  return { planned, posted: count.posted, planningSeconds, stallMs: delay.percentile(99) / 1e6 - resolution }
}

/** In the place of the bot's own: begins with the first message of the parent, and answers it with a Report. */
export const startPosting = async (
  _config: Config,
  _isConsole: boolean,
  outside: Omit<Posting, 'queue' | 'wait' | 'whenUnsure' | 'leaseMs'>,
): Promise<() => Promise<void>> => {
  const { log } = outside
  const clock = createSkippingClock(due)
  const [slack, discord] = [limitedSlack(clock), limitedDiscord(clock, log)]
  const posting: Posting = {
    ...outside,
    slots: timed(outside.slots, clock),
    subscriptions: timed(outside.subscriptions, clock),
    deliveries: timed(outside.deliveries, clock),
    briefings: timed(outside.briefings, clock),
    arrivals: timed(outside.arrivals, clock),
    told: timed(outside.told, clock),
    writeDigest: (...of) => clock.working(() => outside.writeDigest(...of)),
    platforms: [slack.platform, discord.platform],
    queue: createInProcessQueue({ concurrency: postsAtOnce, log }),
    clock,
    wait: clock.wait,
    whenUnsure: 'alarm',
    leaseMs,
  }
  const begin = async (): Promise<void> => {
    await once(process, 'message')
    const idleMegabytes = mostMegabytes()
    const measured = await measure(posting, clock)
    const rates = [rateOf(slack, slackLimits.aWorkspaceASecond), rateOf(discord, discordLimits.callsASecond)]
    const report: Report = { ...measured, idleMegabytes, mostMegabytes: mostMegabytes(), rates }
    process.send?.(report)
  }
  void begin()
  return async () => {}
}
