import type { Briefing } from '../briefing/briefing.ts'
import type { Document } from '../document/document.ts'

/** An article as answers need it: its briefing, and the document that all offsets of the briefing point into. */
export interface BriefedArticle {
  readonly document: Document
  readonly briefing: Briefing
}
