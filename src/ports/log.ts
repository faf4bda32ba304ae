/** Fields hold ids and counts, never tokens, URLs with secrets or message text. */
export interface Log {
  info(fields: object, text: string): void
  warn(fields: object, text: string): void
  error(fields: object, text: string): void
  /** Every line that is written while the work runs, by whoever does a part of it, has these fields too: the id of a command, of a delivery. */
  about<T>(fields: object, work: () => Promise<T>): Promise<T>
}
