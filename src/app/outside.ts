import type { Article } from '../document/article.ts'
import type {
  ArchiveStore,
  ArrivalStore,
  ArticleSource,
  BriefingStore,
  ChannelDataStore,
  Clock,
  Examiner,
  Log,
  PageSource,
  PageStore,
  ReadArticle,
  SettingChangeStore,
  ShownStore,
  SlotStore,
  SubscriptionStore,
  Timetable,
  ToldStore,
} from '../ports.ts'
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
  readonly arrivals: ArrivalStore
  readonly told: ToldStore
  readonly timetable: Timetable
  readonly clock: Clock
  readonly log: Log
}
