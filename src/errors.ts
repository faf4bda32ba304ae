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

/** The store is away or refuses; the message is for the log, people read "the news store is away for the moment". */
export class StoreError extends Error {
  override readonly name = 'StoreError'
}

export type PlatformReason = 'rate-limited' | 'unauthorized' | 'unknown-channel' | 'unavailable' | 'rejected'

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
