/** What comes in: one news article as plain text. `text` is never altered, all offsets point into it. */
export interface Article {
  /** The caller's own name for it, echoed in the briefing. */
  readonly id: string
  readonly text: string
  /** The publisher's title where it is known apart from the text. */
  readonly title?: string
  readonly url?: string
  /** ISO 8601 date or date-time of publication, if known. */
  readonly publishedAt?: string | null
}
