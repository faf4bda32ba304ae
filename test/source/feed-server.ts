import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Reply {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** What a path answers; never where it is null. */
export type Answer = Reply | string | Uint8Array | null

/** A site on loopback: `pages` says what each path answers, and may change; `asked` is what was asked, in order. */
export const startFeedServer = async () => {
  const pages = new Map<string, Answer | ((request: IncomingMessage) => Answer | Promise<Answer>)>()
  const asked: { readonly path: string; readonly headers: IncomingMessage['headers'] }[] = []
  const now = new Map<string, number>()
  let most = 0
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? '/'
    const page = pages.get(path)
    const answer = typeof page === 'function' ? await page(request) : page
    if (answer === null) return
    const {
      status = 200,
      headers = {},
      body = '',
    }: Reply = answer === undefined
      ? { status: 404 }
      : typeof answer === 'string' || answer instanceof Uint8Array
        ? { body: answer }
        : answer
    response.writeHead(status, { 'content-type': 'application/xml', ...headers })
    response.end(body)
  }
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push({ path, headers: request.headers })
    now.set('all', (now.get('all') ?? 0) + 1)
    most = Math.max(most, now.get('all') ?? 0)
    response.on('close', () => now.set('all', (now.get('all') ?? 1) - 1))
    void respond(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: (path: string) => `http://127.0.0.1:${port}${path}`,
    pages,
    asked,
    /** How often a path was asked for. */
    count: (path: string) => asked.filter((one) => one.path === path).length,
    /** Requests that were open at the same time, at most. */
    most: () => most,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

export type FeedServer = Awaited<ReturnType<typeof startFeedServer>>

/** A feed of items by their names, each with a page "/NAME" and a text of its own. */
export const rssOf = (names: readonly string[], title = 'Harbour News', more = ''): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>${title}</title>${more}\n${names
    .map(
      (name) =>
        `<item><title>The ${name} waits</title><link>/${name}</link><guid isPermaLink="false">${title}-${name}</guid><description>${textOf(name)}</description></item>`,
    )
    .join('\n')}\n</channel></rss>\n`

export const textOf = (name: string): string =>
  `The ${name} to Stavanger will stop at noon, harbour master Karin Holm said on Saturday. "We wait for the wind," Holm said.`
