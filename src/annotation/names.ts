import type { Excerpt } from '../document/span.ts'
import type { EntityType } from './annotations.ts'
import type { TokenSpan } from './token-span.ts'

/** A name in the text: without title, honorific, leading "the" or possessive. */
export interface Name extends TokenSpan, Excerpt {
  readonly type: EntityType
}
