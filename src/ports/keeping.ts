import type { ChannelStatus } from '../message/status-message.ts'
import type { Finding, Place, PlatformName } from './chat.ts'

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
