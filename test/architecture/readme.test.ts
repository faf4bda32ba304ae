import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PermissionFlagsBits } from 'discord.js'
import { expect, test } from 'vitest'
import { commandNames, commands, slash } from '../../src/command/catalogue.ts'
import { findingsOf, threadFindingsOf } from '../../src/platform/discord/permissions.ts'
import { scopes } from '../../src/platform/slack/scopes.ts'

// What the README and the pages for users show is what the program does. `npm run golden` writes it anew.

const run = promisify(execFile)
const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const readme = read('README.md')

const consoleBlock = /(?<=```console\n\$ ).+?(?=\n```)/gs

/** The block as it should be: the command of its first line, and what that prints. */
const played = async (block: string): Promise<string> => {
  const command = block.split('\n')[0] ?? ''
  const { stdout } = await run('bash', ['-c', command], { cwd: root, env: { ...process.env, NO_COLOR: '1' } })
  return `${command}\n${stdout.trimEnd()}`
}

const commandTable = (): string =>
  [
    '| type | and get |',
    '|---|---|',
    ...commandNames.map(
      (name) =>
        `| ${commands[name].examples.map((example) => `\`/${slash.name} ${example}\``).join(' ')} | ${commands[name].description} |`,
    ),
  ].join('\n')

test('every command of the README that shows its output prints that', async () => {
  const blocks = [...readme.matchAll(consoleBlock)].map(([block]) => block)
  expect(blocks.length).toBeGreaterThan(0)
  let fresh = readme
  for (const block of blocks) {
    const truth = await played(block)
    fresh = fresh.replace(block, () => truth)
  }
  await expect(fresh).toMatchFileSnapshot('../../README.md')
})

test('the table of commands is the catalogue', async () => {
  const fresh = read('config/docs/commands.md').replace(
    /(?<=<!-- commands:.*-->\n).*?(?=<!-- \/commands -->)/s,
    () => `\n${commandTable()}\n\n`,
  )
  await expect(fresh).toMatchFileSnapshot('../../config/docs/commands.md')
})

test('it takes two screens, of the width that the lines have', () => {
  expect(readme.split('\n').length).toBeLessThan(130)
})

test('the pages name every scope and permission that the platforms are asked for, and asks for them in the invitation', () => {
  const permissions = [true, false].flatMap((thread) =>
    [...findingsOf(0n, thread), ...threadFindingsOf(0n, thread)].map(({ name }) => name),
  )
  for (const name of [...Object.keys(scopes).map((scope) => `\`${scope}\``), ...permissions])
    expect(read('config/docs/slack.md') + read('config/docs/discord.md')).toContain(`| ${name} |`)
  const bits = [...new Set(permissions)].map(
    (name) =>
      PermissionFlagsBits[name.replace(/ ?\b(\w)/g, (_, letter: string) => letter.toUpperCase()) as keyof typeof PermissionFlagsBits],
  )
  expect(readme).toContain(`&permissions=${bits.reduce((all, bit) => all | bit, 0n)}`)
})
