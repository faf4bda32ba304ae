import type { Call } from '../command/catalogue.ts'
import type { Audience } from '../command/command.ts'

/** How a run looks. A platform without a look for one shows it plain: no style carries meaning alone. */
export type Style = 'plain' | 'strong' | 'emphasis' | 'small' | 'code'

/** A stretch of plain words. Never markup: whoever encodes it escapes it, for the words may come from a hostile article. */
export interface TextRun {
  readonly kind: 'text'
  readonly text: string
  readonly style: Style
  /** An http(s) address the words lead to. */
  readonly href?: string
}

/**
 * A moment of the bot's own ("next digest"), shown in each reader's zone. The article's days are never this: they are words ("Saturday 12 July
 * 2025") and mean the same day wherever they are read.
 */
export interface TimeRun {
  readonly kind: 'time'
  /** Milliseconds since 1970, UTC. */
  readonly at: number
  readonly shape: 'date' | 'time' | 'date-time' | 'relative'
  /** For platforms and notifications that cannot localize it: "Monday 14 July 2025, 08:00 UTC". */
  readonly text: string
}

export type Run = TextRun | TimeRun

/** One line, or one paragraph that the platform wraps. */
export type Line = readonly Run[]

/** The article's own words as proof. */
export interface Evidence {
  /** What it proves, where that is not the whole statement: "place and day from a photo caption". */
  readonly note: string | null
  /** The article's words, to the letter; the words that matter most may be strong. */
  readonly words: Line
}

/** A statement in a numbered list, with the evidence for it. */
export interface Item {
  /** Null for one that goes on from the message or page before. */
  readonly number: number | null
  readonly line: Line
  readonly evidence: readonly Evidence[]
}

/** "Met", "Who", "Said" and what belongs to it, a line each. */
export interface Field {
  readonly label: string
  readonly lines: readonly Line[]
}

/** A press calls the command with these options, as if the reader had typed it: see command/call-id.ts for its short form. */
export interface Button {
  readonly label: string
  readonly call: Call
  readonly style: 'primary' | 'plain'
}

/** One part of a message. Encoders switch over `type`, totally. */
export type Block =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'paragraph'; readonly line: Line }
  /** Small print: where from, what was left out, what to do next. */
  | { readonly type: 'note'; readonly line: Line }
  | { readonly type: 'fields'; readonly fields: readonly Field[] }
  | { readonly type: 'items'; readonly items: readonly Item[] }
  | { readonly type: 'quotation'; readonly evidence: Evidence }
  | { readonly type: 'divider' }
  | { readonly type: 'buttons'; readonly buttons: readonly Button[] }

/** What people read, the same on every platform; how it looks is the encoder's. */
export interface Message {
  readonly audience: Audience
  /** One plain line for notifications, lists and screen readers. Always set, never markup. */
  readonly fallback: string
  readonly blocks: readonly Block[]
  /** Key of the briefing that it shows or speaks of: a reply to this message is about that one. */
  readonly about: string | null
}

export const text = (words: string, style: Style = 'plain'): TextRun => ({ kind: 'text', text: words, style })

export const strong = (words: string): TextRun => text(words, 'strong')

export const small = (words: string): TextRun => text(words, 'small')

/** Words that lead to an address; plain words where the address is none that a reader may be sent to (only http and https are). */
export const link = (words: string, href: string | null, style: Style = 'plain'): TextRun =>
  href && /^https?:\/\//i.test(href) ? { kind: 'text', text: words, style, href } : text(words, style)

/** A line's words with no style at all. */
export const plainWords = (line: Line): string => line.map((run) => run.text).join('')
