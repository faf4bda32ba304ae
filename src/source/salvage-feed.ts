import { parseFeed } from 'feedsmith'
import type { ReadFeed } from './feed-entry.ts'

/** What could be read of a feed whose XML is broken. */
export interface Salvaged {
  readonly read: ReadFeed
  /** The broken entries, by the line they begin in and the first words of what is wrong. */
  readonly broken: readonly { readonly line: number; readonly why: string }[]
}

/** Where entries begin: "<item>", "<item rdf:about=…>", "<atom:entry>". */
const entryStart = /<((?:[a-z][\w.-]*:)?(?:item|entry))(?=[\s>])/gi

/** Why an XML parser gave up, in a few words without the document's own. */
export const whyBroken = (error: unknown): string => {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : ''
  if (/not closed|Unexpected end|undefined at position|not proper/i.test(cause)) return 'a tag is never closed'
  if (/nested/i.test(cause)) return 'its tags are nested too deep'
  return 'it is no well-formed XML'
}

const lineAt = (text: string): ((index: number) => number) => {
  let line = 1
  let from = 0
  return (index) => {
    for (let at = text.indexOf('\n', from); at !== -1 && at < index; at = text.indexOf('\n', from)) {
      line += 1
      from = at + 1
    }
    return line
  }
}

/** The lines that a feed's entries begin in, in their order, counted from 1. */
export const entryLines = (text: string): readonly number[] => {
  const line = lineAt(text)
  return [...text.matchAll(entryStart)].map(({ index }) => line(index))
}

/** Whether what is before the first entry, and that entry, are a feed. */
const parses = (text: string): ReadFeed | Error => {
  try {
    return parseFeed<string>(text)
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

/**
 * What can be read of a feed that is no well-formed XML: each entry is read for itself, after what stands before the first one, so that a feed that ends in
 * the middle loses its last entry and one with a broken entry that one. Null where not one is whole.
 */
export const salvageFeed = (text: string): Salvaged | null => {
  const starts = [...text.matchAll(entryStart)]
  const head = text.slice(0, starts[0]?.index ?? 0)
  const line = lineAt(text)
  const broken: { line: number; why: string }[] = []
  const whole: string[] = []
  // The head may be what is broken: then its first tag alone, which has the namespaces.
  const root = /<(?:rss|feed|rdf:RDF|[\w.-]+:feed)\b[^>]*>/i.exec(head)?.[0] ?? ''
  const channel = /<channel\b[^>]*>/i.exec(head)?.[0] ?? ''
  const bare = root + channel
  for (const [i, start] of starts.entries()) {
    const slice = text.slice(start.index, starts[i + 1]?.index ?? text.length)
    const end = slice.lastIndexOf(`</${start[1]}>`)
    const entry = end === -1 ? null : `${slice.slice(0, end)}</${start[1]}>`
    const tried = entry === null ? null : parses(bare + entry)
    if (entry === null || tried === null || tried instanceof Error)
      broken.push({ line: line(start.index), why: tried instanceof Error ? whyBroken(tried) : 'it ends in the middle' })
    else whole.push(entry)
  }
  if (whole.length === 0) return null
  const withHead = parses(head + whole.join('\n'))
  const read = withHead instanceof Error ? parses(bare + whole.join('\n')) : withHead
  return read instanceof Error ? null : { read, broken }
}
