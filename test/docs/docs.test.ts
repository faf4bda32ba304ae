import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Command } from 'commander'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { addArticleCommands } from '../../src/cli/article-commands.ts'
import { addBotCommands } from '../../src/cli/bot-commands.ts'
import { addStoreCommands } from '../../src/cli/store-commands.ts'
import { createMetrics } from '../../src/ops/metrics.ts'
import { runCli } from '../cli/run-cli.ts'
import { ownFolder } from '../store/own-folder.ts'

// What the README, CONTRIBUTING and config/docs tell is there: commands, files, metrics, tests.

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const docs = readdirSync(join(root, 'config/docs')).filter((name) => name.endsWith('.md'))
const pages = ['README.md', 'CONTRIBUTING.md', ...docs.map((name) => `config/docs/${name}`)]
const scripts = Object.keys((JSON.parse(read('package.json')) as { scripts: object }).scripts)
const scratch = await ownFolder()

const program = new Command()
for (const add of [addArticleCommands, addBotCommands, addStoreCommands]) add(program)

/** The command that words after `dateline` call: its own words taken off, their options known. */
const isCommand = (words: readonly string[]): boolean => {
  let at: Command = program
  for (const word of words) {
    const next = at.commands.find((one) => one.name() === word)
    if (!next) break
    at = next
  }
  // An article by its name, or what the program itself offers.
  if (at === program) return /^\w+$/.test(words[0] ?? '') ? isCommand(['brief', ...words]) : words.join(' ') === '--help'
  return words.filter((word) => word.startsWith('--')).every((word) => at.options.some(({ long }) => long === word))
}

