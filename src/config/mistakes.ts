import type { z } from 'zod'
import { slips } from '../answer/slips.ts'
import { type Declared, declaredAt } from './declared.ts'
import type { environment } from './environment.ts'

/** One mistake as people read it: "config/dateline.yaml: analysis.threads is 900: it is a whole number from 1 to 64. …" */
export interface Mistake {
  readonly key: string
  readonly reason: string
  readonly fix: string
}

/** A mistake on one line. */
export const tell = ({ key, reason, fix }: Mistake): string => `${key} ${reason}. ${fix}`

/** Looks like something that nobody else may see, though it has no business in the file. */
const secretive = /xox|xapp|token|secret|password|:\/\/\S*@|[\w.-]{30,}/i

/** A value as it may be shown. */
const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing'
  return secretive.test(text) ? '(not shown)' : text.length > 60 ? `${text.slice(0, 60)}…` : text
}

const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((at, key) => (typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : undefined), root)

/** "a whole number from 1 to 64" */
const taken = ({ type, enum: choices, minimum, maximum, properties, description = '' }: Declared): string => {
  if (choices) return `one of ${choices.join(', ')}`
  if (properties) return `a group of ${Object.keys(properties).join(', ')}`
  if (type === 'integer') return `a whole number from ${minimum} to ${maximum}`
  if (type === 'boolean') return 'true or false'
  return `this: ${description.replace(/\.$/, '')}`
}

const unknownKey = (file: string, path: readonly PropertyKey[], key: string): Mistake => {
  const siblings = Object.keys(declaredAt(path)?.properties ?? {})
  const nearest = siblings.map((name) => ({ name, off: slips(key.toLowerCase(), name.toLowerCase()) })).sort((a, b) => a.off - b.off)[0]
  const close = nearest && nearest.off <= 2
  const group = path.length === 0 ? 'the file has' : `${path.join('.')} has`
  return {
    key: `${file}: ${[...path, secretive.test(key) ? '(not shown)' : key].join('.')}`,
    reason: 'is no setting',
    fix: close ? `Did you mean ${nearest.name}?` : `Take it out; ${group} ${siblings.join(', ')}.`,
  }
}

/** Every mistake in the settings file. Values are shown but where they look like secrets. */
export const settingsMistakes = (file: string, given: unknown, { issues }: z.core.$ZodError): readonly Mistake[] =>
  issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(file, issue.path, key))
    const declared = declaredAt(issue.path)
    const isDefault = declared?.default !== undefined && !declared.properties
    return [
      {
        key: `${file}: ${issue.path.join('.') || 'the whole file'}`,
        reason: `is ${shown(valueAt(given, issue.path))}, but it is ${declared ? taken(declared) : issue.message}`,
        fix: isDefault ? `Change it, or take the line out: then it is ${JSON.stringify(declared.default)}.` : 'Change it, or take it out.',
      },
    ]
  })

/** Every mistake in the environment. No value is shown, for most are secrets. */
export const environmentMistakes = ({ issues }: z.core.$ZodError): readonly Mistake[] =>
  issues.map(({ path, message }) => ({
    key: `${path.join('.')}:`,
    reason: message,
    fix: 'Its value is not shown here. Correct it in .env or in the environment.',
  }))

/** What is missing or too much where any workspace may install the Slack app. */
export const installMistakes = (set: z.infer<typeof environment>): readonly string[] => {
  const { SLACK_CLIENT_ID: id, SLACK_CLIENT_SECRET: secret, SLACK_BOT_TOKEN: token, SLACK_APP_TOKEN: app } = set
  if (!id && !secret) return []
  return [
    ...(id ? [] : ['SLACK_CLIENT_ID: is missing beside SLACK_CLIENT_SECRET. Copy it from api.slack.com/apps → Basic Information.']),
    ...(secret ? [] : ['SLACK_CLIENT_SECRET: is missing beside SLACK_CLIENT_ID. Copy it from api.slack.com/apps → Basic Information.']),
    ...(token ? ['SLACK_BOT_TOKEN: is for one workspace, SLACK_CLIENT_ID for any that installs the app. Unset one of them.'] : []),
    ...(app ? ['SLACK_APP_TOKEN: is for a socket, but workspaces install the app over HTTP. Unset it and set SLACK_SIGNING_SECRET.'] : []),
    ...(set.SLACK_SIGNING_SECRET || app
      ? []
      : ['SLACK_SIGNING_SECRET: is missing beside SLACK_CLIENT_ID. Copy it from Basic Information.']),
    ...(set.DATELINE_ENCRYPTION_KEY
      ? []
      : ['DATELINE_ENCRYPTION_KEY: is missing: tokens of workspaces are encrypted with it. `openssl rand -base64 32` makes one.']),
  ]
}
