import type { DigestOrder, FiledText, Writing, WrittenDigest } from '../message/write-digest.ts'
import type { Place } from './chat.ts'
import type { DeliveryState } from './deliveries.ts'

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
  /** End of the period of the last digest that was sent, or found empty; a day before the creation before the first. */
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

/** A digest as it is posted. */
export type ComposedDigest = WrittenDigest

/** Writes a digest, here or in a worker thread, from what it remembers and what is given along; or says what has to be given. */
export type WriteDigest = (order: DigestOrder, given: readonly FiledText[]) => Promise<Writing>

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
}