/** Lines of shell with the tag of their block. */
const commandsOf = (page: string): readonly { readonly line: string; readonly run: boolean }[] =>
  Array.from(read(page).matchAll(/^```sh( run)?\n(.*?)^```/gms)).flatMap(([, run, lines = '']) =>
    lines
      .trim()
      .split('\n')
      .map((line) => ({ line: line.replace(/\s+#.*$/, ''), run: run !== undefined })),
  )

const afterDateline = (line: string): readonly string[] | null =>
  /(?:npm run brief --|node dist\/cli\.js) (.*)$/.exec(line)?.[1]?.split(' ') ?? null

describe.each(pages)('%s', (page) => {
  test('every command in it exists, with its options', () => {
    const wrong = commandsOf(page).filter(({ line }) => {
      const words = afterDateline(line)
      if (words !== null) return !isCommand(words)
      const [, script] = /^npm run (\S+)/.exec(line) ?? []
      if (script !== undefined) return !scripts.includes(script)
      return !/^(npm ci|docker compose )/.test(line)
    })
    expect(wrong).toEqual([])
  })

  test('every script and file of tests named in its sentences is there', () => {
    const text = read(page)
    const named = Array.from(text.matchAll(/npm (?:run )?(?:--silent )?([a-z]+)/g), ([, name = '']) => name)
    expect(named.filter((name) => !['ci', 'cit', 'start', 'test', 'run', ...scripts].includes(name))).toEqual([])
    const paths = Array.from(text.matchAll(/`((?:test|src|bench|config|\.ci)\/[\w./-]+)`/g), ([, path = '']) => path)
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  test('every link leads to a file', () => {
    const links = Array.from(read(page).matchAll(/\]\(([^)#\s]+)\)/g), ([, link = '']) => link)
    expect(links.filter((link) => !link.startsWith('http') && !existsSync(join(root, dirname(page), link)))).toEqual([])
  })
})

test('the cheap ones are run, on a new store', { timeout: 180_000 }, async () => {
  const lines = pages.flatMap(commandsOf).filter(({ run }) => run)
  expect(lines.length).toBeGreaterThan(6)
  for (const { line } of lines) {
    const words = afterDateline(line)
    if (words === null) throw new Error(`${line} is not Dateline's`)
    const { code, stdout, stderr } = await runCli(scratch, words, { DATELINE_DATABASE: 'docs.db' })
    // A doctor without tokens finds that they are missing.
    expect([line, code, stderr]).toEqual([line, words[0] === 'doctor' ? 1 : 0, ''])
    expect(stdout).not.toBe('')
  }
})

test('the rest is run by CI', () => {
  const ci = read('.ci/run')
  expect(ci).toContain("step 'npm cit' npm cit")
  const [, checked = ''] = /for script in (.*?); do step/.exec(ci) ?? []
  const { check = '' } = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts
  // `npm run check` is what CI does, one by one.
  const parts = Array.from(check.matchAll(/npm (?:run )?(\w[\w-]*)/g), ([, name = '']) => name)
  expect(parts.length).toBeGreaterThan(4)
  expect(parts.filter((name) => name !== 'test' && !checked.split(' ').includes(name))).toEqual([])
})

test('npm start without tokens answers what is typed, and ends with its input', { timeout: 60_000 }, async () => {
  const { execFile } = await import('node:child_process')
  const said = await new Promise<string>((resolve, reject) => {
    const none = {
      SLACK_BOT_TOKEN: '',
      DISCORD_TOKEN: '',
      SLACK_CLIENT_ID: '',
      DATABASE_URL: '',
      DATELINE_DATABASE: ':memory:',
      NO_COLOR: '1',
    }
    const child = execFile('npm', ['start', '--silent'], { cwd: root, env: { ...process.env, ...none } }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    )
    child.stdin?.end('/brief who met whom?\n/brief help\n')
  })
  expect(said).toContain('Choe Son Hui and Sergei Lavrov')
  expect(said).toContain('/brief digest add')
})

test('every line of the threat model names a test that is there', () => {
  const rows = Array.from(read('config/docs/threat-model.md').matchAll(/^\| (?!who|---)(.*) \| `(test\/[^`]+)`: (.*) \|$/gm))
  const all = Array.from(read('config/docs/threat-model.md').matchAll(/^\| (?!who|---)/gm))
  expect(rows.length).toBeGreaterThan(15)
  expect(rows).toHaveLength(all.length)
  const missing = rows.filter(([, , file = '', title = '']) => !existsSync(join(root, file)) || !read(file).includes(title))
  expect(missing.map(([line]) => line)).toEqual([])
})

const metricsIn = (text: string): readonly string[] =>
  Array.from(text.matchAll(/\b((?:dateline|nodejs|process)_[a-z0-9_]+)/g), ([, name = '']) => name)

test('alerts and dashboard ask for metrics that there are', async () => {
  const backlog = async () => ({ waiting: 0, late: 0, failed: 0 })
  const text = await createMetrics({ queueDepth: () => 0, backlog }).text()
  const known = new Set(Array.from(text.matchAll(/^# TYPE (\S+)/gm), ([, name = '']) => name))
  const { groups } = parse(read('config/docs/alerts.yaml')) as {
    groups: { rules: { alert: string; expr: string; annotations: object }[] }[]
  }
  const rules = groups.flatMap((group) => group.rules)
  expect(rules).toHaveLength(5)
  const { panels } = JSON.parse(read('config/docs/dashboard.json')) as { panels: { targets: { expr: string }[] }[] }
  const asked = [...rules.map(({ expr }) => expr), ...panels.flatMap(({ targets }) => targets.map(({ expr }) => expr))].flatMap(metricsIn)
  expect(asked.length).toBeGreaterThan(10)
  expect(asked.filter((name) => !known.has(name.replace(/_(bucket|count|sum)$/, '')))).toEqual([])
})

test('the unit of systemd starts what is built, locked in', () => {
  const [, unit = ''] = /```ini\n(.*?)```/s.exec(read(join('config/docs', 'deploy.md'))) ?? []
  for (const line of ['ExecStart=/usr/bin/node dist/main.js', 'NoNewPrivileges=true', 'ProtectSystem=strict', 'User=dateline'])
    expect(unit.split('\n')).toContain(line)
  const folders = Array.from(unit.matchAll(/^(?:WorkingDirectory|ReadWritePaths)=(.*)$/gm), ([, path = '']) => path)
  expect(dirname(folders[1] ?? '')).toBe(folders[0])
})

test('the licence of every package that is shipped is known', async () => {
  const { execFileSync } = await import('node:child_process')
  expect(execFileSync(process.execPath, [join(root, '.ci/licences.mjs')], { encoding: 'utf8' })).toMatch(
    /\n\d+ packages, all with licences that are known and free\n$/,
  )
})
