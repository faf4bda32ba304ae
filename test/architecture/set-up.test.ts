import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PermissionFlagsBits } from 'discord.js'
import { expect, test } from 'vitest'
import { environment } from '../../src/config/environment.ts'
import { optionalScopes, scopes } from '../../src/platform/slack/scopes.ts'

// What admins follow step by step is what the program asks for.

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const readme = read('README.md')
const pages = read('config/docs/slack.md') + read('config/docs/discord.md')

/** The first cells of the table whose head begins with this word. */
const column = (head: string): readonly string[] => {
  const [, rows = ''] = new RegExp(`^\\| ${head} \\|.*\\n\\|[-|]+\\n((?:\\|.*\\n)+)`, 'm').exec(pages) ?? []
  return Array.from(rows.matchAll(/^\| (.+?) \|/gm), ([, cell = '']) => cell.replaceAll('`', ''))
}

test('the page gives a reason for every scope of Slack, and for no other', () => {
  expect(column('scope')).toEqual(Object.keys(scopes))
  expect(column('optional scope')).toEqual(Object.keys(optionalScopes))
})

test('the permissions in the invitation to Discord are those that the page explains', () => {
  const [, invited = ''] = /oauth2\/authorize\?\S*permissions=(\d+)/.exec(readme) ?? []
  const bits = new Map<string, bigint>(Object.entries(PermissionFlagsBits).map(([name, bit]) => [name.toLowerCase(), bit]))
  const explained = column('permission').map((name) => bits.get(name.replaceAll(' ', '').toLowerCase()) ?? 0n)
  expect(explained).not.toContain(0n)
  expect(explained.reduce((all, bit) => all | bit, 0n)).toBe(BigInt(invited))
})

test('.env.example has every variable that the program reads, and sets none', () => {
  const names = Object.keys(environment.shape)
  expect(names.length).toBeGreaterThan(5)
  expect(Array.from(read('.env.example').matchAll(/^([A-Z_]+)=(.*)$/gm), ([, name]) => name).sort()).toEqual(names.sort())
  expect(read('.env.example')).not.toMatch(/^[A-Z_]+=./m)
})
