import { createHmac } from 'node:crypto'
import type { Acknowledgement } from './sockets.ts'

/** How an app is reached: by the type of what is sent, over the socket or as a signed request. */
export type Deliver = (
  type: 'slash_commands' | 'interactive' | 'events_api',
  payload: Readonly<Record<string, unknown>>,
  retry: number,
) => Promise<Acknowledgement>

const form = (fields: Readonly<Record<string, unknown>>): string =>
  new URLSearchParams(Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)])).toString()

/** Slack's signature of a request's body: v0, HMAC-SHA256 over version, time and body. */
export const signature = (secret: string, seconds: number, body: string): string =>
  `v0=${createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex')}`

/** Signed requests to the app's address, as Slack sends them. Rejects where the app does not answer with 200 within three seconds. */
export const deliverByHttp =
  (address: string | (() => string), secret: string): Deliver =>
  async (type, payload, retry) => {
    const body =
      type === 'events_api' ? JSON.stringify(payload) : form(type === 'interactive' ? { payload: JSON.stringify(payload) } : payload)
    const seconds = Math.floor(Date.now() / 1000)
    const answer = await fetch(typeof address === 'string' ? address : address(), {
      method: 'POST',
      headers: {
        'content-type': type === 'events_api' ? 'application/json' : 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': String(seconds),
        'x-slack-signature': signature(secret, seconds, body),
        ...(retry > 0 && { 'x-slack-retry-num': String(retry), 'x-slack-retry-reason': 'http_timeout' }),
      },
      body,
      signal: AbortSignal.timeout(3_000),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`the app answered with HTTP ${answer.status}`)
    return { payload: text === '' ? undefined : JSON.parse(text) }
  }
