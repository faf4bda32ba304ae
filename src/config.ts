import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { environment, notEmpty, type Variables } from './config/environment.ts'
import { environmentMistakes, installMistakes, settingsMistakes, tell } from './config/mistakes.ts'
import { type Settings, settings } from './config/settings.ts'
import { ConfigError } from './errors.ts'

/** A port of the operator's own. */
export interface Listen {
  readonly host: string
  readonly port: number
}

export interface Config extends Pick<Settings, 'log' | 'analysis' | 'source' | 'limits' | 'digests' | 'retention'> {
  /** Null where Slack is not to be used. */
  readonly slack: {
    /** The one workspace; null where any may install the app. */
    readonly botToken: string | null
    readonly many: { readonly clientId: string; readonly clientSecret: string } | null
    /** Over a socket that we open, or over HTTP where Slack calls us. */
    readonly receive:
      | { readonly via: 'socket'; readonly appToken: string }
      | { readonly via: 'http'; readonly signingSecret: string; readonly port: number }
    /** Where Slack's Web API is, for tests and proxies; slack.com where there is none. Ends with a slash. */
    readonly apiUrl?: string
    /** Ids of members who may change what any channel gets. */
    readonly managers: readonly string[]
  } | null
  /** Null where Discord is not to be used. */
  readonly discord: {
    readonly token: string
    /** Base of Discord's REST API, for tests and proxies; discord.com where there is none. Has no slash at its end. */
    readonly api?: string
  } | null
  /** What tokens of workspaces are encrypted with in the store: 32 bytes each in base64, the newest first. */
  readonly encryptionKeys: readonly string[]
  /** A PostgreSQL by its address, or a file of SQLite (':memory:' is none). */
  readonly store: { readonly url: string } | { readonly file: string }
  /** Where health and metrics are asked for; null where they are off. */
  readonly health: Listen | null
}

const readFile = (path: string, isDefault: boolean): { readonly value: unknown } | { readonly problem: string } => {
  try {
    return { value: parse(readFileSync(path, 'utf8')) ?? {} }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return isDefault ? { value: {} } : { problem: `${path}: there is no such file. Correct DATELINE_CONFIG, or unset it.` }
    // The parser's second line and those after it show the file's own words.
    return { problem: `${path}: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)}` }
  }
}

const toListen = (address: string): Listen | null => {
  if (address === 'off') return null
  const colon = address.lastIndexOf(':')
  return { host: address.slice(0, colon).replace(/^\[(.*)\]$/, '$1'), port: Number(address.slice(colon + 1)) }
}

/**
 * The configuration from environment and file. ConfigError with every mistake at once, a line each: the key, its value (never a secret), what is wrong and
 * how it is put right.
 */
export const readConfig = (variables: Variables): Config => {
  const set = environment.safeParse(notEmpty(variables))
  const path = variables.DATELINE_CONFIG ?? 'config/dateline.yaml'
  const read = readFile(path, variables.DATELINE_CONFIG === undefined)
  const file = 'value' in read ? settings.safeParse(read.value) : null
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret, DISCORD_TOKEN: token } = set.data ?? {}
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, DATELINE_ENCRYPTION_KEY: keys } = set.data ?? {}
  const { SLACK_API_URL: slackApi, DISCORD_API_URL: discordApi } = set.data ?? {}
  const { DATABASE_URL: url, DATELINE_DATABASE: database = 'data/dateline.db' } = set.data ?? {}
  const problems = [
    ...(set.error ? environmentMistakes(set.error).map(tell) : []),
    ...('problem' in read ? [read.problem] : []),
    ...(file?.error && 'value' in read ? settingsMistakes(path, read.value, file.error).map(tell) : []),
    ...(set.data && botToken && !appToken && !signingSecret
      ? ['SLACK_APP_TOKEN: is missing beside SLACK_BOT_TOKEN. Set it, or SLACK_SIGNING_SECRET for Slack over HTTP.']
      : []),
    ...(set.data && !botToken && !clientId && (appToken || signingSecret)
      ? [
          'SLACK_BOT_TOKEN: is missing. Set it (or SLACK_CLIENT_ID, where any workspace may install the app); the other settings of Slack need it.',
        ]
      : []),
    ...(set.data ? installMistakes(set.data) : []),
    ...(url && set.data?.DATELINE_DATABASE ? ['DATELINE_DATABASE: names a file, but DATABASE_URL a PostgreSQL; set one of them.'] : []),
  ]
  if (problems.length > 0 || !file?.data)
    throw new ConfigError(`The configuration has mistakes:\n${problems.map((line) => `  ${line}`).join('\n')}`)
  const { slack, health, ...rest } = file.data
  const receive = appToken
    ? ({ via: 'socket', appToken } as const)
    : signingSecret
      ? ({ via: 'http', signingSecret, port: slack.port } as const)
      : null
  const many = clientId && clientSecret ? { clientId, clientSecret } : null
  return {
    ...rest,
    slack:
      (botToken || many) && receive
        ? {
            botToken: botToken ?? null,
            many,
            receive,
            managers: slack.managers,
            ...(slackApi && { apiUrl: slackApi.replace(/\/*$/, '/') }),
          }
        : null,
    discord: token ? { token, ...(discordApi && { api: discordApi.replace(/\/+$/, '') }) } : null,
    encryptionKeys: keys?.split(',').map((key) => key.trim()) ?? [],
    store: url ? { url } : { file: database },
    health: toListen(set.data?.DATELINE_HEALTH ?? health.listen),
  }
}
