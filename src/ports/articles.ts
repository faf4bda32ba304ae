import type { BriefedArticle } from '../answer/briefed-article.ts'
import type { Briefing } from '../briefing/briefing.ts'
import type { Article } from '../document/article.ts'
import type { FiledText } from '../message/write-digest.ts'
import type { Place } from './chat.ts'
import type { FeedValidators } from './feeds.ts'

/** Where articles come from: seeds, links, feeds. */
export interface ArticleSource {
  /** The article that `ref` names, or null where this source knows none of that name. SourceError where it is known but cannot be had. */
  find(ref: string): Promise<Article | null>
  /** What came in at or after `since` (ms UTC), newest first. */
  latest(since: number): Promise<readonly Article[]>
}

/** A page that was fetched and read. */
export interface ReadPage {
  readonly article: Article
  /** The addresses it goes by, for comparing; the first stands for the article. */
  readonly addresses: readonly string[]
  readonly validators: FeedValidators
}

/** Web pages by their links. */
export interface PageSource {
  /** A link as all links to the same article have it: without tracking parameters, "www." and fragment. */
  addressOf(link: string): string
  /**
   * Fetches a page and finds its article; null where it has not changed `since`. `polite` asks robots.txt first: a person's own link is opened once for them
   * without. SourceError with a sentence where there is none to be had.
   */
  read(link: string, options: { readonly since: FeedValidators | null; readonly polite: boolean }): Promise<ReadPage | null>
}

/** An article of the web as it was read last. */
export interface KeptPage {
  /** Key of its filed briefing. */
  readonly key: string
  readonly validators: FeedValidators
  /** Milliseconds since 1970, UTC: when its site was last asked. */
  readonly checkedAt: number
}

/** Articles of the web and their versions. Pages are public, and so shared by all workspaces; pasted texts are never here. */
export interface PageStore {
  find(address: string): Promise<KeptPage | null>
  /** A key that is not the page's latest is a new version of it; the old ones stay. Their briefings are saved before. */
  save(page: KeptPage & Pick<ReadPage, 'addresses'>): Promise<void>
  /** Key of the version before this one; null where it is the first. */
  before(key: string): Promise<string | null>
}

/** Reads and briefs an article, here or in a worker thread. SourceError where the text is none that Dateline can read. */
export type ReadArticle = (article: Article) => Promise<BriefedArticle>

/** A briefing as it is kept; the article is kept whole, for all offsets point into its text. */
export interface FiledBriefing {
  /** Hash of what was read, at most 22 characters of base64url: short enough for a button. */
  readonly key: string
  readonly article: Article
  readonly briefing: Briefing
}

export interface BriefingStore {
  save(filed: FiledBriefing): Promise<void>
  find(key: string): Promise<FiledBriefing | null>
  /** Those of the keys that are kept, unread: for whoever hands them on to a thread. */
  texts(keys: readonly string[]): Promise<readonly FiledText[]>
}

/** A posted message that shows a briefing or speaks of one. */
export interface Shown {
  readonly place: Place
  readonly message: string
  readonly briefing: string
  /** Milliseconds since 1970, UTC. */
  readonly at: number
}

export interface ShownStore {
  record(shown: Shown): Promise<void>
  /** The briefing that a message or, where there is none, the thread it starts is about. */
  about(place: Place, message: string): Promise<string | null>
  /** Keys of the channel's briefings (the thread's alone where the place has one), last shown first, each once. */
  latest(place: Place, limit: number): Promise<readonly string[]>
}

export interface ArchiveQuery {
  /** All of them must be a briefing's; the rarest first. See answer/archive-terms.ts. */
  readonly terms: readonly string[]
  /** Days since 1970 of publication, both included. */
  readonly from: number
  readonly to: number
  readonly limit: number
}

/** All briefings that a channel has had: what was shown there, and what came by its feeds. */
export interface ArchiveStore {
  /** Those that have the terms, the latest first; `day` (since 1970) is of publication, or of when it was first seen where that is not known. */
  find(place: Place, query: ArchiveQuery): Promise<readonly { readonly key: string; readonly day: number }[]>
}
