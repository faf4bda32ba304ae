import { type Call, commands, slash } from './catalogue.ts'
import { type Options, takesRest } from './command.ts'

/** A switch is typed as it is said. */
const said = (value: string | number | boolean): string => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value))

/**
 * A call as a person may type it: "/brief claims page:2". Which briefing is meant is left out where it is `current`, the one that is meant anyway.
 */
export const typedCall = (call: Call, current: string | null = null): string => {
  const declared: Options = commands[call.command].options
  const values: Readonly<Record<string, string | number | boolean | null>> = call.options
  const named: string[] = []
  const rest: string[] = []
  for (const [name, option] of Object.entries(declared)) {
    const value = values[name]
    if (value === null || value === undefined || (name === 'briefing' && value === current)) continue
    if (takesRest(option)) rest.push(String(value))
    else named.push(`${name}:${/\s/.test(String(value)) ? `"${value}"` : said(value)}`)
  }
  return [`/${slash.name}`, ...(commands[call.command].surface === 'bare' ? [] : [call.command]), ...named, ...rest].join(' ')
}
