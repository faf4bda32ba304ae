import { type Call, commands, slash } from './catalogue.ts'
import type { Options } from './command.ts'

/**
 * A call as a person may type it: "/brief claims page:2". Which briefing is meant is left out: where one types, the channel's latest is.
 */
export const typedCall = (call: Call): string => {
  const declared: Options = commands[call.command].options
  const values: Readonly<Record<string, string | number | boolean | null>> = call.options
  const words = Object.entries(declared).flatMap(([name, option]) => {
    const value = values[name]
    if (value === null || value === undefined || name === 'briefing') return []
    if (option.type === 'text' && option.rest) return [String(value)]
    return [`${name}:${/\s/.test(String(value)) ? `"${value}"` : value}`]
  })
  return [`/${slash.name}`, ...(commands[call.command].surface === 'bare' ? [] : [call.command]), ...words].join(' ')
}
