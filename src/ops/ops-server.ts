import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { ConfigError } from '../errors.ts'
import type { Health } from './health.ts'
import type { Metrics } from './metrics.ts'

export interface OpsServerOptions {
  readonly host: string
  /** 0 takes any that is free. */
  readonly port: number
  readonly health: Health
  readonly metrics: Metrics
}

export interface OpsServer {
  readonly port: number
  close(): Promise<void>
}

const send = (response: ServerResponse, status: number, type: string, body: string): void => {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
}

/**
 * /healthz (the process turns), /readyz (the store answers and the platforms are connected; 503 where not) and /metrics (Prometheus), on a port of their
 * own. Counts and states only. ConfigError where the port cannot be had.
 */
export const startOpsServer = async ({ host, port, health, metrics }: OpsServerOptions): Promise<OpsServer> => {
  const answer = async (path: string, response: ServerResponse): Promise<void> => {
    if (path === '/healthz') return send(response, 200, 'text/plain', 'ok\n')
    if (path === '/metrics') return send(response, 200, metrics.contentType, await metrics.text())
    if (path !== '/readyz') return send(response, 404, 'text/plain', 'There are /healthz, /readyz and /metrics.\n')
    const readiness = await health.read()
    send(response, readiness.ready ? 200 : 503, 'application/json', `${JSON.stringify(readiness)}\n`)
  }

  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000, maxHeaderSize: 8_192 }, (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'text/plain', 'Only GET.\n')
    answer((request.url ?? '').split('?')[0] ?? '', response).catch(() => send(response, 500, 'text/plain', 'It could not be told.\n'))
  })
  server.maxConnections = 64
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error
    throw new ConfigError(`health.listen: ${host}:${port} cannot be had (${code}). Name another port in config/dateline.yaml, or off.`)
  }
  // Nobody who only watches keeps the program running.
  server.unref()
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
