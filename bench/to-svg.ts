import type { Message } from '../src/message/message.ts'
import { toDiscord } from '../src/platform/discord/encoder.ts'
import { toBlockKit } from '../src/platform/slack/block-kit.ts'

// What a message looks like on a platform, as a picture of text: light enough for the repository, the same on every machine.

type Bag = { readonly [name: string]: unknown }

interface Run {
  readonly text: string
  readonly look: '' | 'b' | 'i' | 'a'
}

interface Row {
  readonly kind: 'heading' | 'text' | 'small' | 'quote' | 'item' | 'buttons' | 'rule'
  readonly runs: readonly Run[]
}

interface Theme {
  readonly name: string
  readonly paper: string
  readonly ink: string
  readonly pale: string
  readonly line: string
  readonly link: string
  readonly button: string
}

const slackTheme: Theme = {
  ...{ name: 'Slack', paper: '#ffffff', ink: '#1d1c1d', pale: '#616061' },
  ...{ line: '#dddddd', link: '#1264a3', button: '#ffffff' },
}
const discordTheme: Theme = {
  ...{ name: 'Discord', paper: '#2b2d31', ink: '#dbdee1', pale: '#949ba4' },
  ...{ line: '#4e5058', link: '#00a8fc', button: '#4e5058' },
}

const bags = (value: unknown): readonly Bag[] => (Array.isArray(value) ? value : [])

const plain = (text: unknown): readonly Run[] => [{ text: String(text), look: '' }]

/** Text objects of Slack hold three entities. */
const decoded = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** A row for each line of the runs. */
const byLine = (kind: Row['kind'], runs: readonly Run[]): readonly Row[] => {
  const rows: Run[][] = [[]]
  for (const { text, look } of runs)
    for (const [i, part] of text.split('\n').entries()) {
      if (i > 0) rows.push([])
      if (part !== '') rows.at(-1)?.push({ text: part, look })
    }
  return rows.filter((row) => row.length > 0).map((row) => ({ kind, runs: row }))
}

const slackRun = ({ text, fallback, url, style }: Bag): Run => {
  const { bold, italic } = (style ?? {}) as Bag
  return { text: String(text ?? fallback ?? url), look: url ? 'a' : bold ? 'b' : italic ? 'i' : '' }
}

const slackPart = ({ type, elements }: Bag): readonly Row[] =>
  type === 'rich_text_list'
    ? bags(elements).flatMap((one) => byLine('item', bags(one.elements).map(slackRun)))
    : byLine(type === 'rich_text_quote' ? 'quote' : 'text', bags(elements).map(slackRun))

const slackRows = ({ type, text, elements }: Bag): readonly Row[] => {
  switch (type) {
    case 'header':
      return byLine('heading', plain(decoded(String((text as Bag).text))))
    case 'context':
      return byLine(
        'small',
        plain(
          decoded(
            bags(elements)
              .map(({ text: words }) => String(words))
              .join(' '),
          ),
        ),
      )
    case 'actions':
      return [{ kind: 'buttons', runs: bags(elements).flatMap((one) => plain((one.text as Bag).text)) }]
    case 'divider':
      return [{ kind: 'rule', runs: [] }]
    default:
      return bags(elements).flatMap(slackPart)
  }
}

/** Discord's markdown, as far as the encoder writes it. */
const discordRuns = (words: string): readonly Run[] =>
  Array.from(
    words.matchAll(
      /\*\*((?:\\.|[^*\\])+)\*\*|\*((?:\\.|[^*\\])+)\*|\[((?:\\.|[^\]\\])+)\]\(<?[^)]*>?\)|`([^`]+)`|((?:\\.|[^*[`\\])+|.)/gsu,
    ),
    (found) => {
      const [, strong, slanted, link, code, rest = ''] = found
      const look = strong ? 'b' : slanted ? 'i' : link ? 'a' : ''
      return { text: (strong ?? slanted ?? link ?? code ?? rest).replace(/\\(.)/gu, '$1'), look }
    },
  )

const kinds: Readonly<Record<string, Row['kind']>> = { '### ': 'heading', '-# ': 'small', '> ': 'quote', '- ': 'item' }

