import type { types } from '@slack/bolt'

type Part = types.RichTextBlock['elements'][number]

const element = (one: types.RichTextElement): string => {
  if (one.type === 'text') return one.text
  if (one.type === 'link') return one.text ?? one.url
  if (one.type === 'emoji')
    return one.unicode ? String.fromCodePoint(...one.unicode.split('-').map((code) => Number.parseInt(code, 16))) : `:${one.name}:`
  return one.type === 'date' ? (one.fallback ?? '') : ''
}

const line = (elements: readonly types.RichTextElement[]): string => elements.map(element).join('')

const part = (one: Part): string =>
  one.type === 'rich_text_list' ? one.elements.map((row) => line(row.elements)).join('\n') : line(one.elements)

/** The words that somebody typed or pasted into a rich text input; formatting is left out, line breaks stay. */
export const readRichText = (block: types.RichTextBlock): string => block.elements.map(part).join('\n').trim()
