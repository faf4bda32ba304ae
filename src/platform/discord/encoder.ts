import {
  type APIButtonComponentWithCustomId,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js'
import { callId } from '../../command/call-id.ts'
import { typedCall } from '../../command/typed-call.ts'
import { clean } from '../../message/clean.ts'
import { fit as fitted } from '../../message/fit.ts'
import type { Block, Button, Evidence, Field, Item, Line, Message } from '../../message/message.ts'
import { rawLength } from '../../message/raw-length.ts'
import { shorten } from '../../message/shorten.ts'
import { limits } from './limits.ts'
import { escaped, toMarkdown } from './markdown.ts'

/** What every call that shows a message has for a body. Nothing in it can ping, whatever the article says. */
export interface DiscordBody {
  readonly flags: number
  readonly components: APIMessageTopLevelComponent[]
  readonly allowed_mentions: { readonly parse: [] }
}

interface Context {
  readonly about: string | null
  /** How often each button's id stands in this message already. */
  readonly seen: Map<string, number>
}

/**
 * A message as Discord's own components: text displays in one frame, a row of buttons below them. Components need no permission to embed links, unfurl
 * nothing and hold twice the text of a classic message. May be over the limits: see `toDiscord`.
 */
export const toComponents = (message: Message): DiscordBody => {
  const parts = partsOf(message)
  // A sentence ("Reading …", a mistake) needs no frame.
  const framed: APIMessageTopLevelComponent[] = parts.length > 1 ? [{ type: ComponentType.Container, components: parts }] : parts
  return { flags: MessageFlags.IsComponentsV2, components: framed, allowed_mentions: { parse: [] } }
}

/** The message in as many bodies as it takes, in order, each within the limits; nothing is left out. At least one. */
export const toDiscord = (message: Message): readonly DiscordBody[] => {
  const bodies = fitted(message, fits)
    .map(toComponents)
    .filter(({ components }) => components.length > 0)
  return bodies.length > 0 ? bodies : [toComponents({ ...message, blocks: [{ type: 'paragraph', line: lastResort(message) }] })]
}

/** A message with no visible word in its blocks shows its fallback. */
const lastResort = ({ fallback }: Message): Line => [{ kind: 'text', text: shorten(clean(fallback).trim(), 1_000) || '…', style: 'plain' }]

/** The parts of a body with all that is nested in them. */
const flat = (component: APIMessageTopLevelComponent | APIComponentInContainer): readonly { type: number; text: number }[] => {
  switch (component.type) {
    case ComponentType.Container:
      return [{ type: component.type, text: 0 }, ...component.components.flatMap(flat)]
    case ComponentType.ActionRow:
      return [
        { type: component.type, text: 0 },
        ...component.components.map((inner) => ({ type: inner.type, text: 'label' in inner ? (inner.label?.length ?? 0) : 0 })),
      ]
    case ComponentType.TextDisplay:
      return [{ type: component.type, text: component.content.length }]
    default:
      return [{ type: component.type, text: 0 }]
  }
}

/** Words alone that are too long need not be encoded to be told. */
const fits = (message: Message): boolean => rawLength(message.blocks) <= limits.text && withinLimits(toComponents(message))

const withinLimits = ({ components }: DiscordBody): boolean => {
  const all = components.flatMap(flat)
  return all.length <= limits.components && all.reduce((sum, { text }) => sum + text, 0) <= limits.text
}

const display = (...lines: readonly string[]): APIComponentInContainer[] => {
  const content = lines.filter((line) => line !== '').join('\n')
  return content === '' ? [] : [{ type: ComponentType.TextDisplay, content }]
}

/** Small print belongs to the headline or the words above it: no gap between. */
const huddles = (block: Block, above: Block | undefined): boolean =>
  block.type === 'note' && (above?.type === 'heading' || above?.type === 'paragraph' || above?.type === 'note')

const partsOf = ({ about, blocks }: Message): APIComponentInContainer[] => {
  const context: Context = { about, seen: new Map() }
  const parts: APIComponentInContainer[] = []
  for (const [i, block] of blocks.entries()) {
    const own = toParts(block, context)
    const [above, first] = [parts.at(-1), own[0]]
    const together = huddles(block, blocks[i - 1]) && above?.type === ComponentType.TextDisplay && first?.type === ComponentType.TextDisplay
    if (together) parts.splice(-1, 1, { ...above, content: `${above.content}\n${first.content}` })
    parts.push(...(together ? own.slice(1) : own))
  }
  return parts
}

const before = (mark: string, words: string): string => (words === '' ? '' : mark + words)

const toParts = (block: Block, context: Context): readonly APIComponentInContainer[] => {
  switch (block.type) {
    case 'heading':
      return display(before('### ', toMarkdown([{ kind: 'text', text: block.text, style: 'plain' }])))
    case 'paragraph':
      return display(toMarkdown(block.line))
    case 'note':
      return display(before('-# ', toMarkdown(block.line)))
    case 'fields':
      return block.fields.flatMap(toField)
    case 'items':
      return block.items.flatMap(toItem)
    case 'quotation':
      return display(...toProof(block.evidence))
    case 'divider':
      return [{ type: ComponentType.Separator, divider: true }]
    case 'buttons':
      return toRows(block.buttons, context)
  }
}

/** A line of small words alone is small print: "and 8 more claims". */
const toLine = (line: Line): string => {
  const small = line.length > 0 && line.every((run) => run.kind === 'text' && run.style === 'small')
  return small ? before('-# ', toMarkdown(line)) : toMarkdown(line)
}

/** The label strong, for it stands above its lines here and must be found at a glance. Where there are several lines each has a point of its own. */
const toField = ({ label, lines }: Field): readonly APIComponentInContainer[] => {
  const rows = lines.map(toLine).filter((row) => row !== '')
  const pointed = rows.filter((row) => !row.startsWith('-# ')).length > 1
  return display(
    before('**', escaped(label).trim()) && `**${escaped(label).trim()}**`,
    ...rows.map((row) => (pointed && !row.startsWith('-# ') ? `- ${row}` : row)),
  )
}

const toItem = ({ number, line, evidence }: Item): readonly APIComponentInContainer[] => {
  const words = toMarkdown(line)
  return display(number === null ? words : `**${number}.** ${words}`.trim(), ...evidence.flatMap(toProof))
}

const toProof = ({ note, words }: Evidence): readonly string[] => [
  before('-# ', toMarkdown([{ kind: 'text', text: note ?? '', style: 'plain' }])),
  before('> ', toMarkdown(words)),
]

const toRows = (buttons: readonly Button[], { seen, about }: Context): readonly APIComponentInContainer[] => {
  const made = buttons.map((button) => ({ button, id: uniqueId(button, seen) }))
  const pressable = made.flatMap(({ button, id }) => (id === null ? [] : [toButton(button, id)]))
  // A question too long for a button can still be typed.
  const typed = made.flatMap(({ button, id }) => (id === null ? display(typedButton(button, about)) : []))
  const rows = Array.from(
    { length: Math.ceil(pressable.length / limits.buttonsInRow) },
    (_, i): APIComponentInContainer => ({
      type: ComponentType.ActionRow,
      components: pressable.slice(i * limits.buttonsInRow, (i + 1) * limits.buttonsInRow),
    }),
  )
  return [...typed, ...rows]
}

const toButton = ({ label, style }: Button, id: string): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  custom_id: id,
  label: shorten(clean(label).trim(), limits.label) || '…',
  style: style === 'primary' ? ButtonStyle.Primary : ButtonStyle.Secondary,
})

const typedButton = ({ label, call }: Button, about: string | null): string =>
  toMarkdown([
    { kind: 'text', text: `${label}: `, style: 'plain' },
    { kind: 'text', text: typedCall(call, about), style: 'code' },
  ])

/** Discord wants no id twice in a message. More bars after an id say nothing to whoever reads it (see command/call-id.ts). */
const uniqueId = ({ call }: Button, seen: Map<string, number>): string | null => {
  const id = callId(call)
  if (id === null) return null
  const times = seen.get(id) ?? 0
  seen.set(id, times + 1)
  const unique = id + '|'.repeat(times)
  return unique.length <= limits.customId ? unique : null
}
