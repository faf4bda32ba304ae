import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Message } from '../src/message/message.ts'
import { toDiscord } from '../src/platform/discord/encoder.ts'
import { toBlockKit } from '../src/platform/slack/block-kit.ts'
import { chatMessages } from '../test/golden/chat-messages.ts'
import { seeds } from '../test/seeds.ts'

// `node --import tsx bench/pictures.ts` shows what each seed becomes on a phone, Slack to the left and Discord to the right, in data/pictures/*.png.
// Needs Debian's chromium; without it the pages are written as HTML only.

const folder = join(import.meta.dirname, '../data/pictures')

type Bag = { readonly [name: string]: unknown }

const bags = (value: unknown): readonly Bag[] => (Array.isArray(value) ? value : [])

const html = (words: unknown): string => String(words).replace(/[&<>]/g, (mark) => `&#${mark.charCodeAt(0)};`)

const all = (values: readonly Bag[], show: (value: Bag) => string): string => values.map(show).join('')

const slackText = ({ text, style, fallback, url }: Bag): string => {
  const look = (style ?? {}) as Bag
  const words = html(text ?? fallback ?? url)
  const marks = [look.bold && 'b', look.italic && 'i', look.code && 'code', url && 'u'].filter((mark) => typeof mark === 'string')
  return marks.reduce((inner, mark) => `<${mark}>${inner}</${mark}>`, words)
}

const slackPart = ({ type, elements }: Bag): string => {
  if (type === 'rich_text_list') return `<ul>${all(bags(elements), (one) => `<li>${slackPart(one)}</li>`)}</ul>`
  const words = all(bags(elements), slackText)
  return type === 'rich_text_quote' ? `<blockquote>${words}</blockquote>` : `<div>${words}</div>`
}

/** Text objects hold entities already. */
const slackBlock = ({ type, text, elements }: Bag): string => {
  switch (type) {
    case 'header':
      return `<h3>${(text as Bag).text}</h3>`
    case 'context':
      return `<small>${all(bags(elements), (one) => `<span>${one.text}</span> `)}</small>`
    case 'actions':
      return `<p>${all(bags(elements), (one) => `<button class="${one.style}">${(one.text as Bag).text}</button>`)}</p>`
    case 'divider':
      return '<hr>'
    default:
      return `<section>${all(bags(elements), slackPart)}</section>`
  }
}

/** Discord's markdown, as far as the encoder writes it: marks, then characters that a backslash made plain. */
const discordLine = (line: string): string => {
  const kept: string[] = []
  const plain = line.replace(/\\(.)/g, (_, mark: string) => `\u0000${kept.push(html(mark)) - 1}\u0000`)
  const [, begin = '', rest = ''] = /^(### |-# |> |- )?(.*)$/su.exec(plain) ?? []
  const words = html(rest)
    .replace(/\*\*(.+?)\*\*/g, '<b>$1</b>')
    .replace(/\*(.+?)\*/g, '<i>$1</i>')
    .replace(/`(.+?)`/g, '<code>$1</code>')
    .replace(/\u0000(\d+)\u0000/g, (_, at: string) => kept[Number(at)] ?? '')
  const tag = { '### ': 'h3', '-# ': 'small', '> ': 'blockquote', '- ': 'li' }[begin] ?? 'div'
  return `<${tag}>${words}</${tag}>`
}

const discordComponent = ({ type, content, components, label, style }: Bag): string => {
  switch (type) {
    case 10:
      return `<section>${String(content).split('\n').map(discordLine).join('')}</section>`
    case 2:
      return `<button class="${style === 1 ? 'primary' : ''}">${html(label)}</button>`
    case 14:
      return '<hr>'
    case 17:
      return `<div class="frame">${all(bags(components), discordComponent)}</div>`
    default:
      return `<p>${all(bags(components), discordComponent)}</p>`
  }
}

const style = `
  * { box-sizing: border-box; margin: 0 } body { display: flex; gap: 16px; padding: 8px; background: #888; width: 812px }
  main { width: 390px; padding: 12px; font: 15px/1.46 Lato, "DejaVu Sans", sans-serif; color: #1d1c1d; background: #fff }
  article { margin-bottom: 24px } section { margin: 6px 0 } h3 { font-size: 18px; line-height: 1.3; margin: 4px 0 } ul, .discord section:has(li) { padding-left: 22px } .discord section:has(li) > :not(li) { margin-left: -22px }
  small { display: block; font-size: 12.5px; color: #616061 } blockquote { border-left: 4px solid #ddd; padding-left: 10px; margin: 3px 0 }
  code { font: 12px monospace; background: #eee; padding: 1px 3px; border-radius: 3px; color: #c01343 } p { display: flex; flex-wrap: wrap; gap: 8px; margin: 8px 0 }
  button { font: bold 13px sans-serif; padding: 6px 12px; border: 1px solid #bbb; border-radius: 6px; background: #fff }
  button.primary { background: #007a5a; color: #fff } .discord { background: #313338; color: #dbdee1; font-family: "gg sans", "DejaVu Sans", sans-serif }
  .discord .frame { border: 1px solid #444; border-radius: 8px; background: #2b2d31; padding: 10px 12px } .discord small { color: #949ba4 }
  .discord blockquote { border-color: #4e5058 } .discord code { background: #1e1f22; color: #dbdee1 }
  .discord button { background: #4e5058; color: #fff; border: 0 } .discord button.primary { background: #5865f2 }
`

const page = (messages: readonly Message[]): string => {
  const slack = messages.map((message) => `<article>${all(toBlockKit(message).blocks as unknown as readonly Bag[], slackBlock)}</article>`)
  const discord = messages.map((message) => {
    const bodies = toDiscord(message)
    return `<article>${bodies.map(({ components }) => all(components as unknown as readonly Bag[], discordComponent)).join('')}</article>`
  })
  return `<!doctype html><meta charset="utf-8"><style>${style}</style><main>${slack.join('')}</main><main class="discord">${discord.join('')}</main>`
}

await mkdir(folder, { recursive: true })
for (const seed of seeds) {
  const path = join(folder, seed.id)
  await writeFile(`${path}.html`, page(Object.values(chatMessages(seed))))
  const args = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--window-size=812,3300', `--screenshot=${path}.png`]
  try {
    await promisify(execFile)('chromium', [...args, `file://${path}.html`], { timeout: 60_000 })
    console.log(`${path}.png`)
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    console.log(`${path}.html (no picture: ${missing ? 'chromium is not installed' : 'chromium failed'})`)
  }
}
