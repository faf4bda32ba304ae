import type { Attribution, Entity, Meeting, TimeExpression } from '../annotation/annotations.ts'
import type { Excerpt } from '../document/span.ts'

/** One of an article's people, organizations, places or groups. `key` marks the few that the reader is shown first. */
export interface Actor extends Entity {
  readonly key: boolean
}

/** Who said what. `key` marks the few that the reader is shown first. */
export interface Claim extends Attribution {
  readonly key: boolean
}

/** Words of ours and the sentences that prove them. */
export interface Statement {
  readonly text: string
  readonly evidence: readonly Excerpt[]
}

/** What the reader gets: the format `briefing/1`. It says nothing that it cannot point to in the article's text. */
export interface Briefing {
  readonly schema: 'briefing/1'
  readonly id: string
  readonly article: {
    readonly ref: string
    readonly url: string | null
    readonly title: string | null
    readonly publisher: string | null
    readonly wire: string | null
    readonly byline: string | null
    /** ISO 8601 date or date-time: the dateline's, else what the caller knew. */
    readonly publishedAt: string | null
    readonly language: string
    /** UTF-16 code units. */
    readonly length: number
    readonly dateline: (Excerpt & { readonly place: string | null; readonly date: string | null }) | null
  }
  readonly headline: Statement
  /** At most three, attribution kept. */
  readonly summary: readonly Statement[]
  /** All of them, most salient first. */
  readonly actors: readonly Actor[]
  /** In the article's order. */
  readonly claims: readonly Claim[]
  readonly meetings: readonly Meeting[]
  readonly times: readonly TimeExpression[]
  /** What the article itself says was not said, as quotations: "state media stopped short of saying what was in that plan". */
  readonly notSaid: readonly Excerpt[]
  readonly madeBy: { readonly analyzer: 'embedded'; readonly version: string }
}
