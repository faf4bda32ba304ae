import type { Article } from '../document/article.ts'
import { SourceError } from '../errors.ts'
import type { FeedItem, ItemOutcome, WaitingItem } from '../ports/feeds.ts'
import type { Filed } from './brief-article.ts'
import type { FeedWork } from './feed-work.ts'

/** How often a page that does not answer is tried before the feed's own words are taken. */
const mostTries = 3

/** An item that was begun so often and never ended may be one that ends the program: then its page is left out, and at last the feed's text too. */
const begunOften = { page: 3, text: 6 } as const

const tenMinutes = 10 * 60_000

/** Whether the same page may well be had in a while. */
const passes = ({ reason, status }: SourceError): boolean =>
  reason === 'unreachable' || reason === 'timeout' || reason === 'unresolved' || (status !== null && (status === 429 || status >= 500))

/** What the feed itself gives, as an article that says of itself that it may be a part only. */
const ownArticle = ({ title, text, url, publishedAt }: FeedItem, feed: WaitingItem['feed']): Article => ({
  id: url ?? feed.url,
  text: text === '' ? title : text,
  ...(title === '' ? {} : { title }),
  ...(url === null ? {} : { url }),
  publishedAt,
  teaser: 'this is what its feed gives of it',
})

/** Readers of a teaser are better served by the feed, where it has more of the article. */
const hasMore = ({ text }: FeedItem, { document }: Filed): boolean =>
  Boolean(document.article.teaser) && text.length > 1.2 * document.article.text.length

/**
 * The briefing of an item: of its page, else of the feed's own words. Rejects with what is neither the page's nor the text's fault (StoreError): then the
 * item's lease ends by itself, and it is taken up again.
 */
export const briefItem = async ({ item, feed, attempts }: WaitingItem, { briefPage, briefText, clock }: FeedWork): Promise<ItemOutcome> => {
  if (item.url !== null && attempts <= begunOften.page) {
    try {
      const filed = await briefPage(item.url, item.publishedAt)
      if (!hasMore(item, filed)) return { kind: 'briefed', briefing: filed.key }
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      if (passes(error) && attempts < mostTries) return { kind: 'later', at: clock.now() + attempts * tenMinutes }
    }
  }
  try {
    return { kind: 'briefed', briefing: (await briefText(ownArticle(attempts > begunOften.text ? { ...item, text: '' } : item, feed))).key }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    return { kind: 'given up', reason: error.message }
  }
}
