import type { types } from '@slack/bolt'
import { callId } from '../../command/call-id.ts'
import { clean } from '../../message/clean.ts'
import type { Block, Button, Evidence, Field, Item, Line, Message } from '../../message/message.ts'
import { rawLength } from '../../message/raw-length.ts'
import { shorten } from '../../message/shorten.ts'
import { escapeText, escapeWithin } from './escape.ts'
import { limits } from './limits.ts'
import { smallPrint } from './note.ts'
import { plainElements, richTextLine } from './rich-text.ts'

type Part = types.RichTextBlock['elements'][number]
type Words = types.RichTextElement[]

/** Begins the action id of every button that is a call; its call id is the value. */
export const callAction = 'call'

const section = (...elements: Words): Part[] => (elements.length > 0 ? [{ type: 'rich_text_section', elements }] : [])

const quote = (elements: Words): Part[] => (elements.length > 0 ? [{ type: 'rich_text_quote', elements }] : [])

const richText = (elements: Part[]): types.KnownBlock[] => (elements.length > 0 ? [{ type: 'rich_text', elements }] : [])

const evidence = ({ note, words }: Evidence): Part[] => [...section(...plainElements(note ?? '', 'small')), ...quote(richTextLine(words))]

const isSmall = (line: Line): boolean => line.every((run) => run.kind === 'text' && run.style === 'small')

/** The label, then its lines: several have a point each, small print ("and 8 more claims") has none. */
const field = ({ label, lines }: Field): Part[] => {
  const rows = lines.map((line) => ({ elements: richTextLine(line), small: isSmall(line) })).filter(({ elements }) => elements.length > 0)
  const pointed = rows.filter(({ small }) => !small).length > 1
  const parts = section(...plainElements(label, 'strong'))
  for (const { elements, small } of rows) {
    const last = parts.at(-1)
    if (!pointed || small) parts.push(...section(...elements))
    else if (last?.type === 'rich_text_list') last.elements.push({ type: 'rich_text_section', elements })
    else parts.push({ type: 'rich_text_list', style: 'bullet', elements: [{ type: 'rich_text_section', elements }] })
  }
  return parts
}

const item = ({ number, line, evidence: proofs }: Item): Part[] => [
  ...section(...(number === null ? [] : plainElements(`${number}  `, 'strong')), ...richTextLine(line)),
  ...proofs.flatMap(evidence),
]

/** Slack's own headings are short; a longer one is a strong paragraph. */
const heading = (words: string): types.KnownBlock[] => {
  const text = escapeText(clean(words).trim())
  if (text === '' || text.length > limits.header) return richText(section(...plainElements(words, 'strong')))
  return [{ type: 'header', text: { type: 'plain_text', text, emoji: false } }]
}

const button = ({ label, call, style }: Button, i: number): types.Button[] => {
  const id = callId(call)
  const text = escapeWithin(clean(label).trim(), limits.buttonText)
  if (id === null || text === '') return []
  return [
    {
      type: 'button',
      action_id: `${callAction}:${i}`,
      text: { type: 'plain_text', text, emoji: false },
      value: id,
      ...(style === 'primary' && { style }),
    },
  ]
}

const actions = (buttons: readonly Button[]): types.KnownBlock[] => {
  const all = buttons.flatMap(button)
  const rows = Array.from({ length: Math.ceil(all.length / limits.actions) }, (_, i) =>
    all.slice(i * limits.actions, (i + 1) * limits.actions),
  )
  return rows.map((elements) => ({ type: 'actions', elements }))
}

const encode = (block: Block): types.KnownBlock[] => {
  switch (block.type) {
    case 'heading':
      return heading(block.text)
    case 'paragraph':
      return richText(section(...richTextLine(block.line)))
    case 'note': {
      const small = smallPrint(block.line)
      return small ? [small] : richText(section(...richTextLine(block.line)))
    }
    case 'fields':
      return richText(block.fields.flatMap(field))
    case 'items':
      return richText(block.items.flatMap(item))
    case 'quotation':
      return richText(evidence(block.evidence))
    case 'divider':
      return [{ type: 'divider' }]
    case 'buttons':
      return actions(block.buttons)
  }
}

/** What Slack is sent of a message: the blocks, and one line for notifications and screen readers. */
export interface Encoded {
  readonly text: string
  readonly blocks: types.KnownBlock[]
}

/**
 * A message as Block Kit. Words are laid in rich text and plain text objects, where Slack parses no markup: whatever an article says, it pings nobody,
 * links nowhere and formats nothing. Leaves out blocks with nothing visible in them, and buttons whose call is too long for an id.
 */
export const toBlockKit = (message: Message): Encoded => {
  const blocks = message.blocks.flatMap(encode)
  const line = shorten(clean(message.fallback).trim(), limits.fallback) || '…'
  return { text: escapeWithin(line, limits.fallback), blocks: blocks.length > 0 ? blocks : richText(section(...plainElements(line))) }
}

/** Whether Slack takes it as one message. Words alone that are too long need not be encoded to be told. */
export const fitsSlack = (message: Message): boolean => {
  if (rawLength(message.blocks) > limits.blocksJson) return false
  const { blocks } = toBlockKit(message)
  return blocks.length <= limits.blocks && JSON.stringify(blocks).length <= limits.blocksJson
}
