import { clean } from '../../message/clean.ts'
import type { Line, Run, Style, TextRun, TimeRun } from '../../message/message.ts'
import { limits } from './limits.ts'

/**
 * Words as Discord shows them to the letter: whatever could format, link, mention or become a picture is escaped by a backslash (Discord takes one
 * before any punctuation). "\:" keeps "https://…" from being an address, "10:30:x:" from being a picture and "<t:1:R>" from being a time.
 */
export const escaped = (words: string): string => clean(words).replace(/[\\*_~`|<>[\]()@#]|:(?!\s)/g, '\\$&')

/** A mark that means something only where a line begins: "- ", "+ ", "1. ". */
const guarded = (line: string): string => line.replace(/^(\d+)(?=\.)|^(?=[-+])/, '$1\\')

/** One line of Discord's markdown, with no line break in it; empty where there is nothing to see. */
export const toMarkdown = (line: Line): string => guarded(encoded(merged(line)).trim())

/** Neighbours of one style as one run: "**a****b**" would show its asterisks. */
const merged = (line: Line): readonly Run[] => {
  const runs: Run[] = []
  for (const raw of line) {
    const run = { ...raw, text: clean(raw.text) }
    const last = runs.at(-1)
    if (last?.kind === 'text' && run.kind === 'text' && !last.href && !run.href && last.style === run.style)
      runs.splice(-1, 1, { ...last, text: last.text + run.text })
    else runs.push(run)
  }
  return runs
}

const encoded = (runs: readonly Run[]): string => {
  let line = ''
  for (const run of runs) {
    const next = run.kind === 'time' ? toTime(run) : toWords(run)
    // Two marks that touch would be read as one: a blank of no width keeps them apart.
    line += /[*`]$/.test(line) && /^[*`]/.test(next) ? `\u200b${next}` : next
  }
  return line
}

const timeStyle = { date: 'D', time: 't', 'date-time': 'F', relative: 'R' } as const

/** Shown in each reader's zone and language. */
const toTime = ({ at, shape, text }: TimeRun): string =>
  Number.isFinite(at) && Math.abs(at) <= 8.64e15 ? `<t:${Math.floor(at / 1000)}:${timeStyle[shape]}>` : escaped(text)

const toWords = (run: TextRun): string => (run.href ? linked(run.text, run.href) : styled(run.text, run.style))

const styled = (words: string, style: Style): string => {
  switch (style) {
    case 'strong':
      return marked(escaped(words), '**')
    case 'emphasis':
      return marked(escaped(words), '*')
    case 'code':
      return coded(words)
    case 'plain':
    case 'small':
      return escaped(words)
  }
}

/** The mark goes around the words, not around the blanks at their ends. */
const marked = (words: string, mark: string): string => {
  const inner = words.trim()
  if (inner === '') return words
  const start = words.indexOf(inner)
  return words.slice(0, start) + mark + inner + mark + words.slice(start + inner.length)
}

/** Nothing can be escaped within code, so words with a backtick or a backslash are set as plain words. */
const coded = (words: string): string => {
  const line = clean(words)
  return /[`\\]/.test(line) || line.trim() === '' ? escaped(line) : marked(line, '`')
}

/**
 * Words that lead to an address, which stands in angle brackets so that nothing unfurls. Discord reads no escapes in such words: where they have
 * brackets of their own, the link stands after them.
 */
const linked = (words: string, href: string): string => {
  const label = clean(words).trim()
  const address = toAddress(href)
  if (address === null) return escaped(words)
  if (label === '') return `[link](<${address}>)`
  return /[[\]\\]/.test(label) ? `${escaped(label)} [link](<${address}>)` : `[${escaped(label)}](<${address}>)`
}

/** An http(s) address with everything encoded that could end it early; null where it is none, or longer than a message should hold. */
const toAddress = (href: string): string | null => {
  if (!URL.canParse(href)) return null
  const { protocol, href: whole } = new URL(href)
  const address = whole.replace(
    /[^!#$%&+,\-./0-9:;=?@A-Z_a-z~]/g,
    (char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
  )
  return /^https?:$/.test(protocol) && address.length <= limits.address ? address : null
}
