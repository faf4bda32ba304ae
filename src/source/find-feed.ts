import { decodeHTML } from 'entities'

/** A feed that a page names. */
export interface NamedFeed {
  readonly url: string
  readonly title: string | null
}

/** What stands in a page's head; whoever names feeds does it there. */
const longestHead = 300_000

const linkTag = /<(?:link|base)\s[^<>]*>/gi
const attribute = /([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi

const attributesOf = (tag: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...tag.matchAll(attribute)].map(([, name = '', a, b, c]) => [name.toLowerCase(), decodeHTML(a ?? b ?? c ?? '').trim()]),
  )

const isFeed = ({ rel = '', type = '' }: Readonly<Record<string, string>>): boolean =>
  /(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(rel) && /^(?:application|text)\/(?:rss|atom|rdf|feed|x-rss)\+?(?:xml|json)?(?:;|$)/i.test(type)

const isOfComments = ({ url, title }: NamedFeed): boolean => /comment/i.test(`${title ?? ''} ${new URL(url).pathname}`)

/** The feeds that an HTML page names (`rel=alternate`), in its order, those of its comments last. `address` is the page's own. */
export const findFeeds = (html: string, address: string): readonly NamedFeed[] => {
  let base = address
  const found: NamedFeed[] = []
  for (const [tag] of html.slice(0, longestHead).matchAll(linkTag)) {
    const attributes = attributesOf(tag)
    const href = attributes.href ?? ''
    if (href === '' || !URL.canParse(href, base)) continue
    const url = new URL(href, base).href
    if (/^<base/i.test(tag)) base = url
    else if (isFeed(attributes) && /^https?:/.test(url) && !found.some((one) => one.url === url))
      found.push({ url, title: attributes.title || null })
  }
  return [...found.filter((one) => !isOfComments(one)), ...found.filter(isOfComments)]
}
