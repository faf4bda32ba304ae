import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createFaults } from './faults.ts'
import { createGateway } from './gateway.ts'
import { createInteractions, Refusal } from './interactions.ts'
import { createPeople } from './people.ts'
import { type Call, createRoutes } from './routes.ts'
import { createWorld } from './world.ts'

export interface DiscordServerOptions {
  readonly token: string
  /** The server's clock, for the life of tokens and nonces; the real one if none is given. */
  readonly now?: () => number
}

const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const reply = (response: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) => {
  // A 204 with a type of content makes clients wait for one.
  if (body === undefined) response.writeHead(204, headers).end()
  else response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
}

/** Discord on the loopback: REST and gateway, strict about limits, tokens and permissions, and failing on command. The real discord.js logs in to it. */
export const startDiscordServer = async ({ token, now = Date.now }: DiscordServerOptions) => {
  const world = createWorld()
  const faults = createFaults()
  const violations: string[] = []
  const calls: string[] = []
  const registered: { readonly path: string; readonly commands: readonly unknown[] }[] = []
  let good: string | null = token
  let away = false

  const isGood = (given: string) => given === good
  const interactions = createInteractions(world, now)
  const http = createServer((request, response) => {
    handle(request, response).catch(() => request.destroy())
  })
  const gateway = createGateway(http, { world, isGood, isAway: () => away })
  const answer = createRoutes({ world, interactions, now, isGood, gatewayUrl: gateway.url, violations, registered })

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://loopback')
    const path = decodeURIComponent(url.pathname).replace(/^\/api\/v\d+/, '')
    const method = request.method ?? 'GET'
    const words = await bodyOf(request)
    const name = `${method} ${path}`
    calls.push(name)
    const fault = away ? ({ status: 503 } as const) : faults.next(name)
    if (fault === 'reset before') return void request.socket.destroy()
    if (fault === 'silent before') return
    if (fault !== null && typeof fault === 'object') {
      if ('slow' in fault) await fault.slow
      if ('status' in fault) return reply(response, fault.status, fault.body ?? { message: 'failed on command', code: 0 })
      if ('retryAfter' in fault) {
        const { retryAfter, global = false } = fault
        const headers = {
          'retry-after': String(retryAfter),
          'x-ratelimit-scope': global ? 'global' : 'user',
          ...(global ? { 'x-ratelimit-global': 'true' } : {}),
        }
        return reply(response, 429, { message: 'You are being rate limited.', retry_after: retryAfter, global }, headers)
      }
    }
    const call: Call = {
      method,
      path,
      query: url.searchParams,
      token: request.headers.authorization?.replace(/^Bot /, '') ?? null,
      body: words === '' ? {} : JSON.parse(words),
    }
    try {
      const made = answer(call)
      if (fault === 'reset after') return void request.socket.destroy()
      if (fault === 'silent after') return
      if (fault === 'failed after') return reply(response, 500, { message: 'failed on command', code: 0 })
      const bucket = {
        'x-ratelimit-limit': '50',
        'x-ratelimit-remaining': '49',
        'x-ratelimit-reset-after': '1',
        'x-ratelimit-bucket': name.replace(/\d{17,}|aW50\w+/g, ':id').slice(0, 60),
      }
      reply(response, 200, made, bucket)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      reply(response, error.status, { message: error.message, code: error.code })
    }
  }

  http.listen(0, '127.0.0.1')
  await once(http, 'listening')

  return {
    api: `http://127.0.0.1:${(http.address() as AddressInfo).port}/api`,
    world,
    gateway,
    interactions,
    /** What people do: type, press, fill in, mention, write. */
    people: createPeople({ world, gateway, interactions, now }),
    faults,
    violations: violations as readonly string[],
    /** "METHOD /path" of every call, in order. */
    calls: calls as readonly string[],
    registered: registered as readonly { readonly path: string; readonly commands: readonly unknown[] }[],
    /** Everything down: calls fail with 503, sockets break and cannot be opened. */
    goAway: () => {
      away = true
      gateway.drop()
    },
    comeBack: () => {
      away = false
    },
    /** The token is reset on the developer page: it is good for nothing from now on. */
    revokeToken: () => {
      good = null
      gateway.closeWith(4004)
    },
    close: async () => {
      gateway.close()
      http.closeAllConnections()
      http.close()
      await once(http, 'close')
    },
  }
}

export type DiscordServer = Awaited<ReturnType<typeof startDiscordServer>>
