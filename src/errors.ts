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
