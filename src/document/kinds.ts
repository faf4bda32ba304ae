import { LIST_MARK } from './blocks.ts'
import { isBoilerplate } from './boilerplate.ts'
import { isCaption, isCredit } from './captions.ts'
import type { BlockKind } from './document.ts'
import type { Span } from './span.ts'
import { isSubhead } from './title.ts'

/** The kind of a block behind the article's front, from its words, its `sentences` and the blocks around it. */
export const kindOf = (text: string, spans: readonly Span[], index: number, sentences: readonly string[]): BlockKind => {
  const span = spans[index]
  if (!span || span.end - span.start > 1000) return 'paragraph'
  const block = text.slice(span.start, span.end)
  if (isCredit(block)) return 'credit'
  if (isBoilerplate(block)) return 'boilerplate'
  if (isCaption(sentences)) return 'caption'
  if (LIST_MARK.test(block)) return 'list-item'
  const between = index > 0 && index < spans.length - 1
  return between && isSubhead(block) ? 'subhead' : 'paragraph'
}
