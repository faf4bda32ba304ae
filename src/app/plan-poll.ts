import type { Feed, FeedItem, KnownItem, NewItem, PolledFeed } from '../ports/feeds.ts'

/** Of a new feed so many articles are read, for the next digest; all the others it shows are old news. */
const firstItems = 5

/** So many at once are no news but a site that has changed its addresses. What is older than that is known, and left unread. */
const mostNews = 200

/** How often, and how long (ms), a publisher's edit of an item has it read anew. */
const mostEdits = 5
const editable = 3 * 86_400_000

const timeOf = ({ publishedAt }: FeedItem): number => (publishedAt === null ? Number.NaN : Date.parse(publishedAt))

/** Newest first where the feed tells dates; what has none after that, in the feed's own order. */
const byAge = (items: readonly FeedItem[]): readonly FeedItem[] => {
  const dated = items.filter(({ publishedAt }) => publishedAt !== null)
  return [...dated.sort((a, b) => timeOf(b) - timeOf(a)), ...items.filter(({ publishedAt }) => publishedAt === null)]
}

/**
 * What a poll brought, against what the feed has shown before: an item is known by any of its identities, never by its date. A feed that was never read
 * before has no news: its newest few are read for the next digest, quietly.
 */
export const planPoll = (
  { items }: Pick<Feed, 'items'>,
  known: ReadonlyMap<string, KnownItem>,
  { isNew, now }: { readonly isNew: boolean; readonly now: number },
): Pick<PolledFeed, 'news' | 'shown'> => {
  const shown = new Map<string, PolledFeed['shown'][number]>()
  const fresh: FeedItem[] = []
  for (const item of items) {
    const before = item.identities.map((identity) => known.get(identity)).find((one) => one !== undefined)
    if (before === undefined) {
      fresh.push(item)
      continue
    }
    const edited = before.content !== item.content && before.edits < mostEdits && now - before.firstSeenAt < editable
    // Two items of the feed may be one that we know; the first stands for it.
    if (!shown.has(before.id)) shown.set(before.id, { id: before.id, item, edited })
  }
  const newest = byAge(fresh)
  const most = isNew ? firstItems : mostNews
  // The oldest first: that is the order in which they are told.
  const read = newest
    .slice(0, most)
    .reverse()
    .map((item): NewItem => ({ item, as: isNew ? 'quiet' : 'news' }))
  return { news: [...read, ...newest.slice(most).map((item): NewItem => ({ item, as: 'known' }))], shown: [...shown.values()] }
}
