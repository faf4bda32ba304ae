import type { Document } from '../document/document.ts'
import type { Briefing } from './briefing.ts'

/** An article as it came to a channel. */
export interface StoryArticle {
  /** Key of its briefing: what was read, told by its hash. */
  readonly key: string
  readonly document: Document
  readonly briefing: Briefing
  /** Address of the feed that brought it, where one did. */
  readonly feed: string | null
  /** When it was first seen, ms UTC. */
  readonly seenAt: number
}
