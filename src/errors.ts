/** The person's mistake: a sentence that names what is wrong and what to do. Shown to the asker only. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Mistakes in config or environment, all at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** An article could not be had or read; the message is a sentence for the person who asked. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
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

/** `unconfirmed`: it may have been done, and nothing tells whether it was. */
export type PlatformReason = 'rate-limited' | 'unauthorized' | 'unknown-channel' | 'unavailable' | 'rejected' | 'unconfirmed'

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
