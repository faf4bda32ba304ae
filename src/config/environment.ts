import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { z } from 'zod'
import { ConfigError } from '../errors.ts'

const secret = z.string().trim().min(1)

const address = secret.refine(
  (url) => /^https?:\/\/[^\s?#]+$/.test(url) && URL.canParse(url),
  'it is an address like https://proxy.example.org/api',
)

const isPostgres = (address: string): boolean => /^postgres(ql)?:\/\//.test(address) && URL.canParse(address)

/** The secrets and where things are, which only the environment may set. Other variables are nobody's business. */
export const environment = z.object({
  SLACK_BOT_TOKEN: secret
    .startsWith('xoxb-', 'a Slack bot token begins with xoxb-. Copy it from api.slack.com/apps → Install App → Bot User OAuth Token')
    .optional(),
  SLACK_APP_TOKEN: secret
    .startsWith('xapp-', 'a Slack app-level token begins with xapp-. Make one at api.slack.com/apps → Basic Information → App-Level Tokens')
    .optional(),
  SLACK_SIGNING_SECRET: secret.optional(),
  SLACK_CLIENT_ID: secret.optional(),
  SLACK_CLIENT_SECRET: secret.optional(),
  SLACK_API_URL: address.optional(),
  DISCORD_TOKEN: secret.optional(),
  DISCORD_API_URL: address.optional(),
  DATABASE_URL: secret.refine(isPostgres, 'it is the address of a PostgreSQL, like postgres://user:password@host/database').optional(),
  DATELINE_DATABASE: z.string().trim().optional(),
  DATELINE_ENCRYPTION_KEY: secret
    .refine(
      (keys) => keys.split(',').every((key) => /^[A-Za-z0-9+/]{43}=$/.test(key.trim())),
      'it is 32 bytes in base64, as `openssl rand -base64 32` makes them; several with commas between, the newest first',
    )
    .optional(),
  DATELINE_HEALTH: secret.regex(/^(off|\S+:\d{1,5})$/, 'it is an address and a port like 127.0.0.1:8090, or off').optional(),
})

/** Variables as a process has them. */
export type Variables = Readonly<Record<string, string | undefined>>

/** The process's own variables, and for those that it does not set those of the file .env in the current folder, where there is one. ConfigError. */
export const readEnvironment = (): Variables => {
  try {
    return { ...parseEnv(readFileSync('.env', 'utf8')), ...process.env }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return process.env
    throw new ConfigError(`.env: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** An empty variable is one that is not set: `SLACK_BOT_TOKEN= npm start`. */
export const notEmpty = (variables: Variables): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(variables).flatMap(([name, value]) => (value?.trim() ? [[name, value]] : [])))
