import type { Call } from '../command/catalogue.ts'
import type { Completed } from '../command/command.ts'
import type { Message } from '../message/message.ts'

export type PlatformName = 'slack' | 'discord' | 'console'

/** A channel or direct message, and the thread in it if any. */
export interface Place {
  readonly platform: PlatformName
  /** Slack team, Discord guild; null in a Discord direct message and on the console. */
  readonly workspace: string | null
  /** For what is posted unasked also "@" and a person's id: it is written to them directly. */
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
  /** At most 25 of the place's briefings (the latest first), feeds or digests that fit what was typed so far. */
  complete(place: Place, typed: string, what: Completed): Promise<readonly Choice[]>
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
   * nothing more is shown, and the error is a PlatformError `held-up`. Always true where it is left out.
   */
  readonly held?: () => boolean
}

export interface ChatPlatform {
  readonly name: PlatformName
  /** Connects and hands every invocation to the desk; returns when connected. PlatformError, retried by the caller. */
  start(desk: Desk): Promise<void>
  /** Whether people can reach us now: false until it has started, while a socket is lost, and once it is stopped. */
  isConnected(): boolean
  /** Posts unasked (digests, items, notices). The same key is never posted twice within the time that the platform remembers. PlatformError. */
  post(place: Place, post: Post): Promise<Posted>
  check(place: Place): Promise<readonly Finding[]>
  /** Takes nothing new, finishes what runs. */
  stop(): Promise<void>
}
