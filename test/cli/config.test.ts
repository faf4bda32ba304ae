import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { ConfigError } from '../../src/errors.ts'

let folder = ''
const file = async (yaml: string): Promise<string> => {
  const path = join(folder, 'dateline.yaml')
  await writeFile(path, yaml)
  return path
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-config-'))
})
afterAll(() => rm(folder, { recursive: true }))

const problems = (variables: Record<string, string>): string => {
  try {
    readConfig(variables)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return ''
}

describe('the configuration', () => {
  test('needs nothing', async () => {
    expect(readConfig({ DATELINE_CONFIG: await file('') })).toMatchObject({
      log: { level: 'info' },
      analysis: { threads: 1, timeoutSeconds: 60 },
      digests: { whenUnsure: 'alarm' },
      slack: null,
      discord: null,
      store: { file: 'data/dateline.db' },
      health: null,
    })
  })

  test('takes tokens from the environment, empty ones as none, and the rest from the file', async () => {
    const DATELINE_CONFIG = await file('log: { level: debug }\nslack: { port: 8080 }')
    const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', DISCORD_TOKEN: ' ' }
    expect(readConfig({ DATELINE_CONFIG, ...slack })).toMatchObject({
      log: { level: 'debug' },
      slack: { botToken: 'xoxb-1', receive: { via: 'socket', appToken: 'xapp-1' } },
      discord: null,
    })
    expect(readConfig({ DATELINE_CONFIG, SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', DISCORD_TOKEN: 't' })).toMatchObject({
      slack: { receive: { via: 'http', signingSecret: 's', port: 8080 } },
      discord: { token: 't' },
    })
  })

  test('tells all mistakes at once, each with its key, its value, the reason and the fix, and no secret', async () => {
    const DATELINE_CONFIG = await file(`
log: { level: loud }
analysis: { threads: 900, timeoutSecond: 5 }
analisys: {}
slack: { port: xoxb-geheim }
xoxb-geheim-as-a-key: 1
limits: []
retention: { days: 1.5, weeks: 2 }
health: { listen: here }`)
    const told = problems({ DATELINE_CONFIG, SLACK_BOT_TOKEN: 'geheim-1', SLACK_APP_TOKEN: 'geheim-2', DATELINE_HEALTH: 'geheim' })
    const lines = told.split('\n').slice(1)
    const about = (key: string) => lines.find((line) => line.includes(key))
    expect(about('log.level')).toMatch(
      /dateline\.yaml: log\.level is "loud", but it is one of debug, info, warn, error\. .*then it is "info"\.$/,
    )
    expect(about('analysis.threads')).toMatch(/is 900, but it is a whole number from 1 to 64\. .*then it is 1\.$/)
    expect(about('timeoutSecond')).toMatch(/is no setting\. Did you mean timeoutSeconds\?$/)
    expect(about('analisys')).toMatch(/is no setting\. Did you mean analysis\?$/)
    expect(about('slack.port')).toMatch(/is \(not shown\), but it is a whole number/)
    expect(about('limits')).toMatch(/is \[\], but it is a group of commandsPerUser, /)
    expect(about('retention.days')).toMatch(/is 1\.5, but it is a whole number from 1/)
    expect(about('retention.weeks')).toMatch(/Take it out; retention has days\.$/)
    expect(about('health.listen')).toMatch(/is "here", but it is this: Address and port/)
    for (const name of ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'DATELINE_HEALTH']) expect(about(name)).toContain('not shown')
    expect(lines).toHaveLength(13)
    expect(told).not.toContain('geheim')
  })

  test('where health is asked for stands in the file, and the environment goes before it', async () => {
    const DATELINE_CONFIG = await file('health: { listen: "[::1]:8090" }')
    expect(readConfig({ DATELINE_CONFIG }).health).toEqual({ host: '::1', port: 8090 })
    expect(readConfig({ DATELINE_CONFIG, DATELINE_HEALTH: '127.0.0.1:9' }).health).toEqual({ host: '127.0.0.1', port: 9 })
    expect(readConfig({ DATELINE_CONFIG, DATELINE_HEALTH: 'off' }).health).toBeNull()
  })

  test('a token without its fellow is a mistake', async () => {
    const DATELINE_CONFIG = await file('')
    expect(problems({ DATELINE_CONFIG, SLACK_BOT_TOKEN: 'xoxb-1' })).toContain('SLACK_APP_TOKEN: is missing')
    expect(problems({ DATELINE_CONFIG, SLACK_APP_TOKEN: 'xapp-1' })).toContain('SLACK_BOT_TOKEN: is missing')
  })

  test('where the platforms are can be set, for tests and proxies', async () => {
    const DATELINE_CONFIG = await file('')
    const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: 'http://127.0.0.1:4000/api' }
    const set = { DATELINE_CONFIG, ...slack, DISCORD_TOKEN: 't', DISCORD_API_URL: 'http://127.0.0.1:4001/api/' }
    expect(readConfig(set)).toMatchObject({
      slack: { apiUrl: 'http://127.0.0.1:4000/api/' },
      discord: { api: 'http://127.0.0.1:4001/api' },
    })
    expect(problems({ DATELINE_CONFIG, SLACK_API_URL: 'slack.test' })).toContain('SLACK_API_URL: it is an address')
  })

  test('the store is a PostgreSQL or a file, never both', async () => {
    const DATELINE_CONFIG = await file('')
    const url = 'postgres://dateline:geheim@db.test/news'
    expect(readConfig({ DATELINE_CONFIG, DATABASE_URL: url }).store).toEqual({ url })
    expect(readConfig({ DATELINE_CONFIG, DATELINE_DATABASE: ':memory:', DATABASE_URL: '' }).store).toEqual({ file: ':memory:' })
    for (const bad of ['mysql://dateline:geheim@db.test/news', 'postgres://dateline:geheim@db.test:port/news']) {
      const told = problems({ DATELINE_CONFIG, DATABASE_URL: bad })
      expect(told).toContain('DATABASE_URL: it is the address of a PostgreSQL')
      expect(told).not.toContain('geheim')
    }
    expect(problems({ DATELINE_CONFIG, DATABASE_URL: url, DATELINE_DATABASE: 'news.db' })).toContain('set one of them')
  })

  test('a file that was asked for must be there and be YAML', async () => {
    expect(problems({ DATELINE_CONFIG: join(folder, 'nowhere.yaml') })).toContain('nowhere.yaml')
    expect(problems({ DATELINE_CONFIG: await file('log: [') })).toContain('dateline.yaml')
  })
})
