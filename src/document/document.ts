import type { Article } from './article.ts'
import type { Excerpt, Span } from './span.ts'

/** A word, number or mark. Contractions and possessives are split as in the Penn Treebank: "do|n't", "Trump|'s". */
export interface Token extends Span {
  readonly text: string
  readonly lower: string
}

export type BlockKind =
  | 'title'
  | 'byline' /** who wrote it, and the line that only says when */
  | 'paragraph'
  | 'caption' /** "In this photo provided by …": evidence for meetings, never the lede */
  | 'credit' /** "Korean Central News Agency via AP" */
  | 'subhead'
  | 'list-item'
  | 'boilerplate' /** "Reporting by …", "Copyright …", "Click here to subscribe" */

/** A stretch of the text with one function, mostly a paragraph. Blocks do not overlap and stand in order. */
export interface Block extends Span {
  readonly kind: BlockKind
  /** The block's sentences: indices into `document.sentences`, `[firstSentence, lastSentence)`. */
  readonly firstSentence: number
  readonly lastSentence: number
}

/** A sentence; a sentence never crosses a block. Its tokens are `document.tokens.slice(first, last)`. */
export interface Sentence extends Span {
  readonly first: number
  readonly last: number
  readonly block: number
}

/** A stretch in quotation marks. The span includes the marks, `inner` does not. */
export interface Quote extends Span {
  readonly inner: Span
  /** False where the closing mark is missing: the quote then ends where the reporter evidently goes on, at the latest with its paragraph. */
  readonly closed: boolean
  /** True where this goes on a quotation that the paragraph before left open, as in multi-paragraph speech. */
  readonly continues: boolean
}

/** What one person says in an interview or a transcript: "REED: Workers here are angry." */
export interface Turn {
  /** Who, as the line has it: without the role behind a comma; "Q" and "A" where it has no name. */
  readonly speaker: Span
  /** The mark between: a colon, or the stop of "Q." */
  readonly colon: Span
  /** What is said, to the end of the block. */
  readonly said: Span
  /** Whether it tells the news: an anchor, a correspondent. */
  readonly ofNewsroom: boolean
}

/** The head "LONDON (Reuters) —" or " date 2025-07-13 LONDON --": where and when the article was filed. */
export interface Dateline extends Excerpt {
  readonly place: string | null
  /** ISO 8601 date, or null where the head has none. */
  readonly date: string | null
}

/** An article read: the text as it came, and spans into it. */
export interface Document {
  readonly article: Article
  readonly text: string
  /** BCP 47 code of the language it seems to be written in: 'en', 'de', … */
  readonly language: string
  readonly title: Excerpt | null
  readonly byline: Excerpt | null
  readonly dateline: Dateline | null
  /** "AP", "Reuters": the agency named in the head or the byline, if any. A picture's credit does not make the story an agency's. */
  readonly wire: Excerpt | null
  /** The day that relative times count from: the dateline's, else publishedAt's, else null. ISO 8601 date. */
  readonly day: string | null
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  /** Outermost quotes, in order. */
  readonly quotes: readonly Quote[]
  /** Who speaks when, in an interview or a transcript; empty for other texts. */
  readonly turns: readonly Turn[]
}
