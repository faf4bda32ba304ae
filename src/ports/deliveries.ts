import type { Place, PlatformName } from './chat.ts'

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
  | Failed

/** An attempt that no other follows. What a failed digest was to tell counts as not told. */
export interface Failed {
  readonly state: 'failed'
  readonly reason: string
  /** The channel itself is closed to us: its other open deliveries fail too, its digests are paused, and articles of its feeds posted no more. */
  readonly all: boolean
  /** Who is told of it; they are added together with it. */
  readonly notices: readonly NewDelivery[]
}

/** What is to be posted. The truth; a queue only says where to look. */
export interface DeliveryStore {
  /** Adds what is not there yet. */
  add(rows: readonly NewDelivery[], now: number): Promise<void>
  /**
   * Channels with a delivery that may be begun now, or whose attempt was given up without a word: in turns over the workspaces, of each the
   * longest waiting first.
   */
  waiting(now: number, limit: number, platform?: PlatformName): Promise<readonly Place[]>
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
