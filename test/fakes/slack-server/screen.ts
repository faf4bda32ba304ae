type Bag = Readonly<Record<string, unknown>>

const bag = (value: unknown): Bag => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Bag) : {})
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

const decode = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** What a reader sees, and what text has done to them besides being read. */
export interface Screen {
  readonly words: string
  readonly mischief: readonly string[]
}

const nothing: Screen = { words: '', mischief: [] }

const together = (screens: readonly Screen[], between: string): Screen => ({
  words: screens
    .map(({ words }) => words)
    .filter((words) => words !== '')
    .join(between),
  mischief: screens.flatMap(({ mischief }) => mischief),
})

/** Text that Slack parses as mrkdwn. */
const mrkdwn = (text: string): Screen => {
  const live = Array.from(text.matchAll(/<([^<>]*)>/g), ([, inside = '']) => inside)
  const mischief = live
    .filter((inside) => !inside.startsWith('!date^'))
    .map((inside) => (/^[@#!]/.test(inside) ? `ping ${inside}` : `link ${inside}`))
  const rest = text.replace(/<[^<>]*>/g, ' ')
  const formatted = rest.match(/(?<!\w)([*_~`])(?=\S)[^\n]*?\S\1(?!\w)|^&gt;/gm) ?? []
  const words = decode(text.replace(/<([^<>|]*)\|?([^<>]*)>/g, (_, target: string, label: string) => label || target))
  return { words, mischief: [...mischief, ...formatted.map((one) => `format ${one}`)] }
}

const textObject = (value: unknown): Screen => {
  const { type, text, emoji } = bag(value)
  if (type === 'mrkdwn') return mrkdwn(String(text))
  const words = decode(String(text ?? ''))
  return { words, mischief: emoji !== false && /:\w+:/.test(words) ? [`emoji ${words}`] : [] }
}

const richElement = (value: unknown): Screen => {
  const { type, text, url, fallback } = bag(value)
  if (type === 'text') return { words: String(text), mischief: [] }
  if (type === 'date') return { words: String(fallback), mischief: [] }
  if (type === 'link') return { words: String(text ?? url), mischief: [`link ${String(url)}`] }
  return { words: '', mischief: [`ping ${String(type)}`] }
}

const richPart = (value: unknown): Screen => {
  const { type, elements } = bag(value)
  return type === 'rich_text_list' ? together(list(elements).map(richPart), '\n') : together(list(elements).map(richElement), '')
}

const block = (value: unknown): Screen => {
  const one = bag(value)
  const elements = list(one.elements)
  switch (one.type) {
    case 'header':
      return textObject(one.text)
    case 'section':
      return together([...(one.text === undefined ? [] : [textObject(one.text)]), ...list(one.fields).map(textObject)], '\n')
    case 'context':
      return together(elements.map(textObject), ' ')
    case 'actions':
      return together(
        elements.map((element) => textObject(bag(element).text)),
        ' ',
      )
    case 'rich_text':
      return together(elements.map(richPart), '\n')
    default:
      return nothing
  }
}

/** How a message looks; its `text` shows only where it has no blocks, but pings all the same. */
export const screenOf = (text: string, blocks: readonly unknown[]): Screen => {
  const fallback = mrkdwn(text)
  if (blocks.length === 0) return fallback
  const shown = together(blocks.map(block), '\n')
  return { ...shown, mischief: [...shown.mischief, ...fallback.mischief.filter((one) => one.startsWith('ping'))] }
}
