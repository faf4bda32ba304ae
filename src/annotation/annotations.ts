import type { Excerpt } from '../document/span.ts'

export interface Mention extends Excerpt {
  readonly form: 'name' | 'nominal' | 'pronoun'
}

export type EntityType = 'person' | 'organization' | 'place' | 'group'

/** A coreference chain: everyone and everything that one set of mentions stands for. */
export interface Entity {
  readonly id: string
  /** The fullest name in the article, or the noun phrase where there is none ("state media"). */
  readonly name: string
  readonly type: EntityType
  /** Other forms of the name that the article uses; `name` is not among them. */
  readonly aliases: readonly string[]
  /** Titles and functions near the name, the fullest first: "Russian Foreign Minister". */
  readonly roles: readonly Excerpt[]
  /** The entity that the role is of ("its leader" → North Korea). */
  readonly of: string | null
  /** 0..1: how much of the article is about it. */
  readonly salience: number
  readonly mentions: readonly Mention[]
}

/** A time in the text with its value, ISO 8601 in TIMEX3 style: 2025-07-12, 2025-07, 2024. Null where nothing resolves it. */
export interface TimeExpression extends Excerpt {
  readonly value: string | null
}

export type QuotationKind = 'direct' | 'indirect' | 'mixed'

/** source + cue + content (+ via): who said what, through whom. One a cue. */
export interface Attribution {
  readonly id: string
  /** The noun phrase that speaks, as it stands; null where only a cue tells ("it was reported that"). */
  readonly source: Excerpt | null
  /** Entity ids of who is meant by the source. */
  readonly speakers: readonly string[]
  readonly cue: Excerpt | null
  /** In text order; several where source and cue interrupt it, or where the quotation goes on in later sentences. */
  readonly content: readonly Excerpt[]
  /** The medium it came through: "according to Tass", "told CNN". */
  readonly via: (Excerpt & { readonly actor: string | null }) | null
  readonly quotation: QuotationKind
  /** The time of the utterance, where the sentence tells it ("said on Saturday"). */
  readonly saidAt: TimeExpression | null
  readonly sentence: Excerpt
  readonly inCaption: boolean
  /** The rule that found it. */
  readonly rule: string
}

export type MeetingStatus = 'held' | 'planned' | 'cancelled' | 'denied'

/** One event of people meeting, however often the article mentions it. */
export interface Meeting {
  readonly id: string
  /** Entity ids, two at least. */
  readonly participants: readonly string[]
  readonly trigger: Excerpt
  /** The sentences that prove it, the best first. */
  readonly evidence: readonly Excerpt[]
  readonly place: Excerpt | null
  readonly time: TimeExpression | null
  readonly status: MeetingStatus
  /** Ids of the attributions that report it. */
  readonly reportedBy: readonly string[]
  readonly rule: string
}

/** All that the analyzer finds in a document. */
export interface Annotations {
  /** All, most salient first. */
  readonly entities: readonly Entity[]
  readonly attributions: readonly Attribution[]
  readonly meetings: readonly Meeting[]
  readonly times: readonly TimeExpression[]
}
