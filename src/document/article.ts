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
  /** ISO 8601: when the publisher last changed it, where it says so. */
  readonly modifiedAt?: string
  /** The publisher's name: "Morning Courier". Its host's name stands for it where it is not known. */
  readonly publisher?: string
  /** Who wrote it, where it is known apart from the text: "Jane Doe and John Roe". */
  readonly byline?: string
  /** The agency that the publisher has it from, where it is known apart from the text: "Reuters". */
  readonly wire?: string
  /** BCP 47, as the publisher says: "en-GB". The text itself decides what is read. */
  readonly language?: string
  /** Why the text is only the beginning of the article: "the site asks for a subscription (402)". */
  readonly teaser?: string
}
