import { createHash } from 'node:crypto'
import type { Article } from '../document/article.ts'

/**
 * A short name for what an article says: the same text under the same name, title, address, date and publisher has the same key. Two that differ in one of
 * them are two, so that nobody is shown the name or link under which somebody else brought it. 16 characters of base64url.
 */
export const contentKey = ({ id, text, title, url, publishedAt, publisher, teaser }: Article): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        id,
        text,
        title ?? null,
        url ?? null,
        publishedAt ?? null,
        ...(publisher || teaser ? [publisher ?? null, teaser ?? null] : []),
      ]),
    )
    .digest('base64url')
    .slice(0, 16)
