import type { Article } from './article.ts'
import { isBoilerplate } from './boilerplate.ts'
import { isByline } from './byline.ts'
import { isCaption, isCredit } from './captions.ts'
import { type Head, readDateLine, readHead } from './dateline.ts'
import type { BlockKind } from './document.ts'
import type { Span } from './span.ts'
import { isTitleLine } from './title.ts'
import { WIRE } from './wires.ts'

/** What stands before the story: all spans; block numbers are indices into the blocks. */
export interface Front {
  readonly title: Span | null
  readonly byline: Span | null
  readonly dateline: Omit<Head, 'wire'> | null
  readonly wire: Span | null
  /** The kinds of the blocks that belong to it. */
  readonly kinds: ReadonlyMap<number, BlockKind>
  /** Where a block's sentences begin, if not at its start: behind the dateline. */
  readonly bodyStarts: ReadonlyMap<number, number>
}

/** A story begins within its first blocks; a dateline further on belongs to another. */
const FRONT_BLOCKS = 8

const A_WIRE = new RegExp(WIRE, 'u')

const findWire = (text: string, span: Span): Span | null => {
  const found = A_WIRE.exec(text.slice(span.start, span.end))
  return found && { start: span.start + found.index, end: span.start + found.index + found[0].length }
}

const bare = (line: string): string => line.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
const same = (a: string, b: string): boolean => bare(a) !== '' && bare(a) === bare(b)

/** Title, byline, dateline and wire of the article, in any order and each of them optional; looks at its first blocks only. */
export const readFront = (article: Article, spans: readonly Span[], published: string | null): Front => {
  const { text } = article
  const kinds = new Map<number, BlockKind>()
  const bodyStarts = new Map<number, number>()
  let title: Span | null = null
  let byline: Span | null = null
  let dated: Head | null = null
  let head: Head | null = null

  const lineOf = (span: Span): string => text.slice(span.start, Math.min(span.end, span.start + 400))
  const opensStory = (span: Span | undefined): boolean =>
    span !== undefined &&
    ((/^(?:by|written by)\b/i.test(lineOf(span)) && isByline(lineOf(span), false)) ||
      readDateLine(lineOf(span), published) !== undefined ||
      readHead(text, span, published)?.place != null)

  let index = 0
  for (; index < Math.min(spans.length, FRONT_BLOCKS); index += 1) {
    const span = spans[index]
    if (!span) break
    const line = lineOf(span)
    const more = index + 1 < spans.length
    const day = readDateLine(line, published)
    if (isBoilerplate(line)) kinds.set(index, 'boilerplate')
    else if (day !== undefined) {
      dated ??= { ...span, place: null, date: day, wire: null }
      kinds.set(index, 'byline')
      bodyStarts.set(index, span.end)
    } else if (more && isByline(line, title !== null)) {
      byline ??= span
      kinds.set(index, 'byline')
    } else if (!title && article.title !== undefined && same(article.title, line)) {
      title = span
      kinds.set(index, 'title')
    } else {
      head = readHead(text, span, published)
      if (head) break
      const oneLine = span.end - span.start <= 180 && !/[\r\n]/.test(line)
      if (
        !title &&
        more &&
        oneLine &&
        !isCaption([line]) &&
        !isCredit(line) &&
        (isTitleLine(line) || (index === 0 && opensStory(spans[1])))
      ) {
        title = span
        kinds.set(index, 'title')
      } else if (!isCredit(line)) break
    }
  }
  // a summary may stand before the paragraph with the dateline
  for (let later = index + 1; !head && later < Math.min(spans.length, index + 4); later += 1) {
    const span = spans[later]
    const found = span && readHead(text, span, published)
    if (found && (found.wire || found.date || /^\p{Lu}{2}/u.test(found.place ?? ''))) {
      head = found
      index = later
    }
  }
  if (head) bodyStarts.set(index, head.end)
  const first = head?.place || !dated ? head : dated
  return {
    title,
    byline,
    dateline: first && { start: first.start, end: first.end, place: first.place, date: first.date ?? dated?.date ?? head?.date ?? null },
    wire: head?.wire ?? (byline && findWire(text, byline)),
    kinds,
    bodyStarts,
  }
}
