import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { parse } from 'yaml'
import { z } from 'zod'
import { ConfigError } from './errors.ts'

const secret = z.string().trim().min(1)

const address = secret.refine(
  (url) => /^https?:\/\/[^\s?#]+$/.test(url) && URL.canParse(url),
  'it is an address like https://proxy.example.org/api',
)

const isPostgres = (address: string): boolean => /^postgres(ql)?:\/\//.test(address) && URL.canParse(address)

/** The secrets and where the store is, which only the environment may set. Other variables are nobody's business. */
const environment = z.object({
  SLACK_BOT_TOKEN: secret.startsWith('xoxb-', 'a Slack bot token begins with xoxb-').optional(),
  SLACK_APP_TOKEN: secret.startsWith('xapp-', 'a Slack app-level token begins with xapp-').optional(),
  SLACK_SIGNING_SECRET: secret.optional(),
  SLACK_API_URL: address.optional(),
  DISCORD_TOKEN: secret.optional(),
  DISCORD_API_URL: address.optional(),
  DATABASE_URL: secret.refine(isPostgres, 'it is the address of a PostgreSQL, like postgres://user:password@host/database').optional(),
  DATELINE_DATABASE: z.string().trim().optional(),
})

/** What config/dateline.yaml may set; all of it may be left out. */
const settingsFile = z.strictObject({
  log: z.strictObject({ level: z.enum(['debug', 'info', 'warn', 'error']).default('info') }).prefault({}),
  analysis: z
    .strictObject({
      /** Worker threads for reading articles. */
      threads: z.int().min(1).max(64).default(1),
      /** An article that takes longer is given up. */
      timeoutSeconds: z.int().min(1).max(600).default(60),
    })
    .prefault({}),
  slack: z
    .strictObject({
      /** Where Slack reaches us over HTTP, when SLACK_SIGNING_SECRET is set instead of SLACK_APP_TOKEN. */
      port: z.int().min(1).max(65_535).default(3000),
    })
    .prefault({}),
})

export interface Config {
  readonly log: { readonly level: 'debug' | 'info' | 'warn' | 'error' }
  readonly analysis: { readonly threads: number; readonly timeoutSeconds: number }
  /** Null where Slack is not to be used. */
  readonly slack: {
    readonly botToken: string
    /** Over a socket that we open, or over HTTP where Slack calls us. */
    readonly receive:
      | { readonly via: 'socket'; readonly appToken: string }
      | { readonly via: 'http'; readonly signingSecret: string; readonly port: number }
    /** Where Slack's Web API is, for tests and proxies; slack.com where there is none. Ends with a slash. */
    readonly apiUrl?: string
  } | null
  /** Null where Discord is not to be used. */
  readonly discord: {
    readonly token: string
    /** Base of Discord's REST API, for tests and proxies; discord.com where there is none. Has no slash at its end. */
    readonly api?: string
  } | null
  /** A PostgreSQL by its address, or a file of SQLite (':memory:' is none). */
  readonly store: { readonly url: string } | { readonly file: string }
}

/** Problems as "name: what is wrong", one a line. */
const problemsOf = (where: string, { issues }: z.core.$ZodError): readonly string[] =>
  issues.map(({ path, message }) => `${[where, ...path].filter((part) => part !== '').join(' ')}: ${message}`)

const readFile = (path: string, isDefault: boolean): { readonly value: unknown } | { readonly problem: string } => {
  try {
    return { value: parse(readFileSync(path, 'utf8')) ?? {} }
  } catch (error) {
    if (isDefault && error instanceof Error && 'code' in error && error.code === 'ENOENT') return { value: {} }
    return { problem: `${path}: ${error instanceof Error ? error.message : String(error)}` }
  }
}

/** An empty variable is one that is not set: `SLACK_BOT_TOKEN= npm start`. */
const notEmpty = (variables: Readonly<Record<string, string | undefined>>) =>
  Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim()))

/** The process's own variables, and for those that it does not set those of the file .env in the current folder, where there is one. ConfigError. */
export const readEnvironment = (): Readonly<Record<string, string | undefined>> => {
  try {
    return { ...parseEnv(readFileSync('.env', 'utf8')), ...process.env }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return process.env
    throw new ConfigError(`.env: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The configuration from environment and file. ConfigError with every mistake at once, a line each, that names the key and never shows a secret. */
export const readConfig = (variables: Readonly<Record<string, string | undefined>>): Config => {
  const set = environment.safeParse(notEmpty(variables))
  const path = variables.DATELINE_CONFIG ?? 'config/dateline.yaml'
  const read = readFile(path, variables.DATELINE_CONFIG === undefined)
  const settings = 'value' in read ? settingsFile.safeParse(read.value) : null
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret, DISCORD_TOKEN: token } = set.data ?? {}
  const { SLACK_API_URL: slackApi, DISCORD_API_URL: discordApi } = set.data ?? {}
  const { DATABASE_URL: url, DATELINE_DATABASE: file = 'data/dateline.db' } = set.data ?? {}
  const problems = [
    ...(set.error ? problemsOf('', set.error) : []),
    ...('problem' in read ? [read.problem] : []),
    ...(settings?.error ? problemsOf(path, settings.error) : []),
    ...(set.data && botToken && !appToken && !signingSecret
      ? ['SLACK_APP_TOKEN: is missing beside SLACK_BOT_TOKEN (or SLACK_SIGNING_SECRET, for Slack over HTTP)']
      : []),
    ...(set.data && !botToken && (appToken || signingSecret) ? ['SLACK_BOT_TOKEN: is missing; the other settings of Slack need it'] : []),
    ...(url && set.data?.DATELINE_DATABASE ? ['DATELINE_DATABASE: names a file, but DATABASE_URL a PostgreSQL; set one of them'] : []),
  ]
  if (problems.length > 0 || !settings?.data)
    throw new ConfigError(`The configuration has mistakes:\n${problems.map((line) => `  ${line}`).join('\n')}`)
  const { log, analysis, slack } = settings.data
  const receive = appToken
    ? ({ via: 'socket', appToken } as const)
    : signingSecret
      ? ({ via: 'http', signingSecret, port: slack.port } as const)
      : null
  return {
    log,
    analysis,
    slack: botToken && receive ? { botToken, receive, ...(slackApi && { apiUrl: slackApi.replace(/\/*$/, '/') }) } : null,
    discord: token ? { token, ...(discordApi && { api: discordApi.replace(/\/+$/, '') }) } : null,
    store: url ? { url } : { file },
  }
}
