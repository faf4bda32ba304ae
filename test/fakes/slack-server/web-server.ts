import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Faults } from './faults.ts'

export interface WebCall {
  readonly method: string
  readonly token: string
  readonly args: Readonly<Record<string, string>>
  /** The body as it came. */
  readonly body: string
}

export interface WebAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string
}

const read = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

const send = (response: ServerResponse, { status, headers, body }: WebAnswer): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(body)
}

const toCall = (request: IncomingMessage, body: string): WebCall => {
  const path = new URL(request.url ?? '', 'http://slack').pathname
  const method = path.startsWith('/response/') ? 'response_url' : path.replace('/api/', '')
  const args = method === 'response_url' ? { path } : Object.fromEntries(new URLSearchParams(body))
  return { method, token: (request.headers.authorization ?? '').replace('Bearer ', ''), args, body }
}

const failed: WebAnswer = { status: 500, body: 'Internal Server Error' }

/** Slack's side of HTTP: calls are answered, or go wrong as planned. */
export const createWebServer = (faults: Faults, answer: (call: WebCall) => WebAnswer): Server => {
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const call = toCall(request, await read(request))
    const fault = faults.take(call.method)
    switch (fault?.kind) {
      case 'http-500':
        return send(response, failed)
      case 'done-then-500':
        answer(call)
        return send(response, failed)
      case 'silent':
        return
      case 'done-then-silent':
        return void answer(call)
      case 'rate-limited':
        return send(response, {
          status: 429,
          headers: { 'retry-after': String(fault.retryAfter) },
          body: '{"ok":false,"error":"ratelimited"}',
        })
      case 'reset':
        return void request.socket.destroy()
      case 'done-then-reset':
        answer(call)
        return void request.socket.destroy()
      case 'held':
        await fault.until
        return send(response, answer(call))
      case 'slow':
        await new Promise((resolve) => setTimeout(resolve, fault.ms))
        return send(response, answer(call))
      case 'error':
        return send(response, { status: 200, body: JSON.stringify({ ok: false, error: fault.error }) })
      case undefined:
        return send(response, answer(call))
    }
  }
  return createServer((request, response) => {
    handle(request, response).catch(() => request.socket.destroy())
  })
}
