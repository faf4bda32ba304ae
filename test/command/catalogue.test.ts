import { describe, expect, test } from 'vitest'
import { commandNames, commands, groups, slash } from '../../src/command/catalogue.ts'
import type { Command, Options } from '../../src/command/command.ts'
import { readLine } from '../../src/command/read-line.ts'
import { readOptions } from '../../src/command/read-options.ts'
import { typedCall } from '../../src/command/typed-call.ts'

describe.each(commandNames)('%s', (name) => {
  const command: Command = commands[name]
  const options: Options = command.options

  test('keeps to what the platforms allow', () => {
    expect(name).toMatch(/^[a-z]{1,32}(?: [a-z]{1,32}){0,2}$/)
    expect(command.description.length).toBeLessThanOrEqual(100)
    expect(command.menu?.length ?? 0).toBeLessThanOrEqual(32)
    expect(command.form?.title.length ?? 0).toBeLessThanOrEqual(24)
    expect(command.form?.submit.length ?? 0).toBeLessThanOrEqual(24)
    expect(Object.keys(options).length).toBeLessThanOrEqual(25)
    for (const [key, option] of Object.entries(options)) {
      expect(key).toMatch(/^[a-z]{1,32}$/)
      expect(option.description.length).toBeLessThanOrEqual(100)
      expect(option.label?.length ?? 0).toBeLessThanOrEqual(45)
    }
    expect(Object.values(options).filter((option) => option.type === 'text' && option.rest).length).toBeLessThanOrEqual(1)
  })

  test('required options come first, as Discord wants them', () => {
    const required = Object.values(options).map((option) => option.required === true)
    expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)))
  })

  test('its examples are read as itself, and as they are typed', () => {
    expect(command.examples.length).toBeGreaterThan(0)
    for (const example of command.examples) {
      const reading = readLine(example)
      expect(reading).toHaveProperty('call.command', name)
      if ('call' in reading) expect(typedCall(reading.call, null)).toBe(`/${slash.name} ${example}`)
    }
  })

  test('refuses an option that nobody declared', () => {
    expect(readOptions(name, { 'no-such': 'x' })).toHaveProperty('problem')
    expect(readOptions(name, JSON.parse('{"__proto__": "x"}'))).toHaveProperty('problem')
  })
})

test('every first word of two has a description', () => {
  const firsts = commandNames.filter((name) => name.includes(' ')).map((name) => name.split(' ')[0] ?? '')
  for (const first of firsts) expect(groups[first]).toBeDefined()
})
