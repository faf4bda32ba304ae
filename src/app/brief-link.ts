import { SourceError } from '../errors.ts'
import { briefArticle, type Filed } from './brief-article.ts'
import { openBriefing } from './find-briefing.ts'
import type { Outside } from './outside.ts'

/** What a link led to. */
export interface LinkBriefing {
  readonly filed: Filed
  /** The publisher's version before this one, where the article was changed since it was first read. */
  readonly before: Filed | null
  /** Why the site could not be asked again and this is as it was read before, and when that was (ms UTC); null where all is well. */
  readonly stale: { readonly why: string; readonly at: number } | null
}

interface LinkOptions {
  /** Whether robots.txt is asked first: for feeds and whatever comes back by itself. */
  readonly polite: boolean
  /** When its feed says that it came out: ISO 8601, for pages that do not say. */
  readonly publishedAt?: string | null
}

/** The one link that some words are, as chats write it: "<https://example.org/a>", "https://example.org/a". Null where they are more, or none. */
export const linkIn = (words: string): string | null => /^<?(https?:\/\/[^\s<>|]+)(?:\|[^<>]*)?>?$/i.exec(words.trim())?.[1] ?? null

/** A message that only recommends a link is as long at most; longer ones are read themselves. UTF-16 code units. */
const longestHint = 400

/** The link that a message is about: "Have you seen this? https://example.org/a". Null where it has none or several, or much to say itself. */
export const linkOfMessage = (words: string): string | null => {
  const found = new Set([...words.matchAll(/https?:\/\/[^\s<>|]+/gi)].map(([link]) => link.replace(/[.,;:!?)\]]+$/, '')))
  const [link] = found
  return link !== undefined && found.size === 1 && words.length - link.length <= longestHint ? link : null
}

/** How long a page is taken as read last without asking its site again, in ms. */
const fresh = 10 * 60_000

/** What a publisher's change is a change of: a date that moved is none. */
const isSame = (a: Filed['document']['article'], b: Filed['document']['article']): boolean => a.text === b.text && a.title === b.title

/** The version before, if it was the whole article: more text than a teaser had is no change. */
const findBefore = async (filed: Filed, outside: Outside): Promise<Filed | null> => {
  const key = await outside.pages.before(filed.key)
  const before = key && (await openBriefing(key, outside))
  return before && before.document.article.teaser === filed.document.article.teaser ? before : null
}

/**
 * The briefing of what a link leads to: the one that is kept, where its site was asked minutes ago or says that nothing changed, else a new one. A changed
 * article is a new version of the same; the old one is kept. SourceError where there is no article to be had.
 */
export const briefLink = async (link: string, outside: Outside, { polite, publishedAt = null }: LinkOptions): Promise<LinkBriefing> => {
  const { links, pages, clock } = outside
  const address = links.addressOf(link)
  const page = await pages.find(address)
  const kept = page && (await openBriefing(page.key, outside))
  const answer = async (filed: Filed, stale: LinkBriefing['stale'] = null) => ({ filed, before: await findBefore(filed, outside), stale })
  if (page && kept && clock.now() - page.checkedAt < fresh) return answer(kept)
  const since = page && kept ? page.validators : null
  try {
    const found = await links.read(link, { since, polite })
    const checkedAt = clock.now()
    if (found === null) {
      if (!page || !kept) throw new SourceError('The site says that nothing has changed, and I have nothing of it. Please try again later.')
      await pages.save({ ...page, addresses: [kept.document.article.id, address], checkedAt })
      return await answer(kept)
    }
    // A link that is new may lead to an article that is known by another.
    const [own = address] = found.addresses
    const known = own === address ? kept : await openKept(own, outside)
    if (known && found.article.teaser && !known.document.article.teaser)
      return await answer(known, {
        why: `I can only read its beginning by now: ${found.article.teaser}.`,
        at: page?.checkedAt ?? checkedAt,
      })
    const article = found.article.publishedAt || publishedAt === null ? found.article : { ...found.article, publishedAt }
    const filed = known && isSame(known.document.article, article) ? known : await briefArticle(article, outside)
    await pages.save({ key: filed.key, addresses: found.addresses, validators: found.validators, checkedAt })
    return await answer(filed)
  } catch (error) {
    // What an operator does not allow any more is not shown from the store either.
    const isRefused = error instanceof SourceError && (error.reason === 'forbidden-address' || error.reason === 'bad-link')
    if (!(error instanceof SourceError) || isRefused || !page || !kept) throw error
    return answer(kept, { why: error.message, at: page.checkedAt })
  }
}

const openKept = async (address: string, outside: Outside): Promise<Filed | null> => {
  const page = await outside.pages.find(address)
  return page && openBriefing(page.key, outside)
}
