import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

const files = ['src', 'test', 'bench'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path)),
)

test('a file is named for its one idea: in kebab-case, and by no word that fits everything', () => {
  expect(files.length).toBeGreaterThan(100)
  const words = (path: string) =>
    basename(path)
      .replace(/(\.test|\.weights)?\.ts$/, '')
      .split('-')
  const empty = new Set([
    'util',
    'utils',
    'helper',
    'helpers',
    'manager',
    'service',
    'processor',
    'common',
    'data',
    'info',
    'misc',
    'index',
  ])
  expect(files.filter((path) => words(path).some((word) => empty.has(word)))).toEqual([])
  expect(files.filter((path) => words(path).some((word) => !/^[a-z0-9]+$/.test(word)))).toEqual([])
})

test('a file stays short; word lists and weights may be long', () => {
  const long = files.filter(
    (path) => !/\/words\/|\.weights\.ts$/.test(path) && readFileSync(join(root, path), 'utf8').split('\n').length > 400,
  )
  expect(long).toEqual([])
})
