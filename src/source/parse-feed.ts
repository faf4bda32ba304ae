import { parseFeed as readXmlOrJson } from 'feedsmith'
import { SourceError } from '../errors.ts'
import type { Feed, FeedItem, FeedRemark } from '../ports/feeds.ts'
import { decodeFeed } from './decode-feed.ts'
import { readFeedDate } from './feed-date.ts'
import { type FeedEntry, type FeedHead, type ReadFeed, toHead } from './feed-entry.ts'
import { contentHash, feedIdentities } from './feed-identities.ts'
import { plainWords } from './html-words.ts'
import { entryLines, salvageFeed, whyBroken } from './salvage-feed.ts'

/** What came over the wire. Plain data, so that a worker thread can be handed it. */
export interface FeedBytes {
  /** Where it was found in the end. */
  readonly url: string
  /** The header, charset and all. */
  readonly contentType: string | null
  readonly bytes: Uint8Array
  /** Milliseconds since 1970, UTC: what is dated later is not believed. */
  readonly now: number
}

/** More entries than any feed that is read by people has; the newest stand first. */
const mostItems = 5_000

/** Characters. A feed that has whole books in it gives their beginning. */
const longestText = 50_000
const longestTitle = 500
const longestUrl = 2_000

const formats: Readonly<Record<ReadFeed['format'], string>> = { rss: 'RSS', rdf: 'RSS 1.0 (RDF)', atom: 'Atom', json: 'JSON Feed' }

