import type { Article } from '../document/article.ts'
import type { ArchiveStore, ArticleSource, BriefingStore, PageSource, PageStore, ReadArticle, ShownStore } from '../ports/articles.ts'
import type { Clock } from '../ports/clock.ts'
import type { SlotStore, SubscriptionStore, Timetable, ToldStore, WriteDigest } from '../ports/digests.ts'
import type { ArrivalStore } from '../ports/feeds.ts'
import type { ChannelDataStore, Examiner, SettingChangeStore } from '../ports/keeping.ts'
import type { Log } from '../ports/log.ts'
import type { Following } from './following.ts'

/** What the use cases need of the outside world; main.ts puts it together. */
export interface Outside {
  /** Asked in order; the first that knows a reference gives the article. */
  readonly sources: readonly ArticleSource[]
  readonly links: PageSource
  readonly pages: PageStore
  readonly read: ReadArticle
  /** The key that an article's briefing is filed under. */
  readonly keyOf: (article: Article) => string
  readonly briefings: BriefingStore
  readonly shown: ShownStore
  readonly archive: ArchiveStore
  readonly channelData: Pick<ChannelDataStore, 'forgetBriefing' | 'forgetFeed' | 'forgetChannel'>
  readonly settingChanges: SettingChangeStore
  readonly examiner: Examiner
  readonly following: Following
  readonly subscriptions: SubscriptionStore
  readonly slots: SlotStore
  /** How many digests there may be. */
  readonly mostDigests: { readonly channel: number; readonly workspace: number }
  readonly arrivals: ArrivalStore
  readonly told: ToldStore
  readonly writeDigest: WriteDigest
  readonly timetable: Timetable
  readonly clock: Clock
  readonly log: Log
}
