import { WIRE } from '../document/wires.ts'
import { attributeOf, type PageDocument, wordsOf } from './dom.ts'
import { readJsonLd } from './json-ld.ts'

/** What a page tells about its article, apart from the text: by JSON-LD, Open Graph, meta elements and the page itself, in this order. */
export interface PageFacts {
  readonly title: string | null
  readonly publisher: string | null
  /** "Jane Doe and John Roe", without "By". */
  readonly byline: string | null
  /** As the page writes them. */
  readonly published: readonly string[]
  readonly modified: readonly string[]
  /** Absolute addresses that the page says are its own, the surest first. */
  readonly addresses: readonly string[]
  /** BCP 47: "en-GB". */
  readonly language: string | null
  /** The agency that the article is from: "Reuters". */
  readonly wire: string | null
  /** False where the page says that readers pay or log in for it. */
  readonly free: boolean | null
  readonly description: string | null
  /** The article's text as the page gives it to search engines. */
  readonly body: string | null
}

const longest = 500

const short = (text: string | null | undefined): string | null => {
  const words = (text ?? '').replace(/\s+/g, ' ').trim()
  return words === '' || words.length > longest ? null : words
}

/** The page's meta elements by name, the first of each. */
const readMeta = (document: PageDocument): ((...names: readonly string[]) => string | null) => {
  const found = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const name = (attributeOf(meta, 'property') ?? attributeOf(meta, 'name') ?? attributeOf(meta, 'itemprop') ?? '').trim().toLowerCase()
    const content = attributeOf(meta, 'content')
    if (name && content?.trim() && !found.has(name)) found.set(name, content)
  }
  return (...names) => names.map((name) => short(found.get(name))).find((value) => value !== null) ?? null
}

const attribute = (document: PageDocument, selector: string, name: string): string | null =>
  short(document.querySelector(selector)?.getAttribute(name))

const canonicalLink = (document: PageDocument): string | null => {
  const own = [...document.querySelectorAll('link')].find((link) => attributeOf(link, 'rel')?.trim().toLowerCase() === 'canonical')
  return own ? attributeOf(own, 'href') : null
}

/** "Ferry sinks - Morning Courier" → "Ferry sinks": sites write their name behind the title. */
const withoutSite = (title: string, site: string | null): string => {
  const found = /^(.{8,}?)\s+[|–—-]\s+([^|–—]{2,60})$/.exec(title)
  const [, head, tail] = found ?? []
  if (head === undefined || tail === undefined) return title
  const bare = (text: string): string => text.toLowerCase().replace(/^the |\.(?:com|org|net|co\.uk)$|[^\p{L}\p{N}]/gu, '')
  return site !== null && bare(tail) === bare(site) ? head : title
}

/** "By Jane Doe and John Roe" → "Jane Doe and John Roe". An address of a profile is no name. */
const asByline = (words: string | null): string | null => {
  const name = (words ?? '').replace(/^(?:by|written by|reporting by)\s*:?\s+/i, '').trim()
  return name === '' || /^https?:|@/.test(name) || name.length > 200 ? null : name
}

const inWords = (names: readonly string[]): string | null =>
  names.length < 2 ? (names[0] ?? null) : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

const wireName = new RegExp(`^(?:${WIRE})$`, 'u')
const wireLast = new RegExp(`(?:^|[,|/–—-] ?|\\()(${WIRE})\\)?$`, 'u')

const wireOf = (byline: string | null, origins: readonly (string | null)[]): string | null =>
  origins.find((origin) => origin !== null && wireName.test(origin)) ?? wireLast.exec(byline ?? '')?.[1] ?? null

/** The facts of a page that was found at `url`. */
export const readFacts = (document: PageDocument, url: string): PageFacts => {
  const told = readJsonLd(document)
  const meta = readMeta(document)
  const publisher = short(told.publisher) ?? meta('og:site_name', 'application-name', 'dc.publisher', 'publisher')
  const heading = short(wordsOf(document.querySelector('article h1, main h1, h1')))
  const title =
    short(told.title) ?? meta('og:title', 'twitter:title', 'dc.title') ?? heading ?? short(wordsOf(document.querySelector('title')))
  const shown = document.querySelector('[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel="author"], .byline, .author')
  const names = told.authors.map(asByline).filter((name) => name !== null)
  const byline =
    inWords(names) ?? asByline(meta('author', 'article:author', 'dc.creator', 'parsely-author', 'byl')) ?? asByline(short(wordsOf(shown)))
  const present = (values: readonly (string | null)[]): readonly string[] => values.filter((value) => value !== null)
  const absolute = (address: string): readonly string[] => (URL.canParse(address, url) ? [new URL(address, url).href] : [])
  return {
    title: title && withoutSite(title, publisher),
    publisher,
    byline,
    published: present([
      told.published,
      meta(
        'article:published_time',
        'og:article:published_time',
        'datepublished',
        'parsely-pub-date',
        'dc.date',
        'dc.date.issued',
        'dcterms.created',
        'sailthru.date',
        'pubdate',
        'date',
      ),
      attribute(document, '[itemprop="datePublished"]', 'datetime'),
      attribute(document, 'article time[datetime], time[pubdate]', 'datetime'),
    ]),
    modified: present([
      told.modified,
      meta('article:modified_time', 'og:updated_time', 'datemodified', 'last-modified', 'dcterms.modified'),
      attribute(document, '[itemprop="dateModified"]', 'datetime'),
    ]),
    addresses: present([canonicalLink(document), meta('og:url'), told.url]).flatMap(absolute),
    language:
      told.language ??
      short(document.documentElement.getAttribute('lang')) ??
      meta('og:locale', 'content-language')?.replace('_', '-') ??
      null,
    wire: wireOf(byline, [...told.origins, meta('dc.source', 'source', 'copyright')]),
    free: told.free ?? (meta('article:content_tier') === null ? null : meta('article:content_tier') === 'free'),
    description: meta('og:description', 'description', 'twitter:description'),
    body: told.body,
  }
}
