import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { environment } from '../../src/config/environment.ts'

// No engine here: this reads what the files say.

const root = join(import.meta.dirname, '../..')

interface Service {
  readonly build?: string
  readonly image?: string
  readonly env_file?: string
  readonly environment?: Readonly<Record<string, string>>
  readonly volumes?: readonly string[]
  readonly ports?: readonly string[]
  readonly read_only?: boolean
  readonly cap_drop?: readonly string[]
  readonly security_opt?: readonly string[]
  readonly stop_grace_period?: string
  readonly depends_on?: object
  readonly deploy?: { readonly replicas: number }
  readonly healthcheck?: object
}
interface Compose {
  readonly services: Readonly<Record<string, Service>>
  readonly volumes: object
}

const read = (path: string): Compose => parse(readFileSync(join(root, path), 'utf8')) as Compose

describe.each(['compose.yaml', 'config/compose.scale.yaml'])('%s', (path) => {
  const { services, volumes } = read(path)
  const bot = services.dateline ?? {}

  test('locks the bot in: read-only root, no capabilities, no new privileges, no port to the outside', () => {
    expect(bot).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] })
    for (const service of Object.values(services)) expect(service.ports).toBeUndefined()
  })

  test('leaves it time to end, and sets only what the program reads', () => {
    expect(Number.parseInt(bot.stop_grace_period ?? '0', 10)).toBeGreaterThan(10)
    const known = Object.keys(environment.shape)
    expect(Object.keys(bot.environment ?? {}).filter((name) => !known.includes(name))).toEqual([])
  })

  test('has no secret in it, and every named volume is declared', () => {
    expect(readFileSync(join(root, path), 'utf8')).not.toMatch(/xox|xapp-|PASSWORD: [^$\s]/)
    const named = Object.values(services).flatMap(({ volumes: mounted = [] }) =>
      mounted.map((one) => one.split(':')[0] ?? '').filter((name) => /^\w+$/.test(name)),
    )
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((name) => !(name in volumes))).toEqual([])
  })
})

test('alone, the bot keeps its store on a volume', () => {
  const bot = read('compose.yaml').services.dateline
  expect(bot?.environment?.DATELINE_DATABASE).toBe('/app/data/dateline.db')
  expect(bot?.volumes).toContain('data:/app/data')
})

test('in company, three copies wait for one PostgreSQL of 15 or newer', () => {
  const { dateline, postgres } = read('config/compose.scale.yaml').services
  expect(dateline).toMatchObject({ deploy: { replicas: 3 }, depends_on: { postgres: { condition: 'service_healthy' } } })
  expect(dateline?.environment?.DATABASE_URL).toMatch(/^postgres:\/\/dateline:\$\{POSTGRES_PASSWORD:\?.*\}@postgres\/dateline$/)
  expect(Number(/^postgres:(\d+)/.exec(postgres?.image ?? '')?.[1])).toBeGreaterThanOrEqual(15)
  expect(postgres?.healthcheck).toBeDefined()
})
