import { SourceError } from '../errors.ts'
import type { Clock } from '../ports/clock.ts'
import type { Feed, FeedAnswer, FeedSource, FeedValidators } from '../ports/feeds.ts'
import { decodeFeed } from './decode-feed.ts'
import type { Fetched } from './fetched.ts'
import { findFeeds } from './find-feed.ts'
import type { GuardedFetch } from './guarded-fetch.ts'
import type { FeedBytes } from './parse-feed.ts'
import { freshFor, retryAfter } from './rest.ts'
import { statusInWords } from './status-in-words.ts'

interface FeedSourceOptions {
  /** Keeps to robots.txt and to two requests a host. */
  readonly fetch: GuardedFetch
  /** Here, or in a worker thread. SourceError where it is no feed. */
  readonly parse: (bytes: FeedBytes) => Promise<Feed>
  readonly clock: Clock
}

const accept =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.1'

/** Decompressed. Some feeds have all of a year's articles in them. */
const maxBytes = 10_000_000

/** Of the feeds that a page names, how many are tried. */
const mostTried = 3

const conditions = ({ etag, lastModified }: FeedValidators): Readonly<Record<string, string>> => ({
  ...(etag === null ? {} : { 'if-none-match': etag }),
  ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
})

/** Asking again in a few minutes would be of no use, and would harm our standing. */
const isLasting = (status: number): boolean => status >= 400 && status < 500 && status !== 408 && status !== 425 && status !== 429

const sentence = (status: number): string => `${statusInWords(status).replace('the', 'The')}.`

/** Reasons that another try in a few minutes will not mend. */
const lastingReasons = new Set(['forbidden-address', 'bad-link', 'too-large', 'type', 'robots', 'redirects'])

/** Asks for feeds and finds them, over a fetch that keeps strangers' addresses out of one's own network. */
export const createFeedSource = ({ fetch, parse, clock }: FeedSourceOptions): FeedSource => {
  const bytesOf = ({ url, headers, bytes }: Fetched): FeedBytes => ({
    url,
    contentType: headers.get('content-type'),
    bytes,
    now: clock.now(),
  })

  const answerOf = async (url: string, validators: FeedValidators | null, signal: AbortSignal | undefined): Promise<FeedAnswer> => {
    const headers = { accept, ...(validators ? conditions(validators) : {}) }
    const fetched = await fetch(url, { headers, maxBytes, ...(signal && { signal }) })
    const { status } = fetched
    const fresh = freshFor(fetched.headers, clock.now())
    if (status === 304) return { kind: 'unchanged', restMs: fresh }
    if (status < 200 || status > 299) {
      const restMs = retryAfter(fetched.headers, clock.now())
      return { kind: 'failed', reason: sentence(status), lasting: isLasting(status), gone: status === 410, restMs }
    }
    const feed = await parse(bytesOf(fetched))
    const told = [feed.ttlMs, fresh].filter((ms) => ms !== null)
    return {
      kind: 'feed',
      feed,
      validators: { etag: fetched.headers.get('etag'), lastModified: fetched.headers.get('last-modified') },
      restMs: told.length > 0 ? Math.max(...told) : null,
      movedTo: fetched.movedTo,
    }
  }

  const read = async (url: string, signal: AbortSignal | undefined): Promise<Feed | Fetched> => {
    const fetched = await fetch(url, { headers: { accept }, maxBytes, ...(signal && { signal }) })
    if (fetched.status < 200 || fetched.status > 299)
      throw new SourceError(`I could not read ${new URL(url).host}: ${statusInWords(fetched.status)}.`, {
        reason: 'status',
        status: fetched.status,
      })
    if (/html/.test(fetched.type)) return fetched
    return parse(bytesOf(fetched)).catch((error: unknown) => {
      if (error instanceof SourceError && /web page/.test(error.message)) return fetched
      throw error
    })
  }

  return {
    ask: async (url, validators, signal) => {
      try {
        return await answerOf(url, validators, signal)
      } catch (error) {
        if (!(error instanceof SourceError))
          return {
            kind: 'failed',
            reason: 'It could not be read: it took too much time or memory.',
            lasting: false,
            gone: false,
            restMs: null,
          }
        const lasting = error.reason === null ? true : lastingReasons.has(error.reason)
        return { kind: 'failed', reason: error.message, lasting, gone: false, restMs: null }
      }
    },

    discover: async (url, signal) => {
      const first = await read(url, signal)
      if ('items' in first) return first
      const named = findFeeds(decodeFeed(first.bytes, first.headers.get('content-type')).text, first.url)
      let problem: unknown = new SourceError(
        'That is a web page, and it names no feed. Sites often have one under /feed, /rss or /atom.xml: please give me its address.',
      )
      for (const { url: link } of named.slice(0, mostTried)) {
        try {
          const feed = await read(link, signal)
          if ('items' in feed) return feed
        } catch (error) {
          problem = error
        }
      }
      throw problem
    },
  }
}
