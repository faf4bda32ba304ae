import { settingsSchema } from '../config/declared.ts'
import { readEnvironment } from '../config/environment.ts'
import { settingsFile } from '../config/settings-file.ts'
import { type Config, readConfig } from '../config.ts'
import { print } from './print.ts'

const tellStore = ({ store }: Config): string =>
  'url' in store ? 'the PostgreSQL of DATABASE_URL' : store.file === ':memory:' ? 'kept nowhere' : store.file

/** What is set, in a few lines without secrets. */
const summary = (config: Config): readonly string[] => [
  'The configuration is good.',
  `  Slack    ${config.slack ? (config.slack.receive.via === 'socket' ? 'over a socket' : `over HTTP, port ${config.slack.receive.port}`) : 'off: no tokens'}`,
  `  Discord  ${config.discord ? 'on' : 'off: no token'}`,
  `  Store    ${tellStore(config)}`,
  `  Health   ${config.health ? `http://${config.health.host}:${config.health.port}/healthz` : 'off'}`,
]

/** `dateline config check`: every mistake at once (ConfigError), else what is set. */
export const checkConfig = async (): Promise<void> => print(summary(readConfig(readEnvironment())).join('\n'))

/** `dateline config print`: the file by default, or its JSON Schema. */
export const printConfig = async ({ schema }: { readonly schema?: true }): Promise<void> =>
  print((schema ? JSON.stringify(settingsSchema(), null, 2) : settingsFile()).trimEnd())
