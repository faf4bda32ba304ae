import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../src/store/open-database.ts'
import { fillEveryTable } from '../store/every-table.ts'
import { ownFolder } from '../store/own-folder.ts'
import { runCli } from './run-cli.ts'

const folder = await ownFolder()

test('backup, restore, export, forget and purge, as an operator types them', { timeout: 120_000 }, async () => {
  const database = await openDatabase({ file: join(folder, 'news.db') })
  await fillEveryTable(database, ['slack', 'T1', 'C1'], 'ours')
  await fillEveryTable(database, ['slack', 'T2', 'C1'], 'theirs')
  const on = { DATELINE_DATABASE: 'news.db' }
  const dateline = (...args: string[]) => runCli(folder, args, on)

  // The database is open here all the while: the bot runs.
  for (const file of ['plain.jsonl', 'packed.jsonl.gz']) {
    expect(await dateline('backup', file)).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(/ has all \d+ rows/) })
    expect((await stat(join(folder, file))).mode & 0o777).toBe(0o600)
  }
  expect(await dateline('backup', 'nowhere/x.jsonl')).toMatchObject({ code: 2, stderr: expect.stringContaining('ENOENT') })

  const exported = JSON.parse((await dateline('export', 'slack:T1:C1')).stdout) as { format: string }
  expect(exported).toMatchObject({ format: 'dateline-channel/1', workspace: 'T1', articles: [{ key: 'ours' }] })
  expect(JSON.stringify(exported)).not.toContain('theirs')
  expect(await dateline('export', 'slack/T1/C1')).toMatchObject({ code: 2, stderr: expect.stringContaining('names no channel') })

  expect(await dateline('forget', 'slack:T1:C1')).toMatchObject({ code: 2, stderr: expect.stringContaining('--yes') })
  expect(await dateline('forget', 'slack:T1:C1', '--yes')).toMatchObject({ code: 0 })
  expect(await database.all('select key from articles')).toEqual([{ key: 'theirs' }])

  expect(await dateline('restore', 'packed.jsonl.gz')).toMatchObject({ code: 1, stderr: expect.stringContaining('not empty') })
  expect(await dateline('restore', 'packed.jsonl.gz', '--replace')).toMatchObject({ code: 0 })
  expect(await database.all('select key from articles order by key')).toEqual([{ key: 'ours' }, { key: 'theirs' }])
  await writeFile(join(folder, 'other.gz'), 'no gzip')
  expect(await dateline('restore', 'other.gz', '--replace')).toMatchObject({ code: 2, stderr: expect.stringContaining('other.gz') })
  expect(await runCli(folder, ['restore', 'plain.jsonl'], { DATELINE_DATABASE: 'fresh.db' })).toMatchObject({ code: 0 })

  await database.run('update articles set saved_at = 1')
  await database.run('delete from shown')
  expect((await dateline('purge', '--dry-run')).stdout).toMatch(/^2 articles .* 180 days would be deleted/)
  expect((await dateline('purge')).stdout).toMatch(/^2 articles /)
  expect(await database.all('select key from articles')).toEqual([])
  await database.close()
})
