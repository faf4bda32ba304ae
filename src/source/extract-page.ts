import { Readability } from '@mozilla/readability'
import type { Article } from '../document/article.ts'
import { canonicalUrl, isSameSite, withoutTracking } from './canonical-url.ts'
import { decodePage } from './decode-page.ts'
import { type PageDocument, type PageElement, parsePage } from './dom.ts'
import { readFeedDate } from './feed-date.ts'
import { type PageFacts, readFacts } from './page-facts.ts'
import { tooComplex } from './page-limits.ts'
import { pageText } from './page-text.ts'
import { findTeaser } from './teaser.ts'

/** A page as it was fetched. */
export interface PageBytes {
  readonly bytes: Uint8Array
  readonly type: string
  readonly charset: string | null
  /** Where it was found, after redirects. */
  readonly url: string
  readonly status: number
  /** Milliseconds since 1970, UTC: no article is from tomorrow. */
  readonly now: number
}

export interface ExtractedPage {
  readonly article: Article
  /** Its canonical address as the page tells it, if that can be believed; for comparing. */
  readonly canonical: string | null
}

/** The article of a page, or a sentence about why there is none. */
export type PageResult = { readonly page: ExtractedPage } | { readonly problem: string }

const mostCharacters = 1_000_000

/** The article's element as Readability finds it; null where it finds none. It takes the tree apart. */
const findContent = (document: PageDocument): PageElement | null => {
  const options = { serializer: (node: unknown) => node as PageElement, disableJSONLD: true, keepClasses: true }
  return new Readability(document as never, options).parse()?.content ?? null
}

/** The page's own word for its address is only believed of its own site, and not where it calls every article its front page. */
const ownAddress = ({ addresses }: PageFacts, url: string): string | null => {
  const path = (address: string): string => new URL(address).pathname
  return addresses.find((address) => isSameSite(address, url) && (path(address) !== '/' || path(url) === '/')) ?? null
}

const firstDate = (dates: readonly string[], now: number): string | null =>
  dates.map((date) => readFeedDate(date, now)).find((date) => date !== null) ?? null

const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()

/** "By Jane Doe · 3 min read" among the first lines: who wrote it is known apart, and is none of the people that the story is about. */
const tellsByline = (line: string, byline: string): boolean =>
  line.includes(byline) && line.length < byline.length + 60 && !/[.!?…]["”’]?$/.test(line)

/** The title, and the story without what is known of it apart. */
const layOut = ({ title, byline }: PageFacts, story: string): string => {
  const isTold = (line: string, at: number): boolean =>
    at < 4 && ((title !== null && bare(line) === bare(title)) || (byline !== null && tellsByline(line, byline)))
  const lines = story.split('\n\n').filter((line, at) => !isTold(line, at))
  return [...(title === null ? [] : [title]), ...lines].join('\n\n')
}

/** The story as the page gives it to search engines, where that is far more than what stands on the page (which then is written by scripts). */
const storyOf = ({ body, free }: PageFacts, onPage: string): string => {
  if (body === null || free === false || body.length < 500 || body.length < onPage.length * 1.5) return onPage
  const isMarkup = /<p[\s>]/i.test(body)
  return isMarkup
    ? pageText(parsePage(body))
    : body
        .replace(/[^\S\n]+/g, ' ')
        .replace(/\s*\n\s*/g, '\n\n')
        .trim()
}

const extractHtml = (html: string, { url, status, now }: PageBytes): PageResult => {
  const complex = tooComplex(html)
  if (complex) return { problem: `I did not read that page: ${complex}, more than any article needs. Please paste its text.` }
  const document = parsePage(html)
  const facts = readFacts(document, url)
  const asksLogin = document.querySelector('input[type="password"]') !== null
  const content = findContent(document)
  const found = findTeaser({ facts, status, asksLogin, story: storyOf(facts, content ? pageText(content) : '') })
  if ('problem' in found) return found
  const own = ownAddress(facts, url)
  const [publishedAt, modifiedAt] = [firstDate(facts.published, now), firstDate(facts.modified, now)]
  const { title, publisher, byline, language, wire } = facts
  const article: Article = {
    id: canonicalUrl(own ?? url),
    text: layOut(facts, found.story).slice(0, mostCharacters),
    url: withoutTracking(own ?? url),
    publishedAt,
    ...(title && { title }),
    ...(publisher && { publisher }),
    ...(byline && { byline }),
    ...(modifiedAt && modifiedAt !== publishedAt && { modifiedAt }),
    ...(language && { language }),
    ...(wire && { wire }),
    ...(found.why && { teaser: found.why }),
  }
  return { page: { article, canonical: own && canonicalUrl(own) } }
}

/**
 * The article of a page: its story as plain text, and what the page tells of it. Pure, but hungry: it belongs into a worker thread with limits on memory and
 * time. Whatever the bytes, it gives an article or a sentence; it throws where a page breaks one of the libraries.
 */
export const extractPage = (page: PageBytes): PageResult => {
  const { bytes, type, charset, url } = page
  const text = decodePage(bytes, charset).replaceAll('\0', '')
  if (text.trim() === '') return { problem: 'That page is empty.' }
  if (type !== 'text/plain') return extractHtml(text, page)
  return { page: { article: { id: canonicalUrl(url), text: text.trim(), url: withoutTracking(url), publishedAt: null }, canonical: null } }
}
