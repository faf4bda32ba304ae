import type { Article } from '../document/article.ts'
import type { Document } from '../document/document.ts'
import { parseDocument } from '../document/parse-document.ts'
import type { Briefing } from './briefing.ts'

/** An article as it came to a channel. */
export interface StoryArticle {
  /** Key of its briefing: what was read, told by its hash. */
  readonly key: string
  readonly text: string
  readonly document: Document
  readonly briefing: Briefing
  /** Address of the feed that brought it, where one did. */
  readonly feed: string | null
  /** When it was first seen, ms UTC. */
  readonly seenAt: number
}

/** What an article and its briefing are in every channel. */
export type FiledArticle = Pick<StoryArticle, 'key' | 'text' | 'document' | 'briefing'>

/** The article is parsed when something first looks into it: of most that a digest is compared with, nothing does. */
export const filedArticle = (key: string, article: Article, briefing: Briefing): FiledArticle => {
  let document: Document | null = null
  return {
    key,
    text: article.text,
    get document() {
      document ??= parseDocument(article)
      return document
    },
    briefing,
  }
}

/** A filed article as it came to a channel. */
export const storyArticle = (filed: FiledArticle, feed: string | null, seenAt: number): StoryArticle => ({
  key: filed.key,
  text: filed.text,
  get document() {
    return filed.document
  },
  briefing: filed.briefing,
  feed,
  seenAt,
})
