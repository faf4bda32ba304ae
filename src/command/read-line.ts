import { slips } from '../answer/slips.ts'
import { type CommandName, commandNames, commands, groups, slash } from './catalogue.ts'
import { type Command, namedOptions, type Options, takesRest } from './command.ts'
import { type Reading, readOptions } from './read-options.ts'

/** The subcommands, those of most words first: "digest add" before "digest". */
const subcommands = commandNames
  .filter((name) => commands[name].surface === 'subcommand')
  .sort((a, b) => b.split(' ').length - a.split(' ').length)

const findSubcommand = (line: string): { name: CommandName; rest: string } | null => {
  for (const name of subcommands) {
    const found = new RegExp(`^${name.replaceAll(' ', '\\s+')}(?=\\s|$)`, 'i').exec(line)
    if (found) return { name, rest: line.slice(found[0].length).trim() }
  }
  return null
}

/** Longer than anybody types: what is pasted has no options in it. */
const longestTyped = 2_000

/** Takes `name:value`, `name=value` and `name:"two words"` of declared names off the front and the end of a line. */
const takeNamed = (line: string, declared: Options): { raw: Record<string, string>; rest: string } => {
  const raw: Record<string, string> = {}
  const names = namedOptions(declared)
  if (names.length === 0 || line.length > longestTyped) return { raw, rest: line }
  const named = `(${names.join('|')})[:=](?:"([^"]*)"|([^\\s"]+))`
  const patterns = [new RegExp(`^${named}(?:\\s+|$)`, 'i'), new RegExp(`(?:^|\\s)${named}\\s*$`, 'i')]
  let rest = line
  for (const pattern of patterns) {
    for (let found = pattern.exec(rest); found; found = pattern.exec(rest)) {
      raw[(found[1] ?? '').toLowerCase()] = found[2] ?? found[3] ?? ''
      rest = (rest.slice(0, found.index) + rest.slice(found.index + found[0].length)).trim()
    }
  }
  return { raw, rest }
}

/** "stories:3" of "weekdays 8am stories:3"; the address "https://…" and the time "8:00" are no options. */
const unknownOption = /(?:^|\s)([a-z][a-z-]*)[:=](?:"|[^\s"/])/i

const readRest = (name: CommandName, line: string): Reading | 'left-over' => {
  const declared: Options = commands[name].options
  const { raw, rest } = takeNamed(line, declared)
  const [restOption] = Object.entries(declared).find(([, option]) => takesRest(option)) ?? []
  if (rest !== '' && restOption === undefined) return 'left-over'
  const [, unknown] = (commands[name] as Command).changes ? (unknownOption.exec(rest) ?? []) : []
  if (unknown !== undefined && rest.length <= longestTyped) return readOptions(name, { ...raw, [unknown]: '' })
  return readOptions(name, restOption === undefined || rest === '' ? raw : { ...raw, [restOption]: rest })
}

const groupNames = Object.keys(groups).join('|')

/** "help me", "help please": no more than "help". */
const forHelp = /^help(?:\s+(?:me|please))+$/i

/** "digest", "help digest": what there is of that kind, rather than a search for the word in an article. */
const ofGroup = new RegExp(`^(?:help\\s+)?(${groupNames})$`, 'i')

/** "digest show" */
const unknownOfGroup = new RegExp(`^(${groupNames})\\s+[\\w-]+$`, 'i')

const typedCommand = (name: string): string => `/${slash.name} ${name}`

/** The subcommand that "digst list" and "stauts" mean; a word that goes on ("claim about Kursk") begins a question. */
const meantBy = (line: string): CommandName | null => {
  if (line.length > longestTyped) return null
  const words = line.toLowerCase().split(/\s+/)
  const isNear = (name: string): boolean => {
    const count = name.split(' ').length
    const typed = words.slice(0, count).join(' ')
    return name.length >= 4 && (count > 1 || words.length === 1) && slips(typed, name) <= (name.length >= 8 ? 2 : 1)
  }
  return subcommands.find(isNear) ?? null
}

/** A sentence where words are none of our commands, but were meant to be. */
const mistyped = (line: string): string | null => {
  const meant = meantBy(line)
  if (meant) return `There is no ${typedCommand(line.slice(0, 60))}. Did you mean ${typedCommand(meant)}?`
  const [, group] = unknownOfGroup.exec(line) ?? []
  if (group === undefined) return null
  const known = subcommands.filter((name) => name.startsWith(`${group.toLowerCase()} `)).map(typedCommand)
  return `There is no ${typedCommand(line)}. There are: ${known.join(', ')}.`
}

/**
 * Reads what follows `/brief`, a mention, or stands in a direct message. Words that are no subcommand, or go on in a way that the subcommand does
 * not take ("claims about Kursk?"), are the bare command's text: a link, an article or a question.
 */
export const readLine = (line: string): Reading => {
  const trimmed = line.trim()
  const sub = findSubcommand(trimmed)
  const reading = sub ? readRest(sub.name, sub.rest) : 'left-over'
  if (reading !== 'left-over') return reading
  const [, about] = ofGroup.exec(trimmed) ?? (forHelp.test(trimmed) ? [trimmed, ''] : [])
  if (about !== undefined) return readOptions('help', { about })
  const problem = mistyped(trimmed)
  return problem === null ? readOptions('brief', { text: trimmed }) : { problem }
}
