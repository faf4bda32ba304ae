import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandGroupOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  REST,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js'
import { type CommandName, commandNames, commands, groups, slash } from '../../command/catalogue.ts'
import type { Command, Option } from '../../command/command.ts'
import { toPlatformError } from './errors.ts'
import { limits } from './limits.ts'

const declared: Readonly<Record<CommandName, Command>> = commands

/** In servers, with the bot, and in other direct messages; installed to a server or to a user. */
const everywhere = {
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
}

const toOption = (name: string, option: Option, required: boolean): APIApplicationCommandBasicOption => {
  const { description } = option
  const base = { name, description, required }
  switch (option.type) {
    case 'text': {
      const max_length = Math.min(option.max, limits.optionText)
      // Discord's types want to know at compile time whether there is completion.
      return option.complete
        ? { ...base, type: ApplicationCommandOptionType.String, max_length, autocomplete: true }
        : { ...base, type: ApplicationCommandOptionType.String, max_length }
    }
    case 'integer':
      return { ...base, type: ApplicationCommandOptionType.Integer, min_value: option.min, max_value: option.max }
    case 'choice':
      return {
        ...base,
        type: ApplicationCommandOptionType.String,
        choices: option.choices.map((choice) => ({ name: choice, value: choice })),
      }
    case 'switch':
      return { ...base, type: ApplicationCommandOptionType.Boolean }
  }
}

const toSubcommand = (name: CommandName): APIApplicationCommandSubcommandOption => {
  const { description, options, form } = declared[name]
  // Where there is a form, a command without its text opens it.
  const made = Object.entries(options).map(([key, option]) => toOption(key, option, option.required === true && form === undefined))
  return {
    type: ApplicationCommandOptionType.Subcommand,
    name: name.split(' ').at(-1) ?? name,
    description,
    options: made.sort((a, b) => Number(b.required) - Number(a.required)),
  }
}

const toGroup = (group: string, names: readonly CommandName[]): APIApplicationCommandSubcommandGroupOption => ({
  type: ApplicationCommandOptionType.SubcommandGroup,
  name: group,
  description: groups[group] ?? group,
  options: names.map(toSubcommand),
})

const subcommands = (): (APIApplicationCommandSubcommandOption | APIApplicationCommandSubcommandGroupOption)[] => {
  const names = commandNames.filter((name) => commands[name].surface === 'subcommand')
  const groupOf = (name: CommandName): string | null => (name.includes(' ') ? (name.split(' ')[0] ?? null) : null)
  const wanted = [...new Set(names.map(groupOf))].filter((group) => group !== null)
  return [
    ...names.filter((name) => groupOf(name) === null).map(toSubcommand),
    ...wanted.map((group) =>
      toGroup(
        group,
        names.filter((name) => groupOf(name) === group),
      ),
    ),
  ]
}

/** All of Discord's commands for Dateline, from the catalogue: the slash command with its subcommands, and what is offered on a message. */
export const registrationBody = (): RESTPutAPIApplicationCommandsJSONBody => [
  { type: ApplicationCommandType.ChatInput, ...slash, ...everywhere, options: subcommands() },
  ...commandNames.flatMap((name) => {
    const { menu } = declared[name]
    return menu ? [{ type: ApplicationCommandType.Message as const, name: menu, ...everywhere }] : []
  }),
]

export interface RegisterOptions {
  readonly token: string
  /** A server for a test, where commands appear at once; everywhere when null. */
  readonly guild: string | null
  /** Base of the REST API, for tests; Discord's own where none is given. */
  readonly api?: string
}

/**
 * Overwrites all commands of the application with `registrationBody`, once a deployment and never at start-up. Gives their names as Discord took
 * them. PlatformError.
 */
export const register = async ({ token, guild, api }: RegisterOptions): Promise<readonly string[]> => {
  const rest = new REST(api === undefined ? {} : { api }).setToken(token)
  try {
    const application = (await rest.get(Routes.currentApplication())) as { readonly id: string }
    const route = guild === null ? Routes.applicationCommands(application.id) : Routes.applicationGuildCommands(application.id, guild)
    const made = (await rest.put(route, { body: registrationBody() })) as readonly { readonly name: string }[]
    return made.map(({ name }) => name)
  } catch (error) {
    throw toPlatformError(error, 'register the commands')
  } finally {
    rest.clearHashSweeper()
    rest.clearHandlerSweeper()
  }
}
