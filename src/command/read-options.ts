import { type Call, type CommandName, commands, slash } from './catalogue.ts'
import { namedOptions, type Option, type Options } from './command.ts'

/** A call, or a sentence for the person about what is wrong with it. */
export type Reading = { readonly call: Call } | { readonly problem: string }

type Checked = { readonly value: string | number | boolean | null } | { readonly problem: string }

const list = (words: readonly string[]): string => words.map((word) => `"${word}"`).join(', ')

const checkInteger = (name: string, raw: string | number | boolean, min: number, max: number): Checked => {
  const value = typeof raw === 'number' ? raw : /^\s*[+-]?\d{1,15}\s*$/.test(String(raw)) ? Number(raw) : Number.NaN
  return Number.isInteger(value) && value >= min && value <= max
    ? { value }
    : { problem: `"${name}" is a whole number from ${min} to ${max}; "${String(raw).slice(0, 40)}" is not.` }
}

const checkSwitch = (name: string, raw: string | number | boolean): Checked => {
  if (typeof raw === 'boolean') return { value: raw }
  if (/^(?:yes|true|on)$/i.test(String(raw))) return { value: true }
  if (/^(?:no|false|off)$/i.test(String(raw))) return { value: false }
  return { problem: `"${name}" is yes or no; "${String(raw).slice(0, 40)}" is neither.` }
}

const checkOption = (name: string, option: Option, raw: unknown): Checked => {
  if (raw === undefined || raw === null || raw === '') return { value: null }
  if (typeof raw !== 'string' && typeof raw !== 'number' && typeof raw !== 'boolean') return { problem: `I cannot read ${name}.` }
  switch (option.type) {
    case 'text': {
      const value = String(raw).trim()
      if (value === '') return { value: null }
      if (value.length <= option.max) return { value }
      return { problem: `The ${name} is too long: ${value.length} characters, and I take up to ${option.max} here.` }
    }
    case 'integer':
      return checkInteger(name, raw, option.min, option.max)
    case 'choice': {
      const choice = option.choices.find((known) => known.toLowerCase() === String(raw).trim().toLowerCase())
      return choice === undefined
        ? { problem: `"${name}" is one of ${list(option.choices)}; "${String(raw).slice(0, 40)}" is not.` }
        : { value: choice }
    }
    case 'switch':
      return checkSwitch(name, raw)
  }
}

/** What was typed in full: "/brief digest add"; "/brief" for the bare command. */
const typedName = (name: CommandName): string => (commands[name].surface === 'bare' ? `/${slash.name}` : `/${slash.name} ${name}`)

/**
 * Checks raw values (strings from a line, a form or a button; typed values from Discord) against the command's declaration. Undeclared names are an
 * error, for they can only come from a stale registration or a forged request.
 */
export const readOptions = (command: CommandName, raw: Readonly<Record<string, unknown>>): Reading => {
  const declared: Options = commands[command].options
  const values: Record<string, string | number | boolean | null> = {}
  for (const name of Object.keys(raw)) {
    if (Object.hasOwn(declared, name)) continue
    const known = namedOptions(declared)
    return { problem: `${typedName(command)} has no option "${name.slice(0, 40)}".${known.length > 0 ? ` It takes ${list(known)}.` : ''}` }
  }
  for (const [name, option] of Object.entries(declared)) {
    const checked = checkOption(name, option, Object.hasOwn(raw, name) ? raw[name] : null)
    if ('problem' in checked) return checked
    if (checked.value === null && option.required) {
      const example = commands[command].examples[0]
      return { problem: `Something is missing after ${typedName(command)}: ${name}. For example: /${slash.name} ${example}` }
    }
    values[name] = checked.value
  }
  // The values were checked against the very declaration that Call is computed from.
  return { call: { command, options: values } as unknown as Call }
}
