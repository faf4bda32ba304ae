import type { Finding, Place } from '../ports/chat.ts'
import type { FeedSource, FollowStore } from '../ports/feeds.ts'

/** What the commands about feeds need of the outside world. */
export interface Following {
  readonly feeds: FeedSource
  readonly follows: FollowStore
  /** What is needed to post in a place, and whether it is there. */
  readonly check: (place: Place) => Promise<readonly Finding[]>
  /** How many feeds one channel, and all channels of one workspace together, may follow. */
  readonly most: { readonly channel: number; readonly workspace: number }
  /** Has the new feed asked now. */
  readonly look: () => void
}
