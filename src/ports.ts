import type { BriefedArticle } from './answer/briefed-article.ts'
import type { Briefing } from './briefing/briefing.ts'
import type { Call } from './command/catalogue.ts'
import type { Article } from './document/article.ts'
import type { Message } from './message/message.ts'

// The whole outside world on one page. Types only.

export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number
}

/** Fields hold ids and counts, never tokens, URLs with secrets or message text. */
export interface Log {
  info(fields: object, text: string): void
  warn(fields: object, text: string): void
  error(fields: object, text: string): void
}

/** Where articles come from: seeds, links, feeds. */
export interface ArticleSource {
  /** The article that `ref` names, or null where this source knows none of that name. SourceError where it is known but cannot be had. */
  find(ref: string): Promise<Article | null>
  /** What came in at or after `since` (ms UTC), newest first. */
  latest(since: number): Promise<readonly Article[]>
}

/** Reads and briefs an article, here or in a worker thread. SourceError where the text is none that Dateline can read. */
export type ReadArticle = (article: Article) => Promise<BriefedArticle>

export type PlatformName = 'slack' | 'discord' | 'console'

/** A channel or direct message, and the thread in it if any. */
export interface Place {
  readonly platform: PlatformName
  /** Slack team, Discord guild; null in a Discord direct message and on the console. */
  readonly workspace: string | null
  readonly channel: string
  /** Slack thread_ts. Null at the top of the channel, and on Discord, where a thread is a channel of its own. */
  readonly thread: string | null
}

export interface Asker {
  readonly id: string
  /** IANA zone, where the platform tells it. */
  readonly zone: string | null
  /**
   * Whether they may change what the channel gets: Discord's Manage Channels or Manage Server, Slack's creators of the channel and admins, anybody on the
   * console and in a direct message. Null where the platform was not asked: only commands that are declared with `changes` need it.
   */
  readonly manages: boolean | null
  /** Where they may not: a sentence that says who may, or why the platform could not tell. */
  readonly refusal?: string
}

/** One call of a command: typed, pressed, mentioned or replied. */
export type Invocation = Call & {
  readonly place: Place
  readonly asker: Asker
  /** Id of the message that was replied to or whose button was pressed. */
  readonly replyTo: string | null
}

/** A message as the platform knows it; with its place it can be found again after a restart. */
export interface Posted {
  readonly id: string
}

/** The way back to who asked. */
export interface Reply {
  /** Shows that work goes on ("Reading …") until `finish`; a platform that shows this by itself may ignore it. */
  working(note: string): Promise<void>
  /** The answer, once. Null where the platform gives no id for it (most messages to the asker alone). */
  finish(message: Message): Promise<Posted | null>
}

/** Something offered while an option is typed. */
export interface Choice {
  readonly name: string
  readonly value: string
}

/** What platforms ask of the app. Neither ever rejects. */
export interface Desk {
  /** Answers an invocation by exactly one `reply.finish`, mistakes and failures included. */
  handle(invocation: Invocation, reply: Reply): Promise<void>
  /** At most 25 briefings of the place that fit what was typed so far, the latest first. */
  complete(place: Place, typed: string): Promise<readonly Choice[]>
}

/** Something a platform needs to let us work in a place: a permission, a scope. */
export interface Finding {
  readonly name: string
  readonly ok: boolean
  /** How a person puts it right. */
  readonly fix: string
}

/** What is posted unasked. */
export interface Post {
  readonly message: Message
  /** Told in the message's own thread, in this order; under the message where the platform has no threads. */
  readonly details: readonly Message[]
  /** Names the post: the same key is the same post. */
  readonly key: string
  /**
   * An attempt before this one ended unknown (a crash, a time-out): look the post up first and only post what is not there. PlatformError with the reason
   * `unconfirmed` where that cannot be told.
   */
  readonly again: boolean
}

export interface ChatPlatform {
  readonly name: PlatformName
  /** Connects and hands every invocation to the desk; returns when connected. PlatformError, retried by the caller. */
  start(desk: Desk): Promise<void>
  /** Posts unasked (digests, items, notices). The same key is never posted twice within the time that the platform remembers. PlatformError. */
  post(place: Place, post: Post): Promise<Posted>
  check(place: Place): Promise<readonly Finding[]>
  /** Takes nothing new, finishes what runs. */
  stop(): Promise<void>
}

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

/** An article that came to a channel through a feed that it follows. */
export interface Arrival {
  /** Key of its filed briefing. */
  readonly briefing: string
  /** The feed's address. */
  readonly feed: string
  /** Milliseconds since 1970, UTC: when Dateline first saw it. */
  readonly seenAt: number
}

/** When a subscription is due, in words that a person typed and as it is computed with. */
export interface Timing {
  /** As it is told: "weekdays 08:00". */
  readonly words: string
  /** Five cron fields. */
  readonly cron: string
  /** IANA zone. */
  readonly zone: string
}

/** Hours of the day in the subscription's zone, "22:00" to "07:00", when nothing is posted. */
export interface QuietHours {
  readonly from: string
  readonly to: string
}

export interface DigestOptions {
  /** Addresses of feeds; all that the channel follows where null. */
  readonly feeds: readonly string[] | null
  /** Names of people, organizations and topics; everything where empty. */
  readonly about: readonly string[]
  /** Stories at most. */
  readonly most: number
  readonly length: 'one-line' | 'short' | 'full'
  readonly quiet: QuietHours | null
  readonly whenEmpty: 'silent' | 'say'
}

