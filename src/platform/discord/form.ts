import { type APIModalInteractionResponseCallbackData, ComponentType, type ModalSubmitComponent, TextInputStyle } from 'discord.js'
import { type CommandName, commandNames, commands } from '../../command/catalogue.ts'
import type { Command, TextOption } from '../../command/command.ts'
import { type Reading, readOptions } from '../../command/read-options.ts'
import { limits } from './limits.ts'

const declared: Readonly<Record<CommandName, Command>> = commands

const idOfForm = 'form|'

/** A field holds 4,000 characters; a pasted article may go on in the next ones. */
const fieldsOfLongText = 3

const fieldIds = (name: string, { max }: TextOption): readonly string[] =>
  Array.from({ length: max > limits.modalInput ? fieldsOfLongText : 1 }, (_, i) => (i === 0 ? name : `${name}.${i + 1}`))

const textOptions = (command: CommandName): readonly (readonly [string, TextOption])[] =>
  Object.entries(declared[command].options).flatMap(([name, option]) =>
    option.type === 'text' && !option.complete ? [[name, option] as const] : [],
  )

/** The form of a command that has one; null for all others. */
export const toForm = (command: CommandName): APIModalInteractionResponseCallbackData | null => {
  const { form } = declared[command]
  if (!form) return null
  const fields = textOptions(command).flatMap(([name, option]) =>
    fieldIds(name, option).map((id, i) => ({
      type: ComponentType.Label as const,
      label: (i === 0 ? (option.label ?? name) : `${option.label ?? name}, continued`).slice(0, limits.modalLabel),
      description: i === 0 ? option.description : `Where ${limits.modalInput.toLocaleString('en')} characters were not enough`,
      component: {
        type: ComponentType.TextInput as const,
        custom_id: id,
        style: TextInputStyle.Paragraph,
        required: i === 0,
        max_length: Math.min(option.max, limits.modalInput),
      },
    })),
  )
  return { custom_id: idOfForm + command, title: form.title.slice(0, limits.modalTitle), components: fields }
}

/** What was written into the form of that id; a text that goes on in further fields is one text. */
export const readForm = (id: string, fields: readonly ModalSubmitComponent[]): Reading => {
  const command = commandNames.find((name) => idOfForm + name === id)
  if (command === undefined) return { problem: 'This form is from an older version of me. Please ask again.' }
  const written = new Map(fields.map((field) => [field.custom_id, 'value' in field ? String(field.value) : '']))
  const raw = textOptions(command).map(([name, option]) => [
    name,
    fieldIds(name, option)
      .map((key) => written.get(key) ?? '')
      .filter((words) => words.trim() !== '')
      .join('\n'),
  ])
  return readOptions(command, Object.fromEntries(raw))
}
