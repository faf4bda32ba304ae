import type { types } from '@slack/bolt'
import { clean } from '../../message/clean.ts'
import type { Line, Run } from '../../message/message.ts'
import { escapeText } from './escape.ts'
import { limits } from './limits.ts'
import { dateFormats, linkAddress } from './rich-text.ts'

type Element = types.PlainTextElement | types.MrkdwnElement

/** Characters that format within a link's words in mrkdwn, which knows no escape for them. */
const formats = /[*_~`:]/

const words = (text: string): Element[] => (text === '' ? [] : [{ type: 'plain_text', text: escapeText(text), emoji: false }])

/** Null where the run cannot be small print without its words being read as markup. */
const element = (run: Run): Element[] | null => {
  const text = clean(run.text).trim()
  if (run.kind === 'time') {
    const seconds = Math.floor(run.at / 1000)
    return [{ type: 'mrkdwn', text: `<!date^${seconds}^${dateFormats[run.shape]}|${escapeText(text).replaceAll('|', '/')}>` }]
  }
  if (run.href === undefined) return words(text)
  const url = linkAddress(run.href)
  return url === null || formats.test(text) || text === ''
    ? null
    : [{ type: 'mrkdwn', text: `<${escapeText(url)}|${escapeText(text)}>`, verbatim: true }]
}

/** Neighbours that are words only, as one run: they are one element. */
const merged = (line: Line): Line => {
  const runs: Run[] = []
  for (const run of line) {
    const last = runs.at(-1)
    if (run.kind === 'text' && run.href === undefined && last?.kind === 'text' && last.href === undefined)
      runs[runs.length - 1] = { ...last, text: last.text + run.text }
    else runs.push(run)
  }
  return runs
}

/** Small print: a context block. Null where Slack's small print cannot hold the line safely or at all; it is rich text then. */
export const smallPrint = (line: Line): types.ContextBlock | null => {
  const found = merged(line).map(element)
  if (found.some((one) => one === null)) return null
  const all = found.flatMap((one) => one ?? [])
  const fits = all.length > 0 && all.length <= limits.contextElements && all.every(({ text }) => text.length <= limits.text)
  return fits ? { type: 'context', elements: all } : null
}
