import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addDeliveries } from '../../src/store/deliveries.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { createSubscriptionStore } from '../../src/store/subscriptions.ts'
import { fillEveryTable } from '../store/every-table.ts'
import { ownFolder } from '../store/own-folder.ts'
import { runCli } from './run-cli.ts'

const folder = await ownFolder()

test('backup, restore, export, forget and purge, as an operator types them', { timeout: 240_000 }, async () => {
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

  expect(await dateline('forget', 'slack:T2', '--yes')).toMatchObject({ code: 0, stdout: expect.stringContaining('slack:T2 are deleted') })
  expect(await database.all('select key from articles')).toEqual([{ key: 'ours' }])
  expect(await dateline('forget', 'console:T2')).toMatchObject({ code: 2, stderr: expect.stringContaining('names no channel') })
  await dateline('restore', 'packed.jsonl.gz', '--replace')

  await database.run('update articles set saved_at = 1')
  await database.run('delete from shown')
  expect((await dateline('purge', '--dry-run')).stdout).toMatch(/^2 articles .* 180 days would be deleted/)
  expect((await dateline('purge')).stdout).toMatch(/^2 articles /)
  expect(await database.all('select key from articles')).toEqual([])
  await database.close()
})

test('status, deliveries and retry', { timeout: 120_000 }, async () => {
  const database = await openDatabase({ file: join(folder, 'posts.db') })
  const place = { platform: 'slack', workspace: 'T1', channel: 'C1', thread: null } as const
  const now = Date.now()
  const dateline = (...args: string[]) => runCli(folder, args, { DATELINE_DATABASE: 'posts.db' })
  expect(await dateline('status')).toMatchObject({ code: 0, stdout: expect.stringContaining('0 to be posted now') })
  await addDeliveries(
    database,
    ['late', 'failed'].map((key) => ({ key, kind: 'notice' as const, place, subject: 'words', dueAt: now - 90_000 })),
    now,
  )
  await database.run(`update deliveries set state = 'failed', settled_at = $1, reason = 'The channel is archived.' where key = 'failed'`, [
    now,
  ])
  await createSubscriptionStore(database).add(
    {
      place,
      timing: { words: 'weekdays 08:00', cron: '0 8 * * 1-5', zone: 'Europe/London' },
      options: { feeds: null, about: [], most: 5, length: 'short', quiet: null, whenEmpty: 'silent' },
      createdBy: 'U1',
      createdAt: now,
    },
    Date.UTC(2030, 6, 15, 7),
  )
  const { code, stdout } = await dateline('status')
  expect(code).toBe(1)
  for (const words of [
    '1 to be posted now, 1 of them late; 1 failed',
    '2030-07-15 07:00  slack:T1:C1',
    'weekdays 08:00 Europe/London',
    'The channel is archived.',
  ])
    expect(stdout).toContain(words)
  expect(JSON.parse((await dateline('deliveries', '--failed', '--json')).stdout)).toMatchObject([{ key: 'failed', state: 'failed' }])
  expect(await dateline('retry', 'late')).toMatchObject({ code: 2, stderr: expect.stringContaining('There is no failed delivery') })
  expect(await dateline('retry', 'failed')).toMatchObject({ code: 0 })
  expect(await database.all(`select state, unsure from deliveries where key = 'failed'`)).toEqual([{ state: 'pending', unsure: 1 }])
  expect((await dateline('deliveries', '--failed')).stdout).toBe('None has failed.\n')
  await database.close()
})
