import { type Declared, settingsSchema } from './declared.ts'

const width = 118

/** Words as comment lines. */
const comment = (words: string, indent: string): readonly string[] => {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(`${indent}# ${word}`)
  }
  return lines
}

const entry = (name: string, { description = '', default: value, properties }: Declared, indent: string): readonly string[] => [
  ...comment(description, indent),
  ...(properties
    ? [`${indent}${name}:`, ...Object.entries(properties).flatMap(([key, one]) => entry(key, one, `${indent}  `))]
    : [
        `${indent}${name}: ${typeof value === 'string' && /^[a-z]+$/.test(value) && value !== 'off' ? value : JSON.stringify(value ?? null)}`,
      ]),
]

/** The text of config/dateline.yaml: every key with its default, and above it what it is for. */
export const settingsFile = (): string =>
  [
    '# yaml-language-server: $schema=./dateline.schema.json',
    '# Settings of Dateline, each with its default. All may be changed or left out; `npm run brief -- config check` reads them and tells every mistake.',
    '# Secrets and addresses stand in the environment or in .env, see .env.example.',
    ...Object.entries(settingsSchema().properties ?? {}).flatMap(([name, one]) => ['', ...entry(name, one, '')]),
    '',
  ].join('\n')
