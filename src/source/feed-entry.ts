import type { parseFeed } from 'feedsmith'
import type { Markup } from './html-words.ts'

/** What feedsmith makes of a feed. */
export type ReadFeed = ReturnType<typeof parseFeed<string>>

/** One entry as its feed has it: nothing resolved, cleaned or believed yet. */
export interface FeedEntry {
  readonly guid: string | null
  /** As they stand, the likeliest first. */
  readonly links: readonly string[]
  /** Its xml:base. */
  readonly base: string | null
  readonly title: { readonly value: string; readonly markup: Markup } | null
  readonly bodies: readonly { readonly value: string; readonly markup: Markup }[]
  /** When it was published, by the feed's various words, the likeliest first. */
  readonly dates: readonly string[]
}

/** A feed as it stands. */
export interface FeedHead {
  readonly title: { readonly value: string; readonly markup: Markup } | null
  readonly links: readonly string[]
  readonly base: string | null
  /** Minutes. */
  readonly ttl: number | null
  readonly entries: readonly FeedEntry[]
}

type Rss = Extract<ReadFeed, { format: 'rss' }>['feed']
type Rdf = Extract<ReadFeed, { format: 'rdf' }>['feed']
type Atom = Extract<ReadFeed, { format: 'atom' }>['feed']
type Json = Extract<ReadFeed, { format: 'json' }>['feed']
type AtomEntry = NonNullable<Atom['entries']>[number]

const given = (...values: readonly (string | undefined | null)[]): readonly string[] =>
  values.filter((value): value is string => Boolean(value))

const guessed = (value: string | undefined): FeedEntry['title'] => (value ? { value, markup: 'guess' } : null)

/** Atom says whether a text is HTML; where it says nothing it is plain. */
const atomText = (text: { readonly value?: string; readonly type?: string } | undefined): FeedEntry['title'] => {
  if (!text?.value) return null
  // Some write a whole media type: "text/html".
  return { value: text.value, markup: /html/i.test(text.type ?? '') ? 'html' : 'plain' }
}

/** The links to the article itself, not to its comments, its edit form or its sound. */
const atomLinks = (links: AtomEntry['links']): readonly string[] => {
  const alternates = (links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate')
  const pages = alternates.filter(({ type }) => type === undefined || /html/i.test(type))
  return given(...[...pages, ...alternates].map(({ href }) => href))
}

/** RSS's guid is a link unless it says that it is none. */
const isAddress = (value: string | undefined): boolean => /^https?:\/\//i.test(value ?? '')

const fromRss = ({ items = [], ...feed }: Rss): FeedHead => ({
  title: guessed(feed.title),
  links: given(feed.link),
  base: feed.xml?.base ?? null,
  ttl: feed.ttl ?? null,
  entries: items.map(
    (item): FeedEntry => ({
      guid: item.guid?.value ?? item.atom?.id ?? null,
      links: given(
        item.link,
        item.guid && item.guid.isPermaLink !== false && isAddress(item.guid.value) ? item.guid.value : null,
        ...atomLinks(item.atom?.links),
      ),
      base: item.xml?.base ?? null,
      title: guessed(item.title ?? item.dc?.titles?.[0]),
      bodies: [guessed(item.content?.encoded), guessed(item.description), atomText(item.atom?.content)].filter((body) => body !== null),
      dates: given(item.pubDate, item.dc?.dates?.[0], item.atom?.published, item.atom?.updated, item.dcterms?.issued?.[0]),
    }),
  ),
})

const fromRdf = ({ items = [], ...feed }: Rdf): FeedHead => ({
  title: guessed(feed.title),
  links: given(feed.link),
  base: feed.xml?.base ?? null,
  ttl: null,
  entries: items.map((item) => ({
    guid: item.rdf?.about ?? null,
    links: given(item.link, isAddress(item.rdf?.about) ? item.rdf?.about : null),
    base: item.xml?.base ?? null,
    title: guessed(item.title),
    bodies: [guessed(item.content?.encoded), guessed(item.description)].filter((body) => body !== null),
    dates: given(item.dc?.dates?.[0], item.dcterms?.issued?.[0]),
  })),
})

const fromAtom = ({ entries = [], ...feed }: Atom): FeedHead => ({
  title: atomText(feed.title),
  links: atomLinks(feed.links),
  base: feed.xml?.base ?? null,
  ttl: null,
  entries: entries.map((entry) => ({
    guid: entry.id ?? null,
    links: atomLinks(entry.links),
    base: entry.xml?.base ?? null,
    title: atomText(entry.title),
    bodies: [atomText(entry.content), atomText(entry.summary)].filter((body) => body !== null),
    dates: given(entry.published, entry.updated, entry.dc?.dates?.[0]),
  })),
})

const plain = (value: string | undefined): FeedEntry['title'] => (value ? { value, markup: 'plain' } : null)

const fromJson = ({ items = [], ...feed }: Json): FeedHead => ({
  title: plain(feed.title),
  links: given(feed.home_page_url),
  base: null,
  ttl: null,
  entries: items.map((item) => ({
    guid: item.id ?? null,
    links: given(item.url, item.external_url),
    base: null,
    title: plain(item.title),
    bodies: [
      item.content_html ? ({ value: item.content_html, markup: 'html' } as const) : null,
      plain(item.content_text),
      plain(item.summary),
    ].filter((body) => body !== null),
    dates: given(item.date_published, item.date_modified),
  })),
})

/** The same words for all formats. */
export const toHead = (read: ReadFeed): FeedHead => {
  switch (read.format) {
    case 'rss':
      return fromRss(read.feed as Rss)
    case 'rdf':
      return fromRdf(read.feed as Rdf)
    case 'atom':
      return fromAtom(read.feed as Atom)
    case 'json':
      return fromJson(read.feed as Json)
  }
}
