import { type Call, type CommandName, commandNames, commands } from './catalogue.ts'
import { type Reading, readOptions } from './read-options.ts'

/** What Discord takes as a custom id, and Slack with room to spare. */
const maxLength = 100

const armour = (value: string): string => value.replaceAll('~', '~~').replaceAll('|', '~p')

const bare = (value: string): string => value.replace(/~([~p])/g, (_, code: string) => (code === 'p' ? '|' : '~'))

/** A call as a button's id, at most 100 characters: "claims|hZ3kD0qv|2". Null where it is longer: such a button cannot be offered. */
export const callId = (call: Call): string | null => {
  const values: Readonly<Record<string, string | number | boolean | null>> = call.options
  const parts = Object.keys(commands[call.command].options).map((name) => armour(String(values[name] ?? '')))
  const id = [call.command, ...parts].join('|').replace(/\|+$/, '')
  return id.length <= maxLength ? id : null
}

/** The call behind a button's id, checked anew: ids come back from the network, and from messages of older versions. */
export const readCallId = (id: string): Reading => {
  const [command, ...parts] = id.split('|')
  const name = commandNames.find((known): known is CommandName => known === command)
  if (name === undefined) return { problem: 'This button is from an older version of me. Please ask again.' }
  const names = Object.keys(commands[name].options)
  return readOptions(name, Object.fromEntries(parts.slice(0, names.length).map((part, i) => [names[i] ?? '', bare(part)])))
}