/** A digest that a channel has asked for. It belongs to the channel, not to who asked. */
export interface Subscription {
  /** Short, unique within the store; people type it. */
  readonly id: string
  readonly place: Place
  readonly timing: Timing
  readonly options: DigestOptions
  readonly createdBy: string
  /** Milliseconds since 1970, UTC, here and below. */
  readonly createdAt: number
  /** End of the period of the last digest that was sent, or found empty; the creation before the first. */
  readonly coveredUntil: number
  /** Why it is paused, in a sentence for people; null where it runs. */
  readonly paused: string | null
}

export type DeliveryKind = 'digest' | 'item' | 'notice'

/** pending → posting → posted, failed, or empty (there was nothing new to say). */
export type DeliveryState = 'pending' | 'posting' | 'posted' | 'empty' | 'failed'

/** Something that is to be posted, once. The row stands before anything is posted. */
export interface NewDelivery {
  /** Unique: "digest:ID:2025-07-14T08:00", "item:CHANNEL:HASH". What is added twice is there once. */
  readonly key: string
  readonly kind: DeliveryKind
  readonly place: Place
  /** What it is about, as its kind reads it: a subscription's id and slot, a briefing's key, a sentence. */
  readonly subject: string
  /** Milliseconds since 1970, UTC. */
  readonly dueAt: number
}

export interface Delivery extends NewDelivery {
  readonly state: DeliveryState
  /** How often it was begun. Names the attempt: what a later attempt has taken over, an earlier one cannot settle. */
  readonly attempts: number
  /** An attempt before this one ended unknown: it may have been posted. */
  readonly unsure: boolean
  /** Id of the message, once posted. */
  readonly message: string | null
  /** Why it failed or waits, in words. */
  readonly reason: string | null
  readonly settledAt: number | null
}

/** How an attempt ended, or that it goes on. Times are ms UTC. */
export type Progress =
  | { readonly state: 'posting'; readonly leaseMs: number }
  | { readonly state: 'pending'; readonly nextTryAt: number; readonly unsure: boolean; readonly reason: string }
  | { readonly state: 'posted'; readonly message: string }
  | { readonly state: 'empty' }
  | { readonly state: 'failed'; readonly reason: string }

/** What is to be posted. The truth; a queue only says where to look. */
export interface DeliveryStore {
  /** Adds what is not there yet. */
  add(rows: readonly NewDelivery[], now: number): Promise<void>
  /** Channels with a delivery that may be begun now, or whose attempt was given up without a word; the longest waiting first. */
  waiting(now: number, limit: number): Promise<readonly Place[]>
  /**
   * The channel's first open delivery, as `posting`, for so many ms by the store's clock; nobody else gets it meanwhile. Null where there is none, or the
   * first is in work or is to wait: a channel's posts stay in order.
   */
  claim(place: Place, now: number, leaseMs: number): Promise<Delivery | null>
  /** Writes down how it goes with what was claimed. False, and nothing is written, where another attempt has taken it over. */
  report(delivery: Delivery, progress: Progress, now: number): Promise<boolean>
}

/** A digest as it is posted. */
export interface ComposedDigest {
  readonly message: Message
  /** The stories, for the message's thread. */
  readonly details: readonly Message[]
  /** Keys of the briefings that it tells of. */
  readonly told: readonly string[]
}

/**
 * What digests told a channel. A digest is kept under its delivery's key before it is posted: a crash in between changes nothing, for the same delivery
 * is told in the same words again, and no other one repeats it.
 */
export interface ToldStore {
  /** What was composed for this delivery before, word for word. */
  composed(delivery: string): Promise<ComposedDigest | null>
  /** Keeps it, with what it tells. What was kept first under the key stays, and is given back. */
  keep(delivery: string, place: Place, digest: ComposedDigest, at: number): Promise<ComposedDigest>
  /** Keys of the briefings that the channel was told of at or after `since` (ms UTC), the latest first. */
  before(place: Place, since: number, limit: number): Promise<readonly string[]>
  /** The delivery has failed for good: what it was to tell is not told. */
  withdraw(delivery: string): Promise<void>
}

/** One change of what a channel gets. */
export interface SettingChange {
  /** Milliseconds since 1970, UTC. */
  readonly at: number
  /** Id of the person, as the platform has it. */
  readonly who: string
  /** The command that did it, as typed: "/brief feed add https://news.test/feed". */
  readonly what: string
  /** The setting before, in words; null where there was none. */
  readonly was: string | null
  /** The setting after, in words; null where there is none any more. */
  readonly becomes: string | null
}

export interface SettingChangeStore {
  record(place: Place, changes: readonly SettingChange[]): Promise<void>
  /** The channel's changes, the last first. */
  latest(place: Place, limit: number): Promise<readonly SettingChange[]>
}

/** All that the store has of one channel. */
export interface ChannelDataStore {
  /** As plain data, for JSON: the rows of every table, and the articles and briefings that they are about. */
  export(place: Place): Promise<object>
  /** Forgets a briefing in this channel, and everywhere where no other channel has it. How many rows went. */
  forgetBriefing(place: Place, key: string): Promise<number>
  /** Forgets everything: settings, items, what was shown, the log of changes. How many rows went. */
  forgetChannel(place: Place): Promise<number>
}
