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

export interface ChatPlatform {
  readonly name: PlatformName
  /** Connects and hands every invocation to the desk; returns when connected. PlatformError, retried by the caller. */
  start(desk: Desk): Promise<void>
  /** Posts unasked (digests). The same key is never posted twice within the time that the platform remembers. PlatformError. */
  post(place: Place, message: Message, key: string): Promise<Posted>
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
