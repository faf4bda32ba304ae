import {
  type APIApplicationCommandInteractionDataOption,
  type APIInteraction,
  type APIMessage,
  type APIModalSubmission,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ComponentType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
  type InteractionType as Type,
} from 'discord.js'
import { readCallId } from '../../command/call-id.ts'
import { type CommandName, commandNames, commands } from '../../command/catalogue.ts'
import type { Command, Completed } from '../../command/command.ts'
import { type Reading, readOptions } from '../../command/read-options.ts'
import type { Asker, Place } from '../../ports/chat.ts'
import { readForm, toForm } from './form.ts'
import { standingOf } from './standing.ts'

const declared: Readonly<Record<CommandName, Command>> = commands

/** Who asks, where, and what may be done there. */
export interface Setting {
  readonly place: Place
  readonly asker: Asker
  /** The bot is a member here, and not only installed by the asker. */
  readonly member: boolean
  /** What the bot may do in this channel; null in direct messages. */
  readonly permissions: bigint | null
  readonly thread: boolean
}

/** What an interaction wants. */
export type Wanted =
  | { readonly kind: 'call'; readonly reading: Reading; readonly replyTo: string | null; readonly onPrivateMessage: boolean }
  | { readonly kind: 'form'; readonly command: CommandName }
  | { readonly kind: 'choices'; readonly typed: string; readonly what: Completed }

/** Public, private and announcement threads are channels 10 to 12. */
export const isThread = (type: number | undefined): boolean => type === 10 || type === 11 || type === 12

/** Null for what comes from nowhere or from nobody: pings. */
export const readSetting = (interaction: APIInteraction): Setting | null => {
  const channel = interaction.channel?.id
  const user = interaction.member?.user ?? interaction.user
  if (interaction.type === InteractionType.Ping || !channel || !user) return null
  const workspace = interaction.guild_id ?? null
  const installed = interaction.authorizing_integration_owners?.[ApplicationIntegrationType.GuildInstall] !== undefined
  return {
    place: { platform: 'discord', workspace, channel, thread: null },
    asker: { id: user.id, zone: null, ...standingOf(interaction.member ? BigInt(interaction.member.permissions) : null) },
    member: workspace === null ? interaction.context === InteractionContextType.BotDM : installed,
    permissions: workspace === null || !interaction.app_permissions ? null : BigInt(interaction.app_permissions),
    thread: isThread(interaction.channel?.type),
  }
}

const called = (reading: Reading, replyTo: string | null = null, onPrivateMessage = false): Wanted => ({
  kind: 'call',
  reading,
  replyTo,
  onPrivateMessage,
})

const stale: Reading = { problem: 'I do not know that command any more. Please type /brief help.' }

/** Null for kinds of interaction that Dateline offers nowhere. */
export const readInteraction = (interaction: APIInteraction): Wanted | null => {
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      if (interaction.data.type === ApplicationCommandType.ChatInput) return readTyped(interaction.data.options ?? [])
      if (interaction.data.type === ApplicationCommandType.Message) {
        const { name, target_id, resolved } = interaction.data
        return readMenu(name, resolved.messages[target_id])
      }
      return null
    case InteractionType.ApplicationCommandAutocomplete:
      return readTyping(interaction.data.options)
    case InteractionType.MessageComponent: {
      const { data, message } = interaction
      if (data.component_type !== ComponentType.Button) return null
      return called(readCallId(data.custom_id), message.id, ((message.flags ?? 0) & MessageFlags.Ephemeral) !== 0)
    }
    case InteractionType.ModalSubmit:
      return called(readForm(interaction.data.custom_id, fieldsOf(interaction.data)))
    default:
      return null
  }
}

type TypedOption = APIApplicationCommandInteractionDataOption<Type.ApplicationCommand | Type.ApplicationCommandAutocomplete>

/** "digest", "add" and the options in it: the words of the subcommand and what was given to it. */
const unfold = (options: readonly TypedOption[]): { readonly words: readonly string[]; readonly given: readonly TypedOption[] } => {
  const [first] = options
  if (first?.type !== ApplicationCommandOptionType.Subcommand && first?.type !== ApplicationCommandOptionType.SubcommandGroup)
    return { words: [], given: options }
  const { words, given } = unfold(first.options ?? [])
  return { words: [first.name, ...words], given }
}

const readTyped = (options: readonly TypedOption[]): Wanted => {
  const { words, given } = unfold(options)
  const command = commandNames.find((name) => name === words.join(' '))
  if (command === undefined) return called(stale)
  const raw = given.flatMap((option) => ('value' in option ? [[option.name, option.value] as const] : []))
  return raw.length === 0 && toForm(command) !== null ? { kind: 'form', command } : called(readOptions(command, Object.fromEntries(raw)))
}

const readMenu = (menu: string, message: APIMessage | undefined): Wanted => {
  const command = commandNames.find((name) => declared[name].menu === menu)
  if (command === undefined) return called(stale)
  const text = message ? wordsOf(message) : ''
  return called(text === '' ? { problem: 'That message has no text and no link that I could read.' } : readOptions(command, { text }))
}

/** What a message says: its own words, else the link or the words of what it shows. An address in angle brackets is an address. */
const wordsOf = ({ content, embeds }: APIMessage): string => {
  const [embed] = embeds
  const words = content.trim() || embed?.url || [embed?.title, embed?.description].filter(Boolean).join('\n\n')
  return words.replace(/^<(https?:\/\/\S+)>$/i, '$1')
}

/** Null where it is no option that has choices: of an older registration. */
const readTyping = (options: readonly TypedOption[]): Wanted | null => {
  const { words, given } = unfold(options)
  const command = commandNames.find((name) => name === words.join(' '))
  const option = given.find((one) => 'focused' in one && one.focused === true)
  const declaredOption = command && option && declared[command].options[option.name]
  if (declaredOption?.type !== 'text' || declaredOption.complete === undefined || !option || !('value' in option)) return null
  return { kind: 'choices', typed: String(option.value), what: declaredOption.complete }
}

const fieldsOf = ({ components }: APIModalSubmission) =>
  components.flatMap((row) => ('component' in row ? [row.component] : 'components' in row ? row.components : []))
