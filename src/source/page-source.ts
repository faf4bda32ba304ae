import { SourceError } from '../errors.ts'
import type { PageSource, ReadPage } from '../ports/articles.ts'
import type { Clock } from '../ports/clock.ts'
import { canonicalUrl } from './canonical-url.ts'
import type { PageBytes, PageResult } from './extract-page.ts'
import { failureOf } from './fetch-errors.ts'
import type { Fetched } from './fetched.ts'
import type { GuardedFetch } from './guarded-fetch.ts'
import type { Robots } from './robots.ts'

interface PageSourceOptions {
  readonly fetch: GuardedFetch
  readonly robots: Robots
  /** `extractPage`, in a worker thread. */
  readonly extract: (page: PageBytes) => Promise<PageResult>
  readonly clock: Clock
}

const types = ['text/html', 'application/xhtml+xml', 'text/plain']
const accept = 'text/html, application/xhtml+xml;q=0.9, text/plain;q=0.8'

/** Errors that may come with a teaser. */
const closed = [401, 402, 403, 451]

/** A file that a site sent without saying what it is. */
const checkBytes = ({ bytes, type }: Fetched): void => {
  if (type === '' && Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-')
    throw new SourceError('That link leads to a PDF. I read web pages and plain text; please paste its text.', { reason: 'type' })
}

/** Web pages by their links. The same page asked for twice at once is fetched once. */
export const createPageSource = ({ fetch, robots, extract, clock }: PageSourceOptions): PageSource => {
  const running = new Map<string, Promise<ReadPage | null>>()

  const read: PageSource['read'] = async (link, { since, polite }) => {
    if (polite) await robots.check(link)
    const headers = {
      accept,
      ...(since?.etag && { 'if-none-match': since.etag }),
      ...(since?.lastModified && { 'if-modified-since': since.lastModified }),
    }
    const fetched = await fetch(link, { headers, types })
    const { status, url } = fetched
    // Where the site leads on to another one, that one's wishes count.
    if (polite && new URL(url).origin !== new URL(link).origin) await robots.check(url)
    if (status === 304 && since !== null) return null
    const failure = failureOf(fetched)
    if (failure && !closed.includes(status)) throw failure
    checkBytes(fetched)
    const { bytes, type, charset } = fetched
    const result = await extract({ bytes, type, charset, url, status, now: clock.now() })
    if ('problem' in result) throw new SourceError(result.problem, failure ? { reason: 'status', status } : {})
    const { article, canonical } = result.page
    return {
      article,
      addresses: [...new Set([canonical ?? canonicalUrl(url), canonicalUrl(url), canonicalUrl(link)])],
      validators: failure
        ? { etag: null, lastModified: null }
        : { etag: fetched.headers.get('etag'), lastModified: fetched.headers.get('last-modified') },
    }
  }

  return {
    addressOf: canonicalUrl,
    read: (link, options) => {
      const name = JSON.stringify([link, options])
      const before = running.get(name)
      if (before) return before
      const reading = read(link, options).finally(() => running.delete(name))
      running.set(name, reading)
      return reading
    },
  }
}
