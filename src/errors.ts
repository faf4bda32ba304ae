/** The person's mistake: a sentence that names what is wrong and what to do. Shown to the asker only. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Mistakes in config or environment, all at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/**
 * Why something could not be fetched: `forbidden-address` is inside a private network; `bad-link` is none that may be opened; `unresolved` has no address;
 * `unreachable` did not answer or broke off; `type` is no text; `status` is an HTTP error; `robots` asks not to be read by programs.
 */
export type SourceReason =
  | 'forbidden-address'
  | 'bad-link'
  | 'unresolved'
  | 'unreachable'
  | 'timeout'
  | 'too-large'
  | 'too-complex'
  | 'type'
  | 'redirects'
  | 'status'
  | 'robots'

/** An article could not be had or read; the message is a sentence for the person who asked. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  /** For programs; null where the sentence is all there is. */
  readonly reason: SourceReason | null
  /** The HTTP status, where there was one. */
  readonly status: number | null

  constructor(message: string, options: { readonly reason?: SourceReason; readonly status?: number; readonly cause?: unknown } = {}) {
    super(message, { cause: options.cause })
    this.reason = options.reason ?? null
    this.status = options.status ?? null
  }
}

/** The store is away or refuses. The message is a sentence for the operator's log; people in a channel read a shorter one. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  /** Whether the same may work in a minute. */
  readonly retryable: boolean

  constructor(message: string, { retryable = false, cause }: { readonly retryable?: boolean; readonly cause?: unknown } = {}) {
    super(message, { cause })
    this.retryable = retryable
  }
}

/** Whether it is that the store is away, and the same may work in a minute. */
export const isStoreAway = (error: unknown): boolean => error instanceof StoreError && error.retryable

/**
 * `unconfirmed`: it may have been done, and nothing tells whether it was. `held-up`: we were, for so long that another may have taken it over; we certainly
 * did not do it.
 */
export type PlatformReason = 'rate-limited' | 'unauthorized' | 'unknown-channel' | 'unavailable' | 'rejected' | 'unconfirmed' | 'held-up'

/** What an error becomes once a part of the work is done: "wait" or "held up" alone would say that nothing is. */
export const partlyDone = (error: unknown): unknown => {
  if (!(error instanceof PlatformError) || (error.reason !== 'rate-limited' && error.reason !== 'held-up')) return error
  const { message, platform, retryAfterMs, cause } = error
  return new PlatformError(message, { platform, reason: 'unavailable', retryAfterMs, cause })
}

/** A chat platform said no, or could not be reached. SDK errors become this at the edge, once; no token and no webhook address in it. */
export class PlatformError extends Error {
  override readonly name = 'PlatformError'
  readonly platform: string
  readonly reason: PlatformReason
  /** How long the platform asks us to wait, in ms; null where it does not say. */
  readonly retryAfterMs: number | null

  constructor(message: string, options: { platform: string; reason: PlatformReason; retryAfterMs?: number | null; cause?: unknown }) {
    super(message, { cause: options.cause })
    this.platform = options.platform
    this.reason = options.reason
    this.retryAfterMs = options.retryAfterMs ?? null
  }
}

/** Whether nothing tells if it was done. */
export const isUnconfirmed = (error: unknown): boolean => error instanceof PlatformError && error.reason === 'unconfirmed'
