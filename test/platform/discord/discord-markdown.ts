/**
 * Discord's markdown as its clients read it, as far as it is known: simple-markdown's rules for inline text with Discord's own for mentions, times,
 * pictures and addresses. Written for tests alone, to see an encoded text as a reader does. It is meant to find too much rather than too little.
 */
export interface Read {
  /** The words that can be seen. */
  readonly words: string
  /** Everything that is more than a word: "link https://…", "mention @everyone", "strong", "quote". */
  readonly active: readonly string[]
}

type Inline = readonly [pattern: RegExp, read: (found: RegExpExecArray) => Read]

const plain = (words: string): Read => ({ words, active: [] })
const alive = (what: string, words = ''): Read => ({ words, active: [what] })
const around = (what: string, inner: string): Read => {
  const { words, active } = readInline(inner)
  return { words, active: [what, ...active] }
}
const group = (found: RegExpExecArray, i = 1): string => found[i] ?? ''

const inline: readonly Inline[] = [
  [/^\\([^0-9A-Za-z\s])/, (found) => plain(group(found))],
  [/^```[\s\S]*?```/, (found) => alive('code block', found[0])],
  [/^(`+)([\s\S]*?[^`])\1(?!`)/, (found) => alive('code', group(found, 2))],
  [/^<((?:https?|mailto|tel|discord):[^\s>]+)>/i, (found) => alive(`link ${group(found)}`)],
  // No escapes are read between the brackets: what looks like the end of the words is it.
  [
    /^\[((?:\[[^\]]*\]|[^[\]]|\](?=[^[]*\]))*)\]\(\s*<?((?:[^\s\\]|\\.)*?)>?(?:\s+['"][\s\S]*?['"])?\s*\)/,
    (found) => around(`link ${group(found, 2)}`, group(found)),
  ],
  [/^https?:\/\/[^\s<]+[^<.,:;"')\]\s]/i, (found) => alive(`link ${found[0]}`, found[0])],
  [/^(?:@everyone|@here)/, (found) => alive(`mention ${found[0]}`, found[0])],
  [/^<(?:@[!&]?|#)\d+>/, (found) => alive(`mention ${found[0]}`)],
  [/^<(?:id:\w+|\/[^\n>]+:\d+|\+\d+)>/, (found) => alive(`mention ${found[0]}`)],
  [/^<t:-?\d+(?::[tTdDfFRsS])?>/, (found) => alive(`time ${found[0]}`)],
  [/^<a?:\w+:\d+>/, (found) => alive(`picture ${found[0]}`)],
  [/^:[^\s:]+:/, (found) => alive(`picture ${found[0]}`)],
  [/^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, (found) => around('strong', group(found))],
  [/^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, (found) => around('underline', group(found))],
  [/^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/, (found) => around('emphasis', group(found))],
  [/^_((?:__|\\[\s\S]|[^\\_])+?)_\b/, (found) => around('emphasis', group(found))],
  [/^~~([\s\S]+?)~~(?!_)/, (found) => around('gone', group(found))],
  [/^\|\|([\s\S]+?)\|\|/, (found) => around('hidden', group(found))],
]

const readInline = (source: string): Read => {
  let rest = source
  let words = ''
  const active: string[] = []
  while (rest !== '') {
    let read: Read | null = null
    for (const [pattern, reader] of inline) {
      const found = pattern.exec(rest)
      if (!found) continue
      read = reader(found)
      rest = rest.slice(found[0].length)
      break
    }
    if (read === null) {
      read = plain(rest.charAt(0))
      rest = rest.slice(1)
    }
    words += read.words
    active.push(...read.active)
  }
  return { words, active }
}

/** A mark at the beginning of a line, and what it makes of that line. */
const blocks: readonly (readonly [RegExp, string])[] = [
  [/^ *#{1,3}\s+/, 'heading'],
  [/^ *-#\s+/, 'small'],
  [/^ *>>> /, 'quote of all'],
  [/^ *> /, 'quote'],
  [/^ *(?:[-*+]|\d+\.) +/, 'list'],
]

const readBlock = (line: string): Read => {
  for (const [mark, what] of blocks) {
    const found = mark.exec(line)
    if (!found) continue
    const { words, active } = readBlock(line.slice(found[0].length))
    return { words, active: [what, ...active] }
  }
  return readInline(line)
}

/** Reads what a text display holds. */
export const readDiscord = (content: string): Read => {
  const lines = content.split('\n').map(readBlock)
  return {
    words: lines
      .map(({ words }) => words)
      .join('\n')
      .replaceAll('\u200b', ''),
    active: lines.flatMap(({ active }) => active),
  }
}

/** The contents of all text displays among components, in order. */
export const textsOf = (components: readonly unknown[]): readonly string[] =>
  components.flatMap((component) => {
    const { type, content, components: inner } = component as { type: number; content?: string; components?: readonly unknown[] }
    return type === 10 && content !== undefined ? [content] : textsOf(inner ?? [])
  })
