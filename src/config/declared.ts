import { z } from 'zod'
import { settings } from './settings.ts'

/** A key of the file, as JSON Schema tells of it. */
export interface Declared {
  readonly description?: string
  readonly default?: unknown
  readonly type?: string
  readonly enum?: readonly (string | number)[]
  readonly minimum?: number
  readonly maximum?: number
  readonly properties?: Readonly<Record<string, Declared>>
}

/** The JSON Schema of config/dateline.yaml (draft 2020-12), for editors; every key may be left out. */
export const settingsSchema = (): Declared & Readonly<Record<string, unknown>> => ({
  ...(z.toJSONSchema(settings, { io: 'input' }) as Declared),
  title: 'config/dateline.yaml',
})

/** What is declared at a path, or undefined where nothing is. */
export const declaredAt = (path: readonly PropertyKey[]): Declared | undefined =>
  path.reduce<Declared | undefined>((at, key) => at?.properties?.[String(key)], settingsSchema())
