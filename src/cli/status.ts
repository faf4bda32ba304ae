import { UsageError } from '../errors.ts'
import { readBacklog } from '../store/backlog.ts'
import { type LoggedDelivery, listDeliveries, listSchedule, retryDelivery, type ScheduledDigest } from '../store/delivery-log.ts'
import { storeFindings } from '../store/store-findings.ts'
import { never } from '../store/subscriptions.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

interface Place {
  readonly platform: string
  readonly workspace: string
  readonly channel: string
}

const where = ({ platform, workspace, channel }: Place): string => `${platform}:${workspace}:${channel}`

const time = (at: number): string => (at >= never ? 'never' : new Date(at).toISOString().slice(0, 16).replace('T', ' '))

const digestLine = (digest: ScheduledDigest): string =>
  `  ${digest.problem === null ? time(digest.next_at) : 'paused          '}  ${where(digest)}  ${digest.id}  ${digest.words}${digest.problem ? `: ${digest.problem}` : ''}`

const deliveryLine = (delivery: LoggedDelivery): string =>
  `  ${time(delivery.due_at)}  ${delivery.state.padEnd(7)}  ${where(delivery)}  ${delivery.key}${delivery.reason ? `\n      ${delivery.reason}` : ''}`

const mostDigests = 50

/** `dateline status`: what is scheduled, late and failing. Exit code 1 where something is late or failing. */
export const status = async ({ json }: { readonly json?: true }): Promise<void> =>
  withStore(async (database) => {
    const now = Date.now()
    const [backlog, digests, failed, findings] = [
      await readBacklog(database, now),
      await listSchedule(database, mostDigests),
      await listDeliveries(database, 'failed', 10),
      await storeFindings(database, null, now),
    ]
    const failing = findings.filter(({ ok }) => !ok)
    if (backlog.late > 0 || backlog.failed > 0 || failing.length > 0) process.exitCode = 1
    if (json) return print(JSON.stringify({ ...backlog, digests, lastFailed: failed, failing }, null, 2))
    await print(
      [
        `${backlog.waiting} to be posted now, ${backlog.late} of them late; ${backlog.failed} failed in the last day. Times are UTC.`,
        `Scheduled (${digests.length === mostDigests ? `the first ${mostDigests}` : digests.length})`,
        ...digests.map(digestLine),
        ...(failed.length > 0 ? ['Last failed', ...failed.map(deliveryLine)] : []),
        ...(failing.length > 0 ? ['Failing', ...failing.map(({ name, fix }) => `  ${name}. ${fix}`)] : []),
      ].join('\n'),
    )
  })

/** `dateline deliveries`: the last ones, or those that failed. */
export const deliveries = async ({ failed, json }: { readonly failed?: true; readonly json?: true }): Promise<void> =>
  withStore(async (database) => {
    const found = await listDeliveries(database, failed ? 'failed' : null, 100)
    if (json) return print(JSON.stringify(found, null, 2))
    await print(found.length > 0 ? found.map(deliveryLine).join('\n') : failed ? 'None has failed.' : 'None so far.')
  })

/** `dateline retry ID`: a delivery that failed is posted after all. */
export const retry = async (key: string): Promise<void> =>
  withStore(async (database) => {
    if (!(await retryDelivery(database, key, Date.now())))
      throw new UsageError(`There is no failed delivery "${key}". dateline deliveries --failed lists those that have.`)
    await print(`${key} will be posted by the bot within a minute. It looks first whether it is there already.`)
  })
