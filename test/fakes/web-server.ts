import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Answers a request however it likes, also by never ending. */
export type Page = (request: IncomingMessage, response: ServerResponse) => void

export interface WebServer {
  /** http://127.0.0.1:PORT */
  readonly origin: string
  readonly port: number
  /** Every request so far, "GET /path", oldest first. */
  readonly asked: readonly IncomingMessage[]
  /** Puts a page at a path; of the path alone, the query is the page's own business. */
  page(path: string, page: Page): void
  stop(): Promise<void>
}

export const html =
  (body: string | Uint8Array, headers: Readonly<Record<string, string>> = {}, status = 200): Page =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
    response.end(body)
  }

export const redirect =
  (location: string, status = 302): Page =>
  (_, response) => {
    response.writeHead(status, { location })
    response.end()
  }

/** A web server on the loopback, with the pages that a test gives it. */
export const startWebServer = async (host = '127.0.0.1'): Promise<WebServer> => {
  const pages = new Map<string, Page>()
  const asked: IncomingMessage[] = []
  const server = createServer((request, response) => {
    asked.push(request)
    const page = pages.get(new URL(request.url ?? '/', 'http://x').pathname)
    if (page) return page(request, response)
    response.writeHead(404, { 'content-type': 'text/html' })
    response.end('<p>There is nothing here.')
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
    port,
    asked,
    page: (path, page) => void pages.set(path, page),
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
