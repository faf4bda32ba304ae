import type { types } from '@slack/bolt'
import { clean } from '../../message/clean.ts'
import type { Line, Run, Style, TimeRun } from '../../message/message.ts'
import { limits } from './limits.ts'

type Element = types.RichTextElement
type TextStyle = types.RichTextText['style']

/** Rich text has no small print: it leans. */
const looks: Readonly<Record<Style, TextStyle>> = {
  plain: undefined,
  strong: { bold: true },
  emphasis: { italic: true },
  small: { italic: true },
  code: { code: true },
}

/** How Slack writes a moment in each reader's zone and language. */
export const dateFormats: Readonly<Record<TimeRun['shape'], string>> = {
  date: '{date_long}',
  time: '{time}',
  'date-time': '{date_long} {time}',
  relative: '{ago}',
}

/** An address that Slack takes for a link, or null. */
export const linkAddress = (href: string): string | null => {
  const url = URL.canParse(href) ? new URL(href) : null
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:') return null
  const address = url.href.replace(/[|<>\s]/g, encodeURIComponent)
  return address.length <= limits.url ? address : null
}

/** Plain elements: in rich text nothing is parsed, so words of an article stay words: no ping, no link, no formatting, nothing to escape. */
export const plainElements = (words: string, style: Style = 'plain'): readonly Element[] => {
  const look = looks[style]
  // Code points, of two units at most.
  const pieces = clean(words).match(new RegExp(`[^]{1,${limits.text / 2}}`, 'gu')) ?? []
  return pieces.map((text) => ({ type: 'text', text, ...(look && { style: look }) }))
}

const elements = (run: Run): readonly Element[] => {
  if (run.kind === 'time')
    return [{ type: 'date', timestamp: Math.floor(run.at / 1000), format: dateFormats[run.shape], fallback: clean(run.text) }]
  if (run.href === undefined) return plainElements(run.text, run.style)
  const url = linkAddress(run.href)
  if (url === null) return plainElements(`${run.text} (${run.href})`, run.style)
  const look = looks[run.style]
  const text = clean(run.text)
  if (text.length > limits.text)
    return [...plainElements(run.text, run.style), ...plainElements(' ('), { type: 'link', url }, ...plainElements(')')]
  return text === '' ? [] : [{ type: 'link', url, text, ...(look && { style: look }) }]
}

/** A line as elements of rich text; empty where nothing of it is visible. */
export const richTextLine = (line: Line): Element[] => line.flatMap(elements)
