import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ANALYZER_VERSION } from '../../src/briefing/brief.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'))

type Package = {
  readonly dependencies: Record<string, string>
  readonly devDependencies: Record<string, string>
  readonly allowScripts: object
}
type Lock = { readonly packages: Record<string, { readonly resolved?: string; readonly hasInstallScript?: boolean }> }

const { dependencies, devDependencies, allowScripts } = read('package.json') as Package
const { packages } = read('package-lock.json') as Lock

test('every library has one exact version', () => {
  const versions = Object.entries({ ...dependencies, ...devDependencies })
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

test('the lock file names no host, so that any registry serves it', () => {
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
})

test('every package with an install script has been decided upon', () => {
  const scripted = Object.entries(packages).flatMap(([path, { hasInstallScript }]) =>
    hasInstallScript ? [path.replace(/^.*node_modules\//, '')] : [],
  )
  expect(scripted.filter((name) => !(name in allowScripts))).toEqual([])
})

test('briefings name the version of the package', () => {
  const { version } = read('package.json') as { version: string }
  expect(ANALYZER_VERSION).toBe(version)
})
