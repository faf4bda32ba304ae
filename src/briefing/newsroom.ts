import { AGENCIES } from '../annotation/words/agencies.ts'
import { sharedText } from './shared-text.ts'
import type { StoryArticle } from './story-article.ts'

/** Who stands behind an article. One newsroom is one source, however many feeds, papers and sites have its words. */
export interface Newsroom {
  /** As a reader knows it: "Reuters", "Morning Courier", "example.org". */
  readonly name: string
  /** Keys of its articles in the story. */
  readonly articles: readonly string[]
}

/** "apnews.com" and "AP" are one. Data only. */
const AGENCY_SITES: Readonly<Record<string, string>> = { apnews: 'Associated Press', tass: 'Tass', kcna: 'Korean Central News Agency' }

/** Registries that hand out names below these: "example.co.uk" is a whole name. */
const SECOND_LEVEL = /^(?:co|com|org|net|gov|gob|gouv|ac|edu|or|ne|go|in)$/

/** Sites where each has a name of its own before the dot. */
const SHARED_HOST = /(?:^|\.)(?:blogspot|wordpress|substack|medium|tumblr|github|ghost|livejournal|typepad)\.[a-z]+$/

const hostOf = (address: string | null): string | null => {
  try {
    return address === null ? null : new URL(address).hostname.replace(/^www\./, '').toLowerCase() || null
  } catch {
    return null
  }
}

/** The publisher behind a host: "feeds.example.co.uk" → "example.co.uk". Addresses in numbers and single names stay whole. */
export const hostFamily = (host: string): string => {
  if (SHARED_HOST.test(host) || /^[\d.]+$|:/.test(host)) return host
  const labels = host.split('.')
  const suffix = labels.length >= 3 && (labels.at(-1) ?? '').length === 2 && SECOND_LEVEL.test(labels.at(-2) ?? '') ? 2 : 1
  return labels.slice(-suffix - 1).join('.')
}

const plain = (name: string): string => name.toLowerCase().replace(/^the |[^\p{L}\p{N}]/gu, '')

const AGENCY_OF: ReadonlyMap<string, string> = new Map(AGENCIES.flatMap(({ name, names }) => names.map((each) => [plain(each), name])))

/** An agency under one name, whichever the article uses: "AP", "The Associated Press". Any other name as it is. */
const agencyName = (name: string): string => AGENCY_OF.get(plain(name)) ?? name

interface Behind {
  /** What is the same for the same newsroom. */
  readonly id: string
  readonly name: string
}

const agency = (name: string): Behind => ({ id: plain(agencyName(name)), name: agencyName(name) })

/** Whose own the article is, as its address or else its feed's tells: the family of hosts, under the name that the article gives its publisher. */
const publisherOf = ({ key, feed, briefing: { article } }: StoryArticle): Behind => {
  const host = hostOf(article.url) ?? hostOf(feed)
  const named = article.publisher !== null && article.publisher !== hostOf(article.url) ? article.publisher : null
  if (host === null) return named ? agency(named) : { id: `article ${key}`, name: article.ref }
  const family = hostFamily(host)
  const site = family.split('.')[0] ?? family
  // "example.com" and "example.co.uk" are one house
  const known = AGENCY_SITES[site] ?? AGENCY_OF.get(site)
  return known ? agency(known) : { id: site.length > 3 ? site : family, name: named ?? family }
}

/**
 * The newsrooms of one story, the one with the first article first. An agency's report is the agency's wherever it stands; what two papers have almost word
 * for word is the one's that had it first; and all sites and feeds of a house are one. `articles` in order of time.
 */
export const newsroomsOf = (articles: readonly StoryArticle[]): readonly Newsroom[] => {
  const copies = sharedText(articles.map(({ text }) => text))
  const behind = articles.map((_, i): Behind => {
    const group = articles.filter((_, other) => copies[other] === copies[i])
    const credited = group.find(({ briefing }) => briefing.article.wire !== null)
    const [first] = group
    if (credited?.briefing.article.wire) return agency(credited.briefing.article.wire)
    return first ? publisherOf(first) : { id: `${i}`, name: '' }
  })
  const ids = [...new Set(behind.map(({ id }) => id))]
  return ids.map((id) => ({
    name: behind.find((each) => each.id === id)?.name ?? '',
    articles: articles.filter((_, i) => behind[i]?.id === id).map(({ key }) => key),
  }))
}
