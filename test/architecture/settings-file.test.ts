import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { type Declared, settingsSchema } from '../../src/config/declared.ts'
import { settings } from '../../src/config/settings.ts'
import { settingsFile } from '../../src/config/settings-file.ts'

// config/dateline.yaml and its schema are made from src/config/settings.ts; `npm run golden` writes them anew.

test('config/dateline.yaml has every key with its comment and its default', async () => {
  await expect(settingsFile()).toMatchFileSnapshot('../../config/dateline.yaml')
  expect(settings.parse(parse(settingsFile()))).toEqual(settings.parse({}))
})

test('config/dateline.schema.json is what the program checks, and the file points to it', async () => {
  await expect(`${JSON.stringify(settingsSchema(), null, 2)}\n`).toMatchFileSnapshot('../../config/dateline.schema.json')
  expect(settingsFile()).toMatch(/^# yaml-language-server: \$schema=\.\/dateline\.schema\.json\n/)
})

const undescribed = (name: string, { description, properties }: Declared): readonly string[] => [
  ...(description ? [] : [name]),
  ...Object.entries(properties ?? {}).flatMap(([key, one]) => undescribed(`${name}.${key}`, one)),
]

test('every setting says what it is for', () => {
  const groups = Object.entries(settingsSchema().properties ?? {})
  expect(groups.length).toBeGreaterThan(3)
  expect(groups.flatMap(([name, one]) => undescribed(name, one))).toEqual([])
})