const discordRows = ({ type, content, components, label }: Bag): readonly Row[] => {
  switch (type) {
    case 10:
      return String(content)
        .split('\n')
        .flatMap((line) => {
          const [, begin = '', rest = ''] = /^(### |-# |> |- )?(.*)$/su.exec(line) ?? []
          return byLine(kinds[begin] ?? 'text', discordRuns(rest))
        })
    case 1:
      return [{ kind: 'buttons', runs: bags(components).flatMap(({ label: words }) => plain(words)) }]
    case 14:
      return [{ kind: 'rule', runs: [] }]
    default:
      return label === undefined ? bags(components).flatMap(discordRows) : []
  }
}

const wide = 520
const margin = 18
const sizes = { heading: 18, text: 14, small: 12, quote: 14, item: 14, buttons: 13, rule: 14 } as const

/** About as wide as in a sans-serif font, rather too wide than too narrow. */
const widthOf = ({ text, look }: Run, size: number): number =>
  [...text].reduce(
    (sum, mark) => sum + (/[iljtfrI.,:;'’|! ()]/.test(mark) ? 0.36 : /[mwMW—@%]/.test(mark) ? 0.92 : /[A-Z0-9]/.test(mark) ? 0.68 : 0.585),
    0,
  ) *
  size *
  (look === 'b' ? 1.07 : 1)

/** The runs, parted where a line is full. */
const wrapped = (runs: readonly Run[], size: number, room: number): readonly (readonly Run[])[] => {
  const lines: Run[][] = [[]]
  let used = 0
  for (const { text, look } of runs)
    for (const word of text.match(/\S+\s*|\s+/gu) ?? []) {
      const width = widthOf({ text: word.trimEnd(), look }, size)
      if (used > 0 && used + width > room) {
        lines.push([])
        used = 0
      }
      const line = lines.at(-1) ?? []
      const last = line.at(-1)
      if (last?.look === look) line[line.length - 1] = { text: last.text + word, look }
      else line.push({ text: word, look })
      used += widthOf({ text: word, look }, size)
    }
  return lines
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (mark) => `&#${mark.charCodeAt(0)};`)

/** Draws rows from the top down. */
const draw = (rows: readonly Row[], { name, paper, ink, pale, line, link, button }: Theme): string => {
  const parts: string[] = []
  let y = margin
  const span = ({ text, look }: Run): string => {
    const as = { b: ' font-weight="bold"', i: ' font-style="italic"', a: ` fill="${link}"`, '': '' }[look]
    return as === '' ? escaped(text) : `<tspan${as}>${escaped(text)}</tspan>`
  }
  const buttons = (runs: readonly Run[]): void => {
    let x = margin
    for (const run of runs) {
      const width = Math.round(widthOf(run, sizes.buttons)) + 22
      if (x + width > wide - margin) {
        x = margin
        y += 38
      }
      parts.push(`<rect x="${x}" y="${y}" width="${width}" height="30" rx="6" fill="${button}" stroke="${line}"/>`)
      parts.push(
        `<text x="${x + width / 2}" y="${y + 20}" text-anchor="middle" font-size="13" font-weight="bold">${escaped(run.text)}</text>`,
      )
      x += width + 8
    }
    y += 38
  }
  for (const { kind, runs } of rows) {
    const size = sizes[kind]
    if (kind === 'rule') {
      parts.push(`<path d="M${margin} ${y + 6}H${wide - margin}" stroke="${line}"/>`)
      y += 14
    } else if (kind === 'buttons') {
      y += 6
      buttons(runs)
    } else {
      const indent = kind === 'quote' || kind === 'item' ? 16 : 0
      if (kind === 'heading') y += 4
      const from = y
      for (const [i, each] of wrapped(runs, size, wide - 2 * margin - indent).entries()) {
        y += Math.round(size * 1.45)
        const x = margin + indent
        if (kind === 'item' && i === 0) parts.push(`<circle cx="${margin + 6}" cy="${y - 5}" r="2.5" fill="${ink}"/>`)
        const look = kind === 'heading' ? ' font-weight="bold"' : kind === 'small' ? ` fill="${pale}"` : ''
        parts.push(`<text x="${x}" y="${y}" font-size="${size}"${look}>${each.map(span).join('').trimEnd()}</text>`)
      }
      if (kind === 'quote') parts.push(`<rect x="${margin}" y="${from + 4}" width="4" height="${y - from}" rx="2" fill="${line}"/>`)
      y += 3
    }
  }
  const tall = y + margin
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} ${tall}" width="${wide}" height="${tall}" role="img" aria-label="A briefing on ${name}" font-family="Lato, Helvetica, Arial, sans-serif" fill="${ink}" xml:space="preserve">
<rect width="${wide}" height="${tall}" rx="10" fill="${paper}" stroke="${line}"/>
${parts.join('\n')}
</svg>
`
}

/** The message as Slack shows it. */
export const slackSvg = (message: Message): string =>
  draw((toBlockKit(message).blocks as unknown as readonly Bag[]).flatMap(slackRows), slackTheme)

/** The message as Discord shows it, all its parts. */
export const discordSvg = (message: Message): string =>
  draw(
    toDiscord(message).flatMap(({ components }) => (components as unknown as readonly Bag[]).flatMap(discordRows)),
    discordTheme,
  )
