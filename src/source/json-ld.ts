import { decodeHTML } from 'entities'
import type { PageDocument } from './dom.ts'

// schema.org facts that news pages give for search engines. Publishers write them by template, so that every field may be a string, an object or a list.

type Fields = Readonly<Record<string, unknown>>

/** What a page says of its article in JSON-LD; null, or empty, where it does not. */
export interface ArticleFacts {
  readonly title: string | null
  readonly publisher: string | null
  readonly authors: readonly string[]
  /** Organizations that it has the article from. */
  readonly origins: readonly string[]
  readonly published: string | null
  readonly modified: string | null
  readonly url: string | null
  readonly language: string | null
  /** False where the reader is to pay or log in. */
  readonly free: boolean | null
  readonly body: string | null
}

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined || value === null ? [] : [value])

/** "Smith &amp; Co" → "Smith & Co": templates escape for HTML what stands in a script. Decoded once: "&amp;amp;" is "&amp;". */
const words = (value: unknown): string | null => {
  const [first] = list(value)
  const text = typeof first === 'string' ? decodeHTML(first).replace(/\s+/g, ' ').trim() : ''
  return text === '' ? null : text
}

const names = (value: unknown): readonly string[] => list(value).flatMap((one) => words(isFields(one) ? one.name : one) ?? [])

const isOrganization = (value: unknown): boolean =>
  isFields(value) && list(value['@type']).some((type) => /Organization$/.test(String(type)))

const articleType = /(?:Article|BlogPosting|Reportage|Report)$/

const isArticle = (fields: Fields): boolean => list(fields['@type']).some((type) => typeof type === 'string' && articleType.test(type))

/** All objects of a block, those in lists and graphs too, to a depth that real ones have. */
const objects = (value: unknown, depth = 0): readonly Fields[] => {
  if (depth > 4) return []
  if (Array.isArray(value)) return value.slice(0, 100).flatMap((one) => objects(one, depth + 1))
  if (!isFields(value)) return []
  return [value, ...objects(value['@graph'], depth + 1), ...objects(value.mainEntity, depth + 1)]
}

const parse = (text: string): unknown => {
  try {
    // Comments and CDATA around it are a habit of old templates.
    return JSON.parse(
      text.replace(/^\s*(?:<!--|\/\*|\/\/)?\s*(?:<!\[CDATA\[)?\s*(?:\*\/)?|(?:\/\*|\/\/)?\s*(?:\]\]>)?\s*(?:\*\/|-->)?\s*;?\s*$/g, ''),
    )
  } catch {
    return null
  }
}

const readFree = (value: unknown): boolean | null => {
  const said = String(list(value)[0] ?? '').toLowerCase()
  return /^(?:true|false|.*\/true|.*\/false)$/.test(said) ? said.endsWith('true') : null
}

const readAddress = (fields: Fields): string | null => {
  const [entity] = list(fields.mainEntityOfPage)
  return words(fields.url) ?? words(isFields(entity) ? entity['@id'] : entity)
}

/** The facts of the page's first article. Blocks over 1 MB, and more than 20, are left alone. */
export const readJsonLd = (document: PageDocument): ArticleFacts => {
  const blocks = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 20)
  const found = blocks.flatMap(({ textContent }) => (textContent && textContent.length < 1_000_000 ? objects(parse(textContent)) : []))
  const article = found.find(isArticle) ?? {}
  const authors = [...list(article.author), ...list(article.creator)]
  const body = list(article.articleBody).find((text) => typeof text === 'string')
  return {
    title: words(article.headline) ?? words(article.name),
    publisher: names(article.publisher)[0] ?? null,
    authors: [...new Set(names(authors.filter((author) => !isOrganization(author))))],
    origins: names([
      ...authors.filter(isOrganization),
      ...list(article.sourceOrganization),
      ...list(article.provider),
      ...list(article.copyrightHolder),
      ...list(article.publisher),
    ]),
    published: words(article.datePublished) ?? words(article.dateCreated),
    modified: words(article.dateModified),
    url: readAddress(article),
    language: words(isFields(article.inLanguage) ? article.inLanguage.alternateName : article.inLanguage),
    free: readFree(article.isAccessibleForFree),
    body: typeof body === 'string' ? decodeHTML(body) : null,
  }
}
