import { LIST_MARK } from './blocks.ts'
import { isBoilerplate } from './boilerplate.ts'
import { isCaption, isCredit, isStrayCaption } from './captions.ts'
import type { BlockKind } from './document.ts'
import type { Span } from './span.ts'
import { isSubhead } from './title.ts'

/** The kind of a block behind the article's front, from its words, its `sentences` and the blocks around it. */
export const kindOf = (spans: readonly Span[], index: number, sentences: readonly string[]): BlockKind => {
  const span = spans[index]
  if (!span || span.end - span.start > 1000) return 'paragraph'
  const block = sentences.join(' ')
  if (isCredit(block)) return 'credit'
  if (isBoilerplate(block)) return 'boilerplate'
  if (isCaption(sentences)) return 'caption'
  if (LIST_MARK.test(block)) return 'list-item'
  const between = index > 0 && index < spans.length - 1
  return between && isSubhead(block) ? 'subhead' : 'paragraph'
}

/** A run of sentences of one kind within a paragraph, up to a sentence's number, exclusive. */
interface KindRun {
  readonly kind: BlockKind
  readonly upTo: number
}

/**
 * The runs of one kind in a paragraph whose line ends were lost: captions in its midst ("FILE - …"), boilerplate at its end
 * ("… in Rome. Jane Doe contributed to this report."). One run 'paragraph' for nearly every paragraph.
 */
export const kindRuns = (sentences: readonly string[]): KindRun[] => {
  let tail = sentences.length
  while (tail > 1 && isBoilerplate(sentences[tail - 1] ?? '')) tail -= 1
  const runs: KindRun[] = []
  sentences.forEach((sentence, at) => {
    const caption = sentences.length > 1 && isStrayCaption(sentence)
    const kind = at >= tail ? 'boilerplate' : caption ? 'caption' : 'paragraph'
    if (runs.at(-1)?.kind === kind) runs.pop()
    runs.push({ kind, upTo: at + 1 })
  })
  return runs.length > 0 ? runs : [{ kind: 'paragraph', upTo: 0 }]
}
