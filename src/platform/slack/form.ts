import type { types, webApi } from '@slack/bolt'
import { type CommandName, commandNames, commands } from '../../command/catalogue.ts'
import type { Command } from '../../command/command.ts'
import { type Reading, readOptions } from '../../command/read-options.ts'
import { limits } from './limits.ts'
import { readRichText } from './read-rich-text.ts'

/** What a form must know when it comes back: Slack keeps it for us, at most 3,000 characters. */
export interface FormOrigin {
  readonly command: CommandName
  readonly channel: string
  /** The response_url of the command that opened it, and when that came in (ms UTC). */
  readonly response: string
  readonly openedAt: number
}

export const formCallback = 'form'

const inputId = 'input'

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false })

/** Plain inputs end at 3,000 characters, less than an article has: longer texts are pasted into a rich text input, and read as plain words. */
const input = (max: number): types.PlainTextInput | types.RichTextInput =>
  max > limits.input
    ? { type: 'rich_text_input', action_id: inputId, focus_on_load: true }
    : { type: 'plain_text_input', action_id: inputId, multiline: true, max_length: max }

/** The form of a command's text options; null where the command has none. */
export const formView = (origin: FormOrigin): webApi.ViewsOpenArguments['view'] | null => {
  const command: Command = commands[origin.command]
  if (!command.form) return null
  const blocks = Object.entries(command.options).flatMap(([name, option]): types.InputBlock[] =>
    option.type === 'text'
      ? [{ type: 'input', block_id: name, label: plain(option.label ?? name), hint: plain(option.description), element: input(option.max) }]
      : [],
  )
  return {
    type: 'modal',
    callback_id: formCallback,
    title: plain(command.form.title),
    submit: plain(command.form.submit),
    private_metadata: JSON.stringify(origin),
    blocks,
  }
}

/** Where a form was opened, from what Slack kept; null where it is from an older version. */
export const readOrigin = (metadata: string): FormOrigin | null => {
  try {
    const kept: Partial<FormOrigin> = JSON.parse(metadata)
    const command = commandNames.find((name) => name === kept.command)
    const { channel, response, openedAt } = kept
    if (!command || typeof channel !== 'string' || typeof response !== 'string' || typeof openedAt !== 'number') return null
    return { command, channel, response, openedAt }
  } catch {
    return null
  }
}

interface InputValue {
  readonly value?: string | null | undefined
  readonly rich_text_value?: types.RichTextBlock | null | undefined
}

/** The call that a filled-in form is. */
export const readForm = (command: CommandName, values: Readonly<Record<string, Readonly<Record<string, InputValue>>>>): Reading => {
  const raw = Object.entries(values).map(([name, inputs]) => {
    const found = inputs[inputId]
    return [name, found?.rich_text_value ? readRichText(found.rich_text_value) : (found?.value ?? null)]
  })
  return readOptions(command, Object.fromEntries(raw))
}
