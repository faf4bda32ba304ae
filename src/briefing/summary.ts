import type { Annotations } from '../annotation/annotations.ts'
import type { Document } from '../document/document.ts'
import type { Claim, Statement } from './briefing.ts'

export const summaryOf = (document: Document, annotations: Annotations, claims: readonly Claim[]): Statement[] => {
  void document
  void annotations
  void claims
  return []
}
