/**
 * Discord's limits on application commands, written down apart from the adapter's own: discord-api-docs c98d64b, interactions/application-commands.
 * Discord's published OpenAPI file lets upper-case names through; these do not.
 */
const most = {
  slash: 100,
  menus: 15,
  options: 25,
  choices: 25,
  description: 100,
  menuName: 32,
  choice: 100,
  textOption: 6_000,
  /** Names, descriptions and choice values of a command, all together. */
  characters: 8_000,
} as const

const slashName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u

interface Fields {
  readonly name?: unknown
  readonly type?: unknown
  readonly description?: unknown
  readonly options?: unknown
  readonly [key: string]: unknown
}

const list = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value : [])

const length = (value: unknown): number => (typeof value === 'string' ? [...value].length : 0)

const countOf = ({ name, description, options, choices }: Fields): number =>
  length(name) +
  length(description) +
  list(options).reduce((sum, option) => sum + countOf(option), 0) +
  list(choices).reduce((sum, choice) => sum + length(choice.name) + length(choice.value), 0)

const optionProblems = (option: Fields, depth: number): readonly string[] => {
  const problems: string[] = []
  const need = (ok: boolean, problem: string) => {
    if (!ok) problems.push(`${String(option.name)}: ${problem}`)
  }
  const type = Number(option.type)
  const inner = list(option.options)
  const choices = list(option.choices)
  need(type >= 1 && type <= 11, `no type of option: ${type}`)
  need(type > 2 || depth === 0 || (depth === 1 && type === 1), 'groups hold subcommands, subcommands hold neither')
  need(
    slashName.test(String(option.name)) && String(option.name) === String(option.name).toLowerCase(),
    'a name in lower case of 1 to 32 letters',
  )
  need(length(option.description) >= 1 && length(option.description) <= most.description, 'a description of 1 to 100')
  need(choices.length <= most.choices, 'over 25 choices')
  need(
    choices.every(({ name, value }) => length(name) >= 1 && length(name) <= most.choice && length(value) <= most.choice),
    'a choice over 100',
  )
  need(!(option.autocomplete === true && choices.length > 0), 'choices or completion, not both')
  const { min_length: shortest, max_length: longest } = option
  if (shortest !== undefined) need(type === 3 && Number(shortest) >= 0 && Number(shortest) <= most.textOption, 'min_length of 0 to 6,000')
  if (longest !== undefined) need(type === 3 && Number(longest) >= 1 && Number(longest) <= most.textOption, 'max_length of 1 to 6,000')
  need(type !== 2 || inner.length > 0, 'an empty group')
  return [...problems, ...listProblems(String(option.name), inner), ...inner.flatMap((one) => optionProblems(one, depth + 1))]
}

const listProblems = (where: string, options: readonly Fields[]): readonly string[] => {
  const required = options.map((option) => option.required === true)
  return [
    ...(options.length > most.options ? [`${where}: over 25 options`] : []),
    ...(new Set(options.map(({ name }) => name)).size < options.length ? [`${where}: a name twice`] : []),
    ...(required.lastIndexOf(true) > required.indexOf(false) && required.includes(false) ? [`${where}: required options come first`] : []),
    ...(options.some(({ type }) => Number(type) <= 2) && options.some(({ type }) => Number(type) > 2)
      ? [`${where}: subcommands beside options`]
      : []),
  ]
}

/** What Discord would refuse in the commands of an application, in words; empty where it would take them all. */
export const commandProblems = (commands: unknown): readonly string[] => {
  const all = list(commands)
  const slash = all.filter(({ type }) => (type ?? 1) === 1)
  const menus = all.filter(({ type }) => type === 2 || type === 3)
  return [
    ...(slash.length > most.slash ? ['over 100 slash commands'] : []),
    ...(menus.length > most.menus ? ['over 15 commands of menus'] : []),
    ...slash.flatMap((command) => [
      ...(slashName.test(String(command.name)) && String(command.name) === String(command.name).toLowerCase()
        ? []
        : [`${String(command.name)}: no name`]),
      ...(length(command.description) >= 1 && length(command.description) <= most.description
        ? []
        : [`${String(command.name)}: a description of 1 to 100`]),
      ...(countOf(command) <= most.characters ? [] : [`${String(command.name)}: over 8,000 characters`]),
      ...listProblems(String(command.name), list(command.options)),
      ...list(command.options).flatMap((option) => optionProblems(option, 0)),
    ]),
    ...menus.flatMap(({ name, description, options }) => [
      ...(length(name) >= 1 && length(name) <= most.menuName ? [] : [`${String(name)}: a name of 1 to 32`]),
      ...(description || options ? [`${String(name)}: menus have no description and no options`] : []),
    ]),
    ...all.flatMap(({ name, contexts, integration_types }) =>
      [contexts ?? [], integration_types ?? []].every((one) => Array.isArray(one) && new Set(one).size === one.length)
        ? []
        : [`${String(name)}: contexts`],
    ),
  ]
}
