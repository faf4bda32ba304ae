import type { MeetingStatus } from '../annotation/annotations.ts'
import type { Excerpt } from '../document/span.ts'
import type { Question } from './question.ts'

/** What the newsroom's text itself does with the words: quotes them, reports them, shows them under a photo, or tells them on its own account. */
export type Label = 'quoted' | 'part quoted' | 'reported' | 'photo caption' | 'article'

/** A calendar day, month or year as the article has it. */
export interface AnswerDate {
  /** ISO 8601: 2025-07-12, 2025-07, 2024. Null where nothing resolves the words. */
  readonly value: string | null
  /** In words, the same everywhere: "Saturday 12 July 2025", "July 2025", "2024"; the article's own where nothing resolves them. */
  readonly text: string
  /** The article's own words: "Saturday", "last year". */
  readonly words: string
}

/** A stretch of the article that proves a statement, or a part of it. */
export interface Evidence extends Excerpt {
  /** What it proves: mostly the whole statement; else only what the other evidence leaves open ("place and day from a photo caption"). */
  readonly proves: readonly ('statement' | 'place' | 'date')[]
  readonly inCaption: boolean
}

/**
 * One thing that an article says. A reader is to see speaker and text, then place, date, sources, via and the time it was said, then the evidence;
 * a statement with a speaker or sources is theirs, never a fact:
 * "Choe Son Hui and Sergei Lavrov · Wonsan · Saturday 12 July 2025 · according to KCNA",
 * "Sergei Lavrov: "our Korean friends" had again confirmed support … · via Russian state-affiliated media · said Sunday 13 July 2025 · part quoted".
 */
export interface AnswerStatement {
  /** Who says `text`, where the answer is about what someone said: to stand before it. `sources` is empty then. */
  readonly speaker: string | null
  /** Plain words in one line, without speaker, place, date and source where those have fields of their own. Words in quotation marks are the article's. */
  readonly text: string
  readonly label: Label
  /** Whose statement it is, as a reader should see it after "according to": "KCNA", "estimates from the Pentagon". Empty for the article's own telling. */
  readonly sources: readonly string[]
  /** The medium that it came through: "Tass". */
  readonly via: string | null
  readonly place: string | null
  /** When that which it tells happened. */
  readonly date: AnswerDate | null
  /** When it was said. */
  readonly saidAt: AnswerDate | null
  /** Only for meetings. Anything but "held" stands in `text` too: "Planned: …". */
  readonly status: MeetingStatus | null
  /** At least one, the best first. */
  readonly evidence: readonly Evidence[]
  /** Whose text the evidence points into: an index into the answer's `articles`. */
  readonly article: number
}

/** The articles an answer was looked for in, for its heading: 'from "North Korea will …", 13 July 2025'. */
export interface AnswerArticle {
  readonly id: string
  readonly ref: string
  readonly url: string | null
  readonly headline: string
  readonly publishedAt: string | null
}

/** Someone a name of the question may mean. */
export interface Candidate {
  /** Id of the actor in that article's briefing. */
  readonly id: string
  readonly name: string
  readonly role: string | null
  readonly article: number
}

interface Asked {
  readonly question: Question
  /** How the question was read where that is not plain: 'Read "lavorv" as Sergei Lavrov.' */
  readonly note: string | null
  readonly articles: readonly AnswerArticle[]
}

/** The article says so. `lead` is the one line that answers, with its attribution, where one line can: "Sergei Lavrov", "Thursday 10 July 2025". */
export interface Found extends Asked {
  readonly status: 'found'
  readonly lead: string | null
  /** At least one. */
  readonly statements: readonly AnswerStatement[]
}

/** Several fit a name: "Which one? Sergei Lavrov (Russian Foreign Minister) · Choe Son Hui (…)". */
export interface Ambiguous extends Asked {
  readonly status: 'ambiguous'
  /** The words that fit several, as asked: "the minister". */
  readonly name: string
  /** Two at least. */
  readonly candidates: readonly Candidate[]
}

/** The article does not say so. Nothing in here is an answer to the question. */
export interface NotFound extends Asked {
  readonly status: 'not-found'
  /** Whole sentences: "Not in this article. It says that …; of Kim and Rubio it says nothing." */
  readonly text: string
  /** What the article does say of those named in the question; may be empty. */
  readonly instead: readonly AnswerStatement[]
  /** The passage that shares most words with the question, to be shown marked as such. */
  readonly nearest: AnswerStatement | null
}

/** Not a question that Dateline knows, or a call for help. */
export interface NotUnderstood extends Asked {
  readonly status: 'not-understood'
  readonly text: string
  /** Questions that work, as one may type them. */
  readonly examples: readonly string[]
}

export type Answer = Found | Ambiguous | NotFound | NotUnderstood

type WithoutAsked<T> = T extends Asked ? Omit<T, 'question' | 'articles'> : never

/** What one article has to say to a question: an answer before it is known what else was asked. */
export type Outcome = WithoutAsked<Answer>
