import { createHash } from 'node:crypto'
import type { Article } from '../document/article.ts'

/** A short name for what an article says: the same text under the same title and date has the same key, whoever brings it. 16 characters of base64url. */
export const contentKey = ({ text, title, publishedAt }: Article): string =>
  createHash('sha256')
    .update(JSON.stringify([text, title ?? null, publishedAt ?? null]))
    .digest('base64url')
    .slice(0, 16)
