import { generateOpml, parseOpml } from 'feedsmith'
import { SourceError } from '../errors.ts'
import type { PostMode } from '../ports/feeds.ts'

/** A feed in a list of feeds. */
export interface ListedFeed {
  readonly url: string
  readonly title: string | null
  /** The outline that it stands under, if any: in our own lists the channel. */
  readonly group: string | null
  /** Null where the list does not say. */
  readonly post: PostMode | null
}

/** Our own word in OPML's `category`: whether each article is posted. */
const eachCategory = 'dateline/each'

interface Outline {
  readonly text?: string
  readonly title?: string
  readonly xmlUrl?: string
  readonly category?: string
  readonly outlines?: readonly Outline[]
}

const toListed = (outline: Outline, group: string | null): readonly ListedFeed[] => {
  const name = outline.title ?? outline.text ?? null
  const below = (outline.outlines ?? []).flatMap((one) => toListed(one, name ?? group))
  const address = outline.xmlUrl?.trim() ?? ''
  if (!/^https?:\/\//i.test(address) || !URL.canParse(address)) return below
  const isEach = outline.category?.split(',').some((one) => one.trim() === eachCategory)
  return [{ url: new URL(address).href, title: name, group, post: isEach ? 'each' : null }, ...below]
}

/** The feeds of an OPML file, those in folders too. SourceError where it is none, or has none. */
export const readOpml = (text: string): readonly ListedFeed[] => {
  let outlines: readonly Outline[]
  try {
    // Entities of its own are never expanded.
    outlines = parseOpml(text.replace(/<!DOCTYPE\b[^>[]*\[[\s\S]*?\]\s*>/i, '')).body?.outlines ?? []
  } catch (cause) {
    throw new SourceError('That is no OPML file: a list of feeds, as feed readers write it.', { cause })
  }
  const feeds = outlines.flatMap((outline) => toListed(outline, null))
  if (feeds.length === 0) throw new SourceError('There is no feed in that OPML file.')
  return feeds
}

type Written = NonNullable<NonNullable<Parameters<typeof generateOpml>[0]['body']>['outlines']>

/** An OPML file of feeds, an outline for each group, which every feed reader reads. */
export const writeOpml = (feeds: readonly ListedFeed[]): string => {
  const groups = [...new Set(feeds.map(({ group }) => group))]
  const outlineOf = ({ url, title, post }: ListedFeed) => ({
    text: title ?? url,
    ...(title === null ? {} : { title }),
    type: 'rss',
    xmlUrl: url,
    ...(post === 'each' ? { category: eachCategory } : {}),
  })
  const outlines = groups.flatMap((group): Outline[] => {
    const own = feeds.filter((feed) => feed.group === group).map(outlineOf)
    return group === null ? own : [{ text: group, outlines: own }]
  })
  return `${generateOpml({ head: { title: 'Feeds of Dateline' }, body: { outlines: outlines as Written } })}\n`
}
