import type { Clock } from '../../ports/clock.ts'
import type { Encoded } from './block-kit.ts'
import { responseUrl } from './limits.ts'
import { patiently, type Wait } from './patient.ts'
import { ofStatus, toPlatformError } from './slack-error.ts'

/** A message sent back on a response_url. */
export interface Response extends Encoded {
  readonly response_type: 'ephemeral' | 'in_channel'
  readonly replace_original: boolean
  readonly thread_ts?: string
  readonly unfurl_links: false
  readonly unfurl_media: false
}

/** The way back that Slack gives with a command or a press: good for a while and a few times, also where the bot is no member. */
export interface ResponseUrl {
  alive(): boolean
  /** PlatformError. */
  send(response: Response): Promise<void>
}

/** Before it ends, so that a request under way still arrives in time. */
const margin = 5_000

const requestTimeoutMs = 10_000

/** `openedAt` in ms UTC: when the command or press came in. The address is a secret: it is in no error and no log line. */
export const createResponseUrl = (
  url: string,
  openedAt: number,
  { clock, wait }: { readonly clock: Clock; readonly wait: Wait },
): ResponseUrl => {
  let left: number = responseUrl.uses
  const ask = async (response: Response) => {
    const body = JSON.stringify(response)
    const init = { method: 'POST', headers: { 'content-type': 'application/json; charset=utf-8' }, body, redirect: 'error' as const }
    const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(requestTimeoutMs) }).catch((error: unknown) => {
      throw toPlatformError(error)
    })
    // Read to the end: the connection is free again.
    await answer.arrayBuffer().catch(() => undefined)
    if (!answer.ok) throw ofStatus(answer.status, null, Number(answer.headers.get('retry-after') ?? Number.NaN) * 1000 || null)
  }
  return {
    alive: () => left > 0 && clock.now() < openedAt + responseUrl.lifeMs - margin,
    send: async (response) => {
      left -= 1
      await patiently(() => ask(response), 'undone', wait)
    },
  }
}
