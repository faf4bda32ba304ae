import type { Place } from './chat.ts'

/** One entry of a feed, links absolute, texts without markup. */
export interface FeedItem {
  /** What tells it from the feed's other items, the surest first: hashes of guid, canonical URL, title with text. */
  readonly identities: readonly string[]
  /** Hash of title and text: another one when the publisher has edited it. */
  readonly content: string
  readonly url: string | null
  readonly title: string
  /** What the feed itself gives of the article: all of it, or a teaser. Paragraphs are parted by an empty line. */
  readonly text: string
  /** ISO 8601 with the publisher's offset, or the day alone; null where the feed tells no time that can be believed. */
  readonly publishedAt: string | null
}

/** What a person may want to know of how a feed was read. */
export interface FeedRemark {
  /** "line 12, item 3"; null for all of the feed. */
  readonly where: string | null
  /** What is odd, in words. */
  readonly what: string
  /** Whether the item was left out for it. */
  readonly refused: boolean
}

export interface Feed {
  /** Where it was found, after redirects. */
  readonly url: string
  /** "RSS 2.0", "Atom". */
  readonly format: string
  readonly title: string | null
  /** The page that it is the feed of. */
  readonly site: string | null
  /** In the feed's own order, each once. */
  readonly items: readonly FeedItem[]
  readonly remarks: readonly FeedRemark[]
  /** How long it asks to be left alone, in ms; null where it does not say. */
  readonly ttlMs: number | null
}

/** What a feed's server said that makes the next question cheap. */
export interface FeedValidators {
  readonly etag: string | null
  readonly lastModified: string | null
}

/** What came of asking for a feed. */
export type FeedAnswer =
  | {
      readonly kind: 'feed'
      readonly feed: Feed
      readonly validators: FeedValidators
      /** How long the server, or the feed, asks to be left alone, in ms. */
      readonly restMs: number | null
      /** Its new address, where it has moved for good. */
      readonly movedTo: string | null
    }
  | { readonly kind: 'unchanged'; readonly restMs: number | null }
  /** `lasting`: asking again soon is useless (404, robots.txt, no feed). `gone`: it will never be there again (410). */
  | { readonly kind: 'failed'; readonly reason: string; readonly lasting: boolean; readonly gone: boolean; readonly restMs: number | null }

export interface FeedSource {
  /** Asks for a feed once, or whether it has changed. Never rejects: what is wrong is an answer. */
  ask(url: string, validators: FeedValidators | null, signal?: AbortSignal): Promise<FeedAnswer>
  /** The feed at an address, or the first that the page there names. SourceError with a sentence where there is none. */
  discover(url: string, signal?: AbortSignal): Promise<Feed>
}

/** Whether each article of a feed is posted, or waits for the channel's next digest. */
export type PostMode = 'each' | 'digest'

/** How a feed does. Times are ms UTC. */
export interface FeedHealth {
  readonly lastGoodAt: number | null
  readonly lastFailedAt: number | null
  /** In a sentence. */
  readonly lastFailure: string | null
  /** In a row; 0 where the last poll was good. */
  readonly failures: number
  readonly failingSince: number | null
  readonly itemsSeen: number
  readonly nextPollAt: number
  /** Why it is not polled any more, in a sentence. */
  readonly paused: string | null
}

/** A feed as a channel follows it. */
export interface FollowedFeed {
  readonly place: Place
  readonly id: string
  readonly url: string
  readonly title: string | null
  readonly post: PostMode
  /** Why its articles are not posted one by one at present, in a sentence: the channel is closed to us. */
  readonly closed: string | null
  /** Who added it. It is the channel's all the same. */
  readonly addedBy: string
  readonly addedAt: number
  readonly health: FeedHealth
}

export interface NewFollow {
  readonly place: Place
  readonly url: string
  readonly title: string | null
  readonly post: PostMode
  readonly addedBy: string
}

