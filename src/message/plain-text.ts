import { typedCall } from '../command/typed-call.ts'
import { clean } from './clean.ts'
import type { Block, Button, Evidence, Field, Item, Line, Message, Run, Style } from './message.ts'
import { displayWidth } from './width.ts'
import { type Fragment, wrap } from './wrap.ts'

export interface PlainTextOptions {
  /** Columns; lines are wrapped between words. */
  readonly width: number
  /** SGR colours and weights of terminals; off for files, pipes and NO_COLOR. */
  readonly color: boolean
  /** IANA zone of who reads, for the bot's own times; their own words (UTC) where null. */
  readonly zone: string | null
  /** How a press of a button can be typed; `none` leaves buttons out, for where nobody can answer. */
  readonly buttons: 'typed' | 'none'
}

const sgr: Readonly<Record<Style, string>> = { plain: '', strong: '1', emphasis: '3', small: '2', code: '36' }

/**
 * A message for a terminal, a file or a test. Ends without a line break. Everything printed has been cleaned at the leaf: no byte of an article can
 * move the cursor or change the colours.
 */
export const toPlainText = (message: Message, options: PlainTextOptions): string => {
  // What is shown to all is what a bare "/brief claims" means from then on; an answer to the asker alone changes nothing.
  const current = message.audience === 'everyone' ? message.about : null
  return message.blocks
    .map((block) => ({ block, lines: blockLines(block, current, options) }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ block, lines }, i, all) => `${i > 0 && !huddles(block, all[i - 1]?.block) ? '\n' : ''}${lines.join('\n')}`)
    .join('\n')
}

/** A note belongs to what stands above it: no blank line between. */
const huddles = (block: Block, above: Block | undefined): boolean =>
  block.type === 'note' && above !== undefined && (above.type === 'heading' || above.type === 'note' || above.type === 'buttons')

const blockLines = (block: Block, current: string | null, options: PlainTextOptions): readonly string[] => {
  switch (block.type) {
    case 'heading':
      return lines([{ kind: 'text', text: block.text, style: 'strong' }], options)
    case 'paragraph':
      return lines(block.line, options)
    case 'note':
      return lines(block.line.map(smallPrint), options)
    case 'fields':
      return fieldLines(block.fields, options)
    case 'items':
      return spaced(block.items.map((item) => itemLines(item, options)))
    case 'quotation':
      return evidenceLines(block.evidence, '', options)
    case 'divider':
      return ['─'.repeat(Math.min(options.width, 40))]
    case 'buttons':
      return options.buttons === 'none'
        ? []
        : lines(
            block.buttons.flatMap((button, i) => typedButton(button, i, current)),
            options,
          )
  }
}

const smallPrint = (run: Run): Run => (run.kind === 'text' && run.style === 'plain' ? { ...run, style: 'small' } : run)

const typedButton = ({ label, call }: Button, i: number, current: string | null): Line => [
  { kind: 'text', text: `${i > 0 ? ' · ' : ''}[${label}] `, style: 'plain' },
  { kind: 'text', text: typedCall(call, current), style: 'code' },
]

/** "Met     Choe Son Hui – Sergei Lavrov, …": labels in a column; above their lines where the screen is narrow. */
const fieldLines = (fields: readonly Field[], options: PlainTextOptions): readonly string[] => {
  const longest = Math.max(...fields.map(({ label }) => displayWidth(clean(label))))
  const indent = options.width < 60 ? 2 : longest + 2
  return fields.flatMap(({ label, lines: own }) => {
    const name = clean(label)
    const painted = paint({ text: name, style: 'small' }, options)
    const below = own.flatMap((line) => indented(line, ' '.repeat(indent), options))
    if (options.width < 60) return [painted, ...below]
    const [first = '', ...others] = below
    return [painted + ' '.repeat(indent - displayWidth(name)) + first.slice(indent), ...others]
  })
}

const itemLines = ({ number, line, evidence }: Item, options: PlainTextOptions): readonly string[] => {
  const mark = number === null ? '' : String(number)
  const first = indented(line, '   ', options)
  const numbered = first.map((words, i) => (i === 0 ? mark.padEnd(3) + words.slice(3) : words))
  return [...numbered, ...evidence.flatMap((proof) => evidenceLines(proof, '   ', options))]
}

/** Entries of several lines stand apart. */
const spaced = (entries: readonly (readonly string[])[]): readonly string[] =>
  entries.flatMap((entry, i) => (i > 0 && (entry.length > 1 || (entries[i - 1]?.length ?? 0) > 1) ? ['', ...entry] : entry))

const evidenceLines = ({ note, words }: Evidence, indent: string, options: PlainTextOptions): readonly string[] => [
  ...(note ? indented([{ kind: 'text', text: note, style: 'small' }], indent, options) : []),
  ...indented(words, `${indent}> `, options),
]

const indented = (line: Line, indent: string, options: PlainTextOptions): readonly string[] =>
  lines(line, { ...options, width: Math.max(20, options.width - indent.length) }).map((words) => indent + words)

const lines = (line: Line, options: PlainTextOptions): readonly string[] =>
  wrap(
    line.flatMap((run) => fragments(run, options)),
    options.width,
  ).map((row) => painted(row, options))

const fragments = (run: Run, { zone }: PlainTextOptions): readonly Fragment[] => {
  if (run.kind === 'time') return [{ text: zone === null ? clean(run.text) : localTime(run.at, run.shape, zone), style: 'plain' }]
  const address = run.href && run.href !== run.text ? ` (${clean(run.href)})` : ''
  return [{ text: clean(run.text) + address, style: run.style }]
}

const localTime = (at: number, shape: 'date' | 'time' | 'date-time' | 'relative', zone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    ...(shape === 'time' ? {} : { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    ...(shape === 'date' ? {} : { hour: '2-digit', minute: '2-digit', timeZoneName: 'short' }),
  })
    .format(at)
    .replaceAll(',', '')

/** A row's fragments, neighbours of one style painted in one go. */
const painted = (row: readonly Fragment[], options: PlainTextOptions): string => {
  const merged: { text: string; style: Style }[] = []
  for (const { text, style } of row) {
    const last = merged.at(-1)
    if (last?.style === style) last.text += text
    else merged.push({ text, style })
  }
  const last = merged.at(-1)
  if (last) last.text = last.text.trimEnd()
  return merged.map((part) => paint(part, options)).join('')
}

const paint = ({ text, style }: Fragment, { color }: PlainTextOptions): string => {
  const code = color ? sgr[style] : ''
  return code === '' || text.trim() === '' ? text : `\u001b[${code}m${text}\u001b[0m`
}
