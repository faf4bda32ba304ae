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
  /**
   * Asked right before each call that shows something: false where this process was held up for so long that another may have taken the post over. Then
   * nothing more is shown, and the error is a PlatformError `unconfirmed`. Always true where it is left out.
   */
  readonly held?: () => boolean
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
   * others follow has its latest articles arrive here at once.
   */
  follow(follow: NewFollow, now: number): Promise<FollowedFeed>
  /** False where the channel does not follow it. A feed that nobody follows is forgotten. */
  unfollow(place: Place, id: string): Promise<boolean>
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
  /** Feeds whose turn it is, the longest waiting first: those that did well the last time, or those that did not. */
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
  /** Items to be briefed now, feeds in turns; nobody else gets them for a while. */
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

/** One time that a digest is due. */
export interface Slot {
  /** The local date and time, its name: "2025-07-14T08:00". In the hour that an autumn night has twice, the second time ends in " again". */
  readonly id: string
  /** Milliseconds since 1970, UTC. */
  readonly at: number
}

/** What words say about when; a sentence for the person where they say nothing that can be had; `missing` where a zone is needed and none was given. */
export type TimingReading =
  | { readonly timing: Timing }
  | { readonly missing: 'zone'; readonly words: string }
  | { readonly problem: string }

/** When things are due, on the clocks of the places where people are. */
export interface Timetable {
  /** "weekdays 8am New York". `zone` where the words name none. */
  read(words: string, zone: string | null): TimingReading
  /** The next slots after `start` (ms UTC). What falls into quiet hours comes at their end, once. */
  next(timing: Timing, quiet: QuietHours | null, start: number, count: number): readonly Slot[]
  /** The slots due in (`from`, `to`], the latest last (of a long time the last days only), and when the next one is; null where never. */
  due(timing: Timing, quiet: QuietHours | null, from: number, to: number): { readonly slots: readonly Slot[]; readonly next: number | null }
  /** "Monday 14 July 2025, 08:00 London" */
  tell(at: number, zone: string): string
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

export type NewSubscription = Omit<Subscription, 'id' | 'coveredUntil' | 'paused'>

/** Null where it runs again: from `from`, the next slot at `nextAt` (ms UTC, null where never). */
export type Pause = { readonly why: string } | { readonly why: null; readonly from: number; readonly nextAt: number | null }

/** The digests that channels have asked for. Nothing is found from another channel. */
export interface SubscriptionStore {
  /** The new one, its first slot at `nextAt` (ms UTC, null where never); null where the channel has the same one already. */
  add(subscription: NewSubscription, nextAt: number | null): Promise<Subscription | null>
  /** All of the channel, in the order they were added. */
  of(place: Place): Promise<readonly Subscription[]>
  /** Pauses or resumes one of the channel, or all where `id` is null. How many it were. */
  pause(place: Place, id: string | null, pause: Pause): Promise<number>
  /** With its slots, and what it had waiting. False where there is none. */
  remove(place: Place, id: string): Promise<boolean>
}

/** A subscription that may be due, and up to where (ms UTC) its slots are planned. */
export interface DueSubscription extends Subscription {
  readonly plannedUntil: number
}

export interface SlotPlan {
  readonly subscription: DueSubscription
  /** In (plannedUntil, now], the latest last: that one is sent, the others were missed. */
  readonly slots: readonly Slot[]
  /** When to look again, ms UTC; null where never. */
  readonly next: number | null
}

/** What became of a slot: `missed` where no program ran and a later one stands for it. */
export interface PastSlot extends Slot {
  readonly state: DeliveryState | 'missed'
  readonly settledAt: number | null
  readonly reason: string | null
}

export interface SlotStore {
  /** Subscriptions that are due at `now` (ms UTC) and not paused, the longest waiting first. */
  due(now: number, limit: number): Promise<readonly DueSubscription[]>
  /** Writes slots and deliveries down, each once whoever else plans the same; how many deliveries are new. */
  plan(plans: readonly SlotPlan[], now: number): Promise<number>
  /** A digest out of turn. False where that slot is there already. */
  addNow(subscription: Subscription, slot: Slot): Promise<boolean>
  /** The subscription's slots, the latest first. */
  history(subscription: string, limit: number): Promise<readonly PastSlot[]>
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
  /** `all`: the channel's other open deliveries fail with it, for the channel itself is closed to us. */
  | { readonly state: 'failed'; readonly reason: string; readonly all: boolean }

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

export interface JobData {
  readonly [name: string]: string | null
}

/**
 * Spreads work over this program's copies. The store is the truth: a job says where to look, so that one which is lost, comes twice or fails harms nothing;
 * whoever added it adds it again while the store has work.
 */
export interface JobQueue {
  /** Who does the jobs of a kind; called once a kind, before jobs of it are added. A job that fails is logged and not tried again. */
  handle(kind: string, work: (data: JobData) => Promise<void>): Promise<void>
  /** Adds jobs of a kind. One whose key waits already is not added; one whose key is in work is, and comes after. StoreError. */
  add(kind: string, jobs: readonly { readonly key: string; readonly data: JobData }[]): Promise<void>
  /** Takes nothing new and waits for what runs, so many ms at most. */
  stop(graceMs: number): Promise<void>
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

export interface SettingCount {
  readonly feeds: number
  readonly digests: number
}

export interface SettingChangeStore {
  record(place: Place, changes: readonly SettingChange[]): Promise<void>
  /** The channel's changes, the last first. */
  latest(place: Place, limit: number): Promise<readonly SettingChange[]>
  /** What is set for the channel now: each feed and digest by its id, in words. */
  settings(place: Place): Promise<ReadonlyMap<string, string>>
  /** How many feeds and digests the channel has, and its workspace; a place without a workspace stands alone. */
  count(place: Place): Promise<{ readonly channel: SettingCount; readonly workspace: SettingCount }>
}

/** What a channel may expect, and what goes wrong. Times are ms UTC. */
export interface ChannelStatus {
  readonly feeds: readonly { readonly name: string; readonly lastGoodAt: number | null; readonly problem: string | null }[]
  /** `nextAt` is null where it is paused, or never due again; `problem` is why it is paused. */
  readonly digests: readonly {
    readonly id: string
    readonly words: string
    readonly nextAt: number | null
    readonly problem: string | null
  }[]
  /** Due and not posted yet. */
  readonly waiting: number
  /** The last that could not be posted, the latest first. */
  readonly failed: readonly { readonly at: number; readonly reason: string }[]
}

/** Tells a channel, and an operator, how things stand. */
export interface Examiner {
  status(place: Place): Promise<ChannelStatus>
  /** All that Dateline needs here: permissions, store, clock, feeds; what is missing with how it is put right. Never rejects. */
  examine(place: Place): Promise<readonly Finding[]>
}

/** All that the store has of one channel. */
export interface ChannelDataStore {
  /** Forgets a briefing in this channel, and everywhere where no other channel has it. How many rows went. */
  forgetBriefing(place: Place, key: string): Promise<number>
  /** Forgets the briefings that came to the channel by this feed (its address). How many. */
  forgetFeed(place: Place, feed: string): Promise<number>
  /** Forgets everything: settings, items, what was shown, the log of changes. How many rows went. */
  forgetChannel(place: Place): Promise<number>
  /** The same for every channel of a workspace that has removed the app. */
  forgetWorkspace(platform: PlatformName, workspace: string): Promise<number>
}

/** What a workspace granted when it installed the app. */
export interface Installation {
  readonly platform: PlatformName
  readonly workspace: string
  /** What the platform needs to speak there, tokens among it. Kept encrypted. */
  readonly grant: string
  /** Milliseconds since 1970, UTC, here and below. */
  readonly at: number
}

export interface InstallationStore {
  save(installation: Installation): Promise<void>
  find(platform: PlatformName, workspace: string): Promise<Installation | null>
  /** Forgets what was installed before that time: news of a removal may come late. Whether there was anything. */
  remove(platform: PlatformName, workspace: string, before: number): Promise<boolean>
  /** Encrypts with the newest key what was encrypted with an older one; how many. */
  renew(): Promise<number>
}

/** Tells what was delivered twice, also where the second time went to another copy of the program. */
export interface HeardStore {
  /** Whether nobody has asked for this key in the last hour. */
  first(key: string, now: number): Promise<boolean>
}

/** Lets one copy of the program do what only one may. */
export interface LeaseStore {
  /** Takes it for so many ms by the store's clock, unless somebody else holds it; who holds it may take it again. */
  take(name: string, holder: string, ms: number): Promise<boolean>
  give(name: string, holder: string): Promise<void>
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
  /** Keys of those that have the terms, the latest first. */
  find(place: Place, query: ArchiveQuery): Promise<readonly string[]>
}
