/** Fields hold ids and counts, never tokens, URLs with secrets or message text. */
export interface Log {
  info(fields: object, text: string): void
  warn(fields: object, text: string): void
  error(fields: object, text: string): void
}