export interface FollowStore {
  /**
   * The channel follows the feed from now on; where it does already, how it is posted and nothing else changes. A paused feed is taken up again. A feed that
   * others follow has its latest articles arrive here at once. It is posted again where the channel was closed to us.
   */
  follow(follow: NewFollow, now: number): Promise<FollowedFeed>
  /** False where the channel does not follow it. A feed that nobody follows is forgotten. */
  unfollow(place: Place, id: string): Promise<boolean>
  /** Posts the articles of the channel's feeds one by one again, from now on, where that was stopped. How many feeds it were. */
  reopen(place: Place): Promise<number>
  /** The channel's feeds in the order of their adding; everybody's where `place` is null. */
  list(place: Place | null): Promise<readonly FollowedFeed[]>
}

/** A feed whose turn it is. */
export interface DueFeed {
  readonly id: string
  readonly url: string
  readonly title: string | null
  readonly validators: FeedValidators
  readonly failures: number
  readonly failingSince: number | null
  /** Never read so far: all that it shows is known from now on, and no news. */
  readonly isNew: boolean
}

/** An item that was seen before, by one of its identities. */
export interface KnownItem {
  readonly id: string
  readonly content: string
  readonly firstSeenAt: number
  readonly lastShownAt: number
  /** How often its publisher has edited it. */
  readonly edits: number
}

/** A new item, and what is to be done with it: nothing (`known`), filed for the next digest (`quiet`), or announced too where the channel wishes so. */
export interface NewItem {
  readonly item: FeedItem
  readonly as: 'known' | 'quiet' | 'news'
}

/** What a poll brought. */
export interface PolledFeed {
  readonly title: string | null
  readonly url: string
  readonly validators: FeedValidators
  readonly news: readonly NewItem[]
  /** Known items that are still shown; those with `edited` say something else now, and are to be read anew. */
  readonly shown: readonly { readonly id: string; readonly item: FeedItem; readonly edited: boolean }[]
  readonly nextPollAt: number
}

export interface FailedPoll {
  readonly reason: string
  readonly nextPollAt: number
  /** Why the feed is polled no more; a notice in every channel that follows it says the same. */
  readonly pause: string | null
}

/** Feeds and when to ask them. A feed that was claimed is nobody else's until it is settled, or its lease ends. */
export interface PollStore {
  /** Feeds whose turn it is, workspaces in turns, in each the longest waiting first: those that did well the last time, or those that did not. */
  claim(now: number, limit: number, lane: 'well' | 'ailing'): Promise<readonly DueFeed[]>
  /** Which of these identities the feed has shown before. */
  known(feed: string, identities: readonly string[]): Promise<ReadonlyMap<string, KnownItem>>
  /** Writes down what a poll brought, before anything of it is read or posted; null where there was nothing new to read (304). */
  polled(feed: string, found: PolledFeed | { readonly nextPollAt: number }, now: number): Promise<void>
  failed(feed: string, failure: FailedPoll, now: number): Promise<void>
}

/** A feed's item that is to be briefed. */
export interface WaitingItem {
  readonly id: string
  readonly feed: { readonly id: string; readonly url: string; readonly title: string | null }
  readonly item: FeedItem
  /** How often it was begun, this time included. */
  readonly attempts: number
  /** It was briefed before, and its publisher has edited it since. */
  readonly edited: boolean
}

export type ItemOutcome =
  | { readonly kind: 'briefed'; readonly briefing: string }
  | { readonly kind: 'later'; readonly at: number }
  | { readonly kind: 'given up'; readonly reason: string }

/** Items on their way from a feed to the channels that follow it. */
export interface FeedItemStore {
  /** Items to be briefed now, workspaces in turns and in each its feeds; nobody else gets them for a while. */
  claim(now: number, limit: number): Promise<readonly WaitingItem[]>
  /** How it went. One that is briefed arrives in every channel that follows its feed, and is announced where the channel wishes so: all or nothing, once. */
  settle(item: WaitingItem, outcome: ItemOutcome, now: number): Promise<void>
}

/** An article that came to a channel through a feed that it follows. */
export interface Arrival {
  /** Key of its filed briefing. */
  readonly briefing: string
  /** The feed's address. */
  readonly feed: string
  /** Milliseconds since 1970, UTC: when its briefing was filed for the channel. */
  readonly seenAt: number
}

export interface ArrivalStore {
  /** What arrived at or after `from` and before `to` (ms UTC), in order. One that came by two feeds is there twice. */
  between(place: Place, from: number, to: number): Promise<readonly Arrival[]>
}