const formatOf = ({ format }: ReadFeed, text: string): string => {
  const version = format === 'rss' ? /<rss\b[^>]*?\bversion\s*=\s*["']([\d.]{1,5})/i.exec(text)?.[1] : undefined
  return version ? `RSS ${version}` : format === 'rdf' && /my\.netscape\.com\/rdf/i.test(text) ? 'RSS 0.9 (RDF)' : formats[format]
}

/** Its own entities are never expanded: a thousand bytes can be a thousand million characters. */
const ownEntities = /^([\s\S]{0,2000}?)<!DOCTYPE\b[^>[]{0,1000}\[[\s\S]*?\]\s*>/i

/** RSS 1.0 lists its items before it tells them. feedsmith 3.0.1 takes the list for an item, and loses all but one. */
const tableOfContents = /<items\b[^>]*>[\s\S]{0,1000000}?<\/items>/i

const notAFeed = (text: string): SourceError => {
  const isPage = /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)*(?:<!doctype\s+html|<html|<head|<body)/i.test(text.slice(0, 5_000))
  if (text.trim() === '') return new SourceError('There is nothing at that address: the answer is empty.')
  if (isPage) return new SourceError('That is a web page, not a feed.')
  if (/^\s*\{[\s\S]*jsonfeed\.org/.test(text.slice(0, 2_000)))
    return new SourceError('That JSON feed is broken: it is no well-formed JSON.')
  return new SourceError('That is no feed that I know. I read RSS, Atom and JSON Feed.')
}

const isFeedLike = (text: string): boolean => /<(?:rss|rdf:RDF|(?:[\w.-]+:)?feed)[\s>]/i.test(text.slice(0, 20_000))

interface Opened {
  readonly read: ReadFeed
  readonly remarks: readonly FeedRemark[]
}

const open = (text: string): Opened => {
  try {
    return { read: readXmlOrJson<string>(text, { maxItems: mostItems + 1 }), remarks: [] }
  } catch (error) {
    if (!isFeedLike(text)) throw notAFeed(text)
    const salvaged = salvageFeed(text)
    if (salvaged === null) throw new SourceError(`That feed is broken: ${whyBroken(error)}, and not one of its items is whole.`)
    const remarks = salvaged.broken.map(
      ({ line, why }): FeedRemark => ({ where: `line ${line}`, what: `this item is broken: ${why}`, refused: true }),
    )
    return {
      read: salvaged.read,
      remarks: [{ where: null, what: `Its XML is broken: ${whyBroken(error)}. I read what is whole.`, refused: false }, ...remarks],
    }
  }
}

const resolve = (link: string, bases: readonly (string | null)[]): string | null => {
  let base: string | undefined
  // From the outermost in: an xml:base may itself be relative.
  for (const one of bases) if (one !== null && URL.canParse(one.trim(), base)) base = new URL(one.trim(), base).href
  if (!URL.canParse(link.trim(), base)) return null
  const { href, protocol } = new URL(link.trim(), base)
  return /^https?:$/.test(protocol) && href.length <= longestUrl ? href : null
}

const cut = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '')} …`

const longest = (bodies: FeedEntry['bodies']): string =>
  bodies.map(({ value, markup }) => plainWords(value, markup)).reduce((best, text) => (text.length > best.length ? text : best), '')

interface Told {
  readonly guid: string | null
  readonly url: string | null
  readonly title: string
  readonly text: string
  readonly publishedAt: string | null
  readonly where: string
}

/** One entry with its words and links as they are meant, or why it is none that can be told. */
const readEntry = (entry: FeedEntry, where: string, bases: readonly (string | null)[], now: number, remarks: FeedRemark[]): Told | null => {
  const title = cut(entry.title ? plainWords(entry.title.value, entry.title.markup).replace(/\s+/g, ' ') : '', longestTitle)
  const text = cut(longest(entry.bodies), longestText)
  const remark = (what: string, refused = false) => void remarks.push({ where, what, refused })
  if (title === '' && text === '') {
    remark('this item has neither a title nor a text', true)
    return null
  }
  const url = entry.links.map((link) => resolve(link, [...bases, entry.base])).find((link) => link !== null) ?? null
  if (url === null && entry.links.length > 0) remark(`its link is no web address: ${cut(entry.links[0] ?? '', 80)}`)
  const publishedAt = entry.dates.map((date) => readFeedDate(date, now)).find((date) => date !== null) ?? null
  if (publishedAt === null && entry.dates.length > 0) remark(`I cannot believe its date: ${cut(entry.dates[0] ?? '', 80)}`)
  return { guid: entry.guid, url, title, text, publishedAt, where }
}

/** Items that have an identity in common are one. */
const once = (told: readonly Told[], site: string | null, remarks: FeedRemark[]): readonly FeedItem[] => {
  const seen = new Map<string, string>()
  return feedIdentities(told, site).flatMap((identities, i): FeedItem[] => {
    const item = told[i]
    if (!item) return []
    const same = identities.map((identity) => seen.get(identity)).find(Boolean)
    if (same) {
      remarks.push({ where: item.where, what: `this item is the same as the one in ${same}`, refused: true })
      return []
    }
    for (const identity of identities) seen.set(identity, item.where)
    const { url, title, text, publishedAt } = item
    return [{ identities, content: contentHash(title, text), url, title, text, publishedAt }]
  })
}

const toFeed = (head: FeedHead, format: string, text: string, from: FeedBytes, remarks: FeedRemark[]): Feed => {
  const site = head.links.map((link) => resolve(link, [from.url, head.base])).find((link) => link !== null) ?? null
  const isRss = format.startsWith('RSS')
  // In RSS a relative link counts from the site that the channel names, in Atom from the feed's own address.
  const bases = [from.url, isRss && head.base === null ? site : null, head.base]
  const lines = entryLines(text)
  const hasLines = lines.length === head.entries.length
  const entries = head.entries.slice(0, mostItems)
  if (head.entries.length > mostItems)
    remarks.push({ where: null, what: `It has more than ${mostItems} items: I read the first ${mostItems}.`, refused: true })
  const told = entries.flatMap((entry, i) => {
    const where = hasLines ? `line ${lines[i]}, item ${i + 1}` : `item ${i + 1}`
    return readEntry(entry, where, bases, from.now, remarks) ?? []
  })
  const items = once(told, site, remarks)
  if (items.length > 0 && items.every(({ publishedAt }) => publishedAt === null))
    remarks.push({ where: null, what: 'None of its items has a date that I can believe: I go by when I first see them.', refused: false })
  const title = head.title ? cut(plainWords(head.title.value, head.title.markup).replace(/\s+/g, ' '), 200) : ''
  return { url: from.url, format, title: title || null, site, items, remarks, ttlMs: head.ttl && head.ttl > 0 ? head.ttl * 60_000 : null }
}

/**
 * A feed's bytes as a feed: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed. What is odd is read as it is most likely meant; what cannot be read is left out and told,
 * line by line. SourceError where it is no feed at all, or not one item of it is whole.
 */
export const parseFeed = (from: FeedBytes): Feed => {
  const decoded = decodeFeed(from.bytes, from.contentType)
  const remarks: FeedRemark[] = decoded.doubt ? [{ where: null, what: decoded.doubt, refused: false }] : []
  const bare = decoded.text.replace(ownEntities, '$1')
  if (bare !== decoded.text) remarks.push({ where: null, what: 'It defines entities of its own, which I do not expand.', refused: false })
  const opened = open(bare.replace(tableOfContents, ''))
  remarks.push(...opened.remarks)
  return toFeed(toHead(opened.read), formatOf(opened.read, bare), decoded.text, from, remarks)
}

/** A feed, or a sentence about what is wrong with it. */
export type FeedResult = { readonly feed: Feed } | { readonly problem: string }

/** The same, with what is wrong as a value: what a worker thread can hand back. */
export const feedOrProblem = (from: FeedBytes): FeedResult => {
  try {
    return { feed: parseFeed(from) }
  } catch (error) {
    if (error instanceof SourceError) return { problem: error.message }
    throw error
  }
}
