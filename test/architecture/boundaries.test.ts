import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '../..')

type Cruise = {
  readonly totalCruised: number
  readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[]
}

/** What dependency-cruiser says of the folder's `src`: with `--output-type json` it exits 0 and tells all. */
const cruise = async (folder: string): Promise<Cruise> => {
  const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [tool, '--config', join(root, '.ci/dependency-cruiser.mjs'), '--output-type', 'json', 'src']
  const { stdout } = await run(process.execPath, args, { cwd: folder, maxBuffer: 64 * 1024 * 1024 })
  return (JSON.parse(stdout) as { summary: Cruise }).summary
}

/** A house in small: each of these lines is an import that the house forbids, in the file that stands before it. */
const forbidden = {
  'src/document/to-the-left.ts': "import '../annotation/leaf.ts'",
  'src/annotation/clock.ts': "import 'node:fs'",
  'src/briefing/message.ts': "import '../message/leaf.ts'",
  'src/message/platform.ts': "import '../platform/console/leaf.ts'",
  'src/command/app.ts': "import '../app/leaf.ts'",
  'src/app/adapter.ts': "import '../platform/console/leaf.ts'",
  'src/store/app.ts': "import '../app/leaf.ts'",
  'src/source/neighbour.ts': "import '../store/leaf.ts'",
  'src/platform/slack/neighbour.ts': "import '../console/leaf.ts'",
  'src/platform/slack/other-sdk.ts': "import 'discord.js'",
  'src/store/log.ts': "import 'pino'",
  'src/annotation/odd-package.ts': "import 'typescript'",
  'src/schedule/nowhere.ts': "import './missing.ts'",
  'src/ops/ports.ts': "import '../ports/chat.ts'",
  'src/worker/cycle.ts': "import './cycle.ts'",
}

const allowed = {
  'src/message/leaf.ts': "import '../command/leaf.ts'",
  'src/answer/leaf.ts': "import '../document/leaf.ts'",
  'src/annotation/leaf.ts': "import '../document/leaf.ts'",
  'src/document/leaf.ts': '',
  'src/app/leaf.ts': "import '../command/leaf.ts'\nimport type { Port } from '../ports/chat.ts'\nexport const use = (port: Port) => port",
  'src/command/leaf.ts': "import '../answer/leaf.ts'",
  'src/platform/console/leaf.ts': "import 'node:readline'\nimport '../../message/leaf.ts'",
  'src/platform/discord/leaf.ts': "import 'discord.js'",
  'src/store/leaf.ts': "import 'node:fs'",
  'src/ports/chat.ts': 'export type Port = () => void',
  'src/main.ts': "import 'pino'\nimport './app/leaf.ts'\nimport './platform/console/leaf.ts'",
}

let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-house-'))
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  const files = { ...forbidden, ...allowed, 'package.json': '{"type":"module"}' }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), `${text}\n`)
  }
})

afterAll(() => rm(folder, { recursive: true, force: true }))

test('the house itself keeps to its arrows, and it was looked at', async () => {
  const { totalCruised, violations } = await cruise(root)
  expect(totalCruised).toBeGreaterThan(50)
  expect(violations.map(({ from, rule }) => `${from}: ${rule.name}`)).toEqual([])
})

test('every kind of forbidden import is caught, and none of the allowed ones', async () => {
  const { violations } = await cruise(folder)
  const caught = new Set(violations.map(({ from }) => from))
  expect(Object.keys(forbidden).filter((path) => !caught.has(path))).toEqual([])
  expect(Object.keys(allowed).filter((path) => caught.has(path))).toEqual([])
})
