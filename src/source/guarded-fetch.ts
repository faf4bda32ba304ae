import { Agent } from 'undici'
import { SourceError } from '../errors.ts'
import { checkLink } from './check-link.ts'
import { createCheckedLookup, type Resolve } from './checked-lookup.ts'
import { toSourceError } from './fetch-errors.ts'
import type { Fetched } from './fetched.ts'
import { readAllowList } from './guard.ts'
import { readBody } from './read-body.ts'

export interface FetchOptions {
  /** Of the request: accept, if-none-match, if-modified-since. */
  readonly headers?: Readonly<Record<string, string>>
  /** Media types that are taken; all where there are none. SourceError `type` for others. */
  readonly types?: readonly string[]
  /** Of the decompressed body; 5 MB where none is given. */
  readonly maxBytes?: number
  readonly signal?: AbortSignal
}

/** SourceError with a sentence and a reason where there is no answer, or none that may be had. */
export type GuardedFetch = (link: string, options?: FetchOptions) => Promise<Fetched>

/** In ms, and bytes. */
export interface FetchLimits {
  readonly connectMs: number
  /** Until the headers are there. */
  readonly firstByteMs: number
  /** All of it, redirects included. */
  readonly wholeMs: number
  /** As it comes over the wire. */
  readonly compressedBytes: number
  readonly bytes: number
}

const fetchLimits: FetchLimits = {
  connectMs: 5_000,
  firstByteMs: 10_000,
  wholeMs: 30_000,
  compressedBytes: 5_000_000,
  bytes: 5_000_000,
}

export interface GuardedFetchOptions {
  /** Hosts of one's own network that may be opened: names, "*.lan", addresses, "10.0.0.0/8". */
  readonly allowHosts?: readonly string[]
  readonly userAgent: string
  readonly limits?: Partial<FetchLimits>
  /** How names are resolved; the system's way where nothing else is given. */
  readonly resolve?: Resolve
}

const mostRedirects = 5

const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status)

const readType = (headers: Headers): Pick<Fetched, 'type' | 'charset'> => {
  const [type = '', ...parameters] = (headers.get('content-type') ?? '').toLowerCase().split(';')
  const charset = parameters.map((parameter) => /^\s*charset\s*=\s*["']?([\w:.+-]+)/.exec(parameter)?.[1]).find(Boolean)
  return { type: type.trim(), charset: charset ?? null }
}

/**
 * Fetches what strangers link to: http and https only, no address inside a private network by whatever spelling or name, the address that was checked is the
 * one connected to, every redirect checked again, no more than 5; limits on every time and size. No cookies, no credentials, no proxy. nock sees it.
 */
export const createGuardedFetch = ({ allowHosts = [], userAgent, limits, resolve }: GuardedFetchOptions): GuardedFetch => {
  const { connectMs, firstByteMs, wholeMs, compressedBytes, bytes } = { ...fetchLimits, ...limits }
  const allowed = readAllowList(allowHosts)
  const dispatcher = new Agent({
    connect: { timeout: connectMs, lookup: createCheckedLookup(allowed, resolve) },
    headersTimeout: firstByteMs,
    bodyTimeout: firstByteMs,
    maxResponseSize: compressedBytes,
    keepAliveTimeout: 1_000,
  })

  const ask = (url: URL, headers: FetchOptions['headers'], signal: AbortSignal): Promise<Response> => {
    const init: RequestInit = {
      headers: { 'accept-language': 'en', ...headers, 'user-agent': userAgent },
      redirect: 'manual',
      signal,
      // undici's own addition to fetch; the types that come with Node are of another release of it.
      dispatcher: dispatcher as unknown as NonNullable<RequestInit['dispatcher']>,
    }
    return fetch(url, init)
  }

  return async (link, { headers, types, maxBytes = bytes, signal } = {}) => {
    const timeUp = AbortSignal.timeout(wholeMs)
    const either = signal ? AbortSignal.any([signal, timeUp]) : timeUp
    let url = checkLink(link, undefined, allowed)
    let movedForGood = true
    try {
      for (let hops = 0; ; hops++) {
        const response = await ask(url, headers, either)
        const { status } = response
        const location = response.headers.get('location')
        if (isRedirect(status) && location !== null) {
          await response.body?.cancel()
          if (hops === mostRedirects)
            throw new SourceError('That link leads from one address to the next and never ends.', { reason: 'redirects' })
          movedForGood &&= status === 301 || status === 308
          url = checkLink(location, url.href, allowed)
          continue
        }
        const body = await readBody(response, { ...readType(response.headers), types, maxBytes })
        const movedTo = hops > 0 && movedForGood ? url.href : null
        return { url: url.href, movedTo, status, headers: response.headers, ...readType(response.headers), bytes: body }
      }
    } catch (error) {
      throw toSourceError(error, url)
    }
  }
}
